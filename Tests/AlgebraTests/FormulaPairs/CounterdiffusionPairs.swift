/// Equimolar counterdiffusion: flux, profile, drift.
extension FormulaPair {
  static let counterdiffusion: [FormulaPair] = flux + profile + drifting

  private static let flux: [FormulaPair] =
    pairs(
      of: "c D (x_A1 - x_A2)/L", "R28, derivations 5.7",
      proved: [
        "-c D (x_A2 - x_A1)/L": "both signs turned",
        "c D/L x_A1 - c D/L x_A2": "split",
        "D (c x_A1 - c x_A2)/L": "concentrations",
        "c*D*x_A1*(1 - x_A2/x_A1)/L": "x_A1 taken out",
        "(x_A1 - x_A2)/(L/(c D))": "driving force over resistance",
        "D/L*c*((1 - x_A2) - (1 - x_A1))": "in fractions of B",
      ],
      different: [
        "D (x_A1 - x_A2)/L": "the total concentration missing",
        "c D (x_A2 - x_A1)/L": "a sign",
        "c D (x_A1 - x_A2) L": "multiplied by the length",
        "c D (x_A1 - x_A2)/L^2": "the length squared",
        "c D (x_A1 + x_A2)/L": "a sum for the difference",
        "c D x_A1 - x_A2/L": "brackets forgotten",
        "c D (w_A1 - w_A2)/L": "mass fractions",
        "c D ln(x_A1/x_A2)/L": "a logarithm too many",
        "c D/L ln((1 - x_A2)/(1 - x_A1))": "stagnant B",
        "c D (x_A1 - x_A2)/(2 L)": "a factor 2",
        "c D (x_A1 - x_A2)/L/1000": "litres for cubic metres",
      ])
    + pairs(
      of: "D (p_A1 - p_A2)/(R T L)", "EMCD-01, partial pressures",
      proved: [
        "(P/(R T)) D/L (p_A1/P - p_A2/P)": "through mole fractions",
        "D/L (p_A1/(R T) - p_A2/(R T))": "through concentrations",
        "-D (p_A2 - p_A1)/(R*T*L)": "both signs turned",
        "D*p_A1/(R*T*L) - D*p_A2/(L*R*T)": "split",
      ],
      different: [
        "D P (p_A1 - p_A2)/(R T L)": "P too many",
        "D (p_A1 - p_A2)/(R T)": "the length missing",
        "D R T (p_A1 - p_A2)/L": "R T above",
        "D (p_A1 - p_A2)/R T L": "the brackets below the bar forgotten",
        "D (p_A1 - p_A2)/(P L)": "mole fractions without c",
        "D P/(R T L) ln((P - p_A2)/(P - p_A1))": "stagnant B",
      ])
    + pairs(
      of: "D (c_A1 - c_A2)/L", "EMCD in concentrations",
      proved: [
        "(c_A1/L - c_A2/L) D": "split",
        "c (c_A1/c - c_A2/c) D/L": "through mole fractions",
      ],
      different: [
        "c D (c_A1 - c_A2)/L": "c counted twice", "D (c_A1 - c_A2)": "the length missing",
      ])
    + pairs(
      of: "pi d^2/4 D (p_A1 - p_A2)/(R T L)", "EMCD-06, the rate through a tube",
      proved: ["pi (d/2)^2 D (p_A1 - p_A2)/(R T L)": "the radius for the diameter"],
      different: [
        "pi d^2 D (p_A1 - p_A2)/(R T L)": "the diameter taken for the radius",
        "pi d D (p_A1 - p_A2)/(R T L)": "the circumference for the area",
        "D (p_A1 - p_A2)/(R T L)": "the flux for the rate",
      ])

