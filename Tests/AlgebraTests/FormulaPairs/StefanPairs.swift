/// Diffusion through stagnant B: the flux in every dress that students give it.
extension FormulaPair {
  static let stefan: [FormulaPair] =
    fractions + fractionsOfB + pressures + concentrations + vapours + means + fromData

  private static let fractions: [FormulaPair] =
    pairs(
      of: "c D/L ln((1 - x_A2)/(1 - x_A1))", "R29, derivations 7.5",
      proved: [
        "c*D_AB*0 + D*c/L*ln((1 - x_A2)/(1 - x_A1))": "a vanishing term",
        "-c D/L ln((1 - x_A1)/(1 - x_A2))": "inverted, with the sign",
        "c D/L (ln(1 - x_A2) - ln(1 - x_A1))": "two logarithms",
        "-(c D/L)(ln(1 - x_A1) - ln(1 - x_A2))": "two logarithms, inverted",
        "c D ln(1 - x_A2)/L - c D ln(1 - x_A1)/L": "two terms",
        "c D/L ln((x_A2 - 1)/(x_A1 - 1))": "both signs turned inside",
        "c D (x_A1 - x_A2)/(L (((1 - x_A2) - (1 - x_A1))/ln((1 - x_A2)/(1 - x_A1))))":
          "the log mean put in",
        "c D/(L ((x_A1 - x_A2)/ln((1 - x_A2)/(1 - x_A1)))) (x_A1 - x_A2)": "the log mean tidied",
        """
        c D/L (x_A1 - x_A2)/(((1 - x_A1) - (1 - x_A2))/(ln(1 - x_A1) - ln(1 - x_A2)))
        """: "the log mean with two logarithms",
        "2 c D/L atanh((x_A1 - x_A2)/(2 - x_A1 - x_A2))": "an area tangent",
        "c D/L ln(1 + (x_A1 - x_A2)/(1 - x_A1))": "Spalding's number",
        "-c D/L ln(1 - (x_A1 - x_A2)/(1 - x_A2))": "Spalding's number from the other end",
        "c D/(2 L) ln(((1 - x_A2)/(1 - x_A1))^2)": "a square inside",
        "2 c D/L ln(sqrt((1 - x_A2)/(1 - x_A1)))": "a root inside",
        "ln(((1 - x_A2)/(1 - x_A1))^(c D/L))": "the factor as an exponent",
        "c D/L ln((1 - x_A2) (1 - x_A1)^(-1))": "a product inside",
        "c D ln(10)/L log10((1 - x_A2)/(1 - x_A1))": "decadic, with ln 10",
        "-c D/L ln(1/((1 - x_A2)/(1 - x_A1)))": "the reciprocal inside",
        "c D/(L/ln((1 - x_A2)/(1 - x_A1)))": "the logarithm below",
      ],
      equal: [
        """
        c D/L asinh(((1 - x_A2)/(1 - x_A1) - (1 - x_A1)/(1 - x_A2))/2)
        """: "an area sine",
        """
        c D/L atanh(((1 - x_A2)^2 - (1 - x_A1)^2)/((1 - x_A2)^2 + (1 - x_A1)^2))
        """: "an area tangent of squares",
      ],
      different: [
        "-c D/L ln((1 - x_A2)/(1 - x_A1))": "a sign",
        "c D/L ln((1 - x_A1)/(1 - x_A2))": "inverted, without the sign",
        "D/L ln((1 - x_A2)/(1 - x_A1))": "the total concentration missing",
        "c D L ln((1 - x_A2)/(1 - x_A1))": "multiplied by the length",
        "c D/L^2 ln((1 - x_A2)/(1 - x_A1))": "the length squared",
        "c D ln((1 - x_A2)/(1 - x_A1))": "the length missing",
        "c D/L log10((1 - x_A2)/(1 - x_A1))": "the decadic logarithm; KC-02",
        "c D/L (1 - x_A2)/(1 - x_A1)": "no logarithm",
        "c D/L ln(x_A1/x_A2)": "A for B",
        "c D/L (x_A1 - x_A2)": "no bulk flow",
        "c D/L ln(1 - x_A2)/ln(1 - x_A1)": "a ratio of logarithms",
        "c D/L (ln(1 - x_A2) + ln(1 - x_A1))": "a sum of logarithms",
        "c D/L ln((1 - x_A2) - (1 - x_A1))": "the logarithm of a difference",
        "c D/L ln((1 + x_A2)/(1 + x_A1))": "signs inside",
        "c D/L ln((1 - w_A2)/(1 - w_A1))": "mass fractions",
        "c D (x_A1 - x_A2)/(L ((1 - x_A1) + (1 - x_A2))/2)": "the arithmetic mean, halved above",
        "c D (x_A1 - x_A2)/(L (((1 - x_A1) + (1 - x_A2))/2))": "the arithmetic mean",
        "c D (x_A1 - x_A2)/(L sqrt((1 - x_A1)(1 - x_A2)))": "the geometric mean",
        "c D (x_A1 - x_A2)/(L ((x_A1 - x_A2)/ln(x_A1/x_A2)))": "the log mean of A",
        "c D (x_A1 - x_A2)/L (((1 - x_A2) - (1 - x_A1))/ln((1 - x_A2)/(1 - x_A1)))":
          "multiplied by the log mean",
        "c D/L atanh((x_A1 - x_A2)/(2 - x_A1 - x_A2))": "a factor 2 lost",
        "c D/L ln(1 + (x_A1 - x_A2)/(1 - x_A2))": "Spalding's number with the wrong end",
        "c D/L (x_A1 - x_A2 + (x_A1^2 - x_A2^2)/2)": "the series cut short",
        "c D/L exp((1 - x_A2)/(1 - x_A1))": "exp for ln",
        "c D/L ln((1 - x_A2)/(1 - x_A1)) (1 + 1e-9)": "off by a part in a thousand million",
      ])
    + pairs(
      of: "-c D/L ln(1 - x_A1)", "R29 with x_A2 = 0",
      proved: [
        "c D/L ln(1/(1 - x_A1))": "inverted", "c D/L ln((1 - 0)/(1 - x_A1))": "zero put in",
        "c D/L x_A1/(x_A1/(-ln(1 - x_A1)))": "the log mean",
        "c D/L ln(1 + x_A1/(1 - x_A1))": "Spalding's number",
      ],
      different: [
        "c D/L ln(1 - x_A1)": "a sign", "-c D/L ln(x_A1)": "A for B", "c D/L x_A1": "dilute",
        "c D/L x_A1 (1 + x_A1/2)": "R52, the series cut short",
        "c D/L x_A1 (1 + x_A1/2 + x_A1^2/3 + x_A1^3/4 + x_A1^4/5)": "the series cut later",
      ])

