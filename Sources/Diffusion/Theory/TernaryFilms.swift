import Algebra

extension Setting {
  /// A steady planar film of three species with constant fluxes.
  public static let ternaryFilm = Setting("a planar film of three species of an ideal gas") {
    Model.ternaryFilm(atRest: .none, &$0)
  }

  /// The same with one species at rest.
  public static let ternaryFilmOfStagnantC = Setting(
    "a planar film of three species of an ideal gas, of which C is stagnant"
  ) { Model.ternaryFilm(atRest: .third, &$0) }

  /// The same with two species at rest.
  public static let stagnantMixture = Setting("a planar film of A through stagnant B and C") {
    Model.ternaryFilm(atRest: .secondAndThird, &$0)
  }
}

extension Definitions {
  static let ternaryFilms: [Relation] = [
    Relation(
      "stagnant-C", "C is stagnant", .condition, "N_C", 0, in: .ternaryFilmOfStagnantC),
    Relation(
      "stagnant-B-beside-C", "B is stagnant beside C", .condition, "N_B", 0, in: .stagnantMixture),
    Relation(
      "sum-through-stagnant-C", "fluxes through C, each over its diffusivity", .definition, "I_C",
      "N_A" / "D_AC" + "N_B" / "D_BC", in: .ternaryFilmOfStagnantC),
    Relation(
      "film-matrix-AA", "drag on A by its own share", .definition, "A_AA",
      "N_B" / ("c" * "D_AB") + "N_C" / ("c" * "D_AC"), in: .ternaryFilm),
    Relation(
      "film-matrix-AB", "drag on A by the share of B", .definition, "A_AB",
      -("N_A" / ("c" * "D_AB")), in: .ternaryFilm),
    Relation(
      "film-matrix-AC", "drag on A by the share of C", .definition, "A_AC",
      -("N_A" / ("c" * "D_AC")), in: .ternaryFilm),
    Relation(
      "film-matrix-BA", "drag on B by the share of A", .definition, "A_BA",
      -("N_B" / ("c" * "D_AB")), in: .ternaryFilm),
    Relation(
      "film-matrix-BB", "drag on B by its own share", .definition, "A_BB",
      "N_A" / ("c" * "D_AB") + "N_C" / ("c" * "D_BC"), in: .ternaryFilm),
    Relation(
      "film-matrix-BC", "drag on B by the share of C", .definition, "A_BC",
      -("N_B" / ("c" * "D_BC")), in: .ternaryFilm),
    Relation(
      "film-matrix-CA", "drag on C by the share of A", .definition, "A_CA",
      -("N_C" / ("c" * "D_AC")), in: .ternaryFilm),
    Relation(
      "film-matrix-CB", "drag on C by the share of B", .definition, "A_CB",
      -("N_C" / ("c" * "D_BC")), in: .ternaryFilm),
    Relation(
      "film-matrix-CC", "drag on C by its own share", .definition, "A_CC",
      "N_A" / ("c" * "D_AC") + "N_B" / ("c" * "D_BC"), in: .ternaryFilm),
    Relation(
      "effective-diffusivity", "effective diffusivity of A", .definition, "N_A",
      -("c" * "D_Am" * .derivative("x_A", "z")) + "x_A" * ("N_A" + "N_B" + "N_C"),
      in: .ternaryFilm),
    Relation(
      "flux-ratio-of-B", "moles of B per mole of A", .condition, "N_B", "nu_B" * "N_A",
      in: .ternaryFilm),
    Relation(
      "flux-ratio-of-C", "moles of C per mole of A", .condition, "N_C", "nu_C" * "N_A",
      in: .ternaryFilm),
  ]
}

