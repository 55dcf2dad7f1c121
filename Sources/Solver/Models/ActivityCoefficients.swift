import Algebra
import Diffusion
import Numerics

/// A law of activity coefficients: its relations, its constants, and what plain arithmetic makes of
/// them.
struct LawOfActivity: Sendable {
  /// The name in that of a model.
  let name: String
  let summary: String
  let theorems: Set<String>
  let relations: [Relation]
  let inputs: [(Symbol, usual: Double)]
  var readings: [ForwardModel.Reading] = []
  let law: @Sendable (Values) throws(EstimateError) -> ActivityModel
  /// What else the law names.
  var further: @Sendable (Values) -> SymbolValues = { _ in [:] }

  /// The coefficients, what they make of the mixture, and the sizes of their parts.
  func table(_ values: Values) throws(SolutionError) -> ForwardModel.Table {
    let fraction = try values.moleFraction("x_A")
    let own = try SolutionError.explained { () throws(EstimateError) in try law(values) }
    let (a, b) = own.logarithms(at: fraction)
    var known = further(values)
    known["x_B"] = fraction.complement.value
    known["gamma_A"] = Elementary.exp(a)
    known["gamma_B"] = Elementary.exp(b)
    known["lngamma_A"] = a
    known["lngamma_B"] = b
    known["g_E"] = fraction.value * a + fraction.complement.value * b
    known["Gamma"] = own.thermodynamicFactor(at: fraction)
    return .init(
      values: known, scales: ["lngamma_A": 1, "lngamma_B": 1, "g_E": 1, "Gamma": 1])
  }

  /// What all laws have in common.
  static let common: [Relation] = [
    Relation(
      "logarithm-A", "logarithm of the activity coefficient", .definition, "lngamma_A",
      .ln("gamma_A")),
    Relation(
      "logarithm-B", "logarithm of the activity coefficient", .definition, "lngamma_B",
      .ln("gamma_B")),
    Relation(
      "excess-gibbs-energy", "excess Gibbs energy over R T", .definition, "g_E",
      "x_A" * "lngamma_A" + "x_B" * "lngamma_B"),
  ]

  static let commonReadings: [ForwardModel.Reading] = [
    .init("x_A", from: ["x_B"]) { 1 - $0["x_B"] }
  ]
}

extension LawOfActivity {
  static let all = [margulesOne, margulesTwo, vanLaar, wilson, nrtl]

  private static let margulesOne = LawOfActivity(
    name: "Margules with one constant", summary: "the law of Margules with one constant A_M",
    theorems: ["margules", "margules-factor"],
    relations: [
      Relation(
        "margules-B", "law of Margules with one constant", .law, .ln("gamma_B"),
        "A_M" * .power("x_A", 2)),
      Relation(
        "margules-at-the-spinodal", "constant of Margules at which the mixture becomes unstable",
        .law, "A_Ms", 1 / (2 * "x_A" * "x_B")),
    ],
    inputs: [("A_M", usual: 1.3)],
    law: { values throws(EstimateError) in try .margules(values["A_M"]) },
    further: { values in
      // The factor falls evenly from one with the constant.
      let fraction = try? MoleFraction(values["x_A"])
      let one = try? ActivityModel.margules(1)
      guard let fraction, let one else { return [:] }
      return ["A_Ms": 1 / (1 - one.thermodynamicFactor(at: fraction))]
    })

  private static let margulesTwo = LawOfActivity(
    name: "Margules with two constants",
    summary:
      "the law of Margules with two constants, A_12 for A in much B and A_21 for B in much A",
    theorems: ["margules-two", "margules-two-factor"],
    relations: [
      Relation(
        "margules-two-B", "law of Margules with two constants", .law, .ln("gamma_B"),
        .power("x_A", 2) * ("A_21" + 2 * ("A_12" - "A_21") * "x_B")),
      Relation(
        "margules-constant-A", "constant of Margules by one composition", .law, "A_12",
        ("x_B" - "x_A") * "lngamma_A" / .power("x_B", 2) + 2 * "lngamma_B" / "x_A"),
      Relation(
        "margules-constant-B", "constant of Margules by one composition", .law, "A_21",
        ("x_A" - "x_B") * "lngamma_B" / .power("x_A", 2) + 2 * "lngamma_A" / "x_B"),
    ],
    inputs: [("A_12", usual: 1.4), ("A_21", usual: 0.8)]
  ) { values throws(EstimateError) in try .margules(values["A_12"], values["A_21"]) }

  private static let vanLaar = LawOfActivity(
    name: "van Laar",
    summary:
      "the law of van Laar, with ln(gamma_A) = A_L in much B and ln(gamma_B) = B_L in much A",
    theorems: ["van-laar", "van-laar-sum", "van-laar-factor"],
    relations: [
      Relation(
        "van-laar-B", "law of van Laar", .law, .ln("gamma_B"),
        "B_L" * .power("A_L" * "x_A" / "s_L", 2)),
      Relation(
        "van-laar-constant-A", "constant of van Laar by one composition", .law, "A_L",
        "lngamma_A" * .power(1 + "x_B" * "lngamma_B" / ("x_A" * "lngamma_A"), 2)),
      Relation(
        "van-laar-constant-B", "constant of van Laar by one composition", .law, "B_L",
        "lngamma_B" * .power(1 + "x_A" * "lngamma_A" / ("x_B" * "lngamma_B"), 2)),
    ],
    inputs: [("A_L", usual: 1.4), ("B_L", usual: 0.8)],
    law: { values throws(EstimateError) in try .vanLaar(values["A_L"], values["B_L"]) },
    further: { values in
      ["s_L": values["A_L"] * values["x_A"] + values["B_L"] * (1 - values["x_A"])]
    })

