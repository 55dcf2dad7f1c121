/// Layer 1: velocities, fluxes and frames of reference, before any law of diffusion.
extension FormulaPair {
  static let velocities: [FormulaPair] = averages + drift + relativeFluxes + totalFluxes + frames

  private static let averages: [FormulaPair] =
    pairs(
      of: "(rho_A v_A + rho_B v_B)/(rho_A + rho_B)", "P3, the mass-average velocity",
      proved: [
        "v_B + rho_A (v_A - v_B)/(rho_A + rho_B)": "B and the slip",
        "v_A - rho_B (v_A - v_B)/(rho_A + rho_B)": "A and the slip",
        "v_A/(1 + rho_B/rho_A) + v_B/(1 + rho_A/rho_B)": "two fractions",
        "(v_A rho_A)/(rho_B + rho_A) + (v_B rho_B)/(rho_A + rho_B)": "split",
      ],
      different: [
        "(v_A + v_B)/2": "the plain mean",
        "(rho_A v_A - rho_B v_B)/(rho_A + rho_B)": "a sign",
        "(c_A v_A + c_B v_B)/(c_A + c_B)": "the molar-average velocity",
        "(rho_A v_B + rho_B v_A)/(rho_A + rho_B)": "the velocities exchanged",
        "rho_A v_A/(rho_A + rho_B)": "B forgotten",
      ])
    + pairs(
      of: "(M_A N_A + M_B N_B)/(c_A M_A + c_B M_B)", "R04, from molar fluxes; T1",
      proved: [
        "(N_A + N_B M_B/M_A)/(c_A + c_B M_B/M_A)": "divided by M_A",
        "(N_B M_B + N_A M_A)/(M_B c_B + M_A c_A)": "reordered",
      ],
      different: [
        "(N_A + N_B)/(c_A + c_B)": "the molar-average velocity",
        "(M_A N_A + M_B N_B)/(c_A + c_B)": "divided by the molar concentration",
      ])

  private static let drift: [FormulaPair] =
    pairs(
      of: "(w_A v_A + (1 - w_A) v_B) - (x_A v_A + (1 - x_A) v_B)", "R13b, v - v*; derivations 2",
      proved: [
        "(w_A - x_A)(v_A - v_B)": "collected",
        "(x_A - w_A)(v_B - v_A)": "both signs turned",
        "w_A (v_A - v_B) + x_A (v_B - v_A)": "half collected",
      ],
      different: [
        "(x_A - w_A)(v_A - v_B)": "v* - v",
        "(w_A - x_A)(v_A + v_B)": "a sum for the slip",
        "0": "the two velocities taken for one",
      ])
    + pairs(
      of: "(x_A M_A/(x_A M_A + (1 - x_A) M_B) - x_A)(v_A - v_B)", "R13, v - v* in mole fractions",
      proved: [
        "x_A (1 - x_A)(M_A - M_B)(v_A - v_B)/(x_A M_A + (1 - x_A) M_B)": "derivations 2.5",
        "(x_A - x_A^2)(M_A - M_B)(v_A - v_B)/(M_B + x_A (M_A - M_B))": "multiplied out",
      ],
      different: [
        "x_A (1 - x_A)(M_B - M_A)(v_A - v_B)/(x_A M_A + (1 - x_A) M_B)": "a sign",
        "x_A (M_A - M_B)(v_A - v_B)/(x_A M_A + (1 - x_A) M_B)": "x_B missing",
        "x_A (1 - x_A)(M_A + M_B)(v_A - v_B)/(x_A M_A + (1 - x_A) M_B)": "a sum of masses",
      ])
    + pairs(
      of: "(M_A - M_B) M j_A/(M_A M_B rho)", "R13, v - v* from the mass flux",
      proved: [
        "M (1/M_B - 1/M_A) j_A/rho": "two reciprocals",
        "M j_A/(rho M_B) - M j_A/(rho M_A)": "split",
      ],
      different: [
        "M (1/M_A - 1/M_B) j_A/rho": "a sign",
        "(M_A - M_B) j_A/(M rho)": "M^2 for M_A M_B",
      ])

