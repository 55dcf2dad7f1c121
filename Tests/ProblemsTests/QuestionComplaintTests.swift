import Testing

@testable import Problems

/// Every complaint about questions, word for word.
@Suite struct QuestionComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    let text = try Trial.text(replacing: complaint.piece, with: complaint.replacement)
    #expect(Trial.complaint(text) == complaint.expected)
  }

  private static let cases: [Complaint] = [
    Complaint(
      "no words",
      "4 points: How much?",
      "4 points",
      """
      trial.md:23:8: error: the words of this question are missing
        23 | flux   N_A in mol/(m^2 s), 3 s.f., 4 points
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             A question reads `name  N_A in mol/(m^2 s), 3 s.f., 4 points: What is the flux?`
      """),
    Complaint(
      "no points",
      "3 s.f., 4 points:",
      "3 s.f.:",
      """
      trial.md:23:28: error: the points of this question are missing
        23 | flux   N_A in mol/(m^2 s), 3 s.f.: How much?
           |                            ^^^^^^
             They stand last before the colon, as in `4 points`; 1000 is the most.
      """),
    Complaint(
      "points in words",
      "4 points",
      "four points",
      """
      trial.md:23:36: error: the points of a question are a whole number, from 0 to 1000
        23 | flux   N_A in mol/(m^2 s), 3 s.f., four points: How much?
           |                                    ^^^^
             Write for example `4 points`.
      """),
    Complaint(
      "no figures at all",
      "3 s.f., 4 points",
      "4 points",
      """
      trial.md:23:8: error: the figures of this answer are missing
        23 | flux   N_A in mol/(m^2 s), 4 points: How much?
           |        ^^^^^^^^^^^^^^^^^^
             They stand between unit and points: `N_A in mol/(m^2 s), 3 s.f., 4 points`.
      """),
    Complaint(
      "figures in another way",
      "3 s.f., 4",
      "3 sf, 4",
      """
      trial.md:23:28: error: significant figures are given as in `3 s.f.`
        23 | flux   N_A in mol/(m^2 s), 3 sf, 4 points: How much?
           |                            ^^^^
             From 1 to 10 make sense.
      """),
    Complaint(
      "an unknown symbol",
      "N_A in mol",
      "N_Q in mol",
      """
      trial.md:23:8: error: `N_Q` is not a symbol of the glossary
        23 | flux   N_Q in mol/(m^2 s), 3 s.f., 4 points: How much?
           |        ^^^
             Did you mean `N_A`?
      """),
    Complaint(
      "a unit of another kind",
      "N_A in mol/(m^2 s)",
      "N_A in kg/(m^2 s)",
      """
      trial.md:23:15: error: N_A is the molar flux of A, which `kg/(m^2 s)` does not measure
        23 | flux   N_A in kg/(m^2 s), 3 s.f., 4 points: How much?
           |               ^^^^^^^^^^
             A unit that fits is mol/(m^2 s).
      """),
    Complaint(
      "a unit of another power",
      "N_A in mol/(m^2 s)",
      "N_A in mol/(m^3 s)",
      """
      trial.md:23:15: error: N_A is the molar flux of A, which `mol/(m^3 s)` does not measure
        23 | flux   N_A in mol/(m^3 s), 3 s.f., 4 points: How much?
           |               ^^^^^^^^^^^
             A unit that fits is mol/(m^2 s).
      """),
    Complaint(
      "a place left out",
      "N_A in mol/(m^2 s)",
      "x_A in 1",
      """
      trial.md:23:8: error: x_A changes along the path
        23 | flux   x_A in 1, 3 s.f., 4 points: How much?
           |        ^^^
             Say where it is asked for, as in `x_A at z = L/2`.
      """),
    Complaint(
      "no way to the target",
      "N_A in mol/(m^2 s)",
      "z in m",
      """
      trial.md:23:8: error: the model `planar film, stagnant B` gives no way to this: z does not follow from what is given
        23 | flux   z in m, 3 s.f., 4 points: How much?
           |        ^
             Given are: M_A, M_B, T, P, L, x_A1, x_A2, D_AB, R.
      """),
    Complaint(
      "what is given",
      "N_A in mol/(m^2 s)",
      "T in K",
      """
      trial.md:23:8: error: T is given
        23 | flux   T in K, 3 s.f., 4 points: How much?
           |        ^
             Ask for something that must be found.
      """),
    Complaint(
      "a place that is none",
      "N_A in",
      "N_A at x = L/2 in",
      """
      trial.md:23:15: error: I cannot read this place
        23 | flux   N_A at x = L/2 in mol/(m^2 s), 3 s.f., 4 points: How much?
           |               ^^^^^^^
             A place along the path reads `z = L/2`.
      """),
    Complaint(
      "a place in terms of itself",
      "N_A in mol/(m^2 s)",
      "x_A at z = 2*z in 1",
      """
      trial.md:23:21: error: `z` is not a symbol known here
        23 | flux   x_A at z = 2*z in 1, 3 s.f., 4 points: How much?
           |                     ^
             Given here are: M_A, M_B, T, P, L, x_A1, x_A2, D_AB, R.
      """),
    Complaint(
      "a place outside the path",
      "N_A in mol/(m^2 s)",
      "x_A at z = 2*L in 1",
      """
      trial.md:23:1: error: this question has no answer in trial/1: the place z lies outside the path, which runs from 0 to L
        23 | flux   x_A at z = 2*L in 1, 3 s.f., 4 points: How much?
           | ^^^^
             Narrow a range, or exclude such draws by a condition.
      """),
    Complaint(
      "a given that the model needs",
      "D_AB   measured, in cm^2/s, 3 s.f.\n",
      "",
      """
      trial.md:22:8: error: the model `planar film, stagnant B` needs D_AB, which is not given
        22 | flux   N_A in mol/(m^2 s), 3 s.f., 4 points: How much?
           |        ^^^
             Give D_AB as well. Given are: M_A, M_B, T, P, L, x_A1, x_A2, R.
      """),
    Complaint(
      "the same name twice",
      "How much?",
      "How much?\nflux   N_A in mol/(m^2 s), 3 s.f., 4 points: Again?",
      """
      trial.md:24:1: error: two questions are called `flux`
        24 | flux   N_A in mol/(m^2 s), 3 s.f., 4 points: Again?
           | ^^^^
             Give one of them another name.
      """),
    Complaint(
      "a formula in symbols that do not suffice",
      "flux   N_A",
      "law    formula N_A(c, D_AB), 3 points: Derive it.\nflux   N_A",
      """
      trial.md:23:8: error: a formula for N_A needs L, x_A1, x_A2 besides the symbols in these brackets
        23 | law    formula N_A(c, D_AB), 3 points: Derive it.
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             Write `formula N_A(c, D_AB, L, x_A1, x_A2)`, or name other symbols.
      """),
    Complaint(
      "a formula without brackets",
      "flux   N_A",
      "law    formula N_A c, 3 points: Derive it.\nflux   N_A",
      """
      trial.md:23:16: error: I cannot read which formula is asked for
        23 | law    formula N_A c, 3 points: Derive it.
           |                ^^^^^
             The symbol, and those it should be in, read `N_A(c, D_AB, x_A1, x_A2, L)`.
      """),
    Complaint(
      "a formula with figures",
      "flux   N_A",
      "law    formula N_A(c, D_AB, x_A1, x_A2, L), 3 s.f., 3 points: Derive it.\nflux   N_A",
      """
      trial.md:23:45: error: a formula has no figures or units
        23 | law    formula N_A(c, D_AB, x_A1, x_A2, L), 3 s.f., 3 points: Derive it.
           |                                             ^^^^^^
             Its points follow directly: `formula N_A(c, D_AB, L), 3 points`.
      """),
    Complaint(
      "a film that cannot be steady",
      "x_A1   0.30 … 0.90 step 0.01",
      "x_A1   1",
      """
      trial.md:23:1: error: this question has no answer in trial/1: where A is pure there is no B to stand still, and A flows without any resistance: x_A must stay below 1 at both ends
        23 | flux   N_A in mol/(m^2 s), 3 s.f., 4 points: How much?
           | ^^^^
             Narrow a range, or exclude such draws by a condition.
      """),
  ]
}
