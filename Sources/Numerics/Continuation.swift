/// Following a solution from a problem that is easy to the one that is wanted.
public enum Continuation {
  /// How far a solution could be followed.
  public struct Way: Hashable, Sendable {
    /// The part of the way, from 0 to 1; 1 is the problem wanted.
    public let part: Double
    /// The solution there.
    public let solution: [Double]
  }

  /// Follows a solution from part 0 of the way to part 1.
  ///
  /// The first attempt is the whole way at once. Steps are halved where the solver fails and grow
  /// again where it succeeds; each begins on the straight line through the last two solutions.
  ///
  /// - Parameters:
  ///   - start: The solution at part 0.
  ///   - leastStep: The step below which to stop.
  ///   - solve: Solves the problem at a part of the way from a guess; nil if it cannot.
  /// - Complexity: one solution if the whole way can be gone at once, at most a few times the
  ///   reciprocal of the least step.
  public static func follow(
    from start: [Double], leastStep: Double = 1.0 / 512,
    solve: (_ part: Double, _ guess: [Double]) -> [Double]?
  ) -> Way {
    var here = Way(part: 0, solution: start)
    var before: Way?
    var step = 1.0
    while here.part < 1 {
      let next = step >= 1 - here.part ? 1 : here.part + step
      var guess = here.solution
      if let before, before.solution.count == guess.count {
        let reach = (next - here.part) / (here.part - before.part)
        for i in guess.indices { guess[i] += reach * (here.solution[i] - before.solution[i]) }
      }
      if let found = solve(next, guess) ?? solve(next, here.solution) {
        before = here
        here = Way(part: next, solution: found)
        step *= 2
      } else {
        step *= 0.5
        guard step >= leastStep, here.part + step > here.part else { return here }
      }
    }
    return here
  }
}
