/// The students of a course, in the order of the roster file.
public struct Roster: Hashable, Sendable {
  public struct Student: Hashable, Sendable {
    public let id: String
    public let name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public let students: [Student]

  /// Why a roster cannot be used.
  public struct Problem: Error, Hashable, Sendable {
    /// The index of the student concerned; the file's reader knows the line.
    public let student: Int
    public let message: String
  }

  /// - Throws: for an empty id or one that stands twice.
  public init(_ students: [Student]) throws(Problem) {
    var seen: [String: Int] = [:]
    for (index, student) in students.enumerated() {
      if student.id.isEmpty {
        throw Problem(student: index, message: "this student has no id")
      }
      if seen.updateValue(index, forKey: student.id) != nil {
        throw Problem(
          student: index, message: "the id `\(student.id)` stands twice in the roster")
      }
    }
    self.students = students
  }
}
