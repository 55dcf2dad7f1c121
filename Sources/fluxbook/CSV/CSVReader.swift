/// Takes a table apart, row by row.
struct CSVReader {
  struct Row {
    var cells: [String] = []
    /// The byte each cell begins at.
    var starts: [Int] = []
    let line: Int
  }

  let bytes: [UInt8]
  let separator: UInt8
  let name: String
  private var at = 0
  private var line = 1

  init(bytes: [UInt8], separator: UInt8, name: String) {
    self.bytes = bytes
    self.separator = separator
    self.name = name
  }

  /// Reads the next row that holds anything, or returns `nil` at the end.
  mutating func nextRow() throws(CSVError) -> Row? {
    while at < bytes.count {
      var row = Row(line: line)
      var isBlank = true
      repeat {
        if !row.cells.isEmpty { at += 1 }
        row.starts.append(at)
        let isQuoted = at < bytes.count && bytes[at] == 0x22
        let cell = isQuoted ? try quotedCell() : plainCell()
        isBlank = isBlank && !isQuoted && cell.isEmpty
        row.cells.append(FormulaGuard.remove(from: cell))
      } while at < bytes.count && bytes[at] == separator
      endLine()
      if !isBlank { return row }
    }
    return nil
  }

  private mutating func plainCell() -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quotedCell() throws(CSVError) -> String {
    let opening = at
    var cell: [UInt8] = []
    at += 1
    while true {
      guard at < bytes.count else { throw error(.unclosedQuote, at: opening) }
      let byte = bytes[at]
      if byte == 0x22 {
        at += 1
        guard at < bytes.count, bytes[at] == 0x22 else { break }
      } else if endsLine(at) {
        line += 1
      }
      cell.append(byte)
      at += 1
    }
    if at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
      throw error(.textAfterQuote, at: at)
    }
    return String(decoding: cell, as: UTF8.self)
  }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    if !endsLine(at) { at += 1 }
    at += 1
    line += 1
  }

  /// Tells whether a byte is the last of a line: LF, or CR without LF.
  private func endsLine(_ index: Int) -> Bool {
    bytes[index] == 0x0A
      || bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }

  private func error(_ cause: CSVError.Cause, at offset: Int) -> CSVError {
    CSVError(name: name, at: TextPosition(ofByte: offset, in: bytes), cause)
  }
}