  private static let profile: [FormulaPair] =
    pairs(
      of: "x_A1 - (x_A1 - x_A2) z/L", "R28, the straight line; derivations 5.8",
      proved: [
        "x_A1 (1 - z/L) + x_A2 z/L": "weighted ends",
        "x_A1 + (x_A2 - x_A1) z/L": "both signs turned",
        "(x_A1 (L - z) + x_A2 z)/L": "one fraction",
        "x_A2 + (x_A1 - x_A2)(1 - z/L)": "from the other end",
      ],
      different: [
        "x_A1 + (x_A1 - x_A2) z/L": "a sign",
        "x_A2 - (x_A1 - x_A2) z/L": "from the wrong end",
        "x_A1 - (x_A1 - x_A2) L/z": "the ratio upside down",
        "x_A1 (x_A2/x_A1)^(z/L)": "a geometric path",
        "x_A1 - (x_A1 - x_A2) z": "the length missing",
        "x_A1 - x_A1 - x_A2 z/L": "brackets forgotten",
      ])
    + pairs(
      of: "(x_A - x_A2)/(x_A1 - x_A2)", "the dimensionless profile",
      proved: [
        "(x_A2 - x_A)/(x_A2 - x_A1)": "both signs turned",
        "1 - (x_A1 - x_A)/(x_A1 - x_A2)": "from the other end",
      ],
      different: [
        "(x_A1 - x_A)/(x_A1 - x_A2)": "from the wrong end",
        "(x_A - x_A2)/(x_A2 - x_A1)": "a sign",
        "(x_A - x_A2)/x_A1 - x_A2": "brackets forgotten",
      ])
    + pairs(
      of: "0.75 p_A2 + 0.25 p_A1", "EMCD-06, three quarters of the way",
      proved: [
        "p_A1 - 0.75 (p_A1 - p_A2)": "from the near end", "(p_A1 + 3 p_A2)/4": "one fraction",
      ],
      different: ["0.75 p_A1 + 0.25 p_A2": "the ends exchanged", "3/4 (p_A1 + p_A2)": "a sum"])

  private static let drifting: [FormulaPair] =
    pairs(
      of: "(M_A - M_B) N_A/(c (x_A M_A + (1 - x_A) M_B))", "relation 43, derivations 6.5",
      proved: [
        "N_A (1 - M_B/M_A)/(c (x_A + (1 - x_A) M_B/M_A))": "divided by M_A",
        "(M_B - M_A) N_A/(c (x_A (M_B - M_A) - M_B))": "both signs turned",
        "N_A/(c (x_A + M_B/(M_A - M_B)))": "divided by the difference of masses",
      ],
      different: [
        "(M_A + M_B) N_A/(c (x_A M_A + (1 - x_A) M_B))": "a sum of masses",
        "(M_A - M_B) N_A/c": "a molar for a mass density",
        "(M_A - M_B) N_A (x_A M_A + (1 - x_A) M_B)/c": "multiplied by M",
        "(M_B - M_A) N_A/(c (x_A M_A + (1 - x_A) M_B))": "a sign",
        "0": "the moles are balanced, so nothing moves",
        "N_A/c": "the velocity of A relative to nothing",
      ])
    + pairs(
      of: "(M_A - M_B) D (x_A1 - x_A2)/(L (M_B + (M_A - M_B)(x_A1 - (x_A1 - x_A2) z/L)))",
      "VEL-03, with flux and profile put in",
      proved: [
        """
        (M_A - M_B) (c D (x_A1 - x_A2)/L)/(c ((x_A1 - (x_A1 - x_A2) z/L) M_A \
        + (1 - (x_A1 - (x_A1 - x_A2) z/L)) M_B))
        """: "before tidying",
        "(M_A - M_B) D (x_A1 - x_A2)/(L M_B + (M_A - M_B)(x_A1 L - (x_A1 - x_A2) z))":
          "the length carried in",
      ],
      different: [
        "(M_A - M_B) D (x_A1 - x_A2)/(L (M_B + (M_A - M_B) x_A1))": "at the first end only",
        "(M_A - M_B) D (x_A1 - x_A2)/(L (M_B + (M_A - M_B)(x_A1 + (x_A1 - x_A2) z/L)))":
          "a sign in the profile",
      ])
    + pairs(
      of: "-M_A/M_B N_A", "R24, equal masses flow",
      proved: ["-N_A/(M_B/M_A)": "the ratio below", "-M_A*N_A/M_B": "one fraction"],
      different: [
        "-M_B/M_A N_A": "upside down", "-N_A": "equal moles", "M_A/M_B N_A": "a sign",
        "-sqrt(M_A/M_B) N_A": "Graham's law",
      ])
    + pairs(
      of: "-sqrt(M_A/M_B) N_A", "relation 46, Graham's law; POR-02",
      proved: [
        "-N_A sqrt(M_A)/sqrt(M_B)": "the root split",
        "-N_A (M_B/M_A)^(-1/2)": "a negative power",
        "-N_A sqrt(M_A M_B)/M_B": "a rational denominator",
        "-N_A M_A^0.5 M_B^-0.5": "decimal exponents",
        "-N_A*exp((ln(M_A) - ln(M_B))/2)": "through logarithms",
      ],
      different: [
        "-sqrt(M_B/M_A) N_A": "upside down", "sqrt(M_A/M_B) N_A": "a sign",
        "-sqrt(M_A M_B) N_A": "a product", "-(M_A/M_B)^(1/3) N_A": "a cube root",
        "-(sqrt(M_A) - sqrt(M_B)) N_A": "a difference",
      ])
}
