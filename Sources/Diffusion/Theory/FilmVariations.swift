import Algebra
import Numerics

extension Setting {
  /// A film of constant density and diffusivity, with N_B = 0.
  static let constantDensityFilm = Setting("a planar film of stagnant B at constant density") {
    Model.constantDensityFilm(&$0)
  }

  /// Films between the same ends with all flux ratios around one.
  static let family = Setting("films between the same ends with different flux ratios") { random in
    Model.family(&random, around: random.uniform(in: 0.2...0.8))
  }

  /// The same around equimolar counterdiffusion.
  static let equimolarFamily = Setting("films between the same ends, nearly equimolar") {
    Model.family(&$0, around: 0)
  }
}

extension Definitions {
  static let filmVariations: [Relation] = [
    Relation(
      "stagnant-B-in-masses", "B is stagnant", .condition, "n_B", 0, in: .constantDensityFilm),
    Relation(
      "gain", "gain of flux per net mole", .definition, "N_g", .derivative("N_A", "epsilon"),
      in: .family),
  ]
}

extension Glossary {
  static let filmVariations: [Term] = [
    Term("w_A1", "mass fraction of A at z = 0", "1", .unit),
    Term("w_A2", "mass fraction of A at z = L", "1", .unit),
    Term("N_g", "gain of flux of A per net mole that flows with a mole of A", "mol/(m^2 s)"),
  ]
}

extension Theory {
  /// Stefan's law where the density is constant, and what a little net flow does.
  static let filmVariations: [Theorem] = [
    Theorem(
      id: "stefan-fick-in-masses", title: "mass flux through stagnant B",
      meaning: "With B at rest, A is carried along by the mass that it moves itself.",
      setting: .constantDensityFilm,
      script: [
        .start("fick-in-the-lab-in-masses", because: "convection with the mass, and Fick’s law"),
        .foldedUse("stagnant-B-in-masses"),
        .apply(.simplify, because: "B is at rest: A is all the mass that moves"),
        .apply(.collect("n_A"), because: "collect `n_A`"),
      ]),
    Theorem(
      id: "stefan-flux-in-masses", title: "Stefan’s law in masses",
      meaning:
        "At constant density the law has the same form, and gives another number than in moles.",
      setting: .constantDensityFilm,
      script: [
        .start("stefan-fick-in-masses", because: "B is at rest"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("w_A", from: "w_A1", to: "w_A2")),
          because: "`n_A` does not depend on `z`, nor do `rho` and `D_AB`: all leave the integrals"),
        .apply(
          .integrate, because: "the integral of `1/(1 - w_A)` is `-ln(1 - w_A)`"),
        .apply(.isolate("n_A"), because: "divide by `L`"),
      ]),
    Theorem(
      id: "logarithmic-slopes", title: "why the two laws differ",
      meaning: "The logarithms of the two fractions of B differ by that of the mean molar mass.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mass-fraction-from-mole-fraction-B", because: "mass fraction from mole fraction"),
        .folded(.multiply(by: "M")),
        .apply(
          .differentiate(along: "z", varying: ["w_B", "M", "x_B"]),
          because: "multiply by `M` and take slopes; `M_B` is a constant"),
        .folded(.divide(by: "w_B" * "M")),
        .foldedUse("mass-fraction-from-mole-fraction-B"),
        .apply(.together, because: "divide by `w_B M`, which is `x_B M_B`"),
      ]),
    Theorem(
      id: "flux-by-net-moles", title: "how the flux changes with the net flow",
      meaning: "Between the same ends the flux changes with the flow that goes along.",
      setting: .family,
      script: [
        .start("flux-ratio-flux", because: "the flux for any ratio but −1"),
        .folded(.multiply(by: "epsilon")),
        .folded(.differentiate(along: "epsilon", varying: ["N_A"])),
        .apply(
          .factorize,
          because: "multiply by `epsilon` and differentiate: the ends, `c`, `D_AB` and `L` stay"),
        .folded(.subtract("N_A")),
        .apply(.divide(by: "epsilon"), because: "what is left is the change of the flux"),
      ]),
    Theorem(
      id: "gain-by-net-moles", title: "what a little net flow adds",
      meaning: "A flow along with A helps it, a flow against it hinders.",
      setting: .equimolarFamily,
      script: [
        .start("gain", because: "the change of the flux with the net flow"),
        .use("flux-by-net-moles", because: "for any ratio but −1"),
        .use("flux-ratio-flux", because: "the flux itself"),
        .limit(
          "epsilon", to: .point(0), from: .family,
          because: "at equimolar counterdiffusion: positive if `x_A1` is larger than `x_A2`"),
      ]),
  ]
}
