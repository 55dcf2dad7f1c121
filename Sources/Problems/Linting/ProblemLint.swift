import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// What many draws of a problem show that reading it cannot: conditions that hardly any draw
/// satisfies, answers that no such quantity has, traps that cannot be told apart.
///
/// Draws may be shared out: each part counts its own, and `add` puts the counts together.
public struct ProblemLint: Sendable {
  let problem: Problem
  /// How many variants were drawn.
  public private(set) var drawn = 0
  private var draws = 0
  /// How often each condition was the last that a draw broke, by line.
  private var broken = Tally<Fragment>()
  private var failures = Tally<Diagnostic>()
  private var oddValues = Tally<OddValue>()
  /// For every question, what became of each trap, and how steep the answer is.
  private var traps: [[TrapCount]]
  private var steepness: [Steepness]
  private var distinct: Set<[Decimal]> = []
  /// The species that were drawn, together.
  private var drawnSpecies: Set<[String]> = []
  /// Plots that could not be drawn, by their index.
  private var blank = Tally<Int>()

  public init(_ problem: Problem) {
    self.problem = problem
    traps = problem.wrongPaths.map { paths in paths.map { _ in TrapCount(paths.count) } }
    steepness = problem.asks.map { _ in Steepness() }
  }

  /// Whether another seed may give other numbers.
  private var isRandom: Bool { problem.givens.contains { $0.isRandom } }

  /// Draws a variant and counts what is odd about it.
  ///
  /// - Complexity: some ten microseconds for each question and trap.
  public mutating func draw(seed: UInt64) {
    let variant: Variant
    do throws(DrawError) {
      variant = try problem.variant(seed: seed)
    } catch {
      failures.count(error.diagnostic, seed)
      return
    }
    drawn += 1
    draws += variant.draws
    if let place = variant.lastBroken { broken.count(place, seed) }
    if distinct.count < 1000 { distinct.insert(variant.values.map { $0.number }) }
    drawnSpecies.insert(variant.species.map { $0.species.id })
    // Drawing takes longer than solving; a part of the variants tells.
    if drawn <= 20 {
      for index in variant.blankPlots { blank.count(index, seed) }
      lookAtUnits(seed)
    }
    for (index, answer) in variant.answers.enumerated() {
      guard case .quantity(let solution) = answer, let plan = problem.asks[index].plan else {
        continue
      }
      look(at: solution, of: plan, index, seed)
      meet(traps: index, variant, solution.value)
      // Steepness changes slowly from draw to draw; a part of them tells it.
      if drawn <= 50 { steepness[index].measure(plan, variant) }
    }
  }

  /// Puts in what another part of the draws has shown.
  public mutating func add(_ other: ProblemLint) {
    drawn += other.drawn
    draws += other.draws
    broken.add(other.broken)
    failures.add(other.failures)
    oddValues.add(other.oddValues)
    blank.add(other.blank)
    for index in traps.indices {
      for place in traps[index].indices { traps[index][place].add(other.traps[index][place]) }
    }
    for index in steepness.indices { steepness[index].add(other.steepness[index]) }
    if distinct.count < 1000 { distinct.formUnion(other.distinct) }
    drawnSpecies.formUnion(other.drawnSpecies)
  }

  /// The same in other units, where rounding may set apart what belongs together.
  private mutating func lookAtUnits(_ seed: UInt64) {
    for units in UnitSystem.allCases where units != .asWritten {
      do throws(DrawError) {
        _ = try problem.variant(seed: seed, units: units)
      } catch {
        failures.count(
          error.diagnostic.adding(
            "This happens in \(units.name) units. A section `units` can choose others."), seed)
      }
    }
  }

  private mutating func look(
    at solution: Solution, of plan: Plan, _ index: Int, _ seed: UInt64
  ) {
    for step in plan.path.steps {
      guard let value = solution.values[step.symbol],
        let reason = PhysicalRange.complaint(about: value, of: step.symbol)
      else { continue }
      oddValues.count(OddValue(ask: index, symbol: step.symbol, reason: reason), seed)
    }
    if solution.value == 0 {
      oddValues.count(
        OddValue(ask: index, symbol: plan.target, reason: "zero, by which no answer can be judged"),
        seed)
    }
  }

  private mutating func meet(traps index: Int, _ variant: Variant, _ right: Double) {
    guard let (_, figures) = variant.form(of: index) else { return }
    let tolerance = Variant.tolerance(figures: figures)
    let givens = variant.siValues
    let workings = Workings()
    let wrong = problem.wrongPaths[index].map {
      (try? $0.value(from: givens, sharing: workings)) ?? .nan
    }
    for (place, value) in wrong.enumerated() {
      guard value.isFinite else {
        traps[index][place].lost += 1
        continue
      }
      if abs(value - right) < 3 * tolerance * abs(right) { traps[index][place].near += 1 }
      for other in wrong.indices where other < place {
        guard abs(value - wrong[other]) < tolerance * abs(value) else { continue }
        // Of two that lead to the same number the one nearer to the answer speaks.
        if abs(value - wrong[other]) > 1e-6 * abs(value) {
          traps[index][place].beside[other] += 1
        } else {
          traps[index][place].same[other] += 1
        }
      }
    }
  }
}

