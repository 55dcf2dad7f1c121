import Numerics

/// Points of a domain, tried one after the other until two expressions differ.
struct Trial {
  private let reference: Reference
  private let answer: Expression
  private var point: Point
  /// Whether the values that the reference knows are those at the points tried here.
  private let isKnown: Bool
  private var random = RandomSource(seed: Trial.seed)
  /// The points tried, those at which both sides have a value, and those at which they agree.
  private var tried = 0
  private(set) var common = 0
  private(set) var agreeing = 0

  private static let seed: UInt64 = 0x666C_7578

  /// Most nodes that are evaluated for one comparison, beyond the first points: a few milliseconds.
  private static let mostWork = 60_000

  init(_ reference: Reference, _ answer: Expression) {
    (self.reference, self.answer) = (reference, answer)
    point = Point(reference.expression, answer)
    isKnown = point.symbols == reference.symbols
  }

  /// The values of an expression at the first points that are tried.
  static func first(
    _ count: Int, of expression: Expression, _ symbols: [Symbol], in domain: Domain
  ) -> [Sample?] {
    var point = Point(expression, .zero)
    var random = RandomSource(seed: seed)
    return (1...count).map { tried in
      point.move(to: tried, of: domain, &random)
      return try? Sample(expression, at: point)
    }
  }

  private func referenceValue() -> Sample? {
    if isKnown, tried <= reference.known.count { return reference.known[tried - 1] }
    return try? Sample(reference.expression, at: point)
  }

  /// Where nothing varies, one point is all there is.
  func wanted(_ points: Int) -> Int { point.symbols.isEmpty ? 1 : points }

  /// Tries points until a difference is found or this many agree, and at most eight times as many:
  /// partial pressures below the total one, and the like, leave few of the points a value.
  mutating func run(until points: Int) -> Equivalence? {
    let wanted = wanted(points)
    let few = tried + Equivalence.points / 4
    var most = tried + 8 * Equivalence.points
    while agreeing < wanted, tried < most {
      if tried == few {
        // Formulas as long as a page get no more points than the time allows.
        let size = reference.expression.size + answer.size
        most = min(most, max(few, Trial.mostWork / size))
        if tried == most { return nil }
      }
      tried += 1
      point.move(to: tried, of: reference.domain, &random)
      guard let a = referenceValue(), a.value.isFinite, let b = try? Sample(answer, at: point),
        b.value.isFinite
      else { continue }
      common += 1
      let noise = a.error + b.error
      let size = max(abs(a.value), abs(b.value))
      if abs(a.value - b.value) > noise {
        return different(a.value, b.value)
      }
      // Agreement counts only where rounding has left digits to agree in.
      if noise <= Equivalence.agreement * size { agreeing += 1 }
      if points == 1 { return nil }
    }
    return nil
  }

  /// A point at which the answer certainly has no real value, and the reference has one; nil where the
  /// reference lacks one, too, somewhere.
  mutating func gap() -> Equivalence? {
    var found: [Equivalence] = []
    // A division by what is zero for all values leaves none.
    let isNowhere = answer.dividesByZero
    let size = reference.expression.size + answer.size
    let most = min(2 * Equivalence.points, Trial.mostWork / size)
    while tried < most {
      tried += 1
      point.move(to: tried, of: reference.domain, &random)
      guard let expected = referenceValue() else { return nil }
      if expected.value.isNaN, reference.expression.isOutsideReals(at: point) { return nil }
      guard expected.value.isFinite, expected.error.isFinite else { continue }
      if isNowhere {
        found.append(different(expected.value, .nan))
      } else if answer.isOutsideReals(at: point),
        let principal = PrincipalValue(answer, at: point), !principal.agrees(with: expected.value)
      {
        found.append(different(expected.value, .nan))
      }
    }
    // Complex values are not followed by bounds of their rounding: one point alone may be an accident.
    let enough = point.symbols.isEmpty ? 1 : 3
    return found.count >= enough ? found.first : nil
  }

  private func different(_ left: Double, _ right: Double) -> Equivalence {
    let assignments = point.symbols.indices.map {
      Equivalence.Assignment(symbol: point.symbols[$0], value: point.values[$0])
    }
    return .different(Equivalence.Counterexample(point: assignments, left: left, right: right))
  }
}

extension Point {
  /// Moves to the point that is tried next.
  fileprivate mutating func move(to tried: Int, of domain: Domain, _ random: inout RandomSource) {
    for index in symbols.indices {
      let interval = domain[symbols[index]]
      values[index] =
        tried % 2 == 0
        ? interval.point(
          random.uniform(), range: tried / 2 + index * (1 + tried / 6), reach: tried > 24 ? 8 : 5)
        : interval.point(random.uniform())
    }
  }
}

extension Domain.Interval {
  /// A point of the interval for a fraction in [0, 1); open ends are kept at a distance.
  public func point(_ fraction: Double) -> Double {
    let inner = 0.05 + 0.9 * fraction
    switch (lower.isFinite, upper.isFinite) {
    case (true, true): return lower + inner * (upper - lower)
    case (true, false): return lower + 0.25 + 2.5 * inner
    case (false, true): return upper - 0.25 - 2.5 * inner
    case (false, false): return 4 * inner - 2
    }
  }

  /// A point near the lower end of the interval, anywhere in it, or near its upper end, in turn as
  /// `range` counts; far out where there is no end, by a factor of up to e^reach.
  fileprivate func point(_ fraction: Double, range: Int, reach: Double) -> Double {
    let range = range % 3
    let small = Elementary.exp(-1 - 12 * fraction)
    switch (lower.isFinite, upper.isFinite) {
    case (true, true):
      let place = [small, 0.01 + 0.98 * fraction, 1 - small][range]
      return lower + place * (upper - lower)
    case (true, false): return lower + Elementary.exp(6 * fraction + Double(4 * range - 7))
    case (false, true): return upper - Elementary.exp(6 * fraction + Double(4 * range - 7))
    case (false, false):
      let size = Elementary.exp(reach * fraction - 2)
      return [-size, 0.02 * (fraction - 0.5), size][range]
    }
  }
}
