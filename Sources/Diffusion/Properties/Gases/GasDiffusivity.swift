import Numerics

/// The best known diffusivity of a pair of gases.
public enum GasDiffusivity {
  /// Returns the diffusivity of a pair, by the best method that knows both gases.
  ///
  /// A measurement within 100 K, scaled; else Fuller's correlation; else the theory of Chapman and
  /// Enskog. The estimate tells why.
  ///
  /// - Parameters:
  ///   - a: The one gas.
  ///   - b: The other; the order of the two makes no difference.
  ///   - state: The temperature and the pressure, up to 25 bar.
  /// - Returns: The diffusivity in m²/s with its method, range, error, source and reason.
  /// - Throws: ``EstimateError``, if the pressure is too high or no method can treat the pair.
  /// - Complexity: Linear in the number of measured pairs.
  public static func estimate(
    of a: Species, and b: Species, at state: GasState
  ) throws(EstimateError) -> PropertyEstimate {
    try GasLimits.check(state)
    let why: String
    do throws(MeasuredDiffusivityError) {
      return measured(try MeasuredDiffusivities.diffusivity(of: a, and: b, at: state), a, b, state)
    } catch {
      why = reason(for: error)
    }
    do throws(EstimateError) {
      return PropertyEstimate(
        try Fuller.diffusivity(of: a, and: b, at: state), .fuller,
        temperatures: Fuller.temperatures,
        reason: "\(why) Of the correlations Fuller's is the most accurate.")
    } catch {
      return try kineticTheory(a, b, state, why: "\(why) \(error.message)")
    }
  }

  /// The diffusivity of a pair in m²/s, as the estimate has it, without saying why.
  ///
  /// - Throws: ``EstimateError``, if the pressure is too high or no method can treat the pair.
  public static func value(
    of a: Species, and b: Species, at state: GasState
  ) throws(EstimateError) -> Double {
    try GasLimits.check(state)
    if let found = try? MeasuredDiffusivities.diffusivity(of: a, and: b, at: state) {
      return found.value
    }
    return try estimate(of: a, and: b, at: state).value
  }

  private static func kineticTheory(
    _ a: Species, _ b: Species, _ state: GasState, why: String
  ) throws(EstimateError) -> PropertyEstimate {
    do throws(EstimateError) {
      let potential = try LennardJones.between(a, and: b, for: .chapmanEnskog)
      return PropertyEstimate(
        try ChapmanEnskog.diffusivity(of: a, and: b, at: state), .chapmanEnskog,
        temperatures: potential.temperatures,
        reason: "\(why) Both gases have Lennard-Jones parameters from one source.")
    } catch {
      throw .noMethod(a.name, b.name, because: "\(why) \(error.message)")
    }
  }

  private static func measured(
    _ found: MeasuredDiffusivity, _ a: Species, _ b: Species, _ state: GasState
  ) -> PropertyEstimate {
    let point = found.measurement
    let measuredAt = point.temperature.doubleValue
    let pair = MeasuredDiffusivities.pair(a, b)
    let reach = MeasuredDiffusivities.reach
    let lowest = pair?.lowest.doubleValue ?? measuredAt
    let highest = pair?.highest.doubleValue ?? measuredAt
    // The powers of the pairs in the tables lie a quarter around 1.75, most of them.
    let ratio = max(state.temperature, measuredAt) / min(state.temperature, measuredAt)
    let own = point.source == .marreroMason ? 0.03 : 0.05
    return PropertyEstimate(
      found.value, .measurement, temperatures: max(lowest - reach, 1)...highest + reach,
      expectedError: own + Elementary.power(ratio, 0.25) - 1, source: point.source.citation,
      reason: "The pair was measured: \(point.squareCentimetresPerSecond.plain) cm²/s at "
        + "\(point.temperature.plain) K and 1 atm. It is scaled with (T/T₀)^1.75 P₀/P.")
  }

  private static func reason(for error: MeasuredDiffusivityError) -> String {
    switch error {
    case .unmeasured(let a, let b): "The tables have no measurement of \(a) and \(b)."
    case .outOfRange(let a, let b, _, _, _):
      "The measurements of \(a) and \(b) are too far away in temperature."
    }
  }
}
