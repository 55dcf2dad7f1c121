import Foundation
import Testing

@testable import Diffusion

@Suite struct BodyTests {
  struct Case: Sendable {
    let shape: BodyShape
    let biot: Double?
    let fourier: Double
    let taken: Double
    let left: [Double]

    init(
      _ shape: BodyShape, _ biot: Double?, _ fourier: Double, taken: Double, left: Double...
    ) {
      self.shape = shape
      self.biot = biot
      self.fourier = fourier
      self.taken = taken
      self.left = left
    }

    func body() throws -> Body {
      try Body(shape, surface: biot.map { .convective(biot: $0) } ?? .fixed)
    }
  }

  /// Uptake, and what is left at 0.3 and 0.9, from the transforms of Laplace inverted by Talbot's method
  /// with mpmath 1.3 at 30 digits.
  static let cases: [Case] = [
    .init(.slab, nil, 0.002, taken: 0.0504626504404032, left: 1.0, 0.886153701993342),
    .init(.slab, nil, 0.02, taken: 0.159576912160573, left: 0.999534741761609, 0.382924922548026),
    .init(.slab, nil, 0.2, taken: 0.504087820202549, left: 0.691805563104706, 0.123868732974409),
    .init(.slab, nil, 1.5, taken: 0.979981929341183, left: 0.0280170870162214, 0.00491897410443904),
    .init(.slab, 0.1, 0.002, taken: 0.000199329159291415, left: 1.0, 0.999693422557466),
    .init(.slab, 0.1, 0.02, taken: 0.00197892138946159, left: 0.999997671890526, 0.992171224410287),
    .init(.slab, 0.1, 0.2, taken: 0.0193465082620279, left: 0.990761993513788, 0.960341832546967),
    .init(.slab, 0.1, 1.5, taken: 0.135274106515971, left: 0.875005597784168, 0.844616302940541),
    .init(.slab, 1, 0.002, taken: 0.00193466394248073, left: 1.0, 0.996999275835576),
    .init(.slab, 1, 0.02, taken: 0.0180565286275205, left: 0.999977676544738, 0.92855143470435),
    .init(.slab, 1, 0.2, taken: 0.148404542312703, left: 0.925668765710751, 0.704485355960629),
    .init(.slab, 1, 1.5, taken: 0.675108787525867, left: 0.356510433599973, 0.263604516891471),
    .init(.slab, 25, 0.002, taken: 0.0263571554196288, left: 1.0, 0.952716299768952),
    .init(.slab, 25, 0.02, taken: 0.125730456558574, left: 0.999737347423537, 0.507079341741289),
    .init(.slab, 25, 0.2, taken: 0.46628486669488, left: 0.722650892381464, 0.173039953105669),
    .init(.slab, 25, 1.5, taken: 0.972582967745921, left: 0.0373006381229577, 0.00870489157189901),
    .init(.cylinder, nil, 0.002, taken: 0.0989079578187963, left: 1.0, 0.879949277882564),
    .init(
      .cylinder, nil, 0.02, taken: 0.298563908821687, left: 0.999136408823813, 0.348232416859467),
    .init(
      .cylinder, nil, 0.2, taken: 0.782147552542748, left: 0.439407210316858, 0.0660951395002995),
    .init(
      .cylinder, nil, 1.5, taken: 0.999881836265973, left: 0.000239212330847951, 3.56536805175467e-5
    ),
    .init(.cylinder, 0.1, 0.002, taken: 0.000398638014548069, left: 1.0, 0.999672776749477),
    .init(
      .cylinder, 0.1, 0.02, taken: 0.00395574054339969, left: 0.999995576292758, 0.991266888118422),
    .init(
      .cylinder, 0.1, 0.2, taken: 0.0384513467985176, left: 0.979876338763435, 0.947469596077177),
    .init(
      .cylinder, 0.1, 1.5, taken: 0.253849025056918, left: 0.761293561294304, 0.734736420917608),
    .init(.cylinder, 1, 0.002, taken: 0.00386739288015782, left: 1.0, 0.996797884745426),
    .init(
      .cylinder, 1, 0.02, taken: 0.0359321319449998, left: 0.999957620429191, 0.920590906560471),
    .init(.cylinder, 1, 0.2, taken: 0.281483741329638, left: 0.842746734781489, 0.625173913732235),
    .init(.cylinder, 1, 1.5, taken: 0.907573130247892, left: 0.10936361531094, 0.0799419999124503),
    .init(.cylinder, 25, 0.002, taken: 0.0522807687051722, left: 1.0, 0.949742155569161),
    .init(
      .cylinder, 25, 0.02, taken: 0.239923494846537, left: 0.999507127660979, 0.470879800063601),
    .init(
      .cylinder, 25, 0.2, taken: 0.744223783287981, left: 0.482696359693496, 0.0986124979234796),
    .init(
      .cylinder, 25, 1.5, taken: 0.999753236753144, left: 0.000468233595405979, 9.44261758527623e-5),
    .init(.sphere, nil, 0.002, taken: 0.14538795132121, left: 1.0, 0.873504113325935),
    .init(.sphere, nil, 0.02, taken: 0.418730736481719, left: 0.99844913974083, 0.314361025053362),
    .init(.sphere, nil, 0.2, taken: 0.915495566107682, left: 0.238105148376716, 0.0304412732405089),
    .init(
      .sphere, nil, 1.5, taken: 0.999999773858947, left: 6.38622797512334e-7, 8.13107342197232e-8),
    .init(.sphere, 0.1, 0.002, taken: 0.000597926156213039, left: 1.0, 0.999650984727327),
    .init(
      .sphere, 0.1, 0.02, taken: 0.00593032441190003, left: 0.999991852839595, 0.990295094596794),
    .init(.sphere, 0.1, 0.2, taken: 0.0572745733047238, left: 0.966146887595419, 0.933038222669261),
    .init(.sphere, 0.1, 1.5, taken: 0.356782233324228, left: 0.659577774596245, 0.636507057391636),
    .init(.sphere, 1, 0.002, taken: 0.00579814939823839, left: 1.0, 0.99658537598579),
    .init(.sphere, 1, 0.02, taken: 0.0536169235135771, left: 0.999922025449992, 0.912090418932753),
    .init(.sphere, 1, 0.2, taken: 0.39818991863075, left: 0.745366219222186, 0.544115623139517),
    .init(.sphere, 1, 1.5, taken: 0.975660944639352, left: 0.0302933796740587, 0.0219684611010261),
    .init(.sphere, 25, 0.002, taken: 0.0777692105685628, left: 1.0, 0.946620904050598),
    .init(.sphere, 25, 0.02, taken: 0.342995603803255, left: 0.999104508809816, 0.434586268457955),
    .init(.sphere, 25, 0.2, taken: 0.890257818431413, left: 0.278880658628524, 0.0492307362639732),
    .init(
      .sphere, 25, 1.5, taken: 0.999999201188414, left: 2.03720531687203e-6, 3.57372075350923e-7),
  ]

