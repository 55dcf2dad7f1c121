import Algebra

extension Glossary {
  /// What estimates of properties need that no theorem is about.
  static let propertyTerms: [Term] =
    units + gases + potentials + gasMixtures + liquids + activity + pores + vapours

  private static let units: [Term] = [
    Term("T_u", "unit of temperature in a correlation", "K", .positive),
    Term("P_u", "unit of pressure in a correlation", "Pa", .positive),
    Term("M_u", "unit of molar mass in a correlation", "kg/mol", .positive),
    Term("V_u", "unit of molar volume in a correlation", "m^3/mol", .positive),
    Term("sigma_u", "unit of diameter in a correlation", "m", .positive),
    Term("mu_u", "unit of viscosity in a correlation", "Pa s", .positive),
  ]

  private static let gases: [Term] = [
    Term("T_0", "reference temperature", "K", .positive),
    Term("n_T", "power of the temperature that the diffusivity follows", "1", .positive),
    Term("M_AB", "mean molar mass of a pair, 2/(1/M_A + 1/M_B)", "kg/mol", .positive),
    Term("V_dA", "diffusion volume of A", "m^3/mol", .positive),
    Term("V_dB", "diffusion volume of B", "m^3/mol", .positive),
    Term("V_bA", "molar volume of A at its normal boiling point", "m^3/mol", .positive),
    Term("V_bB", "molar volume of B at its normal boiling point", "m^3/mol", .positive),
    Term("V_cA", "critical molar volume of A", "m^3/mol", .positive),
    Term("V_cB", "critical molar volume of B", "m^3/mol", .positive),
    Term("T_bA", "normal boiling point of A", "K", .positive),
    Term("T_bB", "normal boiling point of B", "K", .positive),
    Term("D_F", "factor of Fuller’s correlation", "m^2/s", .positive),
    Term("D_CE", "factor of Chapman and Enskog’s theory", "m^2/s", .positive),
    Term("D_W", "factor of Wilke and Lee’s correlation for heavy gases", "m^2/s", .positive),
    Term("D_W2", "what light gases take off the factor of Wilke and Lee", "m^2/s", .positive),
    Term("D_G", "factor of Gilliland’s correlation", "m^2/s", .positive),
  ]

  private static let potentials: [Term] = [
    Term("sigma_A", "collision diameter of A", "m", .positive),
    Term("sigma_B", "collision diameter of B", "m", .positive),
    Term("sigma_AB", "collision diameter of the pair", "m", .positive),
    Term("epsilon_A", "energy of Lennard-Jones of A over Boltzmann’s constant", "K", .positive),
    Term("epsilon_B", "energy of Lennard-Jones of B over Boltzmann’s constant", "K", .positive),
    Term(
      "epsilon_AB", "energy of Lennard-Jones of the pair over Boltzmann’s constant", "K", .positive),
    Term("T_star", "reduced temperature", "1", .positive),
    Term("T_0_star", "reduced temperature at the reference temperature", "1", .positive),
    Term("Omega_D", "collision integral of diffusion", "1", .positive),
    Term(
      "Omega_D0", "collision integral of diffusion at the reference temperature", "1", .positive),
  ]

  private static let gasMixtures: [Term] = [
    Term("y_B", "mole fraction of B in what is not A", "1", .unit),
    Term("y_C", "mole fraction of C in what is not A", "1", .unit),
    Term("y_D", "mole fraction of D in what is not A", "1", .unit),
    Term("D_AD", "diffusivity of the pair A and D", "m^2/s", .positive),
  ]

  private static let liquids: [Term] = [
    Term("mu", "viscosity", "Pa s", .positive),
    Term("mu_0", "viscosity at the reference temperature", "Pa s", .positive),
    Term("phi_B", "association factor of the solvent", "1", .positive),
    Term("D_WC", "factor of Wilke and Chang’s correlation", "m^2/s", .positive),
    Term("D_HM", "factor of Hayduk and Minhas’s correlation", "m^2/s", .positive),
    Term("k_B", "Boltzmann’s constant", "J/K", .positive),
    Term("r_m", "radius of the molecule", "m", .positive),
    Term("d_m", "diameter of the molecule", "m", .positive),
    Term("D_AB0", "diffusivity of A at infinite dilution in B", "m^2/s", .positive),
    Term("D_BA0", "diffusivity of B at infinite dilution in A", "m^2/s", .positive),
    Term("D_sA", "tracer diffusivity of A in the mixture", "m^2/s", .positive),
    Term("D_sB", "tracer diffusivity of B in the mixture", "m^2/s", .positive),
    Term("Gamma_x", "slope of ln(gamma_A) along ln(x_A), Gamma less one", "1"),
  ]

  private static let activity: [Term] = [
    Term("lngamma_A", "logarithm of the activity coefficient of A", "1"),
    Term("lngamma_B", "logarithm of the activity coefficient of B", "1"),
    Term("g_E", "excess Gibbs energy of a mole over R T", "1"),
    Term(
      "A_Ms", "constant of Margules at which a mixture of this composition becomes unstable", "1",
      .positive),
    Term("A_12", "constant of Margules, ln(gamma_A) at infinite dilution of A", "1"),
    Term("A_21", "constant of Margules, ln(gamma_B) at infinite dilution of B", "1"),
    Term("V_LA", "molar volume of the liquid A", "m^3/mol", .positive),
    Term("V_LB", "molar volume of the liquid B", "m^3/mol", .positive),
    Term("a_AB", "energy of B around A, less that of two A", "J/mol"),
    Term("a_BA", "energy of A around B, less that of two B", "J/mol"),
    Term("g_AB", "energy of A around B, less that of two B, by NRTL", "J/mol"),
    Term("g_BA", "energy of B around A, less that of two A, by NRTL", "J/mol"),
    Term("alpha_N", "randomness of NRTL", "1"),
  ]

  private static let pores: [Term] = [
    Term("r_p", "radius of the pore", "m", .positive),
    Term("d_p", "diameter of the pore", "m", .positive),
    Term("v_mA", "mean speed of the molecules of A", "m/s", .positive),
    Term("l_f", "mean free path of A", "m", .positive),
    Term("Kn", "Knudsen number, free path over diameter of the pore", "1", .positive),
    Term("D_A", "diffusivity of A in the pore", "m^2/s", .positive),
    Term("epsilon_p", "porosity", "1", .unit),
    Term("tau", "tortuosity", "1", .positive),
    Term("V_g", "volume of pores in a mass of the solid", "m^3/kg", .positive),
    Term("S_g", "surface of pores in a mass of the solid", "m^2/kg", .positive),
    Term("rho_p", "density of the porous solid", "kg/m^3", .positive),
    Term("D_Ae", "effective diffusivity of A in the porous solid", "m^2/s", .positive),
    Term("lambda_p", "diameter of the molecule over that of the pore", "1", .unit),
    Term("K_r", "restriction, what the walls leave of the diffusivity", "1", .unit),
  ]

  private static let vapours: [Term] = [
    Term("A_V", "constant A of Antoine’s equation", "1"),
    Term("B_V", "constant B of Antoine’s equation", "K", .positive),
    Term("C_V", "constant C of Antoine’s equation, for T in K", "K"),
    Term("p_0", "vapour pressure at the reference temperature", "Pa", .positive),
    Term("lambda_0", "molar latent heat at the reference temperature", "J/mol", .positive),
    Term("T_c", "critical temperature", "K", .positive),
    Term("n_W", "power of Watson’s correlation", "1", .positive),
  ]
}
