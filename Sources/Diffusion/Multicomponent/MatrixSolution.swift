import Numerics

extension MaxwellStefanFilm {
  /// The film solved as a linear equation with a matrix, after Krishna and Standart.
  ///
  /// With the last mole fraction eliminated, the equations of the film are dx/dη = Φx + φ with a
  /// matrix and a vector that are constant across it, and linear in the fluxes. Their solution joins
  /// the ends if
  ///
  ///     Φx(0) + φ = Ξ (x(1) − x(0)),    Ξ = Φ (exp Φ − 1)⁻¹,
  ///
  /// which with the conditions are as many equations as unknowns. They are solved by Newton's
  /// method in the form that treats both ends alike, Φ x̄ + φ = G Δx with the mean x̄ of the ends and
  /// G = Ξ + Φ/2 = (Φ/2) coth(Φ/2), an even function of Φ without exponentials that overflow.
  ///
  /// R. Krishna and G. L. Standart, AIChE J. 22 (1976) 383; Taylor & Krishna, Multicomponent Mass
  /// Transfer, Wiley 1993, sec. 8.3.
  public struct MatrixSolution: Sendable {
    /// The molar fluxes in mol/(m² s), positive from the first end to the second.
    public let fluxes: [Double]
    /// The mole fractions at z = 0.
    public let first: [MoleFraction]
    /// The mole fractions at z = L.
    public let second: [MoleFraction]
    private let matrix: SquareMatrix

    fileprivate init(_ unknowns: FilmUnknowns, _ solution: [Double]) {
      let count = unknowns.count
      let reduced = Array(solution.prefix(count))
      let ends = unknowns.ends(part: 1, open: Array(solution.dropFirst(count)))
      fluxes = reduced.map { $0 * unknowns.unitFlux }
      first = ends.first.map { MoleFraction(computed: $0) }
      second = ends.second.map { MoleFraction(computed: $0) }
      matrix = MaxwellStefanFilm.filmMatrix(unknowns, reduced).matrix
    }

    /// Returns the mole fractions at a part of the way, 0 at the first end and 1 at the second;
    /// parts outside are taken for the nearer end.
    ///
    /// What flows out of the part of the film before the place flows into that behind it:
    ///
    ///     (G₁/η + Φ/2)(x − x(0)) + (G₂/(1 − η) − Φ/2)(x − x(1)) = 0
    ///
    /// with G₁ of Φη and G₂ of Φ(1 − η).
    ///
    /// - Throws: ``MaxwellStefanError/notConverged(part:)`` if rounding spoils the matrices.
    /// - Complexity: O(n³).
    public func moleFractions(at part: Double) throws(MaxwellStefanError) -> [MoleFraction] {
      guard part > 0 else { return first }
      guard part < 1 else { return second }
      let order = matrix.order
      do throws(LinearError) {
        let half = 0.5 * matrix
        let before = (1 / part) * (try (part * half).timesHyperbolicCotangent())
        let behind = (1 / (1 - part)) * (try ((1 - part) * half).timesHyperbolicCotangent())
        let fromFirst = try before + half
        let fromSecond = try behind + (-1) * half
        let differences = (0..<order).map { second[$0].value - first[$0].value }
        let moved = try (try fromFirst + fromSecond).solve(try fromSecond * differences)
        var fractions = (0..<order).map { first[$0].value + moved[$0] }
        var rest = 1.0
        for fraction in fractions { rest -= fraction }
        fractions.append(rest)
        return fractions.map { MoleFraction(computed: $0) }
      } catch {
        throw .notConverged(part: 1)
      }
    }
  }

  /// Solves the film by the matrix method.
  ///
  /// - Throws: ``MaxwellStefanError/noSteadyState(first:second:)`` or
  ///   ``MaxwellStefanError/notConverged(part:)``.
  /// - Complexity: O(n⁴) for each of some five steps of Newton's method.
  public func matrixSolution() throws(MaxwellStefanError) -> MatrixSolution {
    let unknowns = FilmUnknowns(self)
    let start = [Double](repeating: 0, count: count) + unknowns.openAtStart
    let scales = [Double](repeating: 1, count: start.count)
    let way = Continuation.follow(from: start) { part, guess in
      do throws(NewtonError) {
        return try Newton.solve(from: guess, scales: scales) { values in
          Self.matrixResidual(unknowns, values, part: part)
        }
      } catch {
        return nil
      }
    }
    guard way.part == 1 else { throw unknowns.failure(reached: way.part) }
    try unknowns.checkOpen(Array(way.solution.dropFirst(count)))
    return MatrixSolution(unknowns, way.solution)
  }

  /// Φ x̄ + φ − G Δx and the left sides of the conditions.
  private static func matrixResidual(
    _ unknowns: FilmUnknowns, _ values: [Double], part: Double
  ) -> [Double]? {
    let count = unknowns.count
    let fluxes = Array(values.prefix(count))
    let (first, second) = unknowns.ends(part: part, open: Array(values.dropFirst(count)))
    let (matrix, constant) = filmMatrix(unknowns, fluxes)
    let means = (0..<count - 1).map { 0.5 * (first[$0] + second[$0]) }
    let differences = (0..<count - 1).map { second[$0] - first[$0] }
    do throws(LinearError) {
      let even = try (0.5 * matrix).timesHyperbolicCotangent()
      let carried = try matrix * means
      let diffused = try even * differences
      var residual = (0..<count - 1).map { carried[$0] + constant[$0] - diffused[$0] }
      residual += unknowns.conditionValues(fluxes)
      return residual
    } catch {
      return nil
    }
  }

  /// Φ and φ of Krishna and Standart, from fluxes without units.
  fileprivate static func filmMatrix(
    _ unknowns: FilmUnknowns, _ fluxes: [Double]
  ) -> (matrix: SquareMatrix, constant: [Double]) {
    let count = unknowns.count
    let last = count - 1
    let resistances = unknowns.resistances
    let matrix = SquareMatrix(order: last) { i, j in
      let own = resistances[i * count + last]
      guard i == j else { return -fluxes[i] * (resistances[i * count + j] - own) }
      var sum = fluxes[i] * own
      for k in 0..<count { sum += fluxes[k] * resistances[i * count + k] }
      return sum
    }
    let constant = (0..<last).map { -fluxes[$0] * resistances[$0 * count + last] }
    return (matrix, constant)
  }
}
