/// Sources: Taylor and Krishna, *Multicomponent Mass Transfer*, chapters 2 and 3, for the driving
/// force, the thermodynamic factor and the entropy production; the law of Margules as in every
/// textbook of phase equilibria.
extension Conclusion {
  static let thermodynamics: [Conclusion] = [
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
}
