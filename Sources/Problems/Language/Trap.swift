import Algebra
import Diffusion
import Solver
import Units

/// A typical wrong turn, and what to say to it.
public struct Trap: Sendable {
  public let id: String
  let turn: Turn
  /// The questions it belongs to, by id; all where it names none.
  let asks: [String]
  /// What to say; `Variant.feedback(_:)` fills in its names.
  let feedback: [ProsePiece]
  /// Where the file names it, for complaints.
  let place: Fragment

  enum Turn: Sendable {
    /// The situation is taken for another one.
    case model(TransportModel)
    /// A symbol is computed, or read, wrongly.
    case relation(Symbol, Expression)
    /// The number of a quantity in some unit is taken for its value in SI units.
    case slip(Symbol, Unit)
    /// A symbol has the wrong sign.
    case sign(Symbol)

    /// The symbol that comes out wrong; nil where everything may.
    var symbol: Symbol? {
      switch self {
      case .model: nil
      case .relation(let symbol, _), .slip(let symbol, _), .sign(let symbol): symbol
      }
    }
  }
}
