import Algebra
import Testing

@testable import Diffusion

/// Derivations as students write them.
@Suite struct JudgingTests {
  let theory: Theory

  init() throws { theory = try Theory() }

  private func verdicts(
    _ lines: [String], given premises: [String] = []
  ) throws -> [DerivationJudge.Verdict] {
    var reader = DerivationReader()
    let equations = try lines.flatMap { try reader.equations($0) }
    return DerivationJudge(theory: theory, premises: premises).judge(equations)
  }

  @Test("a derivation of Stefan’s law is accepted, line by line")
  func stefan() throws {
    let verdicts = try verdicts(
      [
        "N_A = x_A (N_A + N_B) + J_A", "= x_A N_A + J_A", "= x_A N_A - c D_AB dx_A/dz",
        "N_A (1 - x_A) = -c D_AB dx_A/dz", "N_A = c D_AB/L ln((1 - x_A2)/(1 - x_A1))",
      ], given: ["stagnant-B"])
    #expect(
      verdicts == [
        .follows(from: nil, with: "convection-and-diffusion"),
        .follows(from: 1, with: "stagnant-B"), .follows(from: 2, with: "fick"),
        .follows(from: nil, with: "stefan-fick"), .follows(from: nil, with: "stefan-flux"),
      ])
  }

  @Test("what follows from definitions alone is proved by them")
  func definitions() throws {
    let lines = ["rho v = M_A N_A + M_B N_B", "w_A - x_A = x_A x_B (M_A - M_B) c/rho"]
    #expect(try verdicts(lines) == [.followsByDefinition, .followsByDefinition])
    #expect(try verdicts(["J_A = N_A"], given: ["equimolar"]) == [.followsByDefinition])
  }

  @Test(
    "a wrong line is named with a mixture and the turn that was taken",
    arguments: [
      (
        ["N_A = c_A v_star + c_A (v_A - v_star)", "N_A = c_A v_star + J_A", "N_A = J_A"],
        [], DerivationJudge.WrongTurn.dropped("c_A" * "v_star")
      ),
      (["j_A = M_A J_A"], [], .belief("mass-times-molar-diffusion")),
      (
        ["n_A = w_A (n_A + n_B) + j_A", "n_A = w_A (n_A + n_B) + M_A J_A"], [],
        .belief("mass-times-molar-diffusion")
      ),
      (["v = 0"], ["equimolar"], .belief("no-drift-mole-for-mole")),
      (["J_B = 0"], ["stagnant-B"], .belief("rest-is-no-diffusion")),
      (["J_A = -D_AB dc_A/dz"], [], .belief("fick-with-any-concentration")),
      (
        ["N_A = c D_AB (x_A1 - x_A2)/L"], ["stagnant-B"], .elsewhere("equimolar-flux")
      ),
      (["J_A = c D_AB dx_A/dz"], [], .sign("c" * "D_AB" * .derivative("x_A", "z"))),
    ] as [([String], [String], DerivationJudge.WrongTurn)])
  func wrongTurns(
    _ lines: [String], _ premises: [String], _ turn: DerivationJudge.WrongTurn
  ) throws {
    let last = try #require(try verdicts(lines, given: premises).last)
    guard case .fails(let found, let own) = last else {
      Issue.record("\(lines) is accepted: \(last)")
      return
    }
    #expect(own == turn)
    #expect(abs(found.left - found.right) > 1e-9 * max(abs(found.left), abs(found.right)))
    #expect(!found.values.isEmpty)
  }

  @Test("what does not measure the same, or has no value here, makes no sense")
  func meaningless() throws {
    for line in ["v = N_A/rho", "c = v", "x_A1 = x_A2"] {
      guard case .meaningless? = try verdicts([line]).last else {
        Issue.record("\(line) has a meaning")
        continue
      }
    }
  }

  @Test("a false line is not built upon")
  func falseGround() throws {
    let verdicts = try verdicts(["N_A = J_A", "N_A = J_A + 0"])
    for verdict in verdicts {
      guard case .fails = verdict else {
        Issue.record("accepted: \(verdict)")
        continue
      }
    }
  }

  @Test("a line without an equals sign, or with what is no formula, is refused with its place")
  func unreadable() {
    var reader = DerivationReader()
    #expect(throws: UnreadableLine.self) { try reader.equations("N_A") }
    #expect(throws: UnreadableLine.self) { try reader.equations("= J_A") }
    let error = #expect(throws: UnreadableLine.self) { try reader.equations("N_A = x_A (N") }
    #expect(error?.offset == 10)
    let name = #expect(throws: UnreadableLine.self) { try reader.equations("NA = J_A") }
    #expect(name?.message.contains("N_A") == true)
  }

  @Test("no theorem is found to be wrong by the judge")
  func theorems() throws {
    for theorem in theory.theorems {
      let symbols = theorem.lines.flatMap { [$0.equation.left, $0.equation.right] }
      guard [.anyMotion, .fickianMotion].contains(theorem.theorem.setting),
        Set(Expression.sum(symbols).symbols).isSubset(of: Glossary.symbols)
      else { continue }
      let judge = DerivationJudge(theory: theory)
      for verdict in judge.judge(theorem.lines.map { $0.equation }) {
        switch verdict {
        case .follows, .followsByDefinition, .holds: continue
        case .fails, .meaningless: Issue.record("\(theorem.theorem.id): \(verdict)")
        }
      }
    }
  }
}

/// What must not be provable.
@Suite struct RefutationTests {
  @Test("every refuted statement is false in a mixture, and none is a theorem")
  func refutations() throws {
    let theory = try Theory()
    #expect(Refutation.all.count >= 8)
    for refutation in Refutation.all {
      let found = try #require(refutation.counterexample, "\(refutation.id)")
      #expect(found.left != found.right)
      #expect(theory.theorem(refutation.truth) != nil, "\(refutation.id): \(refutation.truth)")
      let names = found.values.map { $0.symbol }
      let claimed = Expression.sum([refutation.claim.left, refutation.claim.right]).symbols
      #expect(Set(names) == Set(claimed))
      for theorem in theory.theorems where theorem.theorem.setting == refutation.setting {
        #expect(theorem.relation.equation != refutation.claim)
      }
    }
  }

  @Test("a true statement has no counterexample")
  func truth() throws {
    for theorem in try Theory().theorems {
      let setting = theorem.theorem.setting
      #expect(
        ModelCheck.counterexample(
          to: theorem.relation.equation, in: ModelCheck.models(for: setting, name: "truth")) == nil,
        "\(theorem.theorem.id)")
    }
  }
}

@Suite struct TheoryGraphTests {
  @Test("every theorem stands right of all that it rests on")
  func layers() throws {
    let graph = TheoryGraph(try Theory())
    var layers: [String: Int] = [:]
    for node in graph.nodes { layers[node.id] = node.layer }
    #expect(graph.edges.count > graph.nodes.count / 2)
    for edge in graph.edges {
      let (from, to) = (try #require(layers[edge.from]), try #require(layers[edge.to]))
      #expect(from < to, "\(edge)")
    }
  }

  @Test("around a theorem stand its grounds and what it is used for")
  func neighbourhood() throws {
    let graph = TheoryGraph(try Theory(), around: "stefan-fick")
    let ids = graph.nodes.map { $0.id }
    #expect(ids.contains("convection-and-diffusion") && ids.contains("stefan-profile"))
    #expect(!ids.contains("equimolar-flux"))
  }
}
