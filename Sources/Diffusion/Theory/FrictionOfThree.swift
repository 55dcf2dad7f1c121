import Algebra

extension Setting {
  /// Three species of an ideal gas that rub against each other.
  public static let ternaryGas = Setting(
    "an ideal gas of three species at constant temperature and pressure"
  ) { Model.ternaryFriction(areAlike: false, &$0) }

  /// The same with one diffusivity for all pairs.
  public static let ternaryGasOfLikes = Setting(
    "an ideal gas of three species with one diffusivity for all pairs"
  ) { Model.ternaryFriction(areAlike: true, &$0) }
}

extension Definitions {
  static let frictionOfThree: [Relation] = balances + potentials + matrices

  private static let balances: [Relation] = [
    Relation(
      "friction-AB", "friction between A and B", .definition, "f_AB",
      "x_A" * "x_B" * ("v_A" - "v_B") / "D_AB", in: .ternaryGas),
    Relation(
      "friction-AC", "friction between A and C", .definition, "f_AC",
      "x_A" * "x_C" * ("v_A" - "v_C") / "D_AC", in: .ternaryGas),
    Relation(
      "friction-BC", "friction between B and C", .definition, "f_BC",
      "x_B" * "x_C" * ("v_B" - "v_C") / "D_BC", in: .ternaryGas),
    Relation(
      "balance-of-forces-A", "Maxwell–Stefan equation of A", .law, "d_A", -"f_AB" - "f_AC",
      in: .ternaryGas),
    Relation(
      "balance-of-forces-B", "Maxwell–Stefan equation of B", .law, "d_B", "f_AB" - "f_BC",
      in: .ternaryGas),
    Relation(
      "balance-of-forces-C", "Maxwell–Stefan equation of C", .law, "d_C", "f_AC" + "f_BC",
      in: .ternaryGas),
    Relation(
      "driving-force-C", "driving force of C", .definition, "d_C",
      "x_C" / ("R" * "T") * .derivative("mu_C", "z"), in: .ternaryGas),
    Relation(
      "entropy-production-of-three", "entropy production by diffusion of three species",
      .definition, "sigma",
      -(("J_A" * .derivative("mu_A", "z") + "J_B" * .derivative("mu_B", "z")
        + "J_C" * .derivative("mu_C", "z")) / "T"), in: .ternaryGas),
  ]

  private static let potentials: [Relation] = [
    Relation(
      "potential-in-ideal-gas-B", "chemical potential of B in an ideal gas", .law, "mu_B",
      "mu_B0" + "R" * "T" * .function(.ln, "x_B"), in: .ternaryGas),
    Relation(
      "potential-in-ideal-gas-C", "chemical potential of C in an ideal gas", .law, "mu_C",
      "mu_C0" + "R" * "T" * .function(.ln, "x_C"), in: .ternaryGas),
  ]

  private static let determinant: Expression = "F_AA" * "F_BB" - "F_AB" * "F_BA"

  private static let matrices: [Relation] = [
    Relation(
      "weighted-diffusivity", "diffusivities weighted by the third species", .definition, "D_S",
      "x_A" * "D_BC" + "x_B" * "D_AC" + "x_C" * "D_AB", in: .ternaryGas),
    Relation(
      "friction-matrix-AA", "friction on A as A diffuses", .definition, "F_AA",
      "x_A" / "D_AC" + "x_B" / "D_AB" + "x_C" / "D_AC", in: .ternaryGas),
    Relation(
      "friction-matrix-AB", "friction on A as B diffuses", .definition, "F_AB",
      "x_A" / "D_AC" - "x_A" / "D_AB", in: .ternaryGas),
    Relation(
      "friction-matrix-BA", "friction on B as A diffuses", .definition, "F_BA",
      "x_B" / "D_BC" - "x_B" / "D_AB", in: .ternaryGas),
    Relation(
      "friction-matrix-BB", "friction on B as B diffuses", .definition, "F_BB",
      "x_A" / "D_AB" + "x_B" / "D_BC" + "x_C" / "D_BC", in: .ternaryGas),
    Relation(
      "fick-matrix-AA", "Fick diffusivity of A by its own slope", .definition, "Df_AA",
      "F_BB" / determinant, in: .ternaryGas),
    Relation(
      "fick-matrix-AB", "Fick diffusivity of A by the slope of B", .definition, "Df_AB",
      -("F_AB" / determinant), in: .ternaryGas),
    Relation(
      "fick-matrix-BA", "Fick diffusivity of B by the slope of A", .definition, "Df_BA",
      -("F_BA" / determinant), in: .ternaryGas),
    Relation(
      "fick-matrix-BB", "Fick diffusivity of B by its own slope", .definition, "Df_BB",
      "F_AA" / determinant, in: .ternaryGas),
    Relation(
      "like-pairs-AC", "A and C rub as A and B do", .condition, "D_AC", "D_AB",
      in: .ternaryGasOfLikes),
    Relation(
      "like-pairs-BC", "B and C rub as A and B do", .condition, "D_BC", "D_AB",
      in: .ternaryGasOfLikes),
  ]
}

