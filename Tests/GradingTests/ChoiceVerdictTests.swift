import Diffusion
import Problems
import Testing

@testable import Grading

/// How choices, orders of lines and profiles are marked.
@Suite struct ChoiceVerdictTests {
  private static let text = """
    ---
    id: kinds
    title: Kinds
    ---

    A tube.

    ```given
    A      benzene
    B      nitrogen
    T      310 K
    P      1 atm
    L      10 cm
    x_A1   0.50
    x_A2   0
    D_AB   0.1 cm^2/s
    ```

    ```model
    planar film, stagnant B
    ```

    ```ask
    way    choice in order, 2 points: Which way?
      (N_A > 0) up
      ( ) down
        > Look at the sign.
      ( ) nowhere
    why    reason for way, 1 point: Why?
      (x) because
      ( ) for no reason
        > There is one.
    which  choice in order, 4 points: What is true?
      [x] first
      [ ] second
        > Not this one.
      [x] third
      [ ] fourth
    lines  order stefan-flux, 8 points: In order, please.
      ( ) N_A = c*D_AB*(x_A1 - x_A2)/L
        > Without flow.
    run    profile x_A in 1 at z = 0, L/4, L/2, 3*L/4, L, 2 s.f., 3 points: Some points.
    ```
    """

  private let variant: Variant

  init() throws {
    let theory = try Theory()
    variant = try Problem(
      SourceText(name: "kinds.md", text: ChoiceVerdictTests.text), theory: theory
    ).variant(seed: 1)
  }

  private func verdict(_ answer: String, _ question: Int) -> Verdict {
    variant.verdict(on: answer, question: question)
  }

  @Test(
    "a letter is right or wrong, however it is written", arguments: ["A", "a", " a) ", "(A)", "A."])
  func letters(_ typed: String) {
    #expect(verdict(typed, 0).mark == .right)
    #expect(verdict(typed, 0).credit == 2)
  }

  @Test("a wrong letter gets its feedback, if there is any")
  func feedback() {
    let wrong = verdict("B", 0)
    #expect(wrong.mark == .wrong && wrong.credit == 0)
    #expect(wrong.remarks.map { $0.words } == ["Look at the sign."])
    #expect(verdict("C", 0).remarks.isEmpty)
  }

  @Test(
    "what is no letter of the question is not read", arguments: ["D", "up", "A B", "7", "AA", "–"])
  func unread(_ typed: String) {
    #expect(verdict(typed, 0).mark == .unread)
    #expect(!verdict(typed, 0).remarks.isEmpty)
  }

  @Test(
    "of several options each counts, named or left out",
    arguments: [
      ("A, C", 4.0), ("CA", 4), ("A", 2), ("A B C", 2), ("A B", 0), ("B D", 0), ("none", 0),
      ("A B C D", 0),
    ])
  func several(_ typed: String, _ credit: Double) {
    #expect(verdict(typed, 2).credit == credit)
  }

  @Test("an option that is missed or chosen wrongly is named")
  func named() {
    #expect(verdict("A B C", 2).remarks.map { $0.words } == ["B: Not this one."])
    #expect(verdict("A", 2).remarks.map { $0.words } == ["C is true."])
  }

  @Test("lines in order earn all, less than half of them nothing, a stray its feedback")
  func order() throws {
    guard case .ordering(let shown) = variant.answers[3] else {
      Issue.record("no ordering")
      return
    }
    let right = shown.right.map { Variant.letter($0) }
    #expect(right.count == 8)
    #expect(verdict(right.joined(separator: " "), 3).mark == .right)
    let swapped = [right[1], right[0]] + right[2...]
    let verdict = verdict(swapped.joined(separator: " "), 3)
    #expect(verdict.mark == .partly && verdict.credit == 7)
    #expect(verdict.remarks.map { $0.words }.contains { $0.hasPrefix("\(right[1]) cannot come") })
    let backwards = self.verdict(right.reversed().joined(separator: " "), 3)
    #expect(backwards.mark == .wrong && backwards.credit == 0)
    let stray = try #require((0..<9).first { !shown.right.contains($0) })
    let more = self.verdict((right + [Variant.letter(stray)]).joined(separator: " "), 3)
    #expect(more.credit < 8)
    #expect(more.remarks.map { $0.words }.contains { $0.hasSuffix("Without flow.") })
    #expect(self.verdict(right.dropLast().joined(separator: " "), 3).credit == 7)
  }

  @Test(
    "a profile is judged by its ends, its direction and its bend",
    arguments: [
      // 1 − 0.5^(1 − s).
      ("0.50; 0.41; 0.29; 0.16; 0", 3.0, Mark.right), ("0.5 0.41 0.29 0.16 0.0", 3, .right),
      ("0.5 0.375 0.25 0.125 0", 2, .partly), ("0 0.16 0.29 0.41 0.5", 1, .partly),
      ("0.9 0.8 0.6 0.35 0", 2, .partly), ("0.5 0.2 0.1 0.03 0", 2, .partly),
    ])
  func profile(_ typed: String, _ credit: Double, _ mark: Mark) {
    let verdict = verdict(typed, 4)
    #expect(verdict.credit == credit, "\(verdict.remarks.map { $0.words })")
    #expect(verdict.mark == mark)
  }

  @Test("too few numbers, or none, are not read", arguments: ["0.5 0.3 0", "a b c d e", "0.5"])
  func unreadProfile(_ typed: String) { #expect(verdict(typed, 4).mark == .unread) }

  @Test("a reason counts only with the right choice")
  func reason() throws {
    let assignment = try Assignment(
      SourceText(
        name: "set.md",
        text: """
          ---
          id: set
          title: Set
          ---

          ```problems
          kinds
          ```
          """))
    let sheet = try Sheet(
      assignment, problems: [variant.problem], student: Roster.Student(id: "s", name: "S"))
    guard case .choice(let shown) = sheet.variants[0].answers[1] else {
      Issue.record("no choice")
      return
    }
    let because = Variant.letter(shown.right[0])
    let good = GradedSheet(sheet, answers: ["A", because]).verdicts[1]
    #expect(good.mark == .right && good.credit == 1)
    let lucky = GradedSheet(sheet, answers: ["B", because]).verdicts[1]
    #expect(lucky.mark == .wrong && lucky.credit == 0)
    #expect(lucky.remarks.first?.words == "A reason counts only with the right choice before it.")
  }
}
