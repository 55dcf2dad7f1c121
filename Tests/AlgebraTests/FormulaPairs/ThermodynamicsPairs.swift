/// Layer 5: chemical potentials, activity models, friction, entropy. The gradient of x_1 is g.
extension FormulaPair {
  static let thermodynamics: [FormulaPair] = potentials + models + friction

  private static let everyReal = -Double.infinity...Double.infinity

  private static let potentials: [FormulaPair] =
    pairs(
      of: "mu_0 + R T ln(gamma x_A)", "P7, the chemical potential", where: ["mu_0": everyReal],
      proved: [
        "mu_0 + R T ln(gamma) + R T ln(x_A)": "two logarithms",
        "mu_0 + R T (ln(x_A) - ln(1/gamma))": "an inverted one",
        "mu_0 + ln((gamma x_A)^(R T))": "the factor as an exponent",
      ],
      different: [
        "mu_0 + R T ln(gamma) ln(x_A)": "a product of logarithms",
        "mu_0 + R T ln(gamma + x_A)": "a sum inside", "mu_0 - R T ln(gamma x_A)": "a sign",
        "mu_0 + R T ln(x_A)": "ideal", "mu_0 + R T log10(gamma x_A)": "the decadic logarithm",
      ])
    + pairs(
      of: "-c D_M (x_A/(R T)) (R T/x_A) g", "derivations 4.6, Fick from friction",
      where: ["g": everyReal],
      proved: ["-c D_M g": "cancelled"],
      different: ["-c D_M R T g": "R T left over", "-c D_M x_A g": "x_A left over"])
    + pairs(
      of: "-c D Gam g", "R40, Fick's law in a real mixture", where: ["g": everyReal],
      proved: ["-(c*Gam*g*D)": "reordered"],
      different: ["-c D g/Gam": "divided", "-c D g": "ideal", "-c D Gam^2 g": "squared"])

  private static let models: [FormulaPair] =
    pairs(
      of: "1 - 2 A x_1 (1 - x_1)", "GAM-01, Margules",
      proved: [
        "1 - 2 A x_1 + 2 A x_1^2": "multiplied out",
        "1 - A/2 + A (1 - 2 x_1)^2/2": "about the middle",
        "1 + x_1 (-2 A (1 - x_1))": "from d ln gamma",
      ],
      different: [
        "1 - A x_1 (1 - x_1)": "the factor 2 missing", "1 + 2 A x_1 (1 - x_1)": "a sign",
        "1 - 2 A x_1": "x_2 missing", "1 - 2 A (1 - x_1)^2": "the square of x_2",
      ])
    + pairs(
      of: "exp((1 - x_1)^2 (A_12 + 2 (A_21 - A_12) x_1))", "GAM-02, three suffixes",
      proved: [
        "exp((1 - x_1)^2 A_12) exp(2 (1 - x_1)^2 (A_21 - A_12) x_1)": "two exponentials",
        "exp(A_12 + 2 (A_21 - A_12) x_1)^((1 - x_1)^2)": "a power",
        "exp((1 - x_1)^2 (A_12 (1 - 2 x_1) + 2 A_21 x_1))": "collected in the constants",
      ],
      different: [
        "exp(x_1^2 (A_12 + 2 (A_21 - A_12) x_1))": "x_1 for x_2",
        "exp((1 - x_1)^2 (A_21 + 2 (A_12 - A_21) x_1))": "the constants exchanged",
        "exp((1 - x_1)^2) (A_12 + 2 (A_21 - A_12) x_1)": "a factor outside",
      ])
    + pairs(
      of: "1 - 2 x_1 (1 - x_1) A_12^2 A_21^2/(A_12 x_1 + A_21 (1 - x_1))^3", "GAM-03, van Laar",
      proved: [
        "1 - 2 x_1 (1 - x_1) (A_12 A_21)^2/(A_21 + (A_12 - A_21) x_1)^3": "collected below",
        "1 - 2 x_1 (1 - x_1) A_12^2/(A_21 (A_12/A_21 x_1 + 1 - x_1)^3)": "A_21 taken out",
      ],
      different: [
        "1 - 2 x_1 (1 - x_1) A_12^2 A_21^2/(A_12 x_1 + A_21 (1 - x_1))^2": "a square below",
        "1 - 2 x_1 (1 - x_1) A_12 A_21/(A_12 x_1 + A_21 (1 - x_1))^3": "the squares above",
        "1 - 2 x_1 (1 - x_1) A_12^2 A_21^2/(A_21 x_1 + A_12 (1 - x_1))^3": "exchanged below",
      ])
    + pairs(
      of: "-x_1 ln(x_1 + k (1 - x_1)) - (1 - x_1) ln(1 - x_1 + m x_1)", "GAM-04, Wilson",
      proved: [
        "-ln((x_1 + k (1 - x_1))^x_1 (1 - x_1 + m x_1)^(1 - x_1))": "one logarithm",
        "x_1 ln(1/(k + (1 - k) x_1)) - (1 - x_1) ln(1 + (m - 1) x_1)": "collected inside",
      ],
      different: [
        "x_1 ln(x_1 + k (1 - x_1)) - (1 - x_1) ln(1 - x_1 + m x_1)": "a sign",
        "-x_1 ln(x_1 + m (1 - x_1)) - (1 - x_1) ln(1 - x_1 + k x_1)": "the parameters exchanged",
      ])
    + pairs(
      of: "D_12^(1 - x_1) D_21^x_1", "DIF-21, Vignes",
      proved: [
        "D_12 (D_21/D_12)^x_1": "one power",
        "exp((1 - x_1) ln(D_12) + x_1 ln(D_21))": "exp and ln",
        "D_21 (D_12/D_21)^(1 - x_1)": "from the other end",
      ],
      different: [
        "D_12 (1 - x_1) + D_21 x_1": "a linear mean", "D_12^x_1 D_21^(1 - x_1)": "ends exchanged",
        "D_12 (1 - x_1) D_21 x_1": "factors for exponents",
        "(1 - x_1) ln(D_12) + x_1 ln(D_21)": "the exponential forgotten",
      ])

