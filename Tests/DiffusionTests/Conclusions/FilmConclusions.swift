import Algebra

/// The logarithmic mean as in Bird, Stewart, Lightfoot, *Transport Phenomena*, 2nd ed., section 18.2;
/// curvature and feasible ratios worked out by hand.
extension Conclusion {
  static let filmResults: [Conclusion] = [
    Conclusion("stefan-diffusion-of-A", "J_A", "x_B N_A"),
    Conclusion("stefan-diffusion-of-B", "J_B", "-x_B N_A"),
    Conclusion("stefan-drift", "v", "M_A N_A/rho"),
    Conclusion("logarithm-by-log-mean", "ln(x_B2/x_B1)", "(x_B2 - x_B1)/x_BM"),
    Conclusion("stefan-flux-by-log-mean", "N_A", "c D_AB*(x_A1 - x_A2)/(L x_BM)"),
    Conclusion("stefan-profile-of-B", "x_B", "x_B1*(x_B2/x_B1)^(z/L)"),
    Conclusion(
      "mean-fraction-of-B", "m/L", "x_BM",
      integrals: [("m", .integral("x_B", "z", from: 0, to: "L"))]),
    Conclusion(
      "flux-ratio-slope", "s", "-N_A*(1 - epsilon x_A)/(c D_AB)", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "flux-ratio-curvature", "k", "-epsilon N_A^2*(1 - epsilon x_A)/(c D_AB)^2",
      slopes: [("k", .derivative("x_A", "z"), "z")]),
    Conclusion(
      "feasible-ratios", "(1 - epsilon x_A2)/(1 - epsilon x_A1)",
      "exp(epsilon L N_A/(c D_AB))"),
    Conclusion("straight-profile", "k", "0", slopes: [("k", .derivative("x_A", "z"), "z")]),
  ]

  /// The drift of equal masses and of equal moles are each other's mirror image; flux ratios as in R.
  /// Taylor and R. Krishna, *Multicomponent Mass Transfer*, chapter 7.
  static let specialRatios: [Conclusion] = [
    Conclusion("equal-masses-mean", "M", "M_A"),
    Conclusion("equal-masses-fractions", "w_A", "x_A"),
    Conclusion("equal-masses-velocities", "v", "v_star"),
    Conclusion("equal-masses-diffusion", "j_A", "M_A J_A"),
    Conclusion("no-drift", "v", "0"),
    Conclusion("equimass-velocity", "v", "0"),
    Conclusion("equimass-ratio", "N_B", "-M_A N_A/M_B"),
    Conclusion("equimass-molar-flow", "v_star", "N_A*(1 - M_A/M_B)/c"),
    Conclusion("equimass-flux", "N_A", "J_A M_B/M"),
    Conclusion("distillation-ratio", "r", "-lambda_A/lambda_B"),
    Conclusion("distillation-net-moles", "epsilon", "1 - lambda_A/lambda_B"),
    Conclusion("reaction-ratio", "r", "-nu"),
    Conclusion("reaction-net-moles", "epsilon", "1 - nu"),
  ]
}
