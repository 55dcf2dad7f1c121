import Algebra

extension Glossary {
  /// What situations of practice need that no theorem is about.
  static let situationTerms: [Term] =
    ways + walls + coefficientsOfPractice + heatAndMass + evaporation + cells + bodies

  private static let ways: [Term] = [
    Term("s_z", "part of the way that lies before the place", "1", .unit),
    Term("S_1", "area of the cross-section at the start of the way", "m^2", .positive),
    Term("S_2", "area of the cross-section at the end of the way", "m^2", .positive),
    Term("N_A2", "molar flux of A at the end of the way", "mol/(m^2 s)"),
    Term("W_B", "molar flow of B", "mol/s"),
    Term("b_1", "side of the cross-section at the start of the way", "m", .positive),
    Term("b_2", "side of the cross-section at the end of the way", "m", .positive),
    Term("k_S", "area of the cross-section over the square of its side", "1", .positive),
  ]

  private static let walls: [Term] = [
    Term("K_s", "solubility, the concentration over the pressure", "mol/(m^3 Pa)", .positive),
    Term("K_p", "partition coefficient, wall over surroundings", "1", .positive),
    Term("c_e1", "molar concentration of A outside, at z = 0", "mol/m^3"),
    Term("c_e2", "molar concentration of A outside, at z = L", "mol/m^3"),
    Term("P_perm", "permeability, diffusivity times solubility", "mol/(m s Pa)", .positive),
    Term("R_w", "resistance of a wall", "s/m^3", .positive),
    Term("S_m", "mean area of a wall", "m^2", .positive),
    Term("t_lag", "time lag of a wall that was empty", "s", .positive),
  ]

  private static let coefficientsOfPractice: [Term] = [
    Term("k_G", "coefficient for partial pressures", "mol/(m^2 s Pa)", .positive),
    Term("g", "conductance for mass, with blowing", "kg/(m^2 s)", .positive),
    Term("g_star", "conductance for mass, of weak flow", "kg/(m^2 s)", .positive),
    Term("f_g", "blowing factor", "1", .positive),
    Term("H_A", "Henry’s constant, pressure over mole fraction", "Pa", .positive),
    Term("t_c", "time of contact", "s", .positive),
    Term("tau_r", "mean time between renewals", "s", .positive),
    Term("s_r", "rate of renewal", "1/s", .positive),
    Term("Delta_P", "fall of pressure", "Pa"),
    Term("f_P", "fall of pressure over the pressure", "1"),
    Term("r_t", "radius of the tube", "m", .positive),
  ]

  private static let heatAndMass: [Term] = [
    Term("c_pA", "molar heat capacity of A", "J/(mol K)", .positive),
    Term("c_pB", "molar heat capacity of B", "J/(mol K)", .positive),
    Term("q_0", "conduction without flow", "W/m^2"),
    Term("q_1", "conduction at z = 0", "W/m^2"),
    Term("q_z", "conduction at a place", "W/m^2"),
    Term("q_w", "heat to the surface", "W/m^2"),
    Term("A_1", "conduction at z = 0 over conduction without flow", "1", .positive),
    Term("c_pm", "heat capacity of a kilogram", "J/(kg K)", .positive),
    Term("h_fg", "latent heat of a kilogram", "J/kg", .positive),
    Term("alpha_T", "thermal diffusivity", "m^2/s", .positive),
    Term("RH", "relative humidity", "1", .unit),
    Term("p_inf", "partial pressure of vapour in the gas", "Pa"),
    Term("p_sat_inf", "vapour pressure at the temperature of the gas", "Pa", .positive),
    Term("T_s", "temperature of the surface", "K", .positive),
    Term("T_l", "temperature of the coolant", "K", .positive),
    Term("U_w", "coefficient of heat from the surface to the coolant", "W/(m^2 K)", .positive),
    Term("H_v", "enthalpy of a kilogram of vapour at the surface", "J/kg"),
    Term("H_f", "enthalpy of a kilogram of what is fed", "J/kg"),
  ]

  private static let evaporation: [Term] = [
    Term("Delta_L", "fall of the level", "m", .positive),
    Term("Delta_L1", "fall of the level at the first reading", "m", .positive),
    Term("Delta_L2", "fall of the level at the second reading", "m", .positive),
    Term("L_1", "length of the path at the first reading", "m", .positive),
    Term("L_2", "length of the path at the second reading", "m", .positive),
    Term("t_1", "time of the first reading", "s", .positive),
    Term("t_2", "time of the second reading", "s", .positive),
    Term("sl_W", "slope of Winkelmann’s line", "s/m^2", .positive),
    Term("in_W", "intercept of Winkelmann’s line", "s/m", .positive),
    Term("V_L", "evaporated volume of liquid", "m^3"),
    Term("m_L", "evaporated mass", "kg"),
    Term("d_0", "diameter at the start", "m", .positive),
    Term("K_d", "evaporation constant, the fall of the squared diameter", "m^2/s", .positive),
    Term("t_life", "lifetime", "s", .positive),
    Term("f_t", "part of the lifetime that has passed", "1", .unit),
  ]

