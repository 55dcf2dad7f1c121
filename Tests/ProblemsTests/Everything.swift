import Diffusion

@testable import Problems

/// A problem with every kind of question, and what comes of it when one piece is changed.
enum Everything {
  static let text = """
    ---
    id: everything
    title: Everything at once
    ---

    Some {A} evaporates from a tube {L} deep into {B}, at {T} and {P}.

    ```given
    A, B   from benzene, nitrogen; ethanol, air
    T      300 K … 320 K step 1 K
    P      1 atm
    L      5 cm … 20 cm step 1 cm
    x_A1   0.20 … 0.60 step 0.01
    x_A2   0
    D_AB   estimated, in cm^2/s, 3 s.f.
    ```

    ```units
    US   L in in
    ```

    ```model
    planar film, stagnant B
    ```

    ```ask
    flux   N_A in mol/(m^2 s), 3 s.f., 4 points: How much?
    wind   v_star in mm/s, 3 s.f., 2 points, after flux: How fast?
    law    formula N_A(c, D_AB, x_A1, x_A2, L), 3 points: Which law?
    way    choice, 1 point: Which way?
      (wind > 0 mm/s) up
      (wind < 0 mm/s) down
        > Look at the sign.
      ( ) nowhere
        > It moves.
    why    reason for way, 1 point: Why?
      (x) because
      ( ) for no reason
        > There is one.
    which  choice in order, 2 points: What is true?
      [x] first
      [ ] second
        > Not this one.
      [x_A1 > 0.1] third
      [ ] fourth
    lines  order stefan-flux, 3 points: In order, please.
      ( ) N_A = c*D_AB*(x_A1 - x_A2)/L
        > Without flow.
    proof  derivation of stefan-profile, 5 points: Derive it.
    run    profile x_A in 1 at z = 0, L/2, L, 2 s.f., 3 points: Some points.
    shape  curve x_A, 2 points: Which curve?
      ( ) x_A1 + (x_A2 - x_A1)*z/L
        > Straight.
      ( ) closure equimolar counterdiffusion
        > Also straight.
      ( ) x_A1*(1 - z/L)^2
        > Bent the other way.
    ```

    ```require
    flux   1e-7 … 1e-1 mol/(m^2 s)
    where  wind < 100 mm/s
    back   1 % away
    ```

    ```trap
    back     closure equimolar counterdiffusion, only flux: B flows back.
    celsius  T in degC: Degrees.
    upside   sign of N_A: Downward.
    double   L = 2*L, only flux: Twice as deep.
    half     v_star = N_A/(2*c): Half.
    ```

    ```solution
    flux: What cannot move?
    flux step c = P/(R*T): a gas is ideal
    flux using stefan-flux
    ```

    ```hint
    wind: The moles are carried.
    wind: By c.
    ```

    ```plot
    x_A, x_B against z
    v, v_star in mm/s against z
    N_A in mmol/(m^2 s) against x_A1 from 0.1 to 0.9; compare closure equimolar counterdiffusion
    ```

    """

  static func problem(
    replacing piece: String = "", with replacement: String = ""
  ) throws -> Problem {
    try Problem(SourceText(name: "all.md", text: text(piece, replacement)), theory: Library.theory)
  }

  /// The whole complaint about the text with a piece replaced, from reading or drawing it.
  static func complaint(_ piece: String, _ replacement: String) -> String? {
    Trial.complaint(text(piece, replacement), named: "all.md", seeds: 1...5)
  }

  private static func text(_ piece: String, _ replacement: String) -> String {
    piece.isEmpty ? text : text.replacing(piece, with: replacement, maxReplacements: 1)
  }
}
