import Testing

@testable import fluxbook

@Suite struct HelpTests {
  @Test(
    "help is given wherever it is asked for",
    arguments: [
      (["--help"], "bakery"), (["-h"], "bakery"), (["help"], "bakery"),
      (["help", "bake"], "bakery bake"), (["bake", "--help"], "bakery bake"),
      (["bake", "rye", "--oven", "-h"], "bakery bake"), (["bake", "-z", "-h"], "bakery bake"),
      (["order", "-h"], "bakery order"), (["help", "order", "salt"], "bakery order salt"),
      (["order", "salt", "--help"], "bakery order salt"), (["help", "--help"], "bakery"),
    ])
  func everywhere(words: [String], command: String) throws {
    guard case .help(let path) = try Request(words, for: bakery.root) else {
      Issue.record("no help")
      return
    }
    #expect(path.typedName == command)
  }

  @Test("the page of a command")
  func commandPage() {
    let run = Run(bakery, "bake", "--help")
    #expect(run.code == .success)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        OVERVIEW: Bake loaves of one kind.

        Flour, water and salt are at hand. What is left of the dough is kept cold, and
        lasts three days.

        Burnt loaves end the work.

        USAGE: bakery bake [<grain>] [<seed>] [--loaves <n>] [--crust thin|thick]
                           --oven <side> [--stock]

        ARGUMENTS:
          <grain>                 The grain of the flour.
          <seed>                  What is strewn on top.

        OPTIONS:
          --loaves <n>            The number of loaves.
          --crust thin|thick      How the crust is (default: thin).
          -o, --oven <side>       The oven to use.
          --stock                 Use what is there.
          -h, --help              Show this help.

        EXAMPLES:
          bakery bake rye --oven left
              Bakes a loaf of rye in the oven on the left.

        """)
  }

  @Test("the page of the program")
  func programPage() {
    #expect(
      Run(bakery, "help").output == """
        OVERVIEW: Bake bread.

        USAGE: bakery [<command>]

        OPTIONS:
          --version               Show the version.
          -h, --help              Show this help.

        COMMANDS:
          bake                    Bake loaves of one kind.
          order                   Order what is needed.

          See 'bakery help <command>'.

        EXAMPLES:
          bakery bake rye
              Bakes a loaf.

        """)
  }

  @Test("every page of Fluxbook shows an example and keeps to 80 columns")
  func fluxbook() {
    var paths: [[Command]] = [[.fluxbook]]
    while let path = paths.popLast(), let command = path.last {
      let page = helpPage(path)
      #expect(page.contains("\nEXAMPLES:\n  fluxbook"), "\(path.typedName)")
      for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      #expect(command.summary.hasSuffix("."), "\(path.typedName)")
      paths += command.subcommands.map { path + [$0] }
    }
  }
}
