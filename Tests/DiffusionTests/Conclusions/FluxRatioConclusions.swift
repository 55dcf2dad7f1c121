/// The general film as in the notes of CHE 318, University of Alberta, lectures 3 and 4.
extension Conclusion {
  static let fluxRatio: [Conclusion] = [
    Conclusion(
      "flux-ratio-fick", "N_A*(1 - epsilon x_A)", "-c D_AB s", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "flux-ratio-flux", "N_A",
      "c D_AB/(epsilon L) ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion(
      "flux-ratio-profile", "x_A",
      "(1 - (1 - epsilon x_A1)*((1 - epsilon x_A2)/(1 - epsilon x_A1))^(z/L))/epsilon"),
    Conclusion("flux-ratio-to-equimolar", "N_A", "c D_AB*(x_A1 - x_A2)/L"),
    Conclusion("flux-ratio-to-straight-line", "x_A", "x_A1 + (x_A2 - x_A1)*z/L"),
  ]
}
