extension Command {
  /// The program itself.
  static let fluxbook: Command = {
    var program = example
    program.examples = [
      Example("fluxbook", "Builds the example homework set in '_build'."),
      Example(
        "fluxbook make homework.md --roster roster.csv -o out",
        "Writes a sheet of their own for every student on the roster."),
    ]
    program.subcommands = [make, grade, site, derive, solve, check, problem, initialise]
    return program
  }()
}

extension Option {
  static let roster = Option(
    "roster", .text("file"),
    "The students, a CSV file with a column 'id'.", isRequired: true)
  static let output = Option(
    "output", short: "o", .text("dir"),
    "The folder to write to; it is created if need be.", isRequired: true)
  static let jobs = Option(
    "jobs", .count("n", 1...1024),
    "The number of threads. Without it, one for each core.")
  static let json = Option("json", .none, "Report as JSON, for a program to read.")
  static let format = Option(
    "format", .choice(["text", "latex", "html"]), "The form of the output.")
  static let derivationFormat = Option(
    "format", .choice(["text", "latex", "html", "mathml", "json", "svg"]),
    "The form of the output: mathml is the body of the page alone, svg is for --graph.")
  static let depth = Option(
    "depth", .count("n", 0...9), "How many levels of smaller steps are shown; 0 without it.")
  static let check = Option("check", .none, "Check every line by models and by dimensions.")
  static let judge = Option(
    "judge", .text("file"), "Judge a derivation of your own, an equation in each line; - reads it.")
  static let given = Option(
    "given", .texts("relation"), "What the derivation starts from, as 'equimolar' or 'stagnant-B'.")
  static let refute = Option(
    "refute", .none, "Show what cannot be derived, each with a mixture in which it is false.")
  static let graph = Option("graph", .none, "Write which derivation rests on which.")
  static let showFormat = Option(
    "format", .choice(["text", "latex", "html", "practice"]), "The form of the output.")
  static let from = Option(
    "from", .text("dir"), "A folder that 'init' wrote, to use instead of the built-in files.")
  static let ask = Option(
    "ask", .texts("symbol"),
    "What is asked, as 'N_A' or 'N_A in mol/(m^2 h)'. May be given several times.")
  static let model = Option("model", .text("model"), "The situation; see above.")
  static let list = Option("list", .none, "Name what there is.")
  static let variants = Option(
    "variants", .count("n", 1...1_000_000), "How often each problem is drawn; 20 without it.")
  static let kind = Option("kind", .choice(["formula"]), "What is compared.")
  static let expected = Option("expected", .formula("formula"), "The formula that is expected.")
  static let answer = Option("answer", .formula("formula"), "The formula that was answered.")
  static let domain = Option(
    "domain", .texts("x=0..1"),
    "The values that a symbol can have; '0..inf' is half open. May be given for each symbol.")
  static let batch = Option(
    "batch", .text("file"), "A file of questions, or '-' for standard input; see above.")
}
