import Numerics

extension Body {
  /// The unaccomplished change *u* at a place, the part of the first difference that is left.
  ///
  /// The series of separated variables, and for short times in a slab or sphere with a fixed surface
  /// the series of error functions, which needs few terms where the other needs many. The error is
  /// below 1e-12.
  ///
  /// J. Crank, The Mathematics of Diffusion, 2nd ed., chapters 4 to 6.
  ///
  /// - Parameters:
  ///   - place: From 0 in the middle to 1 at the surface.
  ///   - fourier: The Fourier number, zero or more. Where the surface is convective or the body a
  ///     cylinder, it must be zero or at least 10⁻⁵: before, a half space tells it better.
  /// - Complexity: O(1/√Fo) terms, at most 700.
  public func unaccomplishedChange(at place: Double, fourier: Double) throws(TransportError)
    -> Double
  {
    try Body.check(fourier: fourier, place: place)
    if fourier == 0 { return 1 }
    if hasShortSeries, fourier < Body.shortTime { return shortTimeChange(at: place, fourier) }
    return try longTimeChange(at: place, fourier)
  }

  /// The part of the uptake (or loss) of endless time that has happened, from 0 to 1.
  ///
  /// The error is below 1e-12.
  ///
  /// - Parameter fourier: As for ``unaccomplishedChange(at:fourier:)``.
  /// - Complexity: As for ``unaccomplishedChange(at:fourier:)``.
  public func fractionTakenUp(fourier: Double) throws(TransportError) -> Double {
    try Body.check(fourier: fourier, place: 0)
    if fourier == 0 { return 0 }
    if hasShortSeries, fourier < Body.shortTime { return shortTimeFraction(fourier) }
    return 1 - (try longTimeMean(fourier))
  }

  /// The Fourier number at which a part of the uptake has happened.
  ///
  /// - Parameter fraction: From 0 to 0.999 999.
  /// - Throws: ``TransportError`` outside of this range, or where the number is below that at which the
  ///   series holds.
  /// - Complexity: some twenty series.
  public func fourierNumber(whenTakenUp fraction: Double) throws(TransportError) -> Double {
    try Given.within(0...0.999_999, fraction, "fraction taken up")
    if fraction == 0 { return 0 }
    let lowest = hasShortSeries ? 1e-30 : Body.shortestTime
    let first = try fractionTakenUp(fourier: lowest)
    guard fraction > first else {
      throw .outOfRange(
        quantity: "fraction taken up", value: fraction, unit: "", lowest: first, highest: 0.999_999)
    }
    // The slowest body, with the least Biot number, has taken that much by 1.4·10⁷.
    return try Given.numerical("the time of an uptake") { () throws(RootError) -> Double in
      try Roots.find(in: lowest...1e8) { number in
        ((try? fractionTakenUp(fourier: number)) ?? .nan) - fraction
      }
    }
  }

  /// Below it the series of error functions is used where there is one; around it both are good.
  static let shortTime = 0.1
  /// Below it a series of separated variables would be too long.
  static let shortestTime = 1e-5

  private var hasShortSeries: Bool { surface == .fixed && shape != .cylinder }

  /// The sum of terms over the waves, until they have died away.
  private func sum(
    _ fourier: Double, _ term: (Wave) -> Double
  ) throws(TransportError) -> Double {
    guard fourier >= Body.shortestTime else {
      throw .outOfRange(
        quantity: "Fourier number of the series", value: fourier, unit: "",
        lowest: Body.shortestTime, highest: 1e100)
    }
    // exp(−42) is below the last place.
    let count = Int((42 / fourier).squareRoot() / Double.pi) + 2
    var sum = 0.0
    for wave in try waves(count) {
      sum += term(wave) * Elementary.exp(-wave.number * wave.number * fourier)
    }
    return sum
  }

  func longTimeChange(at place: Double, _ fourier: Double) throws(TransportError) -> Double {
    try sum(fourier) { $0.height * shapeOfWave($0.number * place) }
  }

  func longTimeMean(_ fourier: Double) throws(TransportError) -> Double {
    try sum(fourier) { $0.share }
  }

  private func shapeOfWave(_ x: Double) -> Double {
    switch shape {
    case .slab: Elementary.cos(x)
    case .cylinder: Bessel.j0(x)
    case .sphere: x < 1e-4 ? 1 - x * x / 6 : Elementary.sin(x) / x
    }
  }

  /// The series of error functions for a slab or a sphere with a fixed surface.
  func shortTimeChange(at place: Double, _ fourier: Double) -> Double {
    let width = 2 * fourier.squareRoot()
    if shape == .sphere, place < 1e-3 * width {
      // Around the middle near and far are all but equal; their difference by its series.
      let distance = place / width
      var sum = 0.0
      for n in 0..<20 {
        let x = Double(2 * n + 1) / width
        sum += Elementary.exp(-x * x) * (1 + distance * distance * (2 * x * x - 1) / 3)
      }
      return 1 - 4 / (width * Double.pi.squareRoot()) * sum
    }
    var sum = 0.0
    for n in 0..<20 {
      let near = Elementary.erfc((Double(2 * n + 1) - place) / width)
      let far = Elementary.erfc((Double(2 * n + 1) + place) / width)
      switch shape {
      case .sphere: sum += (near - far) / place
      default: sum += n % 2 == 0 ? near + far : -(near + far)
      }
    }
    return 1 - sum
  }

  func shortTimeFraction(_ fourier: Double) -> Double {
    let root = fourier.squareRoot()
    var sum = 1 / Double.pi.squareRoot()
    for n in 1...20 {
      let term = 2 * Elementary.erfcIntegral(Double(n) / root)
      sum += shape == .sphere || n % 2 == 0 ? term : -term
    }
    return shape == .sphere ? 6 * root * sum - 3 * fourier : 2 * root * sum
  }
}
