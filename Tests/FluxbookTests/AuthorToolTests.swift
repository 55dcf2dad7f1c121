import Foundation
import Testing

@testable import fluxbook

/// The tools of an author, as they are typed.
@Suite struct AuthorToolTests {
  private let terminal = Terminal()

  private let broken = """
    ---
    id: broken
    titel: Broken
    ---

    A tube of {LL}.

    ```ask
    what  choice, 1 point: What?
      (x) this
      ( ) that
        > No.
    ```

    """

  @Test("lint shows all mistakes, to people and to editors")
  func lint() throws {
    try terminal.write("other.md", broken)
    try terminal.write("other.html", "<p>Something else</p>")
    let refused = try terminal.run("problem", "preview", "other.md", "--once")
    #expect(refused.code != 0 && refused.errors.contains("is no preview"))
    try terminal.write("broken.md", broken)
    let run = try terminal.run("problem", "lint", "broken.md")
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.errors.contains("broken.md:3:1: error: `titel` means nothing here"))
    #expect(run.errors.contains("broken.md:6:12: error: `LL` is not given"))
    let json = try JSON(
      terminal.run("problem", "lint", "broken.md", "--json").output, name: "report")
    let findings = try #require(json.array)
    #expect(findings.count == 2)
    #expect(findings[1]["line"]?.integer == 6 && findings[1]["column"]?.integer == 12)
    #expect(findings[1]["endColumn"]?.integer == 14)
    #expect(findings[1]["severity"]?.string == "error")
  }

  @Test("a folder is linted whole, README aside")
  func folder() throws {
    try FileManager.default.createDirectory(
      atPath: terminal.path + "/own/a", withIntermediateDirectories: true)
    try terminal.write("own/a/one.md", broken)
    try terminal.write("own/README.md", "# No problem")
    let run = try terminal.run("problem", "lint", "own")
    #expect(run.code == 65)
    #expect(run.errors.contains("own/a/one.md:3:1") && !run.errors.contains("README"))
    #expect(try terminal.run("problem", "lint", "nowhere").code == 66)
  }

  @Test("problems are listed by topic and level")
  func list() throws {
    let all = try JSON(terminal.run("problem", "list", "--json").output, name: "all")
    #expect(try #require(all.array).count >= 60)
    let some = try JSON(
      terminal.run("problem", "list", "--topic", "Stefan flow", "--level", "2", "--json").output,
      name: "some")
    let found = try #require(some.array)
    #expect(!found.isEmpty && found.count < 15)
    #expect(found.allSatisfy { $0["level"]?.integer == 2 })
    let typo = try terminal.run("problem", "list", "--topic", "Stefan flaw")
    #expect(typo.code == 64 && typo.errors.contains("Did you mean 'Stefan flow'?"))
  }

  @Test("a preview shows the problem, or what is wrong with it")
  func preview() throws {
    #expect(try terminal.run("problem", "new", "tube.md").code == 0)
    let run = try terminal.run("problem", "preview", "tube.md", "--once")
    #expect(
      run.code == 0
        && run.output == "A preview of tube.md: nothing to complain about. It is in tube.html.\n")
    let page = try #require(terminal.scratch.text("tube.html"))
    #expect(page.contains("Variant tube/1") && page.contains("Hints for 1a"))
    try terminal.write("broken.md", broken)
    #expect(try terminal.run("problem", "preview", "broken.md", "--once").code == 0)
    #expect(try #require(terminal.scratch.text("broken.html")).contains("is not given"))
  }
}
