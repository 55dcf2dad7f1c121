/// Layer 6: three species and more.
extension FormulaPair {
  static let multicomponent: [FormulaPair] = ternary + effective

  /// D_12, D_13 and D_23 as k, m and n, to keep the lines short.
  private static let ternary: [FormulaPair] =
    pairs(
      of: "m (x_1 k_23 + (1 - x_1) k)/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)", "R43, D11",
      proved: [
        "m (k + x_1 (k_23 - k))/(k + x_1 (k_23 - k) + x_2 (m - k))": "collected",
        "(x_1 k_23 + (1 - x_1) k)/(x_1 k_23/m + x_2 + (1 - x_1 - x_2) k/m)": "divided by m",
      ],
      different: [
        "k (x_1 k_23 + (1 - x_1) m)/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)": "12 and 13 exchanged",
        "m (x_1 k_23 + (1 - x_1) k)/(x_1 k_23 + x_2 m + (1 + x_1 - x_2) k)": "a sign in x_3",
        "m": "the value at x_1 = 1",
      ])
    + pairs(
      of: """
        (m (x_1 k_23 + (1 - x_1) k) k_23 (x_2 m + (1 - x_2) k) \
        - x_1 k_23 (m - k) x_2 m (k_23 - k))/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)^2
        """, "R43, the determinant",
      proved: ["k m k_23/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)": "what is left"],
      different: [
        "k m k_23/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)^2": "S once too often",
        "k m k_23": "S missing",
      ])
    + pairs(
      of: "x_1 k_23 (m - k)/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)", "R43, D12",
      proved: [
        "x_1 (m - k)/(x_1 + x_2 m/k_23 + (1 - x_1 - x_2) k/k_23)": "divided by D_23",
        "-x_1 k_23 (k - m)/(x_1 k_23 + x_2 m + k - x_1 k - x_2 k)": "multiplied out",
      ],
      different: [
        "x_1 k_23 (k - m)/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)": "a sign",
        "x_2 k_23 (m - k)/(x_1 k_23 + x_2 m + (1 - x_1 - x_2) k)": "x_2 for x_1",
        "0": "no coupling",
      ])
    + pairs(
      of: "N_1/D_13 + N_2/D_23", "R46 and MS-04, the invariant",
      proved: ["(N_1 D_23 + N_2 D_13)/(D_13 D_23)": "one fraction"],
      different: [
        "(N_1 + N_2)/(D_13 + D_23)": "added above and below",
        "N_1 D_13 + N_2 D_23": "multiplied where one divides",
        "(N_1 D_13 + N_2 D_23)/(D_13 D_23)": "crosswise",
      ])
    + pairs(
      of: "c/L ln(x_3L/x_30)", "R46, what the invariant equals",
      proved: [
        "-c/L ln(x_30/x_3L)": "inverted, with the sign",
        "c (ln(x_3L) - ln(x_30))/L": "two logarithms",
      ],
      different: [
        "c/L ln(x_30/x_3L)": "a sign", "c/L (x_3L - x_30)": "no logarithm",
        "c L ln(x_3L/x_30)": "multiplied by the length",
      ])

  private static let effective: [FormulaPair] =
    pairs(
      of: "1/(y_2/D_12 + y_3/D_13)", "DIF-19, Blanc's law",
      proved: [
        "D_12 D_13/(y_2 D_13 + y_3 D_12)": "one fraction",
        "(y_2/D_12 + y_3/D_13)^-1": "a negative power",
        "D_12/(y_2 + y_3 D_12/D_13)": "divided by D_12",
      ],
      different: [
        "y_2 D_12 + y_3 D_13": "an arithmetic mean", "y_2/D_12 + y_3/D_13": "the reciprocal",
        "D_12 D_13/(y_2 D_12 + y_3 D_13)": "crosswise", "D_12/y_2 + D_13/y_3": "term by term",
      ])
    + pairs(
      of: "(1 - y_1)/(y_2/D_12 + (1 - y_1 - y_2)/D_13)", "DIF-19, with y_1 taken out",
      proved: [
        "1/(y_2/(1 - y_1)/D_12 + (1 - y_1 - y_2)/(1 - y_1)/D_13)": "renormalised",
        "(1 - y_1) D_12 D_13/(y_2 D_13 + (1 - y_1 - y_2) D_12)": "one fraction",
      ],
      different: [
        "1/(y_2/D_12 + (1 - y_1 - y_2)/D_13)": "not renormalised",
        "(1 - y_1)/(y_2/D_12 + (1 - y_2)/D_13)": "y_1 left in y_3",
      ])
    + pairs(
      of: "(1 - y_1 (1 + a + b))/((y_2 - y_1 a)/D_12 + (y_3 - y_1 b)/D_13)",
      "DIF-18, with the flux ratios of a reaction",
      where: ["a": -1 ... -0.1, "b": -2 ... -0.5],
      proved: [
        """
        (1 - y_1 - y_1 a - y_1 b) D_12 D_13/(D_13 (y_2 - y_1 a) + D_12 (y_3 - y_1 b))
        """: "one fraction"
      ],
      different: [
        "(1 - y_1 (a + b))/((y_2 - y_1 a)/D_12 + (y_3 - y_1 b)/D_13)": "nu_1 forgotten",
        "(1 - y_1 (1 + a + b))/((y_2 + y_1 a)/D_12 + (y_3 + y_1 b)/D_13)": "signs below",
        "1/(y_2/D_12 + y_3/D_13)": "no reaction",
      ])
    + pairs(
      of: "1 - x_2 exp(-N L/(c D_12)) - x_3 exp(-N L/(c D_13))", "MS-05, the wet end",
      proved: [
        "1 - x_2/exp(N L/(c D_12)) - x_3/exp(N L/(c D_13))": "exponentials below",
        "1 - (x_2 + x_3 exp(N L/c (1/D_12 - 1/D_13))) exp(-N L/(c D_12))": "one taken out",
      ],
      different: [
        "1 - x_2 exp(N L/(c D_12)) - x_3 exp(N L/(c D_13))": "signs in the exponents",
        "1 - (x_2 + x_3) exp(-N L/(c D_12))": "equal diffusivities",
        "1 - x_2 exp(-N L/(c D_12)) x_3 exp(-N L/(c D_13))": "a product for the sum",
      ])
    + pairs(
      of: "N_1 (1 - x_1) - x_1 (N_2 + N_3)", "the diffusive flux among three",
      proved: ["N_1 - x_1 (N_1 + N_2 + N_3)": "the total flux"],
      different: ["N_1 - x_1 (N_2 + N_3)": "N_1 left out of the total"])
}
