extension WorkedCase {
  static let films: [WorkedCase] = [
    WorkedCase(
      "EMCD-01", "planar film, equimolar counterdiffusion",
      [
        "T 298 K", "P 101320 Pa", "D_AB 2.3e-5 m^2/s", "L 0.1 m", "p_A1 10130 Pa", "p_A2 5070 Pa",
        "M_A 17.031 g/mol", "M_B 28.014 g/mol",
      ],
      [
        ("N_A", 0.000469707942278), ("N_B", -0.000469707942278), ("p_A at z = L/2", 7600),
      ]),
    WorkedCase(
      "EMCD-02", "planar film, equimolar counterdiffusion",
      [
        "T 298 K", "P 101325 Pa", "D_AB 6.87e-5 m^2/s", "L 0.2 m", "p_A1 60795 Pa",
        "p_A2 20265 Pa",
      ], [("J_A at z = 0*L", 0.00561892061035)]),
    WorkedCase(
      "EMCD-06", "planar film, equimolar counterdiffusion",
      [
        "T 298 K", "P 101325 Pa", "D_AB 2.1e-5 m^2/s", "L 1 m", "d 0.05 m", "p_A1 25331.25 Pa",
        "p_A2 12665.625 Pa",
      ], [("W", 2.10778039666e-07), ("p_A at z = 0.75*L", 15832.03125)]),
    WorkedCase(
      "EMCD-07 mole for mole", "planar film, equimolar counterdiffusion",
      ["T 298 K", "P 101300 Pa", "D_AB 2.15e-5 m^2/s", "L 0.002 m", "x_A1 0.2", "x_A2 0.1"],
      [("N_A", 0.0439508684002)]),
    WorkedCase(
      "EMCD-07 through stagnant B", "planar film, stagnant B",
      ["T 298 K", "P 101300 Pa", "D_AB 2.15e-5 m^2/s", "L 0.002 m", "x_A1 0.2", "x_A2 0.1"],
      [("N_A", 0.0517666669991)]),
    WorkedCase(
      "EMCD-09", "planar film, equimolar counterdiffusion",
      [
        "T 298.15 K", "P 100000 Pa", "D_AB 1.64e-5 m^2/s", "L 0.3 m", "d 0.05 m", "x_A1 0.15",
        "x_A2 0",
      ], [("W", 6.4949340216e-07)]),
    WorkedCase(
      "STEF-01", "planar film, stagnant B",
      [
        "T 293 K", "P 101325 Pa", "D_AB 2.5e-5 m^2/s", "L 0.1524 m", "p_A1 2338.474342105263 Pa",
        "p_A2 0 Pa",
      ],
      [
        ("p_BM", 100151.212699), ("N_A", 0.000159311176708), ("v_star", 3.83028807555e-06),
      ]),
    WorkedCase(
      "STEF-06", "planar film, stagnant B",
      ["T 295 K", "P 101300 Pa", "D_AB 2.36e-5 m^2/s", "L 0.001 m", "p_A1 7000 Pa", "p_A2 0 Pa"],
      [("N_A", 0.0697926904744)]),
    WorkedCase(
      "STEF-08", "planar film, stagnant B",
      ["T 300 K", "P 1e5 Pa", "D_AB 1e-5 m^2/s", "L 0.001 m", "p_B1 30000 Pa", "p_B2 80000 Pa"],
      [("N_A", 0.393222147182), ("p_BM", 50977.2723912)]),
    WorkedCase(
      "STEF-10", "planar film, stagnant B",
      [
        "T 325 K", "P 101325 Pa", "p_A1 13410 Pa", "x_A2 0.01", "D_AB 1.067e-4 m^2/s", "L 0.2 m",
      ], [("N_A", 0.00263887674341)]),
    WorkedCase(
      "STEF-21", "planar film, stagnant B",
      [
        "T 298 K", "P 101300 Pa", "D_AB 5.555555555555556e-06 m^2/s", "L 0.01 m", "p_A1 20000 Pa",
        "p_A2 0 Pa", "d 10 m",
      ], [("W", 0.392356970514)]),
    WorkedCase(
      "VEL-03", "planar film, equimolar counterdiffusion",
      [
        "D_AB 1e-5 m^2/s", "L 0.1 m", "x_A1 1", "x_A2 0", "M_A 28 g/mol", "M_B 2 g/mol",
        "c 40 mol/m^3",
      ],
      [
        ("v_A at z = L/2", 0.0002), ("v_B at z = L/2", -0.0002),
        ("v at z = L/2", 0.000173333333333),
      ]),
    WorkedCase(
      "VEL-05", "planar film, stagnant B",
      [
        "T 298 K", "P 101300 Pa", "D_AB 2.1e-5 m^2/s", "L 0.05 m", "d 0.015 m", "x_A1 0.21",
        "x_A2 0",
      ], [("W", 7.15288788317e-07), ("v_star", 9.90033800788e-05)]),
    WorkedCase(
      "GEN-02", "planar film, balanced latent heats",
      [
        "T 344.2 K", "P 101325 Pa", "lambda_A 8787.2 cal/mol", "lambda_B 10038.6 cal/mol",
        "x_A1 0.825", "x_A2 0.76", "L 0.001 m", "D_AB 1.816e-05 m^2/s",
      ], [("N_A", 0.0463744427233), ("N_B", -0.0405934595559), ("r", -0.875341183033)]),
    WorkedCase(
      "GEN-06", "planar film, surface reaction",
      ["c 40 mol/m^3", "D_AB 1.5e-5 m^2/s", "L 0.002 m", "x_A1 0.3", "x_A2 0", "nu 2"],
      [
        ("N_A", 0.0787092793402), ("N_B", -0.15741855868), ("x_A at z = L/2", 0.140175425099),
      ]),
    WorkedCase(
      "STEF-12", "planar film, stagnant B",
      [
        "T 300 K", "P 101300 Pa", "D_AB 9.95e-6 m^2/s", "p_A1 6500 Pa", "p_A2 0 Pa",
        "M_A 60 g/mol", "n_A 0.000833333333333333 kg/(m^2 s)",
      ], [("L", 0.00192945417086)]),
    WorkedCase(
      "FLX-01", "moving mixture",
      [
        "N_A 0.012 mol/(m^2 s)", "N_B -0.004 mol/(m^2 s)", "c 40 mol/m^3", "x_A 0.35",
        "M_A 0.032 kg/mol", "M_B 0.028 kg/mol",
      ],
      [
        ("v_star", 0.0002), ("v", 0.000231292517007), ("n_A", 0.000384), ("n_B", -0.000112),
        ("J_A", 0.0092), ("J_B", -0.0092), ("j_A", 0.000280380952381), ("j_B", -0.000280380952381),
      ]),
  ]
}