extension Glossary {
  static let ternaryFilms: [Term] = [
    Term("A_AA", "drag on A by its own share", "1/m"),
    Term("A_AB", "drag on A by the share of B", "1/m"),
    Term("A_AC", "drag on A by the share of C", "1/m"),
    Term("A_BA", "drag on B by the share of A", "1/m"),
    Term("A_BB", "drag on B by its own share", "1/m"),
    Term("A_BC", "drag on B by the share of C", "1/m"),
    Term("A_CA", "drag on C by the share of A", "1/m"),
    Term("A_CB", "drag on C by the share of B", "1/m"),
    Term("A_CC", "drag on C by its own share", "1/m"),
    Term("D_Am", "effective diffusivity of A in a mixture", "m^2/s"),
    Term("nu_B", "moles of B per mole of A that crosses", "1"),
    Term("nu_C", "moles of C per mole of A that crosses", "1"),
    Term("I_C", "fluxes through stagnant C, each over its diffusivity with C", "mol/m^4"),
    Term("x_C1", "mole fraction of C at z = 0", "1", .unit),
    Term("x_C2", "mole fraction of C at z = L", "1", .unit),
  ]
}

extension Theory {
  /// Steady films of three species of an ideal gas.
  static let ternaryFilms: [Theorem] = balances + lines + stagnantFilms

  private static let balances: [Theorem] = [
    Theorem(
      id: "friction-by-fluxes-AB", title: "friction between A and B by fluxes",
      meaning:
        "Two species rub against each other as far as their fluxes differ from their shares.",
      setting: .ternaryGas,
      script: [
        .start("friction-AB", because: "friction is proportional to slip"),
        .folded(.expand),
        .foldedSolved("molar-flux-A", for: "v_A"),
        .foldedSolved("molar-flux-B", for: "v_B"),
        .foldedUse("concentration-A"),
        .use("concentration-B", because: "velocities from fluxes, and `c_A = x_A c`"),
        .apply(.factorize, because: "one fraction of each product cancels"),
      ]),
    Theorem(
      id: "friction-by-fluxes-AC", title: "friction between A and C by fluxes",
      meaning:
        "Two species rub against each other as far as their fluxes differ from their shares.",
      setting: .ternaryGas,
      script: [
        .start("friction-AC", because: "friction is proportional to slip"),
        .folded(.expand),
        .foldedSolved("molar-flux-A", for: "v_A"),
        .foldedSolved("molar-flux-C", for: "v_C"),
        .foldedUse("concentration-A"),
        .use("concentration-C", because: "velocities from fluxes, and `c_A = x_A c`"),
        .apply(.factorize, because: "one fraction of each product cancels"),
      ]),
    Theorem(
      id: "friction-by-fluxes-BC", title: "friction between B and C by fluxes",
      meaning:
        "Two species rub against each other as far as their fluxes differ from their shares.",
      setting: .ternaryGas,
      script: [
        .start("friction-BC", because: "friction is proportional to slip"),
        .folded(.expand),
        .foldedSolved("molar-flux-B", for: "v_B"),
        .foldedSolved("molar-flux-C", for: "v_C"),
        .foldedUse("concentration-B"),
        .use("concentration-C", because: "velocities from fluxes, and `c_B = x_B c`"),
        .apply(.factorize, because: "one fraction of each product cancels"),
      ]),
    Theorem(
      id: "balance-by-fluxes-A", title: "Maxwell–Stefan equation of A in fluxes",
      meaning: "Each pair of fluxes drags on the composition.",
      setting: .ternaryGas,
      script: [
        .start("balance-of-forces-A", because: "friction balances the driving force"),
        .foldedUse("friction-by-fluxes-AB"),
        .use("friction-by-fluxes-AC", because: "friction by fluxes"),
      ]),
    Theorem(
      id: "balance-by-fluxes-B", title: "Maxwell–Stefan equation of B in fluxes",
      meaning: "Each pair of fluxes drags on the composition.",
      setting: .ternaryGas,
      script: [
        .start("balance-of-forces-B", because: "friction balances the driving force"),
        .foldedUse("friction-by-fluxes-AB"),
        .use("friction-by-fluxes-BC", because: "friction by fluxes"),
      ]),
    Theorem(
      id: "balance-by-fluxes-C", title: "Maxwell–Stefan equation of C in fluxes",
      meaning: "Each pair of fluxes drags on the composition.",
      setting: .ternaryGas,
      script: [
        .start("balance-of-forces-C", because: "friction balances the driving force"),
        .foldedUse("friction-by-fluxes-AC"),
        .use("friction-by-fluxes-BC", because: "friction by fluxes"),
      ]),
  ]