  @Test("series of waves and error functions agree with inverted transforms", arguments: cases)
  func series(given: Case) throws {
    let body = try given.body()
    #expect(abs(try body.fractionTakenUp(fourier: given.fourier) - given.taken) < 2e-14)
    for (place, left) in zip([0.3, 0.9], given.left) {
      #expect(abs(try body.unaccomplishedChange(at: place, fourier: given.fourier) - left) < 1e-12)
    }
  }

  @Test("the solution without waves agrees with inverted transforms", arguments: cases)
  func numerical(given: Case) throws {
    let solution = try BodyNumerical(given.body(), fourier: given.fourier)
    #expect(abs(solution.fractionTakenUp() - given.taken) < 1e-9)
    for (place, left) in zip([0.3, 0.9], given.left) {
      let tolerance = given.fourier < 0.01 ? 1e-6 : 1e-10
      #expect(abs(try solution.unaccomplishedChange(at: place) - left) < tolerance)
    }
  }

  @Test("the series for long and for short times agree where both hold")
  func bothSeries() throws {
    for shape in [BodyShape.slab, .sphere] {
      let body = try Body(shape)
      for fourier in [0.003, 0.01, 0.05, 0.1, 0.3] {
        let long = 1 - (try body.longTimeMean(fourier))
        #expect(abs(long - body.shortTimeFraction(fourier)) < 1e-12)
        for place in [0, 1e-4, 0.2, 0.5, 0.95, 1] {
          let wave = try body.longTimeChange(at: place, fourier)
          #expect(abs(wave - body.shortTimeChange(at: place, fourier)) < 1e-11, "\(shape) \(place)")
        }
      }
    }
  }

