import Algebra

/// A formula beside the expected one, and what is known about its symbols.
struct FormulaQuestion: Equatable {
  let expected: String
  let answer: String
  /// The intervals that are declared; every other symbol has the field's.
  var domain: [DeclaredInterval] = []
}

/// The values that a symbol is declared to have.
struct DeclaredInterval: Equatable {
  let symbol: Symbol
  let interval: Domain.Interval
}

extension DeclaredInterval {
  /// Declares an interval, if the name is one and the ends are in order.
  ///
  /// - Throws: `FormulaMistake`.
  init(_ name: String, from lower: Double, to upper: Double) throws(FormulaMistake) {
    // A name may come as formulas have it: x_{A1}, ρ.
    let spelled: Symbol? =
      if case .symbol(let symbol)? = try? Parser.expression(name) { symbol } else { nil }
    guard let symbol = Symbol(named: name) ?? spelled else { throw .badSymbol(name) }
    guard lower < upper else { throw .emptyInterval(name) }
    self.init(symbol: symbol, interval: Domain.Interval(lower, upper))
  }

  /// Reads `x_A1=0..1`; an end that is `inf` or left out is infinite.
  ///
  /// - Throws: `FormulaMistake`.
  init(_ text: String) throws(FormulaMistake) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .badInterval(text) }
    let bytes = Array(sides[1].utf8)
    guard let dots = bytes.indices.dropLast().first(where: { bytes[$0...].starts(with: [46, 46]) })
    else { throw .badInterval(text) }
    // `0...1` and `0..1` are the same to whoever types them.
    let second = bytes[(dots + 2)...].drop { $0 == 46 }
    guard let lower = Self.end(bytes[..<dots], unless: -.infinity),
      let upper = Self.end(second, unless: .infinity)
    else { throw .badInterval(text) }
    try self.init(String(sides[0]).trimmingBlanks, from: lower, to: upper)
  }

  private static func end(_ bytes: ArraySlice<UInt8>, unless infinite: Double) -> Double? {
    let text = String(decoding: bytes, as: UTF8.self).trimmingBlanks
    switch text {
    case "": return infinite
    case "inf", "+inf", "∞": return .infinity
    case "-inf", "-∞", "−∞": return -.infinity
    default: return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }
}

/// Why something is no question about a formula.
enum FormulaMistake: Error, Equatable {
  case badSymbol(String)
  case badInterval(String)
  case emptyInterval(String)
  case notJSON(JSONError)
  case notUTF8
  case tooLong(limit: Int)
  case noObject
  case unknownKind(String)
  /// A key is missing; another may have been meant for it.
  case missing(String, instead: String?)
  case noText(String)
  case noDomain
  case noInterval(String)

  var message: String {
    switch self {
    case .badSymbol(let name):
      "\(quoted(name)) is no symbol: a letter, then letters, digits and '_', at most "
        + "\(Symbol.longestName) characters."
    case .badInterval(let text):
      "\(quoted(text)) is no interval. Write it like 'x_A1=0..1' or 'T=0..inf'."
    case .emptyInterval(let name):
      "the interval of \(quoted(name)) is empty: its first end must be less than its second."
    case .notJSON(let error): "not JSON: \(error.explanation)"
    case .notUTF8: "the line is not UTF-8."
    case .tooLong(let limit): "the line is longer than \(limit) bytes."
    case .noObject:
      "a line must hold one object, such as {\"expected\": \"c D\", \"answer\": \"D c\"}."
    case .unknownKind(let kind): "there is no kind \(quoted(kind)); the only one is 'formula'."
    case .missing(let key, let instead):
      "the key '\(key)' is missing." + (instead.map { " Was \(quoted($0)) meant for it?" } ?? "")
    case .noText(let key): "the value of '\(key)' must be a string."
    case .noDomain: "'domain' must be an object, such as {\"x_A1\": [0, 1]}."
    case .noInterval(let name):
      "the domain of \(quoted(name)) must be two numbers such as [0, 1]; null means no bound."
    }
  }
}