  private static let fractionsOfB: [FormulaPair] =
    pairs(
      of: "c D/L ln(x_B2/x_B1)", "R29 in fractions of B",
      proved: [
        "-c D/L ln(x_B1/x_B2)": "inverted, with the sign",
        "c D (x_B2 - x_B1)/(L ((x_B2 - x_B1)/ln(x_B2/x_B1)))": "R30, the log mean",
        "c D (x_B1 - x_B2)/(L ((x_B2 - x_B1)/ln(x_B1/x_B2)))": "the log mean, twice turned",
        "c D/L (ln(x_B2) - ln(x_B1))": "two logarithms",
        "2 c D/L atanh((x_B2 - x_B1)/(x_B2 + x_B1))": "an area tangent",
        "c D/(3 L) ln(x_B2^3/x_B1^3)": "cubes inside",
      ],
      different: [
        "c D/L ln(x_B1/x_B2)": "a sign", "c D/L ln(x_B2 - x_B1)": "a difference inside",
        "c D/L ln(x_B2 x_B1)": "a product inside",
        "c D (x_B2 - x_B1)/(L ((x_B2 + x_B1)/2))": "the arithmetic mean",
        "c D (x_B2 - x_B1)/(L ((x_B2 - x_B1)/ln(x_B1/x_B2)))": "the log mean with a sign",
      ])
    + pairs(
      of: "c D/(L ((x_B2 - x_B1)/ln(x_B2/x_B1))) (x_A1 - x_A2)", "R30 with both fractions",
      proved: [
        "c D (x_A1 - x_A2) ln(x_B1/x_B2)/(L (x_B1 - x_B2))": "one fraction",
        "c D (x_A1 - x_A2) (ln(x_B2) - ln(x_B1))/(L (x_B2 - x_B1))": "two logarithms",
      ],
      different: [
        "c D (x_A1 - x_A2) ln(x_B2/x_B1)/(L (x_B1 - x_B2))": "a sign",
        "c D (x_B2 - x_B1) ln(x_B2/x_B1)/(L (x_A1 - x_A2))": "the differences exchanged",
      ])

