/// Sources: Bird, Stewart and Lightfoot, *Transport Phenomena*, 2nd edition, tables 17.7-1 and 17.7-2,
/// whose sums over any number of species are written out here for three and for four.
extension Conclusion {
  static let speciesSums: [Conclusion] = sumsOfThree + sumsOfFour + slopesOfFractions

  private static let sumsOfThree: [Conclusion] = [
    Conclusion("molar-flow-of-three", "c v_star", "c_A v_A + c_B v_B + c_C v_C"),
    Conclusion("mass-flow-of-three", "rho v", "rho_A v_A + rho_B v_B + rho_C v_C"),
    Conclusion("molar-flow-by-fluxes-of-three", "c v_star", "N_A + N_B + N_C"),
    Conclusion("mass-flow-by-fluxes-of-three", "rho v", "n_A + n_B + n_C"),
    Conclusion("sum-of-molar-diffusion-of-three", "J_A + J_B + J_C", "0"),
    Conclusion("sum-of-mass-diffusion-of-three", "j_A + j_B + j_C", "0"),
    Conclusion(
      "molar-average-by-mole-fractions-of-three", "v_star", "x_A v_A + x_B v_B + x_C v_C"),
    Conclusion("mass-average-by-mass-fractions-of-three", "v", "w_A v_A + w_B v_B + w_C v_C"),
    Conclusion("mean-molar-mass-by-three", "M", "x_A M_A + x_B M_B + x_C M_C"),
    Conclusion(
      "mass-fraction-from-mole-fractions-of-three", "w_A", "x_A M_A/(x_A M_A + x_B M_B + x_C M_C)"),
    Conclusion(
      "mean-molar-mass-by-mass-fractions-of-three", "1/M", "w_A/M_A + w_B/M_B + w_C/M_C"),
    Conclusion(
      "mole-fraction-from-mass-fractions-of-three", "x_A",
      "(w_A/M_A)/(w_A/M_A + w_B/M_B + w_C/M_C)"),
    Conclusion("convection-and-diffusion-of-three", "N_A", "J_A + x_A*(N_A + N_B + N_C)"),
    Conclusion("convection-and-diffusion-of-mass-of-three", "n_A", "j_A + w_A*(n_A + n_B + n_C)"),
    Conclusion(
      "mean-of-molar-slips-of-three", "v - v_star",
      "w_A*(v_A - v_star) + w_B*(v_B - v_star) + w_C*(v_C - v_star)"),
    Conclusion(
      "mean-of-mass-slips-of-three", "v_star - v",
      "x_A*(v_A - v) + x_B*(v_B - v) + x_C*(v_C - v)"),
  ]

  private static let sumsOfFour: [Conclusion] = [
    Conclusion("molar-flow-of-four", "c v_star", "c_A v_A + c_B v_B + c_C v_C + c_D v_D"),
    Conclusion("mass-flow-of-four", "rho v", "rho_A v_A + rho_B v_B + rho_C v_C + rho_D v_D"),
    Conclusion("molar-flow-by-fluxes-of-four", "c v_star", "N_A + N_B + N_C + N_D"),
    Conclusion("mass-flow-by-fluxes-of-four", "rho v", "n_A + n_B + n_C + n_D"),
    Conclusion("sum-of-molar-diffusion-of-four", "J_A + J_B + J_C + J_D", "0"),
    Conclusion("sum-of-mass-diffusion-of-four", "j_A + j_B + j_C + j_D", "0"),
    Conclusion(
      "molar-average-by-mole-fractions-of-four", "v_star",
      "x_A v_A + x_B v_B + x_C v_C + x_D v_D"),
    Conclusion(
      "mass-average-by-mass-fractions-of-four", "v", "w_A v_A + w_B v_B + w_C v_C + w_D v_D"),
    Conclusion("mean-molar-mass-by-four", "M", "x_A M_A + x_B M_B + x_C M_C + x_D M_D"),
    Conclusion(
      "mass-fraction-from-mole-fractions-of-four", "w_A",
      "x_A M_A/(x_A M_A + x_B M_B + x_C M_C + x_D M_D)"),
    Conclusion(
      "mean-molar-mass-by-mass-fractions-of-four", "1/M",
      "w_A/M_A + w_B/M_B + w_C/M_C + w_D/M_D"),
    Conclusion(
      "mole-fraction-from-mass-fractions-of-four", "x_A",
      "(w_A/M_A)/(w_A/M_A + w_B/M_B + w_C/M_C + w_D/M_D)"),
    Conclusion("convection-and-diffusion-of-four", "N_A", "J_A + x_A*(N_A + N_B + N_C + N_D)"),
    Conclusion(
      "convection-and-diffusion-of-mass-of-four", "n_A", "j_A + w_A*(n_A + n_B + n_C + n_D)"),
    Conclusion(
      "mean-of-molar-slips-of-four", "v - v_star",
      "w_A*(v_A - v_star) + w_B*(v_B - v_star) + w_C*(v_C - v_star) + w_D*(v_D - v_star)"),
    Conclusion(
      "mean-of-mass-slips-of-four", "v_star - v",
      "x_A*(v_A - v) + x_B*(v_B - v) + x_C*(v_C - v) + x_D*(v_D - v)"),
  ]

