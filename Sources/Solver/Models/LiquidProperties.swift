import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Diffusivities in liquids, laws of activity, and vapours.
  static let liquidProperties: [TransportModel] =
    [
      wilkeChang, haydukMinhas, haydukMinhasAlkanes, stokesEinstein, liquidScaling, vignes, darken,
    ] + activityCoefficients + realMixtures + vapours

  /// Wilke and Chang, for a dilute solute.
  static let wilkeChang = correlation(
    "liquid diffusivity, Wilke-Chang",
    "A dilute solute A in a solvent B; phi_B is 2.6 (or 2.26) for water, 1.9 for methanol, 1.5 for "
      + "ethanol, 1 for most. V_bA follows from V_cA by Tyn and Calus. D_WC is 7.4e-8 cm²/s for K, "
      + "g/mol, mPa s and cm³/mol.",
    relations: [
      SoluteVolume.tynCalus,
      Relation(
        "wilke-chang", "correlation of Wilke and Chang", .law, "D_AB",
        "D_WC" * .sqrt("phi_B" * "M_B" / "M_u") * ("T" / "T_u") * ("mu_u" / "mu")
          / .power("V_bA" / "V_u", .quotient(3, 5))),
    ],
    constants: ["D_WC": 7.4e-12, "T_u": 1, "M_u": 1e-3, "mu_u": 1e-3, "V_u": 1e-6],
    inputs: SoluteVolume.inputs + [("M_B", usual: 0.018), ("phi_B", usual: 2.26)],
    readings: SoluteVolume.readings
  ) { values throws(SolutionError) in
    let state = values.solution
    let estimate = try SolutionError.explained { () throws(EstimateError) in
      try WilkeChang.diffusivity(
        molarVolume: state.volume, solventMolarMass: 1e-3 * values["M_B"] / values["M_u"],
        association: try WilkeChang.Association(values["phi_B"]),
        temperature: state.temperature, viscosity: state.viscosity)
    }
    return .init(values: [
      "D_AB": values["D_WC"] / 7.4e-12 * estimate,
      "V_cA": SoluteVolume.critical(state.volume) * values["V_u"] / 1e-6,
    ])
  }

  /// Hayduk and Minhas in water.
  static let haydukMinhas = haydukMinhas(
    "liquid diffusivity, Hayduk-Minhas in water",
    "A dilute solute A in water. V_bA follows from V_cA by Tyn and Calus. D_HM is 1.25e-8 cm²/s "
      + "for K, mPa s and cm³/mol.", in: .water, factor: 1.25e-12,
    "D_HM"
      * (.power("V_bA" / "V_u", -Expression.decimal(19, over: 100))
        - Expression.decimal(292, over: 1000))
      * .power("T" / "T_u", .decimal(152, over: 100))
      * .power(
        "mu" / "mu_u",
        .decimal(958, over: 100) * "V_u" / "V_bA" - Expression.decimal(112, over: 100)))

  /// The same between alkanes.
  static let haydukMinhasAlkanes = haydukMinhas(
    "liquid diffusivity, Hayduk-Minhas in alkanes",
    "A dilute alkane A in another. V_bA follows from V_cA by Tyn and Calus. D_HM is 13.3e-8 cm²/s "
      + "for K, mPa s and cm³/mol.", in: .alkane, factor: 13.3e-12,
    "D_HM" * .power("T" / "T_u", .decimal(147, over: 100))
      * .power(
        "mu" / "mu_u",
        .decimal(102, over: 10) * "V_u" / "V_bA" - Expression.decimal(791, over: 1000))
      / .power("V_bA" / "V_u", .decimal(71, over: 100)))

  private static func haydukMinhas(
    _ name: String, _ summary: String, in solvent: HaydukMinhas.Solvent, factor: Double,
    _ formula: Expression
  ) -> TransportModel {
    correlation(
      name, summary,
      relations: [
        SoluteVolume.tynCalus,
        Relation("hayduk-minhas", "correlation of Hayduk and Minhas", .law, "D_AB", formula),
      ],
      methods: [
        NumericalMethod(
          "V_bA", by: "a search of the volumes for which the correlation holds",
          from: ["D_AB", "D_HM", "T", "T_u", "mu", "mu_u", "V_u"]
        ) { values throws(SolutionError) in try SoluteVolume.fitting(values, formula) }
      ],
      constants: ["D_HM": factor, "T_u": 1, "mu_u": 1e-3, "V_u": 1e-6],
      inputs: SoluteVolume.inputs, readings: SoluteVolume.readings
    ) { values throws(SolutionError) in
      let state = values.solution
      let estimate = try SolutionError.explained { () throws(EstimateError) in
        try HaydukMinhas.diffusivity(
          in: solvent, molarVolume: state.volume, temperature: state.temperature,
          viscosity: state.viscosity)
      }
      return .init(values: [
        "D_AB": values["D_HM"] / factor * estimate,
        "V_cA": SoluteVolume.critical(state.volume) * values["V_u"] / 1e-6,
      ])
    }
  }

  /// A sphere in a liquid of much smaller molecules.
  static let stokesEinstein = correlation(
    "liquid diffusivity, Stokes-Einstein",
    "A large molecule or particle A of radius r_m, on which the liquid sticks.",
    relations: [
      diameterOfMolecule,
      Relation(
        "stokes-einstein", "diffusivity by Stokes and Einstein", .law, "D_AB",
        "k_B" * "T" / (6 * .constant(.pi) * "mu" * "r_m")),
    ],
    constants: ["k_B": StokesEinstein.boltzmannConstant],
    inputs: [("T", usual: 310), ("mu", usual: 8e-4), ("r_m", usual: 3e-9)],
    readings: [.init("r_m", from: ["d_m"]) { $0["d_m"] / 2 }]
  ) { values throws(SolutionError) in
    let estimate = try SolutionError.explained { () throws(EstimateError) in
      try StokesEinstein.diffusivity(
        radius: values["r_m"], temperature: values["T"], viscosity: values["mu"])
    }
    return .init(values: [
      "D_AB": values["k_B"] / StokesEinstein.boltzmannConstant * estimate,
      "d_m": 2 * values["r_m"],
    ])
  }

  static let diameterOfMolecule = Relation(
    "diameter-of-the-molecule", "diameter of the molecule", .definition, "d_m", 2 * "r_m")

  /// A diffusivity that is known at one temperature, at others.
  static let liquidScaling = correlation(
    "liquid diffusivity, scaled",
    "The diffusivity of a dilute solute, measured at T_0 where the solvent has mu_0, carried to T "
      + "with D mu/T constant.",
    relations: [
      Relation(
        "liquid-scaling", "diffusivity in a liquid by temperature and viscosity", .law, "D_AB",
        "D_0" * ("T" / "T_0") * ("mu_0" / "mu"))
    ],
    inputs: [
      ("D_0", usual: 1.1e-9), ("T_0", usual: 293), ("mu_0", usual: 1e-3), ("T", usual: 330),
      ("mu", usual: 5e-4),
    ]
  ) { values throws(SolutionError) in
    let scaled = try SolutionError.explained { () throws(EstimateError) in
      try LiquidScaling.scale(
        values["D_0"], from: (temperature: values["T_0"], viscosity: values["mu_0"]),
        to: (temperature: values["T"], viscosity: values["mu"]))
    }
    return .init(values: ["D_AB": scaled])
  }
}

