import Algebra
import Numerics
import Solver
import Testing

@testable import Problems

/// The problems that are shipped, each drawn eight times.
@Suite struct LibraryTests {
  static let seeds: Range<UInt64> = 0..<8

  @Test("the problems are found")
  func found() {
    for path in [
      "velocities/two-velocities.md", "counterdiffusion/emcd-tube.md", "stefan-flow/stefan-tube.md",
    ] {
      #expect(Library.paths.contains(path))
    }
  }

  @Test("every draw satisfies its conditions and stays on its grids", arguments: Library.paths)
  func draws(_ path: String) throws {
    let problem = try Library.problem(path)
    for seed in LibraryTests.seeds {
      let variant = try problem.variant(seed: seed)
      #expect(variant.name == problem.id + "/" + String(seed))
      #expect(variant.answers.count == problem.asks.count)
      for given in problem.givens {
        for condition in given.conditions {
          #expect(try condition.holds(for: variant.siValues), "\(variant.name)")
        }
        guard let value = variant.value(given.symbol) else { continue }
        #expect(isAllowed(value, given.source), "\(variant.name): \(value.symbol.name)")
      }
    }
  }

  /// Whether a value is one of those that the line in the file describes.
  private func isAllowed(_ value: GivenValue, _ source: Given.Source) -> Bool {
    switch source {
    case .species, .named: return true
    case .grid(let lower, let step, let count, let unit):
      let place = ((value.number.doubleValue - lower.doubleValue) / step.doubleValue).rounded()
      guard value.unit == unit, place >= 0, Int(place) < count,
        let offset = try? step.multiplied(by: Int(place)), let sum = try? lower.adding(offset)
      else { return false }
      return sum == value.number
    case .list(let values):
      return values.contains { $0.number == value.number && $0.unit == value.unit }
    case .measuredDiffusivity(let unit, let figures), .estimatedDiffusivity(let unit, let figures),
      .vapourPressure(let unit, let figures),
      .computed(_, let unit, let figures):
      let rounded = Decimal(value.number.doubleValue, significantFigures: figures)
      return value.unit == unit && rounded?.doubleValue == value.number.doubleValue
    }
  }

  @Test(
    "the two routes to every answer agree, and the answer is a number", arguments: Library.paths)
  func routes(_ path: String) throws {
    let problem = try Library.problem(path)
    for seed in LibraryTests.seeds {
      let variant = try problem.variant(seed: seed)
      for (ask, answer) in zip(problem.asks, variant.answers) {
        switch answer {
        case .quantity(let solution):
          let size = max(abs(solution.value), abs(solution.numericalValue))
          #expect(solution.value.isFinite && size > 0, "\(variant.name), \(ask.id)")
          // Differences of larger numbers may cancel to a few digits fewer.
          #expect(abs(solution.value - solution.numericalValue) <= 1e-7 * size)
        case .choice, .ordering, .derivation, .profile: continue
        case .formula(let formula):
          guard case .formula(_, let symbols) = ask.kind else {
            Issue.record("\(ask.id) is no formula")
            continue
          }
          #expect(Set(formula.symbols).isSubset(of: Set(symbols)))
        }
      }
    }
  }

  @Test("the same seed draws the same numbers, another seed others", arguments: Library.paths)
  func seeds(_ path: String) throws {
    let (first, second) = (try Library.problem(path), try Library.problem(path))
    var seen: Set<String> = []
    for seed in LibraryTests.seeds {
      let drawn = try first.variant(seed: seed)
      #expect(numbers(of: drawn) == numbers(of: try second.variant(seed: seed)))
      seen.insert(numbers(of: drawn))
    }
    #expect(seen.count > LibraryTests.seeds.count / 2 || first.givens.isEmpty)
  }

  private func numbers(of variant: Variant) -> String {
    let species = variant.species.map { $0.species.name }
    let values = variant.values.map {
      "\($0.symbol.name) = \($0.number.text(.ascii)) \($0.unit.text(.ascii))"
    }
    return (species + values).joined(separator: "; ")
  }