  private static let pressures: [FormulaPair] =
    pairs(
      of: "D P/(R T L) ln((P - p_A2)/(P - p_A1))", "T7b, STEF-01, partial pressures",
      where: ["p_A1": 0...1, "p_A2": 0...1, "P": 1...10],
      proved: [
        "D P/(R T L) ln((1 - p_A2/P)/(1 - p_A1/P))": "mole fractions put in",
        "(P/(R T)) (D/L) ln((1 - p_A2/P)/(1 - p_A1/P))": "c put in",
        "-D P/(R T L) ln((P - p_A1)/(P - p_A2))": "inverted, with the sign",
        "D P/(R T L) (ln(P - p_A2) - ln(P - p_A1))": "two logarithms",
        "D*P/(R*T*L)*(p_A1 - p_A2)/(((P - p_A2) - (P - p_A1))/ln((P - p_A2)/(P - p_A1)))":
          "the log mean",
        "2 D P/(R T L) atanh((p_A1 - p_A2)/(2 P - p_A1 - p_A2))": "an area tangent",
        "D P/(R T L) ln(1 + (p_A1 - p_A2)/(P - p_A1))": "Spalding's number",
      ],
      different: [
        "D/(R T L) ln((P - p_A2)/(P - p_A1))": "P missing",
        "D P/(R T L) ln((P - p_A1)/(P - p_A2))": "inverted",
        "D P/(R T L) ln(p_A1/p_A2)": "A for B",
        "D (p_A1 - p_A2)/(R T L)": "no bulk flow",
        "D P (p_A1 - p_A2)/(R T L (P - (p_A1 + p_A2)/2))": "the arithmetic mean",
        "D P/(R L) ln((P - p_A2)/(P - p_A1))": "T missing",
        "D P/(R T L) log10((P - p_A2)/(P - p_A1))": "the decadic logarithm",
        "D P/R T L ln((P - p_A2)/(P - p_A1))": "the brackets below the bar forgotten",
        "D P/(R T L) ln((1 - p_A2)/(1 - p_A1))": "pressures taken for fractions",
        "D P^2/(R T L) ln((P - p_A2)/(P - p_A1))": "P squared",
      ])
    + pairs(
      of: "D P/(R T L) ln((P - p_A2)/(P - p_A1))", "T7b, positive pressures of any size",
      proved: [
        "D P/(R T L) ln((1 - p_A2/P)/(1 - p_A1/P))": "mole fractions put in",
        "D P (p_A1 - p_A2)/(R T L (((P - p_A2) - (P - p_A1))/ln((P - p_A2)/(P - p_A1))))":
          "the log mean",
        "D P/(R T L) (ln(P - p_A2) - ln(P - p_A1))": "two logarithms",
        "-D P/(R T L) ln((P - p_A1)/(P - p_A2))": "inverted, with the sign",
      ],
      different: ["D P/(R T L) ln((P - p_A1)/(P - p_A2))": "inverted"])
    + pairs(
      of: "P/(R T) D/L ln((1 - (P - p_B2)/P)/(1 - (P - p_B1)/P))", "T7a, every definition put in",
      proved: [
        "D P/(R T L) ln(p_B2/p_B1)": "what is left",
        "D P/(R T L) (ln(p_B2) - ln(p_B1))": "two logarithms",
        "D P (p_B2 - p_B1)/(R T L ((p_B2 - p_B1)/ln(p_B2/p_B1)))": "STEF-08, the log mean",
        "(D/(R T L)) (P/((p_B2 - p_B1)/ln(p_B2/p_B1))) ((P - p_B1) - (P - p_B2))":
          "the drift factor",
      ],
      different: [
        "D P/(R T L) ln(p_B1/p_B2)": "inverted",
        "D/(R T L) ln(p_B2/p_B1)": "P missing",
        "D (p_B2 - p_B1)/(R T L)": "no bulk flow",
        "D P (p_B2 - p_B1)/(R T L ((p_B2 + p_B1)/2))": "the arithmetic mean",
      ])