extension Glossary {
  static let frictionOfThree: [Term] = [
    Term("mu_C", "chemical potential of C", "J/mol"),
    Term("d_C", "driving force of C", "1/m"),
    Term("D_AC", "diffusivity of the pair A and C", "m^2/s", .positive),
    Term("D_BC", "diffusivity of the pair B and C", "m^2/s", .positive),
    Term("mu_C0", "chemical potential of pure C", "J/mol"),
    Term(
      "D_S", "diffusivities of the pairs, each weighted by the third species", "m^2/s", .positive),
    Term("F_AA", "friction on A that A feels as it diffuses", "s/m^2"),
    Term("F_AB", "friction on A as B diffuses", "s/m^2"),
    Term("F_BA", "friction on B as A diffuses", "s/m^2"),
    Term("F_BB", "friction on B that B feels as it diffuses", "s/m^2"),
    Term("Df_AA", "Fick diffusivity of A by its own slope", "m^2/s"),
    Term("Df_AB", "Fick diffusivity of A by the slope of B", "m^2/s"),
    Term("Df_BA", "Fick diffusivity of B by the slope of A", "m^2/s"),
    Term("Df_BB", "Fick diffusivity of B by its own slope", "m^2/s"),
    Term("f_AB", "friction between A and B", "1/m"),
    Term("f_AC", "friction between A and C", "1/m"),
    Term("f_BC", "friction between B and C", "1/m"),
  ]
}

extension Theory {
  /// How three species of a gas rub against each other, and what that makes of Fick’s law.
  static let frictionOfThree: [Theorem] = frictions + potentials + fluxes + diffusivities

  private static let frictions: [Theorem] = [
    Theorem(
      id: "sum-of-driving-forces-of-three", title: "three driving forces sum to zero",
      meaning: "What one species does to another, the other does back: two equations are enough.",
      setting: .ternaryGas,
      script: [
        .begin("d_A" + "d_B" + "d_C"),
        .foldedUse("balance-of-forces-A"),
        .foldedUse("balance-of-forces-B"),
        .use("balance-of-forces-C", because: "friction balances the driving force on each species"),
        .apply(.expand, because: "each friction acts on two species, in opposite directions"),
      ]),
    Theorem(
      id: "potential-by-driving-force-C", title: "slope of the potential by the driving force",
      meaning: "The driving force is the slope of the potential, measured against thermal energy.",
      setting: .ternaryGas,
      script: [
        .start("driving-force-C", because: "definition"),
        .apply(.multiply(by: "R" * "T"), because: "multiply by `R T`"),
      ]),
    Theorem(
      id: "entropy-of-three-by-friction", title: "entropy production by friction",
      meaning: "Entropy is produced wherever two species rub against each other.",
      setting: .ternaryGas,
      script: [
        .start(
          "entropy-production-of-three", because: "flux times slope of the potential, over `T`"),
        .foldedUse("diffusive-molar-flux-A"),
        .foldedUse("diffusive-molar-flux-B"),
        .use("diffusive-molar-flux-C", because: "diffusive fluxes by velocities"),
        .foldedUse("concentration-A"),
        .foldedUse("concentration-B"),
        .foldedUse("concentration-C"),
        .foldedRecognize("potential-by-driving-force"),
        .foldedRecognize("potential-by-driving-force-B"),
        .recognize(
          "potential-by-driving-force-C", because: "`c_A = x_A c`; the driving forces appear"),
        .folded(.factorize),
        .apply(.divide(by: "c" * "R"), because: "divide by `c R`"),
        .foldedUse("balance-of-forces-A"),
        .foldedUse("balance-of-forces-B"),
        .use("balance-of-forces-C", because: "friction balances the driving forces"),
        .folded(.expand),
        .folded(.factor("f_AB")),
        .folded(.factor("f_AC")),
        .folded(.factor("f_BC")),
        .apply(
          .multiply(by: "c" * "R"), because: "`v_star` cancels; collect each friction with its slip"
        ),
      ]),
    Theorem(
      id: "entropy-of-three-by-slips", title: "entropy production by slips",
      meaning: "No pair of species takes back the entropy that another pair produces.",
      setting: .ternaryGas,
      script: [
        .start("entropy-of-three-by-friction", because: "friction times slip"),
        .foldedUse("friction-AB"),
        .foldedUse("friction-AC"),
        .use("friction-BC", because: "friction is proportional to slip"),
        .apply(.simplify, because: "only squares"),
      ]),
  ]