  @Test("every wrong turn gives some wrong answer, and no right one", arguments: Library.paths)
  func traps(_ path: String) throws {
    let problem = try Library.problem(path)
    var uses: [String: Int] = [:]
    for seed in LibraryTests.seeds {
      let variant = try problem.variant(seed: seed)
      var here: Set<String> = []
      for (index, answer) in variant.answers.enumerated() {
        guard case .quantity(let solution) = answer else { continue }
        let wrong = variant.trapAnswers(to: index)
        // Of two that lead to the same number one speaks; both are wrong turns.
        for path in problem.wrongPaths[index] {
          let value = try path.value(from: variant.siValues)
          if abs(value - solution.value) > Variant.leastTrapDistance * abs(solution.value) {
            here.insert(path.trap.id)
          }
        }
        for (place, trap) in wrong.enumerated() {
          #expect(
            abs(trap.value - solution.value)
              > Variant.leastTrapDistance * abs(solution.value), "\(variant.name)")
          #expect(
            !wrong[..<place].contains { abs($0.value - trap.value) <= 1e-6 * abs(trap.value) })
        }
      }
      for id in here { uses[id, default: 0] += 1 }
    }
    // A trap that only formulas know is met in no number.
    let numerical = Set(
      zip(problem.asks, problem.wrongPaths).flatMap { ask, paths -> [String] in
        guard case .quantity = ask.kind else { return [] }
        return paths.map { $0.trap.id }
      })
    for trap in problem.traps where numerical.contains(trap.id) {
      #expect(uses[trap.id, default: 0] >= 5, "\(trap.id): \(uses[trap.id, default: 0])")
    }
  }

  @Test("the wrong turn nearest to the question explains a number that two turns lead to")
  func nearestTrap() throws {
    let variant = try Library.problem("velocities/two-velocities.md").variant(seed: 1)
    let index = try #require(variant.problem.asks.firstIndex { $0.id == "j" })
    // M_A J_A is what comes of the molar-average velocity too.
    #expect(variant.trapAnswers(to: index).map { $0.trap.id } == ["plain-mean", "molar-mass"])
  }

  @Test("an ask that is none has no wrong answers")
  func noAsk() throws {
    let variant = try Library.problem("counterdiffusion/emcd-tube.md").variant(seed: 1)
    #expect(variant.trapAnswers(to: -1).isEmpty && variant.trapAnswers(to: 99).isEmpty)
    #expect(variant.problem.ask("law") != nil && variant.problem.ask("nothing") == nil)
  }

  /// Numbers that a seed has drawn once and must draw for ever. A change here breaks every sheet
  /// that was handed out: raise the revision of the problem instead.
  @Test(
    "known answers",
    arguments: [
      (
        "velocities/two-velocities.md",
        "hydrogen; nitrogen; M_A = 2.016 g mol^-1; M_B = 28.014 g mol^-1; T = 325 K; P = 1 atm; "
          + "x_A = 0.18 ; v_A = 2.9 mm s^-1; v_B = -3.9 mm s^-1",
        // v = (0.18·2.016·2.9 − 0.82·28.014·3.9) over 0.18·2.016 + 0.82·28.014, and so on.
        [-0.0037942511, -0.002676, 0.037635209, 9.1088614e-05]
      ),
      (
        "counterdiffusion/emcd-tube.md",
        "argon; carbon monoxide; M_A = 39.95 g mol^-1; M_B = 28.010 g mol^-1; T = 340 K; "
          + "P = 1 atm; L = 9 cm; x_A1 = 0.67 ; x_A2 = 0.47 ; D_AB = 0.246 cm^2 s^-1",
        // 101325/(8.314462618·340) · 0.246e-4 · 0.20/0.09.
        [1.9594135e-3, 1.8747810e-5]
      ),
      (
        "stefan-flow/stefan-tube.md",
        "ethyl acetate; air; M_A = 88.106 g mol^-1; M_B = 28.9647 g mol^-1; T = 313 K; P = 95 kPa; "
          + "L = 17 cm; p_sat = 24.9 kPa; x_A2 = 0 ; D_AB = 0.0961 cm^2 s^-1",
        // 95000/(8.314462618·313) · 0.0961e-4/0.17 · ln(95/70.1), and 1 − √(70.1/95).
        [0.00062723105, 0.140992, 1.7182346e-05]
      ),
    ])
  func knownAnswers(_ path: String, _ givens: String, _ answers: [Double]) throws {
    let variant = try Library.problem(path).variant(seed: 1)
    #expect(numbers(of: variant) == givens)
    let values = variant.answers.compactMap { answer -> Double? in
      if case .quantity(let solution) = answer { solution.value } else { nil }
    }
    #expect(values.count == answers.count)
    for (value, answer) in zip(values, answers) {
      #expect(abs(value - answer) <= 1e-7 * abs(answer))
    }
  }

  @Test("the pair of gases does not depend on the temperature drawn with it")
  func independence() throws {
    let problem = try Library.problem("velocities/two-velocities.md")
    var table: [String: [Int]] = [:]
    var warm = 0.0
    let count = 500
    for seed in 0..<UInt64(count) {
      let variant = try problem.variant(seed: seed)
      let isWarm = try #require(variant.siValues["T"]) > 315 ? 1 : 0
      warm += Double(isWarm)
      table[
        variant.species.map { $0.species.name }.sorted().joined(separator: "/"), default: [0, 0]][
          isWarm] += 1
    }
    // Pearson’s chi squared of pair against warm or cold: its mean is the degrees of freedom and its
    // variance twice that; five standard deviations are a generous bound for a fixed generator.
    let share = warm / Double(count)
    var chi = 0.0
    for row in table.values {
      let total = Double(row[0] + row[1])
      for (place, expected) in [(0, total * (1 - share)), (1, total * share)] {
        chi += (Double(row[place]) - expected) * (Double(row[place]) - expected) / expected
      }
    }
    let freedom = Double(table.count - 1)
    #expect(table.count > 10)
    #expect(abs(chi - freedom) < 5 * (2 * freedom).squareRoot(), "\(chi) for \(freedom)")
    #expect(abs(share - 7.0 / 15) < 0.1)
  }

  @Test("neighbouring seeds have uncorrelated numbers")
  func neighbours() throws {
    let problem = try Library.problem("velocities/two-velocities.md")
    let values = try (0..<UInt64(300)).map { seed in
      try #require(try problem.variant(seed: seed).siValues["x_A"])
    }
    let mean = values.reduce(0, +) / Double(values.count)
    let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let together = zip(values, values.dropFirst()).reduce(0) {
      $0 + ($1.0 - mean) * ($1.1 - mean)
    }
    #expect(abs(mean - 0.5) < 0.05)
    // The standard error of the correlation of 300 independent numbers is 1/√300 = 0.058.
    #expect(abs(together / spread) < 0.2)
  }
}
