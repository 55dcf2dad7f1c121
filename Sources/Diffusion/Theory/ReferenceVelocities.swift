import Algebra
import Numerics

extension Setting {
  /// Two species whose volumes add up, in any motion: liquids that mix without change of volume, and
  /// gases.
  public static let addingVolumes = Setting("two species whose volumes add up, in any motion") {
    random in
    Model.motion(of: 2, &random).withVolumes(&random)
  }

  /// The same, obeying Fick's law.
  public static let addingVolumesByFick = Setting("two species whose volumes add up, by Fick’s law")
  {
    random in
    // Fick's law fixes the slip, which does not depend on the concentration.
    Model.fickianMotion(&random).withVolumes(&random)
  }

  /// Two species of equal molar volume.
  static let equalVolumes = Setting("two species of equal molar volume") { random in
    Model.motion(of: 2, &random).with { state in
      guard let c = state["c"] else { return }
      for symbol in ["V_A", "V_B"] as [Symbol] { state[symbol] = Jet(1) / c }
      state.putVolumeAverage()
    }
  }

  /// A liquid of constant density.
  static let constantDensity = Setting("a liquid of constant mass density") { random in
    Model.motion(of: 2, &random).with { state in
      guard let density = state["rho"], let a = state["M_A"], let b = state["M_B"] else { return }
      state["V_A"] = a / density
      state["V_B"] = b / density
      state.putVolumeAverage()
    }
  }

  /// Two species in any motion, and an observer with a velocity that weighs theirs.
  static let weighedObserver = Setting("two species and an observer whose velocity weighs theirs") {
    random in
    let weight = random.uniform(in: -0.5...1.5)
    return Model.motion(of: 2, &random).with { state in
      guard let first = state["v_A"], let second = state["v_B"], let own = state["c_A"] else {
        return
      }
      let observer = weight * first + (1 - weight) * second
      state["a_A"] = Jet(weight)
      state["a_B"] = Jet(1 - weight)
      state["u"] = observer
      state["J_Au"] = own * (first - observer)
      state["J_A0"] = own * (first - second)
    }
  }
}

extension Definitions {
  static let referenceVelocities: [Relation] = [
    Relation(
      "volumes-add-up", "the volumes of both species fill the whole", .law,
      "c_A" * "V_A" + "c_B" * "V_B", 1, in: .addingVolumes),
    Relation(
      "volume-average-velocity", "volume-average velocity", .definition, "v_vol",
      "c_A" * "V_A" * "v_A" + "c_B" * "V_B" * "v_B", in: .addingVolumes),
    Relation(
      "volume-frame-flux-A", "diffusive flux of A relative to the volume", .definition, "J_A_vol",
      "c_A" * ("v_A" - "v_vol"), in: .addingVolumes),
    Relation(
      "volume-frame-flux-B", "diffusive flux of B relative to the volume", .definition, "J_B_vol",
      "c_B" * ("v_B" - "v_vol"), in: .addingVolumes),
    Relation(
      "equal-volume-A", "molar volume of A in a gas", .condition, "V_A", 1 / "c", in: .equalVolumes),
    Relation(
      "equal-volume-B", "molar volume of B in a gas", .condition, "V_B", 1 / "c", in: .equalVolumes),
    Relation(
      "volume-by-mass-A", "molar volume of A at constant density", .condition, "V_A", "M_A" / "rho",
      in: .constantDensity),
    Relation(
      "volume-by-mass-B", "molar volume of B at constant density", .condition, "V_B", "M_B" / "rho",
      in: .constantDensity),
    Relation(
      "observer", "velocity of an observer", .definition, "u", "a_A" * "v_A" + "a_B" * "v_B",
      in: .weighedObserver),
    Relation(
      "weights", "the weights of an observer sum to one", .definition, "a_A", 1 - "a_B",
      in: .weighedObserver),
    Relation(
      "observed-flux", "flux of A that the observer sees", .definition, "J_Au",
      "c_A" * ("v_A" - "u"), in: .weighedObserver),
    Relation(
      "solvent-frame-flux", "flux of A relative to B", .definition, "J_A0",
      "c_A" * ("v_A" - "v_B"), in: .weighedObserver),
  ]
}

extension Glossary {
  static let referenceVelocities: [Term] = [
    Term("V_A", "partial molar volume of A", "m^3/mol", .positive),
    Term("V_B", "partial molar volume of B", "m^3/mol", .positive),
    Term("v_vol", "volume-average velocity", "m/s"),
    Term("J_A_vol", "molar flux of A relative to the volume-average velocity", "mol/(m^2 s)"),
    Term("J_B_vol", "molar flux of B relative to the volume-average velocity", "mol/(m^2 s)"),
    Term("u", "velocity of an observer", "m/s"),
    Term("a_A", "weight of A in the velocity of an observer", "1"),
    Term("a_B", "weight of B in the velocity of an observer", "1"),
    Term("J_Au", "molar flux of A that an observer sees", "mol/(m^2 s)"),
    Term("J_A0", "molar flux of A relative to B", "mol/(m^2 s)"),
  ]
}

