import Algebra

/// Films with any flux ratio, and where the ratio comes from.
extension TheoremFigure {
  /// Flux against flux ratio, with the two cases that have names.
  static let fluxRatioFlux = TheoremFigure(
    "Flux of A against the flux ratio",
    """
    What flows along with A helps it, what flows against it hinders. Equimolar counterdiffusion and \
    stagnant B are two points of one curve.
    """,
    across: Axis("r", -2.3...0.2, "moles of B per mole of A"),
    up: Axis("N_A", in: "mmol/(m^2 s)", 0...300),
    values: [
      "x_A1": "0.80", "x_A2": "0.10", "L": "1 cm", "D_AB": "2.5e-5 m^2/s", "T": "298.15 K",
      "P": "101.325 kPa",
    ],
    through: ["net-moles", "ideal-gas"],
    curves: [Curve("flux-ratio-flux", "fixed ratio")],
    marks: [
      Mark("mole for mole", at: -1, on: "equimolar-flux"),
      Mark("stagnant B", at: 0, on: "stefan-flux"),
    ])

  /// Profiles between the same ends at several flux ratios.
  static let fluxRatioProfile = TheoremFigure(
    "Mole fraction of A along the way at several flux ratios",
    """
    Between the same ends a net flow along with A lifts the profile, a net flow against it presses \
    it down; without net flow it is straight.
    """,
    across: Axis("z", in: "cm", 0...1, "distance"), up: Axis("x_A", 0...1),
    values: ["L": "1 cm", "x_A1": "0.90", "x_A2": "0.05"],
    curves: [
      Curve("flux-ratio-profile", "`N_B = 0`", values: ["epsilon": "1"]),
      Curve("flux-ratio-to-straight-line", "`N_B = -N_A`"),
      Curve("flux-ratio-profile", "`N_B = -9 N_A`", values: ["epsilon": "-8"]),
    ])

  /// What unequal latent heats do to the flux in distillation.
  static let distillation = TheoremFigure(
    "Flux of A against its latent heat",
    """
    Only equal latent heats make distillation equimolar. If A needs less heat than B gives, more of \
    A evaporates than B condenses, and the net flow helps A. Ten percent between the latent heats \
    change the flux by some five.
    """,
    across: Axis("lambda_A", in: "kJ/mol", 25...60), up: Axis("N_A", in: "mmol/(m^2 s)", 0...120),
    values: [
      "lambda_B": "40 kJ/mol", "x_A1": "0.80", "x_A2": "0.20", "L": "1 mm",
      "D_AB": "4.0e-6 m^2/s", "T": "353 K", "P": "101.325 kPa",
    ],
    through: ["distillation-net-moles", "ideal-gas"],
    curves: [
      Curve("flux-ratio-flux", "distillation"), Curve("equimolar-flux", "mole for mole"),
    ],
    marks: [Mark("equal latent heats", at: 40, on: "equimolar-flux")])

  /// What the moles that come back from a reacting surface do.
  static let reaction = TheoremFigure(
    "Flux of A to a reacting surface against the moles that come back",
    """
    The more moles of product come back for each mole of A, the harder A has to diffuse against \
    them.
    """,
    across: Axis("nu", 0...3.5, "moles of B made of a mole of A"),
    up: Axis("N_A", in: "mol/(m^2 s)", 0...1.2),
    values: [
      "x_A1": "0.50", "x_A2": "0", "L": "1 mm", "D_AB": "7.0e-5 m^2/s", "T": "600 K",
      "P": "101.325 kPa",
    ],
    through: ["reaction-net-moles", "ideal-gas"],
    curves: [Curve("flux-ratio-flux", "surface reaction")],
    marks: [
      Mark("stagnant B", at: 0, on: "stefan-flux"),
      Mark("mole for mole", at: 1, on: "equimolar-flux"),
    ])

  /// The gain by bulk flow.
  static let enhancement = TheoremFigure(
    "Enhancement by the bulk flow against the mole fraction at the surface",
    """
    The bulk flow adds about half a percent for each percent of A as long as A is dilute, and \
    without bound as the gas at the surface becomes pure A.
    """,
    across: Axis("x_A1", 0...1), up: Axis("E", 0...4),
    curves: [
      Curve("enhancement-and-mole-fraction", "through stagnant B", from: 0.005...0.975),
      Curve("dilute-limit", "dilute"),
    ])

  /// Why pressure matters in one film and not in another.
  static let evaporationFlux = TheoremFigure(
    "Flux against pressure, over a liquid and between given mole fractions",
    """
    Between given mole fractions the flux does not depend on the pressure. Over a liquid it rises as \
    the pressure falls, and without bound as the liquid comes to boil: the bulk flow makes the \
    difference.
    """,
    across: Axis("P", in: "kPa", 0...120), up: Axis("N_A", in: "mmol/(m^2 s)", 0...400),
    values: [
      "p_sat": "19.9 kPa", "T": "333.15 K", "D_0": "3.1e-5 m^2/s", "P_0": "101.325 kPa",
      "L": "1 cm",
    ],
    through: ["ideal-gas", "diffusivity-and-pressure"],
    curves: [
      Curve("evaporation-flux", "water at 60 °C", from: 20.6...120),
      Curve(
        "equimolar-flux", "without bulk flow", values: ["x_A2": "0"], through: ["saturation"],
        from: 20.6...120),
      Curve(
        "equimolar-flux-and-pressure", "given mole fractions",
        values: ["x_A1": "0.40", "x_A2": "0"], from: 20.6...120),
    ])
}
