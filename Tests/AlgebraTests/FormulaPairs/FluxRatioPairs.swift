/// Layer 3: a fixed flux ratio r = N_B/N_A, of which all else are special cases.
extension FormulaPair {
  static let fluxRatio: [FormulaPair] = general + specialRatios + generalProfiles + boundaries

  private static let general: [FormulaPair] =
    pairs(
      of: "c D/((1 + r) L) ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))", "R25, derivations 9.3",
      where: ["r": -1...0],
      proved: [
        "1/(1 + r) c D/L ln((1/(1 + r) - x_A2)/(1/(1 + r) - x_A1))": "psi put in",
        "-c D/((1 + r) L) ln((1 - (1 + r) x_A1)/(1 - (1 + r) x_A2))": "inverted, with the sign",
        "c D/((1 + r) L) (ln(1 - (1 + r) x_A2) - ln(1 - (1 + r) x_A1))": "two logarithms",
        "c D ln((1 - x_A2 - r x_A2)/(1 - x_A1 - r x_A1))/(L + r L)": "multiplied out",
        "c D/((1 + r) L) ln(((1 + r) x_A2 - 1)/((1 + r) x_A1 - 1))": "both signs turned",
        """
        c D (x_A1 - x_A2)/(L ((1 + r)(x_A1 - x_A2)/ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))))
        """: "R30, the general log mean",
        "2 c D/((1 + r) L) atanh((1 + r)(x_A1 - x_A2)/(2 - (1 + r)(x_A1 + x_A2)))":
          "an area tangent",
        "c D/(L (1 + r)) ln(1 + (1 + r)(x_A1 - x_A2)/(1 - (1 + r) x_A1))": "Spalding's number",
      ],
      different: [
        "c D/L ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))": "1 + r missing in front",
        "c D (1 + r)/L ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))": "1 + r above",
        "c D/((1 - r) L) ln((1 - (1 - r) x_A2)/(1 - (1 - r) x_A1))": "the sign of the ratio",
        "c D/((1 + r) L) ln((1 - (1 + r) x_A1)/(1 - (1 + r) x_A2))": "inverted",
        "c D/((1 + r) L) ln((1 + (1 + r) x_A2)/(1 + (1 + r) x_A1))": "signs inside",
        "c D/(r L) ln((1 - r x_A2)/(1 - r x_A1))": "r for 1 + r",
        "c D/L ln((1 - x_A2)/(1 - x_A1))": "stagnant B",
        "c D/L (x_A1 - x_A2)": "equimolar",
        "c D/L (x_A1 - x_A2 + (1 + r)(x_A1^2 - x_A2^2)/2)": "R27b cut short",
        "1/(1 + r) c D/L ln((1 + r - x_A2)/(1 + r - x_A1))": "1 + r for psi",
        "D/((1 + r) L) ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))":
          "the total concentration missing",
      ])
    + pairs(
      of: "c D/((1 + r) L) ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))", "R25 with more B than A",
      where: ["r": -4...(-1)],
      proved: [
        "c D/((1 + r) L) (ln(1 - (1 + r) x_A2) - ln(1 - (1 + r) x_A1))": "two logarithms",
        "1/(1 + r) c D/L ln((1/(1 + r) - x_A2)/(1/(1 + r) - x_A1))": "psi put in",
      ],
      different: [
        "c D/((1 + r) L) ln((1 - (1 + r) x_A1)/(1 - (1 + r) x_A2))": "inverted"
      ])
    + pairs(
      of: "c D/((1 + r) L) ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))", "R25, any ratio",
      where: ["r": -.infinity ... .infinity],
      proved: [
        "-c D/((1 + r) L) ln((1 - (1 + r) x_A1)/(1 - (1 + r) x_A2))": "inverted, with the sign",
        "1/(1 + r) c D/L ln((1/(1 + r) - x_A2)/(1/(1 + r) - x_A1))": "psi put in",
      ],
      different: [
        "c D/((1 + r) L) ln((1 - (1 + r) x_A1)/(1 - (1 + r) x_A2))": "inverted"
      ])
    + pairs(
      of: "c D N_A/((N_A + N_B) L) ln((N_A - x_A2 (N_A + N_B))/(N_A - x_A1 (N_A + N_B)))",
      "R25 in the fluxes", where: ["N_A": 1...2, "N_B": -1...0],
      proved: [
        """
        N_A/(N_A + N_B) c D/L ln((N_A/(N_A + N_B) - x_A2)/(N_A/(N_A + N_B) - x_A1))
        """: "the ratio inside",
        """
        c D/((1 + N_B/N_A) L) ln((1 - (1 + N_B/N_A) x_A2)/(1 - (1 + N_B/N_A) x_A1))
        """: "N_B/N_A for r",
      ],
      different: [
        """
        N_B/(N_A + N_B) c D/L ln((N_A/(N_A + N_B) - x_A2)/(N_A/(N_A + N_B) - x_A1))
        """: "N_B for N_A",
        """
        (N_A + N_B)/N_A c D/L ln((N_A/(N_A + N_B) - x_A2)/(N_A/(N_A + N_B) - x_A1))
        """: "the ratio upside down",
      ])

