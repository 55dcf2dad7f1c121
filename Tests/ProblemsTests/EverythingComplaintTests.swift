import Testing

@testable import Problems

/// Every complaint about choices, requirements, solutions, plots and the like, word for word.
@Suite struct EverythingComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    #expect(
      Everything.complaint(complaint.piece, complaint.replacement) == complaint.expected)
  }

  @Test("as it stands there is nothing to complain about")
  func fine() throws { #expect(Everything.complaint("", "") == nil) }

  private static let cases: [Complaint] = [
    Complaint(
      "two options are true", "( ) for no reason",
      "(x) for no reason",
      """
      all.md:38:4: error: a second option is marked as true
        38 |   (x) for no reason
           |    ^
             One is true, or else square brackets stand before all.
      """),
    Complaint(
      "no option is true", "(x) because",
      "( ) because",
      """
      all.md:36:1: error: no option of this question is true
        36 | why    reason for way, 1 point: Why?
           | ^^^
             Mark one with `(x)`.
      """),
    Complaint(
      "round and square brackets", "[ ] second",
      "( ) second",
      """
      all.md:42:4: error: round and square brackets are mixed
        42 |   ( ) second
           |    ^
             Round ones where one option is true, square ones where several may be.
      """),
    Complaint(
      "a bracket that is never closed", "(wind > 0 mm/s) up",
      "(wind > 0 mm/s up",
      """
      all.md:31:3: error: the bracket before this option is never closed
        31 |   (wind > 0 mm/s up
           |   ^^^^^^^^^^^^^^^^^
             Write `(x)` or `( )`.
      """),
    Complaint(
      "options that overlap", "(wind < 0 mm/s) down",
      "(wind > 1e-9 mm/s) down",
      """
      all.md:30:1: error: more than one option of this question is true in everything/1
        30 | way    choice, 1 point: Which way?
           | ^^^
             Let the conditions of the options leave no gap and no overlap.
      """),
    Complaint(
      "options with a gap", "(wind > 0 mm/s) up",
      "(wind > 900 mm/s) up",
      """
      all.md:30:1: error: no option of this question is true in everything/1
        30 | way    choice, 1 point: Which way?
           | ^^^
             Let the conditions of the options leave no gap and no overlap.
      """),
    Complaint(
      "an unknown name in a condition", "(wind > 0 mm/s) up",
      "(wimd > 0 mm/s) up",
      """
      all.md:31:4: error: `wimd` is not a symbol known here
        31 |   (wimd > 0 mm/s) up
           |    ^^^^
             Did you mean `wind`?
      """),
    Complaint(
      "a condition between unlike quantities", "(wind > 0 mm/s) up",
      "(wind > 0 kPa) up",
      """
      all.md:31:4: error: this mixes quantities of different kinds: the formula is a velocity, the number a pressure
        31 |   (wind > 0 kPa) up
           |    ^^^^^^^^^^^^
      """),
    Complaint(
      "feedback to nothing", "  (wind > 0 mm/s) up",
      "  > Look\n  (wind > 0 mm/s) up",
      """
      all.md:31:3: error: this answers no option
        31 |   > Look
           |   ^^^^^^
             It belongs below one.
      """),
    Complaint(
      "options of a number", "How fast?",
      "How fast?\n  (x) fast",
      """
      all.md:29:3: error: this question has nothing to choose from
        29 |   (x) fast
           |   ^^^^^^^^
             Options belong to a `choice`, a `reason`, an `order` or a `curve`.
      """),
    Complaint(
      "an option without words", "( ) nowhere",
      "( )",
      """
      all.md:34:4: error: this option has no words
        34 |   ( )
           |    ^
      """),
    Complaint(
      "a reason for what is not there", "reason for way",
      "reason for wai",
      """
      all.md:36:19: error: there is no question `wai` before this one
        36 | why    reason for wai, 1 point: Why?
           |                   ^^^
             Did you mean `way`?
             Before it stand: flux, wind, law, way.
      """),
    Complaint(
      "a number after what is not there", "after flux",
      "after flx",
      """
      all.md:28:48: error: there is no question `flx` before this one
        28 | wind   v_star in mm/s, 3 s.f., 2 points, after flx: How fast?
           |                                                ^^^
             Did you mean `flux`?
             Before it stand: flux.
      """),
    Complaint(
      "the lines of an unknown theorem", "order stefan-flux",
      "order stefan-flix",
      """
      all.md:46:14: error: there is no theorem `stefan-flix`
        46 | lines  order stefan-flix, 3 points: In order, please.
           |              ^^^^^^^^^^^
             Did you mean `stefan-flux`?
             `fluxbook derive --list` names them all.
      """),
    Complaint(
      "a stray line that is no equation", "( ) N_A = c*D_AB*(x_A1 - x_A2)/L",
      "( ) N_A",
      """
      all.md:47:7: error: a line that does not belong there is an equation
        47 |   ( ) N_A
           |       ^^^
             Write `( ) N_A = c*D_AB*(x_A1 - x_A2)/L`; slopes read `dx_A/dz`.
      """),
    Complaint(
      "a profile at two places", "at z = 0, L/2, L, 2 s.f.",
      "at z = 0, L, 2 s.f.",
      """
      all.md:50:16: error: a profile is asked for at three to nine places
        50 | run    profile x_A in 1 at z = 0, L, 2 s.f., 3 points: Some points.
           |                ^^^^^^^^^^^^^^^^^
             A profile reads `profile x_A in 1 at z = 0, L/4, L/2, 3*L/4, L, 2 s.f., 3 points`.
      """),
    Complaint(
      "a profile without a unit", "profile x_A in 1 at z = 0",
      "profile x_A at z = 0",
      """
      all.md:50:16: error: I cannot read this profile
        50 | run    profile x_A at z = 0, L/2, L, 2 s.f., 3 points: Some points.
           |                ^^^^^^^^^^^^
             A profile reads `profile x_A in 1 at z = 0, L/4, L/2, 3*L/4, L, 2 s.f., 3 points`.
      """),
    Complaint(
      "a curve that is marked as right", "( ) x_A1*(1 - z/L)^2",
      "(x) x_A1*(1 - z/L)^2",
      """
      all.md:56:4: error: the right curve is found by itself, and all others are wrong
        56 |   (x) x_A1*(1 - z/L)^2
           |    ^
             Write `( ) x_A1 + (x_A2 - x_A1)*z/L`.
      """),
    Complaint(
      "figures for a choice", "way    choice, 1 point",
      "way    choice, 3 s.f., 1 point",
      """
      all.md:30:16: error: only the points follow here
        30 | way    choice, 3 s.f., 1 point: Which way?
           |                ^^^^^^
             Write `choice, 3 points: …`.
      """),
    Complaint(
      "a requirement of nothing", "back   1 % away",
      "bak   1 % away",
      """
      all.md:63:1: error: there is no trap `bak`
        63 | bak   1 % away
           | ^^^
             Did you mean `back`?
             `traps` means all of them.
      """),
    Complaint(
      "bounds in another unit", "1e-1 mol/(m^2 s)\nwhere",
      "1e-1 mol/m^2\nwhere",
      """
      all.md:61:20: error: N_A is the molar flux of A, which `mol/m^2` does not measure
        61 | flux   1e-7 … 1e-1 mol/m^2
           |                    ^^^^^^^
             A unit that fits is mol/(m^2 s).
      """),
    Complaint(
      "bounds that run backwards", "1e-7 … 1e-1",
      "1e-1 … 1e-7",
      """
      all.md:61:8: error: these bounds run backwards
        61 | flux   1e-1 … 1e-7 mol/(m^2 s)
           |        ^^^^^^^^^^^^^^^^^^^^^^^
      """),
    Complaint(
      "bounds that no draw meets", "1e-7 … 1e-1",
      "1e-7 … 1e-6",
      """
      all.md:61:8: error: none of 2000 draws satisfies this condition
        61 | flux   1e-7 … 1e-6 mol/(m^2 s)
           |        ^^^^^^^^^^^^^^^^^^^^^^^
             Widen a range, or weaken the condition.
      """),
    Complaint(
      "a distance in words", "back   1 % away",
      "back   one % away",
      """
      all.md:63:8: error: I cannot read this distance
        63 | back   one % away
           |        ^^^
             It reads `5 % away`, of the answer.
      """),
    Complaint(
      "a trap for an unknown question", "only flux: B flows",
      "only flix: B flows",
      """
      all.md:67:1: error: this trap is for a question `flix`, and there is none
        67 | back     closure equimolar counterdiffusion, only flix: B flows back.
           | ^^^^
             Did you mean `flux`?
      """),
    Complaint(
      "a slip into a unit of something else", "T in degC",
      "T in kPa",
      """
      all.md:68:15: error: T is the temperature, which `kPa` does not measure
        68 | celsius  T in kPa: Degrees.
           |               ^^^
             A unit that fits is K.
      """),
    Complaint(
      "a trap with an unknown model", "closure equimolar counterdiffusion, only",
      "model spherical film, only",
      """
      all.md:67:16: error: `spherical film` is not a model
        67 | back     model spherical film, only flux: B flows back.
           |                ^^^^^^^^^^^^^^
             Models that begin so: spherical shell, equimolar counterdiffusion; spherical shell, stagnant B; spherical shell, fixed flux ratio.
             `fluxbook solve --list` names all models with their symbols.
      """),
    Complaint(
      "words on the solution of nothing", "flux: What cannot",
      "flix: What cannot",
      """
      all.md:75:1: error: there is no question `flix`
        75 | flix: What cannot move?
           | ^^^^
             Did you mean `flux`?
             The questions are: flux, wind, law, way, why, which, lines, proof, run, shape.
      """),
    Complaint(
      "a relation that the way does not use", "using stefan-flux",
      "using equimolar-flux",
      """
      all.md:77:12: error: the way to N_A does not lead over `equimolar-flux`
        77 | flux using equimolar-flux
           |            ^^^^^^^^^^^^^^
             It leads over: author, stefan-flux.
      """),
    Complaint(
      "a step whose sides are unlike", "step c = P/(R*T)",
      "step c = P/R",
      """
      all.md:76:11: error: this mixes quantities of different kinds: the left side is in mol m⁻³ K, the right side is in mol m⁻³
        76 | flux step c = P/R: a gas is ideal
           |           ^^^^^^^
             Symbols are in SI units here. Both sides must come out in the same one.
      """),
    Complaint(
      "a line of a solution that says nothing", "flux using stefan-flux",
      "flux by stefan-flux",
      """
      all.md:77:1: error: I cannot read this line of the solution
        77 | flux by stefan-flux
           | ^^^^^^^^^^^^^^^^^^^
             It reads `flux: some words`, `flux using stefan-flux` or `flux step x_A1 = p_sat/P`.
      """),
    Complaint(
      "a hint to nobody", "wind: By c.",
      "wind By c.",
      """
      all.md:82:1: error: a hint names its question first
        82 | wind By c.
           | ^^^^^^^^^^
             Write `flux: What cannot move here?`
      """),
    Complaint(
      "an unknown system of units", "US   L in in",
      "USA  L in in",
      """
      all.md:19:1: error: `USA` is not a system of units
        19 | USA  L in in
           | ^^^
             Did you mean `US`?
             The systems are: SI, cgs, US.
      """),
    Complaint(
      "a unit of something else", "US   L in in",
      "US   L in psi",
      """
      all.md:19:11: error: L is the length of the path, which `psi` does not measure
        19 | US   L in psi
           |           ^^^
             A unit that fits is m.
      """),
    Complaint(
      "an axis without ends", "x_A1 from 0.1 to 0.9; compare",
      "x_A1; compare",
      """
      all.md:88:29: error: it is not said from where to where x_A1 runs
        88 | N_A in mmol/(m^2 s) against x_A1; compare closure equimolar counterdiffusion
           |                             ^^^^
             Write `x_A1 from … to …`.
      """),
    Complaint(
      "unlike quantities on one axis", "v, v_star in mm/s",
      "v, N_A in mm/s",
      """
      all.md:87:1: error: N_A and v cannot stand on one axis
        87 | v, N_A in mm/s against z
           | ^^^^^^
             Give each its own line.
      """),
    Complaint(
      "a plot of what does not follow", "v, v_star in mm/s against z",
      "rho_C in kg/m^3 against z",
      """
      all.md:87:1: error: the model `planar film, stagnant B` gives no way to this: rho_C does not follow from what is given
        87 | rho_C in kg/m^3 against z
           | ^^^^^
             Given are: M_A, M_B, T, P, L, x_A1, x_A2, D_AB, R, z.
      """),
    Complaint(
      "sets of species of unlike size", "from benzene, nitrogen; ethanol, air",
      "from benzene, nitrogen; ethanol",
      """
      all.md:9:32: error: there are 2 names on the left and 1 species here
        9 | A, B   from benzene, nitrogen; ethanol
          |                                ^^^^^^^
            Species stand between commas, groups of them between semicolons.
      """),
    Complaint(
      "an unknown species in a list", "from benzene, nitrogen; ethanol, air",
      "from benzine, nitrogen; ethanol, air",
      """
      all.md:9:13: error: there is no species called “benzine”
        9 | A, B   from benzine, nitrogen; ethanol, air
          |             ^^^^^^^
            Do you mean benzene?
      """),
    Complaint(
      "a line that goes on with nothing", "P      1 atm",
      "P      1 atm\n       and 2 atm",
      """
      all.md:12:8: error: this goes on with the line above, which needs nothing more
        12 |        and 2 atm
           |        ^^^^^^^^^
             Only conditions do: `where x_A2 < x_A1`. Another quantity begins at the margin.
      """),
  ]
}
