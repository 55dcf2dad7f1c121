import Diffusion
import Testing

@testable import Problems

/// What draws and texts of problems are warned of, each by a sample that is changed in one piece.
@Suite struct LintTests {
  /// The findings about the sample, as messages.
  private func findings(
    replacing piece: String, with replacement: String, seeds: ClosedRange<UInt64> = 1...60
  ) throws -> [Diagnostic] {
    let text = try Trial.text(replacing: piece, with: replacement)
    let reading = Problem.reading(
      SourceText(name: "trial.md", text: text), theory: Library.theory)
    #expect(reading.complaints.map { $0.text } == [])
    var lint = ProblemLint(try #require(reading.problem))
    for seed in seeds { lint.draw(seed: seed) }
    return lint.findings
  }

  private func messages(_ piece: String, _ replacement: String) throws -> [String] {
    try findings(replacing: piece, with: replacement).map { $0.message }
  }

  /// The trial with a trap that stays away from the answer.
  private static let steady = "sign of N_A: Your flux runs backwards."

  @Test("a problem that is fine has no finding")
  func fine() throws {
    #expect(
      try messages("closure equimolar counterdiffusion: You let {B} flow back.", LintTests.steady)
        == [])
  }

  @Test("a trap near the answer, or near another one")
  func nearTraps() throws {
    let near = try findings(
      replacing: "closure equimolar counterdiffusion: You let {B} flow back.",
      with: "N_A = 1.02*c*D_AB/L*ln((1 - x_A2)/(1 - x_A1)): Two per cent.")
    #expect(near.map { $0.message }.first?.contains("60 of 60 variants") == true)
    #expect(near.allSatisfy { $0.severity == .warning && $0.line == 27 })
    let twins = try messages(
      "closure equimolar counterdiffusion: You let {B} flow back.",
      LintTests.steady + "\ntwin   N_A = -1.005*c*D_AB/L*ln((1 - x_A2)/(1 - x_A1)): Nearly.")
    #expect(twins.count == 1)
    #expect(twins.first?.contains("this trap and `flow` are hard to tell apart") == true)
  }

  @Test("a question to whose wrong answers nothing is said")
  func silent() throws {
    let all = try messages(
      "```trap\nflow   closure equimolar counterdiffusion: You let {B} flow back.\n```\n", "")
    #expect(all == ["no trap leads to a wrong answer to this question"])
  }

  @Test("a given that nothing needs")
  func unused() throws {
    let all = try messages(
      "flow   closure equimolar counterdiffusion: You let {B} flow back.",
      "flow   " + LintTests.steady)
    #expect(all == [])
    let more = try Problem.reading(
      SourceText(
        name: "trial.md",
        text: Trial.text(replacing: "T      300 K", with: "T      300 K\nd      2 cm, 3 cm")),
      theory: Library.theory)
    let lint = ProblemLint(try #require(more.problem))
    #expect(
      lint.findings.map { $0.message }
        == ["d is given, but no answer needs it and the text does not mention it"])
  }

  @Test("a number that is typed into the text")
  func typed() throws {
    let found = try findings(replacing: "A tube of {L} holds", with: "A tube of 12 cm holds")
    let typed = try #require(found.first { $0.message.hasPrefix("this number is typed") })
    #expect(typed.line == 6 && typed.column == 11 && typed.length == 5)
    // One that every draw has may stand.
    let fixed = try messages("A tube of {L} holds", "At 300 K a tube of {L} holds")
    #expect(!fixed.contains { $0.hasPrefix("this number is typed") })
  }

  @Test("conditions that hardly any draw satisfies, and none")
  func rare() throws {
    let rare = try messages("where x_A2 < x_A1", "where x_A2 < x_A1 and x_A1 > 0.895")
    #expect(rare.contains { $0.hasPrefix("it takes ") })
    let never = try findings(
      replacing: "where x_A2 < x_A1", with: "where x_A2 > x_A1 - 0.5 and x_A2 < x_A1 - 0.6",
      seeds: 1...2)
    #expect(never.first?.severity == .error)
    #expect(never.first?.remedy.last == "This was so in 2 of 2 variants.")
  }

  @Test("an answer that hangs on the last digit of what is given")
  func steep() throws {
    let steep = try messages("x_A2   0.02 … 0.20 step 0.01   where x_A2 < x_A1", "x_A2   0.299")
    #expect(steep.contains { $0.hasPrefix("the answer is very sensitive to x_A") })
  }

  @Test("values that no such quantity has")
  func ranges() {
    #expect(PhysicalRange.complaint(about: 1.2, of: "x_A") == "no fraction between 0 and 1")
    #expect(PhysicalRange.complaint(about: 500, of: "v")?.contains("velocity") == true)
    #expect(PhysicalRange.complaint(about: -2, of: "v") == nil)
    #expect(PhysicalRange.complaint(about: 2e-5, of: "D_AB") == nil)
    #expect(PhysicalRange.complaint(about: 2, of: "D_AB")?.contains("diffusivity") == true)
  }

  @Test("parts of the draws put together tell what all of them do")
  func sharing() throws {
    let problem = try Trial.problem(Trial.text)
    var (whole, first, second) = (
      ProblemLint(problem), ProblemLint(problem), ProblemLint(problem)
    )
    for seed in 1...40 as ClosedRange<UInt64> {
      whole.draw(seed: seed)
      if seed <= 20 { first.draw(seed: seed) } else { second.draw(seed: seed) }
    }
    first.add(second)
    #expect(first.drawn == 40)
    #expect(first.findings.map { $0.message } == whole.findings.map { $0.message })
  }

  @Test("all that is wrong with a file is said at once, in its order, and each thing once")
  func allAtOnce() throws {
    var text = Trial.text
    for (piece, replacement) in [
      ("title: A trial", "titel: A trial"), ("{L} holds", "{LL} holds"),
      ("T      300 K", "T      300 m"), ("planar film, stagnant B", "planar film, stagnent B"),
      ("3 s.f., 4 points", "3 sf, 4 points"), ("You let {B}", "You let {C}"),
    ] {
      text = text.replacing(piece, with: replacement, maxReplacements: 1)
    }
    let reading = Problem.reading(
      SourceText(name: "trial.md", text: text), theory: Library.theory)
    #expect(reading.problem == nil)
    #expect(reading.complaints.map { $0.line } == [3, 6, 10, 19, 23, 27])
  }
}
