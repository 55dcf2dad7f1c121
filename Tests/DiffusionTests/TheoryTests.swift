import Algebra
import Testing

@testable import Diffusion

@Suite struct TheoryTests {
  let theory: Theory

  init() throws { theory = try Theory() }

  @Test("every derivation goes through and ends in its theorem")
  func derivations() {
    #expect(theory.theoremIDs == Theory.scripts.map { $0.id })
    for theorem in theory.theorems {
      #expect(!theorem.lines.isEmpty, "\(theorem.theorem.id)")
      #expect(theorem.relation.equation == theorem.lines.last?.equation)
      #expect(theorem.relation.kind == .theorem)
    }
  }

  @Test("every line of every theorem holds in random motions of its setting")
  func linesHold() {
    for theorem in theory.theorems {
      for result in ModelCheck.check(theorem) {
        #expect(result.points == ModelCheck.models * 3)
        #expect(result.passed, "\(theorem.theorem.id), line \(result.line): \(result)")
      }
    }
  }

  @Test("every definition, law and condition holds in the motions that it speaks of")
  func definitionsHold() {
    for relation in Definitions.all {
      let result = ModelCheck.check(
        relation.equation, number: 1,
        in: ModelCheck.models(for: setting(of: relation), name: relation.id))
      #expect(result.passed, "\(relation.id): \(result)")
    }
  }

  /// The last lines of the theorems without slopes, as a reader sees them. Sources: Bird, Stewart, Lightfoot,
  /// *Transport Phenomena*, 2nd ed., tables 17.7-1 and 17.7-2 for the averages; the film laws are
  /// Stefan's and the straight line of every textbook.
  private static let conclusions: [(id: String, text: String)] = [
    ("mean-molar-mass-by-mole-fractions", "M = x_A M_A + x_B M_B"),
    ("mass-fraction-from-mole-fraction", "w_A = x_A M_A/M"),
    ("mean-molar-mass-by-mass-fractions", "1/M = w_A/M_A + w_B/M_B"),
    ("mass-fraction-from-mole-fraction-B", "w_B = x_B M_B/M"),
    ("ratio-of-fractions", "w_A/w_B = M_A x_A/(M_B x_B)"),
    ("mean-molar-mass-of-two", "M = M_B + x_A*(M_A - M_B)"),
    ("difference-of-fractions", "w_A - x_A = x_A x_B*(M_A - M_B)/M"),
    ("molar-flux-by-slip", "J_A = c x_A x_B*(v_A - v_B)"),
    ("mass-flux-by-slip", "j_A = rho w_A w_B*(v_A - v_B)"),
    ("mass-diffusion-from-molar", "j_A = M_A M_B/M*J_A"),
    ("velocities-by-molar-flux", "v - v_star = (M_A - M_B)*J_A/rho"),
    ("molar-sum-in-the-frame-of-mass", "c_A*(v_A - v) + c_B*(v_B - v) = c*(v_star - v)"),
    (
      "mass-sum-in-the-frame-of-moles",
      "rho_A*(v_A - v_star) + rho_B*(v_B - v_star) = rho*(v - v_star)"
    ),
    ("convection-and-diffusion-of-mass", "n_A = w_A*(n_A + n_B) + j_A"),
    ("mass-average-by-mass-fractions", "v = w_A v_A + w_B v_B"),
    ("molar-average-by-mole-fractions", "v_star = x_A v_A + x_B v_B"),
    ("two-velocities", "v - v_star = (w_A - x_A)*(v_A - v_B)"),
    ("mass-flow", "rho*v = rho_A*v_A + rho_B*v_B"),
    ("mass-flow-by-fluxes", "rho*v = n_A + n_B"),
    ("molar-flow", "c*v_star = c_A*v_A + c_B*v_B"),
    ("molar-flow-by-fluxes", "c*v_star = N_A + N_B"),
    ("mass-flux-from-molar-flux", "n_A = M_A*N_A"),
    ("mass-flux-from-molar-flux-B", "n_B = M_B*N_B"),
    ("sum-of-mass-diffusion", "j_A + j_B = 0"),
    ("sum-of-molar-diffusion", "J_A + J_B = 0"),
    ("convection-and-diffusion", "N_A = x_A*(N_A + N_B) + J_A"),
    ("equimolar-velocity", "v_star = 0"),
    ("equimolar-flux", "N_A = c*D_AB*(x_A1 - x_A2)/L"),
    ("equimolar-profile", "x_A = x_A1 - (x_A1 - x_A2)*z/L"),
    ("drift-flux", "rho*v = (M_A - M_B)*N_A"),
    ("drift-velocity", "v = (M_A - M_B)*N_A/(M*c)"),
    ("stefan-flux", "N_A = c*D_AB/L*ln((1 - x_A2)/(1 - x_A1))"),
    ("stefan-profile", "x_A = 1 - (1 - x_A1)*((1 - x_A2)/(1 - x_A1))^(z/L)"),
    ("stefan-velocity", "v_star = N_A/c"),
  ]

