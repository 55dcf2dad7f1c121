import Algebra

extension Theory {
  /// What Graham’s law makes of the net flows through a pore.
  static let grahamsLaw: [Theorem] = [
    Theorem(
      id: "graham-ratio", title: "ratio of fluxes by Graham",
      meaning: "The fluxes go against each other, the light one faster by the root of the masses.",
      setting: .isobaricPore, isShortcut: true,
      script: [
        .begin("N_A" / "N_B"),
        .foldedUse("graham"),
        .apply(.simplify, because: "Graham’s law; `N_A` cancels"),
      ]),
    Theorem(
      id: "graham-net-moles", title: "net moles through a pore",
      meaning: "More moles go with the light species than come back.",
      setting: .isobaricPore, isShortcut: true,
      script: [
        .start("total-molar-flux", because: "the moles of both species"),
        .use("graham", because: "Graham’s law"),
        .apply(.factorize, because: "collect `N_A`"),
      ]),
    Theorem(
      id: "graham-net-mass", title: "net mass through a pore",
      meaning: "Moles and mass flow in opposite directions: the heavy species carries the mass.",
      setting: .isobaricPore, isShortcut: true,
      script: [
        .begin("n" + .function(.sqrt, "M_A") * .function(.sqrt, "M_B") * "N"),
        .foldedUse("total-mass-flux"),
        .foldedUse("mass-flux-from-molar-flux"),
        .foldedUse("mass-flux-from-molar-flux-B"),
        .use("total-molar-flux", because: "the mass of both species, and the moles of both"),
        .use("graham", because: "Graham’s law"),
        .apply(.expand, because: "all terms cancel in pairs"),
        .apply(
          .subtract(.function(.sqrt, "M_A") * .function(.sqrt, "M_B") * "N"),
          because: "what is added to the mass is taken away again"),
      ]),
  ]
}
