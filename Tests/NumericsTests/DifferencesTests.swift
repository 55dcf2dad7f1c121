import Foundation
import Numerics
import Testing

@Suite struct DifferencesTests {
  @Test("derivatives of functions whose derivatives are known")
  func known() {
    for x in [0.1, 0.5, 0.9] {
      let first = Differences.derivative(at: x, scale: 1) { exp($0) }
      #expect(abs(first / exp(x) - 1) < 1e-12)
      let second = Differences.secondDerivative(at: x, scale: 1) { exp($0) }
      #expect(abs(second / exp(x) - 1) < 1e-10)
      #expect(abs(Differences.derivative(at: x, scale: 1) { sin($0) } - cos(x)) < 1e-12)
    }
  }

  @Test("polynomials of degree six are differentiated exactly but for rounding")
  func exact() {
    let first = Differences.derivative(at: 2, scale: 1) { pow($0, 6) }
    #expect(abs(first / 192 - 1) < 1e-12)
    let second = Differences.secondDerivative(at: 2, scale: 1) { pow($0, 6) }
    #expect(abs(second / 480 - 1) < 1e-10)
  }

  @Test("the scale carries over to small lengths")
  func smallScale() {
    // A mole-fraction profile over a film of 0.1 mm.
    let film = 1e-4
    let slope = Differences.derivative(at: 0.5 * film, scale: film) { exp($0 / film) }
    #expect(abs(slope * film / exp(0.5) - 1) < 1e-12)
  }
}
