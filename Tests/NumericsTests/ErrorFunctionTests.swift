import Foundation
import Numerics
import Testing

@Suite struct ErrorFunctionTests {
  /// x, erf x, erfc x, exp(x²) erfc x and the integral of erfc, made with mpmath 1.3 at 40 digits.
  static let values: [(Double, Double, Double, Double, Double)] = [
    (0.001, 0.0011283787909692365, 0.9988716212090307, 0.9988726200811514, 0.5631901477372458),
    (0.1, 0.1124629160182849, 0.887537083981715, 0.8964569799691267, 0.46982209499629696),
    (0.3, 0.3286267594591274, 0.6713732405408726, 0.7345993345676551, 0.31421848264721974),
    (0.5, 0.5204998778130465, 0.4795001221869535, 0.6156903441929259, 0.19964122837424567),
    (0.7, 0.6778011938374184, 0.32219880616258156, 0.525930337349441, 0.12009826589146223),
    (0.74, 0.7046780778547458, 0.2953219221452542, 0.5106406035300294, 0.10775301085138134),
    (0.75, 0.7111556336535151, 0.28884436634648486, 0.5069376502931449, 0.10483225983774001),
    (0.8, 0.7421009647076605, 0.2578990352923395, 0.4891005892231147, 0.09117366489486285),
    (0.99, 0.8385080695553698, 0.1614919304446302, 0.4303312130641483, 0.0518484278190796),
    (1, 0.8427007929497149, 0.15729920705028513, 0.427583576155807, 0.05025454166001222),
    (1.5, 0.9661051464753108, 0.033894853524689274, 0.3215854164543175, 0.008622864324780776),
    (2, 0.9953222650189527, 0.004677734981047266, 0.25539567631050575, 0.0009780227149514952),
    (2.7, 0.9998656672600594, 0.0001343327399405242, 0.19687412733195578, 2.2263982088155892e-05),
    (3.5, 0.9999992569016276, 7.430983723414128e-07, 0.1552936556088943, 9.886908549744665e-08),
    (5, 0.9999999999984626, 1.537459794428035e-12, 0.11070463773306863, 1.481342933684934e-13),
    (8, 1.0, 1.1224297172982926e-29, 0.06998516620088092, 6.909624589357963e-31),
    (12, 1.0, 1.3562611692059042e-64, 0.04685422101489376, 5.612508902316952e-66),
    (20, 1.0, 5.395865611607901e-176, 0.02817434874105132, 1.3456148718190446e-177),
    (26, 1.0, 5.663192408856143e-296, 0.021683584850562907, 1.0874703305376301e-297),
  ]

  private func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    (a / b - 1).magnitude <= tolerance
  }

  @Test("the error functions are those of mpmath to 1e-15", arguments: values)
  func known(x: Double, erf: Double, erfc: Double, scaled: Double, integral: Double) {
    #expect(near(Elementary.erf(x), erf, 1e-15))
    #expect(near(Elementary.erfc(x), erfc, 1e-15))
    #expect(near(Elementary.erfcScaled(x), scaled, 2e-15))
    #expect(near(Elementary.erfcIntegral(x), integral, x < 4 ? 1e-14 : 1e-15 * x * x))
    #expect(Elementary.erf(-x) == -Elementary.erf(x))
  }

  @Test(
    "below zero, too",
    arguments: [
      (-0.5, -0.5204998778130465, 1.5204998778130465, 1.952360489182557),
      (-2, -0.9953222650189527, 1.9953222650189528, 108.94090438997797),
      (-4.5, -0.9999999998033839, 1.999999999803384, 1245928884.2744062),
    ])
  func negative(x: Double, erf: Double, erfc: Double, scaled: Double) {
    #expect(near(Elementary.erf(x), erf, 1e-15))
    #expect(near(Elementary.erfc(x), erfc, 1e-15))
    #expect(near(Elementary.erfcScaled(x), scaled, 2e-15))
  }

  @Test("agrees with the C library over all its range")
  func agreement() {
    var source = RandomSource(seed: 31)
    for _ in 0..<4000 {
      let x = source.uniform(in: -6...26)
      #expect(near(Elementary.erf(x), Foundation.erf(x), 6e-16), "\(x)")
      #expect(near(Elementary.erfc(x), Foundation.erfc(x), 1e-15), "\(x)")
    }
  }

  @Test("special values")
  func special() {
    #expect(Elementary.erf(0) == 0)
    #expect(Elementary.erf(.infinity) == 1)
    #expect(Elementary.erf(-.infinity) == -1)
    #expect(Elementary.erf(.nan).isNaN)
    #expect(Elementary.erfc(0) == 1)
    #expect(Elementary.erfc(.infinity) == 0)
    #expect(Elementary.erfc(-.infinity) == 2)
    #expect(Elementary.erfc(.nan).isNaN)
    #expect(Elementary.erfcScaled(.infinity) == 0)
    #expect(Elementary.erfcScaled(-40) == .infinity)
    #expect(Elementary.erfcScaled(-.infinity) == .infinity)
    #expect(Elementary.erfcScaled(.nan).isNaN)
    #expect(Elementary.erfcIntegral(.infinity) == 0)
    #expect(near(Elementary.erfcScaled(1e9), 5.641895835477563e-10, 1e-15))
  }
}
