/// Sources: Bird, Stewart, Lightfoot, *Transport Phenomena*, 2nd ed., tables 17.7-1 and 17.7-2 for the
/// averages and, eq. (Q') of the first, the slopes of fractions; the film laws are Stefan's and the
/// straight line of every textbook; Fick's law in other dresses was worked out by hand.
extension Conclusion {
  static let binaryMotion: [Conclusion] = [
    Conclusion("mean-molar-mass-by-mole-fractions", "M", "x_A M_A + x_B M_B"),
    Conclusion("mass-fraction-from-mole-fraction", "w_A", "x_A M_A/M"),
    Conclusion("mean-molar-mass-by-mass-fractions", "1/M", "w_A/M_A + w_B/M_B"),
    Conclusion("mass-fraction-from-mole-fraction-B", "w_B", "x_B M_B/M"),
    Conclusion("ratio-of-fractions", "w_A/w_B", "M_A x_A/(M_B x_B)"),
    Conclusion("mean-molar-mass-of-two", "M", "M_B + x_A*(M_A - M_B)"),
    Conclusion("difference-of-fractions", "w_A - x_A", "x_A x_B*(M_A - M_B)/M"),
    Conclusion("molar-flux-by-slip", "J_A", "c x_A x_B*(v_A - v_B)"),
    Conclusion("mass-flux-by-slip", "j_A", "rho w_A w_B*(v_A - v_B)"),
    Conclusion("mass-diffusion-from-molar", "j_A", "M_A M_B/M*J_A"),
    Conclusion("velocities-by-molar-flux", "v - v_star", "(M_A - M_B)*J_A/rho"),
    Conclusion("molar-sum-in-the-frame-of-mass", "c_A*(v_A - v) + c_B*(v_B - v)", "c*(v_star - v)"),
    Conclusion(
      "mass-sum-in-the-frame-of-moles", "rho_A*(v_A - v_star) + rho_B*(v_B - v_star)",
      "rho*(v - v_star)"),
    Conclusion("convection-and-diffusion-of-mass", "n_A", "w_A*(n_A + n_B) + j_A"),
    Conclusion("mass-average-by-mass-fractions", "v", "w_A v_A + w_B v_B"),
    Conclusion("molar-average-by-mole-fractions", "v_star", "x_A v_A + x_B v_B"),
    Conclusion("two-velocities", "v - v_star", "(w_A - x_A)*(v_A - v_B)"),
    Conclusion("mass-flow", "rho*v", "rho_A*v_A + rho_B*v_B"),
    Conclusion("mass-flow-by-fluxes", "rho*v", "n_A + n_B"),
    Conclusion("molar-flow", "c*v_star", "c_A*v_A + c_B*v_B"),
    Conclusion("molar-flow-by-fluxes", "c*v_star", "N_A + N_B"),
    Conclusion("mass-flux-from-molar-flux", "n_A", "M_A*N_A"),
    Conclusion("mass-flux-from-molar-flux-B", "n_B", "M_B*N_B"),
    Conclusion("sum-of-mass-diffusion", "j_A + j_B", "0"),
    Conclusion("sum-of-molar-diffusion", "J_A + J_B", "0"),
    Conclusion("convection-and-diffusion", "N_A", "x_A*(N_A + N_B) + J_A"),
    Conclusion("equimolar-velocity", "v_star", "0"),
    Conclusion("equimolar-flux", "N_A", "c*D_AB*(x_A1 - x_A2)/L"),
    Conclusion("equimolar-profile", "x_A", "x_A1 - (x_A1 - x_A2)*z/L"),
    Conclusion("drift-flux", "rho*v", "(M_A - M_B)*N_A"),
    Conclusion("drift-velocity", "v", "(M_A - M_B)*N_A/(M*c)"),
    Conclusion("stefan-flux", "N_A", "c*D_AB/L*ln((1 - x_A2)/(1 - x_A1))"),
    Conclusion("stefan-profile", "x_A", "1 - (1 - x_A1)*((1 - x_A2)/(1 - x_A1))^(z/L)"),
    Conclusion("stefan-velocity", "v_star", "N_A/c"),
    Conclusion("opposite-slopes", "s", "-u", slopes: [("s", "x_A", "z"), ("u", "x_B", "z")]),
    Conclusion(
      "slopes-of-fractions", "q", "M_A M_B s/M^2", slopes: [("s", "x_A", "z"), ("q", "w_A", "z")]),
    Conclusion("fick-in-masses", "j_A", "-rho D_AB q", slopes: [("q", "w_A", "z")]),
    Conclusion("fick-by-slip", "v_A - v_B", "-D_AB s/(x_A x_B)", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "fick-in-the-lab-in-masses", "n_A", "w_A*(n_A + n_B) - rho D_AB q",
      slopes: [("q", "w_A", "z")]),
    Conclusion("fick-for-B", "J_B", "-c D_AB u", slopes: [("u", "x_B", "z")]),
    Conclusion(
      "slope-of-mean-molar-mass", "m", "(M_A - M_B) s",
      slopes: [("s", "x_A", "z"), ("m", "M", "z")]),
    Conclusion("fick-in-the-lab", "N_A", "x_A*(N_A + N_B) - c D_AB s", slopes: [("s", "x_A", "z")]),
    Conclusion("equimolar-fick", "N_A", "-c D_AB s", slopes: [("s", "x_A", "z")]),
    Conclusion("stefan-fick", "N_A*(1 - x_A)", "-c D_AB s", slopes: [("s", "x_A", "z")]),
  ]
}
