import Algebra
import Diffusion

extension TransportModel {
  /// Two species moving with given velocities.
  public static let movingMixture = TransportModel(
    "moving mixture", "Two species at one place, each with a velocity of its own.",
    settings: [.anyMotion], relations: GasRelations.here,
    forward: ForwardModel(
      [
        ("x_A", usual: 0.4), ("v_A", usual: 0.01), ("v_B", usual: -0.003), ("T", usual: 300),
        ("P", usual: 1e5), ("M_A", usual: 0.03), ("M_B", usual: 0.05),
      ], readings: GasRelations.readings
    ) { values in
      let (fraction, velocityA, velocityB) = (
        values["x_A"] ?? .nan, values["v_A"] ?? .nan, values["v_B"] ?? .nan
      )
      let motion = BinaryMotion(
        molarMassA: values["M_A"] ?? .nan, molarMassB: values["M_B"] ?? .nan,
        temperature: values["T"] ?? .nan, pressure: values["P"] ?? .nan, diffusivity: .nan,
        length: 1, moleFraction: { _ in fraction }, velocityA: { _ in velocityA },
        velocityB: { _ in velocityB })
      return { symbol in
        motion.outcome(symbol, at: 0) ?? GasRelations.outcome(symbol, motion, at: 0)
      }
    })
}

extension BinaryMotion {
  /// A symbol with the size of its parts.
  func outcome(_ symbol: Symbol, at z: Double) -> (value: Double, scale: Double)? {
    guard let value = value(of: symbol, at: z), let scale = scale(of: symbol, at: z) else {
      return nil
    }
    return (value, scale)
  }
}

/// Partial pressures of a gas: what follows from mole fractions, and by plain arithmetic.
enum GasRelations {
  /// At the place that is looked at.
  static let here: [Relation] = [
    Relation("partial-pressure-A", "partial pressure", .definition, "p_A", "x_A" * "P"),
    Relation("partial-pressure-B", "partial pressure", .definition, "p_B", "x_B" * "P"),
  ]

  /// A diffusivity that is known at another temperature and pressure.
  static let scaling = Relation(
    "gas-scaling", "diffusivity of a gas by temperature and pressure", .law, "D_AB",
    "D_0" * ("P_0" / "P") * .power("T" / "T_0", "n_T"))

  /// The pressure by the concentration.
  static let readings: [ForwardModel.Reading] = [
    .init("P", from: ["c", "T"]) { $0["c"] * GasConstant.value * $0["T"] }
  ]

  static func outcome(
    _ symbol: Symbol, _ motion: BinaryMotion, at z: Double
  ) -> (value: Double, scale: Double)? {
    guard let fraction = motion.value(of: "x_A", at: z) else { return nil }
    switch symbol {
    case "p_A": return (fraction * motion.pressure, motion.pressure)
    case "p_B": return ((1 - fraction) * motion.pressure, motion.pressure)
    default: return nil
    }
  }
}
