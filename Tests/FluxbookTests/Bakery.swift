@testable import fluxbook

/// A small program with one command of every kind, so that the tests of the command line do not
/// change with the commands of Fluxbook.
let bakery = Program(
  root: Command(
    name: "bakery",
    summary: "Bake bread.",
    examples: [Example("bakery bake rye", "Bakes a loaf.")],
    subcommands: [bake, order],
    run: { _, console in
      try console.output.writeLine("the usual")
      return .success
    }),
  version: "1.2")

private let bake = Command(
  name: "bake",
  summary: "Bake loaves of one kind.",
  discussion: "Flour, water and salt are at hand. What is left of the dough is kept cold, and "
    + "lasts three days.\n\nBurnt loaves end the work.",
  arguments: [
    Argument("grain", "The grain of the flour.", .requiredUnless([.stock])),
    Argument("seed", "What is strewn on top.", .optional),
  ],
  options: [.loaves, .crust, .oven, .stock],
  examples: [
    Example("bakery bake rye --oven left", "Bakes a loaf of rye in the oven on the left.")
  ],
  run: { arguments, console in
    try console.output.writeLine("grain \(arguments[0] ?? "none"), seed \(arguments[1] ?? "none")")
    try console.output.writeLine("loaves \(arguments.count(.loaves) ?? 1)")
    try console.output.writeLine("crust \(arguments.text(.crust) ?? "none")")
    try console.output.writeLine("oven \(try arguments.required(.oven))")
    return .success
  })

private let order = Command(
  name: "order",
  summary: "Order what is needed.",
  subcommands: [
    Command(
      name: "flour", summary: "Order flour.",
      arguments: [Argument("grain", "The grain of the flour.", .repeated)],
      run: { arguments, console in
        try console.output.writeLine(arguments.positionals.joined(separator: "+"))
        return .checkFailed
      }),
    Command(
      name: "salt", summary: "Order salt.",
      run: { _, console in
        try console.output.writeLine("one bag")
        throw Failure(.missingInput, "salt.csv: there is no salt.")
      }),
  ])

extension Option {
  static let loaves = Option("loaves", .count("n", 1...12), "The number of loaves.")
  static let crust = Option("crust", .choice(["thin", "thick"]), "How the crust is.")
  static let oven = Option(
    "oven", short: "o", .text("side"), "The oven to use.", isRequired: true)
  static let stock = Option("stock", .none, "Use what is there.")
}
