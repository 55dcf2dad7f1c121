// Atoms whose powers are values of their own.
extension RationalNormalForm {
  /// The roots, absolute values and counted kernels in a polynomial, as bits.
  func algebraicAtoms(in polynomial: Polynomial) -> UInt32 {
    algebraic == 0 ? 0 : polynomial.support & algebraic
  }

  /// The value with r^n written as |b| wherever r, the n-th root of |b|, has an exponent outside
  /// 0..<n, |b|² as b², and the sixteenth power of a kernel as the kernel that stands for it; nil
  /// where no exponent is outside.
  mutating func reducing(
    _ value: Fraction, _ index: Int
  ) throws(AlgebraError) -> Fraction? {
    switch atoms[index] {
    case .root(let base, _):
      let order = Int(root(of: .one))
      return try reducing(value, rootAtoms(of: base), order) { form throws(AlgebraError) in
        try form.absolute(base)
      }
    case .absolute(let base):
      return try reducing(value, [index], 2) { form throws(AlgebraError) in
        try form.power(form.value(of: base), 2)
      }
    case .exponential(let key): return try recounting(value, key) { .exponential($0) }
    case .power(let base, let key): return try recounting(value, key) { .power(base, $0) }
    default: return nil
    }
  }

  /// The value with the exponents of a kernel and its sixteenth powers, which count together, as
  /// digits below sixteen of one sign; nil where they are.
  private mutating func recounting(
    _ value: Fraction, _ key: Atom.Exponent, _ atom: (Atom.Exponent) -> Atom
  ) throws(AlgebraError) -> Fraction? {
    let terms = value.numerator.terms
    try charge(terms.count)
    var key = key
    var places: [Int?] = []
    for sixteens in 0..<RationalNormalForm.digitsOfKernel {
      key.sixteens = sixteens
      places.append(atoms.firstIndex(of: atom(key)))
    }
    let numbers = terms.map { term in
      places.reversed().reduce(0) { 16 * $0 + ($1.map { term.monomial[$0] } ?? 0) }
    }
    var isChanged = false
    var result: [Polynomial.Term] = []
    result.reserveCapacity(terms.count)
    for (term, number) in zip(terms, numbers) {
      var monomial = term.monomial
      var rest = number
      for sixteens in places.indices {
        // The last takes whatever is left.
        let digit = sixteens == places.count - 1 ? rest : rest % 16
        rest = (rest - digit) / 16
        if digit == places[sixteens].map({ monomial[$0] }) ?? 0 { continue }
        isChanged = true
        key.sixteens = sixteens
        let index = try index(of: atom(key))
        places[sixteens] = index
        guard Monomial.exponents.contains(digit),
          let next = monomial.without(index).times(Monomial(atom: index, exponent: digit))
        else { throw .tooLarge }
        monomial = next
      }
      result.append(Polynomial.Term(term.coefficient, monomial))
    }
    return isChanged ? Fraction(try Polynomial(result), over: value.denominator) : nil
  }

  /// The roots of a base: that of one step, of sixteen steps, and so on, up to the base.
  private mutating func rootAtoms(of base: Atom.Base) throws(AlgebraError) -> [Int] {
    var result: [Int] = []
    var step: Int64 = 1
    while step < root(of: .one) {
      result.append(try index(of: .root(base, sixteens: result.count)))
      step *= 16
    }
    return result
  }

  /// The value with a number that is written in digits of sixteen, as exponents of atoms, brought
  /// into 0..<order: each time that the order goes into it stands for a factor.
  private mutating func reducing(
    _ value: Fraction, _ digits: [Int], _ order: Int,
    to factor: (inout RationalNormalForm) throws(AlgebraError) -> Fraction
  ) throws(AlgebraError) -> Fraction? {
    let terms = value.numerator.terms
    try charge(terms.count)
    var isInRange = true
    let numbers = terms.map { term in
      var number = 0
      var step = 1
      for index in digits {
        let digit = term.monomial[index]
        isInRange = isInRange && (0..<16).contains(digit)
        number += digit * step
        step *= 16
      }
      isInRange = isInRange && number < order
      return number
    }
    if isInRange { return nil }
    try charge(10 * terms.count + 100)
    let levels = numbers.map { $0 >= 0 ? $0 / order : -((order - 1 - $0) / order) }
    let lowest = levels.min() ?? 0
    let replacement = levels.contains { $0 != 0 } ? try factor(&self) : .one
    // Terms of one level stay together: each group is multiplied by its power of the factor.
    var total = Polynomial.zero
    for level in Set(levels).sorted() {
      var group: [Polynomial.Term] = []
      for (position, term) in terms.enumerated() where levels[position] == level {
        var monomial = term.monomial
        var rest = numbers[position] - level * order
        for index in digits {
          guard
            let next = monomial.without(index).times(Monomial(atom: index, exponent: rest % 16))
          else { throw .tooLarge }
          monomial = next
          rest /= 16
        }
        group.append(Polynomial.Term(term.coefficient, monomial))
      }
      let raised = try power(replacement, level - lowest)
      total = try total.adding(product(Polynomial(group), raised.numerator))
    }
    let rest = Fraction(total, over: value.denominator)
    if lowest == 0 { return rest }
    return lowest > 0
      ? try product(rest, power(replacement, lowest))
      : try product(rest, power(inverse(replacement), -lowest))
  }
}
