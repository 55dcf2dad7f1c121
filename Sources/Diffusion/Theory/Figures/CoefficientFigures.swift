import Algebra

/// Films with coefficients, heat, and pores.
extension TheoremFigure {
  /// The correction of a film for high flux.
  static let highFlux = TheoremFigure(
    "Correction for high flux against the flow number",
    """
    A net flow away from the surface weakens what diffuses from it, a net flow towards the surface \
    strengthens it. For small flow the correction is one, less half the flow number.
    """,
    across: Axis("phi", -3...4, "flow number"), up: Axis("Xi", 0...4),
    curves: [Curve("correction-for-high-flux", "with net flow")],
    marks: [Mark("no net flow", at: 0, on: "no-correction-without-net-flow")])

  /// How a flow bends the profile of temperature.
  static let temperatureInAFlow = TheoremFigure(
    "Temperature along a film in which something flows",
    """
    A flow away from the hot surface carries its temperature into the film, a flow towards it \
    sweeps the film cold. It is the profile of the mole fraction again.
    """,
    across: Axis("z", in: "mm", 0...1, "distance"),
    up: Axis(
      ("T" - "T_2") / ("T_1" - "T_2"), "temperature, from 1 to 0", in: "1", 0...1),
    values: ["L": "1 mm", "k": "0.026 W/(m K)"],
    curves: [
      Curve("temperature-in-a-flow", values: ["C": "100 W/(m^2 K)"]),
      Curve("straight-temperature", "conduction alone"),
      Curve("temperature-in-a-flow", values: ["C": "-100 W/(m^2 K)"]),
    ])

  /// Between wide and narrow pores.
  static let bosanquet = TheoremFigure(
    "Flux through a pore against the Knudsen diffusivity",
    """
    In a narrow pore molecules meet only the walls, in a wide one only each other. In between both \
    hinder, one after the other, and the flux is below either.
    """,
    across: Axis("D_KA", in: "cm^2/s", 0...2), up: Axis("N_A", in: "mmol/(m^2 s)", 0...150),
    values: [
      "x_A1": "0.80", "x_A2": "0.20", "D_AB": "0.25 cm^2/s", "L": "5 mm", "T": "298.15 K",
      "P": "101.325 kPa",
    ],
    through: ["ideal-gas"],
    curves: [
      Curve("bosanquet", "any pore"), Curve("narrow-pore", "only walls", from: 0...0.29),
      Curve("equimolar-flux", "only each other"),
    ])
}