  private static let potentials: [Theorem] = [
    Theorem(
      id: "driving-force-in-ideal-gas", title: "driving force in an ideal gas",
      meaning: "In an ideal gas the slope of the mole fraction is the driving force.",
      setting: .ternaryGas,
      script: [
        .start("driving-force-A", because: "definition of the driving force"),
        .use("slope-of-potential-in-ideal-gas", because: "the potential in an ideal gas"),
        .apply(.simplify, because: "`x_A` and `R T` cancel"),
      ]),
    Theorem(
      id: "slope-of-potential-in-ideal-gas-B", title: "slope of the potential in an ideal gas",
      meaning: "The rarer a species is, the steeper its potential is for the same slope.",
      setting: .ternaryGas,
      script: [
        .start("potential-in-ideal-gas-B", because: "the potential in an ideal gas"),
        .apply(
          .differentiate(along: "z", varying: ["mu_B", "x_B"]),
          because: "`T` and `P` are constant, and so is `mu_B0`"),
      ]),
    Theorem(
      id: "driving-force-in-ideal-gas-B", title: "driving force in an ideal gas",
      meaning: "In an ideal gas the slope of the mole fraction is the driving force.",
      setting: .ternaryGas,
      script: [
        .start("driving-force-B", because: "definition of the driving force"),
        .use("slope-of-potential-in-ideal-gas-B", because: "the potential in an ideal gas"),
        .apply(.simplify, because: "`x_B` and `R T` cancel"),
      ]),
    Theorem(
      id: "slope-of-potential-in-ideal-gas-C", title: "slope of the potential in an ideal gas",
      meaning: "The rarer a species is, the steeper its potential is for the same slope.",
      setting: .ternaryGas,
      script: [
        .start("potential-in-ideal-gas-C", because: "the potential in an ideal gas"),
        .apply(
          .differentiate(along: "z", varying: ["mu_C", "x_C"]),
          because: "`T` and `P` are constant, and so is `mu_C0`"),
      ]),
    Theorem(
      id: "driving-force-in-ideal-gas-C", title: "driving force in an ideal gas",
      meaning: "In an ideal gas the slope of the mole fraction is the driving force.",
      setting: .ternaryGas,
      script: [
        .start("driving-force-C", because: "definition of the driving force"),
        .use("slope-of-potential-in-ideal-gas-C", because: "the potential in an ideal gas"),
        .apply(.simplify, because: "`x_C` and `R T` cancel"),
      ]),
  ]

