import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Chapman and Enskog with potentials of Lennard-Jones.
  static let chapmanEnskog = correlation(
    "gas diffusivity, Chapman-Enskog",
    "Kinetic theory with potentials of Lennard-Jones; sigma_AB and Omega_D may be given instead, or "
      + "V_b (or V_c) and the boiling points T_b, from which sigma and epsilon are estimated. "
      + "D_CE is 1.858768e-3 cm²/s for K, atm, g/mol and Å.",
    relations: PairPotential.relations + [
      Relation(
        "chapman-enskog", "diffusivity by Chapman and Enskog", .law, "D_AB",
        "D_CE" * ("P_u" / "P") * .power("T" / "T_u", .quotient(3, 2))
          * .sqrt("M_u" / "M_A" + "M_u" / "M_B") * .power("sigma_u" / "sigma_AB", 2) / "Omega_D")
    ],
    constants: [
      "D_CE": PairPotential.factor, "T_u": 1, "P_u": GasState.atmosphere, "M_u": 1e-3,
      "sigma_u": 1e-10, "V_u": 1e-6,
    ],
    inputs: PairPotential.inputs + PairPotential.masses, readings: PairPotential.readings
  ) { values throws(SolutionError) in
    var known = try PairPotential.table(values)
    let state = try values.gas(inUnitsOf: GasState.atmosphere)
    let integral = known["Omega_D"] ?? .nan
    let estimate = try SolutionError.explained { () throws(EstimateError) in
      try ChapmanEnskog.diffusivity(
        collisionDiameter: values["sigma_AB"] / values["sigma_u"], collisionIntegral: integral,
        molarMasses: values.molarMassesInUnits, at: state)
    }
    known["D_AB"] = values["D_CE"] / PairPotential.factor * estimate
    return .init(values: known)
  }

  /// Wilke and Lee.
  static let wilkeLee = correlation(
    "gas diffusivity, Wilke-Lee",
    "Chapman and Enskog’s formula with a factor that falls for light gases. From V_b (or V_c) and "
      + "the boiling points T_b, sigma and epsilon are estimated. D_W and D_W2 are "
      + "3.03e-3 and 0.98e-3 cm²/s for K, bar, Å and M_AB in g/mol.",
    relations: PairPotential.relations + [
      meanMass,
      Relation(
        "wilke-lee", "correlation of Wilke and Lee", .law, "D_AB",
        ("D_W" - "D_W2" * .sqrt("M_u" / "M_AB")) * ("P_u" / "P")
          * .power("T" / "T_u", .quotient(3, 2)) * .sqrt("M_u" / "M_AB")
          * .power("sigma_u" / "sigma_AB", 2) / "Omega_D"),
    ],
    constants: [
      "D_W": 3.03e-7, "D_W2": 0.98e-7, "T_u": 1, "P_u": 1e5, "M_u": 1e-3, "sigma_u": 1e-10,
      "V_u": 1e-6,
    ],
    inputs: PairPotential.inputs + PairPotential.masses,
    readings: PairPotential.readings + meanMassReadings
  ) { values throws(SolutionError) in
    var known = try PairPotential.table(values)
    let state = try values.gas(inUnitsOf: 1e5)
    let estimate = try SolutionError.explained { () throws(EstimateError) in
      let potential = try LennardJones(
        diameter: values["sigma_AB"] / values["sigma_u"],
        depth: state.temperature / values["T_star"])
      return try WilkeLee.diffusivity(
        potential: potential, molarMasses: values.molarMassesInUnits, at: state)
    }
    let root = (values.meanMass / values["M_u"]).squareRoot()
    let factor = (values["D_W"] - values["D_W2"] / root) / (3.03e-7 - 0.98e-7 / root)
    known["D_AB"] = factor * estimate
    known["M_AB"] = values.meanMass
    return .init(values: known)
  }

  /// A diffusivity that is known at one state, at others by kinetic theory.
  static let gasScalingByIntegrals = correlation(
    "gas diffusivity, scaled by collision integrals",
    "A diffusivity measured at T_0 and P_0, carried to T and P by kinetic theory.",
    relations: [
      Relation(
        "reduced-temperature", "reduced temperature", .definition, "T_star", "T" / "epsilon_AB"),
      Relation(
        "reduced-temperature-0", "reduced temperature", .definition, "T_0_star",
        "T_0" / "epsilon_AB"),
      PairPotential.integral("neufeld", "Omega_D", "T_star"),
      PairPotential.integral("neufeld-0", "Omega_D0", "T_0_star"),
      Relation(
        "gas-scaling-by-integrals", "diffusivity of a gas by kinetic theory", .law, "D_AB",
        "D_0" * ("P_0" / "P") * .power("T" / "T_0", .quotient(3, 2)) * "Omega_D0" / "Omega_D"),
    ],
    inputs: [
      ("D_0", usual: 2.2e-5), ("T_0", usual: 273.15), ("P_0", usual: 101_325), ("T", usual: 350),
      ("P", usual: 2e5), ("epsilon_AB", usual: 190),
    ]
  ) { values throws(SolutionError) in
    let known = try values.gas(at: "T_0", "P_0")
    let state = try values.gas(at: "T", "P")
    return try SolutionError.explained { () throws(EstimateError) in
      // The diameter takes no part in it.
      let potential = try LennardJones(diameter: 4, depth: values["epsilon_AB"])
      let scaled = try GasScaling.scale(
        values["D_0"], from: known, to: state, potential: potential)
      return .init(values: [
        "D_AB": scaled, "T_star": state.temperature / potential.depth,
        "T_0_star": known.temperature / potential.depth,
        "Omega_D": try potential.collisionIntegral(at: state.temperature),
        "Omega_D0": try potential.collisionIntegral(at: known.temperature),
      ])
    }
  }
}

