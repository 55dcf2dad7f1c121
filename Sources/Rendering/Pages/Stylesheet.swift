/// The style sheet of the pages, read once.
public struct Stylesheet: Hashable, Sendable {
  /// Without comments and the spaces that only a reader of the source needs.
  private let pieces: [[UInt8]]

  /// The folder of the fonts as the style sheet names it, beside its own folder.
  private static let fonts = "../fonts/"

  /// Reads a style sheet; O(n).
  public init(_ source: String) {
    let bytes = Stylesheet.compact(Array(source.utf8))
    pieces = Stylesheet.split(bytes, at: Array(Stylesheet.fonts.utf8))
  }

  /// Returns the style for a page's own `style` element.
  ///
  /// - Parameter fonts: Where the fonts lie as seen from the page, such as `fonts/`.
  func inline(fonts: String) -> [UInt8] {
    var style: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { style += Array(fonts.utf8) }
      style += piece
    }
    return style
  }

  /// Leaves out comments, line breaks, and blanks beside braces, colons and commas.
  ///
  /// Quoted text stays as it is. A blank before a colon or a parenthesis may matter to a
  /// selector or an expression and stays too.
  private static func compact(_ source: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    var quote: UInt8?
    while index < source.count {
      let byte = source[index]
      index += 1
      if let open = quote {
        out.append(byte)
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
        out.append(byte)
      case UInt8(ascii: "/") where index < source.count && source[index] == UInt8(ascii: "*"):
        index += 2
        while index < source.count,
          !(source[index] == UInt8(ascii: "/") && source[index - 1] == UInt8(ascii: "*"))
        { index += 1 }
        index += 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        if let last = out.last, !isSeparator(last), last != UInt8(ascii: " ") {
          out.append(UInt8(ascii: " "))
        }
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","):
        if out.last == UInt8(ascii: " ") { out.removeLast() }
        if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
        out.append(byte)
      default: out.append(byte)
      }
    }
    return out
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func split(_ bytes: [UInt8], at mark: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) {
        pieces.append(Array(bytes[start..<index]))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(Array(bytes[start...]))
    return pieces
  }
}
