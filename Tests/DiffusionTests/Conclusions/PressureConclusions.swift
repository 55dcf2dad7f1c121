/// Kinetic theory makes the diffusivity of a gas fall as one over its pressure; the rest is Stefan’s
/// law as in the textbooks.
extension Conclusion {
  static let pressure: [Conclusion] = [
    Conclusion("conductance-and-pressure", "c D_AB", "D_0 P_0/(R T)"),
    Conclusion("equimolar-flux-and-pressure", "N_A", "D_0 P_0*(x_A1 - x_A2)/(R T L)"),
    Conclusion("B-over-a-liquid", "1 - x_A1", "(P - p_sat)/P"),
    Conclusion("evaporation-flux", "N_A", "c D_AB/L ln(P/(P - p_sat))"),
    Conclusion("enhancement-of-evaporation", "E", "P/p_sat ln(P/(P - p_sat))"),
    Conclusion("evaporation-at-high-pressure", "E", "1"),
    Conclusion("diffusion-in-evaporation", "1/E", "p_sat/(P ln(P/(P - p_sat)))"),
    Conclusion("evaporation-near-boiling", "1/E", "0"),
    Conclusion("enhancement-and-mole-fraction", "E", "-ln(1 - x_A1)/x_A1"),
    Conclusion("dilute-limit", "E", "1"),
    Conclusion("second-order-gain-by-net-moles", "N_g2", "c D_AB/L*(x_A1^3 - x_A2^3)/3"),
    Conclusion("enhancement-of-first-order", "E_1", "1/2"),
    Conclusion("enhancement-of-second-order", "E_2", "1/3"),
  ]
}
