import Algebra

/// How a typed formula was understood: shown beside the input field while a reader writes it.
enum FormulaReading {
  /// Reads a formula, or an equation if it has an equals sign, and sets it as MathML.
  static func reply(to text: String) -> Reply {
    do throws(SyntaxError) {
      let layout =
        if text.utf8.contains(UInt8(ascii: "=")) {
          Typesetting().layout(try Parser.equation(text))
        } else {
          Typesetting().layout(try Parser.expression(text))
        }
      return .answered(layout.math(display: true))
    } catch {
      let advice = error.suggestion.map { "; \($0)" } ?? ""
      return .refused("At byte \(error.offset + 1): \(error.message)\(advice)")
    }
  }
}