  private static let concentrations: [FormulaPair] =
    pairs(
      of: "D c/L ln((c - c_A2)/(c - c_A1))", "STEF-06, concentrations",
      where: ["c_A1": 0...1, "c_A2": 0...1, "c": 1...10],
      proved: [
        "D c/L ln((1 - c_A2/c)/(1 - c_A1/c))": "mole fractions",
        "(D/L)(c/((c_A1 - c_A2)/ln((c - c_A2)/(c - c_A1))))(c_A1 - c_A2)": "the drift factor",
        "D c/L (ln(c - c_A2) - ln(c - c_A1))": "two logarithms",
      ],
      different: [
        "D/L ln((c - c_A2)/(c - c_A1))": "c missing",
        "D c/L ln(c_A1/c_A2)": "A for B",
        "D/L (c_A1 - c_A2)": "no bulk flow",
        "D c/L ln((c_A2 - c)/(c - c_A1)*(-1) + 0.1)": "a slip inside",
      ])

  private static let vapours: [FormulaPair] =
    pairs(
      of: "c D/L ln(P/(P - p_s))", "R54, derivations 8.5", where: ["p_s": 0...1, "P": 1...10],
      proved: [
        "-c D/L ln(1 - p_s/P)": "inverted", "c D/L (ln(P) - ln(P - p_s))": "two logarithms",
        "c D/L ln(1/(1 - p_s/P))": "divided by P", "c D/L ln(1 + p_s/(P - p_s))": "Spalding",
      ],
      different: [
        "c D/L ln((P - p_s)/P)": "inverted", "c D p_s/(P L)": "dilute",
        "c D/L ln(P/p_s)": "the vapour pressure for the difference",
        "c D/L ln(P - p_s)": "P missing", "c D/L ln(P/p_s - 1)": "upside down inside",
      ])
    + pairs(
      of: "-c D/L ln(1 - p_s/P)", "R54, beside an entry of its own", where: ["P": 1...10],
      different: ["c D/L (p_s/P + p_s^2/(2 P^2))": "the series cut short"])

