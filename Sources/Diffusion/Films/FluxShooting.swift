import Numerics

/// The equation of a steady binary film, dx/ds = *F* *a*(s) (*ε* x − *k*) on 0 ≤ s ≤ 1, solved for the
/// number *F* that leads from one mole fraction to another.
///
/// In a plain film *a* and *k* are one, *ε* is 1 + *N_B*/*N_A* and *F* = *N_A L*/(*c D*).
struct FluxShooting {
  let net: Double
  let constant: Double
  let first: Double
  let second: Double

  /// Returns *F*, or nil if none is found up to 256 over the mean resistance.
  ///
  /// - Parameter resistance: *a*(s), above zero.
  func flow(resistance: (Double) -> Double) -> Double? {
    if first == second { return 0 }
    func end(_ flow: Double) -> Double {
      moleFraction(at: 1, flow: flow, resistance: resistance) - second
    }
    var mean = 0.0
    for i in 0..<16 { mean += resistance((Double(i) + 0.5) / 16) / 16 }
    guard mean > 0, mean.isFinite else { return nil }
    let steepness = constant - net * (0.5 * first + 0.5 * second)
    if steepness > 0.05 * constant.magnitude, net.magnitude < 100 {
      let guess = (first - second) / (mean * steepness)
      if let flow = Roots.near(guess, step: 0.01 * guess, within: 64 / mean, of: end) {
        return flow
      }
    }
    var reach = 0.25
    while reach < 256 {
      let (low, high) = (end(-reach / mean), end(reach / mean))
      guard low.isFinite, high.isFinite else { return nil }
      if low * high <= 0 { break }
      reach *= 2
    }
    guard reach < 256 else { return nil }
    do throws(RootError) {
      return try Roots.find(in: (-reach / mean)...(reach / mean), of: end)
    } catch {
      return nil
    }
  }

  /// Returns the mole fraction at a part of the way with a number *F*.
  func moleFraction(
    at part: Double, flow: Double, resistance: (Double) -> Double
  ) -> Double {
    // The cross-section may change anyhow along the way: as many pieces as that takes.
    let end = Extrapolation.solve(from: 0, to: part, initial: first, tolerance: 1e-12) { s, x in
      flow * resistance(s) * (net * x - constant)
    }
    return end ?? .nan
  }
}
