import Foundation
import Numerics
import Testing

@Suite struct QuadratureTests {
  @Test("the panel is exact for polynomials up to degree 31")
  func polynomials() {
    for degree in 0...31 {
      let value = Quadrature.panel(from: 0, to: 2) { Foundation.pow($0, Double(degree)) }
      let exact = Foundation.pow(2, Double(degree + 1)) / Double(degree + 1)
      #expect((value / exact - 1).magnitude < 4e-15)
    }
  }

  @Test("integrals known in closed form")
  func known() throws {
    let pi = Double.pi
    #expect(abs(try Quadrature.integral(from: 0, to: pi) { Foundation.sin($0) } - 2) < 1e-14)
    #expect(abs(try Quadrature.integral(from: 1, to: 0) { Foundation.exp($0) } + M_E - 1) < 1e-14)
    let bell = try Quadrature.integral(from: -5, to: 5) { 1 / (1 + $0 * $0) }
    #expect(abs(bell - 2 * atan(5)) < 1e-11)
    #expect(abs(try Quadrature.integral(from: 0, to: 1) { $0.squareRoot() } - 2.0 / 3) < 1e-11)
    #expect(abs(try Quadrature.integral(from: 0, to: 1) { Foundation.log($0) } + 1) < 1e-11)
    #expect(try Quadrature.integral(from: 2, to: 2) { _ in .nan } == 0)
    // An odd function: the tolerance is relative to |f|, so that a zero result is found at once.
    #expect(abs(try Quadrature.integral(from: -1, to: 1) { $0 * Foundation.exp($0 * $0) }) < 1e-14)
  }

  @Test("what is not finite, not integrable or too rough is a typed error")
  func errors() {
    #expect(throws: QuadratureError.notFinite(between: 0, 1)) {
      try Quadrature.integral(from: 0, to: 1) { _ in .nan }
    }
    #expect(throws: QuadratureError.self) {
      try Quadrature.integral(from: 0, to: .infinity) { Foundation.exp(-$0) }
    }
    #expect(throws: QuadratureError.self) {
      try Quadrature.integral(from: 0, to: 1) { 1 / $0 }
    }
    #expect(throws: QuadratureError.tooManyPanels) {
      try Quadrature.integral(from: 0, to: 1) { Foundation.sin(1e9 * $0) }
    }
  }
}
