/// A page template in Mustache, parsed once and rendered many times.
///
/// The language is the Mustache specification without its optional modules: values, sections,
/// inverted sections, comments, changed delimiters and partials
/// (<https://github.com/mustache/spec>).
struct Template: Sendable {
  /// The name under which other templates include it, and errors report it.
  let name: String
  let nodes: [Node]

  /// A piece of a template. Sections keep their pieces behind them in the same array.
  enum Node: Sendable {
    /// Characters of the template itself; a line start is where an indented partial is shifted.
    case text([UInt8])
    /// A value, escaped unless it is markup or asked for as it is.
    case value(Path, escaped: Bool)
    /// The pieces up to `end` once for each element of the value, or not at all.
    case section(Path, end: Int)
    /// The pieces up to `end` if there is no such value.
    case inverted(Path, end: Int)
    /// Another template in this place, shifted right by an indentation.
    case partial(String, indentation: [UInt8], Place)
  }

  /// The dotted name of a value; empty for `.`, the innermost value itself.
  struct Path: Hashable, Sendable {
    let names: [String]
  }

  /// Where a tag stands.
  struct Place: Hashable, Sendable {
    let line: Int
    let column: Int
  }

  /// How deep sections may lie in one another; far beyond what a page needs, far below the stack.
  static let sectionLimit = 64
  /// How deep partials may lie in one another.
  static let partialDepthLimit = 32
  /// How many partials one page may include in all.
  static let partialCountLimit = 100_000
}