  private static let fluxes: [Theorem] = [
    Theorem(
      id: "friction-by-diffusion-AB", title: "friction between A and B by diffusive fluxes",
      meaning: "Friction is the same for everyone who looks.",
      setting: .ternaryGas,
      script: [
        .start("friction-AB", because: "friction is proportional to slip"),
        .folded(.expand),
        .foldedSolved("diffusive-molar-flux-A", for: "v_A"),
        .foldedSolved("diffusive-molar-flux-B", for: "v_B"),
        .foldedUse("concentration-A"),
        .use("concentration-B", because: "velocities from fluxes, and `c_A = x_A c`"),
        .apply(.factorize, because: "`v_star` cancels, and one fraction of each product"),
      ]),
    Theorem(
      id: "friction-by-diffusion-AC", title: "friction between A and C by diffusive fluxes",
      meaning: "Friction is the same for everyone who looks.",
      setting: .ternaryGas,
      script: [
        .start("friction-AC", because: "friction is proportional to slip"),
        .folded(.expand),
        .foldedSolved("diffusive-molar-flux-A", for: "v_A"),
        .foldedSolved("diffusive-molar-flux-C", for: "v_C"),
        .foldedUse("concentration-A"),
        .use("concentration-C", because: "velocities from fluxes, and `c_A = x_A c`"),
        .apply(.factorize, because: "`v_star` cancels, and one fraction of each product"),
      ]),
    Theorem(
      id: "friction-by-diffusion-BC", title: "friction between B and C by diffusive fluxes",
      meaning: "Friction is the same for everyone who looks.",
      setting: .ternaryGas,
      script: [
        .start("friction-BC", because: "friction is proportional to slip"),
        .folded(.expand),
        .foldedSolved("diffusive-molar-flux-B", for: "v_B"),
        .foldedSolved("diffusive-molar-flux-C", for: "v_C"),
        .foldedUse("concentration-B"),
        .use("concentration-C", because: "velocities from fluxes, and `c_B = x_B c`"),
        .apply(.factorize, because: "`v_star` cancels, and one fraction of each product"),
      ]),
    Theorem(
      id: "balance-by-diffusion-A", title: "Maxwell–Stefan equation of A in diffusive fluxes",
      meaning: "The friction is the same for everyone who looks.",
      setting: .ternaryGas,
      script: [
        .start("balance-of-forces-A", because: "friction balances the driving force"),
        .foldedUse("friction-by-diffusion-AB"),
        .use("friction-by-diffusion-AC", because: "friction by fluxes"),
      ]),
    Theorem(
      id: "balance-by-diffusion-B", title: "Maxwell–Stefan equation of B in diffusive fluxes",
      meaning: "The friction is the same for everyone who looks.",
      setting: .ternaryGas,
      script: [
        .start("balance-of-forces-B", because: "friction balances the driving force"),
        .foldedUse("friction-by-diffusion-AB"),
        .use("friction-by-diffusion-BC", because: "friction by fluxes"),
      ]),
    Theorem(
      id: "diffusion-without-C-A", title: "Maxwell–Stefan equation of A without C",
      meaning: "What C does is known from A and B.",
      setting: .ternaryGas,
      script: [
        .start("balance-by-diffusion-A", because: "friction in diffusive fluxes"),
        .folded(.multiply(by: "c")),
        .apply(.expand, because: "multiply by `c`"),
        .useSolved(
          "sum-of-molar-diffusion-of-three", for: "J_C", because: "the three fluxes sum to zero"),
      ]),
    Theorem(
      id: "diffusion-by-matrix-A", title: "driving force of A by a matrix of frictions",
      meaning: "The slope of one species feels the fluxes of all.",
      setting: .ternaryGas,
      script: [
        .begin(-("F_AA" * "J_A") - "F_AB" * "J_B"),
        .foldedUse("friction-matrix-AA"),
        .use("friction-matrix-AB", because: "definition of the frictions"),
        .folded(.expand),
        .foldedRecognize("diffusion-without-C-A"),
        .apply(.swapSides, because: "multiplied out, it is the driving force"),
        .folded(.swapSides),
        .foldedUse("driving-force-in-ideal-gas"),
        .apply(.swapSides, because: "which in an ideal gas is the slope of the mole fraction"),
      ]),
    Theorem(
      id: "diffusion-without-C-B", title: "Maxwell–Stefan equation of B without C",
      meaning: "What C does is known from A and B.",
      setting: .ternaryGas,
      script: [
        .start("balance-by-diffusion-B", because: "friction in diffusive fluxes"),
        .folded(.multiply(by: "c")),
        .apply(.expand, because: "multiply by `c`"),
        .useSolved(
          "sum-of-molar-diffusion-of-three", for: "J_C", because: "the three fluxes sum to zero"),
      ]),
    Theorem(
      id: "diffusion-by-matrix-B", title: "driving force of B by a matrix of frictions",
      meaning: "The slope of one species feels the fluxes of all.",
      setting: .ternaryGas,
      script: [
        .begin(-("F_BA" * "J_A") - "F_BB" * "J_B"),
        .foldedUse("friction-matrix-BA"),
        .use("friction-matrix-BB", because: "definition of the frictions"),
        .folded(.expand),
        .foldedRecognize("diffusion-without-C-B"),
        .apply(.swapSides, because: "multiplied out, it is the driving force"),
        .folded(.swapSides),
        .foldedUse("driving-force-in-ideal-gas-B"),
        .apply(.swapSides, because: "which in an ideal gas is the slope of the mole fraction"),
      ]),
    Theorem(
      id: "diffusion-of-B-beside-A", title: "diffusive flux of B beside that of A",
      meaning: "B diffuses down its slope, and is dragged along by A.",
      setting: .ternaryGas,
      script: [
        .start("diffusion-by-matrix-B", because: "the driving force of B"),
        .apply(.isolate("J_B"), because: "solve for `J_B`"),
      ]),
    Theorem(
      id: "diffusion-of-A-solved", title: "diffusive flux of A by two slopes",
      meaning: "Two equations of friction give two fluxes.",
      setting: .ternaryGas,
      script: [
        .start("diffusion-by-matrix-A", because: "the driving force of A"),
        .use("diffusion-of-B-beside-A", because: "the flux of B"),
        .folded(.multiply(by: "F_BB")),
        .apply(.expand, because: "multiply by `F_BB`"),
        .folded(.isolate("J_A")),
        .apply(.factorize, because: "solve for `J_A`"),
      ]),
    Theorem(
      id: "fick-of-three", title: "Fick’s law of three species",
      meaning: "The flux of A has a part that the slope of B drives.",
      setting: .ternaryGas,
      script: [
        .begin(
          -("c" * "Df_AA" * .derivative("x_A", "z")) - "c" * "Df_AB" * .derivative("x_B", "z")),
        .foldedUse("fick-matrix-AA"),
        .use("fick-matrix-AB", because: "the inverse of the frictions"),
        .apply(.factorize, because: "over one bar"),
        .foldedRecognize("diffusion-of-A-solved"),
        .apply(.swapSides, because: "the solution of both equations of friction"),
      ]),
  ]

