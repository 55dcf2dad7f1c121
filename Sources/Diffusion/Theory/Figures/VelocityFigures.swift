import Algebra

extension TheoremFigure {
  /// What share of the mass a share of the moles is.
  static let massFraction = TheoremFigure(
    "Mass fraction against mole fraction",
    """
    A heavy species counts for more by mass than by moles, a light one for less; the two fractions \
    agree only at the ends, or where the molar masses are equal.
    """,
    across: Axis("x_A", 0...1), up: Axis("w_A", 0...1), through: ["mean-molar-mass-of-two"],
    curves: [
      Curve(
        "mass-fraction-from-mole-fraction", "A argon, B helium",
        values: ["M_A": "39.95 g/mol", "M_B": "4.003 g/mol"]),
      Curve(
        "mass-fraction-from-mole-fraction", "A nitrogen, B carbon monoxide",
        values: ["M_A": "28.01 g/mol", "M_B": "28.01 g/mol"]),
      Curve(
        "mass-fraction-from-mole-fraction", "A helium, B argon",
        values: ["M_A": "4.003 g/mol", "M_B": "39.95 g/mol"]),
    ])

  /// How far the two reference velocities are apart.
  static let twoVelocities = TheoremFigure(
    "Mass-average less molar-average velocity against composition",
    """
    A moves past B at the same speed everywhere. The centre of mass leads the middle of the moles if \
    A is the heavier, and lags behind if A is the lighter; nothing parts them where one species is \
    absent or the masses are equal.
    """,
    across: Axis("x_A", 0...1),
    up: Axis("v" - "v_star", "distance of the velocities", in: "mm/s", -6...6),
    values: ["v_A": "10 mm/s", "v_B": "0 mm/s"],
    through: ["mass-fraction-from-mole-fraction", "mean-molar-mass-of-two"],
    curves: [
      Curve(
        "two-velocities", "A argon, B helium",
        values: ["M_A": "39.95 g/mol", "M_B": "4.003 g/mol"]),
      Curve(
        "two-velocities", "A nitrogen, B carbon monoxide",
        values: ["M_A": "28.01 g/mol", "M_B": "28.01 g/mol"]),
      Curve(
        "two-velocities", "A helium, B argon",
        values: ["M_A": "4.003 g/mol", "M_B": "39.95 g/mol"]),
    ])
}
