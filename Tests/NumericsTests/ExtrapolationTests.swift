import Foundation
import Testing

@testable import Numerics

/// Solutions that are known, by extrapolation.
@Suite struct ExtrapolationTests {
  @Test("growth and decay", arguments: [1.0, -1, 0.5, -3, 5])
  func growth(_ rate: Double) {
    let pieces = max(1, Int(abs(rate).rounded(.up)))
    let end = Extrapolation.solve(from: 0, to: 1, initial: 0.7, pieces: pieces) { _, y in rate * y }
    #expect(abs(end / (0.7 * exp(rate)) - 1) < 1e-13)
  }

  @Test("an equation that is not linear, and time that runs backwards")
  func logistic() {
    // y′ = y (1 − y), y(0) = 1/2.
    let exact = 1 / (1 + exp(-1.5))
    let forth = Extrapolation.solve(from: 0, to: 1.5, initial: 0.5, pieces: 2) { _, y in
      y * (1 - y)
    }
    #expect(abs(forth - exact) < 1e-13)
    let back = Extrapolation.solve(from: 1.5, to: 0, initial: exact, pieces: 2) { _, y in
      y * (1 - y)
    }
    #expect(abs(back - 0.5) < 1e-13)
  }

  @Test("an integral over time alone")
  func quadrature() {
    let end = Extrapolation.solve(from: 1, to: 2, initial: 0, pieces: 1) { t, _ in 1 / t }
    #expect(abs(end - log(2)) < 1e-13)
  }

  @Test("the error falls with the order of the method")
  func order() {
    func error(_ pieces: Int) -> Double {
      let end = Extrapolation.solve(from: 0, to: 12, initial: 1, pieces: pieces) { _, y in y }
      return abs(end / exp(12) - 1)
    }
    // Halving the pieces divides the error by some thousands, until only rounding is left.
    #expect(error(2) > 1000 * error(4))
    #expect(error(4) > 1000 * error(8))
    #expect(error(12) < 1e-12)
  }

  @Test("as many pieces as it takes")
  func tolerance() throws {
    // y′ = y/t² from 1/20 on: y = exp(20 − 1/t).
    let end = try #require(
      Extrapolation.solve(from: 0.05, to: 1, initial: 1, tolerance: 2e-13) { t, y in y / (t * t) })
    #expect(abs(end / exp(19) - 1) < 1e-12)
    #expect(
      Extrapolation.solve(from: 0, to: 1, initial: 1, tolerance: 1e-13) { _, _ in .nan } == nil)
  }

  @Test("what is no number stays none, and no pieces are one")
  func odd() {
    #expect(Extrapolation.solve(from: 0, to: 1, initial: 1, pieces: 1) { _, _ in .nan }.isNaN)
    #expect(Extrapolation.solve(from: 0, to: 1, initial: 1, pieces: 0) { _, y in 0 * y } == 1)
    #expect(Extrapolation.solve(from: 2, to: 2, initial: 1, pieces: 1) { _, y in y } == 1)
  }

  @Test("two and four equations at once: a swing, forth and back, and decays side by side")
  func several() throws {
    let swing: (Double, SIMD2<Double>) -> SIMD2<Double> = { _, y in SIMD2(y.y, -y.x) }
    let start = SIMD2(1.0, 0)
    let end = try #require(
      Extrapolation.solve(from: 0, to: 10, initial: start, tolerance: 1e-13, derivative: swing))
    #expect(abs(end.x - cos(10)) < 1e-11 && abs(end.y + sin(10)) < 1e-11)
    let back = try #require(
      Extrapolation.solve(from: 10, to: 0, initial: end, tolerance: 1e-13, derivative: swing))
    #expect(abs(back.x - 1) < 1e-11 && abs(back.y) < 1e-11)
    let rates = SIMD4(1.0, 2, 3, 0)
    let left = try #require(
      Extrapolation.solve(from: 0, to: 2, initial: SIMD4(1, 1, 1, 1), tolerance: 1e-13) { _, y in
        -rates * y
      })
    for place in 0..<4 { #expect(abs(left[place] - exp(-2 * rates[place])) < 1e-12) }
    let none = Extrapolation.solve(from: 0, to: 1, initial: start, tolerance: 1e-13) { _, _ in
      SIMD2(.nan, 0)
    }
    #expect(none == nil)
  }
}
