extension WorkedCase {
  static let pores: [WorkedCase] = [
    WorkedCase(
      "POR-01", "Knudsen diffusivity", ["T 373 K", "r_p 60 angstrom", "M_A 2.016 g/mol"],
      [("D_KA", 7.9169206669e-06)]),
    WorkedCase(
      "POR-02", "pore, uniform pressure",
      [
        "T 298 K", "P 10130 Pa", "L 0.01 m", "x_A1 0.8", "x_A2 0.2", "D_AB 6.98e-4 m^2/s",
        "M_A 28.02 g/mol", "M_B 4.003 g/mol", "D_KA 7.908348686269e-4 m^2/s",
      ], [("r", -2.64570410049), ("N_A", 0.0640052896217)]),
    WorkedCase(
      "POR-02 mole for mole", "pore, equimolar counterdiffusion",
      [
        "T 298 K", "P 10130 Pa", "L 0.01 m", "x_A1 0.8", "x_A2 0.2", "D_AB 6.98e-4 m^2/s",
        "M_A 28.02 g/mol", "D_KA 7.908348686269e-4 m^2/s",
      ], [("N_A", 0.0909504699143)]),
    WorkedCase(
      "POR-06", "hindered diffusion",
      [
        "d_p 8.88 nm", "d_m 1.796 nm", "epsilon_p 0.0233", "tau 1.1", "D_AB 3.22e-10 m^2/s",
      ], [("K_r", 0.405006829792), ("D_Ae", 2.762367492e-12)]),
    WorkedCase(
      "POR-07", "pore, Knudsen flow",
      [
        "T 373 K", "d_p 130 angstrom", "L 0.6 cm", "c_A1 32.67426273458445 mol/m^3",
        "c_A2 0 mol/m^3", "M_A 2.016 g/mol",
      ], [("N_A", 0.0467060291243)]),
    WorkedCase(
      "POR-07 with the most probable speed", "pore, Knudsen flow",
      [
        "T 373 K", "D_KA 7.631213534271713e-6 m^2/s", "L 0.6 cm",
        "c_A1 32.67426273458445 mol/m^3", "c_A2 0 mol/m^3",
      ], [("N_A", 0.0415573793341)]),
    WorkedCase(
      "POR-07 in a wide pore", "gas diffusivity, Chapman-Enskog",
      [
        "T 373 K", "P 1 atm", "sigma_AB 3.3 angstrom", "Omega_D 0.8", "M_A 2.01 g/mol",
        "M_B 28 g/mol", "D_CE 1.86e-3 cm^2/s",
      ], [("D_AB", 0.000112308927129543)]),
    WorkedCase(
      "POR-07 through a wide pore", "planar film, equimolar counterdiffusion",
      [
        "c 32.67426273458445 mol/m^3", "D_AB 1.12308927129543e-4 m^2/s", "L 0.6 cm", "x_A1 1",
        "x_A2 0",
      ], [("N_A", 0.611601898745)]),
  ]
}
