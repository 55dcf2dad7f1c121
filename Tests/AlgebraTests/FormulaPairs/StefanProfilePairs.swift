/// Diffusion through stagnant B: the profile and what follows from it.
extension FormulaPair {
  static let stefanProfiles: [FormulaPair] = fromEnds + fromFlux + dimensionless + diffusive

  private static let fromEnds: [FormulaPair] =
    pairs(
      of: "1 - (1 - x_A1) ((1 - x_A2)/(1 - x_A1))^(z/L)", "derivations 7.6, T1",
      proved: [
        "1 - (1 - x_A1)^(1 - z/L) (1 - x_A2)^(z/L)": "the power split",
        "1 - (1 - x_A1) exp(z/L ln((1 - x_A2)/(1 - x_A1)))": "exp and ln",
        "1 - exp((1 - z/L) ln(1 - x_A1) + z/L ln(1 - x_A2))": "one exponential",
        "1 - (1 - x_A2) ((1 - x_A1)/(1 - x_A2))^(1 - z/L)": "from the other end",
        "1 - (1 - x_A1) ((1 - x_A1)/(1 - x_A2))^(-z/L)": "inverted, with the sign",
        "1 - (1 - x_A2)^(z/L)/(1 - x_A1)^(z/L - 1)": "a power below",
        "1 - (1 - x_A1)^((L - z)/L) (1 - x_A2)^(z/L)": "one fraction in the exponent",
        "1 - (1 - x_A1) (((1 - x_A2)/(1 - x_A1))^z)^(1/L)": "a root of a power",
        "1 - (1 - x_A1) (1 - x_A2)^(z/L) (1 - x_A1)^(-z/L)": "three factors",
        "1 - (1 - x_A1) ((x_A2 - 1)/(x_A1 - 1))^(z/L)": "both signs turned inside",
        "1 - (1 - x_A1) exp(z/L (ln(1 - x_A2) - ln(1 - x_A1)))": "two logarithms",
        """
        1 - ((1 - x_A2)/(1 - x_A1))^(z/L) + x_A1 ((1 - x_A2)/(1 - x_A1))^(z/L)
        """: "multiplied out",
        "1 - (1 - x_A1) 10^(z/L log10((1 - x_A2)/(1 - x_A1)))": "powers of ten",
        "1 - (1 - x_A1) (1 + (x_A1 - x_A2)/(1 - x_A1))^(z/L)": "Spalding's number",
      ],
      different: [
        "1 - (1 - x_A1) ((1 - x_A1)/(1 - x_A2))^(z/L)": "inverted",
        "1 - (1 - x_A1) ((1 - x_A2)/(1 - x_A1))^(L/z)": "the exponent upside down",
        "1 - (1 - x_A1)^(z/L) (1 - x_A2)^(1 - z/L)": "the ends exchanged",
        "(1 - x_A1) ((1 - x_A2)/(1 - x_A1))^(z/L)": "the profile of B",
        "1 - ((1 - x_A2)/(1 - x_A1))^(z/L)": "the factor in front forgotten",
        "x_A1 (x_A2/x_A1)^(z/L)": "A for B",
        "x_A1 - (x_A1 - x_A2) z/L": "the straight line",
        "1 - (1 - x_A1) (z/L) (1 - x_A2)/(1 - x_A1)": "a factor for an exponent",
        "1 + (1 - x_A1) ((1 - x_A2)/(1 - x_A1))^(z/L)": "a sign",
        "1 - (1 - x_A1) ((1 - x_A2)/(1 - x_A1))^z": "the length missing",
        "1 - (1 - x_A1) exp(z/L (1 - x_A2)/(1 - x_A1))": "the logarithm forgotten",
        "1 - (1 - x_A1)^(1 + z/L) (1 - x_A2)^(z/L)": "a sign in the exponent",
        "1 - (1 - x_A1)^(1 - z/L) + (1 - x_A2)^(z/L)": "a sum of powers",
      ])
    + pairs(
      of: "(1 - x_A1)^(1 - z/L) (1 - x_A2)^(z/L)", "the profile of B",
      proved: [
        "x_B1^0 (1 - x_A1) ((1 - x_A2)/(1 - x_A1))^(z/L)": "one power",
        "exp(ln(1 - x_A1) + z/L (ln(1 - x_A2) - ln(1 - x_A1)))": "one exponential",
      ],
      different: [
        "(1 - x_A1)^(1 - z/L) (1 - x_A2)^(1 - z/L)": "the same exponent twice",
        "(1 - x_A1) (1 - z/L) (1 - x_A2) z/L": "factors for exponents",
      ])
    + pairs(
      of: "sqrt((1 - x_A1)(1 - x_A2))", "STEF-01, x_B half-way",
      proved: [
        "(1 - x_A1)^(1/2) (1 - x_A2)^0.5": "two roots",
        "(1 - x_A1) sqrt((1 - x_A2)/(1 - x_A1))": "the profile at z = L/2",
        "sqrt(1 - x_A1 - x_A2 + x_A1 x_A2)": "multiplied out",
      ],
      different: [
        "1 - (x_A1 + x_A2)/2": "the straight line",
        "sqrt(1 - x_A1 x_A2)": "the product of the wrong fractions",
        "1 - sqrt(x_A1 x_A2)": "the geometric mean of A",
      ])

