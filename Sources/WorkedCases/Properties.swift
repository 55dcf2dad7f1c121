extension WorkedCase {
  static let properties: [WorkedCase] = gasProperties + liquidProperties + activities

  private static let gasProperties: [WorkedCase] =
    [
      WorkedCase(
        "DIF-02", "gas diffusivity, Fuller",
        [
          "T 298.9 K", "P 101325 Pa", "V_dA 92.81 cm^3/mol", "V_dB 19.7 cm^3/mol",
          "M_A 74.123 g/mol", "M_B 28.9647 g/mol",
        ], [("D_AB", 8.99268761061e-06)]),
      WorkedCase(
        "DIF-05", "gas diffusivity, Chapman-Enskog",
        [
          "T 448 K", "P 1 atm", "sigma_AB 3.18 angstrom", "Omega_D 0.81", "M_A 39.9 g/mol",
          "M_B 2.02 g/mol", "D_CE 1.86e-3 cm^2/s",
        ], [("D_AB", 0.000155288469913)]),
      WorkedCase(
        "DIF-06", "gas diffusivity, Wilke-Lee",
        [
          "T 273 K", "P 1 bar", "sigma_A 4.483 angstrom", "sigma_B 3.62 angstrom",
          "epsilon_A 467 K",
          "epsilon_B 97 K", "M_A 76 g/mol", "M_B 29 g/mol",
        ],
        [("T_star", 1.28268004875), ("Omega_D", 1.28221044242), ("D_AB", 9.52205187582e-06)]),
      WorkedCase(
        "DIF-14", "gas diffusivity, scaled",
        ["D_0 2.19e-5 m^2/s", "T_0 273.15 K", "P_0 101325 Pa", "T 348.15 K", "P 202650 Pa"],
        [("D_AB", 1.67418408761e-05)]),
      WorkedCase(
        "DIF-15", "gas diffusivity, Gilliland",
        [
          "T 298 K", "P 101320 Pa", "V_bA 34 cm^3/mol", "V_bB 29.9 cm^3/mol", "M_A 44 g/mol",
          "M_B 28.9 g/mol",
        ], [("D_AB", 1.31632378624e-05)]),
      WorkedCase(
        "DIF-18 ammonia and nitrogen", "gas diffusivity, Wilke-Lee",
        [
          "T 300 K", "P 1 bar", "sigma_A 2.9 angstrom", "sigma_B 3.798 angstrom",
          "epsilon_A 558.3 K", "epsilon_B 71.4 K", "M_A 17 g/mol", "M_B 28 g/mol",
        ], [("D_AB", 2.36753688886e-05)]),
      WorkedCase(
        "DIF-18 ammonia and hydrogen", "gas diffusivity, Wilke-Lee",
        [
          "T 300 K", "P 1 bar", "sigma_A 2.9 angstrom", "sigma_B 2.827 angstrom",
          "epsilon_A 558.3 K", "epsilon_B 59.7 K", "M_A 17 g/mol", "M_B 2 g/mol",
        ], [("D_AB", 7.27729405515e-05)]),
      WorkedCase(
        "DIF-18", "effective diffusivity, flux ratios",
        [
          "x_A 0.4", "x_B 0.2", "x_C 0.4", "D_AB 2.36753688886e-05 m^2/s",
          "D_AC 7.27729405515e-05 m^2/s", "nu_B -0.5", "nu_C -1.5",
        ], [("D_Am", 4.56970253839e-05)]),
      WorkedCase(
        "DIF-19", "effective diffusivity, stagnant mixture",
        ["x_A 0.4", "x_B 0.2", "x_C 0.4", "D_AB 2.37e-5 m^2/s", "D_AC 7.28e-5 m^2/s"],
        [("D_Am", 4.30622296173e-05)]),
      WorkedCase(
        "DIF-20", "planar film, stagnant mixture",
        [
          "D_AB 9.23e-5 m^2/s", "D_AC 2.67e-5 m^2/s", "y_B 0.6", "y_C 0.4", "c 40.9 mol/m^3",
          "L 1.5 mm", "x_A1 0.023065789473684213", "x_A2 0",
        ], [("D_Am", 4.65510011334e-05), ("N_A", 0.0296201248603)]),
    ] + collisionIntegrals

  private static let collisionIntegrals: [WorkedCase] = [
    ("0.3", 2.6501763611), ("0.5", 2.06747712987), ("1", 1.44046639959), ("2", 1.075362639),
    ("5", 0.843115644648), ("10", 0.741854874844), ("100", 0.516717697672),
  ].map { reduced, integral in
    WorkedCase(
      "DIF-10 at \(reduced)", "gas diffusivity, Chapman-Enskog", ["T_star \(reduced)"],
      [("Omega_D", integral)])
  }

  private static let liquidProperties: [WorkedCase] = [
    WorkedCase(
      "DIF-12", "liquid diffusivity, Wilke-Chang",
      [
        "T 293 K", "mu 0.001005 Pa s", "phi_B 2.26", "V_bA 185 cm^3/mol", "M_B 18.02 g/mol",
        "D_WC 7.401129650627e-12 m^2/s",
      ], [("D_AB", 6.00659218301e-10)]),
    WorkedCase(
      "DIF-12 at 70 °C", "liquid diffusivity, scaled",
      ["D_0 0.56e-9 m^2/s", "T_0 293 K", "mu_0 0.001005 Pa s", "T 343 K", "mu 0.0004061 Pa s"],
      [("D_AB", 1.62236137806e-09)]),
    WorkedCase(
      "DIF-13 by Wilke and Chang", "liquid diffusivity, Wilke-Chang",
      [
        "T 288 K", "mu 0.001153 Pa s", "V_cA 167.1 cm^3/mol", "M_B 18 g/mol", "phi_B 2.26",
      ], [("V_bA", 60.8869443836e-6), ("D_AB", 1.0017765576e-09)]),
    WorkedCase(
      "DIF-13 by Hayduk and Minhas", "liquid diffusivity, Hayduk-Minhas in water",
      ["T 288 K", "mu 0.001153 Pa s", "V_cA 167.1 cm^3/mol"], [("D_AB", 9.90788204962e-10)]),
    WorkedCase(
      "DIF-21", "liquid diffusivity, Vignes",
      ["x_A 0.7808", "D_AB0 2.75e-9 m^2/s", "D_BA0 4.15e-9 m^2/s", "Gamma 0.871"],
      [("D_MS", 3.79204672844e-09), ("D_AB", 3.30287270047e-09)]),
    WorkedCase(
      "DIF-22", "liquid diffusivity, Vignes",
      ["x_A 0.5", "D_AB0 1.26e-9 m^2/s", "D_BA0 4.68e-9 m^2/s", "Gamma_x -0.69"],
      [("Gamma", 0.31), ("D_AB", 7.52783156028e-10)]),
  ]

  private static let activities: [WorkedCase] = [
    WorkedCase(
      "GAM-01", "activity coefficients, Margules with one constant", ["A_M 1.2", "x_A 0.3"],
      [("Gamma", 0.496)]),
    WorkedCase(
      "GAM-01 in the middle", "activity coefficients, Margules with one constant",
      ["A_M 1.2", "x_A 0.5"], [("Gamma", 0.4)]),
    WorkedCase(
      "GAM-01 on the spinodal", "activity coefficients, Margules with one constant",
      ["x_A 0.5"], [("A_Ms", 2)]),
    WorkedCase(
      "GAM-02", "activity coefficients, Margules with two constants",
      ["A_12 1.8", "A_21 0.9", "x_A 0.3"], [("Gamma", 0.2062), ("lngamma_A", 0.6174)]),
    WorkedCase(
      "GAM-03", "activity coefficients, van Laar", ["A_L 1.5", "B_L 1.1", "x_A 0.3"],
      [("Gamma", 0.370294209648), ("lngamma_A", 0.597520827734)]),
    WorkedCase(
      "GAM-04", "activity coefficients, Wilson", ["Lambda_AB 0.18", "Lambda_BA 0.8", "x_A 0.3"],
      [("Gamma", 0.342268096044), ("lngamma_A", 0.553345899749)]),
    WorkedCase(
      "GAM-06", "diffusion in a real mixture, Margules with one constant",
      [
        "T 298.15 K", "A_M 1.2", "x_A 0.3", "gx_A 20 1/m", "c 15000 mol/m^3", "D_MS 2e-9 m^2/s",
      ],
      [
        ("gmu_A", 81970.8457789), ("gmu_B", -35130.3624767), ("d_A", 9.92), ("J_A", -0.0002976),
        ("sigma", 0.116885190598),
      ]),
  ]
}