  private static let slopesOfFractions: [Conclusion] = [
    Conclusion("mass-fraction-from-mole-fraction-C", "w_C", "x_C M_C/M"),
    Conclusion("mass-fraction-from-mole-fraction-D", "w_D", "x_D M_D/M"),
    Conclusion(
      "slope-of-mass-fraction", "M q", "M_A*(s - x_A m/M)",
      slopes: [("q", "w_A", "z"), ("s", "x_A", "z"), ("m", "M", "z")]),
    Conclusion(
      "slope-of-mass-fraction-B", "M q", "M_B*(s - x_B m/M)",
      slopes: [("q", "w_B", "z"), ("s", "x_B", "z"), ("m", "M", "z")]),
    Conclusion(
      "slope-of-mass-fraction-C", "M q", "M_C*(s - x_C m/M)",
      slopes: [("q", "w_C", "z"), ("s", "x_C", "z"), ("m", "M", "z")]),
    Conclusion(
      "slope-of-mass-fraction-D", "M q", "M_D*(s - x_D m/M)",
      slopes: [("q", "w_D", "z"), ("s", "x_D", "z"), ("m", "M", "z")]),
    Conclusion(
      "slope-of-mean-molar-mass-of-three", "m", "M_A s + M_B t + M_C u",
      slopes: [("m", "M", "z"), ("s", "x_A", "z"), ("t", "x_B", "z"), ("u", "x_C", "z")]),
    Conclusion(
      "slope-of-mean-molar-mass-of-four", "m", "M_A s + M_B t + M_C u + M_D y",
      slopes: [
        ("m", "M", "z"), ("s", "x_A", "z"), ("t", "x_B", "z"), ("u", "x_C", "z"), ("y", "x_D", "z"),
      ]),
    Conclusion(
      "slope-of-mass-fraction-of-three", "M q", "M_A*(s - x_A*(M_A s + M_B t + M_C u)/M)",
      slopes: [("q", "w_A", "z"), ("s", "x_A", "z"), ("t", "x_B", "z"), ("u", "x_C", "z")]),
    Conclusion(
      "slope-of-mass-fraction-of-four", "M q",
      "M_A*(s - x_A*(M_A s + M_B t + M_C u + M_D y)/M)",
      slopes: [
        ("q", "w_A", "z"), ("s", "x_A", "z"), ("t", "x_B", "z"), ("u", "x_C", "z"),
        ("y", "x_D", "z"),
      ]),
    Conclusion(
      "sum-of-slopes-of-mass-fractions-of-three", "q + s + t", "0",
      slopes: [("q", "w_A", "z"), ("s", "w_B", "z"), ("t", "w_C", "z")]),
    Conclusion(
      "sum-of-slopes-of-mass-fractions-of-four", "q + s + t + u", "0",
      slopes: [("q", "w_A", "z"), ("s", "w_B", "z"), ("t", "w_C", "z"), ("u", "w_D", "z")]),
  ]
}
