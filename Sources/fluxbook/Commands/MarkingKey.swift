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
  /// The reference answer to each question: a number in SI units, or a formula.
  let answers: [String]

  init(_ sheet: Sheet, file: String) {
    student = sheet.student
    self.file = file
    code = sheet.code
    variants = sheet.variants.map { $0.name }
    answers = KeyEntry.answers(sheet)
  }

  static func answers(_ sheet: Sheet) -> [String] {
    Sheet.entries(of: sheet.variants.map { $0.problem }).map { entry in
      sheet.variants[entry.problem].referenceLayout(entry.ask).text
    }
  }

  var json: JSON {
    [
      "student": .string(student.id), "name": .string(student.name), "file": .string(file),
      "sheet": .string(code), "variants": .array(variants.map { .string($0) }),
      "answers": .array(answers.map { .string($0) }),
    ]
  }
}

extension MarkingKey {
  /// A key that was read back: the assignment and the problems, ready to draw again.
  struct Loaded {
    let assignment: Assignment
    let problems: [Problem]
    let students: [(student: Roster.Student, file: String, answers: [String])]
    let set: String
  }

  /// Reads a key, from its file or from the folder that holds it.
  static func load(_ path: String, _ library: Library) throws -> Loaded {
    let file = isFolder(path) ? path + (path.hasSuffix("/") ? "" : "/") + "key.json" : path
    let json = try JSON(readText(at: file), name: file)
    func failure(_ what: String) -> Failure {
      Failure(
        .badData,
        "\(file): this is no marking key: \(what). Name the key.json that `fluxbook make` wrote.")
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
      throw Failure(.badData, error.text)
    }
    let read = try problems.map { problem in
      guard let name = problem["file"]?.string, let text = problem["text"]?.string else {
        throw failure("a problem in it has no text")
      }
      return try library.read(SourceText(name: name, text: text))
    }
    return Loaded(
      assignment: assignment, problems: read,
      students: try students.map { entry in
        guard let id = entry["student"]?.string, let name = entry["name"]?.string,
          let own = entry["file"]?.string, let answers = entry["answers"]?.array
        else { throw failure("a student in it has no id, name or answers") }
        return (
          Roster.Student(id: id, name: name), FileName.safe(own),
          answers.map { $0.string ?? "" }
        )
      }, set: set)
  }
}
