/// Initial-value problems of one smooth equation or two, y′ = f(t, y), to nearly all digits.
public enum Extrapolation {
  /// Steps of the midpoint rule in each piece: 2, 4, … twice this many.
  private static let levels = 8

  /// Integrates in equal pieces; in each the modified midpoint rule is carried out with 2, 4, … 16
  /// steps and extrapolated to steps of no width, which gives order sixteen (W. B. Gragg, SIAM J.
  /// Numer. Anal. 2 (1965) 384; R. Bulirsch, J. Stoer, Numer. Math. 8 (1966) 1).
  ///
  /// Where f changes by less than its own size over a piece, the error is below 1e-13 of the state.
  /// No memory is taken. Time may run backwards.
  ///
  /// - Parameters:
  ///   - start: The initial time.
  ///   - end: The final time.
  ///   - initial: The initial state.
  ///   - pieces: How many pieces, at least one.
  ///   - derivative: The right side f(t, y).
  /// - Returns: The final state; not a number where f is none.
  /// - Complexity: 80 evaluations a piece.
  public static func solve(
    from start: Double, to end: Double, initial: Double, pieces: Int,
    derivative: (Double, Double) -> Double
  ) -> Double {
    let count = max(1, pieces)
    let width = (end - start) / Double(count)
    var y = initial
    for piece in 0..<count {
      y = step(from: start + Double(piece) * width, width, y, derivative)
    }
    return y
  }

  /// Integrates in pieces of its own choice.
  ///
  /// A piece is as good as it need be once a finer midpoint rule changes the extrapolated value by no
  /// more than the tolerance; the error is then far smaller. A piece that eight rules do not settle is
  /// halved, and one that takes few is followed by one twice as long.
  ///
  /// - Parameters:
  ///   - tolerance: The change that counts as none, relative to the state or to the initial one if
  ///     that is larger; not below 1e-13.
  ///   - piece: How long to try the first piece; the whole way where nothing is said.
  /// - Returns: nil where 4096 pieces are not enough, or f is no number.
  /// - Complexity: 20 to 72 evaluations a piece.
  public static func solve(
    from start: Double, to end: Double, initial: Double, tolerance: Double, piece: Double? = nil,
    derivative: (Double, Double) -> Double
  ) -> Double? {
    follow(from: start, to: end, initial, max(tolerance, 1e-13), piece, derivative)
  }

  /// Integrates two equations in pieces of its own choice; see the method for one.
  ///
  /// The tolerance is relative to the larger of the two.
  public static func solve(
    from start: Double, to end: Double, initial: SIMD2<Double>, tolerance: Double,
    derivative: (Double, SIMD2<Double>) -> SIMD2<Double>
  ) -> SIMD2<Double>? {
    follow(from: start, to: end, initial, max(tolerance, 1e-13), nil, derivative)
  }

  /// Integrates up to four equations in pieces of its own choice; see the method for one.
  ///
  /// The tolerance is relative to the largest of them.
  public static func solve(
    from start: Double, to end: Double, initial: SIMD4<Double>, tolerance: Double,
    derivative: (Double, SIMD4<Double>) -> SIMD4<Double>
  ) -> SIMD4<Double>? {
    follow(from: start, to: end, initial, max(tolerance, 1e-13), nil, derivative)
  }

  private static func follow<State: ExtrapolatedState>(
    from start: Double, to end: Double, _ initial: State, _ tolerance: Double,
    _ piece: Double?, _ derivative: (Double, State) -> State
  ) -> State? {
    var (t, y) = (start, initial)
    var width = piece ?? (end - start)
    for _ in 0..<4096 {
      if t == end { return y }
      let isLast = abs(end - t) <= abs(width) * 1.0000001
      if isLast { width = end - t }
      guard let settled = settle(from: t, width, y, tolerance * initial.size, tolerance, derivative)
      else {
        width /= 2
        guard t + width != t else { return nil }
        continue
      }
      t = isLast ? end : t + width
      y = settled.state
      if settled.levels <= 5 { width *= 2 }
    }
    return nil
  }

  /// One piece, extrapolated until it no longer changes; nil where it does to the last.
  private static func settle<State: ExtrapolatedState>(
    from start: Double, _ width: Double, _ initial: State, _ floor: Double, _ tolerance: Double,
    _ derivative: (Double, State) -> State
  ) -> (state: State, levels: Int)? {
    let slope = derivative(start, initial)
    guard slope.size.isFinite else { return nil }
    return withUnsafeTemporaryAllocation(of: State.self, capacity: levels) { row in
      var last = initial
      for level in 0..<levels {
        let finest = extrapolated(from: start, width, initial, slope, level, row, derivative)
        if level >= 3, (finest - last).size <= max(floor, tolerance * finest.size) {
          return (finest, level + 1)
        }
        last = finest
      }
      return nil
    }
  }

  /// One piece, to the last level.
  private static func step(
    from start: Double, _ width: Double, _ initial: Double,
    _ derivative: (Double, Double) -> Double
  ) -> Double {
    let slope = derivative(start, initial)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: levels) { row in
      var finest = initial
      for level in 0..<levels {
        finest = extrapolated(from: start, width, initial, slope, level, row, derivative)
      }
      return finest
    }
  }

  /// One more row of the scheme of Aitken and Neville in the squares of the steps.
  ///
  /// - Parameter row: The row before, which is overwritten.
  private static func extrapolated<State: ExtrapolatedState>(
    from start: Double, _ width: Double, _ initial: State, _ slope: State, _ level: Int,
    _ row: UnsafeMutableBufferPointer<State>, _ derivative: (Double, State) -> State
  ) -> State {
    var finer = midpoint(from: start, width, initial, slope, steps: 2 * (level + 1), derivative)
    for order in 0..<level {
      let coarser = row[order]
      row[order] = finer
      // Steps are in the ratio (level + 1) : (level − order).
      let ratio = Double(level + 1) / Double(level - order)
      finer = finer + (finer - coarser) * (1 / (ratio * ratio - 1))
    }
    row[level] = finer
    return finer
  }

  private static func midpoint<State: ExtrapolatedState>(
    from start: Double, _ width: Double, _ initial: State, _ slope: State, steps: Int,
    _ derivative: (Double, State) -> State
  ) -> State {
    let h = width / Double(steps)
    var before = initial
    var y = initial + slope * h
    for step in 1..<steps {
      let next = before + derivative(start + Double(step) * h, y) * (2 * h)
      (before, y) = (y, next)
    }
    return (before + y + derivative(start + width, y) * h) * 0.5
  }
}

/// What is integrated: one number, or a few at once.
private protocol ExtrapolatedState: BitwiseCopyable {
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Double) -> Self
  /// The largest magnitude.
  var size: Double { get }
}

extension Double: ExtrapolatedState {
  fileprivate var size: Double { magnitude }
}

extension SIMD2<Double>: ExtrapolatedState {
  fileprivate var size: Double { Swift.max(x.magnitude, y.magnitude) }
}

extension SIMD4<Double>: ExtrapolatedState {
  fileprivate var size: Double {
    Swift.max(Swift.max(x.magnitude, y.magnitude), Swift.max(z.magnitude, w.magnitude))
  }
}
