/// Sources: Taylor and Krishna, *Multicomponent Mass Transfer*, chapters 1 to 3, for frames, matrices
/// and friction; Blanc's law and the stagnant species of an ideal gas were worked out by hand.
extension Conclusion {
  static let severalSpecies: [Conclusion] =
    speciesSums + framesOfSeveral + matricesOfFrames + frictionOfSeveral + filmsOfSeveral
    + fluxesByDiffusion

  private static let framesOfSeveral: [Conclusion] = [
    Conclusion("passing-molar-average", "u_star", "v_star + v_obs"),
    Conclusion("passing-mass-average", "u_mass", "v + v_obs"),
    Conclusion("passing-molar-diffusion", "c_A*(u_A - u_star)", "J_A"),
    Conclusion("passing-mass-diffusion", "rho_A*(u_A - u_mass)", "j_A"),
    Conclusion("passing-flux", "c_A u_A", "N_A + c_A v_obs"),
    Conclusion("mean-molar-mass-of-three", "M", "M_C + x_A*(M_A - M_C) + x_B*(M_B - M_C)"),
    Conclusion(
      "mass-past-the-frame-of-moles", "rho*(v - v_star)", "(M_A - M_C)*J_A + (M_B - M_C)*J_B"),
    Conclusion(
      "velocities-by-molar-fluxes", "v - v_star", "((M_A - M_C)*J_A + (M_B - M_C)*J_B)/rho"),
    Conclusion(
      "flux-in-frame-of-mass", "Jm_A", "J_A - x_A*((M_A - M_C)*J_A + (M_B - M_C)*J_B)/M"),
    Conclusion("flux-in-frame-of-mass-by-shares", "Jm_A", "B_AA J_A + B_AB J_B"),
    Conclusion("determinant-of-frames", "B_AA B_BB - B_AB B_BA", "M_C/M"),
    Conclusion("weighted-sum-in-frame-of-mass", "M_A Jm_A + M_B Jm_B + M_C Jm_C", "0"),
    Conclusion(
      "moles-past-the-frame-of-mass", "c*(v_star - v)",
      "-((M_A - M_C)*Jm_A + (M_B - M_C)*Jm_B)/M_C"),
    Conclusion(
      "flux-in-frame-of-moles", "J_A", "Jm_A + x_A*((M_A - M_C)*Jm_A + (M_B - M_C)*Jm_B)/M_C"),
    Conclusion("weighted-sum-in-frame-of-moles", "js_A/M_A + js_B/M_B + js_C/M_C", "0"),
    Conclusion(
      "velocities-by-mass-fluxes", "v - v_star",
      "((1 - M_C/M_A)*js_A + (1 - M_C/M_B)*js_B)/rho"),
    Conclusion(
      "mass-flux-by-frame-of-moles", "j_A",
      "js_A - w_A*((1 - M_C/M_A)*js_A + (1 - M_C/M_B)*js_B)"),
  ]

  private static let matricesOfFrames: [Conclusion] = [
    Conclusion("flux-in-frame-of-moles-by-shares", "J_A", "Bi_AA Jm_A + Bi_AB Jm_B"),
    Conclusion("inverse-of-frames-AA", "B_AA Bi_AA + B_AB Bi_BA", "1"),
    Conclusion("inverse-of-frames-AB", "B_AA Bi_AB + B_AB Bi_BB", "0"),
    Conclusion("inverse-of-frames-BA", "B_BA Bi_AA + B_BB Bi_BA", "0"),
    Conclusion("inverse-of-frames-BB", "B_BA Bi_AB + B_BB Bi_BB", "1"),
    Conclusion("mass-flux-by-shares", "j_A", "Bw_AA js_A + Bw_AB js_B"),
    Conclusion("inverse-of-mass-frames-AA", "Bw_AA Bwi_AA + Bw_AB Bwi_BA", "1"),
    Conclusion("inverse-of-mass-frames-AB", "Bw_AA Bwi_AB + Bw_AB Bwi_BB", "0"),
    Conclusion("inverse-of-mass-frames-BA", "Bw_BA Bwi_AA + Bw_BB Bwi_BA", "0"),
    Conclusion("inverse-of-mass-frames-BB", "Bw_BA Bwi_AB + Bw_BB Bwi_BB", "1"),
  ]