  private static let cells: [Term] = [
    Term("x_A10", "mole fraction of A at the start, in the first vessel or half", "1", .unit),
    Term("x_A20", "mole fraction of A at the start, in the second vessel or half", "1", .unit),
    Term("x_A30", "mole fraction of A at the start, in the third vessel", "1", .unit),
    Term("x_A3", "mole fraction of A in the third vessel", "1", .unit),
    Term("x_Ae", "mole fraction of A in the end", "1", .unit),
    Term("tau_e", "time in which a difference falls to 1/e", "s", .positive),
    Term("t_half", "time in which a difference halves", "s", .positive),
    Term("c_A10", "molar concentration of A at the start, in the first vessel", "mol/m^3"),
    Term("c_A20", "molar concentration of A at the start, in the second vessel", "mol/m^3"),
    Term("Delta_c", "difference of the concentrations", "mol/m^3"),
    Term("Delta_c0", "difference of the concentrations at the start", "mol/m^3"),
    Term("d_12", "diameter of the tube from the first vessel to the second", "m", .positive),
    Term("d_23", "diameter of the tube from the second vessel to the third", "m", .positive),
    Term("S_12", "cross-section of the tube from the first vessel to the second", "m^2", .positive),
    Term("S_23", "cross-section of the tube from the second vessel to the third", "m^2", .positive),
    Term("L_12", "length of the tube from the first vessel to the second", "m", .positive),
    Term("L_23", "length of the tube from the second vessel to the third", "m", .positive),
    Term("g_12", "conductance of the tube from the first vessel", "m^3/s", .positive),
    Term("g_23", "conductance of the tube to the third vessel", "m^3/s", .positive),
    Term("V_3", "volume of the third vessel", "m^3", .positive),
    Term("k_sum", "sum of the two rates", "1/s", .positive),
    Term("k_prod", "product of the two rates", "1/s^2", .positive),
    Term("lambda_1", "exponent that dies away more slowly", "1/s"),
    Term("lambda_2", "exponent that dies away faster", "1/s"),
    Term("L_h", "length of each half", "m", .positive),
    Term("x_Am1", "mean mole fraction of A in the first half", "1", .unit),
    Term("x_Am2", "mean mole fraction of A in the second half", "1", .unit),
    Term("x_Am1_1", "mean mole fraction of A in the first half by the first term alone", "1"),
    Term("M_10", "mean molar mass in the first half at the start", "kg/mol", .positive),
    Term("M_20", "mean molar mass in the second half at the start", "kg/mol", .positive),
    Term("z_m0", "place of the centre of mass at the start", "m", .positive),
    Term("z_me", "place of the centre of mass in the end", "m", .positive),
    Term("Delta_z", "shift of the centre of mass of the gas", "m"),
    Term("u_m", "part of the shift that is left", "1", .unit),
    Term("m_g", "mass of the gas over the cross-section", "kg/m^2", .positive),
    Term("m_t", "mass of the tube over the cross-section", "kg/m^2", .positive),
    Term("z_rec", "how far a free tube moves until all is mixed", "m"),
  ]

  private static let bodies: [Term] = [
    Term("c_A0", "molar concentration of A at the start", "mol/m^3"),
    Term("c_As", "molar concentration of A at the surface, or in the end", "mol/m^3"),
    Term("c_Aav", "mean concentration of A in the body", "mol/m^3"),
    Term("w_A0", "mass fraction of A at the start", "1", .unit),
    Term("w_As", "mass fraction of A at the surface, or in the end", "1", .unit),
    Term("theta", "part of the change that has come to a place", "1", .unit),
    Term("eta", "depth over the reach of diffusion", "1", .positive),
    Term("delta", "reach of diffusion", "m", .positive),
    Term("q_A", "moles that have passed a unit of surface", "mol/m^2"),
    Term("m_S", "mass that has passed a unit of surface", "kg/m^2"),
    Term("b", "half thickness or radius of the body", "m", .positive),
    Term("s_b", "place, from the middle to the surface", "1", .unit),
    Term("Fo", "Fourier number", "1", .positive),
    Term("Bi", "Biot number", "1", .positive),
    Term("f_u", "part of the uptake that has happened", "1", .unit),
  ]
}
