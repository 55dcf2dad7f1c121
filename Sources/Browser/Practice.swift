import Algebra
import Diffusion
import Grading
import Problems
import Rendering

/// A problem for practice: its text, the check of an answer and its solution, as HTML.
///
/// The terminal writes the first variant of a page with this, the browser every further one, and
/// both get the same bytes.
public struct Practice: Sendable {
  public let variant: Variant
  private let theory: Theory

  /// Draws a variant for practice.
  public init(_ problem: Problem, seed: UInt64, theory: Theory) throws(DrawError) {
    variant = try problem.variant(seed: seed)
    self.theory = theory
  }

  /// The text and the questions, each with a field for its answer, then the folded solution.
  public func body() -> Markup {
    var solution = variant.solution(number: 1, theory: theory)
    solution += variant.figures(number: 1, first: 1, theory: theory).map { .figure($0) }
    let document = Document(
      title: "",
      blocks: variant.statement(number: 1)
        + [.folded(summary: [.text("Worked solution")], solution)])
    return HTML.body(document, questions: .practice)
  }

  /// What to say to an answer, as HTML for the line under its field.
  ///
  /// - Parameter code: The code of the question, such as "1a".
  public func check(_ answer: String, to code: String) -> Markup? {
    guard let index = variant.problem.asks.indices.first(where: { Variant.code(1, $0) == code })
    else { return nil }
    let verdict = variant.verdict(on: answer, question: index)
    var words: [Inline] = [.verdict([.text(verdict.mark.words.capitalised)], verdict.mark)]
    for remark in verdict.remarks {
      words.append(.text(" "))
      words += remark
    }
    return HTML.inlines(words)
  }
}

extension String {
  /// With its first ASCII letter as a capital and a full stop at its end.
  fileprivate var capitalised: String {
    var bytes = Array(utf8)
    if let first = bytes.first, (97...122).contains(first) { bytes[0] = first - 32 }
    return String(decoding: bytes, as: UTF8.self) + "."
  }
}
