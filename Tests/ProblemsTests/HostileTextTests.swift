import Diffusion
import Numerics
import Testing

@testable import Problems

/// Files that are no problems at all: a complaint of bounded size, and no trap.
@Suite struct HostileTextTests {
  let theory: Theory

  init() throws { theory = Library.theory }

  private func complaint(_ text: String) -> String? {
    do throws(Diagnostic) {
      _ = try Problem(SourceText(name: "trial.md", text: text), theory: theory)
      return nil
    } catch {
      return error.text
    }
  }

  @Test("the trial is fine as it stands")
  func fine() { #expect(Trial.complaint(Trial.text) == nil) }

  @Test("a file with a byte-order mark and the line ends of other systems is the same problem")
  func lineEnds() throws {
    let plain = try Problem(SourceText(name: "trial.md", text: Trial.text), theory: theory)
    let numbers = try plain.variant(seed: 5).values
    let windows =
      "\u{FEFF}"
      + Trial.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let classic = Trial.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r")
    for text in [windows, classic] {
      let problem = try Problem(SourceText(name: "trial.md", text: text), theory: theory)
      #expect(try problem.variant(seed: 5).values == numbers)
      #expect(problem.source.lines == plain.source.lines)
    }
    let broken = "\u{FEFF}" + "---\r\nid: trial\r\ntitel: A trial\r\n---\r\n"
    #expect(complaint(broken)?.hasPrefix("trial.md:3:1: error: `titel` means nothing here") == true)
  }

  @Test("an empty file")
  func empty() {
    #expect(
      complaint("") == """
        trial.md:1:1: error: the file is empty
          1 | \("\u{20}")
            | ^
              Between two lines `---` stand its id, title and so on, one `key: value` a line.
        """)
  }

  @Test("a file of blank lines")
  func blank() {
    let text = complaint("\n \t\n\n")
    #expect(text?.hasPrefix("trial.md:1:1: error: the file should begin with a line `---`") == true)
  }

  @Test("bytes that are no text are shown as dots, and steer no terminal")
  func binary() {
    #expect(
      complaint("\u{0}\u{1B}[31m\u{202E}binary\u{7F}\tgarbage\u{FFFD}") == """
        trial.md:1:1: error: the file should begin with a line `---`
          1 | ··[31m·binary· garbage\u{FFFD}
            | ^^^^^^^^^^^^^^^^^^^^^^^
              Between two lines `---` stand its id, title and so on, one `key: value` a line.
        """)
  }

  @Test("three hundred thousand brackets")
  func brackets() {
    let line = String(repeating: "(", count: 96)
    #expect(
      complaint(String(repeating: "(", count: 300_000)) == """
        trial.md:1:1: error: the file is larger than the 256 kB that are read
          1 | \(line)…
            | \(String(repeating: "^", count: 96))
              Is it the right file? Problems and assignments are a few kB of text.
        """)
  }

  @Test(
    "a line of ten thousand characters anywhere is refused with a short complaint",
    arguments: [
      "title: A trial", "id: trial", "trial\ntitle", "holds {A}", "{L}", "gas pairs", "T      ",
      "300 K", "5 cm", "cm … 30", "step 1 cm", "x_A2 < x_A1", "measured, in", "cm^2/s", "3 s.f.",
      "planar film", "N_A in", "mol/(m^2 s)", "4 points", "How much?", "closure ", "equimolar",
      "You let", "```trap", "flux ",
    ])
  func longLines(_ piece: String) throws {
    for filler in ["(", "x", "9", "`", "{", "*", "=", ",", "…", "1+", "-", "^2", "\u{1B}", "é "] {
      let long = String(repeating: filler, count: 10_000 / filler.utf8.count)
      let text = try Trial.text(replacing: piece, with: long)
      if let complaint = complaint(text) { #expect(complaint.utf8.count < 1_500) }
    }
  }

  /// A problem with everything, and a few of those that are shipped.
  private static func samples() throws -> [String] {
    let paths = Library.paths.enumerated().filter { $0.offset % 20 == 0 }.map { $0.element }
    return [Everything.text] + (try paths.map { try Library.text($0) })
  }

  @Test("a file that breaks off anywhere")
  func truncation() throws {
    for whole in try HostileTextTests.samples() {
      let bytes = Array(whole.utf8)
      for end in stride(from: 0, to: bytes.count, by: 17) {
        // What is cut in the middle of a character is repaired, as in any file that is read.
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        if let complaint = complaint(text) { #expect(complaint.hasPrefix("trial.md:")) }
      }
    }
  }

  @Test("a file with bytes changed at random")
  func corruption() throws {
    var random = RandomSource(name: "corruption")
    let signs = Array("(){}`*=<>,.:;…-+^/\\\"'\u{0}\u{7F}#| \n\tx9A_".utf8)
    for whole in try HostileTextTests.samples() {
      let original = Array(whole.utf8)
      for _ in 0..<100 {
        var bytes = original
        for _ in 0...random.integer(below: 4) {
          let place = random.integer(below: bytes.count)
          bytes[place] = signs[random.integer(below: signs.count)]
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let problem = try? Problem(SourceText(name: "trial.md", text: text), theory: theory)
        else { continue }
        _ = try? problem.variant(seed: 1)
      }
    }
  }

  @Test("a mark after letters of more than one byte stands under its piece")
  func columns() throws {
    let text = try Trial.text(replacing: "holds {A}.", with: "häłt — “schön” — {Ä}.")
    #expect(
      complaint(text) == """
        trial.md:6:33: error: `Ä` is not given
          6 | A tube of {L} häłt — “schön” — {Ä}.
            |                                 ^
              Given are: A, B, M_A, M_B, T, P, L, x_A1, x_A2, D_AB, R.
        """)
  }

  @Test("of a long line the part around the mark is shown")
  func window() throws {
    let filler = String(repeating: "and so on ", count: 30)
    let text = try Trial.text(replacing: "holds {A}.", with: filler + "{Q} " + filler)
    let rest = "and so on and so on and so on and so on and so on a…"
    #expect(
      complaint(text) == """
        trial.md:6:316: error: `Q` is not given
          6 | … and so on and so on and so on {Q} and so on \(rest)
            |                                  ^
              Given are: A, B, M_A, M_B, T, P, L, x_A1, x_A2, D_AB, R.
        """)
  }

  @Test("a long name is quoted without its middle")
  func quotation() throws {
    let text = try Trial.text(
      replacing: "title: A trial", with: String(repeating: "x", count: 200) + ": A trial")
    let x = String(repeating: "x", count: 40)
    #expect(
      complaint(text)?.hasPrefix(
        "trial.md:3:1: error: `\(x)…\(x.prefix(15))` means nothing here\n") == true)
  }
}
