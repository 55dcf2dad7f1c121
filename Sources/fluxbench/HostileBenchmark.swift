import Algebra
import Glibc
import Numerics

/// Looks for the formula on which an operation takes longest.
///
/// A search that breeds: it repeats, nests, swaps and exchanges pieces of the formulas that took
/// long so far, and keeps those that take longer. What it finds is a lower bound of the worst case,
/// and a good one: nobody who sends a hostile formula has more patience.
struct HostileBenchmark {
  private var random: RandomSource
  private var worst: [String: Finding] = [:]
  private var tried = 0

  /// The longest that an operation took, and on what.
  private struct Finding {
    var milliseconds: Double
    var text: String
  }

  /// The pieces that formulas are bred from.
  private static let pieces = [
    "x", "y", "a", "b", "c", "x_A1", "x1", "x2", "1", "2", "3", "7", "9973", "0.5", "1/3", "pi",
    "e",
    "+", "-", "*", "/", "^", " ", "(", ")", "|", "^2", "^3", "^12", "^(1/2)", "^(1/3)", "^x", "^-1",
    "ln(", "exp(", "sqrt(", "sin(", "tan(", "tanh(", "asinh(", "atan(", "log10(", "abs(", "1/(",
    "(x+1)", "(x+y)", "(a+b+c)", "(1-x1)", "(x^2+1)", "ln(x)", "exp(x)", "sqrt(x)", "+x y", "*ln(",
  ]

  private static let seeds = [
    "(a+b+c+d+f+g)^9", "(x+1)^60", "sqrt(1+sqrt(1+sqrt(1+x)))", "ln(x+ln(x+ln(x+1)))",
    "1/(1+1/(1+1/(1+x)))", "x^x^x^x", "sin(97 x)+cos(89 x)", "tan(x/7)+tan(x/11)+tan(x/13)",
    "ln((x+1)(x+2)(x+3)(x+4))", "1/(x+1)+1/(x+2)+1/(x+3)", "sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)",
    "exp(x)+exp(2x)+exp(x/3)+exp(x^2)", "(x^2+x y+y^2)/(x^3-y^3)", "|x||y||x-y|",
    "ln(3x^12y^3+5x^7y^9+2x y+1)", "x^(1/2)x^(1/3)x^(1/5)x^(1/7)", "tanh(x)+sinh(y)cosh(x y)",
    "(1-(1-x1)((1-x2)/(1-x1))^(x/y))", "((x+y)*((x+y)*((x+y)*x-1)-1)-1)",
  ]

  /// The milliseconds that an operation may take.
  private static let longest = 10.0

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// - Parameter texts: Formulas to begin with.
  static func report(seconds wanted: Double, seed: UInt64, texts: [String]) -> Int32 {
    var search = HostileBenchmark(seed: seed)
    for text in seeds + texts { search.measure(text) }
    let end = seconds() + wanted
    while seconds() < end { search.measure(search.bred()) }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("\(search.tried) formulas; at most \(usage.ru_maxrss) kB resident at any time\n")
    for (operation, finding) in search.worst.sorted(by: { $0.key < $1.key }) {
      let name = operation + String(repeating: " ", count: max(0, 16 - operation.count))
      // Those that take too long are shown whole, to be looked into.
      let isLong = finding.milliseconds <= longest && finding.text.utf8.count > 80
      let text =
        isLong
        ? finding.text.prefix(80) + "… (\(finding.text.utf8.count) bytes)" : finding.text[...]
      print("\(name)\(decimals(finding.milliseconds, 2)) ms  \(text)")
    }
    return search.worst.values.contains { $0.milliseconds > longest } ? 1 : 0
  }

  /// A formula made from those that took long.
  private mutating func bred() -> String {
    let parents = worst.values.map { $0.text }.sorted() + HostileBenchmark.seeds
    var text = Array((random.element(of: parents) ?? "x").utf8)
    for _ in 0...random.integer(below: 3) {
      let start = random.integer(below: text.count + 1)
      let end = min(text.count, start + 1 + random.integer(below: 40))
      switch random.integer(below: 6) {
      case 0:
        text.insert(
          contentsOf: (random.element(of: HostileBenchmark.pieces) ?? "x").utf8, at: start)
      case 1: text.removeSubrange(start..<end)
      case 2:
        let piece = text[start..<end]
        for _ in 0...random.integer(below: 8) { text.insert(contentsOf: piece, at: start) }
      case 3:
        let other = Array((random.element(of: parents) ?? "x").utf8)
        let from = random.integer(below: other.count + 1)
        text.insert(contentsOf: other[from...].prefix(random.integer(below: 60)), at: start)
      case 4:
        // Small changes of numbers.
        for index in start..<end where (48...57).contains(text[index]) {
          text[index] = UInt8(48 + random.integer(below: 10))
        }
      default:
        let wrap = random.element(of: ["sqrt(", "ln(1+", "1/(", "(", "exp(", "(x+"]) ?? "("
        text.insert(contentsOf: Array(wrap.utf8), at: start)
        text.insert(contentsOf: Array(")".utf8), at: min(text.count, end + wrap.utf8.count))
      }
    }
    return String(decoding: text.prefix(Parser.longest), as: UTF8.self)
  }

  /// Times every operation on a formula, those that seem slow again.
  private mutating func measure(_ text: String) {
    tried += 1
    guard let expression = timed("read", text, { try Parser.expression(text) }) else { return }
    let canonical = timed("canonical form", text) { try Canonical.form(of: expression) }
    for shown in [expression, canonical ?? expression] {
      let layout = timed("lay out", text) { Typesetting().layout(shown) }
      _ = timed("print", text) { layout.map { ($0.text, $0.latex, $0.mathML) } }
    }
    let slope = timed("differentiate", text) { try expression.derivative("x") }
    var domain = Domain()
    for symbol in expression.symbols { domain[symbol] = .positive }
    for other in [expression + "x", canonical ?? expression, slope ?? "x"] {
      _ = timed("compare", text) { Equivalence.between(expression, other, in: domain) }
      _ = timed("compare reals", text) { Equivalence.between(expression, other, in: Domain()) }
    }
  }

  private mutating func timed<Value>(
    _ operation: String, _ text: String, _ body: () throws -> Value
  ) -> Value? {
    var result: Value?
    func once() -> Double {
      let start = computed()
      result = try? body()
      return 1e3 * (computed() - start)
    }
    var time = once()
    let known = worst[operation]?.milliseconds ?? 0
    if time > known {
      // What an interruption did, it does not do three times.
      for _ in 0..<3 { time = min(time, once()) }
      if time > known { worst[operation] = Finding(milliseconds: time, text: text) }
    }
    return result
  }
}
