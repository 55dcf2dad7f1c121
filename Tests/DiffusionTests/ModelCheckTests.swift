import Algebra
import Testing

@testable import Diffusion

@Suite struct ModelCheckTests {
  private func check(
    _ text: String, in setting: Setting
  ) throws -> ModelCheck.Result {
    let equation = try Parser.equation(text, knowing: Glossary.symbols)
    return ModelCheck.check(
      equation, number: 1, in: ModelCheck.models(for: setting, name: text))
  }

  /// What students and books get wrong, and what an engine must never be able to prove.
  @Test(
    "what is false is refused",
    arguments: [
      // Moles weighed against the frame of masses: the sum is c (v* − v).
      ("c_A*(v_A - v) + c_B*(v_B - v) = 0", .anyMotion),
      ("rho_A*(v_A - v_star) + rho_B*(v_B - v_star) = 0", .anyMotion),
      // Multiplying by the molar mass does not change the observer.
      ("j_A = M_A*J_A", .anyMotion),
      ("j_A = M*J_A", .anyMotion),
      ("v = v_star", .anyMotion),
      ("w_A = x_A", .anyMotion),
      ("M = w_A*M_A + w_B*M_B", .anyMotion),
      ("N_A = J_A", .anyMotion),
      ("N_A = x_A*(N_A + N_B)", .anyMotion),
      ("N_A = J_A + c_A*v", .anyMotion),
      // Fick’s law holds for the diffusive flux in its own frame only.
      ("J_A = c_A*(v_A - v)", .fickianMotion),
      // Moles are balanced, mass is not.
      ("v = 0", .equimolarFilm),
      ("n_A + n_B = 0", .equimolarFilm),
      ("n_A = j_A", .equimolarFilm),
      ("N_A = c*D_AB/L*ln((1 - x_A2)/(1 - x_A1))", .equimolarFilm),
      // B is at rest and diffuses all the same: J_B = −x_B N_A.
      ("J_B = 0", .stagnantFilm),
      ("J_A = N_A", .stagnantFilm),
      ("v_star = 0", .stagnantFilm),
      ("v = v_star", .stagnantFilm),
      ("N_A = c*D_AB*(x_A1 - x_A2)/L", .stagnantFilm),
      ("x_A = x_A1 - (x_A1 - x_A2)*z/L", .stagnantFilm),
    ] as [(String, Setting)])
  func falseStatements(_ text: String, _ setting: Setting) throws {
    let result = try check(text, in: setting)
    #expect(result.points > 0)
    #expect(result.worstDifference > 1e-3)
    #expect(!result.passed)
  }

  @Test("Fick’s law with the gradient of a density in place of a fraction is refused")
  func gradientOfDensity() {
    let motions = ModelCheck.models(for: .fickianMotion, name: "gradient")
    let slope = Expression.derivative("rho_A", "z")
    #expect(
      !ModelCheck.check(Equation("j_A", -("D_AB" * slope)), number: 1, in: motions).passed)
    // With the mass fraction it is the same law with the same D (Bird, Stewart, Lightfoot, 17.1).
    let fraction = Expression.derivative("w_A", "z")
    #expect(
      ModelCheck.check(Equation("j_A", -("rho" * "D_AB" * fraction)), number: 1, in: motions)
        .passed)
  }

  /// True relations that no script derives, from a list of relations proved elsewhere with another
  /// algebra system.
  @Test(
    "what is true passes, derived here or not",
    arguments: [
      ("c_A*(v_A - v) + c_B*(v_B - v) = c*(v_star - v)", .anyMotion),
      ("j_A = M_A*M_B/M*J_A", .anyMotion),
      ("J_A = c*x_A*x_B*(v_A - v_B)", .anyMotion),
      ("v - v_star = J_A*(M_A - M_B)/rho", .anyMotion),
      ("1/M = w_A/M_A + w_B/M_B", .anyMotion),
      ("J_A = N_A", .equimolarFilm),
      ("J_B = -x_B*N_A", .stagnantFilm),
      ("J_A = x_B*N_A", .stagnantFilm),
      ("v = w_A*v_A", .stagnantFilm),
    ] as [(String, Setting)])
  func trueStatements(_ text: String, _ setting: Setting) throws {
    let result = try check(text, in: setting)
    #expect(result.passed, "\(result)")
  }

  @Test(
    "every law of activity obeys that of Gibbs and Duhem",
    arguments: [Setting.symmetricMixture, .vanLaarMixture, .wilsonMixture, .nrtlMixture])
  func gibbsDuhem(_ setting: Setting) throws {
    let law = try #require(Definitions.all.first { $0.id == "gibbs-duhem" })
    let result = ModelCheck.check(
      law.equation, number: 1, in: ModelCheck.models(for: setting, name: setting.name))
    #expect(result.passed, "\(result)")
  }

  @Test("an equation that has no value counts as refused, not as passed")
  func noValue() throws {
    let unknown = ModelCheck.check(
      Equation("q", "q"), number: 3, in: ModelCheck.models(for: .anyMotion, name: "q"))
    #expect(unknown.points == 0 && unknown.line == 3)
    #expect(!unknown.passed)
    let undefined = try check("v/0 = v/0", in: .anyMotion)
    #expect(!undefined.passed)
    let nothing = ModelCheck.check(Equation("v", "v"), number: 1, in: [])
    #expect(!nothing.passed)
  }

  @Test("the same name draws the same models, another name others")
  func determinism() {
    func masses(_ name: String) -> [Double] {
      ModelCheck.models(for: .anyMotion, name: name).map { $0.state(0.1)["M_A"]?.value ?? .nan }
    }
    #expect(masses("a").allSatisfy { $0 > 0 })
    #expect(masses("a") == masses("a"))
    #expect(masses("a") != masses("b"))
  }
}
