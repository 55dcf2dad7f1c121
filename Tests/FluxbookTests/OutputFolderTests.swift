import Foundation
import Testing

@testable import fluxbook

@Suite struct OutputFolderTests {
  private let scratch = Scratch()

  @Test("folders are made as needed, and only what changed is rewritten")
  func rewriting() throws {
    let folder = try OutputFolder(scratch.path + "/a//b/")
    #expect(try folder.write("one", to: "c/d.txt") == .written)
    #expect(try folder.write("one", to: "c/d.txt") == .unchanged)
    #expect(try folder.write("two", to: "c/d.txt") == .written)
    #expect(try folder.write("", to: "empty") == .written)
    #expect(try folder.write("", to: "empty") == .unchanged)
    #expect(scratch.text("a/b/c/d.txt") == "two")
    #expect(scratch.names == ["a", "a/b", "a/b/c", "a/b/c/d.txt", "a/b/empty"])
    let large = String(repeating: "0123456789", count: 20_000)
    #expect(try folder.write(large, to: "large") == .written)
    #expect(try folder.write(large, to: "large") == .unchanged)
    #expect(try folder.write(large.dropLast() + "x", to: "large") == .written)
  }

  @Test(
    "a name that leads out of the folder is refused",
    arguments: [
      "../out", "a/../../out", "/etc/out", "", "a//b", "a/", ".", "a/./b", "a\u{0}b",
      "../\u{301}../out", "..\u{301}/../out",
    ])
  func escapes(name: String) throws {
    let folder = try OutputFolder(scratch.path + "/in")
    #expect(throws: FileError.outside(path: name, folder: scratch.path + "/in")) {
      try folder.write("x", to: name)
    }
    #expect(scratch.names == ["in"])
  }

  @Test("no symbolic link is followed out of the folder")
  func links() throws {
    _ = try scratch.file("secret", "secret")
    let folder = try OutputFolder(scratch.path + "/in")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: scratch.path + "/in/up", withDestinationPath: "..")
    try files.createSymbolicLink(
      atPath: scratch.path + "/in/file", withDestinationPath: "../secret")
    #expect(
      message(without: scratch.path) { try folder.write("x", to: "up/out") }
        == "73 'up/out' leads out of the folder 'in'. Nothing is written there.")
    // A link in the place of a file is replaced; what it points to stays.
    #expect(try folder.write("x", to: "file") == .written)
    #expect(scratch.text("secret") == "secret")
    #expect(scratch.text("in/file") == "x")
  }

  @Test("what cannot be written says why, and leaves nothing behind")
  func errors() throws {
    _ = try scratch.file("file", "x")
    let folder = try OutputFolder(scratch.path + "/in")
    try folder.write("x", to: "taken/inner")
    try folder.write("x", to: "plain")
    let long = String(repeating: "n", count: 300)
    for (name, expected) in [
      ("taken", "73 in/taken: cannot write: Is a directory. Choose another place."),
      ("plain/inner", "73 in/plain/inner: cannot write: Not a directory. Choose another place."),
      (long, "73 in/\(long): cannot write: File name too long. Choose another place."),
    ] {
      #expect(message(without: scratch.path) { try folder.write("y", to: name) } == expected)
    }
    for (path, expected) in [
      ("file", "73 file: cannot write: Not a directory. Choose another place."),
      ("file/in", "73 file/in: cannot write: Not a directory. Choose another place."),
    ] {
      #expect(
        message(without: scratch.path) { _ = try OutputFolder(scratch.path + "/" + path) }
          == expected)
    }
    #expect(
      message { _ = try OutputFolder("") }
        == "73 : cannot write: this is not the name of a folder. Choose another place."
    )
    #expect(
      message { _ = try OutputFolder("/proc/fluxbook/a") }
        == "73 /proc/fluxbook: cannot write: No such file or directory. Choose another place.")
    #expect(scratch.names == ["file", "in", "in/plain", "in/taken", "in/taken/inner"])
  }

  @Test("temporary files of a run that was killed are removed, those of a living one are not")
  func sweeping() throws {
    let living = ".fluxbook-part-\(getpid())-7"
    for name in [".fluxbook-part-999999999-1", living, ".fluxbook-part-x", "page.html"] {
      _ = try scratch.file(name, "x")
    }
    _ = try OutputFolder(scratch.path)
    #expect(scratch.names == [living, ".fluxbook-part-x", "page.html"].sorted())
  }

  @Test("many threads write a thousand files, and fight over one, without harm")
  func threads() throws {
    let folder = try OutputFolder(scratch.path)
    try Parallel(jobs: 8).forEach(1000) { (index) throws(FileError) in
      try folder.write("\(index)", to: "f\(index % 7)/\(index)")
      try folder.write(String(repeating: "\(index % 10)", count: 5000), to: "contested")
    }
    for index in 0..<1000 { #expect(scratch.text("f\(index % 7)/\(index)") == "\(index)") }
    let contested = try #require(scratch.text("contested"))
    #expect(contested.count == 5000 && Set(contested).count == 1)
    #expect(scratch.names.count == 1000 + 7 + 1)
  }
}
