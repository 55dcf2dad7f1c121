/// Film theory, its correction for high flux, Ackermann’s factor and the wet bulb as in the textbooks
/// on mass transfer; the dusty gas is that of Mason and Malinauskas.
extension Conclusion {
  static let coefficients: [Conclusion] = [
    Conclusion(
      "flux-by-film-coefficient", "N_A",
      "F/epsilon ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion("coefficient-mole-for-mole", "k_y", "F"),
    Conclusion("coefficient-through-stagnant-B", "k_y x_BM", "F"),
    Conclusion("flow-number-by-flux", "phi", "epsilon N_A/F"),
    Conclusion(
      "flow-number-by-ends", "phi", "ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion(
      "exponential-of-flow-number", "1 - epsilon x_A1",
      "epsilon*(x_A1 - x_A2)/(exp(phi) - 1)"),
    Conclusion("diffusion-at-high-flux", "J_A1", "F*(x_A1 - x_A2) phi/(exp(phi) - 1)"),
    Conclusion("correction-for-high-flux", "Xi", "phi/(exp(phi) - 1)"),
    Conclusion("no-correction-without-net-flow", "Xi", "1"),
    Conclusion("heat-and-temperature", "e_z", "C*(T - T_2)/(1 - exp(-C*(L - z)/k))"),
    Conclusion("heat-to-a-surface", "e_z", "C*(T_1 - T_2)/(1 - exp(-C L/k))"),
    Conclusion(
      "temperature-in-a-flow", "(T - T_2)/(T_1 - T_2)",
      "(1 - exp(-C*(L - z)/k))/(1 - exp(-C L/k))"),
    Conclusion("straight-temperature", "(T - T_2)/(T_1 - T_2)", "1 - z/L"),
    Conclusion("ackermann-correction", "A_c", "a/(1 - exp(-a))"),
    Conclusion("no-correction-without-flow", "A_c", "1"),
    Conclusion(
      "wet-bulb-slope", "(y_w - y_inf)/(T_inf - T_w)", "c_p Le^(2/3)/lambda"),
    Conclusion("adiabatic-saturation", "(y_w - y_inf)/(T_inf - T_w)", "c_p/lambda"),
    Conclusion(
      "flux-in-a-pore", "N_A*(Y - epsilon x_A)", "-c D_AB s", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "profile-in-a-pore", "x_A",
      "(Y - (Y - epsilon x_A1)*exp(epsilon N_A z/(c D_AB)))/epsilon"),
    Conclusion(
      "flux-through-a-pore", "N_A", "c D_AB/(epsilon L) ln((Y - epsilon x_A2)/(Y - epsilon x_A1))"),
    Conclusion(
      "flux-through-a-pore-of-any-width", "N_A",
      "c D_AB/(epsilon L) ln((1 + D_AB/D_KA - epsilon x_A2)/(1 + D_AB/D_KA - epsilon x_A1))"),
    Conclusion(
      "wide-pore", "N_A", "c D_AB/(epsilon L) ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion("narrow-pore", "N_A", "c D_KA*(x_A1 - x_A2)/L"),
    Conclusion("bosanquet", "N_A", "c*(x_A1 - x_A2)/(L*(1/D_AB + 1/D_KA))"),
    Conclusion("graham", "N_B", "-sqrt(M_A/M_B) N_A"),
    Conclusion("graham-ratio", "N_A/N_B", "-sqrt(M_B/M_A)"),
    Conclusion("graham-net-moles", "N", "N_A*(1 - sqrt(M_A/M_B))"),
    Conclusion("graham-net-mass", "n", "-sqrt(M_A M_B) N"),
  ]
}
