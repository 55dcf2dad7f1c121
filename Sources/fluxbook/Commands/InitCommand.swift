import Foundation

extension Command {
  static let initialise = Command(
    name: "init",
    summary: "Write the built-in problems, templates and site sources, for editing.",
    discussion: """
      Use the folder with --from: its problems, templates and site then replace the built-in \
      ones. A file that is there already and differs is never overwritten.
      """,
    arguments: [Argument("dir", "The folder to write to.")],
    examples: [Example("fluxbook init course", "Writes 'course/problems' and the rest.")],
    run: { arguments, console in
      let folder = arguments.word(0)
      let paths = ["problems", "templates", "site"].flatMap { Resources.list(under: $0) }
      for path in paths {
        let own = folder + "/" + path
        guard FileManager.default.fileExists(atPath: own) else { continue }
        guard let bytes = Resources.bytes(path), try readBytes(at: own) == bytes else {
          throw Failure(
            .cannotCreate,
            "\(quoted(path: own)) exists already and differs. Choose another folder; nothing was "
              + "written.")
        }
      }
      let output = try OutputFolder(folder)
      for path in paths { try output.write(Resources.bytes(path) ?? [], to: path) }
      try console.output.write(
        """
        \(counted(paths.count, "file")) in \(folder): problems, templates, site
        Edit them, then name the folder, as in:
          \(programName()) problem list --from \(folder)

        """)
      return .success
    })
}
