import Foundation
import Testing

@testable import fluxbook

@Suite struct FormulaCheckTests {
  private static let program = Program(root: .fluxbook, version: "0")

  private static let stefan = "c D/L ln((1-x_A2)/(1-x_A1))"

  private static func check(_ answer: String, against expected: String = stefan) -> Run {
    Run(program, "check", "--kind", "formula", "--expected", expected, "--answer", answer)
  }

  /// The members of a reply, each as it is written in a line.
  private static func reply(_ answer: String, _ expected: String = stefan) throws -> JSON {
    let run = Run(
      program, "check", "--expected=" + expected, "--answer=" + answer, "--json")
    return try JSON(run.output, name: "reply")
  }

  @Test(
    "an equal formula ends well, and the proof is named",
    arguments: [
      ("c*D/L*ln((1-x_A2)/(1-x_A1))", "equal (proved, canonical): "),
      ("-c D/L ln((1-x_A1)/(1-x_A2))", "equal (proved, rational): "),
      ("N_A = c D/L (ln(1-x_A2) - ln(1-x_A1))", "equal (proved, rational): "),
      ("J_A = c D/L ln((1-x_A2)/(1-x_A1))", "equal (proved, canonical): "),
    ])
  func equal(answer: String, start: String) {
    let run = Self.check(answer)
    #expect(run.code == .success)
    #expect(run.output.hasPrefix(start), "\(run.output)")
    #expect(run.errors.isEmpty)
  }

  @Test("a wrong formula ends with 1, a point and what probably went wrong")
  func different() throws {
    let sign = Self.check("-c D/L ln((1-x_A2)/(1-x_A1))")
    #expect(sign.code == .checkFailed)
    #expect(sign.output.hasPrefix("different: At D = "))
    #expect(sign.output.hasSuffix(" Only the sign is wrong.\n"))
    let name = Self.check("c D_A/L ln((1-x_A2)/(1-xA1))", against: "c D/L ln((1-x_A2)/(1-x_A1))")
    #expect(name.output.hasSuffix(" The expected formula has no D_A.\n"))
    let near = Self.check("c D/L ln((1-x_A2)/(1-x_A3))")
    #expect(near.output.hasSuffix(" The expected formula has no x_A3. Did you mean x_A1?\n"))
  }

  @Test("an answer without a value where the expected formula has one is different")
  func gap() {
    let run = Self.check("2 ln(N_A)", against: "ln(N_A^2)")
    #expect(run.code == .checkFailed)
    #expect(
      run.output.hasPrefix("different: At N_A = −")
        && run.output.contains(" your formula has no real value, the expected one gives "))
  }

  @Test("what cannot be read is shown with a mark below it, and counts as no answer")
  func unreadable() {
    let run = Self.check("c D/L ln((1-x_A2)/(1-x_A1)")
    #expect(run.code == .badData)
    #expect(
      run.output == """
        unreadable: Your formula cannot be read: this bracket is never closed: a `)` is missing.
          1 | c D/L ln((1-x_A2)/(1-x_A1)
            |         ^

        """)
    let expected = Self.check("x", against: "x +")
    #expect(expected.output.hasPrefix("unreadable: The expected formula cannot be read: "))
    #expect(expected.code == .badData)
    let other = Self.check("N_B = c", against: "N_A = c")
    #expect(
      other.output.hasPrefix(
        "unreadable: Your formula cannot be read: a formula for `N_A` is asked, not one for `N_B`."
      ))
  }

  @Test("symbols have the field's domain, or the one that is declared")
  func domains() {
    func code(_ expected: String, _ answer: String, _ domain: String...) -> ExitCode {
      let options = domain.flatMap { ["--domain", $0] }
      let words = ["check", "--expected", expected, "--answer", answer] + options
      return Run(Self.program, words).code
    }
    #expect(code("sqrt(T^2)", "T") == .success)
    #expect(code("sqrt(N_A^2)", "N_A") == .checkFailed)
    #expect(code("sqrt(N_A^2)", "N_A", "N_A=0..inf") == .success)
    #expect(code("sqrt(N_A^2)", "-N_A", "N_A=-3..0") == .success)
    #expect(code("sqrt(T^2)", "T", "T=-1..1") == .checkFailed)
    #expect(code("sqrt((x1 - 1)^2)", "1 - x1") == .success)
    #expect(code("sqrt((a - b)^2)", "a - b", "a=2..3", "b = 0 .. 1") == .success)
    #expect(code("sqrt((a - b)^2)", "a - b", "a=2...", "b=...1") == .success)
    #expect(code("q", "q", "q=1e-3..2.5E2") == .success)
  }

  @Test("a reply in JSON has the same keys always, and null where they do not apply")
  func json() throws {
    let keys = ["verdict", "proof", "counterexample", "message", "position"]
    let equal = try Self.reply("ln((1-x_A2)/(1-x_A1)) D c/L")
    #expect(equal.members?.map { $0.key } == keys)
    #expect(equal["verdict"] == "equal")
    #expect(equal["proof"] == "canonical")
    #expect(equal["counterexample"] == .null)
    #expect(equal["position"] == .null)
    let sampled = try Self.reply("cosh(x1)^2 - sinh(x1)^2 + atan(tan(x2))", "1 + x2")
    #expect(sampled["verdict"] == "equal")
    #expect(["rational", "sampled"].contains(sampled["proof"]?.string))
    let different = try Self.reply("x_A1", "x_A2")
    #expect(different.members?.map { $0.key } == keys + ["values"])
    #expect(different["verdict"] == "different")
    #expect(different["proof"] == .null)
    let point = try #require(different["counterexample"])
    let values = try #require(different["values"])
    #expect(point["x_A1"]?.double == values["answer"]?.double)
    #expect(point["x_A2"]?.double == values["expected"]?.double)
    let unreadable = try Self.reply("x_A1 + (2", "x_A2")
    #expect(unreadable.members?.map { $0.key } == keys + ["side"])
    #expect(unreadable["verdict"] == "unreadable")
    #expect(unreadable["position"] == 7)
    #expect(unreadable["side"] == "answer")
    let undecided = try Self.reply("abs(cos(x_A1))", "cos(x_A1)")
    #expect(undecided["verdict"] == "undecided")
  }

  @Test(
    "a command line that asks for no comparison says why",
    arguments: [
      (["--kind", "formula"], "'--expected <formula>' is missing"),
      (["--expected", "x"], "'--answer <formula>' is missing"),
      (["--kind", "fromula"], "'--kind' takes formula, not 'fromula'. Did you mean 'formula'?"),
      (["--expectd", "x"], "Did you mean '--expected'?"),
      (["--expected", "x", "--answer", "x", "--domain", "x"], "'x' is no interval. Write it like"),
      (["--expected", "x", "--answer", "x", "--domain", "x=1..0"], "the interval of 'x' is empty"),
      (["--expected", "x", "--answer", "x", "--domain", "x=a..b"], "'x=a..b' is no interval"),
      (["--expected", "x", "--answer", "x", "--domain", "x=0..nan"], "'x=0..nan' is no interval"),
      (["--expected", "x", "--answer", "x", "--domain", "1=0..1"], "'1' is no symbol"),
      (["--expected", "x", "--expected", "y"], "'--expected' is given twice"),
      (["--batch", "a", "--answer", "x"], "'--batch' and '--answer' do not go together"),
      (["--batch", "a", "--variants", "3"], "'--batch' and '--variants' do not go together"),
      (["--expected", "--answer"], "'--expected' needs a value"),
    ])
  func usage(words: [String], message: String) {
    let run = Run(Self.program, ["check"] + words)
    #expect(run.code == .usage)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
