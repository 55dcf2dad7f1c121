import Algebra

/// Films of one way and its opposite: mole for mole, and through stagnant B.
extension TheoremFigure {
  /// The straight lines of equimolar counterdiffusion.
  static let equimolarProfile = TheoremFigure(
    "Mole fractions along the way, mole for mole",
    """
    Both mole fractions run straight from end to end. What A loses in each step B gains, since the \
    two sum to one.
    """,
    across: Axis("z", in: "cm", 0...10, "distance"), up: Axis(words: "mole fraction", 0...1),
    values: ["L": "10 cm", "x_A1": "0.80", "x_A2": "0.10"], through: ["equimolar-profile"],
    curves: [Curve("equimolar-profile", "A"), Curve("mole-fractions", "B")],
    marks: [Mark("x_A1", at: 0), Mark("x_A2", at: 10)])

  /// The flux of a longer and longer way.
  static let equimolarFlux = TheoremFigure(
    "Equimolar flux against the length of the way",
    "Twice the way is half the flux. A pair of light gases diffuses several times as fast.",
    across: Axis("L", in: "cm", 0...20), up: Axis("N_A", in: "mmol/(m^2 s)", 0...100),
    values: ["x_A1": "0.80", "x_A2": "0.10", "T": "298.15 K", "P": "101.325 kPa"],
    through: ["ideal-gas"],
    curves: [
      Curve("equimolar-flux", "helium and argon", values: ["D_AB": "7.3e-5 m^2/s"], from: 2.2...20),
      Curve(
        "equimolar-flux", "carbon dioxide and nitrogen", values: ["D_AB": "1.67e-5 m^2/s"],
        from: 2.2...20),
    ])

  /// The drift of the centre of mass, which changes along the way although the flux does not.
  static let driftVelocity = TheoremFigure(
    "Drift of the centre of mass along the way",
    """
    Mole for mole, and yet the mass drifts: the way of A if A is the heavier, the way of B if B is. \
    The mass flux is the same everywhere, so the gas drifts fastest where it is lightest.
    """,
    across: Axis("z", in: "cm", 0...10, "distance"), up: Axis("v", in: "mm/s", -4...4),
    values: [
      "L": "10 cm", "x_A1": "0.90", "x_A2": "0.10", "T": "298.15 K", "P": "101.325 kPa",
    ],
    through: ["equimolar-flux", "mean-molar-mass-of-two", "equimolar-profile", "ideal-gas"],
    curves: [
      Curve(
        "drift-velocity", "A argon, B helium",
        values: ["M_A": "39.95 g/mol", "M_B": "4.003 g/mol", "D_AB": "7.3e-5 m^2/s"]),
      Curve(
        "drift-velocity", "A nitrogen, B carbon monoxide",
        values: ["M_A": "28.01 g/mol", "M_B": "28.01 g/mol", "D_AB": "2.1e-5 m^2/s"]),
      Curve(
        "drift-velocity", "A helium, B argon",
        values: ["M_A": "4.003 g/mol", "M_B": "39.95 g/mol", "D_AB": "7.3e-5 m^2/s"]),
    ])

  /// Stefan's law beside the flux without bulk flow.
  static let stefanFlux = TheoremFigure(
    "Flux through stagnant B against the mole fraction at the surface",
    """
    Where A is dilute, the two laws agree. The more of the gas is A, the more A is carried along by \
    the flow that it makes itself.
    """,
    across: Axis("x_A1", 0...1), up: Axis("N_A", in: "mmol/(m^2 s)", 0...400),
    values: [
      "x_A2": "0", "L": "1 cm", "D_AB": "2.5e-5 m^2/s", "T": "298.15 K", "P": "101.325 kPa",
    ],
    through: ["ideal-gas"],
    curves: [
      Curve("stefan-flux", "through stagnant B", from: 0...0.97),
      Curve("equimolar-flux", "mole for mole"),
    ])

  /// The bent profile beside the straight line.
  static let stefanProfile = TheoremFigure(
    "Mole fraction of A along the way, through stagnant B and mole for mole",
    """
    The bulk flow carries A along, so a smaller slope will do near the surface, where there is much \
    of A to carry. Further out diffusion has to do it alone, and the profile steepens.
    """,
    across: Axis("z", in: "cm", 0...1, "distance"), up: Axis("x_A", 0...1),
    values: ["L": "1 cm", "x_A1": "0.80", "x_A2": "0.05"],
    curves: [
      Curve("stefan-profile", "through stagnant B"), Curve("equimolar-profile", "mole for mole"),
    ],
    marks: [Mark("x_A1", at: 0), Mark("x_A2", at: 1)], isShaded: true)

  /// The mole fraction of B, which grows by equal factors.
  static let stefanProfileOfB = TheoremFigure(
    "Mole fraction of stagnant B along the way",
    """
    Over equal steps the mole fraction of B grows by equal factors. The less of B there is at the \
    surface, the more the profile bends.
    """,
    across: Axis("z", in: "cm", 0...1, "distance"), up: Axis("x_B", 0...1),
    values: ["L": "1 cm", "x_B2": "1"],
    curves: [
      Curve("stefan-profile-of-B", values: ["x_B1": "0.60"]),
      Curve("stefan-profile-of-B", values: ["x_B1": "0.20"]),
      Curve("stefan-profile-of-B", values: ["x_B1": "0.02"]),
    ])

  /// The diffusion of both species beside the flux that comes of it.
  static let stefanDiffusion = TheoremFigure(
    "Diffusive fluxes along the way, through stagnant B",
    """
    The flux of A is the same everywhere; diffusion is the part of it that the bulk flow does not \
    carry. B diffuses just as fast towards the surface, and is carried back: it stays at rest.
    """,
    across: Axis("z", in: "cm", 0...1, "distance"),
    up: Axis(words: "molar flux", in: "mmol/(m^2 s)", -200...200),
    values: [
      "L": "1 cm", "x_A1": "0.80", "x_A2": "0.05", "D_AB": "2.5e-5 m^2/s", "T": "298.15 K",
      "P": "101.325 kPa",
    ],
    through: ["mole-fractions", "stefan-profile", "stefan-flux", "ideal-gas"],
    curves: [
      Curve("stefan-flux", "all of A, `N_A`"),
      Curve("stefan-diffusion-of-A", "diffusion of A, `J_A`"),
      Curve("stefan-diffusion-of-B", "diffusion of B, `J_B`"),
    ])
}
