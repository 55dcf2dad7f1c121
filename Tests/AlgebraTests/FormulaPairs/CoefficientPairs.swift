/// Layer 7 and the estimates of properties: vessels, films, heat, correlations.
extension FormulaPair {
  static let coefficients: [FormulaPair] = vessels + films + heat + estimates

  private static let vessels: [FormulaPair] =
    pairs(
      of: "(x_1 - x_2) exp(-(A/L) (1/V_1 + 1/V_2) D t)", "R53, two bulbs",
      proved: [
        "(x_1 - x_2) exp(-A D t (V_1 + V_2)/(L V_1 V_2))": "one fraction",
        "(x_1 - x_2)/exp(A D t/(L V_1) + A D t/(L V_2))": "below",
        "(x_1 - x_2) exp(-A D t/(L V_1)) exp(-A D t/(L V_2))": "two exponentials",
        "x_1 exp(-(A/L)(1/V_1 + 1/V_2) D t) - x_2 exp(-(A/L)(1/V_1 + 1/V_2) D t)": "split",
      ],
      different: [
        "(x_1 - x_2) exp((A/L) (1/V_1 + 1/V_2) D t)": "a sign",
        "(x_1 - x_2) exp(-(A/L) D t/(V_1 + V_2))": "the volumes added",
        "(x_1 - x_2) exp(-A L (1/V_1 + 1/V_2) D t)": "the length above",
        "(x_1 - x_2) (1 - exp(-(A/L) (1/V_1 + 1/V_2) D t))": "what has been exchanged",
        "x_1 - x_2 exp(-(A/L) (1/V_1 + 1/V_2) D t)": "brackets forgotten",
      ])
    + pairs(
      of: "ln(c_0/c_t)/(b t)", "CELL-02, D from a cell",
      proved: ["(ln(c_0) - ln(c_t))/(b t)": "two logarithms", "-ln(c_t/c_0)/b/t": "inverted"],
      different: [
        "ln(c_t/c_0)/(b t)": "a sign", "ln(c_0/c_t) b/t": "the constant above",
        "(c_0 - c_t)/(b t)": "no logarithm", "ln(c_0 - c_t)/(b t)": "a difference inside",
      ])

  private static let films: [FormulaPair] =
    pairs(
      of: "2 sqrt(D/(pi t))", "KC-05, penetration",
      proved: [
        "sqrt(4 D/(pi t))": "the factor inside", "2 D^0.5 (pi t)^(-1/2)": "powers",
        "(2/sqrt(pi)) sqrt(D/t)": "the constant taken out", "2 sqrt(D)/(sqrt(pi) sqrt(t))": "split",
        "2 D/sqrt(pi D t)": "D carried below",
      ],
      different: [
        "sqrt(D/(pi t))": "half of it", "2 sqrt(D t/pi)": "t above", "2 sqrt(D/pi t)": "brackets",
        "4 sqrt(D/(pi t))": "twice of it", "2 D/(pi t)": "no root",
      ])
    + pairs(
      of: "f/(exp(f) - 1)", "R49, the correction for high flux",
      proved: [
        "f exp(-f)/(1 - exp(-f))": "times exp(-f)", "-f/(1 - exp(f))": "both signs turned",
        "f exp(-f/2)/(exp(f/2) - exp(-f/2))": "halved",
      ],
      equal: [
        "f exp(-f/2)/(2 sinh(f/2))": "a hyperbolic sine",
        "f/2 (1/tanh(f/2) - 1)": "a hyperbolic tangent",
      ],
      different: [
        "f/(1 - exp(-f))": "the correction the other way", "(exp(f) - 1)/f": "upside down",
        "f/(exp(-f) - 1)": "a sign inside", "1 - f/2 + f^2/12": "the series cut short",
        "f/exp(f) - 1": "brackets forgotten", "ln(1 + f)/f": "Spalding's",
      ])
    + pairs(
      of: "k (y_1 - y_2)/((y_1 - y_2)/ln((1 - y_2)/(1 - y_1)))", "relation 71, k_y and F",
      proved: ["k ln((1 - y_2)/(1 - y_1))": "KC-02, the F form"],
      different: ["k (y_1 - y_2)": "the log mean missing", "k": "the driving force missing"])
    + pairs(
      of: "ln(1 + B)/B", "KC-07, blowing",
      proved: ["-ln(1/(1 + B))/B": "inverted", "ln((1 + B)^(1/B))": "an exponent"],
      different: ["B/ln(1 + B)": "upside down", "1 - B/2": "the series cut short"])
    + pairs(
      of: "D/k", "KC-04, film thickness",
      proved: ["(k/D)^-1": "the inverse of the inverse"],
      different: ["k/D": "upside down", "D k": "a product"])

