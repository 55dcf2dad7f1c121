/// Worked out by hand; the first-order gain is the second term of the series in `epsilon`.
extension Conclusion {
  static let filmVariations: [Conclusion] = [
    Conclusion(
      "stefan-fick-in-masses", "n_A*(1 - w_A)", "-rho D_AB q", slopes: [("q", "w_A", "z")]),
    Conclusion("stefan-flux-in-masses", "n_A", "rho D_AB/L ln((1 - w_A2)/(1 - w_A1))"),
    Conclusion(
      "logarithmic-slopes", "q/w_B + m/M", "s/x_B",
      slopes: [("q", "w_B", "z"), ("m", "M", "z"), ("s", "x_B", "z")]),
    Conclusion(
      "flux-by-net-moles", "s",
      """
      -N_A/epsilon + c D_AB/(L epsilon^2)*(1/(1 - epsilon x_A1) - 1/(1 - epsilon x_A2))
      """, slopes: [("s", "N_A", "epsilon")]),
    Conclusion("gain-by-net-moles", "N_g", "c D_AB*(x_A1^2 - x_A2^2)/(2 L)"),
  ]
}