  private static let fromFlux: [FormulaPair] =
    pairs(
      of: "1 - (1 - x_A1) exp(N_A z/(c D))", "STEF-10, the profile from the flux",
      proved: [
        "1 - (1 - x_A1)/exp(-N_A z/(c D))": "the exponential below",
        "1 + (x_A1 - 1) exp(N_A z/(c D))": "both signs turned",
        "1 - exp(N_A z/(c D)) + x_A1 exp(N_A z/(c D))": "multiplied out",
        "1 - (1 - x_A1) exp(N_A/(c D))^z": "a power of an exponential",
        "1 - (1 - x_A1) e^(N_A z/(c D))": "a power of e",
        "1 - exp(ln(1 - x_A1) + N_A z/(c D))": "one exponential",
      ],
      different: [
        "1 - (1 - x_A1) exp(-N_A z/(c D))": "a sign in the exponent",
        "1 - (1 - x_A1) exp(N_A z/D)": "the total concentration missing",
        "1 - (1 - x_A1) N_A z/(c D)": "the exponential forgotten",
        "1 - exp(N_A z/(c D))": "the factor forgotten",
        "1 - (1 - x_A1) exp(N_A c D/z)": "the exponent upside down",
        "x_A1 - N_A z/(c D)": "linear",
      ])
    + pairs(
      of: "1 - (1 - x_A1) exp((c D/L ln((1 - x_A2)/(1 - x_A1))) z/(c D))",
      "STEF-10 with the flux put in",
      proved: [
        "1 - (1 - x_A1) ((1 - x_A2)/(1 - x_A1))^(z/L)": "what is left",
        "1 - (1 - x_A1)^(1 - z/L) (1 - x_A2)^(z/L)": "the power split",
      ],
      different: ["1 - (1 - x_A1) exp(-(c D/L ln((1 - x_A2)/(1 - x_A1))) z/(c D))": "a sign"])
    + pairs(
      of: "1 - exp(-N_A L/(c D)) (1 - x_A2)", "STEF-10, the end from the flux",
      proved: ["1 - (1 - x_A2)/exp(N_A L/(c D))": "below"],
      different: ["1 - exp(N_A L/(c D)) (1 - x_A2)": "a sign"])