  private static let wilson = LawOfActivity(
    name: "Wilson",
    summary: "the law of Wilson; its constants follow from energies a_AB and a_BA and the molar "
      + "volumes V_LA and V_LB",
    theorems: ["wilson", "wilson-sum-A", "wilson-sum-B", "wilson-factor"],
    relations: [
      Relation(
        "wilson-B", "law of Wilson", .law, .ln("gamma_B"),
        -.ln("s_B") - "x_A" * ("Lambda_AB" / "s_A" - "Lambda_BA" / "s_B")),
      Relation(
        "wilson-energy-AB", "constant of Wilson by energies", .law, "Lambda_AB",
        "V_LB" / "V_LA" * .exp(-("a_AB" / ("R" * "T")))),
      Relation(
        "wilson-energy-BA", "constant of Wilson by energies", .law, "Lambda_BA",
        "V_LA" / "V_LB" * .exp(-("a_BA" / ("R" * "T")))),
    ],
    inputs: [
      ("Lambda_AB", usual: 0.3), ("Lambda_BA", usual: 0.7), ("T", usual: 310),
      ("V_LA", usual: 5.9e-5), ("V_LB", usual: 1.8e-5),
    ],
    readings: [
      .init("Lambda_AB", from: ["a_AB", "T", "V_LA", "V_LB"]) { values in
        return values["V_LB"] / values["V_LA"] * thermal(values["a_AB"], values["T"])
      },
      .init("Lambda_BA", from: ["a_BA", "T", "V_LA", "V_LB"]) { values in
        return values["V_LA"] / values["V_LB"] * thermal(values["a_BA"], values["T"])
      },
    ],
    law: { values throws(EstimateError) in
      try .wilson(values["Lambda_AB"], values["Lambda_BA"])
    },
    further: { values in
      let (a, b) = (values["x_A"], 1 - values["x_A"])
      let (ab, ba) = (values["Lambda_AB"], values["Lambda_BA"])
      let energy = -GasConstant.value * values["T"]
      let ratio = values["V_LB"] / values["V_LA"]
      return [
        "s_A": a + ab * b, "s_B": b + ba * a, "a_AB": energy * Elementary.ln(ab / ratio),
        "a_BA": energy * Elementary.ln(ba * ratio),
      ]
    })

  private static let nrtl = LawOfActivity(
    name: "NRTL",
    summary:
      "the law of Renon and Prausnitz; tau_AB and tau_BA follow from energies g_AB and g_BA, "
      + "and the weights G_AB and G_BA from them and the randomness alpha_N",
    theorems: ["nrtl", "nrtl-sum-A", "nrtl-sum-B", "nrtl-factor"],
    relations: [
      Relation(
        "nrtl-B", "law of Renon and Prausnitz (NRTL)", .law, .ln("gamma_B"),
        "tau_AB" * .power("G_AB" * "x_A" / "s_B", 2)
          + "tau_BA" * "G_BA" * .power("x_A" / "s_A", 2)),
      Relation(
        "nrtl-weight-AB", "weight of A around B", .definition, "G_AB",
        .exp(-("alpha_N" * "tau_AB"))),
      Relation(
        "nrtl-weight-BA", "weight of B around A", .definition, "G_BA",
        .exp(-("alpha_N" * "tau_BA"))),
      Relation(
        "nrtl-energy-AB", "reduced energy", .definition, "tau_AB", "g_AB" / ("R" * "T")),
      Relation(
        "nrtl-energy-BA", "reduced energy", .definition, "tau_BA", "g_BA" / ("R" * "T")),
    ],
    inputs: [
      ("tau_AB", usual: 0.6), ("tau_BA", usual: 0.9), ("alpha_N", usual: 0.3), ("T", usual: 310),
    ],
    readings: [
      .init("tau_AB", from: ["g_AB", "T"]) {
        $0["g_AB"] / (GasConstant.value * $0["T"])
      },
      .init("tau_BA", from: ["g_BA", "T"]) {
        $0["g_BA"] / (GasConstant.value * $0["T"])
      },
      .init("alpha_N", from: ["G_AB", "tau_AB"]) {
        -Elementary.ln($0["G_AB"]) / $0["tau_AB"]
      },
      .init("alpha_N", from: ["G_BA", "tau_BA"]) {
        -Elementary.ln($0["G_BA"]) / $0["tau_BA"]
      },
    ],
    law: { values throws(EstimateError) in
      try .nrtl(values["tau_AB"], values["tau_BA"], randomness: values["alpha_N"])
    },
    further: { values in
      let (a, b) = (values["x_A"], 1 - values["x_A"])
      let weights = ["tau_AB", "tau_BA"].map { (tau: Symbol) in
        Elementary.exp(-values["alpha_N"] * values[tau])
      }
      let energy = GasConstant.value * values["T"]
      return [
        "G_AB": weights[0], "G_BA": weights[1], "s_A": a + weights[1] * b,
        "s_B": b + weights[0] * a, "g_AB": energy * values["tau_AB"],
        "g_BA": energy * values["tau_BA"],
      ]
    })

  /// exp(−E/(R T)).
  private static func thermal(_ energy: Double, _ temperature: Double) -> Double {
    Elementary.exp(-energy / (GasConstant.value * temperature))
  }
}
