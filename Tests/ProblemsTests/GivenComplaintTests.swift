import Testing

@testable import Problems

/// Every complaint about what is given, word for word.
@Suite struct GivenComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    let text = try Trial.text(replacing: complaint.piece, with: complaint.replacement)
    #expect(Trial.complaint(text) == complaint.expected)
  }

  private static let cases: [Complaint] = [
    Complaint(
      "an unknown symbol",
      "T      300 K",
      "TT      300 K",
      """
      trial.md:10:1: error: `TT` is not a symbol of the glossary
        10 | TT      300 K
           | ^^
             Did you mean `T`?
      """),
    Complaint(
      "a given twice",
      "T      300 K",
      "T      300 K\nT      310 K",
      """
      trial.md:11:1: error: T is given twice
        11 | T      310 K
           | ^
             Keep one of the two lines.
      """),
    Complaint(
      "nothing said",
      "T      300 K",
      "T",
      """
      trial.md:10:1: error: nothing is said about `T`
        10 | T
           | ^
             Write for example `T   280 K … 350 K step 5 K`.
      """),
    Complaint(
      "two at a time",
      "T      300 K",
      "T, P   300 K",
      """
      trial.md:10:4: error: only species are given two at a time
        10 | T, P   300 K
           |    ^
             Give each quantity its own line.
      """),
    Complaint(
      "a decimal comma",
      "T      300 K",
      "T      300,5 K",
      """
      trial.md:10:11: error: a comma between digits can be read in two ways
        10 | T      300,5 K
           |           ^
             Write `0.5` for a half, and `0, 5` for a list of two numbers.
      """),
    Complaint(
      "a range with a hyphen",
      "T      300 K",
      "T      290-310 K",
      """
      trial.md:10:11: error: a range is written with three dots and a step
        10 | T      290-310 K
           |           ^
             Write `280 K … 350 K step 5 K`; three full stops do for the dots.
      """),
    Complaint(
      "a range after an equals sign",
      "T      300 K",
      "T      = 290 K … 310 K step 5 K",
      """
      trial.md:10:8: error: a range has no equals sign before it
        10 | T      = 290 K … 310 K step 5 K
           |        ^
             Write `T   290 K … 310 K step 5 K`.
      """),
    Complaint(
      "a colon behind the symbol",
      "T      300 K",
      "T:     300 K",
      """
      trial.md:10:1: error: no colon follows what is given
        10 | T:     300 K
           | ^^
             Write `T   300 K`.
      """),
    Complaint(
      "steps that miss the end",
      "T      300 K",
      "T      290 K … 300 K step 3 K",
      """
      trial.md:10:16: error: the steps of this range end at 299, and never reach its end
        10 | T      290 K … 300 K step 3 K
           |                ^^^^^
             Let the range end there, or choose another step.
      """),
    Complaint(
      "a remark behind the line",
      "T      300 K",
      "T      300 K # warm",
      """
      trial.md:10:14: error: a remark stands on a line of its own
        10 | T      300 K # warm
           |              ^
             Let the line begin with `#`; in a line it means nothing.
      """),
    Complaint(
      "no number",
      "T      300 K",
      "T      warm",
      """
      trial.md:10:8: error: `warm` is neither a number nor a way to find one
        10 | T      warm
           |        ^^^^
             Give a number with its unit, a list, a range, a formula after `=`, or `measured`, \
      `estimated` or `vapour pressure`.
      """),
    Complaint(
      "no unit",
      "T      300 K",
      "T      300",
      """
      trial.md:10:8: error: T needs a unit after the number
        10 | T      300
           |        ^^^
             A unit that fits is K.
      """),
    Complaint(
      "an unknown unit",
      "5 cm … 30 cm",
      "5 cm … 30 cmm",
      """
      trial.md:12:18: error: I know no unit `cmm`
        12 | L      5 cm … 30 cmm step 1 cm
           |                  ^^^
             Did you mean `cm`?
      """),
    Complaint(
      "a unit of another kind",
      "5 cm … 30 cm",
      "5 K … 30 cm",
      """
      trial.md:12:10: error: L is the length of the path, which `K` does not measure
        12 | L      5 K … 30 cm step 1 cm
           |          ^
             A unit that fits is m.
      """),
    Complaint(
      "a unit for a pure number",
      "0.30 … 0.90 step 0.01",
      "0.30 m … 0.90 m step 0.01 m",
      """
      trial.md:13:13: error: x_A1 is the mole fraction of A at z = 0, which `m` does not measure
        13 | x_A1   0.30 m … 0.90 m step 0.01 m
           |             ^
             It is a pure number.
      """),
    Complaint(
      "a bracket open in a unit",
      "1 atm",
      "1 kg/(m s^2",
      """
      trial.md:11:19: error: one bracket is still open
        11 | P      1 kg/(m s^2
           |                   ^
             Close it with ).
      """),
    Complaint(
      "two units in a range",
      "5 cm … 30 cm",
      "5 cm … 0.3 m",
      """
      trial.md:12:15: error: the ends of this range have different units
        12 | L      5 cm … 0.3 m step 1 cm
           |               ^^^^^
             Write both in the same one.
      """),
    Complaint(
      "another unit for the step",
      "step 1 cm",
      "step 10 mm",
      """
      trial.md:12:26: error: the step is in another unit than the range
        12 | L      5 cm … 30 cm step 10 mm
           |                          ^^^^^
             Write both in the same one.
      """),
    Complaint(
      "a range that runs backwards",
      "5 cm … 30 cm",
      "30 cm … 5 cm",
      """
      trial.md:12:8: error: this range runs backwards
        12 | L      30 cm … 5 cm step 1 cm
           |        ^^^^^^^^^^^^
             A range runs upwards: `5 cm … 30 cm step 1 cm`.
      """),
    Complaint(
      "a step of nothing",
      "step 1 cm",
      "step 0 cm",
      """
      trial.md:12:8: error: the step of this range is not positive
        12 | L      5 cm … 30 cm step 0 cm
           |        ^^^^^^^^^^^^
             A range runs upwards: `5 cm … 30 cm step 1 cm`.
      """),
    Complaint(
      "a range without a step",
      "5 cm … 30 cm step 1 cm",
      "5 cm … 30 cm",
      """
      trial.md:12:8: error: this range has no step
        12 | L      5 cm … 30 cm
           |        ^^^^^^^^^^^^
             A range reads `280 K … 350 K step 5 K`.
      """),
    Complaint(
      "a step without a range",
      "T      300 K",
      "T      300 K step 5 K",
      """
      trial.md:10:8: error: only a range has a step
        10 | T      300 K step 5 K
           |        ^^^^^
             A range reads `280 K … 350 K step 5 K`.
      """),
    Complaint(
      "too many steps",
      "step 1 cm",
      "step 1e-9 cm",
      """
      trial.md:12:8: error: this range has too many steps
        12 | L      5 cm … 30 cm step 1e-9 cm
           |        ^^^^^^^^^^^^
             A million is the most: choose a wider step.
      """),
    Complaint(
      "a number beyond all doubles",
      "T      300 K",
      "T      1e400 K",
      """
      trial.md:10:8: error: this is too large to compute with
        10 | T      1e400 K
           |        ^^^^^^^
      """),
    Complaint(
      "a mole fraction beyond one",
      "0.30 … 0.90",
      "0.30 … 1.90",
      """
      trial.md:13:1: error: x_A1 is the mole fraction of A at z = 0, which lies between 0 and 1
        13 | x_A1   0.30 … 1.90 step 0.01
           | ^^^^
      """),
    Complaint(
      "a temperature below nothing",
      "T      300 K",
      "T      -300 K, 300 K",
      """
      trial.md:10:1: error: T is the temperature, which is greater than 0
        10 | T      -300 K, 300 K
           | ^
      """),
    Complaint(
      "a length of nothing",
      "5 cm … 30 cm",
      "0 cm … 30 cm",
      """
      trial.md:12:1: error: L is the length of the path, which is greater than 0
        12 | L      0 cm … 30 cm step 1 cm
           | ^
      """),
    Complaint(
      "species from a list that does not exist",
      "gas pairs",
      "gass pairs",
      """
      trial.md:9:13: error: `gass pairs with measured D_AB` is not a way to choose species
        9 | A, B   from gass pairs with measured D_AB
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            Did you mean `gas pairs with measured D_AB`?
            The ways are: gas pairs with measured D_AB; vapour and gas with measured D_AB; gases; liquids volatile at T; or a list such as `helium, nitrogen; hydrogen, argon`.
      """),
    Complaint(
      "one species alone",
      "A, B   from",
      "A   from",
      """
      trial.md:9:10: error: these are pairs, for A and B together
        9 | A   from gas pairs with measured D_AB
          |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            Write `A, B   from gas pairs with measured D_AB`.
      """),
    Complaint(
      "a measured quantity that is not",
      "T      300 K",
      "T      measured, in K, 3 s.f.",
      """
      trial.md:10:8: error: T has no table of measurements
        10 | T      measured, in K, 3 s.f.
           |        ^^^^^^^^^^^^^^^^^^^^^^
             Only D_AB has. Give a range or a list.
      """),
    Complaint(
      "a vapour pressure by another name",
      "T      300 K",
      "T      vapour pressure, in kPa, 3 s.f.",
      """
      trial.md:10:8: error: T is no vapour pressure
        10 | T      vapour pressure, in kPa, 3 s.f.
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             The vapour pressure of A is p_sat.
      """),
    Complaint(
      "measured before the temperature",
      "T      300 K\n",
      "",
      """
      trial.md:14:8: error: this cannot be looked up before T is given
        14 | D_AB   measured, in cm^2/s, 3 s.f.
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
             Add above this line one such as `T   290 K … 310 K step 5 K`.
      """),
    Complaint(
      "measured without a unit",
      "measured, in cm^2/s, 3 s.f.",
      "measured",
      """
      trial.md:15:1: error: the unit and the figures to print are missing
        15 | D_AB   measured
           | ^^^^^^^^^^^^^^^
             They follow after a comma: `, in cm^2/s, 3 s.f.`
      """),
    Complaint(
      "measured without figures",
      "measured, in cm^2/s, 3 s.f.",
      "measured, in cm^2/s",
      """
      trial.md:15:21: error: the figures to print are missing
        15 | D_AB   measured, in cm^2/s
           |                     ^^^^^^
             They follow the unit after a comma: `, 3 s.f.`
      """),
    Complaint(
      "too many figures",
      "measured, in cm^2/s, 3 s.f.",
      "measured, in cm^2/s, 30 s.f.",
      """
      trial.md:15:29: error: significant figures are given as in `3 s.f.`
        15 | D_AB   measured, in cm^2/s, 30 s.f.
           |                             ^^^^^^^
             From 1 to 10 make sense.
      """),
    Complaint(
      "computed without a unit",
      "D_AB   measured, in cm^2/s, 3 s.f.",
      "D_AB   = L^2",
      """
      trial.md:15:8: error: the unit and the figures to print are missing
        15 | D_AB   = L^2
           |        ^^^^^
             A computed quantity reads `= L/2, in cm, 3 s.f.`
      """),
    Complaint(
      "computed from what is not given",
      "D_AB   measured, in cm^2/s, 3 s.f.",
      "D_AB   = L*v, in cm^2/s, 3 s.f.",
      """
      trial.md:15:12: error: `v` is not a symbol known here
        15 | D_AB   = L*v, in cm^2/s, 3 s.f.
           |            ^
             Given here are: M_A, M_B, T, P, L, x_A1, x_A2, R.
      """),
    Complaint(
      "computed in another dimension",
      "D_AB   measured, in cm^2/s, 3 s.f.",
      "D_AB   = L/P, in cm^2/s, 3 s.f.",
      """
      trial.md:15:10: error: this mixes quantities of different kinds: the left side is in kg⁻¹ m² s², the right side is in m² s⁻¹
        15 | D_AB   = L/P, in cm^2/s, 3 s.f.
           |          ^^^
             Symbols are in SI units here. Both sides must come out in the same one.
      """),
    Complaint(
      "a sum of unlike terms",
      "D_AB   measured, in cm^2/s, 3 s.f.",
      "D_AB   = L + P, in cm^2/s, 3 s.f.",
      """
      trial.md:15:10: error: this mixes quantities of different kinds: `L` is in m and `P` is in Pa
        15 | D_AB   = L + P, in cm^2/s, 3 s.f.
           |          ^^^^^
             Symbols are in SI units here. Both sides must come out in the same one.
      """),
  ]
}
