/// Layer 2: one law of diffusion in its four dresses. The gradient of x_A is g, that of c is h.
extension FormulaPair {
  static let fick: [FormulaPair] = dresses + withBulkFlow

  private static let everyReal = -Double.infinity...Double.infinity

  private static let dresses: [FormulaPair] =
    pairs(
      of: """
        -c (x_A M_A + (1 - x_A) M_B) D (M_A M_B/(x_A M_A + (1 - x_A) M_B)^2) g
        """, "R14, -rho D dw_A in mole fractions", where: ["g": everyReal],
      proved: [
        "-M_A M_B c D g/(x_A M_A + (1 - x_A) M_B)": "M cancelled",
        "M_A M_B/(x_A M_A + (1 - x_A) M_B) (-c D g)": "from J_A",
        "-c D g/(x_A/M_B + (1 - x_A)/M_A)": "M carried up",
      ],
      different: [
        "-M_A c D g": "M_A J_A",
        "-M_A M_B c D g/(x_A M_A + (1 - x_A) M_B)^2": "the total density forgotten",
        "M_A M_B c D g/(x_A M_A + (1 - x_A) M_B)": "a sign",
        "-M_A M_B c D g/(x_A M_B + (1 - x_A) M_A)": "the masses exchanged",
      ])
    + pairs(
      of: "-D g/(x_A (1 - x_A))", "R15, the slip velocity", where: ["g": everyReal],
      proved: [
        "-D g (1/x_A + 1/(1 - x_A))": "partial fractions",
        "-D g/x_A - D g/(1 - x_A)": "split",
        "D g/(x_A^2 - x_A)": "multiplied out",
      ],
      different: [
        "-D g/x_A": "A relative to the mean",
        "-D g (1/x_A - 1/(1 - x_A))": "a sign",
        "-D g x_A (1 - x_A)": "multiplied where one divides",
      ])
    + pairs(
      of: "-D (c g + x_A h)", "relation 30, -D dc_A when c varies",
      where: ["g": everyReal, "h": everyReal],
      proved: ["-c D g - D x_A h": "multiplied out", "-D c (g + x_A h/c)": "c taken out"],
      different: [
        "-c D g": "c held constant", "-D (c g - x_A h)": "a sign", "-D (c g + h)": "x_A missing",
      ])
    + pairs(
      of: "-D P/(R T) g", "P6, an ideal gas", where: ["g": everyReal],
      proved: ["-(D/(R T)) (P g)": "partial pressures", "-D*(P/R/T)*g": "divided in turn"],
      different: [
        "-D R T/P g": "upside down", "-D P R T g": "multiplied by R T", "-D/(R T) g": "P missing",
      ])
    + pairs(
      of: "D_0 (T/T_0)^1.5 P_0/P", "STEF-17 and DIF-14, D at another temperature and pressure",
      proved: [
        "D_0 P_0 T^(3/2)/(P T_0^(3/2))": "the power split",
        "D_0 (P_0/P) (T/T_0) sqrt(T/T_0)": "a root",
        "D_0 (P/P_0)^(-1) (T_0/T)^(-1.5)": "inverted",
        "D_0*exp(1.5*ln(T/T_0))*P_0/P": "exp and ln",
      ],
      different: [
        "D_0 (T/T_0)^1.75 P_0/P": "the exponent of another correlation",
        "D_0 (T/T_0)^1.5 P/P_0": "the pressures exchanged",
        "D_0 (T_0/T)^1.5 P_0/P": "the temperatures exchanged",
        "D_0 (T/T_0)^2 P_0/P": "the exponent rounded up",
        "D_0 (T/T_0)^(3/2)": "the pressure forgotten",
        "1.5 D_0 (T/T_0) P_0/P": "a factor for an exponent",
      ])

  private static let withBulkFlow: [FormulaPair] =
    pairs(
      of: "-c D g + x_A (N_A + N_B)", "relation 31, the total flux with Fick's law",
      where: ["g": everyReal],
      proved: [
        "x_A N_A + x_A N_B - c D g": "multiplied out",
        "x_A (N_A + N_B - c D g/x_A)": "x_A taken out",
      ],
      different: [
        "c D g + x_A (N_A + N_B)": "a sign in Fick's law",
        "-D g + x_A (N_A + N_B)": "the total concentration missing",
        "-c D g + c_A (N_A + N_B)": "c_A for x_A",
        "-c D g (N_A + N_B) + x_A": "the bracket at the wrong term",
      ])
    + pairs(
      of: "-c D g/(1 - x_A)", "derivations 7.3, stagnant B", where: ["g": everyReal],
      proved: [
        "c D g/(x_A - 1)": "both signs turned",
        "-c D g - x_A c D g/(1 - x_A)": "diffusion and bulk flow",
        "-c*D*g*(1 - x_A)^-1": "a negative power",
      ],
      different: [
        "-c D g/(1 + x_A)": "a sign", "-c D g (1 - x_A)": "multiplied where one divides",
        "-c D g/x_A": "x_A for x_B", "-c D g": "the bulk flow forgotten",
      ])
    + pairs(
      of: "-rho D g + w_A (n_A + n_B)", "relation 32, the mass twin", where: ["g": everyReal],
      proved: ["w_A*(n_B + n_A) - rho*D*g": "reordered"],
      different: [
        "-rho D g + x_A (n_A + n_B)": "the mole fraction for the mass fraction",
        "-rho D g + w_A n_A": "B forgotten",
      ])
    + pairs(
      of: "-R T N_A (P - p_A)/(D P)", "VEL-05, the gradient of the partial pressure",
      where: ["p_A": 0...1, "P": 1...10],
      proved: [
        "R T N_A (p_A - P)/(D P)": "the signs turned",
        "-(R T N_A/D)(1 - p_A/P)": "P carried in",
      ],
      different: [
        "-R T N_A (P - p_A)/D": "P missing", "-R T N_A (P + p_A)/(D P)": "a sign",
        "-N_A (P - p_A)/(D P)": "R T missing",
      ])
}