  private static let frictionOfSeveral: [Conclusion] = [
    Conclusion("sum-of-driving-forces-of-three", "d_A + d_B + d_C", "0"),
    Conclusion(
      "potential-by-driving-force-C", "R T d_C", "x_C m", slopes: [("m", "mu_C", "z")]),
    Conclusion(
      "entropy-of-three-by-friction", "sigma",
      "R c*(f_AB*(v_A - v_B) + f_AC*(v_A - v_C) + f_BC*(v_B - v_C))"),
    Conclusion(
      "entropy-of-three-by-slips", "sigma",
      "R c*(x_A x_B*(v_A - v_B)^2/D_AB + x_A x_C*(v_A - v_C)^2/D_AC + x_B x_C*(v_B - v_C)^2/D_BC)"),
    Conclusion("driving-force-in-ideal-gas", "d_A", "s", slopes: [("s", "x_A", "z")]),
    Conclusion("driving-force-in-ideal-gas-B", "d_B", "s", slopes: [("s", "x_B", "z")]),
    Conclusion("driving-force-in-ideal-gas-C", "d_C", "s", slopes: [("s", "x_C", "z")]),
    Conclusion(
      "slope-of-potential-in-ideal-gas-B", "m", "R T s/x_B",
      slopes: [("m", "mu_B", "z"), ("s", "x_B", "z")]),
    Conclusion(
      "slope-of-potential-in-ideal-gas-C", "m", "R T s/x_C",
      slopes: [("m", "mu_C", "z"), ("s", "x_C", "z")]),
    Conclusion("friction-by-diffusion-AB", "f_AB", "(x_B J_A - x_A J_B)/(c D_AB)"),
    Conclusion("friction-by-diffusion-AC", "f_AC", "(x_C J_A - x_A J_C)/(c D_AC)"),
    Conclusion("friction-by-diffusion-BC", "f_BC", "(x_C J_B - x_B J_C)/(c D_BC)"),
    Conclusion(
      "balance-by-diffusion-A", "d_A",
      "(x_A J_B - x_B J_A)/(c D_AB) + (x_A J_C - x_C J_A)/(c D_AC)"),
    Conclusion(
      "balance-by-diffusion-B", "d_B",
      "(x_B J_A - x_A J_B)/(c D_AB) + (x_B J_C - x_C J_B)/(c D_BC)"),
    Conclusion(
      "diffusion-without-C-A", "c d_A",
      "(x_A J_B - x_B J_A)/D_AB - (x_A*(J_A + J_B) + x_C J_A)/D_AC"),
    Conclusion(
      "diffusion-without-C-B", "c d_B",
      "(x_B J_A - x_A J_B)/D_AB - (x_B*(J_A + J_B) + x_C J_B)/D_BC"),
    Conclusion(
      "diffusion-by-matrix-A", "c s", "-F_AA J_A - F_AB J_B", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "diffusion-by-matrix-B", "c s", "-F_BA J_A - F_BB J_B", slopes: [("s", "x_B", "z")]),
    Conclusion(
      "diffusion-of-B-beside-A", "J_B", "-(c s + F_BA J_A)/F_BB", slopes: [("s", "x_B", "z")]),
    Conclusion(
      "diffusion-of-A-solved", "J_A", "-c*(F_BB s - F_AB t)/(F_AA F_BB - F_AB F_BA)",
      slopes: [("s", "x_A", "z"), ("t", "x_B", "z")]),
    Conclusion(
      "fick-of-three", "J_A", "-c Df_AA s - c Df_AB t",
      slopes: [("s", "x_A", "z"), ("t", "x_B", "z")]),
    Conclusion(
      "weighted-diffusivity-of-two", "D_S", "x_A D_BC + x_B D_AC + (1 - x_A - x_B)*D_AB"),
    Conclusion("determinant-of-frictions", "F_AA F_BB - F_AB F_BA", "D_S/(D_AB D_AC D_BC)"),
    Conclusion("fick-diffusivity-AA", "Df_AA", "D_AC*(x_A D_BC + (x_B + x_C)*D_AB)/D_S"),
    Conclusion("fick-diffusivity-AB", "Df_AB", "x_A D_BC*(D_AC - D_AB)/D_S"),
    Conclusion("fick-diffusivity-BA", "Df_BA", "x_B D_AC*(D_BC - D_AB)/D_S"),
    Conclusion("fick-diffusivity-BB", "Df_BB", "D_BC*(x_B D_AC + (x_A + x_C)*D_AB)/D_S"),
    Conclusion("determinant-of-diffusivities", "Df_AA Df_BB - Df_AB Df_BA", "D_AB D_AC D_BC/D_S"),
    Conclusion("no-dragging-of-a-trace", "Df_AB", "0"),
    Conclusion(
      "diffusivity-of-a-trace", "Df_AA", "(x_B + x_C)/(x_B/D_AB + x_C/D_AC)"),
    Conclusion("fick-of-likes-AA", "Df_AA", "D_AB"),
    Conclusion("fick-of-likes-BB", "Df_BB", "D_AB"),
    Conclusion("fick-of-likes-AB", "Df_AB", "0"),
  ]

