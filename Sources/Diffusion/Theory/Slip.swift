import Algebra

extension Theory {
  /// What diffusion is for any observer: one species slips past the other.
  static let slip: [Theorem] = slips + mixedFrames + ficksLaws

  private static let slips: [Theorem] = [
    Theorem(
      id: "molar-flux-by-slip", title: "diffusive molar flux by slip",
      meaning: "The diffusive flux is the slip of the species past each other, seen from the mean.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("diffusive-molar-flux-A", because: "definition, relative to `v_star`"),
        .use("molar-average-by-mole-fractions", because: "`v_star` as a weighted mean"),
        .use("mole-fractions", because: "two species"),
        .folded(.expand),
        .apply(.factorize, because: "only the slip `v_A - v_B` is left"),
        .foldedUse("concentration-A"),
        .recognize("mole-fractions", because: "`1 - x_A` is `x_B`, and `c_A = x_A c`"),
      ]),
    Theorem(
      id: "mass-flux-by-slip", title: "diffusive mass flux by slip",
      meaning: "The same slip, weighed by mass.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("diffusive-mass-flux-A", because: "definition, relative to `v`"),
        .use("mass-average-by-mass-fractions", because: "`v` as a weighted mean"),
        .use("mass-fractions", because: "two species"),
        .folded(.expand),
        .apply(.factorize, because: "only the slip `v_A - v_B` is left"),
        .foldedSolved("mass-fraction-A", for: "rho_A"),
        .recognize("mass-fractions", because: "`1 - w_A` is `w_B`, and `rho_A = w_A rho`"),
      ]),
    Theorem(
      id: "mass-diffusion-from-molar", title: "diffusive mass flux from diffusive molar flux",
      meaning: "Changing the observer with the unit leaves one factor, the same for both species.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mass-flux-by-slip", because: "the slip, weighed by mass"),
        .foldedUse("mass-fraction-from-mole-fraction"),
        .use(
          "mass-fraction-from-mole-fraction-B", because: "mass fractions from mole fractions"),
        .useSolved("mean-molar-mass", for: "rho", because: "the density is `M c`"),
        .foldedRecognize("molar-flux-by-slip"),
        .apply(.simplify, because: "the slip, counted by moles; one `M` stays below the bar"),
      ]),
    Theorem(
      id: "velocities-by-molar-flux",
      title: "the distance of the two velocities by the diffusive flux",
      meaning: "The centre of mass runs ahead of the centre of moles where the heavy species goes.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("two-velocities", because: "the two averages differ by the slip"),
        .use("difference-of-fractions", because: "the difference of the fractions"),
        .foldedSolved("mean-molar-mass", for: "M"),
        .apply(.simplify, because: "the mean molar mass is `rho/c`"),
        .recognize("molar-flux-by-slip", because: "the slip is the diffusive flux"),
      ]),
  ]

  private static let mixedFrames: [Theorem] = [
    Theorem(
      id: "molar-sum-in-the-frame-of-mass", title: "moles seen by the centre of mass",
      meaning: "Relative to the mass-average velocity the diffusing moles do not balance.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .begin("c_A" * ("v_A" - "v") + "c_B" * ("v_B" - "v")),
        .apply(.factor("v"), because: "multiply out; `v` is the same for both species"),
        .recognize("molar-flow", because: "the moles that both species carry"),
        .recognize("total-concentration", because: "the moles of both species"),
        .apply(.factorize, because: "the weights are not those that define `v`"),
      ]),
    Theorem(
      id: "mass-sum-in-the-frame-of-moles", title: "mass seen by the centre of moles",
      meaning: "Relative to the molar-average velocity the diffusing mass does not balance.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .begin("rho_A" * ("v_A" - "v_star") + "rho_B" * ("v_B" - "v_star")),
        .apply(.factor("v_star"), because: "multiply out; `v_star` is the same for both species"),
        .recognize("mass-flow", because: "the mass that both species carry"),
        .recognize("total-density", because: "the mass of both species"),
        .apply(.factorize, because: "the weights are not those that define `v_star`"),
      ]),
    Theorem(
      id: "convection-and-diffusion-of-mass", title: "total mass flux is convection plus diffusion",
      meaning: "What crosses a fixed plane is carried along with the mass or diffuses through it.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mass-flux-A", because: "definition: mass of A crossing a fixed plane"),
        .apply(.refer("v_A", to: "v"), because: "add and subtract `rho_A v`"),
        .recognize("diffusive-mass-flux-A", because: "definition of the diffusive mass flux"),
        .useSolved("mass-fraction-A", for: "rho_A", because: "definition of the mass fraction"),
        .use("mass-flow-by-fluxes", because: "the mixture carries the total mass flux, `rho v`"),
      ]),
  ]

  private static let ficksLaws: [Theorem] = [
    Theorem(
      id: "fick-in-masses", title: "Fick’s law in masses",
      meaning: "In masses Fick’s law has the same form and the same diffusivity.",
      setting: .fickianMotion,
      script: [
        .start(
          "mass-diffusion-from-molar", because: "diffusive mass flux from diffusive molar flux"),
        .use("fick", because: "Fick’s law in moles"),
        .foldedSolved("mean-molar-mass", for: "c"),
        .apply(.simplify, because: "the concentration is `rho/M`"),
        .recognize("slopes-of-fractions", because: "the slope of the mass fraction"),
      ]),
    Theorem(
      id: "fick-by-slip", title: "slip by Fick’s law",
      meaning: "How fast one species slips past the other does not depend on who looks.",
      setting: .fickianMotion,
      script: [
        .start("molar-flux-by-slip", because: "the diffusive flux is the slip"),
        .useThroughout("fick", because: "Fick’s law"),
        .folded(.swapSides),
        .apply(.divide(by: "c" * "x_A" * "x_B"), because: "divide by `c x_A x_B`"),
      ]),
    Theorem(
      id: "fick-in-the-lab-in-masses", title: "Fick’s law in masses, seen from a fixed plane",
      meaning: "The twin of the law in moles: convection with the mass, and diffusion through it.",
      setting: .fickianMotion,
      script: [
        .start(
          "convection-and-diffusion-of-mass", because: "the mass flux is convection plus diffusion"),
        .use("fick-in-masses", because: "Fick’s law gives the diffusive part"),
      ]),
    Theorem(
      id: "fick-for-B", title: "Fick’s law for the other species",
      meaning: "One diffusivity serves both species.",
      setting: .fickianMotion,
      script: [
        .start("sum-of-molar-diffusion", because: "the diffusive molar fluxes sum to zero"),
        .apply(.isolate("J_B"), because: "what A does in one direction, B does in the other"),
        .use("fick", because: "Fick’s law for A"),
        .foldedUse("opposite-slopes"),
        .apply(.simplify, because: "the slopes of the two fractions are opposite"),
      ]),
  ]
}
