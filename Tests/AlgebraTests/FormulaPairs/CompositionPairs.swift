/// Layer 0 of the relations: fractions, densities, mean molar masses.
extension FormulaPair {
  static let composition: [FormulaPair] = meanMass + fractions + differentials + densities

  private static let meanMass: [FormulaPair] =
    pairs(
      of: "x_A M_A + (1 - x_A) M_B", "R01, the mean molar mass",
      proved: [
        "M_B + x_A (M_A - M_B)": "collected in x_A",
        "M_A - (1 - x_A)(M_A - M_B)": "from the other end",
        "M_A (x_A + (1 - x_A) M_B/M_A)": "M_A taken out",
        "(1 - x_A)*M_B + M_A*x_A": "reordered",
      ],
      different: [
        "x_A M_B + (1 - x_A) M_A": "the masses exchanged",
        "x_A M_A - (1 - x_A) M_B": "a sign",
        "(M_A + M_B)/2": "the plain mean",
        "w_A M_A + (1 - w_A) M_B": "mass fractions for mole fractions",
        "1/(x_A/M_A + (1 - x_A)/M_B)": "the harmonic mean, which belongs to w",
        "x_A M_A + x_A M_B": "x_A for x_B",
      ])
    + pairs(
      of: "1/(w_A/M_A + (1 - w_A)/M_B)", "R01, the mean molar mass from mass fractions",
      proved: [
        "M_A M_B/(w_A M_B + (1 - w_A) M_A)": "one fraction",
        "M_A M_B/(M_A + w_A (M_B - M_A))": "collected in w_A",
        "(w_A/M_A + (1 - w_A)/M_B)^(-1)": "a power for a fraction",
        "M_B/(1 - w_A + w_A M_B/M_A)": "M_B taken out",
      ],
      different: [
        "w_A M_A + (1 - w_A) M_B": "the arithmetic mean, which belongs to x",
        "M_A M_B/(w_A M_A + (1 - w_A) M_B)": "the masses exchanged",
        "w_A/M_A + (1 - w_A)/M_B": "the reciprocal",
        "M_A/w_A + M_B/(1 - w_A)": "the sum of reciprocals for the reciprocal of the sum",
      ])
    + pairs(
      of: "x_1 M_1 + x_2 M_2 + (1 - x_1 - x_2) M_3", "R01 for three species",
      proved: [
        "M_3 + x_1 (M_1 - M_3) + x_2 (M_2 - M_3)": "collected",
        "M_3 (1 - x_1 - x_2) + M_2 x_2 + M_1 x_1": "reordered",
      ],
      different: [
        "x_1 M_1 + x_2 M_2 + (1 - x_1 + x_2) M_3": "a sign in x_3",
        "x_1 M_1 + x_2 M_2": "the third species forgotten",
      ])

  private static let fractions: [FormulaPair] =
    pairs(
      of: "x_A M_A/(x_A M_A + (1 - x_A) M_B)", "R02, mass fraction from mole fraction",
      proved: [
        "1/(1 + (1 - x_A) M_B/(x_A M_A))": "divided by the numerator",
        "x_A/(x_A + (1 - x_A) M_B/M_A)": "divided by M_A",
        "x_A M_A/(M_B + x_A (M_A - M_B))": "the denominator collected",
        "1 - (1 - x_A) M_B/(x_A M_A + (1 - x_A) M_B)": "one minus the other fraction",
        "(x_A M_A/M_B)/(1 - x_A + x_A M_A/M_B)": "in the ratio of the masses",
        "M_A/(M_A + M_B (1/x_A - 1))": "divided by x_A",
        "((1 - x_A) M_B/(x_A M_A) + 1)^-1": "a negative power",
      ],
      different: [
        "(x_A/M_A)/(x_A/M_A + (1 - x_A)/M_B)": "divided where one multiplies",
        "x_A M_B/(x_A M_A + (1 - x_A) M_B)": "M_B above the bar",
        "x_A M_A/(x_A M_B + (1 - x_A) M_A)": "the masses exchanged below",
        "x_A M_A/(M_A + M_B)": "the weights forgotten",
        "x_A M_A/(x_A M_A - (1 - x_A) M_B)": "a sign",
        "x_A": "mole fraction for mass fraction",
      ])
    + pairs(
      of: "(w_A/M_A)/(w_A/M_A + (1 - w_A)/M_B)", "R02, mole fraction from mass fraction",
      proved: [
        "w_A M_B/(w_A M_B + (1 - w_A) M_A)": "one fraction",
        "1/(1 + (1 - w_A) M_A/(w_A M_B))": "divided by the numerator",
        "w_A M_B/(M_A - w_A (M_A - M_B))": "the denominator collected",
        "1 - (1 - w_A) M_A/(w_A M_B + (1 - w_A) M_A)": "one minus the other fraction",
        "w_A/(M_A (w_A/M_A + (1 - w_A)/M_B))": "M_A carried below",
      ],
      different: [
        "w_A M_A/(w_A M_A + (1 - w_A) M_B)": "multiplied where one divides",
        "w_A M_B/(w_A M_A + (1 - w_A) M_B)": "the masses exchanged below",
        "w_A/M_A": "not divided by the sum",
        "w_A (w_A M_A + (1 - w_A) M_B)/M_A": "the arithmetic mean for M",
      ])
    + pairs(
      of: "x_A", "R02, there and back again",
      proved: [
        """
        (x_A M_A/(x_A M_A + (1 - x_A) M_B)/M_A)/(x_A M_A/(x_A M_A + (1 - x_A) M_B)/M_A \
        + (1 - x_A M_A/(x_A M_A + (1 - x_A) M_B))/M_B)
        """: "w of x put into x of w",
        "M_B x_A M_A/(M_B x_A M_A + M_A (1 - x_A) M_B)": "the same with M cancelled",
      ],
      different: [
        """
        (x_A M_A/(x_A M_A + (1 - x_A) M_B) M_A)/(x_A M_A/(x_A M_A + (1 - x_A) M_B) M_A \
        + (1 - x_A M_A/(x_A M_A + (1 - x_A) M_B)) M_B)
        """: "the same step twice"
      ])
    + pairs(
      of: "M_A x_A/(M_B (1 - x_A))", "R58, the ratio of mass fractions",
      proved: [
        """
        (x_A M_A/(x_A M_A + (1 - x_A) M_B))/((1 - x_A) M_B/(x_A M_A + (1 - x_A) M_B))
        """: "w_A/w_B written out",
        "(M_A/M_B)/(1/x_A - 1)": "x_A carried below",
      ],
      different: [
        "M_B x_A/(M_A (1 - x_A))": "the masses exchanged",
        "M_A (1 - x_A)/(M_B x_A)": "the fractions exchanged",
        "M_A x_A/M_B": "the other fraction forgotten",
      ])

