import Testing

@testable import fluxbook

@Suite struct ArgumentsTests {
  @Test(
    "an option may be spelled in any of the usual ways, before and after the arguments",
    arguments: [
      ["bake", "rye", "--oven", "left", "--loaves", "3"],
      ["bake", "--oven=left", "--loaves=3", "rye"],
      ["bake", "-o", "left", "rye", "--loaves", "3"],
      ["bake", "-oleft", "--loaves=3", "rye"],
      ["bake", "-o=left", "--loaves=3", "--", "rye"],
    ])
  func spellings(words: [String]) throws {
    guard case .run(let path, let arguments) = try Request(words, for: bakery.root) else {
      Issue.record("no run")
      return
    }
    #expect(path.typedName == "bakery bake")
    #expect(arguments[0] == "rye")
    #expect(arguments[1] == nil)
    #expect(arguments.text(.oven) == "left")
    #expect(arguments.count(.loaves) == 3)
    #expect(arguments.text(.crust) == "thin")
    #expect(!arguments.has(.crust))
    #expect(!arguments.has(.stock))
  }

  @Test("a value may contain an equals sign, and begin with a dash if it is attached")
  func values() throws {
    for (words, oven) in [
      (["--oven=a=b"], "a=b"), (["-o=-1"], "-1"), (["--oven", "-"], "-"), (["-o=="], "="),
    ] {
      guard case .run(_, let arguments) = try Request(["bake", "rye"] + words, for: bakery.root)
      else { continue }
      #expect(arguments.text(.oven) == oven)
    }
  }

  @Test("a formula may begin with a minus, and an option for many values takes them in order")
  func formulas() throws {
    let words = [
      "check", "--expected", "-x", "--answer", "- x", "--domain", "x=0..1", "--domain=y=0..1",
    ]
    guard case .run(_, let arguments) = try Request(words, for: .fluxbook) else {
      Issue.record("no run")
      return
    }
    #expect(arguments.text(.expected) == "-x")
    #expect(arguments.text(.answer) == "- x")
    #expect(arguments.texts(.domain) == ["x=0..1", "y=0..1"])
    #expect(arguments.texts(.batch) == [])
  }

  @Test("after -- every word is an argument")
  func dashes() {
    let run = Run(bakery, "bake", "-oleft", "--", "--stock", "--help")
    #expect(run.output.hasPrefix("grain --stock, seed --help\n"))
  }

  @Test("an argument may be left out where a flag stands for it")
  func unless() {
    #expect(Run(bakery, "bake", "--stock", "-oleft").output.hasPrefix("grain none"))
  }

  @Test("a repeated argument takes all words")
  func repeated() {
    #expect(Run(bakery, "order", "flour", "rye", "oat", "-").output == "rye+oat+-\n")
  }

  @Test(
    "a mistake is named, with its remedy",
    arguments: [
      (["bkae"], "'bkae' is not a command. Did you mean 'bake'?"),
      (["fry"], "'fry' is not a command. There is bake and order."),
      (["help", "bkae"], "'bkae' is not a command. Did you mean 'bake'?"),
      (["bkae", "--help"], "'bkae' is not a command. Did you mean 'bake'?"),
      (
        ["help", "bake", "rye"],
        "'rye' is not a command of 'bakery bake'. See 'bakery bake --help'."
      ),
      (["order"], "'bakery order' needs a command: flour or salt. See 'bakery order --help'."),
      (["order", "fluor"], "'fluor' is not a command of 'bakery order'. Did you mean 'flour'?"),
      (
        ["bake", "--ovne=left"],
        "'--ovne' is not an option of 'bakery bake'. Did you mean '--oven'?"
      ),
      (
        ["bake", "-stock"],
        "'-stock' is not an option of 'bakery bake'. Did you mean '--stock'?"
      ),
      (["bake", "-x"], "'-x' is not an option of 'bakery bake'. See 'bakery bake --help'."),
      (["bake", "--=3"], "'--' is not an option of 'bakery bake'. See 'bakery bake --help'."),
      (["--oven"], "'--oven' is not an option of 'bakery'. See 'bakery --help'."),
      (["bake", "--oven"], "'--oven' needs a value: '--oven <side>'."),
      (["bake", "-o", ""], "'-o' needs a value: '-o <side>'."),
      (["bake", "--oven="], "'--oven' needs a value: '--oven <side>'."),
      (["bake", "--crust"], "'--crust' needs a value: '--crust thin|thick'."),
      (
        ["bake", "-o", "--stock"],
        "'-o' needs a value: '-o <side>'."
          + " A value that begins with a dash is written '--oven=-…'."
      ),
      (["bake", "--stock=2"], "'--stock' takes no value. Write '--stock' alone."),
      (["bake", "-oleft", "--oven", "right"], "'--oven' is given twice. Give it once."),
      (
        ["bake", "--crust=thik"], "'--crust' takes thin or thick, not 'thik'. Did you mean 'thin'?"
      ),
      (["bake", "--loaves=0"], "'--loaves' takes a whole number from 1 to 12, not '0'."),
      (
        ["bake", "--loaves", "99999999999999999999"],
        "'--loaves' takes a whole number from 1 to 12, not '99999999999999999999'."
      ),
      (["bake"], "<grain> is missing: the grain of the flour."),
      (["bake", "rye"], "'-o, --oven <side>' is missing: the oven to use."),
      (["order", "flour"], "<grain> is missing: the grain of the flour."),
      (
        ["order", "salt", "pepper"],
        """
        'pepper' is unexpected: 'bakery order salt' takes no argument.
        Usage: bakery order salt
          See 'bakery order salt --help'.
        """
      ),
      (
        ["bake", "rye", "poppy", "sesame"],
        "'sesame' is unexpected: 'bakery bake' takes 2 arguments."
      ),
      (["bake", "\u{1B}[2J\n"], "'-o, --oven <side>' is missing: the oven to use."),
      (["\u{1B}[2J\n"], #"'\u{1B}[2J\u{A}' is not a command. There is bake and order."#),
    ] as [([String], String)])
  func mistakes(words: [String], message expected: String) {
    let error = #expect(throws: UsageError.self) { try Request(words, for: bakery.root) }
    #expect(error?.code == .usage)
    // Where the usage follows, the cases show the first line only.
    let said = error?.message ?? ""
    #expect(said == expected || said.hasPrefix(expected + "\nUsage: bakery "))
  }

  @Test("a word of ten million letters is cut in the message")
  func long() {
    let error = #expect(throws: UsageError.self) {
      try Request([String(repeating: "x", count: 10_000_000)], for: bakery.root)
    }
    #expect((error?.message.count ?? 0) < 120)
  }
}
