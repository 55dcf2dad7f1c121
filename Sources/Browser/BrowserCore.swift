/// What the page in the browser may ask of the core.
///
/// A request is UTF-8: the name of an operation and its arguments, separated by U+0000. A reply
/// is a status byte (0: answered, 1: refused) and UTF-8 text. Requests of any bytes are safe:
/// what cannot be read is refused, and what is not UTF-8 is repaired with U+FFFD.
public enum BrowserCore {
  /// The version of this way of asking; the page's script asks for it before anything else.
  public static let version = "1"

  /// Answers a request.
  ///
  /// In the browser this runs as WebAssembly; it is the same function everywhere.
  public static func answer(request: [UInt8]) -> [UInt8] {
    let fields = request.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let reply = answer(fields[0], Array(fields.dropFirst()))
    return [reply.status] + Array(reply.text.utf8)
  }

  private static func answer(_ operation: String, _ arguments: [String]) -> Reply {
    switch operation {
    case "version": .answered(version)
    case "echo": .answered(arguments.joined(separator: "\n"))
    case "formula": FormulaReading.reply(to: arguments.first ?? "")
    default: .refused("There is no operation “\(operation)”.")
    }
  }
}

/// The outcome of a request.
enum Reply {
  case answered(String)
  /// Nothing was done; the text says why.
  case refused(String)

  var status: UInt8 {
    switch self {
    case .answered: 0
    case .refused: 1
    }
  }

  var text: String {
    switch self {
    case .answered(let text), .refused(let text): text
    }
  }
}
