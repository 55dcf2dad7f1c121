import Algebra
import Diffusion
import Foundation
import Problems
import Testing

@testable import Grading

/// Problems with variants whose answers the tests know from elsewhere; copies of their own, so that
/// the library may change.
enum Shipped {
  /// 315 K, 150 kPa, methane (x_A = 0.60, 4.4 mm/s) and air (−3.2 mm/s).
  static let velocities = "two-velocities.md"
  /// 340 K, 1 atm, argon and carbon monoxide, 9 cm, 0.67 and 0.47, 0.246 cm²/s.
  static let tube = "emcd-tube.md"
  /// 285 K, 95 kPa, methanol (8.25 kPa) and carbon dioxide, 13 cm, 0.103 cm²/s.
  static let evaporation = "stefan-tube.md"

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Problems")

  static func problem(_ path: String, theory: Theory) throws -> Problem {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    return try Problem(SourceText(name: path, text: text), theory: theory)
  }

  /// The variant with the seed 1.
  static func variant(_ path: String) throws -> Variant {
    try problem(path, theory: Theory()).variant(seed: 1)
  }
}

/// An answer and what becomes of it.
struct AnswerCase {
  let typed: String
  let mark: Mark
  let credit: Double
  /// All remarks, as they are read.
  let remarks: String
  let trap: String?

  init(
    _ typed: String, _ mark: Mark, _ credit: Double, _ remarks: String = "", trap: String? = nil
  ) {
    self.typed = typed
    self.mark = mark
    self.credit = credit
    self.remarks = remarks
    self.trap = trap
  }

  /// Expects that a question of a variant judges the answer so.
  func check(_ variant: Variant, question: Int) {
    let verdict = variant.verdict(on: typed, question: question)
    #expect(verdict.mark == mark, "\(typed)")
    #expect(verdict.credit == credit, "\(typed)")
    #expect(verdict.remarks.map { $0.words }.joined(separator: " ") == remarks, "\(typed)")
    #expect(verdict.trap == trap, "\(typed)")
  }
}

extension [Inline] {
  /// The words as they are read, with plain spaces.
  var words: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .math(let layout): layout.text
      case .emphasis(let inner), .strong(let inner), .link(let inner, _), .verdict(let inner, _):
        inner.words
      }
    }.joined().replacing("\u{A0}", with: " ")
  }
}

extension TrapFormula {
  /// The formula as one types it.
  var typed: String { Glossary.typesetting().layout(formula).text }
}
