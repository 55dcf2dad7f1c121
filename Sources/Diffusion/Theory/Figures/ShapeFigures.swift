import Algebra

/// Spheres and cylinders, and what changes with time.
extension TheoremFigure {
  /// The flow through wider and wider shells.
  static let loneSphere = TheoremFigure(
    "Flow of A from a sphere against the radius of the shell around it",
    """
    A shell of ten radii lets only a ninth more pass than all of space: the way is narrow only close \
    to the sphere.
    """,
    across: Axis("r_2", in: "mm", 0...20, "outer radius"),
    up: Axis("W", in: "umol/s", 0...20),
    values: [
      "r_1": "1 mm", "x_A1": "0.50", "x_A2": "0", "epsilon": "1", "D_AB": "2.5e-5 m^2/s",
      "T": "298.15 K", "P": "101.325 kPa",
    ],
    through: ["ideal-gas"],
    curves: [
      Curve("flow-through-a-sphere", "shell", from: 2...20),
      Curve("flow-from-a-lone-sphere", "no end"),
    ])

  /// Where a cylinder differs from a sphere.
  static let cylinder = TheoremFigure(
    "Flow of A through a cylindrical shell against its outer radius",
    """
    Around a sphere the flow soon keeps its value. Around a cylinder it falls with the logarithm of \
    the ratio of the radii, ever more slowly but without end: in all of space it would be nothing.
    """,
    across: Axis("r_2", in: "mm", 0...20, "outer radius"),
    up: Axis("W", in: "umol/s", 0...100),
    values: [
      "r_1": "1 mm", "H": "1 cm", "x_A1": "0.50", "x_A2": "0", "epsilon": "1",
      "D_AB": "2.5e-5 m^2/s", "T": "298.15 K", "P": "101.325 kPa",
    ],
    through: ["ideal-gas"],
    curves: [
      Curve("flow-through-a-cylinder", "cylindrical shell", from: 1.6...20),
      Curve(
        "flow-through-a-sphere", "spherical shell", from: 1.2...20),
    ])

  /// Profiles around a sphere and around a cylinder.
  static let profilesInShells = TheoremFigure(
    "Mole fraction of A around a sphere and around a cylinder",
    """
    Where the way is narrow, close to the sphere, A needs a steep slope, and most of its mole \
    fraction is spent there. The way around a cylinder widens less, and the profile is straighter.
    """,
    across: Axis("z", in: "mm", 1...10, "distance from the middle"), up: Axis("x_A", 0...1),
    values: [
      "r_1": "1 mm", "r_2": "10 mm", "x_A1": "0.80", "x_A2": "0.10", "epsilon": "1",
    ],
    curves: [
      Curve("profile-in-a-spherical-shell", "sphere"),
      Curve("profile-in-a-cylindrical-shell", "cylinder"),
    ],
    marks: [Mark("x_A1", at: 1), Mark("x_A2", at: 10)])

  /// Blowing and sucking around a drop.
  static let sherwoodWithBlowing = TheoremFigure(
    "Sherwood number of a sphere at rest against the transfer number",
    """
    Blowing pushes the gas away and lowers the coefficient; condensation, which sucks it in, raises \
    it. Without either, two is left.
    """,
    across: Axis("B", -1...8), up: Axis("Sh", 0...6),
    curves: [Curve("sherwood-number-with-blowing", "with blowing", from: -0.92...8)],
    marks: [Mark("no blowing", at: 0, on: "sherwood-number-of-a-sphere")])

  /// The square of the radius of drops.
  static let dropsInTime = TheoremFigure(
    "Square of the radius of drops against time",
    """
    All drops of a liquid lose the same square in the same time: the lines are parallel, and a drop \
    of twice the size lasts four times as long.
    """,
    across: Axis("t", in: "s", 0...600),
    up: Axis(.power("r_1", 2), "square of the radius", in: "mm^2", 0...0.3),
    values: [
      "B": "0.0123", "M_A": "18.02 g/mol", "rho_L": "1000 kg/m^3", "D_AB": "2.4e-5 m^2/s",
      "T": "290 K", "P": "101.325 kPa",
    ],
    through: ["ideal-gas"],
    curves: [
      Curve("d-squared-law", values: ["r_0": "0.5 mm"], from: 0...562),
      Curve("d-squared-law", values: ["r_0": "0.4 mm"], from: 0...360),
      Curve("d-squared-law", values: ["r_0": "0.25 mm"], from: 0...140.5),
    ])

  /// The square of the path over liquids that sink.
  static let arnoldTube = TheoremFigure(
    "Square of the path in Arnold’s tube against time",
    """
    The square of the path grows evenly, and from the slope of its line the diffusivity is read. \
    The path itself grows more and more slowly.
    """,
    across: Axis("t", in: "h", 0...50),
    up: Axis(.power("L", 2), "square of the path", in: "cm^2", 0...50),
    values: ["L_0": "2 cm", "T": "298.15 K", "P": "101.325 kPa"], through: ["ideal-gas"],
    curves: [
      Curve(
        "arnold-tube", "acetone",
        values: [
          "B": "0.435", "M_A": "58.08 g/mol", "rho_L": "784 kg/m^3", "D_AB": "1.1e-5 m^2/s",
        ]),
      Curve(
        "arnold-tube", "ethanol",
        values: [
          "B": "0.0846", "M_A": "46.07 g/mol", "rho_L": "785 kg/m^3", "D_AB": "1.2e-5 m^2/s",
        ]),
      Curve(
        "arnold-tube", "water",
        values: [
          "B": "0.0323", "M_A": "18.02 g/mol", "rho_L": "997 kg/m^3", "D_AB": "2.5e-5 m^2/s",
        ]),
    ])

  /// Two bulbs that become equal.
  static let twoBulbs = TheoremFigure(
    "Difference of two bulbs against time",
    """
    In equal times the difference halves, whatever it is. After a day light gases are all but equal, \
    heavy ones are not.
    """,
    across: Axis("t", in: "h", 0...24), up: Axis("Delta", 0...1, "difference of the bulbs"),
    values: ["Delta_0": "1", "beta": "1 m^-2"],
    curves: [
      Curve("decay-of-two-bulbs", "carbon dioxide and nitrogen", values: ["D_AB": "1.7e-5 m^2/s"]),
      Curve("decay-of-two-bulbs", "hydrogen and nitrogen", values: ["D_AB": "7.8e-5 m^2/s"]),
    ])
}
