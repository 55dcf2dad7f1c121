import Glibc
import Numerics
import Testing

@testable import Algebra

/// Reading, canonical forms, printing, differentiating and comparing end within ten milliseconds on
/// anything, as an optimised build takes them.
@Suite struct HostileLimitTests {
  /// Milliseconds of the processor, on a machine like the one the project is built on. Builds for
  /// debugging take some ten times as long, and other tests run beside this one.
  private static let limit: Double = {
    #if DEBUG
      300
    #else
      10
    #endif
  }()

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func list(_ count: Int, _ separator: String, _ part: (Int) -> String) -> String {
    (1...count).map { part($0) }.joined(separator: separator)
  }

  /// Formulas that cost the most of all that were found by random search, and what every system is
  /// tried with.
  static let texts: [(aim: String, text: String)] = [
    ("brackets", repeated("(", 100_000)), ("brackets", repeated("(", 99) + "x" + repeated(")", 99)),
    ("closing brackets", repeated(")", 100_000)), ("bars", repeated("|", 4_000)),
    ("a tower", "9^9^9^9"), ("a large power", "(x+1)^(10^6)"), ("a power", "(a+b+c+d)^60"),
    ("a power of a power", "(x+y)^9e17"), ("two powers", "(x^999999937 y^999999929)^(1/3)"),
    ("growth", list(20, "*") { "(\($0) x + \($0))" }), ("growth", list(200, "*") { "\($0)" }),
    ("no value", "1/0"), ("no value", "0^0"), ("no value", "ln(0)"), ("no value", "0/0 + x"),
    ("a large number", "0.1e999999999"), ("a large number", repeated("9", 4_000)),
    ("a large prime", "ln(9223372036854775783 x)"),
    ("large primes", list(60, "+") { "sqrt(\(9_223_372_036_854_775_783 - 2 * $0))" }),
    ("a long sum", list(180_000, "+") { _ in "x_A1" }), ("a sum", list(800, "+") { "x\($0)" }),
    ("a product of sums", list(250, " ") { "(x\($0)+1)" }),
    ("a product of sums", list(150, "*") { "(1+1/x\($0))" }),
    ("a sum of fractions", list(250, "+") { "1/(x\($0)+1)" }),
    ("fractions of one symbol", list(250, "+") { "1/(x+\($0))" }),
    ("a long quotient", list(250, "/") { "(x\($0)+1)" }),
    ("logarithms", "ln(" + list(250, " ") { "(x+\($0))" } + ")"),
    ("logarithms", list(250, "+") { "ln(x+\($0))" }),
    ("roots", "sqrt(" + list(250, " ") { "(x+\($0))" } + ")"),
    ("roots of many orders", list(200, "*") { "x^(1/\($0 + 1))" }),
    ("exponents", list(200, "*") { "x^x\($0)" }), ("angles", list(80, "+") { "tan(x/\($0 + 1))" }),
    ("multiples of an angle", "sin(9973 x) + cos(9967 x)"),
    ("squares in squares", repeated("(", 48) + "x" + repeated("^2)", 48)),
    ("fractions in fractions", repeated("1/(1+", 48) + "x" + repeated(")", 48)),
    ("powers in powers", repeated("(x+", 48) + "1" + repeated(")^2", 48)),
    ("roots in roots", repeated("sqrt(1+", 95) + "x" + repeated(")", 95)),
    ("logarithms in logarithms", repeated("ln(x*", 48) + "y" + repeated(")", 48)),
    ("exponentials in exponentials", repeated("e^", 95) + "x"),
    ("powers", repeated("x^", 95) + "x"),
    ("sums in products", repeated("((x+y)*(", 45) + "x" + repeated(")-1)", 45)),
    ("a polynomial", "ln(" + list(80, "+") { "\($0 * 7919 % 97) x^\($0)" } + ")"),
    (
      "a polynomial in two symbols",
      "ln(" + list(150, "+") { "\($0 * 31 % 19) x^\($0 % 12) y^\($0 / 12)" } + ")"
    ),
    ("NUL", "x\u{0}y"), ("a mark from right to left", "\u{202E}x + y\u{202C}"),
    ("joined people", repeated("👩‍🔬", 300)), ("accents", "x" + repeated("\u{301}", 2_000)),
    ("TeX", repeated("\\frac{", 600)),
    ("TeX", repeated("\\frac{x}{", 99) + "x" + repeated("}", 99)),
    ("TeX", repeated("\\left(", 600)), ("names", repeated("x_{A", 1_000)),
    ("signs", repeated("-", 100_000) + "x"), ("stars", repeated("*", 4_000)),
    ("superscripts", "x" + repeated("²", 1_000)), ("commas", repeated("1,", 2_000)),
  ]

