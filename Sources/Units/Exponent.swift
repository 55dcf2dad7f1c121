import Numerics

extension Dimension {
  /// A small fraction in lowest terms.
  public struct Exponent: Hashable, Sendable {
    public let numerator: Int16
    /// Always positive.
    public let denominator: Int16

    public static let zero = Exponent(whole: 0)

    init(whole: Int16) {
      numerator = whole
      denominator = 1
    }

    /// Creates numerator/denominator.
    ///
    /// - Throws: `DimensionOverflow` if a part exceeds 1000 in lowest terms, or the denominator is
    ///   zero.
    public init(_ numerator: Int, over denominator: Int = 1) throws(DimensionOverflow) {
      let limit = 1_000_000_000
      guard denominator != 0, (-limit...limit).contains(numerator),
        (-limit...limit).contains(denominator)
      else { throw DimensionOverflow() }
      var (a, b) = (numerator.magnitude, denominator.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      let divisor = denominator < 0 ? -Int(a) : Int(a)
      let (n, d) = (numerator / divisor, denominator / divisor)
      guard n.magnitude <= 1000, d <= 1000 else { throw DimensionOverflow() }
      self.numerator = Int16(n)
      self.denominator = Int16(d)
    }

    /// The exponent if it is whole.
    public var whole: Int? {
      denominator == 1 ? Int(numerator) : nil
    }

    func adding(_ other: Exponent) throws(DimensionOverflow) -> Exponent {
      let (a, b) = (Int(numerator), Int(denominator))
      let (c, d) = (Int(other.numerator), Int(other.denominator))
      return try Exponent(a * d + c * b, over: b * d)
    }

    func multiplied(by other: Exponent) throws(DimensionOverflow) -> Exponent {
      try Exponent(
        Int(numerator) * Int(other.numerator), over: Int(denominator) * Int(other.denominator))
    }

    /// The exponent as a superscript; nothing for one, `¹⸍²` for a half.
    var superscript: String {
      if denominator == 1 { return numerator == 1 ? "" : Decimal.superscript(Int(numerator)) }
      return Decimal.superscript(Int(numerator)) + "⸍" + Decimal.superscript(Int(denominator))
    }
  }
}
