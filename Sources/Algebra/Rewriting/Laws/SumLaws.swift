/// Laws of sums.
extension Law {
  static let sums: [Law] = [
    dropBrackets, addZero, cancelOpposites, addNumbers, collectLikeTerms, minusBracket,
  ]

  public static let dropBrackets: Law = Law(
    "drop-brackets", "drop the brackets",
    "In a sum of sums, and in a product of products, the brackets make no difference.",
    Example("a + (b + c)", "a + b + c"), grade: .tidying
  ) { node, _ in
    switch node {
    case .sum(let terms):
      guard terms.contains(where: { if case .sum = $0 { true } else { false } }) else {
        return nil
      }
      return Change(.sum(of: terms))
    case .product(let factors):
      guard factors.contains(where: { if case .product = $0 { true } else { false } }) else {
        return nil
      }
      return Change(.product(of: factors))
    default: return nil
    }
  }

  public static let addZero: Law = Law(
    "add-zero", "add zero", "Adding zero changes nothing.", Example("a + 0", "a"),
    grade: .tidying
  ) { node, _ in
    guard case .sum(let terms) = node, terms.contains(where: { $0.isZero }) else { return nil }
    return Change(.sum(of: terms.filter { !$0.isZero }))
  }

  public static let cancelOpposites: Law = Law(
    "cancel-opposites", "opposite terms cancel",
    "A term and its opposite add up to zero.", Example("a + b - a", "b"), grade: .notable
  ) { node, _ throws(AlgebraError) in
    guard case .sum(let terms) = node else { return nil }
    var gone: Set<Int> = []
    for like in try Likes.terms(of: terms) {
      var left = like.members
      while let (first, second) = try Likes.opposites(among: left) {
        gone.formUnion([left[first].index, left[second].index])
        left.remove(at: second)
        left.remove(at: first)
      }
    }
    guard !gone.isEmpty else { return nil }
    return Change(.sum(of: terms.indices.filter { !gone.contains($0) }.map { terms[$0] }))
  }

  public static let addNumbers: Law = Law(
    "add-numbers", "add the numbers", "Numbers are added as they are.",
    Example("a + 2 + 3", "a + 5"), grade: .tidying
  ) { node, _ throws(AlgebraError) in
    guard case .sum(let terms) = node else { return nil }
    let values = terms.map { $0.fractionValue }
    guard values.count(where: { $0 != nil }) > 1,
      let place = values.firstIndex(where: { $0 != nil })
    else { return nil }
    var total = Rational.zero
    for case .some(let value) in values { total = try total.adding(value) }
    var rest: [Expression] = []
    for (index, term) in terms.enumerated() {
      if index == place { rest.append(.written(total)) }
      if values[index] == nil { rest.append(term) }
    }
    let after = Expression.sum(of: rest)
    guard values.contains(where: { $0.map { !$0.isWhole } ?? false }), rest.count == 1 else {
      return Change(after)
    }
    // Fractions are brought over one denominator first.
    var denominator = Rational.one
    for case .some(let value) in values {
      denominator = try denominator.leastCommonMultiple(Rational(value.denominator))
    }
    var trace = Trace(from: node)
    var tops: [Expression] = []
    for case .some(let value) in values {
      tops.append(.number(try value.multiplied(by: denominator)))
    }
    trace.put(
      .sum(tops.map { .quotient($0, .number(denominator)) }), at: [], commonDenominator.rule)
    trace.put(.quotient(.sum(tops), .number(denominator)), at: [], commonDenominator.rule)
    trace.put(
      .quotient(.number(try total.multiplied(by: denominator)), .number(denominator)), at: [],
      addNumbers.rule)
    trace.put(after, at: [], reduceFraction.rule)
    return Change(after, steps: trace.steps)
  }

