import Numerics

/// What is wrong with a table, and where.
struct CSVError: ReportedError, Equatable {
  enum Cause: Equatable {
    case empty
    case nul
    /// The position is that of the opening quote.
    case unclosedQuote
    case textAfterQuote
    case tooManyCells(Int, header: Int, CSV.Separator)
    case missingColumn(String, [String])
    case repeatedColumn(String)
  }

  /// The path of the file.
  let name: String
  let position: TextPosition
  let cause: Cause

  init(name: String, at position: TextPosition, _ cause: Cause) {
    self.name = name
    self.position = position
    self.cause = cause
  }

  var code: ExitCode { .badData }

  var message: String {
    "\(printable(name)):\(position.line):\(position.column): \(explanation)"
  }

  private var explanation: String {
    switch cause {
    case .empty:
      "the table is empty. Its first line must name the columns."
    case .nul:
      "there is a NUL byte, so this is no text file. Export the table as CSV."
    case .unclosedQuote:
      "the quoted cell that begins here does not end. Close it with a quote;"
        + " a quote within it is doubled."
    case .textAfterQuote:
      "text follows the quote that ends the cell. Double the quote if it belongs to the cell."
    case .tooManyCells(let count, let header, let separator):
      "the row has \(counted(count, "cell")), the header \(counted(header, "column"))."
        + " Put a cell that contains a \(separator.noun) in quotes."
    case .missingColumn(let wanted, let header):
      "there is no column \(quoted(wanted))."
        + remedy(for: wanted, header)
    case .repeatedColumn(let wanted):
      "more than one column is called \(quoted(wanted)). Rename the one that is not meant."
    }
  }

  /// What to do about a missing column: rename the one that seems to be meant, or see what there is.
  private func remedy(for wanted: String, _ header: [String]) -> String {
    // Of two short names, as 1a and 1b, nearness means nothing.
    let keys = header.map { $0.lowercased() }
    if wanted.utf8.count > 2, let nearest = nearestName(to: wanted.lowercased(), in: keys),
      let index = keys.firstIndex(of: nearest)
    {
      return " If \(quoted(header[index])) is meant, rename it."
    }
    let shown = header.prefix(12).map { quoted($0) }
    return header.count > 12
      ? " The columns begin \(shown.joined(separator: ", "))."
      : " The columns are \(listed(shown, "and"))."
  }
}
