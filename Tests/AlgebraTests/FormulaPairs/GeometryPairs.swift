/// Layer 4: cylinders, spheres, ducts, drops and tubes that empty.
extension FormulaPair {
  static let geometry: [FormulaPair] = shells + drops

  private static let shells: [FormulaPair] =
    pairs(
      of: "4 pi c D r_1 r_2/(r_2 - r_1) ln((1 - x_2)/(1 - x_1))", "R35, a spherical shell",
      proved: [
        "4 pi c D/(1/r_1 - 1/r_2) ln((1 - x_2)/(1 - x_1))": "the resistance below",
        "-4 pi c D r_1 r_2/(r_2 - r_1) ln((1 - x_1)/(1 - x_2))": "inverted, with the sign",
        "4 pi r_1^2 c D/(r_1 (1 - r_1/r_2)) (ln(1 - x_2) - ln(1 - x_1))": "the inner area",
      ],
      different: [
        "4 pi c D (1/r_1 - 1/r_2) ln((1 - x_2)/(1 - x_1))": "the resistance above",
        "4 pi c D r_1 r_2/(r_1 - r_2) ln((1 - x_2)/(1 - x_1))": "a sign",
        "4 pi c D/(1/r_1 + 1/r_2) ln((1 - x_2)/(1 - x_1))": "a sum of reciprocals",
        "4 pi r_1^2 c D/(r_2 - r_1) ln((1 - x_2)/(1 - x_1))": "the inner area as if flat",
        "4 pi c D (r_2 - r_1)/ln((1 - x_2)/(1 - x_1))": "upside down",
      ])
    + pairs(
      of: "2 pi L D (c_1 - c_2)/ln(r_2/r_1)", "R35 and GEO-05, a cylindrical shell",
      proved: [
        "D (2 pi L (r_2 - r_1)/ln(r_2/r_1)) (c_1 - c_2)/(r_2 - r_1)": "the log mean of the areas",
        "-2 pi L D (c_1 - c_2)/ln(r_1/r_2)": "inverted, with the sign",
        "2 pi L D (c_1 - c_2)/(ln(r_2) - ln(r_1))": "two logarithms",
        "2 pi L D (c_2 - c_1)/(ln(r_1) - ln(r_2))": "all signs turned",
      ],
      different: [
        "2 pi L D (c_1 - c_2)/ln(r_1/r_2)": "a sign",
        "2 pi L D (c_1 - c_2) ln(r_2/r_1)": "the logarithm above",
        "pi L (r_1 + r_2) D (c_1 - c_2)/(r_2 - r_1)": "the arithmetic mean of the areas",
        "2 pi L D (c_1 - c_2)/log10(r_2/r_1)": "the decadic logarithm",
        "2 pi L D (c_1 - c_2)/(r_2 - r_1)": "no logarithm",
        "2 pi r_1 L D (c_1 - c_2)/(r_2 - r_1)": "the inner area as if flat",
      ])
    + pairs(
      of: "pi d_1 d_2 D (p_1 - p_2)/(4 R T L)", "R36, a frustum",
      proved: [
        "pi (d_1/2)(d_2/2) D (p_1 - p_2)/(R T L)": "radii",
        "D (p_1 - p_2)/(R T (4 L/(pi d_1 d_2)))": "the resistance below",
      ],
      different: [
        "pi d_1 d_2 D (p_1 - p_2)/(R T L)": "the factor 4 missing",
        "pi (d_1 + d_2)^2 D (p_1 - p_2)/(16 R T L)": "the area of the mean diameter",
        "pi (d_1^2 + d_2^2) D (p_1 - p_2)/(8 R T L)": "the mean area",
      ])
    + pairs(
      of: "sqrt(3)/4 a_1 a_2 D (p_1 - p_2)/(R T L)", "GEO-08, a triangular duct",
      proved: [
        "3^(1/2) a_1 a_2 D (p_1 - p_2)/(4 R T L)": "a power for the root",
        "3 a_1 a_2 D (p_1 - p_2)/(4 sqrt(3) R T L)": "the root below",
      ],
      different: [
        "sqrt(3)/2 a_1 a_2 D (p_1 - p_2)/(R T L)": "a factor 2",
        "0.433 a_1 a_2 D (p_1 - p_2)/(R T L)": "three figures are not exact",
      ])
    + pairs(
      of: "4 pi r D c_s (1 - r/b)^(-1)", "relation 53, a sphere in a shell",
      where: ["b": 2...9, "r": 0...1],
      proved: ["4 pi D c_s/(1/r - 1/b)": "the resistance below"],
      different: ["4 pi r D c_s (1 - r/b)": "above", "4 pi r D c_s": "in infinite medium"])