  private static let filmsOfSeveral: [Conclusion] = [
    Conclusion("friction-by-fluxes-AB", "f_AB", "(x_B N_A - x_A N_B)/(c D_AB)"),
    Conclusion("friction-by-fluxes-AC", "f_AC", "(x_C N_A - x_A N_C)/(c D_AC)"),
    Conclusion("friction-by-fluxes-BC", "f_BC", "(x_C N_B - x_B N_C)/(c D_BC)"),
    Conclusion(
      "balance-by-fluxes-A", "d_A",
      "(x_A N_B - x_B N_A)/(c D_AB) + (x_A N_C - x_C N_A)/(c D_AC)"),
    Conclusion(
      "balance-by-fluxes-B", "d_B",
      "(x_B N_A - x_A N_B)/(c D_AB) + (x_B N_C - x_C N_B)/(c D_BC)"),
    Conclusion(
      "balance-by-fluxes-C", "d_C",
      "(x_C N_A - x_A N_C)/(c D_AC) + (x_C N_B - x_B N_C)/(c D_BC)"),
    Conclusion(
      "slope-in-film-A", "s",
      "(x_A N_B - x_B N_A)/(c D_AB) + (x_A N_C - x_C N_A)/(c D_AC)", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "slope-in-film-B", "s",
      "(x_B N_A - x_A N_B)/(c D_AB) + (x_B N_C - x_C N_B)/(c D_BC)", slopes: [("s", "x_B", "z")]),
    Conclusion(
      "slope-in-film-C", "s",
      "(x_C N_A - x_A N_C)/(c D_AC) + (x_C N_B - x_B N_C)/(c D_BC)", slopes: [("s", "x_C", "z")]),
    Conclusion(
      "linear-film-A", "s", "A_AA x_A + A_AB x_B + A_AC x_C", slopes: [("s", "x_A", "z")]),
    Conclusion(
      "linear-film-B", "s", "A_BA x_A + A_BB x_B + A_BC x_C", slopes: [("s", "x_B", "z")]),
    Conclusion(
      "linear-film-C", "s", "A_CA x_A + A_CB x_B + A_CC x_C", slopes: [("s", "x_C", "z")]),
    Conclusion("columns-of-film-matrix", "A_AA + A_BA + A_CA", "0"),
    Conclusion("column-B-of-film-matrix", "A_AB + A_BB + A_CB", "0"),
    Conclusion("column-C-of-film-matrix", "A_AC + A_BC + A_CC", "0"),
    Conclusion(
      "stagnant-slope", "x_C*(N_A/D_AC + N_B/D_BC)", "c s", slopes: [("s", "x_C", "z")]),
    Conclusion("sum-by-the-ends", "I_C", "c/L*ln(x_C2/x_C1)"),
    Conclusion("stagnant-profile", "(N_A/D_AC + N_B/D_BC)*z", "c*ln(x_C/x_C1)"),
    Conclusion(
      "slope-of-stagnant-B", "x_B*N_A", "c*D_AB s", slopes: [("s", "x_B", "z")]),
    Conclusion("invariant-of-stagnant-B", "N_A", "c*D_AB/L*ln(x_B2/x_B1)"),
    Conclusion("profile-of-stagnant-B", "N_A*z", "c*D_AB*ln(x_B/x_B1)"),
    Conclusion(
      "slope-of-stagnant-C", "x_C*N_A", "c*D_AC s", slopes: [("s", "x_C", "z")]),
    Conclusion("invariant-of-stagnant-C", "N_A", "c*D_AC/L*ln(x_C2/x_C1)"),
    Conclusion("profile-of-stagnant-C", "N_A*z", "c*D_AC*ln(x_C/x_C1)"),
    Conclusion("stagnant-invariant", "N_A/D_AC + N_B/D_BC", "c/L*ln(x_C2/x_C1)"),
    Conclusion(
      "slope-by-ratios", "-c s", "N_A*((x_B - x_A nu_B)/D_AB + (x_C - x_A nu_C)/D_AC)",
      slopes: [("s", "x_A", "z")]),
    Conclusion(
      "effective-diffusivity-by-ratios", "D_Am",
      "(1 - x_A*(1 + nu_B + nu_C))/((x_B - x_A nu_B)/D_AB + (x_C - x_A nu_C)/D_AC)"),
    Conclusion(
      "slope-through-stagnant-mixture", "-c s", "N_A*(x_B/D_AB + x_C/D_AC)",
      slopes: [("s", "x_A", "z")]),
    Conclusion("blanc", "1/D_Am", "(x_B/D_AB + x_C/D_AC)/(1 - x_A)"),
  ]

  private static let fluxesByDiffusion: [Conclusion] = [
    Conclusion("diffusion-among-three-A", "J_A", "N_A - x_A N"),
    Conclusion("diffusion-among-three-B", "J_B", "N_B - x_B N"),
    Conclusion("diffusion-among-three-C", "J_C", "N_C - x_C N"),
    Conclusion("equimolar-exchange", "N_C", "-J_A - J_B"),
    Conclusion("net-flow-through-stagnant-C", "N", "(J_A + J_B)/x_C"),
    Conclusion("flux-through-stagnant-C", "N_A", "J_A + x_A*(J_A + J_B)/x_C"),
    Conclusion(
      "net-flow-by-latent-heats", "N",
      "-(lambda_A J_A + lambda_B J_B + lambda_C J_C)/(lambda_A x_A + lambda_B x_B + lambda_C x_C)"),
    Conclusion(
      "flux-by-latent-heats", "N_A",
      "J_A - x_A*(lambda_A J_A + lambda_B J_B + lambda_C J_C)/(lambda_A x_A + lambda_B x_B + lambda_C x_C)"
    ),
    Conclusion("flux-by-ratios", "N_A", "J_A/(1 - x_A*(1 + nu_B + nu_C))"),
  ]
}
