import Foundation
import Testing

@testable import fluxbook

@Suite("The files in the executable")
struct ResourcesTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The visible files of a folder in the repository, sorted by their bytes.
  static func files(in folder: String) -> [String] {
    let walk = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey],
      options: .skipsHiddenFiles)
    let prefix = root.standardizedFileURL.path.count + 1
    return (walk?.compactMap { $0 as? URL } ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .map { String($0.standardizedFileURL.path.dropFirst(prefix)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test("are those of the repository, byte for byte", arguments: ["problems", "templates", "site"])
  func faithful(folder: String) throws {
    let files = Self.files(in: folder)
    #expect(Resources.list(under: folder) == files)
    for file in files {
      let original = try Data(contentsOf: Self.root.appending(path: file))
      #expect(Resources.bytes(file) == [UInt8](original), "\(file)")
    }
  }

  @Test("are nil where there is none", arguments: ["", "site", "site/x", "z", "../README.md"])
  func missing(path: String) {
    #expect(Resources.bytes(path) == nil)
    #expect(Resources.text(path) == nil)
  }

  @Test("of a folder do not include those of one with a longer name")
  func prefix() {
    #expect(Resources.list(under: "sit").isEmpty)
    #expect(Resources.list(under: "site/") == Resources.list(under: "site"))
  }
}
