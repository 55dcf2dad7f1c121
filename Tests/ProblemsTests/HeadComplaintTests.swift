import Testing

@testable import Problems

/// Every complaint about the head of a problem file, word for word.
@Suite struct HeadComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    let text = try Trial.text(replacing: complaint.piece, with: complaint.replacement)
    #expect(Trial.complaint(text) == complaint.expected)
  }

  private static let cases: [Complaint] = [
    Complaint(
      "an unknown key",
      "title: A trial",
      "titel: A trial",
      """
      trial.md:3:1: error: `titel` means nothing here
        3 | titel: A trial
          | ^^^^^
            Did you mean `title`?
            The keys are: id, title, topics, level, minutes, revision, idea, misconceptions.
      """),
    Complaint(
      "a key without a colon",
      "title: A trial",
      "title A trial",
      """
      trial.md:3:1: error: a colon is missing here
        3 | title A trial
          | ^^^^^^^^^^^^^
            The lines of the head read `key: value`, and a line `---` ends it.
      """),
    Complaint(
      "a key twice",
      "title: A trial",
      "title: A trial\nid: other",
      """
      trial.md:4:1: error: `id` is given twice
        4 | id: other
          | ^^
            Keep one of the two lines.
      """),
    Complaint(
      "a missing title",
      "title: A trial\n",
      "",
      """
      trial.md:3:1: error: `title` is missing
        3 | ---
          | ^^^
            Add a line `title: …` above.
      """),
    Complaint(
      "an empty title",
      "title: A trial",
      "title:",
      """
      trial.md:3:1: error: nothing is said about `title`
        3 | title:
          | ^^^^^
            Write it after the colon.
      """),
    Complaint(
      "an id with a capital and a blank",
      "id: trial",
      "id: My Trial",
      """
      trial.md:2:5: error: `My Trial` cannot be an id
        2 | id: My Trial
          |     ^^^^^^^^
            An id consists of lower-case letters, digits and hyphens, 64 at most.
      """),
    Complaint(
      "a level in words",
      "title: A trial",
      "title: A trial\nlevel: nine",
      """
      trial.md:4:8: error: `level` is a whole number from 1 to 4
        4 | level: nine
          |        ^^^^
      """),
    Complaint(
      "minutes beyond a morning",
      "title: A trial",
      "title: A trial\nminutes: 241",
      """
      trial.md:4:10: error: `minutes` is a whole number from 1 to 240
        4 | minutes: 241
          |          ^^^
      """),
    Complaint(
      "a head that is never closed",
      "title: A trial\n---\n",
      "title: A trial\n",
      """
      trial.md:5:1: error: a colon is missing here
        5 | A tube of {L} holds {A}.
          | ^^^^^^^^^^^^^^^^^^^^^^^^
            The lines of the head read `key: value`, and a line `---` ends it.
      """),
    Complaint(
      "no head",
      "---\nid: trial",
      "id: trial",
      """
      trial.md:1:1: error: the file should begin with a line `---`
        1 | id: trial
          | ^^^^^^^^^
            Between two lines `---` stand its id, title and so on, one `key: value` a line.
      """),
  ]
}
