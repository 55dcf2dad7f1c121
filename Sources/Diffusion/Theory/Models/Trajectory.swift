import Algebra
import Numerics

/// The solution of y' = f(s, y), kept at knots so that it is known at once anywhere between.
struct Trajectory: Sendable {
  private let start: Double
  private let width: Double
  private let knots: [Double]
  private let slope: @Sendable (Double, Double) -> Double

  private static let panels = 24

  init(
    from start: Double, to end: Double, initial: Double,
    slope: @escaping @Sendable (Double, Double) -> Double
  ) {
    let width = (end - start) / Double(Trajectory.panels)
    var knots = [initial]
    for index in 0..<Trajectory.panels {
      let place = start + Double(index) * width
      knots.append(
        Extrapolation.solve(
          from: place, to: place + width, initial: knots[index], pieces: 1, derivative: slope))
    }
    self.start = start
    self.width = width
    self.knots = knots
    self.slope = slope
  }

  var last: Double { knots[Trajectory.panels] }

  func value(at place: Double) -> Double {
    let index = Int(min(max((place - start) / width, 0), Double(Trajectory.panels)))
    return Extrapolation.solve(
      from: start + Double(index) * width, to: place, initial: knots[index], pieces: 1,
      derivative: slope)
  }
}

extension Jet {
  /// The function with this value whose derivative is a known function of it: its Taylor polynomial
  /// grows by a term with every round.
  static func solution(_ value: Double, slope: (Jet) -> Jet) -> Jet {
    var jet = Jet(value)
    for order in 1..<Jet.count {
      let rate = slope(jet)
      jet = Jet(
        value, rate[0], order > 1 ? rate[1] / 2 : 0, order > 2 ? rate[2] / 3 : 0)
    }
    return jet
  }
}
