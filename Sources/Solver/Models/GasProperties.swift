import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Estimates of diffusivities in gases.
  static let gasProperties: [TransportModel] = [gasScaling]

  /// A diffusivity that is known at one temperature and pressure, at others.
  static let gasScaling = TransportModel(
    "gas diffusivity, scaled",
    "A diffusivity measured at T_0 and P_0, carried to T and P by powers of both.",
    relations: [
      Relation(
        "gas-scaling", "diffusivity of a gas by temperature and pressure", .law, "D_AB",
        "D_0" * ("P_0" / "P") * .power("T" / "T_0", "n_T"))
    ],
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
}

extension Values {
  /// The state of a gas with these symbols for temperature and pressure.
  func gas(at temperature: Symbol, _ pressure: Symbol) throws(SolutionError) -> GasState {
    try SolutionError.explained { () throws(GasStateError) in
      try GasState(temperature: self[temperature], pressure: self[pressure])
    }
  }
}