  private static let drops: [FormulaPair] =
    pairs(
      of: "2 ln(1 + B)/B", "relation 54, Sh with blowing",
      proved: ["ln((1 + B)^2)/B": "a square inside", "-(2/B) ln(1/(1 + B))": "inverted"],
      different: [
        "2": "no blowing", "ln(1 + B)/B": "on the radius", "2 ln(B)/B": "1 forgotten",
        "2 B/ln(1 + B)": "upside down",
      ])
    + pairs(
      of: "sqrt(r_0^2 - 2 M_A c D ln(1 + B) t/rho_L)", "relation 55, the d^2 law",
      proved: [
        "(r_0^2 - (2 M_A c D t/rho_L) ln(1 + B))^(1/2)": "a power",
        "r_0 sqrt(1 - 2 M_A c D ln(1 + B) t/(rho_L r_0^2))": "r_0 taken out",
        "sqrt(r_0^2 + 2 M_A c D t/rho_L ln(1/(1 + B)))": "inverted",
      ],
      different: [
        "r_0 - sqrt(2 M_A c D ln(1 + B) t/rho_L)": "the root of each term",
        "sqrt(r_0^2 + 2 M_A c D ln(1 + B) t/rho_L)": "the Arnold tube",
        "r_0^2 - 2 M_A c D ln(1 + B) t/rho_L": "the root forgotten",
        "sqrt(r_0^2 - M_A c D ln(1 + B) t/rho_L)": "the factor 2 missing",
      ])
    + pairs(
      of: "8 M_A c D ln(1 + B)/rho_L", "GEO-03, the rate of d^2",
      proved: [
        "4 (2 M_A c D ln(1 + B)/rho_L)": "four times that of r^2",
        "8 (M_A c D/rho_L) (-ln(1/(1 + B)))": "inverted",
      ],
      different: [
        "2 M_A c D ln(1 + B)/rho_L": "the rate of r^2",
        "8 M_A c D B/rho_L": "the logarithm left out", "8 c D ln(1 + B)/rho_L": "the mass missing",
      ])
    + pairs(
      of: "rho_L (z^2 - z_0^2)/(2 M_A c D ln(1 + B))", "relation 55, the Arnold tube",
      proved: [
        "rho_L (z - z_0)(z + z_0)/(2 M_A c D ln(1 + B))": "a difference of squares",
        "rho_L (z - z_0) ((z + z_0)/2)/(M_A c D ln(1 + B))": "the mean length",
      ],
      different: [
        "rho_L (z - z_0)^2/(2 M_A c D ln(1 + B))": "the square of the difference",
        "rho_L (z^2 - z_0^2)/(M_A c D ln(1 + B))": "the factor 2 missing",
        "rho_L (z - z_0) z_0/(M_A c D ln(1 + B))": "the first length throughout",
        "rho_L (z^2 + z_0^2)/(2 M_A c D ln(1 + B))": "a sum of squares",
      ])
    + pairs(
      of: "(1 - x_2)/(1 - x_1) - 1", "Spalding's number",
      proved: ["(x_1 - x_2)/(1 - x_1)": "one fraction"],
      different: ["(x_1 - x_2)/(1 - x_2)": "the wrong end", "(x_2 - x_1)/(1 - x_1)": "a sign"])
}