  private static let heat: [FormulaPair] =
    pairs(
      of: "a/(1 - exp(-a))", "R50, Ackermann's factor; HX-04",
      proved: [
        "a exp(a)/(exp(a) - 1)": "times exp(a)", "a + a/(exp(a) - 1)": "split",
        "-a/(exp(-a) - 1)": "both signs turned",
      ],
      equal: ["a/2 + a/(2 tanh(a/2))": "a hyperbolic tangent"],
      different: [
        "a/(exp(a) - 1)": "evaporation for condensation", "a/(1 + exp(-a))": "a sign",
        "(1 - exp(-a))/a": "upside down", "1 + a/2": "the series cut short",
      ])
    + pairs(
      of: "T_0 + (T_L - T_0) (exp(C z/k) - 1)/(exp(C L/k) - 1)", "R52 and HX-05",
      proved: [
        "T_0 + (T_L - T_0) (1 - exp(C z/k))/(1 - exp(C L/k))": "both signs turned",
        "(T_L (exp(C z/k) - 1) + T_0 (exp(C L/k) - exp(C z/k)))/(exp(C L/k) - 1)": "one fraction",
      ],
      different: [
        "T_0 + (T_L - T_0) z/L": "linear",
        "T_0 + (T_L - T_0) (exp(-C z/k) - 1)/(exp(-C L/k) - 1)": "the sign of C",
        "T_L + (T_L - T_0) (exp(C z/k) - 1)/(exp(C L/k) - 1)": "the wrong end",
      ])
    + pairs(
      of: "T_i - h_f M_v (p_s - p_i)/(c_p Le^(2/3) M P)", "KC-10, the wet bulb",
      proved: [
        "T_i + h_f M_v (p_i - p_s) Le^(-2/3)/(c_p M P)": "a negative power",
        "T_i - h_f M_v (p_s/P - p_i/P)/(c_p (Le^2)^(1/3) M)": "a cube root",
        "T_i - h_f M_v (p_s - p_i)/(c_p (Sc/Pr)^0 Le^(2/3) M P)": "a factor of one",
      ],
      different: [
        "T_i + h_f M_v (p_s - p_i)/(c_p Le^(2/3) M P)": "a sign",
        "T_i - h_f M_v (p_s - p_i)/(c_p Le^(3/2) M P)": "the exponent upside down",
        "T_i - h_f M_v (p_s - p_i)/(c_p M P)": "Le taken as 1",
        "T_i - h_f (p_s - p_i)/(c_p Le^(2/3) M P)": "the mass missing",
      ])
    + pairs(
      of: "(Sc/Pr)^(2/3)", "relation 73, Chilton and Colburn",
      proved: [
        "Sc^(2/3)/Pr^(2/3)": "the power split", "(Pr/Sc)^(-2/3)": "inverted",
        "((Sc/Pr)^2)^(1/3)": "a cube root of a square",
        "exp(2/3 ln(Sc) - 2/3 ln(Pr))": "exp and ln",
      ],
      different: [
        "(Sc/Pr)^(3/2)": "the exponent upside down", "(Sc/Pr)^0.667": "a rounded exponent",
        "(Pr/Sc)^(2/3)": "upside down", "2/3 Sc/Pr": "a factor for an exponent",
      ])
    + pairs(
      of: "A_0 exp(-40 E/(R T))", "a steep exponential",
      proved: [
        "A_0 exp(-20 E/(R T))^2": "a square", "A_0/(exp(E/(R T))^8)^5": "a power of a power",
        "A_0 exp(-37 E/(R T)) exp(-3 E/(R T))": "two exponentials",
        "A_0 exp(-E/(R T))^31/exp(9 E/(R T))": "split beyond thirty-one",
      ],
      different: [
        "A_0 exp(-41 E/(R T))": "another rate", "A_0 exp(-20 E/(R T))": "half the rate",
        "A_0 exp(40 E/(R T))": "a sign",
      ])
    + pairs(
      of: "D_0 (T/T_0)^1.81 (P_0/P)", "a diffusivity at another temperature",
      proved: [
        "D_0 (T/T_0) (T/T_0)^0.81 P_0/P": "the whole power apart",
        "D_0 T^2 T_0^-1.81 P_0/(P T^0.19)": "the power split",
        "D_0 P_0/P (T_0/T)^-1.81": "inverted",
        "D_0 sqrt(T/T_0) (T/T_0)^1.31 P_0/P": "a root apart",
      ],
      different: [
        "D_0 (T/T_0)^1.8 (P_0/P)": "a rounded exponent", "D_0 (T/T_0)^1.81 (P/P_0)": "the pressure",
        "D_0 (T_0/T)^1.81 (P_0/P)": "the temperature",
      ])
    + pairs(
      of: "-(h/(M c_p)) ln(1 - c_p (T_1 - T_s)/(H_f - H_s))", "HX-03, transpiration",
      where: ["c_p": 1...2, "T_1": 5...6, "T_s": 3...4, "H_f": 1...2, "H_s": 10...20],
      proved: [
        "(h/(M c_p)) ln((H_f - H_s)/(H_f - H_s - c_p (T_1 - T_s)))": "inverted",
        "-(h/(M c_p)) ln(1 + c_p (T_1 - T_s)/(H_s - H_f))": "signs turned inside",
      ],
      different: ["(h/(M c_p)) ln(1 - c_p (T_1 - T_s)/(H_f - H_s))": "a sign"])