  private static let specialRatios: [FormulaPair] =
    pairs(
      of: "c D/(6 L) ln((1 - 6 x_A2)/(1 - 6 x_A1))", "GEN-03, r = 5",
      where: ["x_A1": 0...0.166, "x_A2": 0...0.166],
      proved: [
        "(1/6) c D/L ln((1/6 - x_A2)/(1/6 - x_A1))": "psi = 1/6",
        "c D/(6 L) (ln(1 - 6 x_A2) - ln(1 - 6 x_A1))": "two logarithms",
        "c D/(6 L) ln((1/(1 + 5) - x_A2)/(1/(1 + 5) - x_A1))": "numbers not yet added",
      ],
      different: [
        "c D/(5 L) ln((1 - 5 x_A2)/(1 - 5 x_A1))": "r for 1 + r",
        "6 c D/L ln((1 - 6 x_A2)/(1 - 6 x_A1))": "6 above",
        "c D/(6 L) ln((6 - x_A2)/(6 - x_A1))": "6 for 1/6",
      ])
    + pairs(
      of: "c D/(L (1 - n)) ln((1 - (1 - n) x_L)/(1 - (1 - n) x_0))", "GEN-06, A becomes n B",
      where: ["n": 0...1],
      proved: [
        "-c D/(L (n - 1)) ln((1 + (n - 1) x_L)/(1 + (n - 1) x_0))": "n - 1",
        "c D/(L (n - 1)) ln((1 + (n - 1) x_0)/(1 + (n - 1) x_L))": "n - 1, inverted",
      ],
      different: [
        "c D/(L (n - 1)) ln((1 + (n - 1) x_L)/(1 + (n - 1) x_0))": "a sign",
        "c D/(L (1 + n)) ln((1 - (1 + n) x_L)/(1 - (1 + n) x_0))": "the sign of the ratio",
        "c D/(L n) ln((1 - n x_L)/(1 - n x_0))": "n for 1 - n",
      ])
    + pairs(
      of: "c D/L ln(1 + x_0)", "GEN-06 with n = 2 and x_L = 0",
      proved: [
        "c D/(L (1 - 2)) ln((1 - (1 - 2) 0)/(1 - (1 - 2) x_0))": "numbers not yet put together",
        "-c D/L ln(1/(1 + x_0))": "inverted",
      ],
      different: ["-c D/L ln(1 + x_0)": "a sign", "-c D/L ln(1 - x_0)": "stagnant B"])
    + pairs(
      of: """
        c D lambda_B/((lambda_B - lambda_A) L) ln((lambda_B - (lambda_B - lambda_A) x_A2)/\
        (lambda_B - (lambda_B - lambda_A) x_A1))
        """, "R34 and GEN-02, latent heats", where: ["lambda_A": 1...2, "lambda_B": 2...3],
      proved: [
        """
        c D/((1 - lambda_A/lambda_B) L) ln((1 - (1 - lambda_A/lambda_B) x_A2)/\
        (1 - (1 - lambda_A/lambda_B) x_A1))
        """: "epsilon put in",
        """
        c D/((1 - lambda_A/lambda_B) L) (ln(lambda_B - (lambda_B - lambda_A) x_A2) \
        - ln(lambda_B - (lambda_B - lambda_A) x_A1))
        """: "two logarithms",
      ],
      different: [
        """
        c D/((1 - lambda_B/lambda_A) L) ln((1 - (1 - lambda_B/lambda_A) x_A2)/\
        (1 - (1 - lambda_B/lambda_A) x_A1))
        """: "the heats exchanged",
        "c D/L (x_A1 - x_A2)": "equal latent heats",
      ])
    + pairs(
      of: "-lambda_A N_A/lambda_B", "derivations 10.2",
      proved: ["-(lambda_A/lambda_B) N_A": "the ratio", "-N_A/(lambda_B/lambda_A)": "below"],
      different: ["-lambda_B N_A/lambda_A": "upside down", "lambda_A N_A/lambda_B": "a sign"])
    + pairs(
      of: "psi c D/L ln((psi (1 + D/D_K) - x_A2)/(psi (1 + D/D_K) - x_A1))",
      "relation 74, the dusty gas", where: ["psi": 1...3],
      proved: [
        "psi c D/L ln((psi (D_K + D) - x_A2 D_K)/(psi (D_K + D) - x_A1 D_K))": "times D_K",
        "c D/(L/psi) ln((1 + D/D_K - x_A2/psi)/(1 + D/D_K - x_A1/psi))": "divided by psi",
      ],
      different: [
        "psi c D/L ln((psi (1 + D_K/D) - x_A2)/(psi (1 + D_K/D) - x_A1))": "the ratio upside down",
        "psi c D/L ln((psi - x_A2)/(psi - x_A1))": "the wall forgotten",
        "psi c D D_K/((D + D_K) L) ln((psi - x_A2)/(psi - x_A1))": "Bosanquet's shortcut",
      ])
    + pairs(
      of: "1/(1/D + 1/D_K)", "relation 74, Bosanquet",
      proved: ["D D_K/(D + D_K)": "one fraction", "D/(1 + D/D_K)": "divided by D_K"],
      different: [
        "D + D_K": "resistances added like conductances", "(D + D_K)/(D D_K)": "upside down",
        "(D + D_K)/2": "the mean", "sqrt(D D_K)": "the geometric mean",
        "1/D + 1/D_K": "the reciprocal",
      ])

