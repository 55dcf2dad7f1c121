import Algebra
import Numerics
import Problems

/// How a class fared: question by question, and which wrong turns were taken.
public struct ClassReport: Sendable {
  /// One row for each question.
  public let rows: [Row]
  public let students: Int
  public let points: Int
  /// The mean of the students' totals.
  public let mean: Double
  private let assignment: Assignment

  public struct Row: Sendable {
    public let code: String
    public let name: String
    public let points: Int
    /// Answers by mark: right, partly, wrong, unread, missing.
    public let counts: [Int]
    /// Mean credit of all students.
    public let mean: Double
    /// Traps with the number of students in each, most frequent first.
    public let traps: [(id: String, count: Int)]
  }

  /// Sums up the sheets of a class.
  ///
  /// - Complexity: linear in the number of answers.
  public init(_ sheets: [GradedSheet], assignment: Assignment) {
    self.assignment = assignment
    students = sheets.count
    points = sheets.first?.points ?? 0
    mean = ClassReport.mean(sheets.map { $0.credit })
    guard let first = sheets.first else {
      rows = []
      return
    }
    rows = first.entries.indices.map { index in
      let entry = first.entries[index]
      let verdicts = sheets.map { $0.verdicts[index] }
      var counts = [0, 0, 0, 0, 0]
      var traps: [(id: String, count: Int)] = []
      for verdict in verdicts {
        counts[Int(verdict.mark.rawValue)] += 1
        guard let trap = verdict.trap else { continue }
        if let place = traps.firstIndex(where: { $0.id == trap }) {
          traps[place].count += 1
        } else {
          traps.append((trap, 1))
        }
      }
      let problem = first.sheet.variants[entry.problem].problem
      return Row(
        code: entry.code, name: problem.asks[entry.ask].id,
        points: problem.asks[entry.ask].points, counts: counts,
        mean: ClassReport.mean(verdicts.map { $0.credit }),
        traps: traps.sorted { ($1.count, $0.id) < ($0.count, $1.id) })
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The report as a page.
  public func document() -> Document {
    let header: [[Inline]] = [
      "Question", "Points", "Mean", "Right", "Partly", "Not right", "Unread", "Missing",
      "Wrong turns taken",
    ].map { [.text($0)] }
    let body: [[[Inline]]] = rows.map { row in
      let turns = row.traps.map { "\($0.id) (\(String($0.count)))" }.joined(separator: ", ")
      return [[.text("\(row.code) \(row.name)")], [.text(String(row.points))]]
        + [[.text(rounded(row.mean))]] + row.counts.map { [.text(String($0))] }
        + [[.text(turns.isEmpty ? "–" : turns)]]
    }
    let unread = rows.reduce(0) { $0 + $1.counts[Int(Mark.unread.rawValue)] }
    var blocks: [Block] = [
      .paragraph([
        .text(
          "\(String(students)) students; the mean is \(meanText) of \(String(points)) points.")
      ])
    ]
    if unread > 0 {
      let words =
        unread == 1
        ? "1 answer could not be read and counts as nothing until you have looked at it"
        : "\(String(unread)) answers could not be read and count as nothing until you have looked "
          + "at them"
      blocks.append(.paragraph([.text(words + "; the marks table says which.")]))
    }
    blocks.append(
      .table(
        Table(
          caption: [.text("How each question was answered")], columns: header, rows: body)))
    return Document(title: assignment.title, blocks: blocks)
  }

  /// The mean as it is printed: 24.6.
  public var meanText: String { rounded(mean) }

  private func rounded(_ value: Double) -> String {
    guard value > 0, let decimal = Decimal(value, significantFigures: 3) else { return "0" }
    return decimal.text()
  }
}
