import Foundation
import Numerics
import Testing

@Suite struct StiffTests {
  @Test("a fast decay beside a slow one")
  func fastAndSlow() throws {
    let y = try Stiff.integrate(from: 0, to: 2, initial: [1, 1], tolerance: 1e-11) { _, y in
      [-1e6 * (y[0] - y[1]), -y[1]]
    }
    // y₁ = e^−t, and y₀ follows it within a millionth: y₀ = 1e6/(1e6 − 1) e^−t.
    #expect(abs(y[1] / exp(-2) - 1) < 1e-10)
    #expect(abs(y[0] / (1e6 / (1e6 - 1) * exp(-2)) - 1) < 1e-10)
  }

  @Test("a rate that depends on time")
  func forced() throws {
    // y′ = −50 (y − cos t) from y(0) = 0; Hairer and Wanner, section IV.1.
    let y = try Stiff.integrate(from: 0, to: 1.5, initial: [0], tolerance: 1e-11) { t, y in
      [-50 * (y[0] - Foundation.cos(t))]
    }
    let exact = (2500 * cos(1.5) + 50 * sin(1.5)) / 2501 - 2500.0 / 2501 * exp(-75)
    #expect(abs(y[0] - exact) < 1e-10)
  }

  /// The reaction of Robertson (1966) at t = 40; made with solve_ivp (Radau, rtol 1e-12) of SciPy 1.17.1.
  @Test("the reaction of Robertson")
  func robertson() throws {
    let y = try Stiff.integrate(
      from: 0, to: 40, initial: [1, 0, 0], tolerance: 1e-10, scale: 1e-8
    ) { _, y in
      let (slow, fast, back) = (0.04 * y[0], 3e7 * y[1] * y[1], 1e4 * y[1] * y[2])
      return [-slow + back, slow - back - fast, fast]
    }
    #expect(abs(y[0] / 0.7158270687 - 1) < 1e-7)
    #expect(abs(y[1] / 9.1855347645e-6 - 1) < 1e-7)
    #expect(abs(y[2] / 0.2841637457 - 1) < 1e-7)
  }

  @Test("no time, no change; what cannot be stepped is a typed error")
  func errors() throws {
    #expect(try Stiff.integrate(from: 1, to: 1, initial: [3]) { _, _ in [7] } == [3])
    #expect(throws: StiffError.self) {
      try Stiff.integrate(from: 0, to: 2, initial: [1]) { _, y in [y[0] * y[0]] }
    }
    #expect(throws: StiffError.notFinite(at: 1)) {
      try Stiff.integrate(from: 1, to: 0, initial: [1]) { _, y in y }
    }
    #expect(throws: StiffError.sizeChanges(at: 0)) {
      try Stiff.integrate(from: 0, to: 1, initial: [1]) { _, _ in [] }
    }
    #expect(throws: StiffError.notFinite(at: 0)) {
      try Stiff.integrate(from: 0, to: 1, initial: [1]) { _, _ in [.nan] }
    }
    #expect(throws: StiffError.tooManySteps(at: 0)) {
      try Stiff.integrate(from: 0, to: 1, initial: [1], maximumSteps: 0) { _, y in y }
    }
  }
}