  private static let generalProfiles: [FormulaPair] =
    pairs(
      of: "(1 - (1 - (1 + r) x_A1) ((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))^(z/L))/(1 + r)",
      "R26, the general profile", where: ["r": -1...0],
      proved: [
        "(1 - (1 - (1 + r) x_A1)^(1 - z/L) (1 - (1 + r) x_A2)^(z/L))/(1 + r)": "the power split",
        """
        1/(1 + r) - (1/(1 + r) - x_A1) ((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))^(z/L)
        """: "psi put in",
        """
        (1 - (1 - (1 + r) x_A1) exp(z/L ln((1 - (1 + r) x_A2)/(1 - (1 + r) x_A1))))/(1 + r)
        """: "exp and ln",
      ],
      different: [
        "1 - (1 - (1 + r) x_A1)^(1 - z/L) (1 - (1 + r) x_A2)^(z/L)": "1 + r missing",
        "(1 - (1 - (1 + r) x_A1)^(z/L) (1 - (1 + r) x_A2)^(1 - z/L))/(1 + r)": "ends exchanged",
        "1 - (1 - x_A1)^(1 - z/L) (1 - x_A2)^(z/L)": "stagnant B",
        "x_A1 - (x_A1 - x_A2) z/L": "equimolar",
      ])

  private static let boundaries: [FormulaPair] =
    pairs(
      of: "F psi ln((psi - y_2)/(psi - y_1))", "relation 71, the F form", where: ["psi": 1...3],
      proved: [
        "F psi ln((1 - y_2/psi)/(1 - y_1/psi))": "divided by psi",
        "-F psi (ln(psi - y_1) - ln(psi - y_2))": "two logarithms",
        "F psi (y_1 - y_2)/(((psi - y_2) - (psi - y_1))/ln((psi - y_2)/(psi - y_1)))":
          "R29b, the log mean",
      ],
      different: [
        "F ln((psi - y_2)/(psi - y_1))": "psi missing", "F psi (y_1 - y_2)": "linear",
        "F psi ln((psi - y_1)/(psi - y_2))": "inverted",
        "F psi ln((psi + y_2)/(psi + y_1))": "signs inside",
      ])
    + pairs(
      of: "c D/L (x_1^2 - x_2^2)/2", "relation 40, the slope at equimolar",
      proved: [
        "c D/L (x_1 - x_2)(x_1 + x_2)/2": "a difference of squares",
        "c D/L (x_1 - x_2) ((x_1 + x_2)/2)": "times the mean",
      ],
      different: [
        "c D/L (x_1 - x_2)^2/2": "the square of the difference",
        "c D/L (x_1^2 + x_2^2)/2": "a sum of squares",
      ])
}
