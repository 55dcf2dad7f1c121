import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Estimates of diffusivities in gases.
  static let gasProperties: [TransportModel] =
    [
      fuller, fullerInAtmospheres, chapmanEnskog, wilkeLee, gilliland, gasScaling,
      gasScalingByIntegrals,
    ] + effectiveDiffusivities

  /// A diffusivity that is known at one temperature and pressure, at others.
  static let gasScaling = TransportModel(
    "gas diffusivity, scaled",
    "A diffusivity measured at T_0 and P_0, carried to T and P by powers of both.",
    relations: [GasRelations.scaling],
    constants: ["n_T": Fuller.temperatureExponent],
    forward: ForwardModel([
      ("D_0", usual: 2.2e-5), ("T_0", usual: 273.15), ("P_0", usual: 101_325), ("T", usual: 330),
      ("P", usual: 2e5), ("n_T", usual: Fuller.temperatureExponent),
    ]) { values throws(SolutionError) in
      let known = try values.gas(at: "T_0", "P_0")
      let state = try values.gas(at: "T", "P")
      let scaled = try SolutionError.explained { () throws(EstimateError) in
        try GasScaling.scale(values["D_0"], from: known, to: state, exponent: values["n_T"])
      }
      return .init(values: ["D_AB": scaled])
    })

  /// A correlation, whose constants are inputs with values that are known.
  static func correlation(
    _ name: String, _ summary: String, settings: Set<Setting> = [], theorems: Set<String> = [],
    relations: [Relation], methods: [NumericalMethod] = [], constants: SymbolValues = [:],
    hasSlopes: Bool = false, inputs: [(Symbol, usual: Double)],
    readings: [ForwardModel.Reading] = [],
    table: @escaping @Sendable (Values) throws(SolutionError) -> ForwardModel.Table
  ) -> TransportModel {
    let known = constants.keys.sorted().map { ($0, usual: constants[$0] ?? .nan) }
    return TransportModel(
      name, summary, settings: settings, theorems: theorems, relations: relations,
      methods: methods, constants: constants, hasSlopes: hasSlopes,
      forward: ForwardModel(inputs + known, readings: readings, table: table))
  }
}

extension Values {
  /// The state of a gas, with the units of a correlation taken for K and for a pressure in Pa.
  func gas(inUnitsOf pressure: Double) throws(SolutionError) -> GasState {
    try SolutionError.explained { () throws(GasStateError) in
      try GasState(
        temperature: self["T"] / self["T_u"], pressure: pressure * self["P"] / self["P_u"])
    }
  }

  /// The molar masses of A and B, with the unit of a correlation taken for g/mol.
  var molarMassesInUnits: (Double, Double) {
    (1e-3 * self["M_A"] / self["M_u"], 1e-3 * self["M_B"] / self["M_u"])
  }
}

extension Expression {
  /// A number that stands in a correlation: 1.048 as 1048 over 1000.
  static func decimal(_ numerator: Int64, over denominator: Int64) -> Expression {
    (try? Rational(numerator, over: denominator)).map { .number($0) } ?? .symbol("q")
  }

  static func exp(_ argument: Expression) -> Expression { .function(.exp, argument) }
  static func ln(_ argument: Expression) -> Expression { .function(.ln, argument) }
  static func sqrt(_ argument: Expression) -> Expression { .function(.sqrt, argument) }
}