/// What kinetic theory makes of the potentials of two gases.
enum PairPotential {
  /// The factor of kinetic theory in m²/s, for 1 K, 1 atm, 1 g/mol and 1 Å.
  static let factor = 1e-4 * ChapmanEnskog.Coefficient.exact.value

  /// The rules of Lorentz and Berthelot, and the collision integral.
  static let relations: [Relation] =
    [
      Relation(
        "collision-diameter", "collision diameter of a pair", .law, "sigma_AB",
        ("sigma_A" + "sigma_B") / 2),
      Relation(
        "energy-of-a-pair", "energy of a pair", .law, "epsilon_AB",
        .sqrt("epsilon_A" * "epsilon_B")),
      Relation(
        "reduced-temperature", "reduced temperature", .definition, "T_star", "T" / "epsilon_AB"),
      integral("neufeld", "Omega_D", "T_star"),
    ] + estimates("A", "sigma_A", "epsilon_A", "V_bA", "V_cA", "T_bA")
    + estimates("B", "sigma_B", "epsilon_B", "V_bB", "V_cB", "T_bB")

  /// What the boiling point tells of a potential where nothing better is known.
  private static func estimates(
    _ species: String, _ diameter: Expression, _ energy: Expression, _ volume: Expression,
    _ critical: Expression, _ boiling: Expression
  ) -> [Relation] {
    [
      Relation(
        "diameter-by-volume-\(species)", "collision diameter by the volume at the boiling point",
        .law, diameter,
        .decimal(118, over: 100) * "sigma_u" * .power(volume / "V_u", .quotient(1, 3))),
      Relation(
        "energy-by-boiling-\(species)", "energy by the boiling point", .law, energy,
        .decimal(115, over: 100) * boiling),
      SoluteVolume.tynCalus(species, volume, critical),
    ]
  }

  /// Neufeld’s fit.
  static func integral(_ id: String, _ symbol: Expression, _ reduced: Expression) -> Relation {
    func term(_ factor: Int64, _ rate: Int64) -> Expression {
      .decimal(factor, over: 100_000) * .exp(-(.decimal(rate, over: 100_000) * reduced))
    }
    return Relation(
      id, "collision integral by Neufeld’s fit", .law, symbol,
      .decimal(106_036, over: 100_000) * .power(reduced, .decimal(-15_610, over: 100_000))
        + term(19_300, 47_635) + term(103_587, 152_996) + term(176_474, 389_411))
  }

