extension WorkedCase {
  static let changes: [WorkedCase] = evaporation + cells

  private static let evaporation: [WorkedCase] = [
    WorkedCase(
      "GEO-03", "evaporating drop",
      [
        "T 293.15 K", "P 101325 Pa", "p_sat 2339 Pa", "RH 0.4", "D_AB 2.42e-5 m^2/s",
        "rho_L 998.2 kg/m^3", "M_A 18.015 g/mol", "d_0 5e-5 m",
      ], [("t_life", 1.22258301211), ("K_d", 2.04485092237e-09)]),
    WorkedCase(
      "STEF-07 two readings", "Winkelmann line",
      [
        "c 37.96728971962617 mol/m^3", "P 101300 Pa", "p_A1 37600 Pa", "p_A2 0 Pa",
        "rho_L 1540 kg/m^3",
        "M_A 154 g/mol", "t_1 11100 s", "Delta_L1 0.0129 m", "t_2 27360 s", "Delta_L2 0.0232 m",
      ], [("sl_W", 30955847.4319), ("D_AB", 9.17047027056e-06)]),
    WorkedCase(
      "STEF-07 slope of least squares", "Arnold tube",
      [
        "c 37.96728971962617 mol/m^3", "P 101300 Pa", "p_A1 37600 Pa", "p_A2 0 Pa",
        "rho_L 1540 kg/m^3",
        "M_A 154 g/mol", "sl_W 29929194.0124 s/m^2",
      ], [("D_AB", 9.48504254597e-06)]),
    WorkedCase(
      "BAD-03", "evaporation, level held",
      [
        "T 273 K", "P 100658.38815789473 Pa", "p_A1 4399.638157894737 Pa", "p_A2 0 Pa",
        "L 0.171 m", "S 8.2e-5 m^2", "V_L 2.08e-8 m^3", "rho_L 1590 kg/m^3", "M_A 154 g/mol",
        "t 36000 s",
      ], [("D_AB", 6.27668935063e-06)]),
  ]

  private static let cells: [WorkedCase] = [
    WorkedCase(
      "CELL-02 calibration", "diaphragm cell",
      [
        "D_AB 1.51e-9 m^2/s", "t 198720 s", "c_A10 0.3 mol/L", "c_A20 0 mol/L", "c_A1 0.215 mol/L",
        "c_A2 0.0863 mol/L",
      ], [("beta", 2820.36277225)]),
    WorkedCase(
      "CELL-02 acid", "diaphragm cell",
      [
        "beta 2820.36277225 1/m^2", "t 56.4 h", "c_A10 0.4 mol/L", "c_A20 0 mol/L",
        "c_A1 0.32 mol/L", "c_A2 0.0812 mol/L",
      ], [("D_AB", 9.0079692109e-10)]),
    WorkedCase(
      "CELL-02 tortuosity", "diaphragm cell",
      [
        "beta 2820.36277225 1/m^2", "V_1 6.02e-5 m^3", "V_2 5.93e-5 m^3",
        "S 0.0009621127501618742 m^2", "epsilon_p 0.39", "L 0.0018 m",
      ], [("tau", 2.4741716093)]),
    WorkedCase(
      "CELL-03", "three vessels, the last without end",
      [
        "V_1 3 L", "V_2 4 L", "D_AB 2.3e-5 m^2/s", "d_12 5 mm", "L_12 40 mm", "d_23 3 mm",
        "L_23 20 mm", "t 5 h", "x_A10 1", "x_A20 0", "x_A30 1",
      ],
      [
        ("x_A1", 0.937278003212), ("lambda_1", -1.00451660538e-06),
        ("lambda_2", -7.61359199173e-06),
      ]),
    WorkedCase(
      "CELL-04", "Loschmidt tube",
      ["L_h 0.5 m", "D_AB 7.83e-5 m^2/s", "t 600 s", "x_A10 1", "x_A20 0"],
      [("x_Am1", 0.755605214186), ("x_Am1_1", 0.754911354074)]),
    WorkedCase(
      "OPN-01", "closed tube, centre of mass",
      [
        "L 1 m", "c 40 mol/m^3", "M_A 28.014 g/mol", "M_B 2.016 g/mol", "m_t 1 kg/m^2", "x_A10 1",
        "x_A20 0",
      ],
      [
        ("z_m0", 0.283566433566), ("z_me", 0.5), ("Delta_z", 0.216433566434), ("m_g", 0.6006),
        ("z_rec", -0.0812132950144),
      ]),
  ]
}
