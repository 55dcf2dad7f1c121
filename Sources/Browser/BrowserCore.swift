import Algebra
import Diffusion
import Problems

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
    case "draw": practice(arguments, count: 2) { practice, _ in practice.body() }
    case "check":
      practice(arguments, count: 4) { practice, rest in practice.check(rest[1], to: rest[0]) }
    case "formula": FormulaReading.reply(to: arguments.first ?? "")
    default: .refused("There is no operation “\(operation)”.")
    }
  }
}

extension BrowserCore {
  /// Answers a request about a variant: the text of a problem file, a seed, and what else the
  /// operation takes.
  private static func practice(
    _ arguments: [String], count: Int, _ answer: (Practice, [String]) -> Markup?
  ) -> Reply {
    guard arguments.count == count, let seed = UInt64(arguments[1]) else {
      return .refused("This operation takes \(String(count)) arguments, the second a whole number.")
    }
    do throws(DerivationError) {
      let theory = try Theory()
      return practice(
        SourceText(name: "problem", text: arguments[0]), seed, theory,
        Array(arguments.dropFirst(2)), answer)
    } catch {
      return .refused(error.message)
    }
  }

  private static func practice(
    _ source: SourceText, _ seed: UInt64, _ theory: Theory, _ rest: [String],
    _ answer: (Practice, [String]) -> Markup?
  ) -> Reply {
    let problem: Problem
    do throws(Diagnostic) {
      problem = try Problem(source, theory: theory)
    } catch {
      return .refused(error.text)
    }
    do throws(DrawError) {
      let practice = try Practice(problem, seed: seed, theory: theory)
      guard let markup = answer(practice, rest) else {
        return .refused("This problem has no such question.")
      }
      return .answered(markup.string)
    } catch {
      return .refused(error.message)
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