  private static let friction: [FormulaPair] =
    pairs(
      of: "(x_A N_B - (1 - x_A) N_A)/(c D)", "R40, the driving force from the fluxes",
      proved: [
        "(x_A (N_A + N_B) - N_A)/(c D)": "the total flux", "-(N_A - x_A (N_A + N_B))/(c D)": "-J_A",
        "x_A N_B/(c D) - (1 - x_A) N_A/(c D)": "split",
      ],
      different: [
        "((1 - x_A) N_A - x_A N_B)/(c D)": "a sign",
        "(x_A N_A - (1 - x_A) N_B)/(c D)": "the species exchanged",
        "(x_A N_B - (1 - x_A) N_A) D/c": "D above",
      ])
    + pairs(
      of: "R c D Gam^2 g^2/(x_A (1 - x_A))", "R41, the entropy produced", where: ["g": everyReal],
      proved: [
        "R c D (Gam g)^2 (1/x_A + 1/(1 - x_A))": "partial fractions",
        "R/(c D) (c D Gam g)^2/(x_A (1 - x_A))": "from J_A",
        "R c x_A (1 - x_A) (D Gam g/(x_A (1 - x_A)))^2/D": "R42, from the slip",
      ],
      different: [
        "R c D Gam g^2/(x_A (1 - x_A))": "Gam once", "R c D Gam^2 g/(x_A (1 - x_A))": "g once",
        "-R c D Gam^2 g^2/(x_A (1 - x_A))": "a sign: entropy destroyed",
        "R c D Gam^2 g^2 x_A (1 - x_A)": "multiplied where one divides",
      ])
    + pairs(
      of: "M_A^(-1/2)/M_B^(-1/2)", "R51, Knudsen diffusivities",
      proved: ["sqrt(M_B/M_A)": "one root", "(M_A/M_B)^-0.5": "a decimal exponent"],
      different: ["sqrt(M_A/M_B)": "upside down", "M_B/M_A": "no root"])
}
