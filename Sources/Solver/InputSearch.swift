import Algebra
import Diffusion
import Numerics

/// The search for inputs of a situation that are not given, but follow from other quantities that are.
///
/// It takes the steps of Newton's method with effects that are tried out once, and from then on learnt
/// from the steps themselves (Broyden's method).
struct InputSearch {
  private let model: ForwardModel
  private let givens: SymbolValues
  /// What is given and is no input.
  private let targets: [Symbol]
  /// By what a miss of each target is measured.
  private let scales: [Double]
  private var values: SymbolValues
  private var found: ForwardModel.Outcome
  /// How far each target is missed.
  private var rests: [Double]
  /// The inputs that are changed, and those of which nothing given says anything, which are tried
  /// last.
  private var unknown, untried: [Symbol]
  /// What the inputs do, as it was tried out or has been learnt since.
  private var effects: Effects?

  /// - Parameter values: Where the search starts; those of inputs that are given stay.
  init(
    _ model: ForwardModel, for givens: SymbolValues, from values: SymbolValues, unknown: [Symbol],
    untried: [Symbol]
  ) throws(SolutionError) {
    (self.model, self.givens, self.values) = (model, givens, values)
    (self.unknown, self.untried) = (unknown, untried)
    let found = try model.run(values)
    targets = givens.keys.filter { values[$0] == nil && found($0) != nil }.sorted()
    scales = targets.map { symbol in
      let given = abs(givens[symbol] ?? 0)
      return given > 0 ? given : max(found(symbol)?.scale ?? 1, .leastNormalMagnitude)
    }
    self.found = found
    rests = Self.rests(of: found, targets, givens, scales)
  }

  /// The situation in which what is given has its values.
  ///
  /// - Throws: `contradiction` where no inputs give it; what the model throws.
  mutating func outcome() throws(SolutionError) -> ForwardModel.Outcome {
    if !targets.isEmpty, !unknown.isEmpty || !untried.isEmpty { try search() }
    // Givens are rounded; where they say a thing twice, they need not say it alike to the last bit.
    let scales = targets.map { symbol in
      max(found(symbol)?.scale ?? 0, abs(givens[symbol] ?? 0), .leastNormalMagnitude)
    }
    guard Self.size(of: Self.rests(of: found, targets, givens, scales)) < 1e-9 else {
      throw .contradiction(targets)
    }
    return found
  }

  private static let mostSteps = 60

  private mutating func search() throws(SolutionError) {
    var last = Double.infinity
    var wasTriedOut = true
    for _ in 0..<Self.mostSteps {
      let size = Self.size(of: rests)
      if size < 1e-14 { return }
      if size > 0.25 * last { effects = nil }
      // Rounding sets an end to how near it comes.
      if size > 0.5 * last, wasTriedOut, !widen(), size < 1e-6 { return }
      last = size
      wasTriedOut = effects == nil
      let own = try currentEffects()
      guard let change = own.change(for: rests.map { -$0 }) else { return }
      if !step(by: change, own, above: size) {
        if wasTriedOut, !widen() { throw .contradiction(targets) }
        effects = nil
      }
    }
  }

  /// Takes in the inputs that were left out.
  ///
  /// - Returns: Whether there were any.
  private mutating func widen() -> Bool {
    guard !untried.isEmpty else { return false }
    unknown += untried
    untried = []
    return true
  }

  /// Makes a step, or a part of it where the whole leads away or out of the range of a quantity.
  ///
  /// - Returns: Whether a part led anywhere.
  private mutating func step(by change: [Double], _ own: Effects, above size: Double) -> Bool {
    var part = 1.0
    while part > 1e-3 {
      var next = values
      for (j, symbol) in own.inputs.enumerated() {
        next[symbol] = Self.inRange((values[symbol] ?? 0) + part * change[j] * own.units[j], symbol)
      }
      if let there = try? model.run(next) {
        let left = Self.rests(of: there, targets, givens, scales)
        if Self.size(of: left) < max(1.5 * size, 1e-12) {
          var learnt = own
          learnt.learn(from: values, to: next, zip(left, rests).map { $0 - $1 })
          (values, found, rests, effects) = (next, there, left, learnt)
          return true
        }
      }
      part /= 2
    }
    return false
  }

  // MARK: Effects

  /// What each unknown input does to what is given.
  private struct Effects {
    private(set) var inputs: [Symbol] = []
    /// The size of a change of one.
    private(set) var units: [Double] = []
    /// For each input, what a change of one adds to the rests.
    private(set) var columns: [[Double]] = []

