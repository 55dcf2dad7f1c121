import Algebra
import Diffusion
import Numerics

/// Compares formulas with expected ones.
///
/// Whoever asks about many answers to the same question asks one judge: it prepares an expected
/// formula once for all answers that follow one another.
struct FormulaJudge {
  /// The expected formula that was asked about last.
  private var last: Expected?

  /// What is worked out once for a question; a class, so that handing it on costs nothing.
  private final class Expected {
    let text: String
    let declared: [DeclaredInterval]
    let reading: Parser.Answer
    let reference: Reference
    let symbols: [Symbol]
    /// The symbols that an answer is read with.
    let known: [Symbol]

    init(_ question: FormulaQuestion) throws(SyntaxError) {
      (text, declared) = (question.expected, question.domain)
      reading = try Parser.answer(text)
      symbols = reading.expression.symbols
      known = symbols + (reading.target.map { [$0] } ?? [])
      reference = Reference(
        reading.expression, in: FormulaJudge.domain(of: symbols, declared))
    }
  }

  /// Compares an answer with the expected formula.
  mutating func finding(_ question: FormulaQuestion) -> FormulaFinding {
    let expected: Expected
    let answer: Expression
    do throws(SyntaxError) {
      expected = try prepared(question)
    } catch {
      return .unreadable(.expected, error)
    }
    do throws(SyntaxError) {
      answer = try FormulaJudge.read(question.answer, beside: expected)
    } catch {
      return .unreadable(.answer, error)
    }
    var foreign: [Symbol] = []
    answer.collectSymbols(outside: expected.symbols, into: &foreign)
    // Symbols of the answer alone are not in the domain that was prepared.
    let reference =
      foreign.isEmpty
      ? expected.reference
      : Reference(
        expected.reading.expression,
        in: FormulaJudge.domain(of: expected.symbols + foreign, expected.declared))
    switch reference.accepts(answer) {
    case .proved(.canonical): return .equal(.canonical)
    case .proved(.rational): return .equal(.rational)
    case .agrees(let points): return .equal(.sampled(points))
    case .undecided: return .undecided
    case .different(let example):
      let isOpposite = abs(example.left + example.right) <= 1e-9 * abs(example.left)
      if let name = foreign.first?.name {
        let known = expected.symbols.map { $0.name }
        return .different(example, .foreign(name, nearest: nearestName(to: name, in: known)))
      }
      return .different(
        example,
        isOpposite && reference.accepts(-answer).isEqual ? .sign : nil)
    }
  }

  private mutating func prepared(_ question: FormulaQuestion) throws(SyntaxError) -> Expected {
    if let last, last.declared == question.domain,
      last.text.utf8.elementsEqual(question.expected.utf8)
    {
      return last
    }
    let prepared = try Expected(question)
    last = prepared
    return prepared
  }

  private static func domain(of symbols: [Symbol], _ declared: [DeclaredInterval]) -> Domain {
    var domain = Glossary.domain(of: symbols)
    for entry in declared { domain[entry.symbol] = entry.interval }
    return domain
  }

  /// Reads an answer with the symbols of the expected formula.
  ///
  /// Names that are none of them are allowed, since an answer in other symbols is a wrong one and not
  /// unreadable, unless they are a misspelling of a symbol or a function.
  private static func read(
    _ text: String, beside expected: Expected
  ) throws(SyntaxError) -> Expression {
    let refusal: SyntaxError
    do throws(SyntaxError) {
      return try answer(text, expected, knowing: expected.known)
    } catch {
      refusal = error
    }
    let open: Parser.Answer
    do throws(SyntaxError) {
      open = try Parser.answer(text)
    } catch {
      throw refusal.isMisspelling ? refusal : error
    }
    // What stands alone before the `=` need not be known.
    if let target = open.target {
      do throws(SyntaxError) {
        return try answer(text, expected, knowing: expected.known + [target])
      } catch {
        if error.isMisspelling { throw error }
      }
    } else if refusal.isMisspelling {
      throw refusal
    }
    return try answer(text, expected, knowing: nil)
  }