  @Test("each operation ends within its time", arguments: texts.indices)
  func time(index: Int) {
    let (aim, text) = Self.texts[index]
    func timed<Value>(_ operation: String, _ work: () throws -> Value) -> Value? {
      let start = Self.milliseconds
      let result = try? work()
      let taken = Self.milliseconds - start
      #expect(taken < Self.limit, "\(operation): \(aim), \(text.prefix(60))")
      return result
    }
    guard let expression = timed("read", { try Parser.expression(text) }) else { return }
    _ = timed("canonical form") { try Canonical.form(of: expression) }
    let slope = timed("differentiate") { try expression.derivative("x") }
    for shown in [expression, slope].compactMap({ $0 }) {
      let layout = timed("lay out") { Typesetting().layout(shown) }
      _ = timed("print text") { layout?.text }
      _ = timed("print LaTeX") { layout?.latex }
      _ = timed("print MathML") { layout?.mathML }
    }
    let domain = domain(of: expression)
    let found = timed("compare") { Equivalence.between(expression, expression + "x", in: domain) }
    if let found { #expect(!found.isProved) }
    if let slope { _ = timed("compare") { Equivalence.between(expression, slope, in: domain) } }
  }

  /// The time this thread has had, whatever else runs.
  private static var milliseconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return 1e3 * Double(now.tv_sec) + 1e-6 * Double(now.tv_nsec)
  }

  @Test("a sum of a megabyte that was never read is refused by every operation at once")
  func unread() {
    let start = Self.milliseconds
    let wide = Expression.sum((0..<200_000).map { .product([.number(Rational($0)), "x_A1"]) })
    let built = Self.milliseconds
    #expect(throws: AlgebraError.tooLarge) { try Canonical.form(of: wide) }
    #expect(throws: AlgebraError.tooLarge) { try wide.derivative("x_A1") }
    #expect(throws: AlgebraError.tooLarge) { try wide.expanded() }
    #expect(Equivalence.between(wide, wide + "y", in: Domain()) == .undecided)
    #expect(Self.milliseconds - built < 2 * Self.limit + (built - start))
  }

  @Test("any bytes are read, or refused at a place inside them for a reason")
  func bytes() {
    Law.check(801, share: 0) { source in
      let count = source.random.integer(below: 40)
      let alphabet = Array("xyzAB_123.e+-*/^()[]{}|=, \\frac²₁√ρπ−·".utf8)
      let bytes = (0..<count).map { _ -> UInt8 in
        source.random.integer(below: 4) == 0
          ? UInt8(source.random.integer(below: 256)) : source.random.element(of: alphabet) ?? 0
      }
      return bytes.withUnsafeBufferPointer { buffer in
        do throws(SyntaxError) {
          let expression = try Parser.expression(utf8: buffer)
          return Law.Outcome(!Typesetting().layout(expression).text.isEmpty, "\(bytes)")
        } catch {
          let isInside = error.offset >= 0 && error.offset <= bytes.count && error.length > 0
          return Law.Outcome(isInside && !error.message.isEmpty, "\(bytes): \(error)")
        }
      }
    }
  }

  @Test("a formula of the table with some bytes changed is read or refused, and compared")
  func misprints() {
    let pairs = FormulaPair.all
    Law.check(802, share: 0) { source in
      guard let pair = source.random.element(of: pairs) else { return .silent }
      var bytes = Array(pair.second.utf8)
      for _ in 0...source.random.integer(below: 3) where !bytes.isEmpty {
        let place = source.random.integer(below: bytes.count)
        switch source.random.integer(below: 4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[source.random.integer(below: bytes.count)], at: place)
        case 2: bytes.swapAt(place, source.random.integer(below: bytes.count))
        default: bytes[place] = UInt8(source.random.integer(in: 32...126))
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let changed = FormulaPair(
        first: pair.first, second: text, verdict: .different, note: "misprinted", known: pair.known)
      let question = try Question(changed)
      guard case .different(let example) = question.verdict else { return .holds }
      return Law.Outcome(
        example.left != example.right || example.left.isInfinite, "\(pair.first)  |  \(text)")
    }
  }
}