extension Theory {
  /// What other observers see.
  static let referenceVelocities: [Theorem] = meansOfSlips + weighedObservers + volumes + volumeFick

  private static let meansOfSlips: [Theorem] = [
    Theorem(
      id: "mean-of-molar-slips", title: "mass-average velocity seen by the centre of moles",
      meaning: "Averages of velocities are averages of differences of velocities, too.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .begin("w_A" * ("v_A" - "v_star") + "w_B" * ("v_B" - "v_star")),
        .apply(.factor("v_star"), because: "multiply out; `v_star` is the same for both species"),
        .foldedUse("mass-fractions"),
        .apply(.simplify, because: "the mass fractions sum to one"),
        .foldedRecognize("mass-fractions"),
        .recognize("mass-average-by-mass-fractions", because: "`v` as a weighted mean"),
      ]),
    Theorem(
      id: "velocities-by-mass-flux", title: "how far apart the velocities are, by mass",
      meaning: "The same distance, from the diffusive mass flux.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("velocities-by-molar-flux", because: "the distance from the diffusive molar flux"),
        .foldedSolved("mass-diffusion-from-molar", for: "J_A"),
        .apply(.simplify, because: "the diffusive flux in masses"),
      ]),
    Theorem(
      id: "molar-flux-in-the-frame-of-mass", title: "molar flux by the mass frame",
      meaning: "The flux of moles may be parted at the velocity of the mass as well.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("mass-flux-A", because: "definition: mass of A crossing a fixed plane"),
        .apply(.refer("v_A", to: "v"), because: "add and subtract `rho_A v`"),
        .recognize("diffusive-mass-flux-A", because: "definition of the diffusive mass flux"),
        .foldedUse("density-A"),
        .useThroughout("mass-flux-from-molar-flux", because: "every mole carries its molar mass"),
        .apply(.isolate("N_A"), because: "divide by `M_A`"),
      ]),
  ]

  private static let weighedObservers: [Theorem] = [
    Theorem(
      id: "observed-flux-by-molar-flux", title: "what any observer sees",
      meaning: "In a binary all diffusive fluxes are the same one, times a ratio of weights.",
      setting: .weighedObserver,
      script: [
        .start("observed-flux", because: "definition, relative to `u`"),
        .use("observer", because: "the observer weighs the velocities of both species"),
        .use("weights", because: "the weights sum to one"),
        .folded(.expand),
        .apply(.factorize, because: "only the slip `v_A - v_B` is left"),
        .foldedUse("concentration-A"),
        .foldedSolved("molar-flux-by-slip", for: "v_A"),
        .apply(.together, because: "the slip is the diffusive flux"),
      ]),
    Theorem(
      id: "solvent-frame", title: "flux relative to the solvent",
      meaning: "Who sits on B sees all of the slip.",
      setting: .weighedObserver,
      script: [
        .start("solvent-frame-flux", because: "definition, relative to `v_B`"),
        .foldedUse("concentration-A"),
        .foldedSolved("molar-flux-by-slip", for: "v_A"),
        .apply(.together, because: "the slip is the diffusive flux"),
      ]),
  ]

  private static let volumes: [Theorem] = [
    Theorem(
      id: "sum-of-volume-diffusion", title: "diffusing volumes sum to zero",
      meaning: "Relative to the volume-average velocity no net volume diffuses.",
      setting: .addingVolumes,
      script: [
        .begin("V_A" * "J_A_vol" + "V_B" * "J_B_vol"),
        .foldedUse("volume-frame-flux-A"),
        .use("volume-frame-flux-B", because: "definition: fluxes relative to `v_vol`"),
        .apply(.factor("v_vol"), because: "multiply out; `v_vol` is the same for both species"),
        .foldedRecognize("volume-average-velocity"),
        .use("volumes-add-up", because: "the definition of `v_vol`; the volumes add up"),
        .apply(.simplify, because: "the weights are those that define `v_vol`"),
      ]),
    Theorem(
      id: "volume-frame", title: "flux relative to the volume",
      meaning: "One factor, the share of volume that B would take, leads to the frame of volume.",
      setting: .addingVolumes,
      script: [
        .start("volume-frame-flux-A", because: "definition, relative to `v_vol`"),
        .use("volume-average-velocity", because: "`v_vol` as a weighted mean"),
        .useSolved("volumes-add-up", for: "V_A", because: "what A leaves of the volume B fills"),
        .folded(.expand),
        .apply(.factorize, because: "only the slip `v_A - v_B` is left"),
        .foldedUse("concentration-A"),
        .foldedUse("concentration-B"),
        .foldedSolved("molar-flux-by-slip", for: "v_A"),
        .apply(.together, because: "the slip is the diffusive flux"),
      ]),
    Theorem(
      id: "volume-frame-of-a-gas", title: "volume-average velocity of a gas",
      meaning: "Where all moles take up the same volume, counting moles is measuring volumes.",
      setting: .equalVolumes,
      script: [
        .start("volume-average-velocity", because: "definition"),
        .foldedUse("equal-volume-A"),
        .use("equal-volume-B", because: "every mole takes up `1/c`"),
        .apply(.together, because: "over one bar"),
        .recognize("molar-average-velocity", because: "definition of `v_star`"),
      ]),
    Theorem(
      id: "volume-frame-of-a-liquid", title: "volume-average velocity at constant density",
      meaning: "Where volume goes with mass, weighing is measuring volumes.",
      setting: .constantDensity,
      script: [
        .start("volume-average-velocity", because: "definition"),
        .foldedUse("volume-by-mass-A"),
        .use("volume-by-mass-B", because: "every mole takes up its mass over the density"),
        .apply(.together, because: "over one bar"),
        .foldedRecognize("density-A"),
        .foldedRecognize("density-B"),
        .recognize("mass-average-velocity", because: "definition of `v`"),
      ]),
  ]

  private static let volumeFick: [Theorem] = [
    Theorem(
      id: "concentration-by-volumes", title: "concentration by molar volumes",
      meaning: "The mean molar volume is the inverse of the concentration.",
      setting: .addingVolumes,
      script: [
        .start("volumes-add-up", because: "the volumes of both species fill the whole"),
        .folded(.swapSides),
        .foldedUse("concentration-A"),
        .use("concentration-B", because: "moles per volume are fractions of `c`"),
        .apply(.isolate("c"), because: "solve for `c`"),
      ]),
    Theorem(
      id: "slope-of-concentration", title: "slopes of concentration and mole fraction",
      meaning: "A concentration changes with the fraction and with the concentration of all.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("concentration-A", because: "definition of the mole fraction"),
        .apply(
          .differentiate(along: "z", varying: ["c_A", "x_A", "c"]), because: "both factors may vary"
        ),
        .folded(.subtract("x_A" * .derivative("c", "z"))),
        .apply(.swapSides, because: "what the fraction alone does"),
      ]),
    Theorem(
      id: "fick-by-concentration", title: "Fick’s law by the slope of the concentration",
      meaning: "A slope of the concentration that all species share drives no diffusion.",
      setting: .fickianMotion, isShortcut: true,
      script: [
        .start("fick", because: "Fick’s law"),
        .foldedUse("slope-of-concentration"),
        .apply(.expand, because: "the last term is missing where `c` is constant"),
      ]),
    Theorem(
      id: "slope-of-total-concentration", title: "slope of the total concentration",
      meaning: "The total changes by what its parts change.",
      setting: .anyMotion, isShortcut: true,
      script: [
        .start("total-concentration", because: "the moles of both species"),
        .apply(
          .differentiate(along: "z", varying: ["c", "c_A", "c_B"]), because: "term by term"),
      ]),
    Theorem(
      id: "balance-of-volumes", title: "exchange of volumes",
      meaning: "What A takes up of the volume, B gives up.",
      setting: .addingVolumes,
      script: [
        .start("volumes-add-up", because: "the volumes of both species fill the whole"),
        .apply(
          .differentiate(along: "z", varying: ["c_A", "c_B"]),
          because: "`V_A` and `V_B` are constant"),
        .folded(.subtract("V_A" * .derivative("c_A", "z"))),
        .apply(.divide(by: "V_B"), because: "solve for the slope of `c_B`"),
      ]),
    Theorem(
      id: "slope-of-concentration-by-volumes", title: "slopes where volumes add up",
      meaning: "More of A is less of B, which takes its volume along.",
      setting: .addingVolumes,
      script: [
        .start("slope-of-concentration", because: "what the fraction alone does"),
        .use("slope-of-total-concentration", because: "the total changes by its parts"),
        .use("balance-of-volumes", because: "what A takes up of the volume, B gives up"),
        .apply(.factorize, because: "the slope of `c_A` is a factor"),
        .foldedSolved("concentration-by-volumes", for: "V_A"),
        .foldedUse("mole-fractions"),
        .apply(.together, because: "with the mean molar volume, `1/c`"),
      ]),
    Theorem(
      id: "fick-in-volumes", title: "Fick’s law relative to the volume",
      meaning:
        "Where volumes add up, the slope of the concentration belongs to the frame of volume.",
      setting: .addingVolumesByFick,
      script: [
        .start("volume-frame", because: "flux relative to the volume"),
        .use("fick", because: "Fick’s law"),
        .foldedUse("slope-of-concentration-by-volumes"),
        .apply(.together, because: "the slope of the concentration, where volumes add up"),
      ]),
  ]
}
