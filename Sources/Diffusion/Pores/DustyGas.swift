import Numerics

/// Two gases in a pore or a porous solid at uniform pressure, whose walls are taken for a third
/// species that does not move:
///
///     −c dx_A/dz = N_A/D_KA + (N_A − x_A (N_A + N_B))/D_AB.
///
/// The ratio *r* = *N_B*/*N_A* is given, in an open pore by ``Graham``. (Evans, Watson & Mason, J.
/// Chem. Phys. 35 (1961) 2076; Mason & Malinauskas, Gas Transport in Porous Media, Elsevier 1983.)
public struct DustyGas: Hashable, Sendable {
  /// The total molar concentration in mol/m³.
  public let concentration: Double
  /// The diffusivity of the pair in m²/s, in a porous solid the effective one.
  public let molecular: Double
  /// The diffusivity of Knudsen of A in m²/s, in a porous solid the effective one.
  public let knudsen: Double
  /// The length in m.
  public let length: Double
  /// The mole fractions of A at both ends.
  public let first, second: MoleFraction
  /// *N_B*/*N_A*.
  public let fluxRatio: Double

  /// States the problem.
  ///
  /// - Parameters:
  ///   - concentration: The total molar concentration in mol/m³, 10⁻⁶ to 10⁶.
  ///   - molecular: The diffusivity of the pair in m²/s.
  ///   - knudsen: The diffusivity of Knudsen of A in m²/s.
  ///   - length: The length in m, 10⁻⁹ to 1000.
  ///   - first: The mole fraction of A at z = 0.
  ///   - second: The mole fraction of A at z = *L*.
  ///   - fluxRatio: *N_B*/*N_A*, within ±10⁶.
  /// - Throws: ``PoreError``; in particular ``PoreError/noSteadyState`` if the ratio admits none.
  public init(
    concentration: Double, molecular: Double, knudsen: Double, length: Double,
    from first: MoleFraction, to second: MoleFraction, fluxRatio: Double
  ) throws(PoreError) {
    guard MaxwellStefanFilm.concentrations.contains(concentration) else {
      throw .concentration(concentration)
    }
    for value in [molecular, knudsen] where !PairDiffusivities.plausible.contains(value) {
      throw .diffusivity(value)
    }
    guard MaxwellStefanFilm.thicknesses.contains(length) else { throw .length(length) }
    guard fluxRatio.magnitude <= 1e6 else { throw .fluxRatio(fluxRatio) }
    self.concentration = concentration
    self.molecular = molecular
    self.knudsen = knudsen
    self.length = length
    self.first = first
    self.second = second
    self.fluxRatio = fluxRatio
    let ends = [first, second].map { 1 + wall - (1 + fluxRatio) * $0.value }
    guard ends[0] * ends[1] > 0 || first == second else { throw .noSteadyState }
  }

  /// *D_AB*/*D_KA*: how much the walls resist beside the other gas.
  private var wall: Double { molecular / knudsen }

  /// The flux of A in mol/(m² s) by the integrated law,
  ///
  ///     N_A = c D_AB/(ε L) ln[(1 + δ − ε x_A2)/(1 + δ − ε x_A1)],  ε = 1 + r,  δ = D_AB/D_KA,
  ///
  /// in a form that keeps its digits as *ε* goes to zero.
  public var fluxOfA: Double {
    guard first != second else { return 0 }
    let net = 1 + fluxRatio
    let start = 1 + wall - net * first.value
    let step = (first.value - second.value) / start
    let reduced = net == 0 ? step : Elementary.log1p(net * step) / net
    return concentration * molecular / length * reduced
  }

  /// The flux of B in mol/(m² s).
  public var fluxOfB: Double { fluxRatio * fluxOfA }

  /// Finds the flux of A in mol/(m² s) from the equation itself, by shooting: Runge–Kutta steps lead
  /// across, and the flux is that with which they meet the second end.
  ///
  /// - Throws: ``PoreError/noSteadyState`` if no flux is found.
  /// - Complexity: some twenty integrations of 400 steps.
  public func fluxOfAByShooting() throws(PoreError) -> Double {
    let problem = FluxShooting(
      net: 1 + fluxRatio, constant: 1 + wall, first: first.value, second: second.value)
    guard let reduced = problem.flow(resistance: { _ in 1 }) else { throw .noSteadyState }
    return concentration * molecular / length * reduced
  }
}
