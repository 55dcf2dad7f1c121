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

  /// The length of a straight way, checked, and the place on it.
  func placeOnWay() throws(SolutionError) -> (length: Double, place: Double) {
    let length = try aboveZero("L")
    let place = self["z"]
    guard place >= 0, place <= length * (1 + 1e-12) else {
      throw .noMotion("the place z lies outside the path, which runs from 0 to L")
    }
    return (length, min(place, length))
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

extension Symbol {
  /// A symbol whose name is put together from a stem and what stands behind it.
  static func composed(_ name: String) -> Symbol { Symbol(named: name) ?? "q" }
}