  private static let lines: [Theorem] = [
    Theorem(
      id: "slope-in-film-A", title: "slope of A in a film of three species",
      meaning: "Each pair of fluxes drags on the composition.",
      setting: .ternaryFilm,
      script: [
        .start("balance-by-fluxes-A", because: "friction balances the driving force"),
        .useThroughout(
          "driving-force-in-ideal-gas", because: "which is the slope in an ideal gas"),
      ]),
    Theorem(
      id: "slope-in-film-B", title: "slope of B in a film of three species",
      meaning: "Each pair of fluxes drags on the composition.",
      setting: .ternaryFilm,
      script: [
        .start("balance-by-fluxes-B", because: "friction balances the driving force"),
        .useThroughout(
          "driving-force-in-ideal-gas-B", because: "which is the slope in an ideal gas"),
      ]),
    Theorem(
      id: "slope-in-film-C", title: "slope of C in a film of three species",
      meaning: "Each pair of fluxes drags on the composition.",
      setting: .ternaryFilm,
      script: [
        .start("balance-by-fluxes-C", because: "friction balances the driving force"),
        .useThroughout(
          "driving-force-in-ideal-gas-C", because: "which is the slope in an ideal gas"),
      ]),
    Theorem(
      id: "linear-film-A", title: "slope of A by a matrix",
      meaning: "With constant fluxes, slopes are straight sums of mole fractions.",
      setting: .ternaryFilm,
      script: [
        .begin("A_AA" * "x_A" + "A_AB" * "x_B" + "A_AC" * "x_C"),
        .foldedUse("film-matrix-AA"),
        .foldedUse("film-matrix-AB"),
        .use("film-matrix-AC", because: "definition of the elements"),
        .folded(.expand),
        .foldedRecognize("slope-in-film-A"),
        .apply(.swapSides, because: "multiplied out, it is the slope"),
      ]),
    Theorem(
      id: "linear-film-B", title: "slope of B by a matrix",
      meaning: "With constant fluxes, slopes are straight sums of mole fractions.",
      setting: .ternaryFilm,
      script: [
        .begin("A_BA" * "x_A" + "A_BB" * "x_B" + "A_BC" * "x_C"),
        .foldedUse("film-matrix-BA"),
        .foldedUse("film-matrix-BB"),
        .use("film-matrix-BC", because: "definition of the elements"),
        .folded(.expand),
        .foldedRecognize("slope-in-film-B"),
        .apply(.swapSides, because: "multiplied out, it is the slope"),
      ]),
    Theorem(
      id: "linear-film-C", title: "slope of C by a matrix",
      meaning: "With constant fluxes, slopes are straight sums of mole fractions.",
      setting: .ternaryFilm,
      script: [
        .begin("A_CA" * "x_A" + "A_CB" * "x_B" + "A_CC" * "x_C"),
        .foldedUse("film-matrix-CA"),
        .foldedUse("film-matrix-CB"),
        .use("film-matrix-CC", because: "definition of the elements"),
        .folded(.expand),
        .foldedRecognize("slope-in-film-C"),
        .apply(.swapSides, because: "multiplied out, it is the slope"),
      ]),
    column("columns-of-film-matrix", ["AA", "BA", "CA"], "A_AA" + "A_BA" + "A_CA"),
    column("column-B-of-film-matrix", ["AB", "BB", "CB"], "A_AB" + "A_BB" + "A_CB"),
    column("column-C-of-film-matrix", ["AC", "BC", "CC"], "A_AC" + "A_BC" + "A_CC"),
  ]

