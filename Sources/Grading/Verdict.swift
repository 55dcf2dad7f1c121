import Algebra
import Numerics
import Problems

/// What came of an answer: how it fared, what was understood, what was wrong and where.
public struct Verdict: Sendable {
  public let mark: Mark
  /// Points earned, from 0 to `points`.
  public let credit: Double
  public let points: Int
  /// The answer as typed, without blanks at its ends.
  public let written: String
  /// Sentences to the student, most important first.
  public let remarks: [[Inline]]
  /// The id of the trap that explains a wrong answer.
  public let trap: String?
  /// The quantity at which the path of a wrong answer leaves the right one, if a trap explains it.
  public let partsAt: Symbol?

  init(
    _ mark: Mark, share: Double, of points: Int, written: String, remarks: [[Inline]],
    trap: String? = nil, partsAt: Symbol? = nil
  ) {
    self.mark = mark
    // Hundredths of a point, so that sums print as they add.
    let hundredths = share * Double(points) * 100
    credit = Elementary.floor(hundredths + 0.5) / 100
    self.points = points
    self.written = written
    self.remarks = remarks
    self.trap = trap
    self.partsAt = partsAt
  }

  /// The verdict on a reason: it counts only with the right choice.
  func asReason(for choice: Verdict) -> Verdict {
    guard credit > 0, choice.mark != .right else { return self }
    return Verdict(
      .wrong, share: 0, of: points, written: written,
      remarks: [[.text("A reason counts only with the right choice before it.")]] + remarks)
  }
}