  private static let means: [FormulaPair] =
    pairs(
      of: "(x_B2 - x_B1)/ln(x_B2/x_B1)", "R31, the log mean",
      proved: [
        "(x_B1 - x_B2)/ln(x_B1/x_B2)": "both turned",
        "(x_B1 - x_B2)/(ln(x_B1) - ln(x_B2))": "two logarithms",
        "x_B1 (x_B2/x_B1 - 1)/ln(x_B2/x_B1)": "x_B1 taken out",
        "(x_B2 - x_B1)/(2 atanh((x_B2 - x_B1)/(x_B2 + x_B1)))": "an area tangent",
        "1/(ln(x_B2/x_B1)/(x_B2 - x_B1))": "upside down twice",
      ],
      different: [
        "(x_B1 + x_B2)/2": "the arithmetic mean", "sqrt(x_B1 x_B2)": "the geometric mean",
        "2/(1/x_B1 + 1/x_B2)": "the harmonic mean",
        "(x_B2 - x_B1)/ln(x_B1/x_B2)": "a sign",
        "(x_B2 - x_B1)/log10(x_B2/x_B1)": "the decadic logarithm",
        "(x_B2 - x_B1)/(ln(x_B2)/ln(x_B1))": "a ratio of logarithms",
        "ln((x_B2 - x_B1)/(x_B2/x_B1))": "one logarithm of all",
        "(x_B1 + x_B2)/2 - (x_B1 - x_B2)^2/(6 (x_B1 + x_B2))": "an approximation",
        "(2 sqrt(x_B1 x_B2) + (x_B1 + x_B2)/2)/3": "a better approximation",
      ])
    + pairs(
      of: "ln((1 - x_A2)/(1 - x_A1))/(x_A1 - x_A2)", "EMCD-07, Stefan over equimolar",
      proved: [
        "(c D/L ln((1 - x_A2)/(1 - x_A1)))/(c D (x_A1 - x_A2)/L)": "the two fluxes",
        "1/(((1 - x_A2) - (1 - x_A1))/ln((1 - x_A2)/(1 - x_A1)))": "one over the log mean",
        "ln((1 - x_A1)/(1 - x_A2))/(x_A2 - x_A1)": "both turned",
      ],
      different: [
        "(x_A1 - x_A2)/ln((1 - x_A2)/(1 - x_A1))": "upside down",
        "ln((1 - x_A2)/(1 - x_A1))/(x_A2 - x_A1)": "a sign",
        "1/(1 - (x_A1 + x_A2)/2)": "the arithmetic mean",
      ])

  private static let fromData: [FormulaPair] =
    pairs(
      of: "N R T L/(P ln(P/(P - p)))", "BAD-03, the diffusivity from a measured flux",
      where: ["p": 0...1, "P": 1...10],
      proved: [
        "-N R T L/(P ln(1 - p/P))": "inverted, with the sign",
        "N/(P/(R T L) ln(P/(P - p)))": "the flux over what multiplies D",
        "N L R T/(P (ln(P) - ln(P - p)))": "two logarithms",
      ],
      different: [
        "N R T L/(P ln((P - p)/P))": "a sign", "N R T L P/ln(P/(P - p))": "P above",
        "N R T/(L P ln(P/(P - p)))": "the length below", "N R T L/p": "dilute",
        "N R T L ln(P/(P - p))/P": "the logarithm above",
      ])
    + pairs(
      of: "c D/N ln((1 - x_A2)/(1 - x_A1))", "STEF-12, the thickness of the film",
      proved: [
        "c D ln((1 - x_A2)/(1 - x_A1))/N": "one fraction",
        "-(c D/N) ln((1 - x_A1)/(1 - x_A2))": "inverted, with the sign",
      ],
      different: ["N/(c D ln((1 - x_A2)/(1 - x_A1)))": "upside down"])
    + pairs(
      of: "rho_L C_B/(2 M_A C_A C_T s)", "STEF-07, Winkelmann's slope",
      proved: [
        "(rho_L/(2 M_A s)) (C_B/(C_A C_T))": "split",
        "1/(2 M_A C_A C_T s/(rho_L C_B))": "upside down twice",
      ],
      different: [
        "rho_L C_B/(M_A C_A C_T s)": "the factor 2 missing",
        "2 rho_L C_B/(M_A C_A C_T s)": "the factor 2 above",
        "rho_L C_T/(2 M_A C_A C_B s)": "mean and total exchanged",
        "rho_L C_B s/(2 M_A C_A C_T)": "the slope above",
      ])
}