  private static let relativeFluxes: [FormulaPair] =
    pairs(
      of: "c x_A (v_A - (x_A v_A + (1 - x_A) v_B))", "R10, the slip form of J_A",
      proved: [
        "c x_A (1 - x_A)(v_A - v_B)": "collected",
        "c (x_A - x_A^2)(v_A - v_B)": "multiplied out",
        "-c (1 - x_A)(v_B - (x_A v_A + (1 - x_A) v_B))": "minus the flux of B",
      ],
      different: [
        "c x_A (v_A - v_B)": "relative to B, not to v*",
        "c x_A (1 - x_A)(v_A + v_B)": "a sum for the slip",
        "x_A (1 - x_A)(v_A - v_B)": "the total concentration missing",
        "c x_A (v_A - (v_A + v_B)/2)": "the plain mean of the velocities",
      ])
    + pairs(
      of: """
        rho_A (v_A - (rho_A v_A + rho_B v_B)/(rho_A + rho_B)) \
        + rho_B (v_B - (rho_A v_A + rho_B v_B)/(rho_A + rho_B))
        """, "R06, the diffusive mass fluxes together",
      proved: ["0": "they vanish"],
      different: ["rho_A v_A + rho_B v_B": "the total flux"])
    + pairs(
      of: """
        c_A (v_A - (c_A M_A v_A + c_B M_B v_B)/(c_A M_A + c_B M_B)) \
        + c_B (v_B - (c_A M_A v_A + c_B M_B v_B)/(c_A M_A + c_B M_B))
        """, "relation 11, the mixed fluxes together",
      proved: [
        """
        (c_A + c_B)((c_A v_A + c_B v_B)/(c_A + c_B) \
        - (c_A M_A v_A + c_B M_B v_B)/(c_A M_A + c_B M_B))
        """: "c (v* - v)",
        "c_A c_B (M_B - M_A)(v_A - v_B)/(c_A M_A + c_B M_B)": "collected",
      ],
      different: [
        "0": "what must not be proved",
        "c_A c_B (M_A - M_B)(v_A - v_B)/(c_A M_A + c_B M_B)": "a sign",
      ])
    + pairs(
      of: "c x_A M_A (v_A - (x_A M_A v_A + (1 - x_A) M_B v_B)/(x_A M_A + (1 - x_A) M_B))",
      "R11 and R12, j_A",
      proved: [
        "M_A M_B/(x_A M_A + (1 - x_A) M_B) (c x_A (1 - x_A)(v_A - v_B))": "from J_A",
        """
        c (x_A M_A + (1 - x_A) M_B) (x_A M_A/(x_A M_A + (1 - x_A) M_B)) \
        (1 - x_A M_A/(x_A M_A + (1 - x_A) M_B)) (v_A - v_B)
        """: "rho w_A w_B times the slip",
      ],
      different: [
        "M_A c x_A (1 - x_A)(v_A - v_B)": "M_A J_A, what must not be proved",
        "M_B c x_A (1 - x_A)(v_A - v_B)": "M_B J_A",
        "(x_A M_A + (1 - x_A) M_B) c x_A (1 - x_A)(v_A - v_B)": "M J_A",
      ])
    + pairs(
      of: "(c_A (v_A + u) - c_A (v_B + u))", "R55, another observer",
      where: ["u": -.infinity ... .infinity],
      proved: ["c_A (v_A - v_B)": "nothing changes"],
      different: ["c_A (v_A - v_B + u)": "the observer counted once"])