  /// One quantity of the pair, and of the other gas follows what belongs to it.
  static let inputs: [(Symbol, usual: Double)] = [
    ("T", usual: 330), ("P", usual: 1.2e5), ("sigma_AB", usual: 3.9e-10),
    ("sigma_A", usual: 4.3e-10), ("T_star", usual: 1.6), ("epsilon_A", usual: 340),
  ]

  static let masses: [(Symbol, usual: Double)] = [("M_A", usual: 0.046), ("M_B", usual: 0.029)]

  static let readings: [ForwardModel.Reading] = [
    .init("sigma_AB", from: ["sigma_A", "sigma_B"]) {
      ($0["sigma_A"] + $0["sigma_B"]) / 2
    },
    .init("sigma_A", from: ["sigma_AB", "sigma_B"]) {
      2 * $0["sigma_AB"] - $0["sigma_B"]
    },
    .init("sigma_A", from: ["sigma_AB"]) { $0["sigma_AB"] },
    .init("T_star", from: ["T", "epsilon_AB"]) { $0["T"] / $0["epsilon_AB"] },
    .init("T_star", from: ["T", "epsilon_A", "epsilon_B"]) {
      $0["T"] / ($0["epsilon_A"] * $0["epsilon_B"]).squareRoot()
    },
    .init("T_star", from: ["Omega_D"]) { reducedTemperature($0["Omega_D"]) },
    .init("T", from: ["T_star", "epsilon_AB"]) {
      $0["T_star"] * $0["epsilon_AB"]
    },
    .init("T", from: ["T_star", "epsilon_A", "epsilon_B"]) {
      $0["T_star"] * ($0["epsilon_A"] * $0["epsilon_B"]).squareRoot()
    },
    .init("epsilon_A", from: ["epsilon_AB", "epsilon_B"]) {
      $0["epsilon_AB"] * $0["epsilon_AB"] / $0["epsilon_B"]
    },
    .init("sigma_A", from: ["V_bA"]) {
      1.18e-8 * Elementary.power($0["V_bA"], 1 / 3.0)
    },
    .init("epsilon_A", from: ["T_bA"]) { 1.15 * $0["T_bA"] },
    .init("epsilon_A", from: ["epsilon_AB"]) { $0["epsilon_AB"] },
  ]

  /// The reduced temperature at which the collision integral has a value, or the nearest at which
  /// it is known, a step inside.
  private static func reducedTemperature(_ integral: Double) -> Double {
    let range = CollisionIntegral.reducedTemperatures
    let found = try? Roots.find(in: range) { reduced in
      ((try? CollisionIntegral.diffusion(atReducedTemperature: reduced)) ?? .nan) - integral
    }
    return found ?? (integral > 1 ? 1.001 * range.lowerBound : 0.999 * range.upperBound)
  }

  /// Both potentials and the collision integral.
  static func table(_ values: Values) throws(SolutionError) -> SymbolValues {
    let reduced = values["T_star"]
    let integral = try SolutionError.explained { () throws(EstimateError) in
      try CollisionIntegral.diffusion(atReducedTemperature: reduced)
    }
    let energy = values["T"] / reduced
    let diameter = 2 * values["sigma_AB"] - values["sigma_A"]
    let other = energy * energy / values["epsilon_A"]
    var known: SymbolValues = [
      "sigma_B": diameter, "epsilon_AB": energy, "epsilon_B": other, "Omega_D": integral,
      "T_bA": values["epsilon_A"] / 1.15, "T_bB": other / 1.15,
    ]
    for (size, volume, critical) in [
      (values["sigma_A"], "V_bA" as Symbol, "V_cA" as Symbol), (diameter, "V_bB", "V_cB"),
    ] {
      let root = size / (1.18 * values["sigma_u"])
      let counted = root * root * root
      known[volume] = counted * values["V_u"]
      known[critical] = SoluteVolume.critical(1e-6 * counted) * values["V_u"] / 1e-6
    }
    return known
  }
}
