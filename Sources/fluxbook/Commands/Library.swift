import Diffusion
import Foundation
import Problems
import Rendering

/// Everything a command works with: the theory, the problems, the page templates.
///
/// The built-in files are carried in the executable; a folder that `init` wrote replaces them.
struct Library {
  let theory: Theory
  private let folder: String?

  /// - Parameter folder: What `--from` names, or nil for the built-in files.
  init(from folder: String?) throws {
    do {
      theory = try Theory()
    } catch {
      throw Failure(.software, error.message)
    }
    self.folder = folder
    guard let folder else { return }
    guard isFolder(folder) else {
      throw Failure(
        .missingInput, "\(quoted(path: folder)) is not a folder. Write one with `fluxbook init`.")
    }
    guard ["problems", "templates", "site"].contains(where: { isFolder(folder + "/" + $0) }) else {
      throw Failure(
        .missingInput,
        "\(quoted(path: folder)) holds neither 'problems' nor 'templates' nor 'site'. "
          + "Write them there with `fluxbook init`.")
    }
  }

  /// The paths below a folder such as `problems`, sorted; those of the built-in files unless the
  /// folder given holds one of that name.
  func list(_ part: String) -> [String] {
    guard let root = ownFolder(part) else { return Resources.list(under: part) }
    return files(below: root).map { part + "/" + $0 }
  }

  /// The bytes of a file by its path from the root.
  func bytes(_ path: String) throws -> [UInt8] {
    let part = String(path.prefix { $0 != "/" })
    if ownFolder(part) != nil { return try readBytes(at: shown(path)) }
    guard let bytes = Resources.bytes(path) else {
      throw Failure(.missingInput, "there is no built-in file \(quoted(path: path)).")
    }
    return bytes
  }

  /// The text of a file by its path from the root.
  func text(_ path: String, limit: Int = fileSizeLimit) throws -> String {
    let part = String(path.prefix { $0 != "/" })
    if ownFolder(part) != nil { return try readText(at: shown(path), limit: limit) }
    return String(decoding: try bytes(path), as: UTF8.self)
  }

  /// A path from the root as messages name it.
  private func shown(_ path: String) -> String { folder.map { $0 + "/" + path } ?? path }

  private func ownFolder(_ part: String) -> String? {
    guard let folder else { return nil }
    let path = folder + "/" + part
    return isFolder(path) ? path : nil
  }

  /// The paths of the problem files.
  var problemPaths: [String] {
    list("problems").filter {
      $0.hasSuffix(".md") && !$0.hasSuffix("/README.md") && !$0.hasPrefix("problems/examples/")
    }
  }

  /// All problems of the library, in the order of their paths.
  func problems() throws -> [Problem] {
    var result: [Problem] = []
    for path in problemPaths {
      let name = shown(path)
      let problem = try read(
        SourceText(name: name, text: text(path, limit: SourceText.largest)))
      if let twin = result.first(where: { $0.id == problem.id }) {
        throw Failure(
          .badData,
          "\(name) and \(twin.source.name) have the same id, \(problem.id). Change one of them.")
      }
      result.append(problem)
    }
    return result
  }

  /// Reads a problem.
  func read(_ source: SourceText) throws -> Problem {
    do {
      return try Problem(source, theory: theory)
    } catch {
      throw Failure(error)
    }
  }

  /// The writer of pages.
  func pageWriter() throws -> PageWriter {
    let templates = try list("templates").filter { $0.hasSuffix(".mustache") }.map { path in
      let file = path.split(separator: "/").last ?? ""
      return (name: String(file.dropLast(".mustache".count)), text: try text(path))
    }
    do {
      return try PageWriter(templates: templates, stylesheet: text("site/style/book.css"))
    } catch let error as TemplateError {
      let path = shown("templates/\(error.file).mustache")
      throw Failure(
        .badData, "\(path):\(error.line):\(error.column): error: \(error.cause)\n  \(error.remedy)")
    }
  }

  /// Copies the fonts beside pages.
  func writeFonts(to output: OutputFolder, _ folder: String) throws {
    for path in list("site/fonts") {
      let name = path.dropFirst("site/".count)
      try output.write(bytes(path), to: folder + String(name))
    }
  }
}
