import Diffusion
import Foundation
import Testing

@testable import Problems

/// The problems that are shipped, read from the package.
enum Library {
  /// All problem files in chapter folders; a new problem is tested without being listed here.
  static let paths: [String] = {
    let files = FileManager.default
    var found: [String] = []
    for chapter in (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    where chapter != "examples" {
      let path = folder.appendingPathComponent(chapter).path
      for file in (try? files.contentsOfDirectory(atPath: path)) ?? []
      where file.hasSuffix(".md") && file != "README.md" {
        found.append(chapter + "/" + file)
      }
    }
    return found.sorted()
  }()

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("problems")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  static func problem(_ path: String) throws -> Problem {
    try Problem(SourceText(name: path, text: try text(path)), theory: theory)
  }

  /// The theory, derived once for all tests.
  static let theory: Theory = {
    guard let theory = try? Theory() else { fatalError("the theory does not go through") }
    return theory
  }()
}
