import Testing

@testable import Problems

/// Every complaint about running text, word for word.
@Suite struct ProseComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    let text = try Trial.text(replacing: complaint.piece, with: complaint.replacement)
    #expect(Trial.complaint(text) == complaint.expected)
  }

  private static let cases: [Complaint] = [
    Complaint(
      "a brace that is never closed",
      "holds {A}.",
      "holds {A.",
      """
      trial.md:6:21: error: the brace that opens here is never closed
        6 | A tube of {L} holds {A.
          |                     ^
            Close it on the same line.
      """),
    Complaint(
      "a backtick that is never closed",
      "holds {A}.",
      "holds `x_A.",
      """
      trial.md:6:21: error: the formula that this backtick opens is never closed
        6 | A tube of {L} holds `x_A.
          |                     ^
            Close it on the same line.
      """),
    Complaint(
      "an asterisk that is never closed",
      "holds {A}.",
      "holds *much {A}.",
      """
      trial.md:6:21: error: the emphasis that this asterisk opens is never closed
        6 | A tube of {L} holds *much {A}.
          |                     ^
            Close it on the same line.
      """),
    Complaint(
      "a value that is not given",
      "holds {A}.",
      "holds {p_sat}.",
      """
      trial.md:6:22: error: `p_sat` is not given
        6 | A tube of {L} holds {p_sat}.
          |                      ^^^^^
            Given are: A, B, M_A, M_B, T, P, L, x_A1, x_A2, D_AB, R.
      """),
    Complaint(
      "a value whose name is misspelt",
      "holds {A}.",
      "holds {x_A12}.",
      """
      trial.md:6:22: error: `x_A12` is not given
        6 | A tube of {L} holds {x_A12}.
          |                      ^^^^^
            Did you mean `x_A1`?
            Given are: A, B, M_A, M_B, T, P, L, x_A1, x_A2, D_AB, R.
      """),
    Complaint(
      "a symbol that is not in the glossary",
      "holds {A}.",
      "holds `qq`.",
      """
      trial.md:6:22: error: `qq` is not a symbol known here
        6 | A tube of {L} holds `qq`.
          |                      ^^
      """),
    Complaint(
      "a formula that breaks off",
      "holds {A}.",
      "holds `x_A1 + `.",
      """
      trial.md:6:28: error: behind `+` a number, a symbol or a bracket is expected
        6 | A tube of {L} holds `x_A1 + `.
          |                            ^
      """),
  ]
}