  @Test("the theorems say what textbooks say", arguments: conclusions.map { $0.id })
  func conclusion(_ id: String) throws {
    let text = try #require(TheoryTests.conclusions.first { $0.id == id }?.text)
    let expected = try Parser.equation(text, knowing: Glossary.symbols)
    let derived = try #require(theory.theorem(id)).relation.equation
    #expect(Equivalence.between(derived.left, expected.left, in: Glossary.domain).isProved)
    #expect(Equivalence.between(derived.right, expected.right, in: Glossary.domain).isProved)
  }

  /// The last lines that hold a slope, written with `s` for the slope of x_A, `u` for that of x_B,
  /// `q` for that of w_A and `m` for that of M. Sources: Bird, Stewart, Lightfoot, table 17.7-1, eq.
  /// (Q'), for the fractions; the rest is Fick's law with definitions put in, worked out by hand.
  private static let slopes: [(id: String, left: String, right: String)] = [
    ("opposite-slopes", "s", "-u"),
    ("slopes-of-fractions", "q", "M_A M_B s/M^2"),
    ("fick-in-masses", "j_A", "-rho D_AB q"),
    ("fick-by-slip", "v_A - v_B", "-D_AB s/(x_A x_B)"),
    ("fick-in-the-lab-in-masses", "n_A", "w_A*(n_A + n_B) - rho D_AB q"),
    ("fick-for-B", "J_B", "-c D_AB u"),
    ("slope-of-mean-molar-mass", "m", "(M_A - M_B) s"),
    ("fick-in-the-lab", "N_A", "x_A*(N_A + N_B) - c D_AB s"),
    ("equimolar-fick", "N_A", "-c D_AB s"), ("stefan-fick", "N_A*(1 - x_A)", "-c D_AB s"),
  ]

