import Algebra
import Diffusion
import Numerics

/// A situation worked out by plain arithmetic from the quantities that fix it: the second route.
///
/// No relation, theorem or closed form takes part.
struct ForwardModel: Sendable {
  /// A quantity that must be known before the situation can be worked out.
  struct Input: Sendable {
    let symbol: Symbol
    /// A value that is usual, in SI units, where nothing fixes it.
    let usual: Double
  }

  /// Another quantity that says the same as an input, and how, by plain arithmetic.
  struct Reading: Sendable {
    let input: Symbol
    let needs: [Symbol]
    let value: @Sendable (Values) -> Double

    init(
      _ input: Symbol, from needs: [Symbol],
      _ value: @escaping @Sendable (Values) -> Double
    ) {
      self.input = input
      self.needs = needs
      self.value = value
    }
  }

  let inputs: [Input]
  let readings: [Reading]
  /// Works the situation out for a value of each input.
  let run: @Sendable ([Symbol: Double]) throws(SolutionError) -> Outcome

  /// What every symbol is in a situation, and the size of the parts it is made of, in SI units; nil
  /// for a symbol that the situation does not fix.
  typealias Outcome = @Sendable (Symbol) -> (value: Double, scale: Double)?

  init(
    _ inputs: [(Symbol, usual: Double)], readings: [Reading] = [],
    run: @escaping @Sendable ([Symbol: Double]) throws(SolutionError) -> Outcome
  ) {
    self.inputs = inputs.map { Input(symbol: $0.0, usual: $0.usual) }
    self.readings = readings
    self.run = run
  }

  /// A situation of which everything is worked out at once.
  ///
  /// - Parameter table: What every symbol is that is not an input.
  init(
    _ inputs: [(Symbol, usual: Double)], readings: [Reading] = [],
    table: @escaping @Sendable (Values) throws(SolutionError) -> Table
  ) {
    self.init(inputs, readings: readings) { given throws(SolutionError) in
      let table = try table(Values(given))
      return { symbol in
        guard let value = given[symbol] ?? table.values[symbol] else { return nil }
        let part = Glossary.term(symbol)?.interval == .unit ? 1 : abs(value)
        return (value, max(part, table.scales[symbol] ?? 0))
      }
    }
  }

  /// What is worked out, and the size of the parts of what may come to nothing.
  struct Table {
    var values: [Symbol: Double]
    var scales: [Symbol: Double] = [:]
  }
}

extension SolutionError {
  /// What the domain refuses, as a reason why a question has no answer.
  static func explained<Value, Failure: ExplainedError>(
    _ body: () throws(Failure) -> Value
  ) throws(SolutionError) -> Value {
    do throws(Failure) {
      return try body()
    } catch {
      throw .noMotion(error.message)
    }
  }
}

extension ForwardModel {
  /// The situation in which the given quantities have their values.
  ///
  /// Inputs that are not given are found by Newton's method, so that the outcome has what is given;
  /// those that nothing given depends on stay where they start.
  ///
  /// - Parameters:
  ///   - givens: Values in SI units.
  ///   - guesses: Where the search starts. It starts beside these, so that a quantity which nothing
  ///     fixes cannot agree by chance.
  /// - Throws: `contradiction` where no inputs give what is given; what `run` throws.
  /// - Complexity: a run for each unknown input and iteration; rarely more than five iterations.
  func outcome(
    for givens: [Symbol: Double], guesses: [Symbol: Double]
  ) throws(SolutionError) -> Outcome {
    var values: [Symbol: Double] = [:]
    var unknown: [Symbol] = []
    var likely: [Symbol: Double] = [:]
    for input in inputs { likely[input.symbol] = input.usual }
    for (symbol, guess) in guesses { likely[symbol] = guess }
    for input in inputs {
      if let given = givens[input.symbol] {
        values[input.symbol] = given
      } else if let read = reading(of: input.symbol, from: givens) {
        values[input.symbol] = read
        unknown.append(input.symbol)
      } else {
        let guess = guesses[input.symbol] ?? reading(of: input.symbol, from: likely)
        values[input.symbol] = guess.map { Self.beside($0, input.symbol) } ?? input.usual
        unknown.append(input.symbol)
      }
    }
    var outcome = try run(values)
    let targets = givens.keys.sorted().filter { values[$0] == nil && outcome($0) != nil }
    let scales = targets.map { symbol in
      let given = abs(givens[symbol] ?? 0)
      return given > 0 ? given : max(outcome(symbol)?.scale ?? 1, .leastNormalMagnitude)
    }
    guard !targets.isEmpty, !unknown.isEmpty else {
      try check(targets, givens, outcome)
      return outcome
    }
    var last = Double.infinity
    for _ in 0..<Self.mostIterations {
      let rests = Self.rests(of: outcome, targets, givens, scales)
      let size = Self.size(of: rests)
      // Rounding sets an end to how near it comes.
      if size < 1e-14 || (size < 1e-6 && size > 0.5 * last) { break }
      last = size
      var columns: [[Double]] = []
      for symbol in unknown {
        let old = values[symbol] ?? 0
        let step = Self.step(at: old, symbol)
        var changed = values
        changed[symbol] = old + step
        let moved = try Self.rests(of: run(changed), targets, givens, scales)
        columns.append(zip(moved, rests).map { ($0 - $1) / step * Self.unit(of: old) })
      }
      // What nothing given depends on is left alone.
      let moving = unknown.indices.filter { columns[$0].contains { $0 != 0 } }
      (unknown, columns) = (moving.map { unknown[$0] }, moving.map { columns[$0] })
      guard let change = Self.leastSquares(columns, rests.map { -$0 }) else { break }
      var scale = 1.0
      var best = outcome
      // A step that leads out of the range of a quantity is shortened.
      while true {
        var next = values
        for (symbol, part) in zip(unknown, change) {
          let old = values[symbol] ?? 0
          next[symbol] = Self.inRange(old + scale * part * Self.unit(of: old), symbol)
        }
        if let found = try? run(next),
          Self.size(of: Self.rests(of: found, targets, givens, scales)) < max(1.5 * size, 1e-12)
        {
          values = next
          best = found
          break
        }
        scale /= 2
        guard scale > 1e-3 else { throw .contradiction(targets) }
      }
      outcome = best
    }
    try check(targets, givens, outcome)
    return outcome
  }

