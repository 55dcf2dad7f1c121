import Algebra

/// A piece of running text in a problem file.
enum ProsePiece: Hashable, Sendable {
  case text(String)
  case emphasis([ProsePiece])
  /// A formula between backticks.
  case math(Layout)
  /// A place for the name of a species or the value of a given.
  case hole(Hole)

  enum Hole: Hashable, Sendable {
    case species(String)
    case value(Symbol)
  }
}
