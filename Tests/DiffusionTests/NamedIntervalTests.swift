import Algebra
import Diffusion
import Testing

@Suite struct NamedIntervalTests {
  @Test("a term has the interval of the glossary")
  func terms() {
    for term in Glossary.terms { #expect(Glossary.interval(of: term.symbol) == term.interval) }
  }

  @Test(
    "fractions lie between 0 and 1",
    arguments: [
      "x", "x1", "x_1", "xA", "xA1", "x_A1", "x_C", "x_A_star", "w", "wB2", "w_C", "y", "y_1", "yA",
      "x_BM", "omega", "omega_A",
    ] as [Symbol])
  func fractions(symbol: Symbol) {
    #expect(Glossary.interval(of: symbol) == .unit)
  }

  @Test(
    "temperatures, pressures, lengths, masses, concentrations and the like are positive",
    arguments: [
      "c", "c1", "cA", "cA1", "c_T", "C_BM", "rho", "rho_L", "p", "p1", "pB2", "p_B2", "p_s", "P",
      "P_0", "T", "T1", "T_0", "t", "t_1", "M", "MA", "M_AB", "R", "D", "D12", "DAB", "D_K", "D_12",
      "L", "L1", "l", "d", "d_1", "z", "z_0", "delta", "delta_1", "r_1", "r1", "r_0", "V", "V1",
      "k", "k_y", "h", "h_1", "gamma_A", "Gamma", "lambda_A", "mu", "nu",
    ] as [Symbol])
  func positive(symbol: Symbol) {
    #expect(Glossary.interval(of: symbol) == .positive)
  }

  @Test(
    "fluxes and velocities are real, and so is what the field does not know",
    arguments: [
      "N_A", "NA", "N_C", "n_1", "nA", "J_A", "JA", "J_A_star", "j_B", "jB", "v", "vA", "v_star",
      "v_C", "u", "r", "q", "g", "A", "B", "psi", "phi", "mu_A", "nu_A", "e", "eps", "xs", "dx",
      "speed", "width", "pressure", "theta_1", "Sh",
    ] as [Symbol])
  func real(symbol: Symbol) {
    #expect(Glossary.interval(of: symbol) == .real)
  }

  @Test("the domain of some symbols has the interval of each, and nothing else")
  func domain() {
    let domain = Glossary.domain(of: ["x1", "D", "N_A"])
    #expect(domain["x1"] == .unit)
    #expect(domain["D"] == .positive)
    #expect(domain["N_A"] == .real)
    #expect(domain["c"] == .real)
  }
}