    /// Adds an input; one that does nothing is left out.
    mutating func add(_ input: Symbol, unit: Double, _ column: [Double]) {
      guard column.contains(where: { $0 != 0 }) else { return }
      inputs.append(input)
      units.append(unit)
      columns.append(column)
    }

    /// Whether there are enough inputs, and every rest that is left can be changed by one.
    func reach(_ rests: [Double]) -> Bool {
      let open = rests.indices.filter { abs(rests[$0]) >= 1e-14 }
      return inputs.count >= open.count
        && open.allSatisfy { row in columns.contains { $0[row] != 0 } }
    }

    /// Takes up what a step has done, so that the next one need not be tried out.
    ///
    /// C. G. Broyden, Mathematics of Computation 19 (1965) 577–593.
    mutating func learn(from old: SymbolValues, to new: SymbolValues, _ difference: [Double]) {
      var step: [Double] = []
      var square = 0.0
      for (symbol, unit) in zip(inputs, units) {
        let part = ((new[symbol] ?? 0) - (old[symbol] ?? 0)) / unit
        step.append(part)
        square += part * part
      }
      guard square > 0 else { return }
      for row in difference.indices {
        var expected = 0.0
        for j in columns.indices { expected += columns[j][row] * step[j] }
        let error = (difference[row] - expected) / square
        guard error.isFinite else { return }
        for j in columns.indices { columns[j][row] += error * step[j] }
      }
    }

    /// The smallest change of the inputs whose effect comes nearest to what is wanted.
    func change(for wanted: [Double]) -> [Double]? {
      // x = Aᵀ (A Aᵀ + λ)⁻¹ b: the least change that does it, also where there are more unknowns.
      let rows = wanted.indices
      var matrix: [[Double]] = []
      var largest = 0.0
      for i in rows {
        var row: [Double] = []
        for j in rows {
          let entry = columns.reduce(0) { $0 + $1[i] * $1[j] }
          guard entry.isFinite else { return nil }
          row.append(entry)
        }
        largest = max(largest, row[i])
        matrix.append(row)
      }
      for i in rows { matrix[i][i] += 1e-15 * largest }
      guard let weights = try? Linear.solve(matrix, wanted) else { return nil }
      return columns.map { column in zip(column, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    }
  }

  /// The effects that are known, or else tried out now; inputs that do nothing drop out.
  private mutating func currentEffects() throws(SolutionError) -> Effects {
    if let effects { return effects }
    var own = Effects()
    try tryOut(unknown, &own)
    if !own.reach(rests) {
      try tryOut(untried, &own)
      untried = []
    }
    unknown = own.inputs
    return own
  }

  private func tryOut(_ inputs: [Symbol], _ effects: inout Effects) throws(SolutionError) {
    for symbol in inputs {
      let old = values[symbol] ?? 0
      let (step, unit) = (Self.step(at: old, symbol), Self.unit(of: old))
      var changed = values
      changed[symbol] = old + step
      let moved = try Self.rests(of: model.run(changed), targets, givens, scales)
      effects.add(symbol, unit: unit, zip(moved, rests).map { ($0 - $1) / step * unit })
    }
  }

  // MARK: Sizes

  /// Whether a value lies between zero and one and must stay there; a length in metres need not.
  static func isFraction(_ value: Double, _ symbol: Symbol) -> Bool {
    value > 0 && value < 1 && Glossary.isFraction(symbol)
  }

  /// Fractions end at zero and at one, places and other positive quantities at zero, beyond which a
  /// step may lead.
  private static func inRange(_ value: Double, _ symbol: Symbol) -> Double {
    if Glossary.isFraction(symbol) { return min(max(value, 0), 1) }
    return Glossary.isPositive(symbol) ? max(value, 0) : value
  }

  private static func unit(of value: Double) -> Double { value == 0 ? 1e-3 : abs(value) }

  private static func step(at value: Double, _ symbol: Symbol) -> Double {
    if isFraction(value, symbol) { return 1e-6 * value * (1 - value) }
    // A whole has only one way to go.
    if value >= 1, Glossary.isFraction(symbol) { return -1e-6 }
    return 1e-6 * unit(of: value)
  }

  private static func rests(
    of outcome: ForwardModel.Outcome, _ targets: [Symbol], _ givens: SymbolValues,
    _ scales: [Double]
  ) -> [Double] {
    zip(targets, scales).map { symbol, scale in
      guard let own = outcome(symbol), let given = givens[symbol] else { return .infinity }
      return (own.value - given) / scale
    }
  }

  private static func size(of rests: [Double]) -> Double {
    rests.reduce(0) { $1.isFinite ? max($0, abs($1)) : .infinity }
  }
}
