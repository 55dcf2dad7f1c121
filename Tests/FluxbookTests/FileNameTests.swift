import Testing

@testable import fluxbook

@Suite struct FileNameTests {
  @Test(
    "any text becomes a portable name",
    arguments: [
      ("s1234567", "s1234567"), ("Anna Meier", "Anna-Meier"), ("../../etc/passwd", "etc-passwd"),
      ("..", "unnamed"), ("", "unnamed"), ("   ", "unnamed"), ("李雷", "unnamed"),
      ("李雷 42", "42"), ("Ærøskøbing", "r-sk-bing"), ("Renée Müller", "Renee-Muller"),
      ("Rene\u{301}e", "Renee"), (".profile", "profile"), ("-rf", "rf"), ("a.b_c-d", "a.b_c-d"),
      ("C:\\temp\\x", "C-temp-x"), ("a\u{0}b\nc", "a-b-c"), ("name.", "name"), ("con", "_con"),
      ("COM1.txt", "_COM1.txt"), ("common", "common"), ("com", "com"), ("a//--b", "a-b"),
      ("anna@example.org", "anna-example.org"), ("\u{1F469}\u{200D}\u{1F52C}7", "7"),
    ])
  func safe(text: String, name: String) {
    #expect(FileName.safe(text) == name)
  }

  @Test("a name has 1 to 64 plain bytes and is its own safe name")
  func bounds() {
    let texts = [
      String(repeating: "x", count: 1_000_000), String(repeating: "é.", count: 50_000),
      String(repeating: "a-", count: 40), String(repeating: "../", count: 100) + "x",
      "con." + String(repeating: "y", count: 80), "-.-.-", "\u{FDFA}",
    ]
    for text in texts {
      let name = FileName.safe(text)
      #expect((1...64).contains(name.utf8.count))
      #expect(name.utf8.allSatisfy { $0 < 0x80 && $0 > 0x2C && $0 != 0x2F })
      #expect(FileName.safe(name) == name)
    }
  }

  @Test("no two names are alike, even where case is ignored, and none changes when one is added")
  func unique() {
    let texts = ["Anna", "anna", "ANNA", "anna-2", "x y", "x-y", "", "李", "anna-2-2"]
    let names = FileName.unique(texts)
    #expect(
      names == [
        "Anna", "anna-2", "ANNA-3", "anna-2-2", "x-y", "x-y-2", "unnamed", "unnamed-2",
        "anna-2-2-2",
      ])
    #expect(FileName.unique(texts.dropLast()) == names.dropLast())
    let long = Array(repeating: String(repeating: "n", count: 99), count: 20_000)
    let many = FileName.unique(long)
    #expect(Set(many).count == long.count)
    #expect(many.allSatisfy { $0.utf8.count <= 64 })
  }
}
