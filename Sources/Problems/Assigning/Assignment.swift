import Diffusion
import Numerics

/// A homework set: which problems, for which course, and the word its numbers are drawn from.
public struct Assignment: Hashable, Sendable {
  public let id: String
  public let title: String
  public let course: String
  /// As written, for people.
  public let due: String
  /// Decides all numbers together with the student's id; another word, other numbers.
  public let seed: String
  /// Whether all students get the same numbers.
  public let isSameForAll: Bool
  /// Paragraphs under the title.
  public let introduction: [String]
  /// The ids of the problems, in order.
  public let problems: [String]
  /// Where each problem is named, for complaints.
  private let places: [Fragment]

  /// Reads an assignment file.
  ///
  /// - Throws: the first `Diagnostic`.
  public init(_ source: SourceText) throws(Diagnostic) {
    var index = 0
    let front = try FrontMatter(source, &index)
    try front.allow(["id", "title", "course", "due", "seed", "variants"])
    id = try front.identifier("id")
    title = try front.required("title").text
    course = front["course"]?.text ?? ""
    due = front["due"]?.text ?? ""
    seed = front["seed"]?.text ?? ""
    switch front["variants"]?.text {
    case nil, "different": isSameForAll = false
    case "same": isSameForAll = true
    default:
      throw try front.required("variants").diagnostic(
        "variants are `different` or `same`",
        remedy: ["`same` gives all students the same numbers."])
    }
    var introduction: [String] = []
    var paragraph: [String] = []
    var places: [Fragment] = []
    var opened: Fragment?
    var sections = 0
    while index < source.lines.count {
      let line = source.line(index).trimmed
      index += 1
      if let fence = line.dropping("```") {
        if opened != nil {
          opened = nil
          continue
        }
        guard fence.trimmed.text == "problems" else {
          throw line.diagnostic(
            "an assignment has one section, `problems`",
            remedy: ["It begins with a line ```problems and ends with a line ```."])
        }
        if sections > 0 {
          throw line.diagnostic(
            "there are two sections `problems`", remedy: ["Put the lines of both into one."])
        }
        sections += 1
        opened = line
      } else if opened != nil {
        if !line.isEmpty { places.append(line) }
      } else if line.isEmpty {
        if !paragraph.isEmpty { introduction.append(paragraph.joined(separator: " ")) }
        paragraph = []
      } else {
        paragraph.append(line.text)
      }
    }
    if let opened {
      throw opened.diagnostic(
        "the section `problems` is never closed", remedy: ["End it with a line of ```."])
    }
    if !paragraph.isEmpty { introduction.append(paragraph.joined(separator: " ")) }
    guard !places.isEmpty else {
      throw try front.required("id").diagnostic(
        "the assignment names no problem",
        remedy: ["List their ids, one a line, between a line ```problems and a line ```."])
    }
    self.introduction = introduction
    self.places = places
    problems = places.map { $0.text }
    for (index, problem) in problems.enumerated() where problems[..<index].contains(problem) {
      throw places[index].diagnostic(
        "\(places[index].quoted) stands twice in the assignment",
        remedy: ["Keep one of the two lines."])
    }
  }

  /// The problems themselves.
  ///
  /// - Throws: a `Diagnostic` at the first id that the library does not hold.
  public func chosen(from library: [Problem]) throws(Diagnostic) -> [Problem] {
    var result: [Problem] = []
    for place in places {
      guard let problem = library.first(where: { $0.id == place.text }) else {
        let ids = library.map { $0.id }
        throw place.diagnostic(
          "there is no problem \(place.quoted)",
          remedy: LanguageReader.suggestion(place.text, ids)
            + ["See `fluxbook problem list` for all of them."])
      }
      result.append(problem)
    }
    return result
  }

  /// The seed of a problem for a student, a whole number below 2³².
  public func seed(of problem: String, for student: String) -> UInt64 {
    let who = isSameForAll ? "" : student
    return RandomSource.hash(of: "\(id)|\(seed)|\(who)|\(problem)") & 0xFFFF_FFFF
  }

  /// A short code on a student's sheet that tells sheets apart and gives no seed away.
  public func sheetCode(for student: String) -> String {
    let alphabet = Assignment.codeLetters
    var rest = RandomSource.hash(of: "sheet|\(id)|\(seed)|\(student)")
    var code: [UInt8] = []
    for index in 0..<6 {
      if index == 3 { code.append(45) }
      code.append(alphabet[Int(rest % UInt64(alphabet.count))])
      rest /= UInt64(alphabet.count)
    }
    return String(decoding: code, as: UTF8.self)
  }
}

extension Assignment {
  /// The name of the set: the id and four characters that change with whatever decides its numbers.
  public func setName(of problems: [Problem]) -> String {
    var parts = "\(id)|\(seed)|\(isSameForAll ? "same" : "different")"
    for problem in problems { parts += "|\(problem.id)@\(String(problem.revision))" }
    var rest = RandomSource.hash(of: parts)
    var mark: [UInt8] = []
    for _ in 0..<4 {
      mark.append(Assignment.codeLetters[Int(rest % UInt64(Assignment.codeLetters.count))])
      rest /= UInt64(Assignment.codeLetters.count)
    }
    return id + "-" + String(decoding: mark, as: UTF8.self)
  }

  /// Digits and capitals that are not mistaken for one another.
  static let codeLetters = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ".utf8)
}
