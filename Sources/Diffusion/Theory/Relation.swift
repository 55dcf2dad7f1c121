import Algebra

/// An equation between symbols, with the name it has in textbooks.
public struct Relation: Hashable, Sendable {
  /// The name used in scripts and on the command line: `ideal-gas`.
  public let id: String
  /// The name on the page: "ideal gas law".
  public let title: String
  public let equation: Equation
  public let kind: Kind
  /// Where it holds.
  public let setting: Setting

  public enum Kind: UInt8, Hashable, Sendable {
    /// Taken as true because it says what a symbol means.
    case definition
    /// Taken as true because nature is observed to follow it.
    case law
    /// A condition that singles out a case.
    case condition
    /// Derived from others.
    case theorem
  }

  /// The place that a question asks about, as a relation for z.
  public init(place: Expression) {
    self.init("place", "the place asked about", .condition, "z", place)
  }

  /// A relation that holds in a setting.
  public init(
    _ id: String, _ title: String, _ kind: Kind, _ left: Expression, _ right: Expression,
    in setting: Setting = .anyMotion
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.setting = setting
    equation = Equation(left, right)
  }
}