  private static let totalFluxes: [FormulaPair] =
    pairs(
      of: "J_A + x_A (N_A + N_B)", "R08, the total flux; derivations 3.5",
      proved: [
        "x_A*N_A + x_A*N_B + J_A": "multiplied out",
        "J_A + x_A N_A (1 + N_B/N_A)": "the flux ratio taken out",
      ],
      different: [
        "J_A - x_A (N_A + N_B)": "a sign",
        "J_A + x_A (N_A - N_B)": "the fluxes subtracted",
        "J_A + w_A (N_A + N_B)": "the mass fraction for the mole fraction",
        "J_A": "the bulk flow forgotten",
        "J_A + N_A + N_B": "the mole fraction forgotten",
      ])
    + pairs(
      of: "(J_A + x_A N_B)/(1 - x_A)", "R08 solved for N_A",
      proved: [
        "J_A/(1 - x_A) + x_A N_B/(1 - x_A)": "split",
        "-(J_A + x_A N_B)/(x_A - 1)": "both signs turned",
        "(J_A + N_B)/(1 - x_A) - N_B": "one B added and taken off",
      ],
      different: [
        "(J_A - x_A N_B)/(1 - x_A)": "a sign",
        "(J_A + x_A N_B)/(1 + x_A)": "a sign below",
        "J_A/(1 - x_A)": "B held still",
        "(J_A + x_A N_B)(1 - x_A)": "multiplied where one divides",
      ])
    + pairs(
      of: "J/(1 - x_A - r x_A)", "T5, a fixed flux ratio", where: ["r": -1...0],
      proved: [
        "J/(1 - (1 + r) x_A)": "collected", "-J/((1 + r) x_A - 1)": "both signs turned",
        "(J/x_A)/(1/x_A - 1 - r)": "divided by x_A",
      ],
      different: [
        "J/(1 - x_A + r x_A)": "a sign of the ratio", "J/(1 + (1 + r) x_A)": "a sign",
        "J (1 - (1 + r) x_A)": "multiplied where one divides",
      ])
    + pairs(
      of: "M_A N_A + M_B (-N_A)", "R22 and T10, the mass flux when the moles are balanced",
      proved: [
        "(M_A - M_B) N_A": "collected", "-(M_B - M_A) N_A": "both signs turned",
        "M_A N_A (1 - M_B/M_A)": "M_A taken out",
      ],
      different: [
        "(M_B - M_A) N_A": "a sign", "(M_A + M_B) N_A": "a sum", "0": "no net flow of anything",
      ])

  private static let frames: [FormulaPair] =
    pairs(
      of: "c_A (v_A - (c_A V_A v_A + (1 - c_A V_A) v_B))", "R17, the volume frame",
      proved: [
        "c_A (1 - c_A V_A)(v_A - v_B)": "collected",
        "c_A (v_A - v_B) - c_A^2 V_A (v_A - v_B)": "multiplied out",
      ],
      different: [
        "c_A V_A (1 - c_A V_A)(v_A - v_B)": "a volume fraction for the concentration",
        "c_A (1 + c_A V_A)(v_A - v_B)": "a sign",
      ])
    + pairs(
      of: "c x_A (1 - x_A)(v_A - v_B)/(1 - x_A)", "R19, the solvent frame",
      proved: ["c x_A (v_A - v_B)": "x_B cancelled"],
      different: ["c x_A (v_A - v_B)/(1 - x_A)": "divided once too often"])
    + pairs(
      of: "J_A - c x_A (u - v)", "relation 22, any reference velocity",
      where: ["u": -.infinity ... .infinity],
      proved: ["J_A + c x_A (v - u)": "the signs turned", "J_A + c x_A v - c x_A u": "split"],
      different: ["J_A - c x_A (v - u)": "a sign", "J_A - c (u - v)": "the mole fraction missing"])
    + pairs(
      of: """
        (1 - x_1 (M_1 - M_3)/(x_1 M_1 + x_2 M_2 + (1 - x_1 - x_2) M_3)) \
        (1 - x_2 (M_2 - M_3)/(x_1 M_1 + x_2 M_2 + (1 - x_1 - x_2) M_3)) \
        - x_1 x_2 (M_1 - M_3)(M_2 - M_3)/(x_1 M_1 + x_2 M_2 + (1 - x_1 - x_2) M_3)^2
        """, "R47, the determinant of the change of frames",
      proved: ["M_3/(x_1 M_1 + x_2 M_2 + (1 - x_1 - x_2) M_3)": "M_n/M"],
      different: ["(x_1 M_1 + x_2 M_2 + (1 - x_1 - x_2) M_3)/M_3": "its inverse"])
    + pairs(
      of: "(N_1 + N_2)/c_O - (N_1 + N_2)/c_N", "VEL-05, mean velocities at two places",
      proved: ["(N_1 + N_2)(c_N - c_O)/(c_N c_O)": "one fraction"],
      different: ["(N_1 + N_2)/(c_O - c_N)": "the difference carried below"])
}
