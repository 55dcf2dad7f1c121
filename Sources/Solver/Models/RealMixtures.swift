import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Activity coefficients and the thermodynamic factor, by each law.
  static let activityCoefficients: [TransportModel] = LawOfActivity.all.map { law in
    correlation(
      "activity coefficients, \(law.name)",
      "A mixture of two liquids by \(law.summary).",
      theorems: law.theorems.union(["mole-fractions"]),
      relations: law.relations + LawOfActivity.common,
      inputs: [("x_A", usual: 0.3)] + law.inputs,
      readings: law.readings + LawOfActivity.commonReadings
    ) { values throws(SolutionError) in try law.table(values) }
  }

  /// Diffusion down chemical potentials, by each law.
  static let realMixtures: [TransportModel] = LawOfActivity.all.map { law in
    correlation(
      "diffusion in a real mixture, \(law.name)",
      "Two liquids that diffuse down their chemical potentials, by \(law.summary); D_MS may follow "
        + "from D_AB0 and D_BA0 by Vignes.",
      theorems: law.theorems.union(diffusion),
      relations: law.relations + LawOfActivity.common + [RealMixture.vignes], hasSlopes: true,
      inputs: [
        ("x_A", usual: 0.3), ("c", usual: 12_000), ("gx_A", usual: 15),
      ] + RealMixture.limits + law.inputs
        + (law.inputs.contains { $0.0 == "T" } ? [] : [("T", usual: 310)]),
      readings: law.readings + LawOfActivity.commonReadings + RealMixture.readings
    ) { values throws(SolutionError) in try diffusionTable(law, values) }
  }

  /// What joins fluxes, potentials and entropy in a real mixture.
  private static let diffusion: Set<String> = [
    "mole-fractions", "opposite-slopes", "driving-force", "driving-force-A", "driving-force-B",
    "sum-of-driving-forces", "fick", "fick-in-a-real-mixture", "diffusivity-in-a-real-mixture",
    "sum-of-molar-diffusion", "entropy-production",
  ]

  /// The gradients of both potentials, and what they drive.
  private static func diffusionTable(
    _ law: LawOfActivity, _ values: Values
  ) throws(SolutionError) -> ForwardModel.Table {
    var table = try law.table(values)
    let fraction = try values.moleFraction("x_A")
    let maxwellStefan = LiquidMixtures.vignes(try values.limits("D_AB0", "D_BA0"), at: fraction)
    let factor = table.values["Gamma"] ?? .nan
    let own = try SolutionError.explained { () throws(EstimateError) in
      let gradient = try ChemicalPotentialGradient(
        model: try law.law(values), moleFraction: fraction, slope: values["gx_A"],
        temperature: values["T"])
      let flux = try gradient.molarFlux(
        concentration: values["c"], maxwellStefan: maxwellStefan)
      return [
        "gx_B": -gradient.slope, "gmu_A": gradient.ofA, "gmu_B": gradient.ofB,
        "d_A": gradient.drivingForce, "d_B": -gradient.drivingForce, "D_MS": maxwellStefan,
        "D_AB": try LiquidMixtures.fick(
          maxwellStefan: maxwellStefan, thermodynamicFactor: factor),
        "J_A": flux, "J_B": -flux,
        "sigma": try gradient.entropyProduction(
          concentration: values["c"], maxwellStefan: maxwellStefan),
      ] as SymbolValues
    }
    for (symbol, value) in own { table.values[symbol] = value }
    return table
  }
}
