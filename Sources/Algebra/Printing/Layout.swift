/// A formula as it stands on the page, before an alphabet is chosen for it.
///
/// Brackets, signs, fractions and the order of terms are decided once, when a `Layout` is made
/// from an expression; the writers for text, LaTeX and MathML only spell it out. A document's
/// mathematics is always a `Layout`, so that a renderer needs no algebra. Letters, numerals and
/// signs, of which there are most, are kept in place, without a box of their own.
public enum Layout: Hashable, Sendable {
  /// Pieces side by side.
  case row([Layout])
  /// The letter of a variable, set in italics: `x`, `ρ`, `μ`.
  case letter(String)
  /// An upright word or species name, as in a subscript: `A`, `AB`, `air`.
  case upright(String)
  /// A numeral whose digits are already chosen: `0.250`, `8.314`.
  case numeral(String)
  /// An operator or relation with the spacing of its role.
  case sign(Sign)
  /// The name of a function in front of its argument: `ln`, `exp`.
  case function(String)
  /// The upright d of a derivative or an integral, in front of its variable; d² and so on where the
  /// order is above one.
  indirect case differential(Layout, order: Int = 1)
  /// A fraction.
  indirect case fraction(Layout, Layout)
  /// A base with a subscript, a superscript, or both.
  indirect case scripts(Layout, sub: Layout?, sup: Layout?)
  /// A square root.
  indirect case root(Layout)
  /// Brackets around a content; `tall` ones grow with it.
  indirect case fenced(Layout, Fence, tall: Bool)
  /// An integral sign with its limits, in front of its integrand.
  indirect case integral(from: Layout, to: Layout)
  /// A unit after a number, as upright symbols with integer powers: `mol m⁻² s⁻¹`.
  case unit([UnitPower])

  /// An operator or a relation.
  public enum Sign: UInt8, Hashable, Sendable {
    case plus, minus, times, equals, approximately, unequal, less, greater, lessOrEqual,
      greaterOrEqual
    /// A minus that belongs to what follows it.
    case negative
    case comma
    /// The product of two things written side by side.
    case invisibleTimes
    case arrow, proportional
    /// A division written in the line, as in an exponent: z/L.
    case slash
  }

  /// A pair of brackets; bars stand around a magnitude.
  public enum Fence: UInt8, Hashable, Sendable {
    case round, square, bars
  }

  /// One symbol of a unit and its power.
  public struct UnitPower: Hashable, Sendable {
    public let symbol: String
    public let power: Int

    public init(_ symbol: String, _ power: Int = 1) {
      self.symbol = symbol
      self.power = power
    }
  }
}
