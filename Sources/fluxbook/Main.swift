import Foundation

@main
struct Main {
  static func main() {
    Output.prepare()
    let program = Program(root: .fluxbook, version: "0.1.0")
    exit(program.run(Array(CommandLine.arguments.dropFirst()), console: .standard).rawValue)
  }
}