  private static let dimensionless: [FormulaPair] =
    pairs(
      of: "ln((1 - x_A)/(1 - x_A1))/ln((1 - x_A2)/(1 - x_A1))", "z/L from the profile",
      proved: [
        "(ln(1 - x_A) - ln(1 - x_A1))/(ln(1 - x_A2) - ln(1 - x_A1))": "four logarithms",
        "ln((1 - x_A1)/(1 - x_A))/ln((1 - x_A1)/(1 - x_A2))": "both inverted",
        "1 - ln((1 - x_A2)/(1 - x_A))/ln((1 - x_A2)/(1 - x_A1))": "from the other end",
        "log10((1 - x_A)/(1 - x_A1))/log10((1 - x_A2)/(1 - x_A1))": "both decadic",
      ],
      different: [
        "ln((1 - x_A)/(1 - x_A1))/ln((1 - x_A1)/(1 - x_A2))": "one inverted",
        "ln((1 - x_A2)/(1 - x_A1))/ln((1 - x_A)/(1 - x_A1))": "upside down",
        "ln((1 - x_A)/(1 - x_A2))": "one logarithm for the quotient of two",
        "(x_A1 - x_A)/(x_A1 - x_A2)": "the straight line",
        "log10((1 - x_A)/(1 - x_A1))/ln((1 - x_A2)/(1 - x_A1))": "one of two decadic",
      ])
    + pairs(
      of: "N_A L/(c D)", "the dimensionless flux",
      proved: ["N_A/(c D/L)": "over the scale", "L N_A/c/D": "divided in turn"],
      different: ["N_A c D/L": "upside down", "N_A L/(c D^2)": "D squared"])

  private static let diffusive: [FormulaPair] =
    pairs(
      of: "N_A - x_A N_A", "R32, J_A in Stefan flow",
      proved: ["(1 - x_A) N_A": "collected", "-N_A (x_A - 1)": "both signs turned"],
      different: ["(1 + x_A) N_A": "a sign", "x_A N_A": "x_A for x_B", "N_A": "no bulk flow"])
    + pairs(
      of: "-(1 - x_A) N_A", "R33, J_B though B stands still",
      proved: ["(x_A - 1) N_A": "the sign carried in", "-N_A + x_A N_A": "multiplied out"],
      different: [
        "0": "B stands still, so it does not diffuse", "(1 - x_A) N_A": "a sign",
        "-x_A N_A": "x_A for x_B",
      ])
    + pairs(
      of: "M_A N_A/(c (x_A M_A + (1 - x_A) M_B))", "relation 49, the drift in Stefan flow",
      proved: [
        "N_A/c/(x_A + (1 - x_A) M_B/M_A)": "divided by M_A",
        "(x_A M_A/(x_A M_A + (1 - x_A) M_B)) N_A/(c x_A)": "w_A v_A",
      ],
      different: [
        "N_A/c": "the molar-average velocity",
        "(M_A - M_B) N_A/(c (x_A M_A + (1 - x_A) M_B))": "the drift of equimolar diffusion",
        "x_A N_A/c": "x_A v_A for w_A v_A, scaled",
      ])
    + pairs(
      of: """
        ln((1 - x_A2 M_A/(x_A2 M_A + (1 - x_A2) M_B))/(1 - x_A1 M_A/(x_A1 M_A + (1 - x_A1) M_B)))
        """, "R59, the mass form of Stefan's flux",
      proved: [
        """
        ln((1 - x_A2)/(1 - x_A1)) \
        - ln((x_A2 M_A + (1 - x_A2) M_B)/(x_A1 M_A + (1 - x_A1) M_B))
        """: "the logarithm of M as well"
      ],
      different: ["ln((1 - x_A2)/(1 - x_A1))": "what it is not, unless the masses are equal"])
    + pairs(
      of: "c D (1 - x_A1) ln((1 - x_A2)/(1 - x_A1))/L", "J_A at the liquid",
      proved: [
        "(1 - x_A1) c D/L (ln(1 - x_A2) - ln(1 - x_A1))": "two logarithms",
        "c D/L ln(((1 - x_A2)/(1 - x_A1))^(1 - x_A1))": "the factor as an exponent",
      ],
      different: [
        "c D (1 - x_A2) ln((1 - x_A2)/(1 - x_A1))/L": "at the other end",
        "c D x_A1 ln((1 - x_A2)/(1 - x_A1))/L": "x_A for x_B",
      ])
}
