import Testing

@testable import fluxbook

@Suite struct DeriveTests {
  private static let program = Program(root: .fluxbook, version: "0")
  private let scratch = Scratch()

  private func derive(_ words: String...) -> Run { Run(Self.program, ["derive"] + words) }

  @Test("--check confirms every theorem and counts what it looked at")
  func check() {
    let run = derive("--check")
    #expect(run.code == .success)
    let pattern = /(\d+) of (\d+) theorems derived and confirmed: (\d+) lines.*\n/
    let match = run.output.wholeMatch(of: pattern)
    #expect(match.map { $0.1 == $0.2 && Int($0.1).map { $0 >= 74 } == true } == true)
    #expect(derive("--check", "stefan-flux").output.hasPrefix("1 of 1 theorem derived"))
  }

  @Test("the list and a derivation are data, with what rests on what")
  func data() throws {
    let list = try JSON(derive("--list", "--json").output, name: "list")
    let stefan = try #require(list.array?.first { $0["name"]?.string == "stefan-flux" })
    #expect(stefan["idea"]?.string == "Stefan flow")
    #expect(stefan["uses"]?.array == ["stefan-fick"])
    let plain = try JSON(derive("stefan-flux", "--format", "json").output, name: "plain")
    let deep = try JSON(derive("stefan-flux", "--json", "--depth", "2").output, name: "deep")
    let lines = try #require(plain["lines"]?.array)
    #expect(lines.count == 4 && lines.allSatisfy { $0["steps"]?.array == [] })
    #expect(deep["lines"]?.array?.contains { $0["steps"]?.array != [] } == true)
    #expect(lines.last?["equation"]?.string == plain["equation"]?.string)
  }

  @Test("smaller steps stand below their line, as deep as asked")
  func depth() {
    let shallow = derive("stefan-flux").output
    let deep = derive("stefan-flux", "--depth", "1").output
    let deeper = derive("stefan-flux", "--depth", "2").output
    #expect(shallow.count < deep.count && deep.count < deeper.count)
    #expect(deep.contains("a minus turns the fraction in a logarithm round"))
  }

  @Test("the body of a page is MathML, and a whole page holds it")
  func pages() {
    let body = derive("stefan-flux", "--format", "mathml").output
    #expect(body.contains("<math") && !body.contains("<html"))
    #expect(derive("stefan-flux", "--format", "html").output.contains("<html"))
  }

  @Test("a figure is drawn on the page, told in the terminal, and data in JSON")
  func figure() throws {
    let page = derive("drift-velocity", "--format", "html").output
    #expect(page.contains("<figure") && page.contains("Drift of the centre of mass along the way"))
    #expect(derive("drift-velocity").output.contains("Figure 1. Drift of the centre of mass"))
    let latex = derive("drift-velocity", "--format", "latex").output
    #expect(latex.contains("Figure 1. Mole for mole, and yet the mass drifts"))
    let data = try JSON(derive("drift-velocity", "--json").output, name: "data")["figure"]
    #expect(data?["across"]?["quantity"]?.string == "z" && data?["up"]?["unit"]?.string == "mm/s")
    let curves = try #require(data?["curves"]?.array)
    #expect(curves.count == 3)
    for curve in curves {
      #expect(curve["relation"]?.string == "drift-velocity")
      #expect(curve["formula"]?.string?.contains("x_A1") == true)
      #expect(curve["to"]?.double == 10 && curve["values"]?.array?.count == 3)
    }
    let plain = try JSON(derive("sum-of-mass-diffusion", "--json").output, name: "plain")
    #expect(plain["figure"] == .null)
    #expect(!derive("sum-of-mass-diffusion", "--format", "html").output.contains("<figure"))
  }

  @Test("the graph is a DOT file or a drawing, of everything or around one theorem")
  func graph() throws {
    let dot = derive("--graph").output
    #expect(dot.hasPrefix("digraph") && dot.contains("\"stefan-fick\" -> \"stefan-flux\""))
    let near = derive("stefan-flux", "--graph").output
    #expect(near.contains("stefan-profile") && !near.contains("equimolar-flux"))
    let svg = derive("--graph", "--format", "svg").output
    #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>\n"))
    #expect(svg.split(separator: "<g>").count == svg.split(separator: "</g>").count)
    let wrong = derive("stefan-flux", "--format", "svg")
    #expect(wrong.code == .usage && wrong.errors.contains("--graph"))
  }

  @Test("what cannot be derived is refuted with numbers")
  func refute() throws {
    #expect(derive("--refute").output.contains("8 statements refuted, each by a mixture."))
    let all = try #require(JSON(derive("--refute", "--json").output, name: "all").array)
    for one in all {
      #expect(one["left"]?.double != one["right"]?.double)
      #expect(one["values"]?.members?.isEmpty == false)
    }
  }

  @Test("a derivation in a file is judged line by line, and ends with 1 where a line fails")
  func judge() throws {
    let right = try scratch.file(
      "right.txt", "# mine\n\nN_A = x_A (N_A + N_B) + J_A\n= x_A N_A + J_A\n")
    let accepted = derive("--judge", right, "--given", "stagnant-B")
    #expect(accepted.code == .success)
    #expect(accepted.output.contains("line 4: = x_A N_A + J_A\n    follows from line 3"))
    let wrong = try scratch.file("wrong.txt", "J_B = 0\n")
    let refused = derive("--judge", wrong, "--given", "stagnant-B", "--json")
    #expect(refused.code == .checkFailed)
    let report = try #require(JSON(refused.output, name: "report").array?.first)
    #expect(report["verdict"]?.string == "fails")
    #expect(report["message"]?.string?.contains("a species at rest does not diffuse") == true)
  }

  @Test("what cannot be judged says where and why")
  func unreadable() throws {
    let file = try scratch.file("typo.txt", "N_A = c_A v_A\nNA = J_A\n")
    let run = derive("--judge", file)
    #expect(run.code == .badData)
    #expect(run.errors.contains("typo.txt:2:1: ") && run.errors.contains("`N_A`"))
    let given = derive("--judge", file, "--given", "stagnantB")
    #expect(given.code == .usage && given.errors.contains("'stagnant-B'"))
    let empty = try scratch.file("empty.txt", "# nothing\n")
    #expect(derive("--judge", empty).code == .badData)
  }
}
