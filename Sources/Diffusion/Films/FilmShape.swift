import Numerics

/// The way that diffusion takes from one place to another, and the area it has at every place.
public struct FilmShape: Sendable {
  /// The coordinate of the first end in m: zero or a radius.
  public let start: Double
  /// The coordinate of the second end in m.
  public let end: Double
  /// ∫ dz/*S* in 1/m by the formula of the shape; nil if it has none.
  public let closedPathOverArea: Double?
  private let area: @Sendable (Double) -> Double

  /// The lengths, heights and radii in m a shape may have.
  public static let lengths = 1e-9...1e6
  /// The areas in m² a shape may have.
  public static let areas = 1e-18...1e12

  private init(
    from start: Double, to end: Double, closedPathOverArea: Double?,
    area: @escaping @Sendable (Double) -> Double
  ) {
    self.start = start
    self.end = end
    self.closedPathOverArea = closedPathOverArea
    self.area = area
  }

  /// A plane film: ∫ dz/*S* = *L*/*S*.
  ///
  /// - Throws: ``ShapeError`` for an area in m² or a thickness in m out of range.
  public static func planar(
    area: Double, thickness: Double
  ) throws(ShapeError) -> FilmShape {
    try check(lengths: [thickness], areas: [area])
    return FilmShape(from: 0, to: thickness, closedPathOverArea: thickness / area) { _ in area }
  }

  /// The wall of a tube, crossed from one radius to another: ∫ dr/*S* = ln(*r₂*/*r₁*)/(2π *H*).
  ///
  /// - Throws: ``ShapeError`` for a radius or a height in m out of range, or equal radii.
  public static func cylindricalShell(
    from first: Double, to second: Double, height: Double
  ) throws(ShapeError) -> FilmShape {
    try check(lengths: [first, second, height], areas: [])
    guard first != second else { throw .noWay(first) }
    let around = 2 * Double.pi * height
    let path = Elementary.log1p((second - first) / first).magnitude / around
    return FilmShape(from: first, to: second, closedPathOverArea: path) { around * $0 }
  }

  /// A spherical shell, crossed from one radius to another: ∫ dr/*S* = (1/*r₁* − 1/*r₂*)/(4π).
  ///
  /// - Throws: ``ShapeError`` for a radius in m out of range, or equal radii.
  public static func sphericalShell(
    from first: Double, to second: Double
  ) throws(ShapeError) -> FilmShape {
    try check(lengths: [first, second], areas: [])
    guard first != second else { throw .noWay(first) }
    let path = (second - first).magnitude / (4 * Double.pi * first * second)
    return FilmShape(from: first, to: second, closedPathOverArea: path) { 4 * Double.pi * $0 * $0 }
  }

  /// A frustum, whose sections are similar and grow in proportion to the distance from a point, such
  /// as a tapered duct of any section: ∫ dz/*S* = *L*/√(*S₁ S₂*).
  ///
  /// - Throws: ``ShapeError`` for an area in m² or a length in m out of range.
  public static func frustum(
    firstArea: Double, secondArea: Double, length: Double
  ) throws(ShapeError) -> FilmShape {
    try check(lengths: [length], areas: [firstArea, secondArea])
    let (first, second) = (firstArea.squareRoot(), secondArea.squareRoot())
    return FilmShape(from: 0, to: length, closedPathOverArea: length / (first * second)) { z in
      let side = first + (second - first) * z / length
      return side * side
    }
  }

  /// A truncated cone: ∫ dz/*S* = *L*/(π *r₁ r₂*).
  ///
  /// - Throws: ``ShapeError`` for a radius or a length in m out of range.
  public static func truncatedCone(
    firstRadius: Double, secondRadius: Double, length: Double
  ) throws(ShapeError) -> FilmShape {
    try check(lengths: [firstRadius, secondRadius, length], areas: [])
    return try frustum(
      firstArea: Double.pi * firstRadius * firstRadius,
      secondArea: Double.pi * secondRadius * secondRadius, length: length)
  }

  /// A channel with an area in m² that depends on the place from 0 to its length in m.
  ///
  /// The area should be smooth; it is looked at in 65 places, and again by whatever integrates it.
  ///
  /// - Throws: ``ShapeError`` for a length or an area out of range.
  public static func channel(
    length: Double, area: @escaping @Sendable (Double) -> Double
  ) throws(ShapeError) -> FilmShape {
    try check(lengths: [length], areas: (0...64).map { area(length * Double($0) / 64) })
    return FilmShape(from: 0, to: length, closedPathOverArea: nil, area: area)
  }

  private static func check(lengths: [Double], areas: [Double]) throws(ShapeError) {
    for length in lengths where !Self.lengths.contains(length) { throw .length(length) }
    for area in areas where !Self.areas.contains(area) { throw .area(area) }
  }

  /// Returns the area in m² at a coordinate in m; beyond an end, that of the end.
  public func area(at place: Double) -> Double {
    area(min(max(place, min(start, end)), max(start, end)))
  }

  /// Returns ∫ dz/*S* in 1/m by quadrature, whether or not the shape has a formula.
  ///
  /// - Throws: ``ShapeError/roughArea`` if the area is too rough or vanishes somewhere.
  public func pathOverArea() throws(ShapeError) -> Double {
    // Along the logarithm of a radius, so that a wide shell is as smooth as a thin one.
    let isRadial = start > 0 && end > 0
    let limits = isRadial ? (Elementary.ln(start), Elementary.ln(end)) : (start, end)
    do throws(QuadratureError) {
      let value = try Quadrature.integral(from: limits.0, to: limits.1) { u in
        let place = isRadial ? Elementary.exp(u) : u
        return (isRadial ? place : 1) / area(at: place)
      }
      guard value.isFinite, value != 0 else { throw .tooManyPanels }
      return value.magnitude
    } catch {
      throw .roughArea
    }
  }
}

/// Why a shape cannot be.
public enum ShapeError: ExplainedError, Hashable, Sendable {
  /// A length or radius in m is out of range.
  case length(Double)
  /// An area in m² is out of range.
  case area(Double)
  /// Both ends of the way have this radius in m.
  case noWay(Double)
  /// The path over the area cannot be integrated.
  case roughArea

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .length(let value):
      "\(Decimal.message(value)) m is no length of a film: from 1e-9 m to 1000000 m is possible. "
        + "Give a length above zero, in metres."
    case .area(let value):
      "\(Decimal.message(value)) m² is no area of a film: from 1e-18 m² to 1000000000000 m² is "
        + "possible. Divide a number in cm² by 10000."
    case .noWay(let radius):
      "Both faces have the radius \(Decimal.message(radius)) m, so there is no way between them. "
        + "Give different radii."
    case .roughArea:
      "The area varies too abruptly along the way, or vanishes somewhere. Give a smooth area above "
        + "zero."
    }
  }
}
