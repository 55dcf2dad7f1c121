/// Sources: Bird, Stewart, Lightfoot, *Transport Phenomena*, 2nd ed., tables 17.7-1 and 17.7-2; R.
/// Taylor and R. Krishna, *Multicomponent Mass Transfer*, chapter 1, for observers and volumes.
extension Conclusion {
  static let referenceVelocities: [Conclusion] = [
    Conclusion(
      "mole-fraction-from-mass-fraction", "x_A", "(w_A/M_A)/(w_A/M_A + w_B/M_B)"),
    Conclusion(
      "slope-from-mass-fraction", "s", "M^2 q/(M_A M_B)",
      slopes: [("s", "x_A", "z"), ("q", "w_A", "z")]),
    Conclusion("density-by-mole-fraction", "rho", "c*(M_B + (M_A - M_B)*x_A)"),
    Conclusion("concentration-by-mass-fractions", "c", "rho*(w_A/M_A + w_B/M_B)"),
    Conclusion(
      "slope-of-gas-concentration", "k", "p/(R T) - P h/(R T^2)",
      slopes: [("k", "c", "z"), ("p", "P", "z"), ("h", "T", "z")]),
    Conclusion(
      "mean-of-molar-slips", "w_A*(v_A - v_star) + w_B*(v_B - v_star)", "v - v_star"),
    Conclusion("velocities-by-mass-flux", "v - v_star", "M*(1/M_B - 1/M_A)*j_A/rho"),
    Conclusion("molar-flux-in-the-frame-of-mass", "N_A", "c_A v + j_A/M_A"),
    Conclusion("observed-flux-by-molar-flux", "J_Au", "(a_B/x_B)*J_A"),
    Conclusion("solvent-frame", "J_A0", "J_A/x_B"),
    Conclusion("sum-of-volume-diffusion", "V_A J_A_vol + V_B J_B_vol", "0"),
    Conclusion("volume-frame", "J_A_vol", "c V_B J_A"),
    Conclusion("volume-frame-of-a-gas", "v_vol", "v_star"),
    Conclusion("volume-frame-of-a-liquid", "v_vol", "v"),
    Conclusion("concentration-by-volumes", "c", "1/(x_A V_A + x_B V_B)"),
    Conclusion(
      "slope-of-concentration", "c s", "k - x_A h",
      slopes: [("s", "x_A", "z"), ("k", "c_A", "z"), ("h", "c", "z")]),
    Conclusion(
      "fick-by-concentration", "J_A", "-D_AB k + D_AB x_A h",
      slopes: [("k", "c_A", "z"), ("h", "c", "z")]),
    Conclusion(
      "slope-of-total-concentration", "h", "k + m",
      slopes: [("h", "c", "z"), ("k", "c_A", "z"), ("m", "c_B", "z")]),
    Conclusion(
      "balance-of-volumes", "m", "-V_A k/V_B", slopes: [("m", "c_B", "z"), ("k", "c_A", "z")]),
    Conclusion(
      "slope-of-concentration-by-volumes", "c s", "k/(c V_B)",
      slopes: [("s", "x_A", "z"), ("k", "c_A", "z")]),
    Conclusion("fick-in-volumes", "J_A_vol", "-D_AB k", slopes: [("k", "c_A", "z")]),
  ]
}
