import Algebra

/// A line of a batch: a question in JSON, and the reply to it.
enum FormulaLine {
  /// The longest line that is read, in bytes; two formulas fit, each byte as an escape.
  static let longest = 1 << 16

  /// Reads a question.
  ///
  /// - Throws: `FormulaMistake`.
  static func question(_ line: some Collection<UInt8>) throws(FormulaMistake) -> FormulaQuestion {
    guard line.count <= longest else { throw .tooLong(limit: longest) }
    guard isUTF8(line) else { throw .notUTF8 }
    let json: JSON
    do throws(JSONError) {
      json = try JSON(utf8: Array(line), name: "")
    } catch {
      throw .notJSON(error)
    }
    guard let members = json.members else { throw .noObject }
    if let kind = json["kind"] {
      guard let word = kind.string else { throw .noText("kind") }
      guard word == "formula" else { throw .unknownKind(word) }
    }
    return FormulaQuestion(
      expected: try string(at: "expected", in: json, members),
      answer: try string(at: "answer", in: json, members), domain: try domain(json["domain"]))
  }

  private static func isUTF8(_ line: some Collection<UInt8>) -> Bool {
    line.allSatisfy { $0 < 0x80 } || String(validating: line, as: UTF8.self) != nil
  }

  private static func string(
    at key: String, in json: JSON, _ members: [JSON.Member]
  ) throws(FormulaMistake) -> String {
    guard let value = json[key] else {
      let others = members.map { $0.key }.filter {
        !["kind", "expected", "answer", "domain"].contains($0)
      }
      throw .missing(key, instead: others.first { suggestion(for: $0, among: [key]) != "" })
    }
    guard let text = value.string else { throw .noText(key) }
    return text
  }

  private static func domain(_ json: JSON?) throws(FormulaMistake) -> [DeclaredInterval] {
    guard let json, json != .null else { return [] }
    guard let members = json.members else { throw .noDomain }
    var result: [DeclaredInterval] = []
    for member in members {
      guard let ends = member.value.array, ends.count == 2,
        let lower = end(ends[0], infinite: -.infinity),
        let upper = end(ends[1], infinite: .infinity)
      else { throw .noInterval(member.key) }
      result.append(try DeclaredInterval(member.key, from: lower, to: upper))
    }
    return result
  }

  private static func end(_ json: JSON, infinite: Double) -> Double? {
    switch json {
    case .null: infinite
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: json.double
    }
  }

  /// The reply to a question, as JSON.
  ///
  /// The same keys are always there; what does not apply is null. Only `side`, which says which
  /// formula cannot be read, and `values` come and go.
  static func reply(_ finding: FormulaFinding) -> JSON {
    var proof = JSON.null
    var example = JSON.null
    var position = JSON.null
    var more: [JSON.Member] = []
    switch finding {
    case .equal(let found): proof = .string(found.word)
    case .different(let found, _):
      example = .object(
        found.point.map { JSON.Member($0.symbol.name, .number($0.value)) })
      more = [
        JSON.Member(
          "values", ["expected": .number(found.left), "answer": .number(found.right)])
      ]
    case .undecided: break
    case .unreadable(let side, let error):
      position = .integer(error.offset)
      more = [JSON.Member("side", .string(side.rawValue))]
    }
    return .object(
      [
        JSON.Member("verdict", .string(finding.verdict)), JSON.Member("proof", proof),
        JSON.Member("counterexample", example), JSON.Member("message", .string(finding.message)),
        JSON.Member("position", position),
      ] + more)
  }

  /// The reply to what is no question.
  static func reply(_ mistake: FormulaMistake, line number: Int) -> JSON {
    var position = JSON.null
    if case .notJSON(let error) = mistake { position = .integer(error.offset) }
    return [
      "verdict": "error", "proof": .null, "counterexample": .null,
      "message": .string("line \(number): \(mistake.message)"), "position": position,
    ]
  }
}
