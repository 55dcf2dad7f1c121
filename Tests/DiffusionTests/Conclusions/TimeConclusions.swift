/// The d² law, Arnold’s tube and the two bulbs as in the textbooks; the closed tube was worked out by
/// hand.
extension Conclusion {
  static let time: [Conclusion] = [
    Conclusion(
      "shrinking-drop", "c M_A D_AB ln(1 + B)", "-rho_L r_1 s", slopes: [("s", "r_1", "t")]),
    Conclusion("d-squared-law", "r_1^2", "r_0^2 - 2 M_A c D_AB ln(1 + B) t/rho_L"),
    Conclusion(
      "sinking-liquid", "rho_L L s", "M_A c D_AB ln(1 + B)", slopes: [("s", "L", "t")]),
    Conclusion("arnold-tube", "L^2", "L_0^2 + 2 M_A c D_AB ln(1 + B) t/rho_L"),
    Conclusion("rate-of-two-bulbs", "s", "-beta D_AB Delta", slopes: [("s", "Delta", "t")]),
    Conclusion("decay-of-two-bulbs", "Delta", "Delta_0 exp(-beta D_AB t)"),
    Conclusion(
      "flow-along-a-tube", "c v_star", "N_1 + g",
      integrals: [("g", .integral(.derivative("N", "z"), "z", from: 0, to: "z"))]),
    Conclusion("net-flow-in-a-tube", "c v_star", "N_1"),
    Conclusion("no-molar-velocity-in-a-closed-tube", "v_star", "0"),
    Conclusion("equimolar-in-a-closed-tube", "N_B", "-N_A"),
    Conclusion(
      "centre-of-mass-of-a-closed-tube", "rho_m s", "(M_A - M_B) N_Am",
      slopes: [("s", "z_m", "t")]),
  ]
}
