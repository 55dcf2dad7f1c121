extension WorkedCase {
  static let situations: [WorkedCase] = shapesAndWalls + coefficients + heat

  private static let shapesAndWalls: [WorkedCase] = [
    WorkedCase(
      "GEO-05", "wall of a pipe",
      [
        "r_1 0.0125 m", "r_2 0.025 m", "H 2 m", "D_AB 1.8e-10 m^2/s", "c_A1 2.37 mol/m^3",
        "c_A2 0 mol/m^3",
      ], [("W", 7.73401934601e-09), ("S_m", 0.226618007091)]),
    WorkedCase(
      "GEO-06", "membrane, cup",
      [
        "d 0.005 m", "H 0.003 m", "L 5e-5 m", "D_AB 6e-14 m^2/s", "c_A1 4.5 mol/m^3",
        "c_A2 0.5 mol/m^3",
      ], [("W", 3.20442450666e-13)]),
    WorkedCase(
      "GEO-08", "tapered duct, equimolar counterdiffusion",
      [
        "T 298.15 K", "P 101325 Pa", "p_A1 25331.25 Pa", "p_A2 5066.25 Pa", "b_1 0.061 m",
        "b_2 0.0305 m", "k_S 0.4330127018922193", "L 1.22 m", "D_AB 1.64e-5 m^2/s",
      ],
      [
        ("W", 8.8530300243e-08), ("N_A1", 5.49454369005e-05), ("N_A2", 0.000219781747602),
      ]),
    WorkedCase(
      "GEO-11", "membrane",
      [
        "D_AB 8.7e-8 m^2/s", "K_s 1.5e-5 mol/(m^3 Pa)", "L 0.3 mm", "p_A1 3 bar", "p_A2 1 bar",
        "M_A 2 g/mol",
      ], [("n_A", 1.74e-06)]),
  ]

  private static let coefficients: [WorkedCase] = [
    WorkedCase(
      "KC-02", "mass-transfer coefficients, stagnant B",
      ["x_A1 0.8", "x_A2 0.732", "N_A 0.43 mol/(m^2 s)"], [("F", 1.46923349567)]),
    WorkedCase(
      "KC-03", "mass-transfer coefficients, equimolar counterdiffusion",
      ["P 101300 Pa", "k_G 1.62e-5 mol/(m^2 s Pa)", "x_A1 0.707", "x_A2 0.656"],
      [("k_y", 1.64106), ("N_A", 0.08369406)]),
    WorkedCase(
      "KC-04", "film theory",
      [
        "p_A1 1013250 Pa", "H_A 60795000 Pa", "c 55555.555555555555 mol/m^3", "c_A2 0 mol/m^3",
        "N_A 0.023 mol/(m^2 s)", "D_AB 1.9e-9 m^2/s",
      ], [("k_c", 2.484e-05), ("L", 7.64895330113e-05)]),
    WorkedCase(
      "KC-05 penetration", "penetration theory", ["D_AB 1.9e-9 m^2/s", "k_c 2.5e-5 m/s"],
      [("t_c", 3.87064821599)]),
    WorkedCase(
      "KC-05 renewal", "surface renewal theory", ["D_AB 1.9e-9 m^2/s", "k_c 2.5e-5 m/s"],
      [("tau_r", 3.04)]),
    WorkedCase(
      "KC-07", "blowing, by mass fractions",
      [
        "x_A1 0.3807549962990377", "w_A2 0.05", "M_A 18.02 g/mol", "M_B 28.96 g/mol",
        "g 0.017 kg/(m^2 s)", "S 0.04 m^2",
      ], [("w_A1", 0.276722413043), ("B", 0.313465282391), ("m_A", 0.000213156392026)]),
    WorkedCase(
      "KC-07 factor", "blowing, by mass fractions", ["B 0.314"], [("f_g", 0.869668535231)]),
    WorkedCase(
      "OPN-02", "pressure drop of a flow",
      ["v_star 1e-4 m/s", "mu 1.8e-5 Pa s", "r_t 0.01 m", "L 0.1 m", "P 101325 Pa"],
      [("Delta_P", 1.44e-05), ("f_P", 1.42116950407e-10)]),
    WorkedCase(
      "OPN-04 CO2 and H2", "moving mixture",
      [
        "N_A 0.02 mol/(m^2 s)", "N_B -0.02 mol/(m^2 s)", "c 40 mol/m^3", "x_A 0.5",
        "M_A 44.009 g/mol", "M_B 2.016 g/mol",
      ], [("v", 0.000912395437262)]),
    WorkedCase(
      "OPN-04 CO and N2", "moving mixture",
      [
        "N_A 0.02 mol/(m^2 s)", "N_B -0.02 mol/(m^2 s)", "c 40 mol/m^3", "x_A 0.5",
        "M_A 28.010 g/mol", "M_B 28.014 g/mol",
      ], [("v", -7.13979722975e-08)]),
    WorkedCase(
      "OPN-04 N2O and CO2", "moving mixture",
      [
        "N_A 0.02 mol/(m^2 s)", "N_B -0.02 mol/(m^2 s)", "c 40 mol/m^3", "x_A 0.5",
        "M_A 44.013 g/mol", "M_B 44.009 g/mol",
      ], [("v", 4.54431846584e-08)]),
  ]

  private static let heat: [WorkedCase] = [
    WorkedCase(
      "KC-10", "wet bulb",
      [
        "T_inf 303.15 K", "RH 0.4", "p_sat 2340 Pa", "p_sat_inf 4250 Pa", "h_fg 2454000 J/kg",
        "c_pm 1007 J/(kg K)", "alpha_T 2.141e-5 m^2/s", "D_AB 2.5e-5 m^2/s", "P 101325 Pa",
        "M_A 18 g/mol", "M_B 29 g/mol",
      ], [("Le", 0.8564), ("T_w", 292.5558727721)]),
    WorkedCase(
      "HX-03 steam", "transpiration cooling",
      [
        "h 1100 W/(m^2 K)", "c_pm 2090 J/(kg K)", "T_inf 873.15 K", "T_s 533.15 K",
        "H_v 2994 kJ/kg", "H_f 2684 kJ/kg", "M_A 18.02 g/mol",
      ], [("N_A", -34.8026657851)]),
    WorkedCase(
      "HX-03 water", "transpiration cooling",
      [
        "h 572 W/(m^2 K)", "c_pm 2090 J/(kg K)", "T_inf 873.15 K", "T_s 533.15 K",
        "H_v 2994 kJ/kg", "H_f 104.7 kJ/kg", "M_A 18.02 g/mol",
      ], [("N_A", -3.33967348279)]),
    WorkedCase(
      "HX-04 condensation", "heat through a film, one species",
      ["N_A 0.05 mol/(m^2 s)", "c_p 75.3 J/(mol K)", "h 25 W/(m^2 K)"],
      [("a", 0.1506), ("A_c", 1.07718931594), ("A_1", 0.926589315943)]),
    WorkedCase(
      "HX-04 evaporation", "heat through a film, one species",
      ["N_A -0.05 mol/(m^2 s)", "c_p 75.3 J/(mol K)", "h 25 W/(m^2 K)"],
      [("a", -0.1506), ("A_c", 0.926589315943)]),
    WorkedCase(
      "HX-05", "heat through a film, equimolar counterdiffusion",
      [
        "N_A 0.05 mol/(m^2 s)", "c_pA 33.6 J/(mol K)", "c_pB 29.1 J/(mol K)", "k 0.026 W/(m K)",
        "L 0.01 m", "T_1 350 K", "T_2 300 K",
      ],
      [
        ("C", 0.225), ("q_0", 130), ("q_1", 124.456119683), ("e_z", 135.706119683),
        ("T at z = L/2", 325.540781015),
      ]),
  ]
}