  /// What the elements in one column come to.
  private static func column(_ id: String, _ elements: [String], _ sum: Expression) -> Theorem {
    Theorem(
      id: id, title: "each column of the matrix sums to zero",
      meaning: "The mole fractions keep their sum.",
      setting: .ternaryFilm,
      script: [.begin(sum)] + elements.dropLast().map { .foldedUse("film-matrix-" + $0) }
        + elements.suffix(1).map {
          .use("film-matrix-" + $0, because: "definition of the elements")
        }
        + [.apply(.simplify, because: "each flux drags on two species, in opposite directions")])
  }

  private static let stagnantFilms: [Theorem] =
    throughStagnantC
    + passing("B", share: "x_B", ends: ("x_B1", "x_B2"), diffusivity: "D_AB")
    + passing("C", share: "x_C", ends: ("x_C1", "x_C2"), diffusivity: "D_AC")
    + effectiveDiffusivities

  /// What one of two stagnant species knows of the flux that passes it.
  private static func passing(
    _ species: String, share: Symbol, ends: (Symbol, Symbol), diffusivity: Symbol
  ) -> [Theorem] {
    [
      Theorem(
        id: "slope-of-stagnant-" + species, title: "slope of one of two stagnant species",
        meaning: "What stands still is swept back by A alone.",
        setting: .stagnantMixture,
        script: [
          .start("slope-in-film-" + species, because: "friction balances the slope of \(species)"),
          .foldedUse("stagnant-B-beside-C"),
          .use("stagnant-C", because: "B and C are at rest"),
          .folded(.multiply(by: "c" * .symbol(diffusivity))),
          .apply(
            .swapSides,
            because: "multiply by `c \(diffusivity.name)`; the share of \(species) alone is left"),
        ]),
      Theorem(
        id: "invariant-of-stagnant-" + species,
        title: "what one of two stagnant species knows of the flux",
        meaning: "Its ends alone give the flux that passes through it.",
        setting: .stagnantMixture,
        script: [
          .start("slope-of-stagnant-" + species, because: "\(species) is swept back by A"),
          .apply(
            .separate(
              Rule.Span("z", from: 0, to: "L"),
              Rule.Span(share, from: .symbol(ends.0), to: .symbol(ends.1))),
            because: "the flux does not depend on `z`, nor do `c` and the diffusivity"),
          .apply(
            .integrate, because: "the integral of `1/\(share.name)` is `ln(\(share.name))`"),
          .apply(.isolate("N_A"), because: "solve for the flux"),
        ]),
      Theorem(
        id: "profile-of-stagnant-" + species, title: "profile of one of two stagnant species",
        meaning: "It grows exponentially along the flux that sweeps it back.",
        setting: .stagnantMixture,
        script: [
          .start("slope-of-stagnant-" + species, because: "\(species) is swept back by A"),
          .apply(
            .separate(
              Rule.Span("z", from: 0, to: "z"),
              Rule.Span(share, from: .symbol(ends.0), to: .symbol(share))),
            because: "as for the flux, but only as far as `z`"),
          .apply(.integrate, because: "the same integral, up to `\(share.name)`"),
        ]),
    ]
  }

