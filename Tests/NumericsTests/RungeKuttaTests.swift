import Foundation
import Numerics
import Testing

@Suite struct RungeKuttaTests {
  /// Two reactions in series, A → B → C, with the rate constants 2 and 0.5; y = (c_A, c_B).
  static func series(_ t: Double, _ y: [Double]) -> [Double] {
    [-2 * y[0], 2 * y[0] - 0.5 * y[1]]
  }

  static func exact(_ t: Double) -> [Double] {
    [exp(-2 * t), 2 / -1.5 * (exp(-2 * t) - exp(-0.5 * t))]
  }

  @Test("the classical method has order four")
  func order() throws {
    func error(_ steps: Int) throws -> Double {
      let y = try RungeKutta.classical(
        from: 0, to: 3, initial: [1, 0], steps: steps, derivative: Self.series)
      return max(abs(y[0] - Self.exact(3)[0]), abs(y[1] - Self.exact(3)[1]))
    }
    let ratio = try error(40) / error(80)
    #expect(ratio > 14 && ratio < 19)
    #expect(try error(2000) < 1e-13)
  }

  @Test("the adaptive method meets its tolerance, forwards and backwards")
  func adaptive() throws {
    for tolerance in [1e-6, 1e-9, 1e-12] {
      let y = try RungeKutta.adaptive(
        from: 0, to: 3, initial: [1, 0], tolerance: tolerance, derivative: Self.series)
      for j in 0...1 { #expect(abs(y[j] / Self.exact(3)[j] - 1) < 30 * tolerance) }
    }
    let back = try RungeKutta.adaptive(
      from: 3, to: 0, initial: Self.exact(3), tolerance: 1e-13, derivative: Self.series)
    #expect(abs(back[0] - 1) < 1e-9)
    #expect(abs(back[1]) < 1e-9)
  }

  @Test("an orbit of the harmonic oscillator closes")
  func oscillator() throws {
    let y = try RungeKutta.adaptive(
      from: 0, to: 2 * Double.pi, initial: [1, 0], tolerance: 1e-12
    ) { _, y in [y[1], -y[0]] }
    #expect(abs(y[0] - 1) < 1e-10)
    #expect(abs(y[1]) < 1e-10)
  }

  @Test("the observer sees start and end, and times in order")
  func observing() throws {
    var times: [Double] = []
    _ = try RungeKutta.adaptive(
      from: 0, to: 3, initial: [1, 0], observing: { t, _ in times.append(t) },
      derivative: Self.series)
    #expect(times.first == 0)
    #expect(times.last == 3)
    #expect(times == times.sorted())
    times = []
    _ = try RungeKutta.classical(
      from: 0, to: 3, initial: [1, 0], steps: 10, observing: { t, _ in times.append(t) },
      derivative: Self.series)
    #expect(times.count == 11)
    #expect(times.last == 3)
  }

  @Test("singular, rough and ill-formed problems are typed errors")
  func errors() {
    // y′ = y², y(0) = 1 is infinite at t = 1.
    #expect(throws: RungeKuttaError.self) {
      try RungeKutta.adaptive(from: 0, to: 2, initial: [1]) { _, y in [y[0] * y[0]] }
    }
    #expect(throws: RungeKuttaError.tooManySteps(at: 0)) {
      try RungeKutta.adaptive(from: 0, to: 1, initial: [1], maximumSteps: 0) { _, y in y }
    }
    #expect(throws: RungeKuttaError.sizeChanges(at: 0)) {
      try RungeKutta.adaptive(from: 0, to: 1, initial: [1]) { _, _ in [] }
    }
    #expect(throws: RungeKuttaError.notFinite(at: 0)) {
      try RungeKutta.adaptive(from: 0, to: 1, initial: [1]) { _, _ in [.nan] }
    }
    #expect(throws: RungeKuttaError.notFinite(at: 1)) {
      try RungeKutta.classical(from: 0, to: 1, initial: [1], steps: -7) { _, _ in [.nan] }
    }
  }
}
