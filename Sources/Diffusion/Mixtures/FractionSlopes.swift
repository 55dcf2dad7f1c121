import Numerics

extension Composition {
  /// Turns slopes of mole fractions into slopes of mass fractions, in 1/m or any other unit:
  ///
  ///     dw_i = (M_i dx_i − w_i Σ M_j dx_j) / M̄.
  ///
  /// For two components it is dw_A = *M_A M_B*/*M̄*² dx_A. (Bird, Stewart & Lightfoot, Transport
  /// Phenomena, 2nd ed., Table 17.7-1, eq. Q.)
  ///
  /// - Throws: ``MixtureError/count(components:given:)``, or ``MixtureError/slopeSum(_:)`` if the
  ///   slopes do not sum to zero.
  public func massFractionSlopes(_ slopes: [Double]) throws(MixtureError) -> [Double] {
    try check(slopes)
    var mean = 0.0
    for (slope, mass) in zip(slopes, molarMasses) { mean += mass * slope }
    return slopes.indices.map { i in
      (molarMasses[i] * slopes[i] - massFractions[i].value * mean) / meanMolarMass
    }
  }

  /// Turns slopes of mass fractions into slopes of mole fractions, in 1/m or any other unit:
  ///
  ///     dx_i = M̄ (dw_i/M_i − x_i Σ dw_j/M_j).
  ///
  /// - Throws: ``MixtureError/count(components:given:)``, or ``MixtureError/slopeSum(_:)`` if the
  ///   slopes do not sum to zero.
  public func moleFractionSlopes(_ slopes: [Double]) throws(MixtureError) -> [Double] {
    try check(slopes)
    var moles = 0.0
    for (slope, mass) in zip(slopes, molarMasses) { moles += slope / mass }
    return slopes.indices.map { i in
      meanMolarMass * (slopes[i] / molarMasses[i] - moleFractions[i].value * moles)
    }
  }

  private func check(_ slopes: [Double]) throws(MixtureError) {
    guard slopes.count == molarMasses.count else {
      throw .count(components: molarMasses.count, given: slopes.count)
    }
    var (sum, size) = (0.0, 0.0)
    for slope in slopes {
      guard slope.magnitude <= 1e100 else { throw .slopeSum(slope) }
      sum += slope
      size = max(size, slope.magnitude)
    }
    guard sum.magnitude <= Self.sumTolerance * size else { throw .slopeSum(sum) }
  }
}
