import Algebra

extension Setting {
  /// A planar film of equimolar counterdiffusion in a gas whose diffusivity falls with pressure.
  public static let equimolarUnderPressure = Setting(
    "a planar film of gas at any pressure, mole for mole"
  ) { Model.film(fluxRatio: -1, &$0).map { Model.underPressure($0) } }

  /// A film of stagnant B over a liquid, without A at its far end.
  public static let evaporationFilm = Setting("a film of stagnant B over a liquid, free of A above")
  { Model.evaporationFilm(fluxRatio: 0, &$0) }

  /// The same over a liquid that boils.
  public static let boilingFilm = Setting("a film of stagnant B over a boiling liquid") {
    Model.boilingFilm(&$0)
  }

  /// The same without bulk flow.
  public static let filmWithoutBulkFlow = Setting("a film over a liquid without bulk flow") {
    Model.evaporationFilm(fluxRatio: -1, &$0)
  }
}

extension Definitions {
  static let pressure: [Relation] = [
    Relation(
      "diffusivity-and-pressure", "diffusivity of a gas and pressure", .law, "D_AB",
      "D_0" * "P_0" / "P", in: .equimolarUnderPressure),
    Relation(
      "free-of-A-above", "no A at the far end", .condition, "x_A2", 0, in: .evaporationFilm),
    Relation(
      "enhancement", "enhancement by the bulk flow", .definition, "E",
      "N_A" * "L" / ("c" * "D_AB" * "x_A1"), in: .evaporationFilm),
  ]
}

extension Glossary {
  static let pressure: [Term] = [
    Term("D_0", "diffusivity at the reference pressure", "m^2/s", .positive),
    Term("P_0", "reference pressure", "Pa", .positive),
    Term("E", "flux over the flux without bulk flow", "1", .positive),
  ]
}

extension Theory {
  /// Why pressure matters in one film and not in another.
  static let pressure: [Theorem] = [
    Theorem(
      id: "conductance-and-pressure", title: "pressure cancels",
      meaning: "A gas that is twice as dense lets its molecules run half as far.",
      setting: .equimolarUnderPressure, isShortcut: true,
      script: [
        .begin("c" * "D_AB"),
        .foldedUse("ideal-gas"),
        .use(
          "diffusivity-and-pressure",
          because: "ideal gas, and a diffusivity that falls as one over the pressure"),
        .apply(.together, because: "the pressure cancels"),
      ]),
    Theorem(
      id: "equimolar-flux-and-pressure", title: "equimolar flux at any pressure",
      meaning: "Between given mole fractions the flux does not depend on the pressure.",
      setting: .equimolarUnderPressure, isShortcut: true,
      script: [
        .start("equimolar-flux", because: "the flux, mole for mole"),
        .foldedUse("conductance-and-pressure"),
        .apply(.simplify, because: "`c D_AB` does not depend on `P`"),
      ]),
    Theorem(
      id: "B-over-a-liquid", title: "mole fraction of B over a liquid",
      meaning: "B has to fill what the vapour leaves of the pressure.",
      setting: .evaporationFilm, isShortcut: true,
      script: [
        .begin(1 - "x_A1"),
        .use("saturation", because: "the liquid fixes the partial pressure of A"),
        .apply(.together, because: "over one bar"),
      ]),
    Theorem(
      id: "evaporation-flux", title: "flux of evaporation",
      meaning: "The flux grows without bound as the liquid comes to boil.",
      setting: .evaporationFilm, isShortcut: true, figure: .evaporationFlux,
      script: [
        .start("stefan-flux", because: "Stefan’s law: B is at rest"),
        .foldedUse("free-of-A-above"),
        .apply(.simplify, because: "there is no A above"),
        .foldedUse("B-over-a-liquid"),
        .apply(
          .simplify, because: "the liquid fixes the partial pressure, not the mole fraction"),
      ]),
    Theorem(
      id: "enhancement-of-evaporation", title: "enhancement of evaporation",
      meaning: "The bulk flow carries the more the closer the liquid is to boiling.",
      setting: .evaporationFilm, isShortcut: true,
      script: [
        .start("enhancement", because: "definition"),
        .foldedUse("evaporation-flux"),
        .apply(.simplify, because: "the flux of evaporation; `c`, `D_AB` and `L` cancel"),
        .foldedUse("saturation"),
        .apply(.simplify, because: "saturated at the surface"),
      ]),
    Theorem(
      id: "evaporation-at-high-pressure", title: "evaporation at high pressure",
      meaning:
        "Far from boiling the bulk flow adds nothing, and the flux falls as the pressure rises.",
      setting: .filmWithoutBulkFlow, isShortcut: true,
      script: [
        .start("enhancement-of-evaporation", because: "the enhancement"),
        .limit(
          "P", to: .infinity, from: .evaporationFilm,
          because: "the logarithm becomes `p_sat/P`"),
      ]),
    Theorem(
      id: "diffusion-in-evaporation", title: "what diffusion alone would bring",
      meaning:
        "The closer the liquid is to boiling, the less of the flux is due to diffusion alone.",
      setting: .evaporationFilm, isShortcut: true,
      script: [
        .begin(1 / "E"),
        .use("enhancement-of-evaporation", because: "the enhancement, upside down"),
        .apply(.simplify, because: "the flux without bulk flow over the flux"),
      ]),
    Theorem(
      id: "evaporation-near-boiling", title: "evaporation near boiling",
      meaning:
        "As the liquid comes to boil, diffusion is a vanishing part of a flux without bound.",
      setting: .boilingFilm, isShortcut: true,
      script: [
        .start("diffusion-in-evaporation", because: "what diffusion alone would bring"),
        .limit(
          "P", to: .point("p_sat", from: .above), from: .evaporationFilm,
          because: "the logarithm of `P/(P - p_sat)` grows without bound"),
      ]),
    Theorem(
      id: "enhancement-and-mole-fraction", title: "enhancement by the bulk flow",
      meaning: "The bulk flow adds about half a percent for each percent of A.",
      setting: .evaporationFilm, isShortcut: true, figure: .enhancement,
      script: [
        .start("enhancement", because: "definition"),
        .foldedUse("stefan-flux"),
        .foldedUse("free-of-A-above"),
        .apply(.simplify, because: "Stefan’s law, without A above"),
      ]),
    Theorem(
      id: "dilute-limit", title: "the dilute limit",
      meaning: "Where A is dilute, the bulk flow does not matter.",
      setting: .filmWithoutBulkFlow, isShortcut: true,
      script: [
        .start("enhancement-and-mole-fraction", because: "the enhancement"),
        .limit(
          "x_A1", to: .point(0), from: .evaporationFilm,
          because: "the logarithm becomes `x_A1`"),
      ]),
  ]
}