  /// The value of an input that other givens say as well.
  private func reading(of input: Symbol, from givens: [Symbol: Double]) -> Double? {
    for reading in readings
    where reading.input == input && reading.needs.allSatisfy({ givens[$0] != nil }) {
      return reading.value(Values(givens))
    }
    return nil
  }

  private static let mostIterations = 40

  /// The value itself, moved by a part of a hundred, and never to the other side of one.
  private static func beside(_ value: Double, _ symbol: Symbol) -> Double {
    isFraction(value, symbol) ? value + 0.03 * value * (1 - value) : value * 1.03
  }

  /// Whether a value lies between zero and one and must stay there; a length in metres need not.
  private static func isFraction(_ value: Double, _ symbol: Symbol) -> Bool {
    value > 0 && value < 1 && Glossary.term(symbol)?.interval == .unit
  }

  /// Fractions end at zero and at one, places and other positive quantities at zero, beyond which a
  /// step may lead.
  private static func inRange(_ value: Double, _ symbol: Symbol) -> Double {
    switch Glossary.term(symbol)?.interval {
    case .unit: min(max(value, 0), 1)
    case .positive: max(value, 0)
    default: value
    }
  }

  private static func unit(of value: Double) -> Double { value == 0 ? 1e-3 : abs(value) }

  private static func step(at value: Double, _ symbol: Symbol) -> Double {
    if isFraction(value, symbol) { return 1e-6 * value * (1 - value) }
    // A whole has only one way to go.
    if value >= 1, Glossary.term(symbol)?.interval == .unit { return -1e-6 }
    return 1e-6 * unit(of: value)
  }

  private static func rests(
    of outcome: Outcome, _ targets: [Symbol], _ givens: [Symbol: Double], _ scales: [Double]
  ) -> [Double] {
    zip(targets, scales).map { symbol, scale in
      guard let own = outcome(symbol), let given = givens[symbol] else { return .infinity }
      return (own.value - given) / scale
    }
  }

  private static func size(of rests: [Double]) -> Double {
    rests.reduce(0) { $1.isFinite ? max($0, abs($1)) : .infinity }
  }

  private func check(
    _ targets: [Symbol], _ givens: [Symbol: Double], _ outcome: Outcome
  ) throws(SolutionError) {
    // Givens are rounded; where they say a thing twice, they need not say it alike to the last bit.
    let scales = targets.map { symbol in
      max(outcome(symbol)?.scale ?? 0, abs(givens[symbol] ?? 0), .leastNormalMagnitude)
    }
    guard Self.size(of: Self.rests(of: outcome, targets, givens, scales)) < 1e-9 else {
      throw .contradiction(targets)
    }
  }

  /// The smallest change whose effect comes nearest to what is wanted: a column of effects for each
  /// unknown.
  private static func leastSquares(_ columns: [[Double]], _ wanted: [Double]) -> [Double]? {
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
