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
  let run: @Sendable (SymbolValues) throws(SolutionError) -> Outcome

  /// What every symbol is in a situation, and the size of the parts it is made of, in SI units; nil
  /// for a symbol that the situation does not fix.
  typealias Outcome = @Sendable (Symbol) -> (value: Double, scale: Double)?

  init(
    _ inputs: [(Symbol, usual: Double)], readings: [Reading] = [],
    run: @escaping @Sendable (SymbolValues) throws(SolutionError) -> Outcome
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
        let part = Glossary.isFraction(symbol) ? 1 : abs(value)
        return (value, max(part, table.scales[symbol] ?? 0))
      }
    }
  }

  /// What is worked out, and the size of the parts of what may come to nothing.
  struct Table {
    var values: SymbolValues
    var scales: SymbolValues = [:]
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
  /// Inputs that are not given are found by the methods of Newton and Broyden, so that the outcome has
  /// what is given; those that nothing given depends on stay where they start.
  ///
  /// - Parameters:
  ///   - givens: Values in SI units.
  ///   - guesses: Where the search starts. It starts beside these, so that a quantity which nothing
  ///     fixes cannot agree by chance.
  /// - Throws: `contradiction` where no inputs give what is given; what `run` throws.
  /// - Complexity: a run for each unknown input that matters, and some eight to come to rest.
  func outcome(
    for givens: SymbolValues, guesses: () -> SymbolValues
  ) throws(SolutionError) -> Outcome {
    var values = SymbolValues(minimumCapacity: inputs.count)
    var unknown: [Symbol] = []
    // Inputs of which nothing given says anything: they are tried last.
    var untried: [Symbol] = []
    let read = read(from: givens)
    let isWhole = inputs.allSatisfy { givens[$0.symbol] != nil || read[$0.symbol] != nil }
    let guesses = isWhole ? [:] : guesses()
    var likely: SymbolValues = [:]
    if !isWhole {
      for input in inputs { likely[input.symbol] = input.usual }
      likely.take(guesses)
    }
    for input in inputs {
      if let given = givens[input.symbol] {
        values[input.symbol] = given
      } else if let own = read[input.symbol] {
        values[input.symbol] = own
        unknown.append(input.symbol)
      } else {
        let guess = guesses[input.symbol] ?? reading(of: input.symbol, from: likely)
        values[input.symbol] = guess.map { Self.beside($0, input.symbol) } ?? input.usual
        if guesses[input.symbol] == nil {
          untried.append(input.symbol)
        } else {
          unknown.append(input.symbol)
        }
      }
    }
    var search = try InputSearch(
      self, for: givens, from: values, unknown: unknown, untried: untried)
    return try search.outcome()
  }

  /// The inputs that givens say in other words, one after the other.
  private func read(from givens: SymbolValues) -> SymbolValues {
    var read = SymbolValues()
    guard !readings.isEmpty else { return read }
    var known = givens
    var isNew = true
    while isNew {
      isNew = false
      for input in inputs where known[input.symbol] == nil {
        guard let value = reading(of: input.symbol, from: known) else { continue }
        known[input.symbol] = value
        read[input.symbol] = value
        isNew = true
      }
    }
    return read
  }

  /// The value of an input that other quantities say as well.
  private func reading(of input: Symbol, from givens: SymbolValues) -> Double? {
    for reading in readings
    where reading.input == input && reading.needs.allSatisfy({ givens[$0] != nil }) {
      return reading.value(Values(givens))
    }
    return nil
  }

  /// The value itself, moved by a part of a hundred, and never to the other side of one.
  private static func beside(_ value: Double, _ symbol: Symbol) -> Double {
    InputSearch.isFraction(value, symbol) ? value + 0.03 * value * (1 - value) : value * 1.03
  }
}
