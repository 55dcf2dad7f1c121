import Foundation
import Testing

@testable import fluxbook

@Suite struct FilesTests {
  private let scratch = Scratch()

  @Test("a byte order mark is dropped and every line end becomes one")
  func newlines() throws {
    let file = try scratch.file("a", [0xEF, 0xBB, 0xBF] + Array("1\r\n2\r3\n\r\n\r4\r".utf8))
    #expect(try readText(at: file) == "1\n2\n3\n\n\n4\n")
    #expect(
      Array(try readText(at: file, newlines: .asFound).utf8)
        == Array("1\r\n2\r3\n\r\n\r4\r".utf8))
  }

  @Test("an empty file is an empty text")
  func empty() throws {
    #expect(try readText(at: try scratch.file("a", "")) == "")
  }

  @Test("what cannot be read says why, and what to do")
  func errors() throws {
    _ = try scratch.file("roster.csv", "id\n")
    _ = try scratch.file("latin.csv", Array("id,name\n1,Ren".utf8) + [0xE9, 0x0A])
    _ = try scratch.file("utf16.csv", [0xFF, 0xFE, 0x69, 0x00])
    _ = try scratch.file("large.csv", String(repeating: "x", count: (1 << 20) + 1))
    for (name, expected) in [
      ("roster.cvs", "66 roster.cvs: there is no such file. Did you mean 'roster.csv'?"),
      ("answers", "66 answers: there is no such file."),
      (
        "lists/roster.csv",
        "66 lists/roster.csv: there is no such file. There is no folder 'lists'."
      ),
      (
        "roster.csv/x",
        "66 roster.csv/x: there is no such file. There is no folder 'roster.csv'."
      ),
      (
        "latin.csv",
        "65 latin.csv:2: not UTF-8 (byte 13)."
          + " Save the file as UTF-8; spreadsheets call it 'CSV UTF-8'."
      ),
      (
        "utf16.csv",
        "65 utf16.csv:1: not UTF-8 (byte 0, it looks like UTF-16)."
          + " Save the file as UTF-8; spreadsheets call it 'CSV UTF-8'."
      ),
      ("large.csv", "65 large.csv: larger than 1 MiB, the most that is read."),
      ("a\u{0}b", #"66 a\u{0}b: cannot read: the name contains a NUL byte."#),
    ] {
      let said = message(without: scratch.path) {
        _ = try readText(at: scratch.path + "/" + name, limit: 1 << 20)
      }
      #expect(said == expected)
    }
    #expect(
      message { _ = try readText(at: scratch.path) }
        == "66 \(scratch.path): this is a folder. Name a file in it.")
    #expect(message { _ = try readText(at: "") } == "66 : there is no such file.")
  }

  @Test("a pipe is read to its end, though it has no size")
  func pipes() throws {
    let fifo = scratch.path + "/fifo"
    #expect(mkfifo(fifo, 0o600) == 0)
    let text = String(repeating: "0123456789", count: 30_000)
    let writer = Thread {
      let file = open(fifo, O_WRONLY)
      _ = writeAll(Array(text.utf8), to: file)
      close(file)
    }
    writer.start()
    #expect(try readText(at: fifo) == text)
  }
}
