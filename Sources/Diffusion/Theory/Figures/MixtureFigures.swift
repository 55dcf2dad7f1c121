import Algebra

/// What a real mixture and a third species change.
extension TheoremFigure {
  /// The thermodynamic factor of Margules.
  static let margulesFactor = TheoremFigure(
    "Thermodynamic factor by Margules against composition",
    """
    Species that like each other diffuse faster than ideal ones, species that dislike each other \
    more slowly. At `A_M = 2` the factor touches zero: there the mixture is about to part into two.
    """,
    across: Axis("x_A", 0...1), up: Axis("Gamma", 0...2), through: ["mole-fractions"],
    curves: [
      Curve("margules-factor", values: ["A_M": "-1.5"]),
      Curve("margules-factor", values: ["A_M": "0"]),
      Curve("margules-factor", values: ["A_M": "1"]),
      Curve("margules-factor", values: ["A_M": "2"]),
    ])

  /// Fick's law with four diffusivities.
  static let fickOfThree = TheoremFigure(
    "Fick diffusivities of hydrogen and nitrogen in a mixture with carbon dioxide",
    """
    Hydrogen hardly minds the slope of nitrogen. Nitrogen does mind that of hydrogen: its cross \
    diffusivity is more than half as large as its own, and negative, so that it drifts up the slope \
    of hydrogen.
    """,
    across: Axis("x_A", 0...0.8, "mole fraction of hydrogen"),
    up: Axis(words: "Fick diffusivity", in: "cm^2/s", -0.4...0.8),
    values: [
      "x_B": "0.20", "D_AB": "0.78 cm^2/s", "D_AC": "0.65 cm^2/s", "D_BC": "0.167 cm^2/s",
    ],
    through: ["mole-fractions-of-three", "weighted-diffusivity-of-two"],
    curves: [
      Curve("fick-diffusivity-AA", "A by A, `Df_AA`"),
      Curve("fick-diffusivity-AB", "A by B, `Df_AB`"),
      Curve("fick-diffusivity-BA", "B by A, `Df_BA`"),
      Curve("fick-diffusivity-BB", "B by B, `Df_BB`"),
    ])
}
