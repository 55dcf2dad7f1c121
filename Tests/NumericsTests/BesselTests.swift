import Foundation
import Numerics
import Testing

@Suite struct BesselTests {
  /// x, J₀(x) and J₁(x), made with mpmath 1.3 at 40 digits.
  static let values: [(Double, Double, Double)] = [
    (1e-9, 1.0, 5e-10),
    (0.001, 0.9999997500000156, 0.0004999999375000026),
    (0.5, 0.9384698072408129, 0.2422684576748739),
    (1, 0.7651976865579666, 0.4400505857449335),
    (2.4, 0.002507683297243859, 0.520185268181931),
    (3.8, -0.4025564101785642, 0.0128210029267317),
    (7, 0.3000792705195556, -0.004682823482345833),
    (15.5, -0.10923065090005017, 0.16721318035174715),
    (25, 0.09626678327595811, -0.1253502495802899),
    (39.9, 0.01992864681846538, 0.1249871016188417),
    (40.1, -0.005237016112448622, 0.12582993347601845),
    (60, -0.09147180408906187, 0.046598383758166315),
    (123.4, -0.07152553671926015, -0.006850999885654373),
    (1000, 0.024786686152420176, 0.004728311907089524),
    (123456.75, -0.0015851993543475626, -0.0016259722373682638),
  ]

  @Test("the functions are those of mpmath", arguments: values)
  func known(x: Double, j0: Double, j1: Double) {
    #expect((Bessel.j0(x) - j0).magnitude < 1e-15)
    #expect((Bessel.j1(x) - j1).magnitude < 1e-15)
    #expect(Bessel.j0(-x) == Bessel.j0(x))
    #expect(Bessel.j1(-x) == -Bessel.j1(x))
  }

  @Test("agrees with the C library")
  func agreement() {
    var source = RandomSource(seed: 9)
    for _ in 0..<3000 {
      let x = source.uniform(in: -100...100)
      #expect((Bessel.j0(x) - Foundation.j0(x)).magnitude < 2e-15, "\(x)")
      #expect((Bessel.j1(x) - Foundation.j1(x)).magnitude < 2e-15, "\(x)")
    }
  }

  @Test("both methods meet where one hands over to the other")
  func handover() {
    for step in -10...10 {
      let x = 40 + Double(step) * 1e-9
      // So close to 40, J₀ is its tangent.
      #expect(
        (Bessel.j0(x) - Bessel.j0(40) + Double(step) * 1e-9 * Bessel.j1(40)).magnitude < 2e-15)
    }
  }

  @Test("zeros are those of mpmath, and the functions vanish there")
  func zeros() {
    let (zero, one) = (Bessel.zerosOfJ0(1000), Bessel.zerosOfJ1(1000))
    #expect(zero.count == 1000)
    #expect(one.count == 1000)
    let expected: [(Int, Double, Double)] = [
      (1, 2.404825557695773, 3.8317059702075125), (2, 5.520078110286311, 7.015586669815619),
      (3, 8.653727912911013, 10.173468135062722), (10, 30.634606468431976, 32.189679910974405),
      (100, 313.37426607752786, 314.94347283776716),
      (1000, 3140.8072952250786, 3142.377932416818),
    ]
    for (n, a, b) in expected {
      #expect((zero[n - 1] / a - 1).magnitude < 4e-16)
      #expect((one[n - 1] / b - 1).magnitude < 4e-16)
    }
    for n in 0..<999 {
      #expect(zero[n] < one[n] && one[n] < zero[n + 1])
      #expect(Bessel.j0(zero[n]).magnitude < 1e-13)
      #expect(Bessel.j1(one[n]).magnitude < 1e-13)
    }
    #expect(Bessel.zerosOfJ0(0).isEmpty)
    #expect(Bessel.zerosOfJ1(-3).isEmpty)
  }

  @Test("no argument is a trap")
  func special() {
    #expect(Bessel.j0(.nan).isNaN)
    #expect(Bessel.j0(.infinity) == 0)
    #expect(Bessel.j1(-.infinity) == 0)
    #expect(Bessel.j0(0) == 1)
    #expect(Bessel.j1(0) == 0)
    #expect(Bessel.j0(1e300).magnitude <= 1)
    #expect(Bessel.j0(.leastNonzeroMagnitude) == 1)
  }
}
