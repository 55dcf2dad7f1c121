extension Command {
  /// The program itself.
  static let fluxbook = Command(
    name: "fluxbook",
    summary: "Write workbooks on diffusive mass transfer and mark the answers.",
    discussion: """
      Without a command, the example homework set is built.
      """,
    examples: [
      Example("fluxbook", "Builds the example homework set."),
      Example(
        "fluxbook make homework.md --roster roster.csv -o sheets",
        "Writes a sheet of their own for every student on the roster."),
    ],
    subcommands: [.make, .grade, .site, .derive, .solve, .check, .problem, .initialise],
    run: notWired)

  static let make = Command(
    name: "make",
    summary: "Write a homework sheet for every student on a roster.",
    discussion: """
      Every student gets numbers of their own, drawn from the student's id. The marking key is \
      written beside the sheets; keep it to yourself. A second run rewrites only what changed.
      """,
    arguments: [Argument("assignment", "The assignment file.")],
    options: [.roster, .output, .jobs, .json],
    examples: [
      Example(
        "fluxbook make homework.md --roster roster.csv -o sheets",
        "Writes the sheets and the marking key into the folder 'sheets'.")
    ],
    run: notWired)

  static let grade = Command(
    name: "grade",
    summary: "Mark the answers of a class.",
    arguments: [
      Argument("key", "The marking key that 'make' wrote."),
      Argument("answers", "The answers, a CSV file with a row for each student."),
    ],
    options: [.output, .json],
    examples: [
      Example(
        "fluxbook grade sheets/key.json answers.csv -o marked",
        "Writes a feedback page for each student and a report on the class.")
    ],
    run: notWired)

  static let site = Command(
    name: "site",
    summary: "Write the self-study site.",
    options: [.output],
    examples: [
      Example("fluxbook site -o public", "Writes the pages into the folder 'public'.")
    ],
    run: notWired)

  static let derive = Command(
    name: "derive",
    summary: "Show a derivation, line by line, with its reasons.",
    arguments: [
      Argument("name", "The name of the theorem.", .requiredUnless(.list))
    ],
    options: [.format, .list],
    examples: [
      Example("fluxbook derive --list", "Names every derivation there is."),
      Example("fluxbook derive stefan-flow --format latex", "Writes one of them as LaTeX."),
    ],
    run: notWired)

  static let solve = Command(
    name: "solve",
    summary: "Solve for a quantity from what is given, with every step.",
    arguments: [
      Argument(
        "statement", "A given, such as 'x_A1 = 0.8', or what is asked, such as 'N_A = ?'.",
        .repeated)
    ],
    examples: [
      Example(
        "fluxbook solve 'T = 300 K' 'P = 1 atm' 'c = ?'",
        "Shows the way from temperature and pressure to the concentration.")
    ],
    run: notWired)

  static let check = Command(
    name: "check",
    summary: "Check every derivation, every problem and every reference answer.",
    discussion: """
      Ends with exit code 1 if anything fails.
      """,
    options: [.variants, .json],
    examples: [
      Example("fluxbook check --variants 100", "Draws each problem a hundred times.")
    ],
    run: notWired)

  static let problem = Command(
    name: "problem",
    summary: "List, check, begin or preview problem files.",
    examples: [
      Example("fluxbook problem list", "Names every problem in the library.")
    ],
    subcommands: [
      Command(
        name: "list",
        summary: "Name every problem in the library.",
        options: [.json],
        examples: [Example("fluxbook problem list", "One line a problem.")],
        run: notWired),
      Command(
        name: "lint",
        summary: "Check problem files and show what is wrong, where.",
        arguments: [Argument("file", "A problem file.", .repeated)],
        options: [.json],
        examples: [
          Example("fluxbook problem lint problems/film/*.md", "Checks the files of a chapter.")
        ],
        run: notWired),
      Command(
        name: "new",
        summary: "Begin a problem file from a template.",
        arguments: [Argument("file", "The file to begin; it must not exist.")],
        examples: [
          Example("fluxbook problem new my-tube.md", "Writes a problem that already works.")
        ],
        run: notWired),
      Command(
        name: "show",
        summary: "Show a variant of a problem with its solution.",
        arguments: [Argument("problem", "The id of a problem, or a problem file.")],
        options: [.format],
        examples: [
          Example("fluxbook problem show emcd-tube", "Shows the text, the answers and the steps.")
        ],
        run: notWired),
    ])

  static let initialise = Command(
    name: "init",
    summary: "Write the built-in problems and templates to a folder, for editing.",
    arguments: [Argument("dir", "The folder to write to.")],
    examples: [
      Example("fluxbook init course", "Writes 'course/problems' and the rest.")
    ],
    run: notWired)
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
  static let list = Option("list", .none, "Name what there is.")
  static let variants = Option(
    "variants", .count("n", 1...1_000_000), "How often each problem is drawn.")
}

@Sendable private func notWired(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
  throw Failure(.software, "'\(arguments.command)' is not wired.")
}