extension Problem {
  /// A complaint about a problem that has the id of another one.
  public func clash(with other: Problem) -> Diagnostic {
    let lines = source.lines.indices.map { source.line($0) }
    let place = lines.first { $0.trimmed.hasPrefix("id:") } ?? source.line(0)
    return place.trimmed.diagnostic(
      "`\(id)` is the id of \(other.source.name), too",
      remedy: ["Give one of them another id: assignments and seeds name problems by it."])
  }
}

// MARK: Findings

extension ProblemLint {
  /// What there is to say, in the order of the file.
  public var findings: [Diagnostic] {
    let complaints = Complaints()
    for finding in TextLint(problem).findings { complaints.add(finding) }
    addFailures(complaints)
    addRareConditions(complaints)
    addOddValues(complaints)
    for (index, count, seed) in blank.entries {
      complaints.add(
        problem.plots[index].place.diagnostic(
          "this cannot be drawn \(share(count, seed))",
          remedy: ["It has no value somewhere along the axis, or needs `L` to be given."]
        ).asFinding)
    }
    for index in problem.asks.indices { addTraps(index, complaints) }
    for index in problem.asks.indices { addSteepness(index, complaints) }
    return complaints.inOrder
  }

  private var total: Int { max(1, drawn) }

  /// Whether something happens more often than this share of the variants; of few draws chance is
  /// not held against a problem.
  private func isFrequent(_ count: Int, above share: Double) -> Bool {
    let expected = share * Double(drawn)
    return Double(count) > expected + (drawn < 500 ? 2 * expected.squareRoot() : 0)
  }

  /// "in 3 of 1000 variants, such as tube/17"
  private func share(_ count: Int, _ seed: UInt64) -> String {
    "in \(String(count)) of \(String(drawn + failures.total)) variants, such as "
      + "\(problem.id)/\(String(seed))"
  }

  private func addFailures(_ complaints: Complaints) {
    // Of many failures at one place the first speaks.
    var seen: [Int] = []
    for (diagnostic, count, _) in failures.entries where !seen.contains(diagnostic.line) {
      seen.append(diagnostic.line)
      complaints.add(
        count == 1 && failures.total == 1
          ? diagnostic
          : diagnostic.adding(
            "This was so in \(String(failures.total(line: diagnostic.line) { $0.line })) of "
              + "\(String(drawn + failures.total)) variants."))
    }
  }

  private func addRareConditions(_ complaints: Complaints) {
    guard drawn > 0, isRandom else { return }
    let mean = Double(draws) / Double(total)
    if mean > 50, let (place, _, _) = broken.entries.max(by: { $0.count < $1.count }),
      let number = Decimal(mean, significantFigures: 2)
    {
      complaints.add(
        place.diagnostic(
          "it takes \(number.plain) draws on average until one satisfies all conditions, and this "
            + "is broken most often",
          remedy: ["Narrow the ranges to what is wanted, or weaken the condition."]
        ).asFinding)
    }
    for given in problem.givens {
      guard case .species(let names, .listed(let groups)) = given.source,
        drawn >= 30 * groups.count
      else { continue }
      for group in groups where !drawnSpecies.contains(where: { $0.holds(group.map { $0.id }) }) {
        let words = group.map { $0.name }.joined(separator: ", ")
        complaints.add(
          given.place.diagnostic(
            "\(words) \(names.count == 1 ? "is" : "are") never drawn: no such draw satisfies the "
              + "conditions",
            remedy: ["Take them off the list, or look at the conditions below it."]
          ).asFinding)
      }
    }
    if drawn >= 50, distinct.count * 4 < min(drawn, 100), let given = problem.givens.first {
      complaints.add(
        given.place.diagnostic(
          "there are only \(String(distinct.count)) different variants",
          remedy: [
            "Widen a range, or make its steps finer, so that students get their own numbers."
          ]
        ).asFinding)
    }
  }

  private func addOddValues(_ complaints: Complaints) {
    for (odd, count, seed) in oddValues.entries {
      complaints.add(
        problem.asks[odd.ask].place.diagnostic(
          "\(odd.symbol.name) is \(odd.reason), \(share(count, seed))",
          remedy: ["Narrow a range, or bound the answer in a section `require`."]
        ).asFinding)
    }
  }

