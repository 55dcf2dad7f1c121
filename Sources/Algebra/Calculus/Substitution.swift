/// ∫ h(w) w' dx = ∫ h(w) dw.
extension Antiderivative {
  /// The integral by a substitution of what stands inside, where the integrand is free of the
  /// variable after it.
  mutating func substituted(_ integrand: Expression) throws(AlgebraError) -> [Expression]? {
    guard let new = Antiderivative.fresh(in: integrand, besides: variable) else { return nil }
    for inner in candidates(in: integrand) {
      let slope = try inner.derivative(variable)
      guard !slope.isZero else { continue }
      let ratio = try Written.tidied(.quotient(integrand, slope))
      work += ratio.size
      guard work <= Antiderivative.mostWork, ratio.size <= Antiderivative.largestIntegrand else {
        return nil
      }
      var changed = try ratio.replacing(part: inner, by: .symbol(new))
      if changed.contains(variable), let simpler = try? ratio.factored() {
        changed = try simpler.replacing(part: inner, by: .symbol(new))
      }
      if changed.contains(variable) { continue }
      var inside = domain
      inside[new] = domain.bounds(of: inner)
      var search = Antiderivative(new, in: inside)
      search.work = work
      if case .function(.exp, _) = inner { search.keepsLogarithmsApart = true }
      let found = try search.terms(of: changed)
      work = search.work
      guard let found else { continue }
      return try Expression.map(found) { term throws(AlgebraError) in
        try term.replacing(new, by: inner).withExponentialsUndone()
      }
    }
    return nil
  }

  /// Inner parts that may stand for a new variable: arguments, bases and exponents that are not
  /// linear, logarithms and exponentials.
  private func candidates(in integrand: Expression) -> [Expression] {
    var found: [Expression] = []
    func add(_ part: Expression) {
      guard part.contains(variable), part != .symbol(variable), part != integrand,
        !found.contains(part), found.count < 6
      else { return }
      found.append(part)
    }
    func visit(_ part: Expression) {
      switch part {
      case .function(let function, let argument):
        switch function {
        case .ln, .exp, .sin, .cos, .tan, .sinh, .cosh, .tanh: add(part)
        default: break
        }
        if (try? slope(ofLinear: argument)) == .some(nil) { add(argument) }
      case .power(let base, let exponent):
        if (try? slope(ofLinear: base)) == .some(nil) { add(base) }
        if exponent.contains(variable) {
          add(part)
          add(exponent)
        } else if case .number = exponent {
        } else {
          add(part)
        }
      case .quotient(_, let bottom): if case .sum = bottom { add(bottom) }
      default: break
      }
      for child in part.children where child.contains(variable) { visit(child) }
    }
    visit(integrand)
    return found
  }

  /// The integral over w = √(a + b x), with x = (w² − a)/b, where such a root occurs.
  mutating func withoutRoot(_ integrand: Expression) throws(AlgebraError) -> [Expression]? {
    guard let new = Antiderivative.fresh(in: integrand, besides: variable),
      let inner = try linearRadicand(in: integrand), let slope = try slope(ofLinear: inner)
    else { return nil }
    let w = Expression.symbol(new)
    let start = try Written.tidied(inner.replacing(variable, by: .zero))
    let there = Expression.quotient(.power(w, .number(Rational(2))) - start, slope)
    let changed = try integrand.rebuilt { node throws(AlgebraError) in
      switch node {
      case .function(.sqrt, inner): return w
      case .power(inner, .number(let exponent)) where exponent.denominator == 2:
        return .power(w, .number(Rational(exponent.numerator)))
      default: return node
      }
    }
    let whole = try (changed.replacing(variable, by: there) * (2 * w) / slope).factored()
    var inside = domain
    inside[new] = .positive
    var search = Antiderivative(new, in: inside)
    search.work = work
    let found = try search.terms(of: whole)
    work = search.work
    return try found.map { terms throws(AlgebraError) in
      try Expression.map(terms) { term throws(AlgebraError) in
        try term.replacing(new, by: .function(.sqrt, inner))
      }
    }
  }

  /// The first linear expression whose square root occurs.
  private func linearRadicand(in expression: Expression) throws(AlgebraError) -> Expression? {
    switch expression {
    case .function(.sqrt, let inner):
      if inner.contains(variable), try slope(ofLinear: inner) != nil { return inner }
    case .power(let inner, .number(let exponent)) where exponent.denominator == 2:
      if inner.contains(variable), try slope(ofLinear: inner) != nil { return inner }
    default: break
    }
    for child in expression.children {
      if let found = try linearRadicand(in: child) { return found }
    }
    return nil
  }

  /// A symbol that does not occur.
  static func fresh(in expression: Expression, besides variable: Symbol) -> Symbol? {
    for name in ["u", "w", "t", "s", "q", "u1", "w1", "t1", "s1", "q1"] as [Symbol]
    where name != variable && !expression.contains(name) { return name }
    return nil
  }
}

extension Expression {
  /// With a part replaced wherever it occurs as a whole.
  fileprivate func replacing(
    part: Expression, by new: Expression
  ) throws(AlgebraError) -> Expression {
    let (probe, key) = (Probe.value(part), try Canonical.form(of: part))
    func changed(_ node: Expression) throws(AlgebraError) -> Expression {
      if Probe.mayAgree(Probe.value(node), probe), try Canonical.form(of: node) == key {
        return new
      }
      return try node.withChildren(changed)
    }
    return try changed(self)
  }

  /// With E for ln(exp E), and exp(n E) for a whole power of exp E.
  fileprivate func withExponentialsUndone() throws(AlgebraError) -> Expression {
    try rebuilt { node throws(AlgebraError) in
      switch node {
      case .function(.ln, .function(.exp, let exponent)): return exponent
      case .power(.function(.exp, let exponent), .number(let times)):
        return .function(.exp, try Written.tidied(.product(of: [.number(times), exponent])))
      default: return node
      }
    }
  }
}
