/// The gradients of the chemical potentials in a liquid of two components, and what they drive.
///
/// With *μ* = *μ*°(*T*) + *RT* ln(*γ x*), at uniform temperature and pressure. (R. Taylor, R. Krishna,
/// Multicomponent Mass Transfer, ch. 2 and 3.)
public struct ChemicalPotentialGradient: Hashable, Sendable {
  /// The mole fraction of A.
  public let moleFraction: MoleFraction
  /// The temperature in K.
  public let temperature: Double
  /// The gradient of the mole fraction of A in 1/m.
  public let slope: Double
  /// d*μ_A*/d*z* in J/(mol m).
  public let ofA: Double
  /// d*μ_B*/d*z* in J/(mol m).
  public let ofB: Double

  /// Makes the gradients, each from its own activity coefficient.
  ///
  /// - Parameters:
  ///   - model: The law of the activity coefficients.
  ///   - moleFraction: The mole fraction of A, from 10⁻⁹ to 1 − 10⁻⁹: at the ends a gradient is
  ///     infinite.
  ///   - slope: The gradient of the mole fraction of A in 1/m, of a size up to 10¹².
  ///   - temperature: The temperature in K, from 1 to 5000.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public init(
    model: ActivityModel, moleFraction: MoleFraction, slope: Double, temperature: Double
  ) throws(EstimateError) {
    try EstimateError.check(
      moleFraction.value, in: 1e-9...(1 - 1e-9), "a mole fraction with a chemical potential", "")
    try EstimateError.check(slope, in: -1e12...1e12, "a gradient of a mole fraction", "1/m")
    try EstimateError.check(temperature, in: 1...5000, "the temperature of a liquid", "K")
    let slopes = model.slopes(at: moleFraction)
    let energy = GasConstant.value * temperature
    self.moleFraction = moleFraction
    self.temperature = temperature
    self.slope = slope
    self.ofA = energy * (1 / moleFraction.value + slopes.a) * slope
    self.ofB = energy * (slopes.b - 1 / moleFraction.complement.value) * slope
  }

  /// The driving force of A in 1/m, *d_A* = *x_A*/(*RT*) d*μ_A*/d*z* = Γ d*x_A*/d*z*.
  public var drivingForce: Double {
    moleFraction.value * ofA / (GasConstant.value * temperature)
  }

  /// What the law of Gibbs and Duhem says is zero, *x_A* d*μ_A*/d*z* + *x_B* d*μ_B*/d*z*, in J/(mol m).
  public var gibbsDuhemSum: Double {
    moleFraction.value * ofA + moleFraction.complement.value * ofB
  }

  /// Returns the flux of A relative to the molar-average velocity in mol/(m² s), *J_A* = −*c Ð d_A*.
  ///
  /// - Parameters:
  ///   - concentration: The molar concentration of the liquid in mol/m³, from 10⁻³ to 10⁶.
  ///   - maxwellStefan: The Maxwell–Stefan diffusivity in m²/s, from 10⁻²⁰ to 1.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public func molarFlux(
    concentration: Double, maxwellStefan: Double
  ) throws(EstimateError) -> Double {
    try EstimateError.check(concentration, in: 1e-3...1e6, "a molar concentration", "mol/m³")
    try EstimateError.check(maxwellStefan, in: 1e-20...1, "a diffusivity", "m²/s")
    return -concentration * maxwellStefan * drivingForce
  }

  /// Returns the entropy that diffusion produces in W/(m³ K), *σ* = −*J_A* d(*μ_A* − *μ_B*)/d*z* / *T*.
  ///
  /// It is never negative.
  ///
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public func entropyProduction(
    concentration: Double, maxwellStefan: Double
  ) throws(EstimateError) -> Double {
    let flux = try molarFlux(concentration: concentration, maxwellStefan: maxwellStefan)
    return -flux * (ofA - ofB) / temperature
  }
}