  private func addTraps(_ index: Int, _ complaints: Complaints) {
    let ask = problem.asks[index]
    for (place, count) in traps[index].enumerated() {
      let trap = problem.wrongPaths[index][place].trap
      if isFrequent(count.near, above: 0.01) {
        complaints.add(
          trap.place.diagnostic(
            "this trap is hard to tell from the answer to `\(ask.id)`: in "
              + "\(String(count.near)) of \(String(drawn)) variants it is less than three "
              + "tolerances away",
            remedy: [
              "Keep it apart by a line `\(trap.id)  5 % away` in a section `require`, or let it "
                + "belong to other questions with `, only …`."
            ]
          ).asFinding)
      }
      if isFrequent(count.lost, above: 0.1) {
        complaints.add(
          trap.place.diagnostic(
            "this wrong turn leads to no number for `\(ask.id)` in "
              + "\(String(count.lost)) of \(String(drawn)) variants",
            remedy: ["It can be kept from the question with `, only …`."]
          ).asFinding)
      }
      let own = problem.wrongPaths[index][place]
      for (other, same) in count.same.enumerated() where same == drawn && same > 0 {
        let twin = problem.wrongPaths[index][other]
        guard twin.partsAt == own.partsAt, twin.trap.turn.symbol == own.trap.turn.symbol else {
          continue
        }
        complaints.add(
          trap.place.diagnostic(
            "this trap leads to the same wrong answer to `\(ask.id)` as `\(twin.trap.id)`, which "
              + "speaks first",
            remedy: ["Keep one of them, or let them belong to different questions."]
          ).asFinding)
      }
      for (other, beside) in count.beside.enumerated()
      where isFrequent(beside, above: 0.05) {
        let twin = problem.wrongPaths[index][other].trap
        complaints.add(
          trap.place.diagnostic(
            "this trap and `\(twin.id)` are hard to tell apart at `\(ask.id)`: in "
              + "\(String(beside)) of \(String(drawn)) variants they are within the tolerance",
            remedy: ["Change a range, or let one of them belong to other questions."]
          ).asFinding)
      }
    }
  }

  private func addSteepness(_ index: Int, _ complaints: Complaints) {
    let own = steepness[index]
    guard own.measured > 0, own.steepest > 25, let symbol = own.symbol,
      let number = Decimal(own.steepest, significantFigures: 2)
    else { return }
    let varies = own.steepest > 10 * own.least
    complaints.add(
      problem.asks[index].place.diagnostic(
        "the answer is very sensitive to \(symbol.name): 1 % of it makes \(number.plain) % of the "
          + "answer" + (varies ? " in some variants, in others far less" : ""),
        remedy: ["Narrow a range, so that rounding does not decide about right and wrong."]
      ).asFinding)
  }
}

/// A value that no such quantity has.
private struct OddValue: Hashable, Sendable {
  let ask: Int
  let symbol: Symbol
  let reason: String
}

/// What became of a trap at a question.
private struct TrapCount: Sendable {
  /// Less than three tolerances from the answer.
  var near = 0
  /// Without a value.
  var lost = 0
  /// Within the tolerance of another trap, by its index, but not the same as it.
  var beside: [Int]
  /// The same as another trap, by its index.
  var same: [Int]

  init(_ count: Int) {
    beside = [Int](repeating: 0, count: count)
    same = beside
  }

  mutating func add(_ other: TrapCount) {
    near += other.near
    lost += other.lost
    for index in beside.indices {
      beside[index] += other.beside[index]
      same[index] += other.same[index]
    }
  }
}

/// How strongly an answer depends on what is given: relative change by relative change.
private struct Steepness: Sendable {
  var measured = 0
  var steepest = 0.0
  /// The mildest of the variants.
  var least = Double.infinity
  var symbol: Symbol?

  mutating func measure(_ plan: Plan, _ variant: Variant) {
    let givens = variant.siValues
    guard plan.matched == nil, let right = try? plan.estimate(for: givens), right != 0 else {
      return
    }
    var worst = 0.0
    for symbol in plan.premises where symbol != "R" {
      guard let value = givens[symbol], value != 0 else { continue }
      var moved = givens
      moved[symbol] = value * (1 + 1e-5)
      guard let changed = try? plan.estimate(for: moved) else { continue }
      let own = abs(changed / right - 1) * 1e5
      guard own.isFinite, own > worst else { continue }
      worst = own
      if own > steepest {
        steepest = own
        self.symbol = symbol
      }
    }
    measured += 1
    least = min(least, worst)
  }

  mutating func add(_ other: Steepness) {
    measured += other.measured
    least = min(least, other.least)
    guard other.steepest > steepest else { return }
    steepest = other.steepest
    symbol = other.symbol
  }
}

/// How often things were seen, in the order of their first time, with the seed of it.
private struct Tally<Key: Hashable & Sendable>: Sendable {
  private(set) var entries: [(key: Key, count: Int, seed: UInt64)] = []

  var total: Int { entries.reduce(0) { $0 + $1.count } }

  mutating func count(_ key: Key, _ seed: UInt64, times: Int = 1) {
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].count += times
      entries[index].seed = min(entries[index].seed, seed)
    } else if entries.count < 200 {
      entries.append((key, times, seed))
    }
  }

  mutating func add(_ other: Tally) {
    for entry in other.entries { count(entry.key, entry.seed, times: entry.count) }
  }

  /// How often something was seen on a line.
  func total(line: Int, of place: (Key) -> Int) -> Int {
    entries.reduce(0) { place($1.key) == line ? $0 + $1.count : $0 }
  }
}

extension [String] {
  /// Whether others stand in it, one after the other.
  fileprivate func holds(_ others: [String]) -> Bool {
    indices.contains { start in
      start + others.count <= count && Array(self[start..<(start + others.count)]) == others
    }
  }
}
