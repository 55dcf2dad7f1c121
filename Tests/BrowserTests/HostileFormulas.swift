/// Formulas that cost much, in the symbols of the questions for a law, so that the engine reads,
/// prints and compares them.
enum HostileFormulas {
  static let all: [String] =
    [
      "9^9^9^9", "(L+1)^(10^6)", "(c+L+x_A1+x_A2)^60", "(c+L)^9e17", "1/0", "0^0", "ln(0)",
      "0/0 + L",
      "0.1e999999999", "ln(9223372036854775783 L)", "sin(9973 L) + cos(9967 L)", "c\u{1}L",
      "\u{202E}c + L\u{202C}", "|c - L| |L - c|", "(c^999999937 L^999999929)^(1/3)",
    ] + repeated + lists

  private static let repeated: [String] =
    [
      ("(", "", ""), (")", "", ""), ("|", "", ""), ("\\frac{", "", ""), ("\\left(", "", ""),
      ("-", "L", ""),
      ("*", "", ""), ("👩‍🔬", "", ""), ("L_{A", "", ""), ("c+", "L", ""), ("c L ", "L", ""),
    ].map { String(repeating: $0.0, count: 100_000 / $0.0.utf8.count) + $0.1 + $0.2 }
    + [
      ("(", "L", ")"), ("(", "L", "^2)"), ("1/(1+", "L", ")"), ("(L+", "1", ")^2"),
      ("sqrt(1+", "L", ")"), ("ln(L*", "c", ")"), ("((c+L)*(", "L", ")-1)"), ("e^", "L", ""),
      ("L^", "L", ""), ("tanh(", "L", ")"), ("\\frac{L}{", "c", "}"), ("√", "L", ""),
    ].flatMap { opening, inner, closing in
      [20, 45, 95].map { count in
        String(repeating: opening, count: count) + inner + String(repeating: closing, count: count)
      }
    }

  private static let lists: [String] = [
    list(150, "*") { "(1+1/(L+\($0)))" }, list(250, "+") { "1/(L+\($0))" },
    "ln(" + list(250, " ") { "(L+\($0))" } + ")", list(250, "+") { "ln(L+\($0))" },
    "sqrt(" + list(250, " ") { "(L+\($0))" } + ")", list(200, "*") { "L^(1/\($0 + 1))" },
    list(80, "+") { "tan(L/\($0 + 1))" }, list(250, "/") { "(L+\($0))" },
    "ln(" + list(150, "+") { "\($0 * 31 % 19) L^\($0 % 12) c^\($0 / 12)" } + ")",
    list(60, "+") { "sqrt(\(9_223_372_036_854_775_783 - 2 * $0))" },
  ]

  private static func list(_ count: Int, _ separator: String, _ part: (Int) -> String) -> String {
    (1...count).map { part($0) }.joined(separator: separator)
  }
}
