import Algebra
import Numerics

/// A situation drawn at random in which every symbol has a value: what derived lines are held
/// against.
///
/// Each symbol is a smooth function of one variable, the place along a path or the time, known by
/// its value and its exact derivatives. The values come from definitions and numerical solutions by
/// plain arithmetic: no expression, rule or theorem takes part.
public struct Model: Sendable {
  /// The symbol of the variable that everything depends on.
  let variable: Symbol
  /// The values of the variable at which lines are looked at.
  let places: [Double]
  /// What is there at a place.
  let state: @Sendable (Double) -> State

  /// The symbols at one place.
  public struct State: Sendable {
    private var jets: [Symbol: Jet] = [:]
    /// What counts as zero for a symbol that is a difference of larger ones.
    private var sizes: SymbolValues = [:]

    /// Gives a symbol its value and slopes.
    subscript(symbol: Symbol) -> Jet? {
      get { jets[symbol] }
      set { jets[symbol] = newValue }
    }

    /// The size of the parts that a symbol is made of.
    func size(of symbol: Symbol) -> Double? {
      sizes[symbol] ?? jets[symbol].map { abs($0.value) }
    }

    /// Gives a symbol that is a difference its value, and the size of its parts.
    mutating func set(_ symbol: Symbol, to jet: Jet, size: Double) {
      jets[symbol] = jet
      sizes[symbol] = size
    }
  }

  /// The model with further constants.
  func with(_ constants: SymbolValues) -> Model {
    let state = state
    return Model(variable: variable, places: places) { place in
      var result = state(place)
      for (symbol, value) in constants { result[symbol] = Jet(value) }
      return result
    }
  }

  /// The model with more in every state.
  func with(_ change: @escaping @Sendable (inout State) -> Void) -> Model {
    let state = state
    return Model(variable: variable, places: places) { place in
      var result = state(place)
      change(&result)
      return result
    }
  }

  /// The value of an expression at a place.
  ///
  /// - Throws: `noValue` for a symbol that the model does not fix.
  func value(of expression: Expression, at place: Double) throws(AlgebraError) -> Double {
    try JetEvaluation(model: self, state: state(place)).jet(of: expression).value
  }
}

/// The value of an expression in a model, with its slopes, as a plain walk over the tree.
struct JetEvaluation {
  let model: Model
  var state: Model.State

  func jet(of expression: Expression) throws(AlgebraError) -> Jet {
    switch expression {
    case .number(let number): return Jet(number.doubleValue)
    case .constant(let constant): return Jet(constant.doubleValue)
    case .symbol(let symbol):
      guard let jet = state[symbol] else { throw .noValue(symbol) }
      return jet
    case .sum(let terms):
      var total = Jet(0)
      for term in terms { total = total + (try jet(of: term)) }
      return total
    case .product(let factors):
      var total = Jet(1)
      for factor in factors { total = total * (try jet(of: factor)) }
      return total
    case .quotient(let top, let bottom): return try jet(of: top) / jet(of: bottom)
    case .power(let base, .number(let exponent)):
      return try jet(of: base).power(exponent.doubleValue)
    case .power(let base, let exponent): return try jet(of: base).power(jet(of: exponent))
    case .function(let function, let argument): return try image(of: jet(of: argument), function)
    case .derivative(let argument, let variable):
      return try jet(of: argument).derivative(by: jet(of: .symbol(variable)))
    case .integral(let integrand, let variable, let lower, let upper):
      return Jet(
        try integral(
          of: integrand, variable, from: jet(of: lower).value, to: jet(of: upper).value), .nan,
        .nan,
        .nan)
    }
  }

  private func image(of jet: Jet, _ function: Expression.Function) throws(AlgebraError) -> Jet {
    switch function {
    case .ln: return jet.ln
    case .exp: return jet.exp
    case .sqrt: return jet.sqrt
    case .log10: return (1 / Elementary.ln(10)) * jet.ln
    case .absolute: return jet.value < 0 ? -jet : jet
    case .sin: return jet.sinAndCos.sin
    case .cos: return jet.sinAndCos.cos
    default: return Jet(function(jet.value), .nan, .nan, .nan)
    }
  }

  /// An integral over the variable of the model takes the state at every place; over any other
  /// symbol, all else stays as it is.
  private func integral(
    of integrand: Expression, _ variable: Symbol, from lower: Double, to upper: Double
  ) throws(AlgebraError) -> Double {
    var failure: AlgebraError?
    let total = Quadrature.panel(from: lower, to: upper) { place in
      var inner = self
      if variable == model.variable { inner.state = model.state(place) }
      inner.state[variable] = Jet(variable: place)
      do throws(AlgebraError) {
        return try inner.jet(of: integrand).value
      } catch {
        failure = error
        return .nan
      }
    }
    if let failure { throw failure }
    return total
  }

  /// The size of the parts that an expression is made of, which do not cancel: what its value is
  /// small or large against. Not less than the size of its value, and zero where it has none.
  func size(of expression: Expression) -> Double {
    let own = (try? jet(of: expression)).map { abs($0.value) } ?? 0
    let parts: Double
    switch expression {
    case .symbol(let symbol): parts = state.size(of: symbol) ?? 0
    case .sum(let terms): parts = terms.reduce(0) { $0 + size(of: $1) }
    case .product(let factors): parts = factors.reduce(1) { $0 * size(of: $1) }
    case .quotient(let top, let bottom):
      parts = size(of: top) / ((try? jet(of: bottom)).map { abs($0.value) } ?? .infinity)
    default: parts = 0
    }
    return parts.isFinite ? max(own, parts) : own
  }

  /// The values of both sides, and how much they differ, relative to the size of their parts; nil
  /// where a side has no value.
  func sides(of equation: Equation) -> (left: Double, right: Double, difference: Double)? {
    guard let left = try? jet(of: equation.left).value,
      let right = try? jet(of: equation.right).value
    else { return nil }
    let scale = max(size(of: equation.left), size(of: equation.right))
    return (left, right, abs(left - right) / max(scale, .leastNormalMagnitude))
  }
}
