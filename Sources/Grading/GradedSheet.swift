import Algebra
import Diffusion
import Numerics
import Problems
import Solver

/// A student's sheet with a verdict on every question.
public struct GradedSheet: Sendable {
  public let sheet: Sheet
  public let entries: [Sheet.Entry]
  /// One for each entry.
  public let verdicts: [Verdict]

  public var credit: Double {
    // Credits are hundredths of a point; their sum is rounded back to hundredths.
    Elementary.floor(verdicts.reduce(0) { $0 + $1.credit } * 100 + 0.5) / 100
  }

  public var points: Int { verdicts.reduce(0) { $0 + $1.points } }

  /// Judges the answers to a sheet.
  ///
  /// - Parameter answers: What was typed for each entry; missing ones are empty.
  /// - Complexity: a few microseconds an answer, more for formulas.
  public init(_ sheet: Sheet, answers: [String]) {
    self.sheet = sheet
    let entries = Sheet.entries(of: sheet.variants.map { $0.problem })
    self.entries = entries
    let own = entries.enumerated().map { index, entry in
      sheet.variants[entry.problem].verdict(
        on: index < answers.count ? answers[index] : "", question: entry.ask)
    }
    verdicts = entries.indices.map { index in
      let entry = entries[index]
      let asks = sheet.variants[entry.problem].problem.asks
      guard case .choice(let choice) = asks[entry.ask].kind, let base = choice.reasonFor else {
        return own[index]
      }
      return own[index].asReason(for: own[index - entry.ask + base])
    }
  }
}

extension Variant {
  /// Judges one answer.
  ///
  /// - Parameters:
  ///   - answer: What was typed; nothing but blanks is a missing answer.
  ///   - question: The index of the ask.
  public func verdict(on answer: String, question: Int) -> Verdict {
    let ask = problem.asks[question]
    let text = answer.trimmedOfBlanks
    if text.isEmpty {
      return Verdict(
        .missing, share: 0, of: ask.points, written: "",
        remarks: [[.text("There is no answer here.")]])
    }
    switch (ask.kind, answers[question]) {
    case (.quantity, .quantity(let solution)):
      guard let (unit, figures) = form(of: question) else { break }
      return QuantityVerdict.judge(
        text, ask, question, unit: unit, figures: figures, right: solution.value, in: self)
    case (.formula(let plan, let symbols), .formula(let right)):
      return FormulaVerdict.judge(
        text, ask, question, plan.target, symbols: symbols, right: right, in: self)
    case (.choice(let choice), .choice(let shown)):
      return ChoiceVerdict.judge(text, ask, question, choice, shown, in: self)
    case (.ordering, .ordering(let shown)):
      return ChoiceVerdict.judge(text, ask, question, shown, in: self)
    case (.profile(let profile), .profile(let solutions)):
      return ProfileVerdict.judge(
        text, ask, question, profile, right: solutions.map { $0.value }, in: self)
    default: break
    }
    return Verdict(
      .unread, share: 0, of: ask.points, written: text,
      remarks: [[.text("A derivation is read by your teacher.")]])
  }
}

extension String {
  /// Without blanks and line ends at both ends.
  fileprivate var trimmedOfBlanks: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    var bytes = Array(utf8)[...]
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