  @Test("the theorems on slopes say what textbooks say", arguments: slopes.map { $0.id })
  func slope(_ id: String) throws {
    let (_, left, right) = try #require(TheoryTests.slopes.first { $0.id == id })
    let derived = try #require(theory.theorem(id)).relation.equation
    for (side, expected) in [(derived.left, left), (derived.right, right)] {
      var plain = side
      for (name, symbol) in [("s", "x_A"), ("u", "x_B"), ("q", "w_A"), ("m", "M")]
        as [(Symbol, Symbol)]
      {
        plain = try plain.replacing(
          pattern: .derivative(.symbol(symbol), "z"), by: .symbol(name))
      }
      #expect(
        Equivalence.between(plain, try Parser.expression(expected), in: Glossary.domain).isProved)
    }
  }

  @Test("every conclusion is in one of the tables")
  func conclusionsAreComplete() {
    let ids = TheoryTests.conclusions.map { $0.id } + TheoryTests.slopes.map { $0.id }
    #expect(ids.sorted() == theory.theoremIDs.sorted())
  }

  @Test("ids are unique, among definitions and theorems together")
  func ids() {
    let ids = theory.definitions.map { $0.id } + theory.theoremIDs
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(theory.relation(id)?.id == id)
      #expect(id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }, "\(id)")
    }
    #expect(theory.relation("phlogiston") == nil)
    #expect(theory.nearestTheorem(to: "stefan-flx") == "stefan-flux")
  }

  @Test("titles are phrases, meanings are sentences, reasons are clauses")
  func words() {
    for theorem in theory.theorems {
      let (id, title, meaning) = (
        theorem.theorem.id, theorem.theorem.title, theorem.theorem.meaning
      )
      #expect(isTrimmed(title) && title.last != ".", "\(id)")
      #expect(isTrimmed(meaning) && meaning.last == ".", "\(id)")
      #expect(meaning.first?.isUppercase == true, "\(id)")
      for line in theorem.lines {
        #expect(isTrimmed(line.reason) && line.reason.last != ".", "\(id): \(line.reason)")
      }
    }
    for relation in Definitions.all {
      #expect(isTrimmed(relation.title) && relation.title.last != ".", "\(relation.id)")
    }
  }

  @Test("every formula in a reason can be read")
  func formulasInReasons() throws {
    for theorem in theory.theorems {
      for line in theorem.lines {
        let pieces = line.reason.split(separator: "`", omittingEmptySubsequences: false)
        #expect(pieces.count % 2 == 1, "a backtick is not closed: \(line.reason)")
        for index in stride(from: 1, to: pieces.count, by: 2) {
          let formula = String(pieces[index])
          if formula.contains("=") {
            _ = try Parser.equation(formula, knowing: Glossary.symbols)
          } else {
            _ = try Parser.expression(formula, knowing: Glossary.symbols)
          }
        }
      }
    }
  }

  @Test("every symbol in a line is in the glossary, and every relation a line uses exists")
  func symbolsAndUses() {
    let known = Set(Glossary.symbols)
    #expect(known.count == Glossary.symbols.count)
    for theorem in theory.theorems {
      for line in theorem.lines {
        let used = Expression.sum([line.equation.left, line.equation.right]).symbols
        #expect(Set(used).isSubset(of: known), "\(theorem.theorem.id)")
        for id in line.uses { #expect(theory.relation(id) != nil, "\(id)") }
      }
    }
  }

  @Test("two theories are the same, line by line")
  func determinism() throws {
    let again = try Theory()
    #expect(theory.theorems.map { $0.lines } == again.theorems.map { $0.lines })
  }

  @Test(
    "a script that does not fit says which step stops",
    arguments: [
      (
        ScriptStep.use("phlogiston", because: "?"),
        "the derivation of trial stops at step 2: there is no relation `phlogiston` before it"
      ),
      (
        .use("fick", because: "?"),
        "the derivation of trial stops at step 2: what should be replaced does not occur here"
      ),
      (
        .apply(.isolate("T"), because: "?"),
        "the derivation of trial stops at step 2: T cannot be isolated here"
      ),
    ])
  func brokenScripts(_ step: ScriptStep, _ message: String) {
    let theorem = Theorem(
      id: "trial", title: "trial", meaning: "A trial.", setting: .anyMotion,
      script: [.start("mass-flux-A", because: "definition"), step])
    let error = #expect(throws: DerivationError.self) {
      try Theory(definitions: Definitions.all, theorems: [theorem])
    }
    #expect(error?.message == message)
  }

  @Test("a script without a line derives nothing")
  func emptyScript() {
    let theorem = Theorem(
      id: "trial", title: "trial", meaning: "A trial.", setting: .anyMotion,
      script: [.begin("v"), .folded(.simplify)])
    let error = #expect(throws: DerivationError.self) {
      try Theory(definitions: Definitions.all, theorems: [theorem])
    }
    #expect(error?.message == "the derivation of trial stops at step 0: the script has no line")
  }

  private func isTrimmed(_ text: String) -> Bool {
    !text.isEmpty && text.first?.isWhitespace == false && text.last?.isWhitespace == false
  }
}

/// The setting in which a definition, law or condition is true.
func setting(of relation: Relation) -> Theorem.Setting {
  switch relation.id {
  case "fick": .fickianMotion
  case "equimolar": .equimolarFilm
  case "stagnant-B", "saturation": .stagnantFilm
  default: .anyMotion
  }
}
