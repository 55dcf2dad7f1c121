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
        #expect(result.points >= ModelCheck.models)
        #expect(result.passed, "\(theorem.theorem.id), line \(result.line): \(result)")
      }
    }
  }

  @Test("every definition, law and condition holds in the motions that it speaks of")
  func definitionsHold() {
    for relation in Definitions.all {
      let result = ModelCheck.check(
        relation.equation, number: 1,
        in: ModelCheck.models(for: relation.setting, name: relation.id))
      #expect(result.passed, "\(relation.id): \(result)")
    }
  }

  @Test("the theorems say what textbooks say", arguments: Conclusion.all)
  func conclusion(_ conclusion: Conclusion) throws {
    let derived = try #require(theory.theorem(conclusion.id)).relation.equation
    for (side, text) in [(derived.left, conclusion.left), (derived.right, conclusion.right)] {
      var plain = side
      for integral in conclusion.integrals {
        plain = try plain.replacing(pattern: integral.of, by: .symbol(integral.name))
      }
      for slope in conclusion.slopes {
        plain = try plain.replacing(
          pattern: .derivative(slope.of, slope.along), by: .symbol(slope.name))
      }
      let known =
        Glossary.everySymbol + conclusion.slopes.map { $0.name }
        + conclusion.integrals.map { $0.name }
      let expected = try Parser.expression(text, knowing: known)
      #expect(
        Equivalence.between(plain, expected, in: Glossary.domain).isProved,
        "\(Glossary.typesetting().layout(plain).text) is not \(text)")
    }
  }

  @Test("every conclusion is in the tables, once")
  func conclusionsAreComplete() {
    #expect(Conclusion.all.map { $0.id }.sorted() == theory.theoremIDs.sorted())
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
      #expect(isTrimmed(meaning) && meaning.last == "." && !meaning.contains("`"), "\(id)")
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
            _ = try Parser.equation(formula, knowing: Glossary.everySymbol)
          } else {
            _ = try Parser.expression(formula, knowing: Glossary.everySymbol)
          }
        }
      }
    }
  }

  @Test("every symbol in a line is in the glossary, and every relation a line uses exists")
  func symbolsAndUses() {
    let known = Set(Glossary.everySymbol)
    #expect(known.count == Glossary.everySymbol.count)
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
        "the derivation of trial stops at step 2: what should be replaced does not occur here, after `n_A = ρ_A v_A`"
      ),
      (
        .apply(.isolate("T"), because: "?"),
        "the derivation of trial stops at step 2: T cannot be isolated here, after `n_A = ρ_A v_A`"
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
