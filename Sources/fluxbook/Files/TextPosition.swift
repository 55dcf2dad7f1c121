/// A place in a text: line and column, both counted from 1.
///
/// A line ends with LF, CRLF or CR. Columns count Unicode scalars.
struct TextPosition: Hashable, Sendable {
  let line: Int
  let column: Int
}

extension TextPosition {
  /// Finds the line and column of a byte.
  ///
  /// - Parameters:
  ///   - offset: The index of the byte; one past the last byte is the end of the text.
  ///   - bytes: The text in UTF-8.
  /// - Complexity: O(*offset*).
  init(ofByte offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for index in 0..<max(0, min(offset, bytes.count)) {
      let byte = bytes[index]
      let isCRBeforeLF = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isCRBeforeLF {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