  private static let throughStagnantC: [Theorem] = [
    Theorem(
      id: "stagnant-slope", title: "slope of a stagnant species",
      meaning: "A stagnant species is swept back by all that pass through it.",
      setting: .ternaryFilmOfStagnantC,
      script: [
        .start("balance-by-fluxes-C", because: "friction balances the driving force"),
        .useThroughout("driving-force-in-ideal-gas-C", because: "ideal gas"),
        .use("stagnant-C", because: "C is at rest"),
        .folded(.multiply(by: "c")),
        .folded(.expand),
        .folded(.factor("x_C")),
        .apply(.swapSides, because: "multiply by `c`, and collect `x_C`"),
      ]),
    Theorem(
      id: "stagnant-invariant", title: "what a stagnant species knows of the fluxes",
      meaning: "The ends of the stagnant species give a sum of all fluxes through it.",
      setting: .ternaryFilmOfStagnantC,
      script: [
        .start("stagnant-slope", because: "C is swept back by A and B"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("x_C", from: "x_C1", to: "x_C2")),
          because: "the fluxes do not depend on `z`, nor do `c` and the diffusivities"),
        .apply(.integrate, because: "the integral of `1/x_C` is `ln(x_C)`"),
        .apply(.divide(by: "L"), because: "divide by `L`"),
      ]),
    Theorem(
      id: "sum-by-the-ends", title: "what the ends of a stagnant species tell",
      meaning: "How the stagnant species thins out weighs all that passes through it.",
      setting: .ternaryFilmOfStagnantC,
      script: [
        .start("sum-through-stagnant-C", because: "definition"),
        .useThroughout("stagnant-invariant", because: "which the ends of C give"),
      ]),
    Theorem(
      id: "stagnant-profile", title: "profile of a stagnant species",
      meaning: "It grows exponentially along the fluxes that sweep it back.",
      setting: .ternaryFilmOfStagnantC,
      script: [
        .start("stagnant-slope", because: "C is swept back by A and B"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "z"), Rule.Span("x_C", from: "x_C1", to: "x_C")),
          because: "as far as `z`, as the fluxes do not depend on it"),
        .apply(.integrate, because: "the integral of `1/x_C` is `ln(x_C)`"),
      ]),
  ]

  private static let effectiveDiffusivities: [Theorem] = [
    Theorem(
      id: "slope-by-ratios", title: "slope of A at fixed flux ratios",
      meaning: "The more of its own kind goes along, the less A is held back.",
      setting: .ternaryFilm,
      script: [
        .start("slope-in-film-A", because: "friction balances the slope of A"),
        .foldedUse("flux-ratio-of-B"),
        .use("flux-ratio-of-C", because: "B and C move in fixed ratios to A"),
        .folded(.multiply(by: -"c")),
        .folded(.expand),
        .apply(.factor("N_A"), because: "multiply by `-c`, and collect `N_A`"),
      ]),
    Theorem(
      id: "effective-diffusivity-by-ratios", title: "effective diffusivity at fixed flux ratios",
      meaning: "One diffusivity serves A if the ratios of all fluxes are known.",
      setting: .ternaryFilm,
      script: [
        .start("effective-diffusivity", because: "definition, as in Fick’s law of two species"),
        .use("slope-by-ratios", because: "the slope of A"),
        .foldedUse("flux-ratio-of-B"),
        .use("flux-ratio-of-C", because: "B and C move in fixed ratios to A"),
        .folded(.factor("N_A")),
        .apply(.divide(by: "N_A"), because: "divide by `N_A`"),
        .apply(.isolate("D_Am"), because: "solve for the diffusivity"),
      ]),
    Theorem(
      id: "slope-through-stagnant-mixture", title: "slope of A through a stagnant mixture",
      meaning: "Each stagnant species holds A back by its share.",
      setting: .stagnantMixture,
      script: [
        .start("slope-in-film-A", because: "friction balances the slope of A"),
        .foldedUse("stagnant-B-beside-C"),
        .use("stagnant-C", because: "B and C are at rest"),
        .folded(.multiply(by: -"c")),
        .folded(.expand),
        .apply(.factor("N_A"), because: "multiply by `-c`, and collect `N_A`"),
      ]),
    Theorem(
      id: "blanc", title: "Blanc’s law",
      meaning: "In a stagnant mixture the resistances of the pairs add up, each by its share.",
      setting: .stagnantMixture,
      script: [
        .start("effective-diffusivity", because: "definition, as in Fick’s law of two species"),
        .use("slope-through-stagnant-mixture", because: "the slope of A"),
        .foldedUse("stagnant-B-beside-C"),
        .use("stagnant-C", because: "B and C are at rest"),
        .folded(.simplify),
        .folded(.factor("N_A")),
        .apply(.divide(by: "N_A"), because: "divide by `N_A`"),
        .folded(.subtract("x_A")),
        .apply(
          .divide(by: (1 - "x_A") * "D_Am"), because: "solve for the inverse of the diffusivity"),
      ]),
  ]
}
