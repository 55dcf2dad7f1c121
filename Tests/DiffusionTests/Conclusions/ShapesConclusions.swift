/// Areas as in any geometry, the sphere as in the textbooks; the transfer number is Spalding’s.
extension Conclusion {
  static let shapes: [Conclusion] = [
    Conclusion(
      "flux-and-area", "S n", "-N_A s", slopes: [("n", "N_A", "z"), ("s", "S", "z")]),
    Conclusion(
      "flow-at-a-fixed-ratio", "W*(1 - epsilon x_A)", "-S c D_AB s", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "flow-along-path-over-area", "W*(1 - epsilon x_A)", "-c D_AB s",
      slopes: [("s", "x_A", "zeta")]),
    Conclusion(
      "flow-through-a-channel", "W",
      "c D_AB/(epsilon zeta_2) ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion(
      "profile-along-path-over-area", "x_A",
      """
      (1 - (1 - epsilon x_A1)*((1 - epsilon x_A2)/(1 - epsilon x_A1))^(zeta/zeta_2))/epsilon
      """),
    Conclusion(
      "equimolar-flow-through-a-channel", "W", "c D_AB*(x_A1 - x_A2)/zeta_2"),
    Conclusion(
      "equimolar-profile-along-path-over-area", "x_A", "x_A1 + (x_A2 - x_A1)*zeta/zeta_2"),
    Conclusion("path-over-area-of-slab", "zeta_2", "L/S"),
    Conclusion("path-over-area-of-cylinder", "zeta_2", "ln(r_2/r_1)/(2 pi H)"),
    Conclusion("path-over-area-of-sphere", "zeta_2", "(1/r_1 - 1/r_2)/(4 pi)"),
    Conclusion("area-of-a-taper", "S", "pi/4*(d_1 + (d_2 - d_1)*z/L)^2"),
    Conclusion("path-over-area-of-frustum", "zeta_2", "4 L/(pi d_1 d_2)"),
    Conclusion(
      "flow-through-a-slab", "W",
      "S c D_AB/(epsilon L) ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion(
      "flow-through-a-cylinder", "W",
      "2 pi H c D_AB/(epsilon ln(r_2/r_1)) ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion(
      "flow-through-a-sphere", "W",
      "4 pi c D_AB/(epsilon*(1/r_1 - 1/r_2)) ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion(
      "profile-in-a-cylindrical-shell", "x_A",
      """
      (1 - (1 - epsilon x_A1)*((1 - epsilon x_A2)/(1 - epsilon x_A1))^(ln(z/r_1)/ln(r_2/r_1)))\
      /epsilon
      """),
    Conclusion(
      "profile-in-a-spherical-shell", "x_A",
      """
      (1 - (1 - epsilon x_A1)*((1 - epsilon x_A2)/(1 - epsilon x_A1))\
      ^((1/r_1 - 1/z)/(1/r_1 - 1/r_2)))/epsilon
      """),
    Conclusion(
      "flow-through-a-frustum", "W",
      "pi d_1 d_2 c D_AB/(4 L epsilon) ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion(
      "flow-from-a-lone-sphere", "W",
      "4 pi r_1 c D_AB/epsilon ln((1 - epsilon x_A2)/(1 - epsilon x_A1))"),
    Conclusion("equimolar-flow-from-a-sphere", "W", "4 pi r_1 c D_AB*(x_A1 - x_A2)"),
    Conclusion("coefficient-of-a-sphere", "k_c", "D_AB/r_1"),
    Conclusion("sherwood-number-of-a-sphere", "Sh", "2"),
    Conclusion("one-and-transfer-number", "1 + B", "(1 - x_A2)/(1 - x_A1)"),
    Conclusion("stefan-flow-from-a-sphere", "W", "4 pi r_1 c D_AB ln(1 + B)"),
    Conclusion("coefficient-with-blowing", "k_c", "D_AB/(r_1 B) ln(1 + B)"),
    Conclusion("sherwood-number-with-blowing", "Sh", "2 ln(1 + B)/B"),
    Conclusion("sherwood-number-without-blowing", "Sh", "2"),
  ]
}
