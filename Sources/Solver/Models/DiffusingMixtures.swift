import Algebra
import Diffusion

extension TransportModel {
  /// Two species at one place where the composition changes along z, carried along with v*.
  static let diffusingMixtures: [TransportModel] = [
    TransportModel(
      "diffusing gas", "Two gases at one place, with a slope of the composition, carried along.",
      settings: [.anyMotion, .fickianMotion], relations: GasRelations.here, hasSlopes: true,
      forward: ForwardModel(
        DiffusingPair.inputs + [("T", usual: 300), ("P", usual: 1e5)],
        readings: GasRelations.readings
      ) { values throws(SolutionError) in
        let c = values["P"] / (GasConstant.value * values["T"])
        var table = try DiffusingPair.table(values, concentration: c)
        table.values["gc_A"] = c * values["gx_A"]
        table.values["gc_B"] = -c * values["gx_A"]
        table.values["p_A"] = values["x_A"] * values["P"]
        table.values["p_B"] = (1 - values["x_A"]) * values["P"]
        table.scales["p_A"] = values["P"]
        table.scales["p_B"] = values["P"]
        return table
      }),
    TransportModel(
      "diffusing liquid",
      "Two liquids whose volumes add up, with a slope of the composition, carried along.",
      settings: [.anyMotion, .fickianMotion, .addingVolumes, .addingVolumesByFick],
      theorems: ["solvent-frame-flux", "solvent-frame"], without: ["ideal-gas"], hasSlopes: true,
      forward: ForwardModel(
        DiffusingPair.inputs + [("V_A", usual: 5.5e-5), ("V_B", usual: 1.8e-5)]
      ) { values throws(SolutionError) in
        let (x, slope) = (values["x_A"], values["gx_A"])
        let (ownA, ownB) = (values["V_A"], values["V_B"])
        let volume: Double = x * ownA + (1 - x) * ownB
        guard volume > 0 else {
          throw .noMotion("these molar volumes and mole fractions leave the mixture no volume")
        }
        let c = 1 / volume
        var table = try DiffusingPair.table(values, concentration: c)
        // What a mole of A pushes aside is made up by B.
        table.values["gc_A"] = c * c * ownB * slope
        table.values["gc_B"] = -c * c * ownA * slope
        let (a, b) = (table.values["N_A"] ?? .nan, table.values["N_B"] ?? .nan)
        let flow: Double = a * ownA + b * ownB
        let size: Double = abs(a * ownA) + abs(b * ownB)
        table.values["v_vol"] = flow
        table.scales["v_vol"] = size
        table.values["J_A_vol"] = a - x * c * flow
        table.scales["J_A_vol"] = abs(a) + c * size
        table.values["J_B_vol"] = b - (1 - x) * c * flow
        table.scales["J_B_vol"] = abs(b) + c * size
        // Per mole of B, which stands still to who sits on it.
        table.values["J_A0"] = a - x / (1 - x) * b
        table.scales["J_A0"] = abs(a) + abs(x / (1 - x) * b)
        return table
      }),
  ]
}

/// Two species that obey Fick's law, by plain arithmetic.
private enum DiffusingPair {
  static let inputs: [(Symbol, usual: Double)] = [
    ("x_A", usual: 0.3), ("gx_A", usual: -4), ("D_AB", usual: 2e-5), ("M_A", usual: 0.03),
    ("M_B", usual: 0.05), ("v_star", usual: 1.3e-4),
  ]

  static func table(
    _ values: Values, concentration c: Double
  ) throws(SolutionError) -> ForwardModel.Table {
    let x = try values.fraction("x_A")
    let composition = try SolutionError.explained { () throws(CompositionError) in
      try Composition(
        moleFractionOfA: MoleFraction(x), molarMassOfA: values["M_A"], molarMassOfB: values["M_B"])
    }
    let slope = values["gx_A"]
    // Each mole of A that moves past the middle of all moles makes room for one of B.
    let drift = values["D_AB"] * slope
    let velocities = [values["v_star"] - drift / x, values["v_star"] + drift / (1 - x)]
    var table = SeveralSpecies(["A", "B"]).table(
      [x, 1 - x], [values["M_A"], values["M_B"]], velocities, concentration: c)
    table.values["v_star"] = nil
    table.values["gx_B"] = -slope
    let slopes = try SolutionError.explained { () throws(MixtureError) in
      try composition.massFractionSlopes([slope, -slope])
    }
    table.values["gw_A"] = slopes[0]
    table.values["gw_B"] = slopes[1]
    return table
  }
}