  private static let differentials: [FormulaPair] =
    pairs(
      of: "M_A M_B/(x_A M_A + (1 - x_A) M_B)^2", "R03, dw_A/dx_A",
      proved: [
        """
        M_A/(x_A M_A + (1 - x_A) M_B) - x_A M_A (M_A - M_B)/(x_A M_A + (1 - x_A) M_B)^2
        """: "the quotient rule, not collected",
        "M_A M_B/(M_B + x_A (M_A - M_B))^2": "the mean mass collected",
        "M_A/(M_B (1 + x_A (M_A/M_B - 1))^2)": "in the ratio of the masses",
        "1/(x_A sqrt(M_A/M_B) + (1 - x_A) sqrt(M_B/M_A))^2": "with roots of the ratio",
        "(M_A M_B)(x_A M_A + (1 - x_A) M_B)^(-2)": "a negative power",
      ],
      different: [
        "M_A M_B/(x_A M_A + (1 - x_A) M_B)": "M for M^2",
        "M_A^2/(x_A M_A + (1 - x_A) M_B)^2": "M_A^2 for M_A M_B",
        "M_A/(x_A M_A + (1 - x_A) M_B)": "M held constant",
        "(x_A M_A + (1 - x_A) M_B)^2/(M_A M_B)": "the inverse",
        """
        M_A/(x_A M_A + (1 - x_A) M_B) + x_A M_A (M_A - M_B)/(x_A M_A + (1 - x_A) M_B)^2
        """: "a sign in the quotient rule",
      ])
    + pairs(
      of: "1/(M_A M_B (w_A/M_A + (1 - w_A)/M_B)^2)", "R03, dx_A/dw_A",
      proved: ["M_A M_B/(w_A M_B + (1 - w_A) M_A)^2": "one fraction"],
      different: ["M_A M_B/(w_A M_A + (1 - w_A) M_B)^2": "the formula for dw_A/dx_A"])

  private static let densities: [FormulaPair] =
    pairs(
      of: "c (x_A M_A + (1 - x_A) M_B)", "layer 0, rho = c M",
      proved: [
        "c M_B (1 + x_A (M_A/M_B - 1))": "M_B taken out",
        "c M_A - c (1 - x_A)(M_A - M_B)": "from the other end",
      ],
      different: [
        "c/(x_A M_A + (1 - x_A) M_B)": "divided by M",
        "c x_A M_A": "the density of A alone",
      ])
    + pairs(
      of: "rho (w_A/M_A + (1 - w_A)/M_B)", "layer 0, c = rho/M; MIX-02",
      proved: [
        "rho/M_B + rho w_A (1/M_A - 1/M_B)": "linear in w_A",
        "rho (w_A M_B + (1 - w_A) M_A)/(M_A M_B)": "one fraction",
      ],
      different: [
        "rho/(w_A M_A + (1 - w_A) M_B)": "the arithmetic mean for M",
        "rho (w_A M_A + (1 - w_A) M_B)": "multiplied by M",
      ])
    + pairs(
      of: "P (x_A M_A + (1 - x_A) M_B)/(R T)", "R07, the density of an ideal gas",
      proved: [
        "(x_A P M_A + (P - x_A P) M_B)/(R T)": "in partial pressures",
        "P/(R T) M_B + x_A P/(R T) (M_A - M_B)": "collected",
      ],
      different: [
        "P R T/(x_A M_A + (1 - x_A) M_B)": "upside down",
        "P/(R T)": "the molar concentration",
        "P (x_A M_A + (1 - x_A) M_B)/R T": "the bracket below the bar forgotten",
      ])
}
