import Algebra
import Diffusion

extension Values {
  /// A quantity that there must be some of.
  func aboveZero(_ symbol: Symbol) throws(SolutionError) -> Double {
    let value = self[symbol]
    guard value > 0, value.isFinite else {
      throw .noMotion("\(Values.words(symbol)) must be above zero")
    }
    return value
  }

  /// A quantity that there may be none of.
  func notNegative(_ symbol: Symbol) throws(SolutionError) -> Double {
    let value = self[symbol]
    guard value >= 0, value.isFinite else {
      throw .noMotion("\(Values.words(symbol)) must not be negative")
    }
    return value
  }

  /// A part of a whole.
  func fraction(_ symbol: Symbol) throws(SolutionError) -> Double {
    let value = self[symbol]
    guard value >= 0, value <= 1 else {
      throw .noMotion("\(Values.words(symbol)) must lie between 0 and 1")
    }
    return value
  }

  /// A mole fraction, as the domain takes it.
  func moleFraction(_ symbol: Symbol) throws(SolutionError) -> MoleFraction {
    let value = try fraction(symbol)
    return try SolutionError.explained { () throws(CompositionError) in try MoleFraction(value) }
  }

  /// The state of a gas with these symbols for temperature and pressure.
  func gas(at temperature: Symbol, _ pressure: Symbol) throws(SolutionError) -> GasState {
    try SolutionError.explained { () throws(GasStateError) in
      try GasState(temperature: self[temperature], pressure: self[pressure])
    }
  }

  /// c = P/(R T) with the state checked.
  func gasConcentration() throws(SolutionError) -> Double {
    try gas(at: "T", "P").molarConcentration
  }

  private static func words(_ symbol: Symbol) -> String {
    guard let term = Glossary.term(symbol) else { return symbol.name }
    return "\(symbol.name), the \(term.words),"
  }
}

extension ForwardModel.Reading {
  /// Another quantity that says the same as an input, by symbols that are all known.
  static func read(
    _ input: Symbol, from needs: [Symbol], _ value: @escaping @Sendable (Values) -> Double
  ) -> ForwardModel.Reading {
    .init(input, from: needs) { value(Values($0)) }
  }
}
