import Algebra

/// A chemical formula as pieces for the page: symbols, each with a count.
public struct ChemicalFormula: Hashable, Sendable {
  /// A symbol and how often it stands here: `H` and 2.
  public struct Piece: Hashable, Sendable {
    /// The symbol of an element (`Cl`), or a word in place of a formula (`air`).
    public let symbol: String
    /// The subscript; 1 is not written.
    public let count: Int
  }

  /// The pieces from left to right; a symbol may return, as in CH₃OH.
  public let pieces: [Piece]

  /// Reads a formula in ASCII, such as `CH3OH`: a capital begins a symbol, digits count it.
  public init(_ ascii: String) {
    var pieces: [Piece] = []
    var symbol = ""
    var count = 0
    for scalar in ascii.unicodeScalars {
      switch scalar {
      case "0"..."9":
        count = count &* 10 &+ Int(scalar.value &- 48)
      case "A"..."Z" where !symbol.isEmpty:
        pieces.append(Piece(symbol: symbol, count: max(count, 1)))
        symbol = ""
        symbol.unicodeScalars.append(scalar)
        count = 0
      default:
        symbol.unicodeScalars.append(scalar)
      }
    }
    if !symbol.isEmpty { pieces.append(Piece(symbol: symbol, count: max(count, 1))) }
    self.pieces = pieces
  }

  /// The formula in plain text with subscript digits: `H₂O`.
  public var text: String {
    var text = ""
    for piece in pieces {
      text += piece.symbol
      guard piece.count > 1 else { continue }
      for digit in "\(piece.count)".utf8 {
        // U+2080 is the subscript zero; the ten digits follow one another.
        let subscripted = 0x2080 &+ UInt32(digit &- UInt8(ascii: "0"))
        if let scalar = Unicode.Scalar(subscripted) { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }

  /// The formula in upright letters with subscripts.
  public var layout: Layout {
    .row(
      pieces.map { piece in
        guard piece.count > 1 else { return .upright(piece.symbol) }
        return .scripts(.upright(piece.symbol), sub: .numeral("\(piece.count)"), sup: nil)
      })
  }
}