  @Test("at first every body takes up like a half space of its surface")
  func shortTimes() throws {
    for (shape, ratio) in [(BodyShape.slab, 1.0), (.cylinder, 2), (.sphere, 3)] {
      let fourier = 1e-5
      let plane = ratio * 2 * (fourier / Double.pi).squareRoot()
      let taken = try Body(shape).fractionTakenUp(fourier: fourier)
      #expect(abs(taken / plane - 1) < 3e-3)
    }
    let taken = try Body(.slab).fractionTakenUp(fourier: 1e-14)
    #expect(abs(taken / (2 * (1e-14 / Double.pi).squareRoot()) - 1) < 1e-15)
  }

  @Test("with little transfer outside, a body empties as a whole; with much, its surface is fixed")
  func biotLimits() throws {
    for (shape, ratio) in [(BodyShape.slab, 1.0), (.cylinder, 2), (.sphere, 3)] {
      let slow = try Body(shape, surface: .convective(biot: 1e-6))
      #expect(abs(try slow.fractionTakenUp(fourier: 2e5) / (1 - exp(-0.2 * ratio)) - 1) < 1e-6)
      let fast = try Body(shape, surface: .convective(biot: 1e6))
      let fixed = try Body(shape)
      for fourier in [0.01, 0.2] {
        let (a, b) = (
          try fast.fractionTakenUp(fourier: fourier), try fixed.fractionTakenUp(fourier: fourier)
        )
        #expect(abs(a - b) < 1e-5)
      }
    }
  }

  @Test("uptake grows from nothing to all, and the profile falls towards the surface")
  func monotone() throws {
    for given in Self.cases where given.fourier == 0.2 {
      let body = try given.body()
      var last = 0.0
      for exponent in -9...6 {
        let taken = try body.fractionTakenUp(fourier: pow(2, Double(exponent)))
        #expect(taken > last || taken > 1 - 1e-12)
        #expect(taken <= 1 + 1e-15)
        last = taken
      }
      var left = 1.0
      for step in 0...20 {
        let next = try body.unaccomplishedChange(at: Double(step) / 20, fourier: 0.2)
        #expect(next < left)
        left = next
      }
      #expect(try body.fractionTakenUp(fourier: 0) == 0)
      #expect(try body.unaccomplishedChange(at: 0.5, fourier: 0) == 1)
      #expect(try body.fractionTakenUp(fourier: 1e9) == 1)
    }
  }

  @Test("the time of an uptake gives the uptake back", arguments: cases)
  func inverse(given: Case) throws {
    guard given.taken < 0.999_999 else { return }
    let found = try given.body().fourierNumber(whenTakenUp: given.taken)
    #expect(abs(found / given.fourier - 1) < 1e-8)
  }

  @Test("out of its range the model says so")
  func errors() throws {
    let error = #expect(throws: TransportError.self) {
      try Body(.slab, surface: .convective(biot: -1))
    }
    #expect(
      error?.message == "The Biot number must lie between 1×10⁻⁶ and 1×10⁶; -1 does not. Check "
        + "its value and its unit.")
    let cylinder = try Body(.cylinder)
    #expect(throws: TransportError.self) { try cylinder.fractionTakenUp(fourier: 1e-7) }
    #expect(throws: TransportError.self) { try cylinder.fractionTakenUp(fourier: -1) }
    #expect(throws: TransportError.self) { try cylinder.fractionTakenUp(fourier: .nan) }
    #expect(throws: TransportError.self) { try cylinder.unaccomplishedChange(at: 1.1, fourier: 1) }
    #expect(throws: TransportError.self) { try cylinder.fourierNumber(whenTakenUp: 1e-4) }
    #expect(throws: TransportError.self) { try cylinder.fourierNumber(whenTakenUp: 1) }
    #expect(throws: TransportError.self) { try BodyNumerical(cylinder, fourier: 1e-4) }
    #expect(throws: TransportError.self) {
      try Body.fourierNumber(time: 1, diffusivity: 0, size: 1)
    }
  }
}
