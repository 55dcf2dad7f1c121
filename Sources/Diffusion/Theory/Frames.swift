import Algebra

extension Theory {
  /// Fluxes and frames: what is convection and what is diffusion depends on who moves along.
  static let frames: [Theorem] = flows + zeroSums + [convectionAndDiffusion, fickInTheLab]

  private static let flows: [Theorem] = [
    Theorem(
      id: "mass-flow", title: "momentum of the mixture",
      meaning: "The mixture carries mass with the mass-average velocity.",
      setting: .anyMotion,
      script: [
        .start("mass-average-velocity", because: "definition"),
        .apply(.multiply(by: "rho"), because: "multiply by `rho`"),
      ]),
    Theorem(
      id: "mass-flow-by-fluxes", title: "total mass flux",
      meaning: "The mass-average velocity carries the total mass flux.",
      setting: .anyMotion,
      script: [
        .start("mass-flow", because: "the mixture carries the mass of both species"),
        .recognize("mass-flux-A", because: "definition of the mass flux of A"),
        .recognize("mass-flux-B", because: "and of B"),
      ]),
    Theorem(
      id: "molar-flow", title: "flow of moles",
      meaning: "The mixture carries moles with the molar-average velocity.",
      setting: .anyMotion,
      script: [
        .start("molar-average-velocity", because: "definition"),
        .apply(.multiply(by: "c"), because: "multiply by `c`"),
      ]),
    Theorem(
      id: "molar-flow-by-fluxes", title: "total molar flux",
      meaning: "The molar-average velocity carries the total molar flux.",
      setting: .anyMotion,
      script: [
        .start("molar-flow", because: "the mixture carries the moles of both species"),
        .recognize("molar-flux-A", because: "definition of the molar flux of A"),
        .recognize("molar-flux-B", because: "and of B"),
      ]),
    Theorem(
      id: "mass-flux-from-molar-flux", title: "mass flux from molar flux",
      meaning: "A species carries its molar mass with every mole.",
      setting: .anyMotion,
      script: [
        .start("mass-flux-A", because: "definition of the mass flux"),
        .use(
          "density-A", because: "the mass density of A is its molar mass times its concentration"),
        .recognize("molar-flux-A", because: "definition of the molar flux"),
      ]),
    Theorem(
      id: "mass-flux-from-molar-flux-B", title: "mass flux from molar flux",
      meaning: "A species carries its molar mass with every mole.",
      setting: .anyMotion,
      script: [
        .start("mass-flux-B", because: "definition of the mass flux"),
        .use(
          "density-B", because: "the mass density of B is its molar mass times its concentration"),
        .recognize("molar-flux-B", because: "definition of the molar flux"),
      ]),
  ]

  private static let zeroSums: [Theorem] = [
    Theorem(
      id: "sum-of-mass-diffusion", title: "diffusive mass fluxes sum to zero",
      meaning: "Relative to the mass-average velocity no net mass diffuses, whatever moves.",
      setting: .anyMotion,
      script: [
        .begin("j_A" + "j_B"),
        .foldedUse("diffusive-mass-flux-A"),
        .use("diffusive-mass-flux-B", because: "definition: mass fluxes relative to `v`"),
        .apply(.factor("v"), because: "multiply out; `v` is the same for both species"),
        .foldedRecognize("mass-flow"),
        .recognize("total-density", because: "the definition of `v`, and the sum of the densities"),
        .apply(.simplify, because: "the weights cancel because they are those that define `v`"),
      ]),
    Theorem(
      id: "sum-of-molar-diffusion", title: "diffusive molar fluxes sum to zero",
      meaning: "Relative to the molar-average velocity no net moles diffuse, whatever moves.",
      setting: .anyMotion,
      script: [
        .begin("J_A" + "J_B"),
        .foldedUse("diffusive-molar-flux-A"),
        .use("diffusive-molar-flux-B", because: "definition: molar fluxes relative to `v_star`"),
        .apply(.factor("v_star"), because: "multiply out; `v_star` is the same for both species"),
        .foldedRecognize("molar-flow"),
        .recognize(
          "total-concentration", because: "the definition of `v_star`, and `c_A + c_B = c`"),
        .apply(
          .simplify, because: "the weights cancel because they are those that define `v_star`"),
      ]),
  ]

  private static let convectionAndDiffusion = Theorem(
    id: "convection-and-diffusion", title: "total flux is convection plus diffusion",
    meaning: "What crosses a fixed plane is carried along by the mixture or diffuses through it.",
    setting: .anyMotion,
    script: [
      .start("molar-flux-A", because: "definition: moles of A crossing a fixed plane"),
      .apply(.refer("v_A", to: "v_star"), because: "add and subtract `c_A v_star`"),
      .recognize("diffusive-molar-flux-A", because: "definition of the diffusive molar flux"),
      .use("concentration-A", because: "definition of the mole fraction"),
      .use(
        "molar-flow-by-fluxes", because: "the mixture carries the total molar flux, `c v_star`"),
    ])

  private static let fickInTheLab = Theorem(
    id: "fick-in-the-lab", title: "Fick’s law seen from a fixed plane",
    meaning: "Fick’s law gives the part of the flux that is not carried along.",
    setting: .fickianMotion,
    script: [
      .start("convection-and-diffusion", because: "the flux is convection plus diffusion"),
      .use("fick", because: "Fick’s law gives the diffusive part"),
    ])
}