/// The size of a solute and the state of the liquid around it.
enum SoluteVolume {
  static let inputs: [(Symbol, usual: Double)] = [
    ("T", usual: 300), ("mu", usual: 9e-4), ("V_bA", usual: 6.2e-5),
  ]

  static let tynCalus = tynCalus("A", "V_bA", "V_cA")

  /// The molar volume at the boiling point by the critical one.
  static func tynCalus(
    _ species: String, _ volume: Expression, _ critical: Expression
  ) -> Relation {
    Relation(
      "tyn-calus-\(species)", "molar volume at the boiling point by Tyn and Calus", .law, volume,
      .decimal(285, over: 1000) * "V_u" * .power(critical / "V_u", .decimal(1048, over: 1000)))
  }

  static let readings: [ForwardModel.Reading] = [
    .init("V_bA", from: ["V_cA"]) {
      let critical = $0["V_cA"]
      return (try? MolarVolume.atBoilingPoint(critical: critical)) ?? .nan
    }
  ]

  /// The molar volume for which a formula gives the diffusivity: outside of those for which it holds
  /// it may give the same once more.
  static func fitting(
    _ values: Values, _ formula: Expression
  ) throws(SolutionError) -> Double {
    func rest(_ volume: Double) -> Double {
      let evaluation = Evaluation(value: { symbol in
        symbol == "V_bA" ? volume * values["V_u"] : values[symbol]
      })
      return ((try? evaluation(formula)) ?? .nan) / values["D_AB"] - 1
    }
    var found: [Double] = []
    for step in 0..<59 {
      let (low, high) = (10 + 10 * Double(step), 20 + 10 * Double(step))
      guard rest(low) * rest(high) <= 0, let root = try? Roots.find(in: low...high, of: rest)
      else { continue }
      if let last = found.last, abs(last - root) < 1e-9 * root { continue }
      found.append(root)
    }
    guard let first = found.first else {
      throw .noMotion("no molar volume from 10 to 600 cm³/mol gives this diffusivity")
    }
    if found.count > 1 {
      throw .severalValues("V_bA", first * values["V_u"], found[1] * values["V_u"])
    }
    return first * values["V_u"]
  }

  /// The critical molar volume in m³/mol that gives a molar volume at the boiling point.
  static func critical(_ volume: Double) -> Double {
    let ratio = Elementary.ln(1e6 * volume / 0.285) / 1.048
    return 1e-6 * Elementary.exp(ratio)
  }
}

extension Values {
  /// A solute in a liquid, with the units of a correlation taken for K, mPa s and cm³/mol.
  var solution: (temperature: Double, viscosity: Double, volume: Double) {
    (
      self["T"] / self["T_u"], 1e-3 * self["mu"] / self["mu_u"], 1e-6 * self["V_bA"] / self["V_u"]
    )
  }
}
