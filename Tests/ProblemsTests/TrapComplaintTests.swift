import Testing

@testable import Problems

/// Every complaint about traps and plots, word for word.
@Suite struct TrapComplaintTests {
  @Test("a mistake is shown with its place, its cause and a remedy", arguments: cases)
  func complaint(_ complaint: Complaint) throws {
    let text = try Trial.text(replacing: complaint.piece, with: complaint.replacement)
    #expect(Trial.complaint(text) == complaint.expected)
  }

  private static let cases: [Complaint] = [
    Complaint(
      "no feedback",
      "counterdiffusion: You let {B} flow back.",
      "counterdiffusion",
      """
      trial.md:27:8: error: the feedback of this trap is missing
        27 | flow   closure equimolar counterdiffusion
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             A trap reads `name  closure stagnant B: You held B still.`
      """),
    Complaint(
      "empty feedback",
      "counterdiffusion: You let {B} flow back.",
      "counterdiffusion:",
      """
      trial.md:27:8: error: the feedback of this trap is missing
        27 | flow   closure equimolar counterdiffusion:
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
             A trap reads `name  closure stagnant B: You held B still.`
      """),
    Complaint(
      "a misspelt closure",
      "closure equimolar counterdiffusion",
      "closure equimolar counter-diffusion",
      """
      trial.md:27:16: error: `equimolar counter-diffusion` is not a closure
        27 | flow   closure equimolar counter-diffusion: You let {B} flow back.
           |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
             Did you mean `equimolar counterdiffusion`?
             The closures are: equimolar counterdiffusion; stagnant B.
      """),
    Complaint(
      "neither closure nor formula",
      "closure equimolar counterdiffusion",
      "equimolar",
      """
      trial.md:27:8: error: a wrong turn is another closure or a formula
        27 | flow   equimolar: You let {B} flow back.
           |        ^^^^^^^^^
             Write `closure stagnant B`, `v = 0`, `sign of N_A` or `T in degC`, for example; `model` and a name takes any other situation.
      """),
    Complaint(
      "a formula that breaks off",
      "closure equimolar counterdiffusion",
      "N_A = c*",
      """
      trial.md:27:16: error: behind `*` a number, a symbol or a bracket is expected
        27 | flow   N_A = c*: You let {B} flow back.
           |                ^
      """),
    Complaint(
      "an unknown symbol",
      "closure equimolar counterdiffusion",
      "N_A = c*E_AB",
      """
      trial.md:27:16: error: `E_AB` is not a symbol known here
        27 | flow   N_A = c*E_AB: You let {B} flow back.
           |                ^^^^
             Did you mean `D_AB`?
      """),
    Complaint(
      "the closure that is right",
      "closure equimolar counterdiffusion",
      "closure stagnant B",
      """
      trial.md:27:1: error: this wrong turn changes the answer to no question
        27 | flow   closure stagnant B: You let {B} flow back.
           | ^^^^
             The way to `flux` leads over c, N_A.
             Change one of these, or what is asked for itself.
      """),
    Complaint(
      "a quantity on no way",
      "closure equimolar counterdiffusion",
      "v_star = 0",
      """
      trial.md:27:1: error: this wrong turn changes the answer to no question
        27 | flow   v_star = 0: You let {B} flow back.
           | ^^^^
             The way to `flux` leads over c, N_A.
             Change one of these, or what is asked for itself.
      """),
    Complaint(
      "the same name twice",
      "flow back.",
      "flow back.\nflow   N_A = 0: No.",
      """
      trial.md:28:1: error: two traps are called `flow`
        28 | flow   N_A = 0: No.
           | ^^^^
             Give one of them another name.
      """),
    Complaint(
      "a plot with a slip",
      "```trap\n",
      "```plot\nx_A aginst z\n```\n\n```trap\n",
      """
      trial.md:27:1: error: I cannot read this plot
        27 | x_A aginst z
           | ^^^^^^^^^^^^
             A plot reads `x_A, x_B against z`.
      """),
    Complaint(
      "a plot of what has no profile",
      "```trap\n",
      "```plot\nT against z\n```\n\n```trap\n",
      """
      trial.md:27:1: error: T is given, and the same everywhere
        27 | T against z
           | ^
             Plot something that must be found, such as x_A or v.
      """),
    Complaint(
      "a comparison that is none",
      "```trap\n",
      "```plot\nx_A against z; with stagnant B\n```\n\n```trap\n",
      """
      trial.md:27:16: error: I cannot read this comparison
        27 | x_A against z; with stagnant B
           |                ^^^^^^^^^^^^^^^
             A comparison reads `compare closure stagnant B`.
      """),
  ]
}