  public static let collectLikeTerms: Law = Law(
    "collect-like-terms", "collect like terms",
    "Terms that differ only in their number are so many of the same thing: add the numbers.",
    Example("2 x + 3 x", "5 x"), grade: .notable
  ) { node, _ throws(AlgebraError) in
    guard case .sum(let terms) = node else { return nil }
    let likes = try Likes.terms(of: terms).filter { $0.members.count > 1 }
    guard !likes.isEmpty else { return nil }
    var trace = Trace(from: node)
    var entries: [Expression?] = terms.map { $0 }
    for like in likes {
      let places = like.members.map { $0.index }
      var kernel = Written.withoutNumber(terms[places[0]])
      for place in places.dropFirst() {
        kernel = .shorter(kernel, Written.withoutNumber(terms[place]))
      }
      // The kernel may still hold a number inside, as (2 x)² does.
      let inside = try Canonical.split(Canonical.form(of: kernel)).0.inverted()
      var numbers: [Expression] = []
      var total = Rational.zero
      for member in like.members {
        let number = try member.coefficient.multiplied(by: inside)
        numbers.append(.written(number))
        total = try total.adding(number)
      }
      for place in places { entries[place] = nil }
      entries[places[0]] = .product(of: [.sum(numbers)] + kernel.factors)
      let kept = entries.compactMap { $0 }
      let place = kept.count == 1 ? [] : [entries[..<places[0]].count { $0 != nil }]
      trace.put(.sum(of: kept), at: [], factorOut.rule)
      trace.put(.written(total), at: place + [0], addNumbers.rule)
      let term = Expression.written(total, times: kernel)
      trace.put(
        term, at: place,
        total.isZero
          ? multiplyByZero.rule : total.isOne ? multiplyByOne.rule : multiplyFractions.rule)
      entries[places[0]] = term
    }
    let after = Expression.sum(of: entries.compactMap { $0 }.filter { !$0.isZero })
    trace.put(after, at: [], addZero.rule)
    return Change(after, steps: trace.steps)
  }

  public static let minusBracket: Law = Law(
    "minus-bracket", "a minus in front of a bracket",
    "A minus in front of a bracket changes every sign in it.",
    Example("a - (b - c)", "a - b + c"), grade: .routine
  ) { node, _ in
    guard case .sum(let terms) = node else { return nil }
    var found = false
    let changed = terms.flatMap { term in
      guard case .product(let factors) = term, factors.count == 2, factors[0] == .minusOne,
        case .sum(let inner) = factors[1]
      else { return [term] }
      found = true
      return inner.map { $0.opposite }
    }
    return found ? Change(.sum(of: changed)) : nil
  }
}

/// Terms of a sum that differ only in their number.
struct Likes {
  /// The places of the terms in the sum and their numbers.
  var members: [(index: Int, coefficient: Rational)]

  /// The terms of a sum, like ones together, in the order of their first ones; numbers are left
  /// out.
  static func terms(of terms: [Expression]) throws(AlgebraError) -> [Likes] {
    var groups: [Likes] = []
    var places: [Expression: Int] = [:]
    for (index, term) in terms.enumerated() where term.fractionValue == nil {
      let (coefficient, kernel) = Canonical.split(try Canonical.form(of: term))
      guard !kernel.isOne, !coefficient.isZero else { continue }
      if let place = places[kernel] {
        groups[place].members.append((index, coefficient))
      } else {
        places[kernel] = groups.count
        groups.append(Likes(members: [(index, coefficient)]))
      }
    }
    return groups
  }

  /// The places in the list of the first two terms whose numbers are opposite.
  static func opposites(
    among members: [(index: Int, coefficient: Rational)]
  ) throws(AlgebraError) -> (Int, Int)? {
    var places: [Rational: Int] = [:]
    for (place, member) in members.enumerated() {
      if let first = places[try member.coefficient.negated()] { return (first, place) }
      if places[member.coefficient] == nil { places[member.coefficient] = place }
    }
    return nil
  }
}

extension Rational {
  /// The least common multiple of two whole numbers, without their signs.
  func leastCommonMultiple(_ other: Rational) throws(AlgebraError) -> Rational {
    let common = Rational.greatestCommonDivisor(numerator.magnitude, other.numerator.magnitude)
    guard let divisor = Int64(exactly: common) else { throw .overflow }
    let product = try Rational.product(numerator / divisor, other.numerator)
    return product < 0 ? try Rational(product).negated() : Rational(product)
  }
}
