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
  /// In which units the sheets are.
  public let units: UnitSystem
  /// Whether each student finds the problems in another order. Their numbers stay, so that 2a is the
  /// same question for all.
  public let isShuffled: Bool
  /// Paragraphs under the title.
  public let introduction: [String]
  /// Which problems, in order.
  private let items: [AssignedItem]

  /// The ids of the problems that it names.
  public var problems: [String] { items.compactMap { $0.name } }

  /// Reads an assignment file.
  ///
  /// - Throws: the first `Diagnostic`.
  public init(_ source: SourceText) throws(Diagnostic) {
    let complaints = Complaints()
    var index = 0
    var front = try FrontMatter(source, &index, complaints)
    front.allow(Assignment.keys, complaints)
    let id = complaints.attempt { () throws(Diagnostic) in try front.identifier("id") }
    let title = complaints.attempt { () throws(Diagnostic) in try front.required("title").text }
    course = front["course"]?.text ?? ""
    due = front["due"]?.text ?? ""
    seed = front["seed"]?.text ?? ""
    isSameForAll = Assignment.isSecond(
      of: ["different", "same"], "variants", front, complaints,
      "`same` gives all students the same numbers.")
    isShuffled = Assignment.isSecond(
      of: ["listed", "shuffled"], "order", front, complaints,
      "`shuffled` lets each student find the problems in another order.")
    units = Assignment.units(front, complaints)
    let (introduction, lines) = Assignment.body(source, from: index, complaints)
    if lines.isEmpty, complaints.found.isEmpty {
      complaints.attempt { () throws(Diagnostic) in
        throw try front.required("id").diagnostic(
          "the assignment names no problem",
          remedy: ["List their ids, one a line, between a line ```problems and a line ```."])
      }
    }
    items = lines.compactMap { line in
      complaints.attempt { () throws(Diagnostic) in try AssignedItem(line) }
    }
    for (place, item) in items.enumerated() {
      guard let name = item.name, items[..<place].contains(where: { $0.name == name }) else {
        continue
      }
      complaints.add(
        item.place.diagnostic(
          "`\(name)` stands twice in the assignment", remedy: ["Keep one of the two lines."]))
    }
    if let first = complaints.inOrder.first { throw first }
    self.id = id ?? ""
    self.title = title ?? ""
    self.introduction = introduction
  }

  private static let keys = [
    "id", "title", "course", "due", "seed", "variants", "order", "units",
  ]

  /// Whether a key has the second of two values; the first is what goes without saying.
  private static func isSecond(
    of values: [String], _ key: String, _ front: FrontMatter, _ complaints: Complaints,
    _ advice: String
  ) -> Bool {
    guard let value = front[key], value.text != values[0] else { return false }
    if value.text == values[1] { return true }
    complaints.add(
      value.diagnostic(
        key == "order"
          ? "the order is `listed` or `shuffled`" : "variants are `different` or `same`",
        remedy: [advice]))
    return false
  }

  private static func units(_ front: FrontMatter, _ complaints: Complaints) -> UnitSystem {
    guard let value = front["units"] else { return .asWritten }
    if let system = UnitSystem(named: value.text) { return system }
    let names = UnitSystem.allCases.map { $0.name }
    complaints.add(
      value.diagnostic(
        "\(value.quoted) is not a system of units",
        remedy: LanguageReader.suggestion(value.text, names)
          + ["The systems are: " + names.joined(separator: ", ") + "."]))
    return .asWritten
  }

  /// The paragraphs, and the lines of the section `problems`.
  private static func body(
    _ source: SourceText, from start: Int, _ complaints: Complaints
  ) -> (introduction: [String], lines: [Fragment]) {
    var introduction: [String] = []
    var paragraph: [String] = []
    var lines: [Fragment] = []
    var opened: Fragment?
    var isOurs = false
    var sections = 0
    for index in start..<max(start, source.lines.count) {
      let line = source.line(index).trimmed
      if let fence = line.dropping("```") {
        if opened != nil {
          opened = nil
          continue
        }
        opened = line
        isOurs = fence.trimmed.text == "problems"
        if !isOurs {
          complaints.add(
            line.diagnostic(
              "an assignment has one section, `problems`",
              remedy: ["It begins with a line ```problems and ends with a line ```."]))
        } else if sections > 0 {
          complaints.add(
            line.diagnostic(
              "there are two sections `problems`", remedy: ["Put the lines of both into one."]))
        }
        if isOurs { sections += 1 }
      } else if opened != nil {
        if isOurs, !line.isEmpty, !line.hasPrefix("#") { lines.append(line) }
      } else if line.isEmpty {
        if !paragraph.isEmpty { introduction.append(paragraph.joined(separator: " ")) }
        paragraph = []
      } else {
        paragraph.append(line.text)
      }
    }
    if let opened, isOurs {
      complaints.add(
        opened.diagnostic(
          "the section `problems` is never closed", remedy: ["End it with a line of ```."]))
    }
    if !paragraph.isEmpty { introduction.append(paragraph.joined(separator: " ")) }
    return (introduction, lines)
  }

  /// The problems themselves, each worth what the assignment says.
  ///
  /// What is asked for by topic and level is drawn from those that the assignment does not name, by
  /// its seed: a problem that is added to the library changes nothing unless it is drawn itself.
  ///
  /// - Throws: a `Diagnostic` at the first line that the library cannot serve.
  public func chosen(from library: [Problem]) throws(Diagnostic) -> [Problem] {
    var result: [Problem] = []
    let named = items.compactMap { $0.name }
    for (index, item) in items.enumerated() {
      switch item.wanted {
      case .problem(let name):
        guard let problem = library.first(where: { $0.id == name }) else {
          throw item.place.diagnostic(
            "there is no problem `\(name)`",
            remedy: LanguageReader.suggestion(name, library.map { $0.id })
              + [
                "See `fluxbook problem list` for all of them.",
                "Your own belong into a library that `fluxbook init` writes and `--from` names.",
              ])
        }
        result.append(problem.worth(item.points))
      case .query(let query):
        let free = library.filter { problem in
          !named.contains(problem.id) && !result.contains { $0.id == problem.id }
        }
        let ranked = query.candidates(in: free).map { problem in
          (problem, RandomSource.hash(of: "\(id)|\(seed)|pick \(String(index))|\(problem.id)"))
        }.sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        guard ranked.count >= query.count else {
          throw item.place.diagnostic(
            "the library has \(String(ranked.count)) such problems, not \(String(query.count))",
            remedy: query.advice(for: library))
        }
        result += ranked.prefix(query.count).map { $0.0.worth(item.points) }
      }
    }
    return result
  }

  /// The order in which a student finds the problems, by their indices.
  public func order(of count: Int, for student: String) -> [Int] {
    var order = Array(0..<count)
    guard isShuffled else { return order }
    var stream = RandomSource(name: "order|\(id)|\(seed)|\(student)")
    stream.shuffle(&order)
    return order
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
    if units != .asWritten { parts += "|" + units.name }
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