  private static let estimates: [FormulaPair] =
    pairs(
      of: "0.00143 T^1.75/(P sqrt(2/(1/M_A + 1/M_B)) (v_A^(1/3) + v_B^(1/3))^2)", "DIF-02, Fuller",
      where: ["v_A": 1...30, "v_B": 1...30],
      proved: [
        """
        1.43e-3 T^(7/4) sqrt((1/M_A + 1/M_B)/2)/(P (v_A^(1/3) + v_B^(1/3))^2)
        """: "the root above",
        """
        0.00143 T^1.75 sqrt((M_A + M_B)/(2 M_A M_B))/(P (v_A^(1/3) + v_B^(1/3))^2)
        """: "one fraction inside",
        """
        0.00143 T^1.75/(P (2 M_A M_B/(M_A + M_B))^0.5 \
        (v_A^(2/3) + 2 v_A^(1/3) v_B^(1/3) + v_B^(2/3)))
        """: "the square multiplied out",
      ],
      different: [
        "0.00143 T^1.75/(P sqrt(2/(1/M_A + 1/M_B)) (v_A + v_B)^(2/3))": "the roots together",
        "0.00143 T^1.5/(P sqrt(2/(1/M_A + 1/M_B)) (v_A^(1/3) + v_B^(1/3))^2)": "the exponent",
        "0.00143 T^1.75/(P sqrt((M_A + M_B)/2) (v_A^(1/3) + v_B^(1/3))^2)": "the arithmetic mean",
        "0.00143 T^1.75/(P sqrt(2/(1/M_A + 1/M_B)) (v_A^(1/3) + v_B^(1/3)))": "the square missing",
        "0.00101 T^1.75/(P sqrt(2/(1/M_A + 1/M_B)) (v_A^(1/3) + v_B^(1/3))^2)":
          "the constant of another M",
      ])
    + pairs(
      of: "0.00101 T^1.75 sqrt(1/M_A + 1/M_B)/(P (v_A^(1/3) + v_B^(1/3))^2)", "DIF-15, written out",
      where: ["v_A": 1...30, "v_B": 1...30],
      proved: [
        "0.00101 T^1.75 sqrt(M_A + M_B)/(P sqrt(M_A M_B) (v_A^(1/3) + v_B^(1/3))^2)": "two roots"
      ],
      different: [
        "0.00101 T^1.75 (1/sqrt(M_A) + 1/sqrt(M_B))/(P (v_A^(1/3) + v_B^(1/3))^2)":
          "the root of each term",
        "0.00101 T^1.75 sqrt(1/(M_A + M_B))/(P (v_A^(1/3) + v_B^(1/3))^2)": "the sum below",
      ])
    + pairs(
      of: "(2/3) r sqrt(8 R T/(pi M))", "POR-01, Knudsen",
      proved: [
        "(4 r/3) sqrt(2 R T/(pi M))": "4 taken out", "(d_0^0) r/3 sqrt(32 R T/(pi M))": "2 in",
        "2/3 r (8 R T)^0.5/(pi M)^0.5": "two powers",
      ],
      different: [
        "(1/3) r sqrt(8 R T/(pi M))": "the radius for the diameter",
        "(2/3) r sqrt(8 R T pi/M)": "pi above", "(2/3) r sqrt(8 R T M/pi)": "the mass above",
        "(2/3) r 8 R T/(pi M)": "no root", "(2/3) r sqrt(3 R T/M)": "another mean speed",
      ])
    + pairs(
      of: "(1 - d_m/d_p)^4", "POR-06, hindrance", where: ["d_m": 0...1, "d_p": 1...9],
      proved: ["(d_p - d_m)^4/d_p^4": "one fraction", "(d_m/d_p - 1)^4": "an even power"],
      different: ["(1 - d_m/d_p)^2": "a square", "1 - (d_m/d_p)^4": "the power inside"])
    + pairs(
      of: "1.06036/t^0.1561 + 0.193 exp(-0.47635 t) + 1.03587 exp(-1.52996 t)", "DIF-10, Neufeld",
      proved: [
        "1.06036 t^(-0.1561) + 0.193/exp(0.47635 t) + 1.03587/exp(1.52996 t)": "below and above"
      ],
      different: [
        "1.06036/t^0.1561 + 0.193 exp(0.47635 t) + 1.03587 exp(-1.52996 t)": "a sign",
        "1.06036/t^0.1561 + 0.193 exp(-0.47635 t) + 1.03587 exp(-1.52996/t)": "upside down",
        "1.06036/t^0.156 + 0.193 exp(-0.47635 t) + 1.03587 exp(-1.52996 t)": "a digit dropped",
      ])
    + pairs(
      of: "7.4e-8 sqrt(phi M_B) T/(mu V_A^0.6)", "DIF-12, Wilke and Chang",
      proved: [
        "7.4e-8 (phi M_B)^(1/2) T/mu V_A^(-3/5)": "powers",
        "0.000000074 sqrt(phi) sqrt(M_B) T/(mu V_A^(6/10))": "no power of ten",
      ],
      different: [
        "7.4e-8 sqrt(phi M_B) T mu/V_A^0.6": "the viscosity above",
        "7.4e-8 phi M_B T/(mu V_A^0.6)": "no root", "7.4e-7 sqrt(phi M_B) T/(mu V_A^0.6)": "10",
        "0": "too small to see", "7.4e-8 sqrt(phi M_B) T/(mu V_A^0.589)": "another correlation",
      ])
    + pairs(
      of: "8 mu v L/R_0^2", "OPN-02, the pressure drop",
      proved: ["32 mu v L/(2 R_0)^2": "the diameter"],
      different: [
        "8 mu v L/R_0^4": "the flow rate's power", "8 mu v/(L R_0^2)": "the length below",
      ])
    + pairs(
      of: "D_M (1 + x_1 k)", "DIF-22, the thermodynamic factor",
      where: ["k": -1...0],
      proved: ["D_M + k x_1 D_M": "multiplied out"],
      different: ["D_M/(1 + x_1 k)": "divided", "D_M (1 - x_1 k)": "a sign"])
}
