extension WorkedCase {
  static let mixtures: [WorkedCase] = [
    WorkedCase(
      "MIX-02", "moving mixture",
      ["w_A 0.24", "rho 1162 kg/m^3", "M_A 101.1 g/mol", "M_B 18.02 g/mol"],
      [("c", 51766.2261187), ("x_A", 0.05328680841), ("x_B", 0.94671319159)]),
    WorkedCase(
      "MIX-06", "liquid film, stagnant B",
      [
        "w_A1 0.168", "w_A2 0.068", "rho_1 972.8 kg/m^3", "rho_2 998.1 kg/m^3", "M_A 46.05 g/mol",
        "M_B 18.02 g/mol", "D_AB 7.4e-10 m^2/s", "L 0.002 m",
      ],
      [
        ("x_A1", 0.0732290687009), ("x_A2", 0.0277582708937), ("c", 50779.9708395),
        ("x_BM", 0.949324840307), ("N_A", 0.000899936570502),
      ]),
    WorkedCase(
      "MIX-07", "moving mixture of three",
      ["x_A 0.3", "x_B 0.5", "M_A 2.016 g/mol", "M_B 28.014 g/mol", "M_C 44.009 g/mol"],
      [
        ("M", 0.0234136), ("w_A", 0.0258311408754), ("w_B", 0.598242047357),
        ("w_C", 0.375926811768),
      ]),
    WorkedCase(
      "MIX-07 and back", "moving mixture of three",
      [
        "w_A 0.0258311408754", "w_B 0.598242047357", "M_A 2.016 g/mol", "M_B 28.014 g/mol",
        "M_C 44.009 g/mol",
      ], [("x_A", 0.3), ("x_B", 0.5), ("x_C", 0.2)]),
    WorkedCase(
      "MIX-08", "diffusing gas",
      ["x_A 0.2", "gx_A -5 1/m", "M_A 17.031 g/mol", "M_B 28.014 g/mol"],
      [("gw_A", -3.57898823332)]),
    WorkedCase(
      "VEL-01", "moving mixture of four",
      [
        "x_A 0.05", "x_B 0.15", "x_C 0.76", "v_A 0.03 m/s", "v_B 0.035 m/s", "v_C 0.03 m/s",
        "v_D 0.02 m/s", "M_A 28 g/mol", "M_B 2 g/mol", "M_C 17 g/mol", "M_D 40 g/mol",
      ], [("v_star", 0.03035), ("v", 0.0291060419236), ("x_D", 0.04)]),
    WorkedCase(
      "VEL-02", "moving mixture of three",
      [
        "c_A 2e6 mol/m^3", "c_B 3e6 mol/m^3", "c_C 4e6 mol/m^3", "M_A 0.002 kg/mol",
        "M_B 0.003 kg/mol", "M_C 0.004 kg/mol", "N_A 40000 mol/(m^2 s)", "N_B 20000 mol/(m^2 s)",
        "N_C 40000 mol/(m^2 s)",
      ],
      [
        ("v", 0.0103448275862), ("v_star", 0.0111111111111), ("Jm_A", 19310.3448276),
        ("Jm_B", -11034.4827586), ("Jm_C", -1379.31034483), ("j_A", 38.6206896552),
        ("j_B", -33.1034482759), ("j_C", -5.51724137931), ("J_A", 17777.7777778),
        ("J_B", -13333.3333333), ("J_C", -4444.44444444), ("js_A", 35.5555555556),
        ("js_B", -40), ("js_C", -17.7777777778),
      ]),
    WorkedCase(
      "VEL-07", "diffusing liquid",
      [
        "x_A 0.3", "gx_A -50 1/m", "D_AB 4e-10 m^2/s", "M_A 46.069 g/mol", "M_B 18.015 g/mol",
        "V_A 5.78e-5 m^3/mol", "V_B 1.68e-5 m^3/mol",
      ],
      [
        ("c", 34364.2611684), ("rho", 908.288659794), ("J_A", 0.000687285223368),
        ("j_A", 2.15805832251e-05), ("J_A_vol", 0.000396783221738), ("J_A0", 0.000981836033382),
      ]),
    WorkedCase(
      "OPN-04", "planar film, equimolar counterdiffusion",
      [
        "N_A 0.02 mol/(m^2 s)", "c 40 mol/m^3", "x_A 0.5", "M_A 44.009 g/mol", "M_B 2.016 g/mol",
      ], [("v", 0.000912395437262)]),
    WorkedCase(
      "OPN-04 with almost equal masses", "planar film, equimolar counterdiffusion",
      [
        "N_A 0.02 mol/(m^2 s)", "c 40 mol/m^3", "x_A 0.5", "M_A 28.010 g/mol", "M_B 28.014 g/mol",
      ], [("v", -7.13979722975e-08)]),
    WorkedCase(
      "GEN-03", "liquid film, fixed flux ratio",
      [
        "s_h 0.243", "x_A2 0", "rho_1 1140 kg/m^3", "rho_2 999.8 kg/m^3", "M_A 159.63 g/mol",
        "M_B 18 g/mol", "M_h 249.71 g/mol", "D_AB 3.6e-10 m^2/s", "L 1e-5 m", "r 5",
      ],
      [("x_A1", 0.0158493512999), ("N_A", 0.0335319557172), ("n_h", 30.1437527837 / 3600)]),
    WorkedCase(
      "GEN-05", "planar film, surface reaction",
      ["c 40 mol/m^3", "D_AB 1.5e-5 m^2/s", "L 0.002 m", "x_A1 0.3", "x_A2 0", "nu 1"],
      [("N_A", 0.09), ("N_B", -0.09), ("x_A at z = L/2", 0.15)]),
    WorkedCase(
      "GEN-08", "planar film, fixed flux ratio",
      ["c 40 mol/m^3", "D_AB 1.5e-5 m^2/s", "L 0.002 m", "x_A1 0.3", "x_A2 0.1", "r -0.999999"],
      [("N_A", 0.060000012)]),
    WorkedCase(
      "GEN-08 in the limit", "planar film, fixed flux ratio",
      ["c 40 mol/m^3", "D_AB 1.5e-5 m^2/s", "L 0.002 m", "x_A1 0.3", "x_A2 0.1", "r -1"],
      [("N_A", 0.06)]),
    WorkedCase(
      "MS-01", "film of three gases, stagnant C",
      [
        "T 328.5 K", "P 99400 Pa", "x_A1 0.319", "x_B1 0.528", "x_A2 0", "x_B2 0", "L 0.238 m",
        "D_AB 8.48e-6 m^2/s", "D_AC 1.372e-5 m^2/s", "D_BC 1.991e-5 m^2/s",
      ], [("N_A", 0.00178300554114), ("N_B", 0.00312799152639)]),
    WorkedCase(
      "MS-04 by the ends", "film of three gases, stagnant C",
      [
        "T 328.5 K", "P 99400 Pa", "x_A1 0.319", "x_B1 0.528", "x_A2 0", "x_B2 0", "L 0.238 m",
        "D_AB 8.48e-6 m^2/s", "D_AC 1.372e-5 m^2/s", "D_BC 1.991e-5 m^2/s",
      ], [("I_C", 287.063227916)]),
    WorkedCase(
      "MS-04 by the fluxes", "film of three gases, stagnant C",
      [
        "N_A 0.00178300554114 mol/(m^2 s)", "N_B 0.00312799152639 mol/(m^2 s)",
        "D_AC 1.372e-5 m^2/s", "D_BC 1.991e-5 m^2/s", "T 328.5 K", "P 99400 Pa", "L 0.238 m",
        "x_A1 0.319", "x_B1 0.528", "D_AB 8.48e-6 m^2/s",
      ], [("I_C", 287.063227916)]),
    WorkedCase(
      "MS-05", "film of three gases, stagnant B and C",
      [
        "c 34.6 mol/m^3", "D_AB 3.64e-5 m^2/s", "D_AC 3.57e-5 m^2/s", "L 0.112 m", "x_A1 0.449",
        "x_B2 0.75", "x_C2 0.15",
      ], [("N_A", 0.00549957039116)]),
    WorkedCase(
      "STEF-17 at 1 atm", "planar film, stagnant B",
      [
        "T 293 K", "P 101300 Pa", "D_0 1.98e-5 m^2/s", "T_0 273 K", "P_0 101300 Pa", "n_T 1.5",
        "L 0.002 m", "x_A1 0.1", "x_A2 0",
      ], [("N_A", 0.0482256602265)]),
    WorkedCase(
      "STEF-17 at 5 atm", "planar film, stagnant B",
      [
        "T 293 K", "P 506500 Pa", "D_0 1.98e-5 m^2/s", "T_0 273 K", "P_0 101300 Pa", "n_T 1.5",
        "L 0.002 m", "x_A1 0.1", "x_A2 0",
      ], [("N_A", 0.0482256602265)]),
    WorkedCase(
      "BAD-01", "planar film, stagnant B",
      [
        "T 370 K", "P 101300 Pa", "D_0 0.0015 m^2/s", "T_0 298 K", "P_0 101300 Pa", "n_T 1.5",
        "L 0.0001 m", "x_A1 0.8", "x_A2 0.1", "S 10 m^2", "M_A 46 g/mol",
      ], [("m_A", 1702054.65806 / 3600)]),
    WorkedCase(
      "HX-01", "wetted wall",
      [
        "T_inf 308 K", "p_inf 1950 Pa", "k_G 1.9229534851927896e-05 mol/(m^2 s Pa)",
        "h 43.552519702572035 W/(m^2 K)",
        "c_p 33.84 J/(mol K)", "P_u 1000 Pa", "A_V 7.116870533844968", "B_V 1687.5380683314654 K",
        "C_V -42.98 K",
        "lambda_0 40630 J/mol", "T_0 373.15 K", "T_c 647.1 K",
      ], [("T_s", 294.858529357), ("N_A", -0.0127401583938)]),
    WorkedCase(
      "BAD-02", "liquid film, stagnant B",
      [
        "c 53271.446195 mol/m^3", "D_AB 9.5e-5 m^2/s", "L 0.002 m", "x_A1 0.0323",
        "x_A2 0.0124",
      ], [("N_A", 51.5077719248)]),
  ]
}
