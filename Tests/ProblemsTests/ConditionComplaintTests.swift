import Testing

@testable import Problems

/// Every complaint about conditions, word for word.
@Suite struct ConditionComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    let text = try Trial.text(replacing: complaint.piece, with: complaint.replacement)
    #expect(Trial.complaint(text) == complaint.expected)
  }

  private static let cases: [Complaint] = [
    Complaint(
      "an unknown symbol",
      "x_A2 < x_A1",
      "x_A3 < x_A1",
      """
      trial.md:14:38: error: x_A3 is not given
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A3 < x_A1
           |                                      ^^^^
             Did you mean `x_A1`?
             What follows from the givens is required in a section `require`: `where x_A3 < x_A1`.
      """),
    Complaint(
      "a symbol that is given further down",
      "x_A2 < x_A1",
      "x_A2 < D_AB",
      """
      trial.md:14:45: error: D_AB is given further down
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 < D_AB
           |                                             ^^^^
             Lines are read from top to bottom: write this condition below the line of D_AB.
      """),
    Complaint(
      "something that follows from the givens",
      "x_A2 < x_A1",
      "x_A2 < x_A1 and N_A > 1 mol/(m^2 s)",
      """
      trial.md:14:54: error: N_A is not given
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 < x_A1 and N_A > 1 mol/(m^2 s)
           |                                                      ^^^
             Did you mean `M_A`?
             What follows from the givens is required in a section `require`: `where x_A2 < x_A1 \
      and N_A > 1 mol/(m^2 s)`.
      """),
    Complaint(
      "three things at once",
      "x_A2 < x_A1",
      "0 < x_A2 < x_A1",
      """
      trial.md:14:38: error: this compares three things at once
        14 | x_A2   0.02 … 0.20 step 0.01   where 0 < x_A2 < x_A1
           |                                      ^^^^^^^^^^^^^^^
             Write two comparisons: `0 < … and … < …`.
      """),
    Complaint(
      "two signs of equality",
      "x_A2 < x_A1",
      "x_A2 == x_A1",
      """
      trial.md:14:43: error: two signs stand here for one
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 == x_A1
           |                                           ^^
             Write a single `=`.
      """),
    Complaint(
      "no comparison",
      "x_A2 < x_A1",
      "x_A2 near x_A1",
      """
      trial.md:14:38: error: this condition compares nothing
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 near x_A1
           |                                      ^^^^^^^^^^^^^^
             A condition reads `x_A2 < x_A1 - 0.10`; the signs are < > <= >= = !=.
             Several are joined by `and` and `or`, without brackets and commas.
      """),
    Complaint(
      "nothing after where",
      "where x_A2 < x_A1",
      "where",
      """
      trial.md:14:32: error: a condition should follow
        14 | x_A2   0.02 … 0.20 step 0.01   where
           |                                ^^^^^
             Write for example `where x_A2 < x_A1 - 0.10`.
      """),
    Complaint(
      "a comparison of unlike things",
      "x_A2 < x_A1",
      "x_A2 < L",
      """
      trial.md:14:38: error: this mixes quantities of different kinds: the left side is a pure number, the right side is in m
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 < L
           |                                      ^^^^^^^^
             Symbols are in SI units here. Both sides must come out in the same one.
      """),
    Complaint(
      "a bracket that is never closed",
      "x_A2 < x_A1",
      "x_A2 < (x_A1 - 0.1",
      """
      trial.md:14:45: error: this bracket is never closed: a `)` is missing
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 < (x_A1 - 0.1
           |                                             ^
      """),
    Complaint(
      "bounds that exclude it",
      "x_A2 < x_A1",
      "x_A2 > x_A1 + 0.5",
      """
      trial.md:14:38: error: x_A2 can never satisfy this condition
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 > x_A1 + 0.5
           |                                      ^^^^^^^^^^^^^^^^^
             `x_A2` is at most 0.2, `x_A1 + 0.5` at least 0.8.
             Widen a range, or weaken the condition.
      """),
    Complaint(
      "bounds that exclude both alternatives",
      "x_A2 < x_A1",
      "x_A2 > x_A1 or x_A2 > 0.5",
      """
      trial.md:14:38: error: x_A2 can never satisfy this condition
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 > x_A1 or x_A2 > 0.5
           |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^
             `x_A2` is at most 0.2, `x_A1` at least 0.3.
             `x_A2` is at most 0.2, `0.5` at least 0.5.
             Widen a range, or weaken the condition.
      """),
    Complaint(
      "bounds of lengths",
      "step 1 cm",
      "step 1 cm   where L > 1",
      """
      trial.md:12:39: error: L can never satisfy this condition
        12 | L      5 cm … 30 cm step 1 cm   where L > 1
           |                                       ^^^^^
             `L` is at most 0.3 m, `1` at least 1 m.
             Widen a range, or weaken the condition.
      """),
    Complaint(
      "bounds of two lengths",
      "L      5 cm … 30 cm step 1 cm",
      "z      1 m\nL      5 cm … 30 cm step 1 cm   where L > z",
      """
      trial.md:13:39: error: L can never satisfy this condition
        13 | L      5 cm … 30 cm step 1 cm   where L > z
           |                                       ^^^^^
             `L` is at most 0.3 m, `z` at least 1 m.
             Widen a range, or weaken the condition.
      """),
    Complaint(
      "values that exclude it though the bounds do not",
      "x_A2 < x_A1",
      "x_A2 > x_A1 - 0.105 and x_A2 < x_A1 - 0.101",
      """
      trial.md:14:38: error: none of 2000 draws satisfies this condition
        14 | x_A2   0.02 … 0.20 step 0.01   where x_A2 > x_A1 - 0.105 and x_A2 < x_A1 - 0.101
           |                                      ^^^^^^^^^^^^^^^^^^^
             Widen a range, or weaken the condition.
      """),
    Complaint(
      "a temperature that no measurement reaches",
      "T      300 K",
      "T      2000 K",
      """
      trial.md:15:1: error: none of 2000 draws gives D_AB a value: the diffusivity of helium and argon was measured from 200 K to 673.15 K; 2000 K lies more than 100 K outside
        15 | D_AB   measured, in cm^2/s, 3 s.f.
           | ^^^^
             Choose a temperature nearer to the measurements.
      """),
  ]
}