  private static func answer(
    _ text: String, _ expected: Expected, knowing known: [Symbol]?
  ) throws(SyntaxError) -> Expression {
    guard let wanted = expected.reading.target else {
      return try Parser.answer(text, knowing: known).expression
    }
    return try Parser.formula(text, for: wanted, knowing: known)
  }
}

extension Expression {
  /// Adds the symbols that do not occur among the known ones, each once, in the order of reading.
  fileprivate func collectSymbols(outside known: [Symbol], into found: inout [Symbol]) {
    switch self {
    case .number, .constant: return
    case .symbol(let symbol):
      if !known.contains(symbol), !found.contains(symbol) { found.append(symbol) }
    case .sum(let parts), .product(let parts):
      for part in parts { part.collectSymbols(outside: known, into: &found) }
    case .quotient(let first, let second), .power(let first, let second):
      first.collectSymbols(outside: known, into: &found)
      second.collectSymbols(outside: known, into: &found)
    case .function(_, let argument): argument.collectSymbols(outside: known, into: &found)
    case .derivative, .integral:
      found += symbols.filter { !known.contains($0) && !found.contains($0) }
    }
  }
}

/// How an answer compares with the expected formula.
enum FormulaFinding {
  case equal(Proof)
  /// They differ at a point, where the left value is that of the expected formula.
  case different(Equivalence.Counterexample, Hint?)
  case undecided
  case unreadable(Side, SyntaxError)

  enum Proof: Equatable {
    case canonical
    case rational
    case sampled(Int)

    var word: String {
      switch self {
      case .canonical: "canonical"
      case .rational: "rational"
      case .sampled: "sampled"
      }
    }
  }

  enum Side: String {
    case expected
    case answer
  }

  enum Hint: Equatable {
    /// The answer is the expected formula with the other sign.
    case sign
    /// A symbol that the expected formula does not have, and the one that was perhaps meant.
    case foreign(String, nearest: String?)
  }
}

extension FormulaFinding {
  var verdict: String {
    switch self {
    case .equal: "equal"
    case .different: "different"
    case .undecided: "undecided"
    case .unreadable: "unreadable"
    }
  }

  /// A sentence or two to the student.
  var message: String {
    switch self {
    case .equal(.canonical): "Your formula is the expected one, up to order, signs and numbers."
    case .equal(.rational): "Your formula equals the expected one; it is written in another way."
    case .equal(.sampled(let points)):
      "Your formula agrees with the expected one at \(counted(points, "point"))."
    case .different(let example, let hint):
      FormulaFinding.sentence(example) + (hint.map { " " + FormulaFinding.sentence($0) } ?? "")
    case .undecided:
      "It cannot be decided whether your formula equals the expected one: no point was found where"
        + " both have a value that can be compared."
    case .unreadable(let side, let error):
      (side == .answer ? "Your formula" : "The expected formula") + " cannot be read: "
        + printable(error.message) + "."
        + (error.suggestion.map { " Did you mean `\($0)`?" } ?? "")
    }
  }

  private static func sentence(_ example: Equivalence.Counterexample) -> String {
    let place = example.point.map { "\($0.symbol.name) = \(shown($0.value, 3))" }
    guard !example.right.isNaN else {
      return "At \(place.joined(separator: ", ")) your formula has no real value,"
        + " the expected one gives \(shown(example.left, 3))."
    }
    // Three figures, or as many as it takes to tell the two apart.
    var figures = 3
    while figures < 15, shown(example.left, figures) == shown(example.right, figures) {
      figures += 1
    }
    return (place.isEmpty ? "Your formula" : "At \(place.joined(separator: ", ")) your formula")
      + " gives \(shown(example.right, figures)), the expected one \(shown(example.left, figures))."
  }

  private static func sentence(_ hint: Hint) -> String {
    switch hint {
    case .sign: "Only the sign is wrong."
    case .foreign(let name, let nearest):
      "The expected formula has no \(name)." + (nearest.map { " Did you mean \($0)?" } ?? "")
    }
  }

  private static func shown(_ value: Double, _ figures: Int) -> String {
    if value == 0 { return "0" }
    return Decimal(value, significantFigures: figures)?.text() ?? value.description
  }
}
