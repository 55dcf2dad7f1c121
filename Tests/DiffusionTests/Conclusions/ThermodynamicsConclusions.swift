/// Sources: Taylor and Krishna, *Multicomponent Mass Transfer*, chapters 2 and 3, for the driving
/// force, the thermodynamic factor and the entropy production, and appendix D for the factor by the laws
/// of Margules, van Laar, Wilson and Renon and Prausnitz.
extension Conclusion {
  static let thermodynamics: [Conclusion] = potentialsAndFriction + activityLaws

  private static let potentialsAndFriction: [Conclusion] = [
    Conclusion(
      "slope-of-potential-in-ideal-gas", "m", "R T s/x_A",
      slopes: [("m", "mu_A", "z"), ("s", "x_A", "z")]),
    Conclusion("flux-by-potential", "J_A", "-c D_MS x_A/(R T) m", slopes: [("m", "mu_A", "z")]),
    Conclusion("fick-by-friction", "J_A", "-c D_MS s", slopes: [("s", "x_A", "z")]),
    Conclusion("diffusivity-by-friction", "D_AB", "D_MS"),
    Conclusion(
      "slope-at-uniform-concentration", "s", "q/c", slopes: [("s", "x_A", "z"), ("q", "c_A", "z")]),
    Conclusion("fick-in-concentrations", "J_A", "-D_AB q", slopes: [("q", "c_A", "z")]),
    Conclusion("slope-of-potential", "x_A m", "R T Gamma", slopes: [("m", "mu_A", "x_A")]),
    Conclusion("slope-of-potential-B", "x_B m", "-R T Gamma", slopes: [("m", "mu_B", "x_A")]),
    Conclusion("driving-force", "d_A", "Gamma s", slopes: [("s", "x_A", "z")]),
    Conclusion("sum-of-driving-forces", "d_A + d_B", "0"),
    Conclusion(
      "thermodynamic-factor-by-B", "Gamma", "1 + x_B g/gamma_B", slopes: [("g", "gamma_B", "x_B")]),
    Conclusion("flux-by-driving-force", "J_A", "-c D_MS d_A"),
    Conclusion("fick-in-a-real-mixture", "J_A", "-c D_MS Gamma s", slopes: [("s", "x_A", "z")]),
    Conclusion("diffusivity-in-a-real-mixture", "D_AB", "D_MS Gamma"),
    Conclusion("driving-force-by-slip", "d_A", "-x_A x_B*(v_A - v_B)/D_MS"),
    Conclusion("driving-force-by-fluxes", "d_A", "(x_A N_B - x_B N_A)/(c D_MS)"),
    Conclusion("slope-of-gibbs-energy", "g", "mu_A - mu_B", slopes: [("g", "G", "x_A")]),
    Conclusion(
      "curvature-of-gibbs-energy", "Gamma", "x_A x_B k/(R T)",
      slopes: [("k", .derivative("G", "x_A"), "x_A")]),
    Conclusion(
      "margules-slope", "g/gamma_A", "-2 A_M*(1 - x_A)", slopes: [("g", "gamma_A", "x_A")]),
    Conclusion("margules-factor", "Gamma", "1 - 2 A_M x_A x_B"),
    Conclusion(
      "slope-of-potential-by-margules", "m", "R T*(1/x_A - 2 A_M*(1 - x_A))",
      slopes: [("m", "mu_A", "x_A")]),
    Conclusion(
      "margules-along-the-way", "g/gamma_A", "-2 A_M*(1 - x_A)*s",
      slopes: [("g", "gamma_A", "z"), ("s", "x_A", "z")]),
    Conclusion(
      "potential-along-the-way", "m", "n s",
      slopes: [("m", "mu_A", "z"), ("n", "mu_A", "x_A"), ("s", "x_A", "z")]),
    Conclusion(
      "entropy-by-potentials", "sigma", "-J_A/T*(m - n)",
      slopes: [("m", "mu_A", "z"), ("n", "mu_B", "z")]),
    Conclusion(
      "potential-by-driving-force", "R T d_A", "x_A m", slopes: [("m", "mu_A", "z")]),
    Conclusion(
      "potential-by-driving-force-B", "R T d_B", "x_B m", slopes: [("m", "mu_B", "z")]),
    Conclusion("entropy-by-driving-force", "sigma", "-c R d_A*(v_A - v_B)"),
    Conclusion("entropy-by-slip", "sigma", "R c x_A x_B*(v_A - v_B)^2/D_MS"),
    Conclusion(
      "entropy-by-composition", "sigma", "R c D_MS Gamma^2 s^2/(x_A x_B)",
      slopes: [("s", "x_A", "z")]),
  ]

  private static let activityLaws: [Conclusion] = [
    Conclusion("slope-of-B-by-A", "s", "-1", slopes: [("s", "x_B", "x_A")]),
    Conclusion(
      "margules-two-slope", "g/gamma_A",
      "-2 x_B*(A_12 + (A_21 - A_12)*(2 x_A - x_B))", slopes: [("g", "gamma_A", "x_A")]),
    Conclusion(
      "margules-two-factor", "Gamma",
      "1 - 2 x_A x_B*(A_12 + (A_21 - A_12)*(2 x_A - x_B))"),
    Conclusion(
      "slope-of-van-laar-sum", "s", "(A_L - s_L)/x_B", slopes: [("s", "s_L", "x_A")]),
    Conclusion(
      "van-laar-slope", "g/gamma_A", "-2 A_L^2 B_L^2 x_B/s_L^3", slopes: [("g", "gamma_A", "x_A")]),
    Conclusion("van-laar-factor", "Gamma", "1 - 2 x_A x_B A_L^2 B_L^2/s_L^3"),
    Conclusion("slope-of-wilson-sum-A", "s", "1 - Lambda_AB", slopes: [("s", "s_A", "x_A")]),
    Conclusion("slope-of-wilson-sum-B", "s", "Lambda_BA - 1", slopes: [("s", "s_B", "x_A")]),
    Conclusion(
      "wilson-sum-B-by-itself", "s", "(Lambda_BA - s_B)/x_B", slopes: [("s", "s_B", "x_A")]),
    Conclusion(
      "wilson-slope", "g/gamma_A",
      "Lambda_BA^2/s_B^2 - 1/s_A - x_B Lambda_AB*(1 - Lambda_AB)/s_A^2",
      slopes: [("g", "gamma_A", "x_A")]),
    Conclusion("wilson-factor", "Gamma", "x_B Lambda_AB^2/s_A^2 + x_A Lambda_BA^2/s_B^2"),
    Conclusion("slope-of-nrtl-sum-A", "s", "1 - G_BA", slopes: [("s", "s_A", "x_A")]),
    Conclusion("slope-of-nrtl-sum-B", "s", "G_AB - 1", slopes: [("s", "s_B", "x_A")]),
    Conclusion("nrtl-sum-A-by-itself", "s", "(1 - s_A)/x_B", slopes: [("s", "s_A", "x_A")]),
    Conclusion("nrtl-sum-B-by-itself", "s", "(G_AB - s_B)/x_B", slopes: [("s", "s_B", "x_A")]),
    Conclusion(
      "nrtl-slope", "g/gamma_A", "-2 x_B*(tau_BA G_BA^2/s_A^3 + tau_AB G_AB^2/s_B^3)",
      slopes: [("g", "gamma_A", "x_A")]),
    Conclusion(
      "nrtl-factor", "Gamma", "1 - 2 x_A x_B*(tau_BA G_BA^2/s_A^3 + tau_AB G_AB^2/s_B^3)"),
  ]
}
