import Testing

@testable import Problems

@Suite struct RosterTests {
  private func students(_ ids: [String]) -> [Roster.Student] {
    ids.map { Roster.Student(id: $0, name: "Łucja Żak") }
  }

  @Test("students keep the order of the file, names and all")
  func order() throws {
    let roster = try Roster(students(["s02", "s01", "S01", "école"]))
    #expect(roster.students.map { $0.id } == ["s02", "s01", "S01", "école"])
    #expect(roster.students[0].name == "Łucja Żak")
    #expect(try Roster([]).students.isEmpty)
  }

  @Test(
    "an id that is missing or stands twice is refused, with its place",
    arguments: [
      (["s01", ""], 1, "this student has no id"),
      (["s01", "s02", "s01"], 2, "the id `s01` stands twice in the roster"),
      (["", ""], 0, "this student has no id"),
    ])
  func refusals(_ ids: [String], _ place: Int, _ message: String) {
    let error = #expect(throws: Roster.Problem.self) { try Roster(students(ids)) }
    #expect(error?.student == place)
    #expect(error?.message == message)
  }
}
