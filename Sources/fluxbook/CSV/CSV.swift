import Foundation

/// A table with named columns, as spreadsheets and learning-management systems exchange it.
struct CSV: Equatable, Sendable {
  enum Separator: UInt8, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  struct Row: Equatable, Sendable {
    /// The line of the file the row begins on, counted from 1.
    let line: Int
    fileprivate let cells: [String]

    /// Returns the cell in a column; a row may end early, and what it lacks is empty.
    subscript(column: Int) -> String {
      cells.indices.contains(column) ? cells[column] : ""
    }
  }

  /// What messages call the table: the path of its file.
  let name: String
  let separator: Separator
  let header: [String]
  let rows: [Row]
  private let headerLine: Int
}

extension CSV {
  /// Reads a table in the form of RFC 4180, and in the forms spreadsheets make of it.
  ///
  /// The first line that is not empty names the columns. Cells are separated by comma, semicolon
  /// or tab, whichever the header has most of; lines end with LF, CRLF or CR. A cell in double
  /// quotes may hold separators, line ends and doubled quotes; a quote inside a cell that does
  /// not begin with one stands for itself. A row may have fewer cells than the header; more only
  /// if they are empty. Rows of nothing but empty cells are skipped. An apostrophe that guards a
  /// formula (see `FormulaGuard`) is removed.
  ///
  /// - Parameters:
  ///   - text: The contents of the file, with its line ends as found.
  ///   - name: The path of the file, for messages.
  /// - Throws: `CSVError` with line and column.
  /// - Complexity: O(*n*).
  init(_ text: String, name: String) throws(CSVError) {
    let bytes = Array(text.utf8)
    if let offset = bytes.firstIndex(of: 0) {
      throw CSVError(name: name, at: TextPosition(ofByte: offset, in: bytes), .nul)
    }
    let separator = Separator(ofHeaderIn: bytes)
    var reader = CSVReader(bytes: bytes, separator: separator.rawValue, name: name)
    guard let header = try reader.nextRow() else {
      throw CSVError(name: name, at: TextPosition(line: 1, column: 1), .empty)
    }
    var rows: [Row] = []
    while let row = try reader.nextRow() {
      if let extra = row.cells.dropFirst(header.cells.count).firstIndex(where: { !$0.isEmpty }) {
        let count = (row.cells.lastIndex { !$0.isEmpty } ?? extra) + 1
        throw CSVError(
          name: name, at: TextPosition(ofByte: row.starts[extra], in: bytes),
          .tooManyCells(count, header: header.cells.count, separator))
      }
      rows.append(Row(line: row.line, cells: row.cells))
    }
    self.init(
      name: name, separator: separator, header: header.cells, rows: rows, headerLine: header.line)
  }

  /// Finds the column of a name, whose case and surrounding blanks do not matter.
  ///
  /// - Throws: `CSVError` if there is no such column, or more than one.
  func column(_ wanted: String) throws(CSVError) -> Int {
    let key = CSV.key(wanted)
    let found = header.indices.filter { CSV.key(header[$0]) == key }
    let top = TextPosition(line: headerLine, column: 1)
    guard let column = found.first else {
      throw CSVError(name: name, at: top, .missingColumn(wanted, header))
    }
    guard found.count == 1 else { throw CSVError(name: name, at: top, .repeatedColumn(wanted)) }
    return column
  }

  fileprivate static func key(_ name: String) -> String {
    name.trimmingCharacters(in: .whitespaces).lowercased()
  }
}

extension CSV.Separator {
  /// Chooses the separator the first line that is not empty has most of, outside quotes.
  fileprivate init(ofHeaderIn bytes: [UInt8]) {
    var counts = [Int](repeating: 0, count: 256)
    var isQuoted = false
    var isEmpty = true
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D {
        if isEmpty { continue }
        break
      }
      isEmpty = false
      if !isQuoted { counts[Int(byte)] += 1 }
    }
    let all: [Self] = [.comma, .semicolon, .tab]
    self = .comma
    for separator in all
    where counts[Int(separator.rawValue)] > counts[Int(rawValue)] {
      self = separator
    }
  }

  var noun: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }
}
