import Numerics

/// Tables kept as text: a line for each species, its `id` first, then numbers, a space between.
///
/// In the browser's engine a line takes its bytes and no more.
enum TableRows {
  /// Returns the numbers in the line of a species, or `nil` if it has none.
  ///
  /// - Complexity: Linear in the length of the table.
  static func numbers(of id: String, in rows: String) -> [Double]? {
    for line in rows.utf8.split(separator: UInt8(ascii: "\n")) where line.starts(with: id.utf8) {
      let words = line.split(separator: UInt8(ascii: " "))
      guard let first = words.first, first.elementsEqual(id.utf8) else { continue }
      return words.dropFirst().map { word in
        Decimal(table: String(decoding: word, as: UTF8.self)).doubleValue
      }
    }
    return nil
  }
}
