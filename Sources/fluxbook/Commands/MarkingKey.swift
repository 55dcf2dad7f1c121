import Grading
import Numerics
import Problems

/// What a teacher keeps: the assignment, its problems and every student's answers.
///
/// It carries the problem files themselves, so that marking does not depend on what has become of
/// the library since.
struct MarkingKey {
  let assignmentText: String
  let problems: [Problem]
  let entries: [KeyEntry]
  let set: String

  /// The version of the format.
  static let format = 1

  var json: JSON {
    [
      "format": .integer(MarkingKey.format),
      "set": .string(set),
      "assignment": .string(assignmentText),
      "problems": .array(
        problems.map { ["file": .string($0.source.name), "text": .string($0.source.text)] }),
      "students": .array(entries.map { $0.json }),
    ]
  }
}

/// A student's line of the key.
struct KeyEntry: Sendable {
  let student: Roster.Student
  let file: String
  let code: String
  let variants: [String]
  /// The reference answer to each question, as it is shown.
  let answers: [String]
  /// The same as numbers in SI units; nil for formulas.
  let values: [Double?]

  init(_ sheet: Sheet, file: String) {
    student = sheet.student
    self.file = file
    code = sheet.code
    variants = sheet.variants.map { $0.name }
    answers = Sheet.entries(of: sheet.variants.map { $0.problem }).map { entry in
      sheet.variants[entry.problem].reference(entry.ask).words
    }
    values = KeyEntry.values(sheet)
  }

  static func values(_ sheet: Sheet) -> [Double?] {
    sheet.variants.flatMap { variant in
      variant.answers.map { answer in
        if case .quantity(let solution) = answer { solution.value } else { nil }
      }
    }
  }

  /// Whether two lists of values are the same but for the last digits.
  static func agree(_ first: [Double?], _ second: [Double?]) -> Bool {
    first.count == second.count
      && zip(first, second).allSatisfy { a, b in
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= 1e-9 * max(abs(a), abs(b))
      }
  }

  var json: JSON {
    [
      "student": .string(student.id), "name": .string(student.name), "file": .string(file),
      "sheet": .string(code), "variants": .array(variants.map { .string($0) }),
      "answers": .array(answers.map { .string($0) }),
      "values": .array(values.map { $0.map { .number($0) } ?? .null }),
    ]
  }
}

extension MarkingKey {
  /// A key that was read back: the assignment and the problems, ready to draw again.
  struct Loaded {
    /// The path of the key, for messages.
    let file: String
    let assignment: Assignment
    let problems: [Problem]
    let students: [(student: Roster.Student, file: String, values: [Double?])]
    let set: String
  }

  /// Reads a key, from its file or from the folder that holds it.
  static func load(_ path: String, _ library: Library) throws -> Loaded {
    let file = try self.file(path)
    func failure(_ what: String) -> Failure {
      Failure(
        .badData,
        "\(file): this is no marking key: \(what). Name the key.json that `fluxbook make` wrote.")
    }
    let contents = try readText(at: file)
    let json: JSON
    do throws(JSONError) {
      json = try JSON(contents, name: file)
    } catch {
      throw Failure(
        error.code, error.message + " Name the key.json that `fluxbook make` wrote, unchanged.")
    }
    guard let format = json["format"]?.integer else { throw failure("it has no format") }
    guard format == MarkingKey.format else {
      throw Failure(
        .badData,
        "\(file): the key has format \(format); this fluxbook reads format \(MarkingKey.format). "
          + "Make the set again, or use the fluxbook that made it.")
    }
    guard let text = json["assignment"]?.string, let set = json["set"]?.string,
      let problems = json["problems"]?.array, let students = json["students"]?.array
    else { throw failure("a part of it is missing") }
    let assignment: Assignment
    do throws(Diagnostic) {
      assignment = try Assignment(SourceText(name: "\(file) (assignment)", text: text))
    } catch {
      throw Failure(error)
    }
    let read = try problems.map { problem in
      guard let name = problem["file"]?.string, let text = problem["text"]?.string else {
        throw failure("a problem in it has no text")
      }
      return try library.read(SourceText(name: name, text: text))
    }
    guard assignment.setName(of: read) == set else {
      throw failure("its set is not that of its assignment and problems")
    }
    let entries = try students.map { entry in
      guard let id = entry["student"]?.string, let name = entry["name"]?.string,
        let own = entry["file"]?.string, let values = entry["values"]?.array
      else { throw failure("a student in it has no id, name or values") }
      return (Roster.Student(id: id, name: name), own, values.map { $0.double })
    }
    guard !entries.isEmpty else { throw failure("there is no student in it") }
    do throws(Roster.Problem) {
      _ = try Roster(entries.map { $0.0 })
    } catch {
      throw failure(error.message)
    }
    let names = FileName.unique(entries.map { $0.1 })
    return Loaded(
      file: file, assignment: assignment, problems: read,
      students: zip(entries, names).map { ($0.0, $1, $0.2) }, set: set)
  }

  /// The key itself, where its folder may have been named.
  private static func file(_ path: String) throws -> String {
    guard isFolder(path) else { return path }
    let folder = path.withoutLastSlash
    let file = folder + "/key.json"
    let below = folder + "/key"
    if !isFile(file), isFile(below + "/key.json") {
      throw Failure(
        .missingInput,
        "\(file): there is no such file. Did you mean \(quoted(path: below))?")
    }
    return file
  }
}
