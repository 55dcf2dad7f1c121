import Testing

@testable import Problems

/// Every complaint about the sections of a problem file, word for word.
@Suite struct SectionComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    let text = try Trial.text(replacing: complaint.piece, with: complaint.replacement)
    #expect(Trial.complaint(text) == complaint.expected)
  }

  private static let cases: [Complaint] = [
    Complaint(
      "an unknown section",
      "```trap",
      "```traps",
      """
      trial.md:26:4: error: `traps` is not a section of a problem
        26 | ```traps
           |    ^^^^^
             Did you mean `trap`?
             The sections are: given, units, model, ask, require, trap, solution, hint, plot.
      """),
    Complaint(
      "a section without a name",
      "```trap",
      "```",
      """
      trial.md:26:4: error: this section has no name
        26 | ```
           |    ^
             The sections are: given, units, model, ask, require, trap, solution, hint, plot.
      """),
    Complaint(
      "a section twice",
      "```ask",
      "```ask\n```\n\n```ask",
      """
      trial.md:25:4: error: there are two sections `ask`
        25 | ```ask
           |    ^^^
             Put the lines of both into one.
      """),
    Complaint(
      "a section that is never closed",
      "back.\n```\n",
      "back.\n",
      """
      trial.md:26:4: error: the section `trap` is never closed
        26 | ```trap
           |    ^^^^
             End it with a line of ```.
      """),
    Complaint(
      "no model",
      "```model\nplanar film, stagnant B\n```\n",
      "",
      """
      trial.md:25:1: error: there is no section `model`: a problem names the model that its answers come from
        25 | ```
           | ^^^
             Add it between a line ```model and a line ```.
      """),
    Complaint(
      "an empty model",
      "planar film, stagnant B\n",
      "",
      """
      trial.md:18:4: error: the section `model` is empty: a problem names the model that its answers come from
        18 | ```model
           |    ^^^^^
             Write it on the next line.
      """),
    Complaint(
      "two models",
      "planar film, stagnant B",
      "planar film, stagnant B\nmoving mixture",
      """
      trial.md:20:1: error: a problem has one model, and this is the second
        20 | moving mixture
           | ^^^^^^^^^^^^^^
             Keep one of the two lines.
      """),
    Complaint(
      "a misspelt model",
      "planar film, stagnant B",
      "planar film, stagnent B",
      """
      trial.md:19:1: error: `planar film, stagnent B` is not a model
        19 | planar film, stagnent B
           | ^^^^^^^^^^^^^^^^^^^^^^^
             Did you mean `planar film, stagnant B`?
             Models that begin so: planar film, equimolar counterdiffusion; planar film, stagnant B; planar film, fixed flux ratio; planar film, surface reaction; planar film, balanced latent heats; planar film, stagnant mixture.
             `fluxbook solve --list` names all models with their symbols.
      """),
    Complaint(
      "no question",
      "```ask\nflux   N_A in mol/(m^2 s), 3 s.f., 4 points: How much?\n```\n",
      "",
      """
      trial.md:25:1: error: there is no section `ask`: a problem asks at least one question
        25 | ```
           | ^^^
             Add it between a line ```ask and a line ```.
      """),
  ]
}
