import Testing

@testable import Numerics

@Suite struct JetTests {
  private static let x = Jet(variable: 0.7)

  private static func isClose(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-13 * max(1, abs(second))
  }

  /// Taylor coefficients at 0.7 from mpmath 1.3: `taylor(f, 0.7, 3)`.
  @Test(
    "the coefficients are those of the Taylor polynomial",
    arguments: [
      (0, [0.343, 1.47, 2.1, 1.0]),
      (1, [2.013752707470477, 2.013752707470477, 1.006876353735238, 0.3356254512450794]),
      (2, [-0.3566749439387324, 1.428571428571429, -1.020408163265306, 0.9718172983479106]),
      (3, [0.8366600265340755, 0.5976143046671968, -0.2134336802382846, 0.1524526287416318]),
      (4, [0.409963413001697, 1.464155046434632, 1.568737549751392, 0.373508940416998]),
      (5, [0.6442176872376911, 0.7648421872844884, -0.3221088436188455, -0.1274736978807481]),
      (6, [0.7648421872844884, -0.6442176872376911, -0.3824210936422442, 0.1073696145396152]),
      (7, [0.5882352941176471, -0.3460207612456747, 0.2035416242621616, -0.1197303672130362]),
      (8, [0.7790559126704491, 0.5011861886935787, 0.7176813255195356, 0.1275758785357352]),
      (9, [0.09640052358003731, 0.7743856698320896, -0.7330212051140173, 0.6246634642776705]),
    ])
  func coefficients(index: Int, coefficients: [Double]) {
    let x = Self.x
    let functions: [Jet] = [
      x * x * x, x.exp, x.ln, x.sqrt, x.power(2.5), x.sinAndCos.sin, x.sinAndCos.cos,
      Jet(1) / (Jet(1) + x), x.power(x), (x.sinAndCos.sin * x.exp).ln / (x + Jet(2)),
    ]
    for order in 0..<Jet.count {
      #expect(Self.isClose(functions[index][order], coefficients[order]), "order \(order)")
    }
  }

  @Test("a derivative is known to one order less")
  func derivative() {
    let slope = (Self.x * Self.x).derivative
    #expect(slope.value == 1.4 && slope[1] == 2 && slope[2] == 0 && slope[3].isNaN)
    #expect(slope.derivative.derivative.value == 0)
    #expect(slope.derivative.derivative.derivative.value.isNaN)
    #expect(Jet(3)[4].isNaN)
  }

  @Test("the derivative by another function is the ratio of the slopes")
  func chain() {
    let (sine, cosine) = Self.x.sinAndCos
    // d sin/d cos = −cos/sin.
    #expect(Self.isClose(sine.derivative(by: cosine).value, -cosine.value / sine.value))
  }
}
