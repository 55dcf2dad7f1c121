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
    if let folder {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        throw Failure(
          .missingInput,
          "\(quoted(path: folder)) is not a folder. Write one with `fluxbook init`.")
      }
    }
  }

  /// The paths below a folder such as `problems`, sorted; those of the built-in files unless the
  /// folder given holds one of that name.
  func list(_ part: String) -> [String] {
    guard let root = ownFolder(part) else { return Resources.list(under: part) }
    let found = FileManager.default.enumerator(atPath: root)?.allObjects ?? []
    return found.compactMap { $0 as? String }
      .filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
        return !isFolder.boolValue
      }
      .map { part + "/" + $0 }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file by its path from the root.
  func bytes(_ path: String) throws -> [UInt8] {
    let part = String(path.prefix { $0 != "/" })
    if let folder, ownFolder(part) != nil { return try readBytes(at: folder + "/" + path) }
    guard let bytes = Resources.bytes(path) else {
      throw Failure(.missingInput, "there is no built-in file \(quoted(path: path)).")
    }
    return bytes
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  private func ownFolder(_ part: String) -> String? {
    guard let folder else { return nil }
    let path = folder + "/" + part
    return FileManager.default.fileExists(atPath: path) ? path : nil
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
      let name = folder.map { $0 + "/" + path } ?? path
      let problem = try read(SourceText(name: name, text: text(path)))
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
      throw Failure(.badData, error.text)
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
      throw Failure(.badData, error.description)
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
