import Testing

@testable import fluxbook

@Suite struct LineReaderTests {
  /// All lines of a file.
  private static func lines(_ bytes: [UInt8], limit: Int = 10) throws -> [[UInt8]] {
    let scratch = Scratch()
    var reader = try LineReader(scratch.file("lines", bytes), limit: limit)
    var lines: [[UInt8]] = []
    while let block = try reader.next() { lines += block.map { Array($0) } }
    return lines
  }

  @Test(
    "lines end with a line feed, the last one perhaps with nothing",
    arguments: [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]),
      ("a\n\nb\n", ["a", "", "b"]), ("a\r\nb", ["a\r", "b"]), ("\u{FEFF}a\nb", ["a", "b"]),
      ("\u{FEFF}", [""]), ("a\u{FEFF}", ["a\u{FEFF}"]),
    ])
  func ends(text: String, lines: [String]) throws {
    #expect(try Self.lines(Array(text.utf8)) == lines.map { Array($0.utf8) })
  }

  @Test("of a line that is too long one byte more than the limit is left")
  func limit() throws {
    let found = try Self.lines(Array("0123456789\n01234567890\n012345678901234\na\n".utf8))
    #expect(found.map { $0.count } == [10, 11, 11, 1])
  }

  @Test("lines across the pieces that are read stay whole, also very long ones")
  func pieces() throws {
    let long = [UInt8](repeating: 65, count: 300_000)
    let bytes = Array("a\n".utf8) + long + [10] + long + Array("\nb".utf8)
    let found = try Self.lines(bytes, limit: 400_000)
    #expect(found.map { $0.count } == [1, 300_000, 300_000, 1])
    #expect(try Self.lines(bytes, limit: 5).map { $0.count } == [1, 6, 6, 1])
  }
}