  private static let diffusivities: [Theorem] = [
    Theorem(
      id: "weighted-diffusivity-of-two", title: "weighted diffusivity by two mole fractions",
      meaning: "The third species needs no symbol of its own.",
      setting: .ternaryGas,
      script: [
        .start("weighted-diffusivity", because: "definition"),
        .use("mole-fractions-of-three", because: "the fractions sum to one"),
      ]),
    Theorem(
      id: "determinant-of-frictions", title: "determinant of the frictions",
      meaning: "Friction never lets go: the determinant is positive.",
      setting: .ternaryGas,
      script: [
        .begin("F_AA" * "F_BB" - "F_AB" * "F_BA"),
        .foldedUse("friction-matrix-AA"),
        .foldedUse("friction-matrix-AB"),
        .foldedUse("friction-matrix-BA"),
        .use("friction-matrix-BB", because: "definition of the frictions"),
        .foldedUse("mole-fractions-of-three"),
        .apply(.factorize, because: "over one bar; the fractions sum to one"),
        .recognize("weighted-diffusivity-of-two", because: "the diffusivities, weighted"),
      ]),
    Theorem(
      id: "fick-diffusivity-AA", title: "Fick diffusivity of A by its own slope",
      meaning: "A diffuses by a mean of what it has to pass.",
      setting: .ternaryGas,
      script: [
        .start("fick-matrix-AA", because: "the matrix of diffusivities is the inverse of friction"),
        .use("determinant-of-frictions", because: "the determinant of the frictions"),
        .foldedUse("friction-matrix-BB"),
        .folded(.factorize),
        .apply(.factor("D_AB"), because: "the friction on B as B diffuses"),
      ]),
    Theorem(
      id: "fick-diffusivity-AB", title: "Fick diffusivity of A by the slope of B",
      meaning: "B drags A along only if A minds B and C differently, and where there is A.",
      setting: .ternaryGas, figure: .fickOfThree,
      script: [
        .start("fick-matrix-AB", because: "the matrix of diffusivities is the inverse of friction"),
        .use("determinant-of-frictions", because: "the determinant of the frictions"),
        .foldedUse("friction-matrix-AB"),
        .apply(.factorize, because: "the friction on A as B diffuses"),
      ]),
    Theorem(
      id: "fick-diffusivity-BA", title: "Fick diffusivity of B by the slope of A",
      meaning: "A drags B along only if B minds A and C differently, and where there is B.",
      setting: .ternaryGas,
      script: [
        .start("fick-matrix-BA", because: "the matrix of diffusivities is the inverse of friction"),
        .use("determinant-of-frictions", because: "the determinant of the frictions"),
        .foldedUse("friction-matrix-BA"),
        .apply(.factorize, because: "the friction on B as A diffuses"),
      ]),
    Theorem(
      id: "fick-diffusivity-BB", title: "Fick diffusivity of B by its own slope",
      meaning: "B diffuses by a mean of what it has to pass.",
      setting: .ternaryGas,
      script: [
        .start("fick-matrix-BB", because: "the matrix of diffusivities is the inverse of friction"),
        .use("determinant-of-frictions", because: "the determinant of the frictions"),
        .foldedUse("friction-matrix-AA"),
        .folded(.factorize),
        .apply(.factor("D_AB"), because: "the friction on A as A diffuses"),
      ]),
    Theorem(
      id: "determinant-of-diffusivities", title: "determinant of the Fick diffusivities",
      meaning: "Diffusion evens out every slope, since the determinant is positive.",
      setting: .ternaryGas,
      script: [
        .begin("Df_AA" * "Df_BB" - "Df_AB" * "Df_BA"),
        .foldedUse("fick-matrix-AA"),
        .foldedUse("fick-matrix-AB"),
        .foldedUse("fick-matrix-BA"),
        .use("fick-matrix-BB", because: "the inverse of the frictions"),
        .apply(.factorize, because: "the inverse of the determinant"),
        .foldedUse("determinant-of-frictions"),
        .apply(.simplify, because: "the determinant of the frictions"),
      ]),
    Theorem(
      id: "fick-of-likes-AA", title: "own diffusivity among species that are alike",
      meaning: "If all pairs are alike, each species diffuses as if alone.",
      setting: .ternaryGasOfLikes,
      script: [
        .start("fick-diffusivity-AA", because: "the diffusivity of A by its own slope"),
        .foldedUse("weighted-diffusivity"),
        .use("like-pairs-AC", because: "A and C rub as A and B do"),
        .apply(.factorize, because: "the sum of the fractions cancels"),
      ]),
    Theorem(
      id: "fick-of-likes-BB", title: "the same diffusivity for B among species that are alike",
      meaning: "If all pairs are alike, one diffusivity serves every species.",
      setting: .ternaryGasOfLikes,
      script: [
        .start("fick-diffusivity-BB", because: "the diffusivity of B by its own slope"),
        .foldedUse("weighted-diffusivity"),
        .foldedUse("like-pairs-AC"),
        .use("like-pairs-BC", because: "one diffusivity for all pairs"),
        .apply(.factorize, because: "the sum of the fractions cancels"),
      ]),
    Theorem(
      id: "fick-of-likes-AB", title: "no dragging along among species that are alike",
      meaning: "If all pairs are alike, no species minds the slope of another.",
      setting: .ternaryGasOfLikes,
      script: [
        .start("fick-diffusivity-AB", because: "the diffusivity of A by the slope of B"),
        .use("like-pairs-AC", because: "one diffusivity for all pairs"),
        .apply(.simplify, because: "the difference vanishes"),
      ]),
  ]
}
