import Diffusion

/// One student's homework: the problems of the assignment with this student's numbers.
public struct Sheet: Sendable {
  public let assignment: Assignment
  public let student: Roster.Student
  public let variants: [Variant]

  /// Draws the student's variants.
  ///
  /// - Throws: `DrawError` where a problem cannot be drawn.
  public init(
    _ assignment: Assignment, problems: [Problem], student: Roster.Student
  ) throws(DrawError) {
    self.assignment = assignment
    self.student = student
    var variants: [Variant] = []
    for problem in problems {
      variants.append(
        try problem.variant(
          seed: assignment.seed(of: problem.id, for: student.id), units: assignment.units))
    }
    self.variants = variants
  }

  /// The code that tells this sheet from others.
  public var code: String { assignment.sheetCode(for: student.id) }

  /// The order in which the student finds the problems, by their indices.
  private var order: [Int] { assignment.order(of: variants.count, for: student.id) }

  /// A question with the place of its problem and its own.
  public struct Entry: Sendable {
    /// "2c".
    public let code: String
    public let problem: Int
    public let ask: Int
  }

  /// The questions of an assignment, in order; the same for all students.
  public static func entries(of problems: [Problem]) -> [Entry] {
    var result: [Entry] = []
    for (problem, own) in problems.enumerated() {
      for ask in own.asks.indices {
        result.append(Entry(code: Variant.code(problem + 1, ask), problem: problem, ask: ask))
      }
    }
    return result
  }

  /// What the student gets: statements and questions, no answer in any form.
  public func statement() -> Document {
    var blocks: [Block] = assignment.introduction.map { .paragraph([.text($0)]) }
    for index in order {
      let variant = variants[index]
      blocks.append(
        .section(
          .problem, id: Sheet.anchor(index),
          [Sheet.heading(index, variant)] + variant.statement(number: index + 1)))
    }
    return Document(title: assignment.title, blocks: blocks)
  }

  /// The worked solutions.
  public func solution(theory: Theory) -> Document {
    var blocks: [Block] = []
    var drawn = 0
    for index in order {
      let variant = variants[index]
      let figures = variant.figures(number: index + 1, first: drawn + 1, theory: theory)
      drawn += figures.count
      blocks.append(
        .section(
          .solution, id: Sheet.anchor(index),
          [Sheet.heading(index, variant)] + variant.prose
            + variant.solution(number: index + 1, theory: theory)
            + figures.map { .figure($0) }))
    }
    return Document(title: assignment.title, blocks: blocks)
  }

  private static func anchor(_ index: Int) -> String { "problem-" + String(index + 1) }

  private static func heading(_ index: Int, _ variant: Variant) -> Block {
    .heading(
      level: 2, "\(String(index + 1)) \(variant.problem.title)",
      id: anchor(index) + "-title")
  }
}
