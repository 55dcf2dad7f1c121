import Numerics

extension MaxwellStefanFilm {
  /// The film solved as a boundary-value problem, without any formula for its solution.
  ///
  /// The profiles are polynomials that satisfy dx_i/dη = Σ_j (x_i N_j − x_j N_i) D/D_ij at the points
  /// of Chebyshev but the first; their values at the points and the fluxes are found together by
  /// Newton's method. There are more and more points until the fluxes no longer change.
  public struct CollocationSolution: Sendable {
    /// The molar fluxes in mol/(m² s), positive from the first end to the second.
    public let fluxes: [Double]
    /// The mole fractions at z = 0.
    public let first: [MoleFraction]
    /// The mole fractions at z = L.
    public let second: [MoleFraction]
    fileprivate let grid: Chebyshev
    /// The values at the points, one list for each species but the last.
    fileprivate let profiles: [[Double]]

    /// Returns the mole fractions at a part of the way, 0 at the first end and 1 at the second;
    /// parts outside are taken for the nearer end.
    ///
    /// - Complexity: O(n) for each of the points.
    public func moleFractions(at part: Double) -> [MoleFraction] {
      guard part > 0 else { return first }
      guard part < 1 else { return second }
      var fractions = profiles.map { grid.value(at: part, of: $0) }
      var rest = 1.0
      for fraction in fractions { rest -= fraction }
      fractions.append(rest)
      return fractions.map { MoleFraction(computed: $0) }
    }
  }

  /// Solves the film by collocation.
  ///
  /// - Throws: ``MaxwellStefanError/noSteadyState(first:second:)`` or
  ///   ``MaxwellStefanError/notConverged(part:)``.
  /// - Complexity: O(n³ p³) for each of some five steps of Newton's method, with p = 7, 11, 15, 20, …
  ///   points.
  public func collocationSolution() throws(MaxwellStefanError) -> CollocationSolution {
    let unknowns = FilmUnknowns(self)
    var before: CollocationProblem.Found?
    for grid in Self.grids {
      let problem = CollocationProblem(unknowns, on: grid)
      let way = problem.solve(near: before)
      guard way.part == 1 else {
        // What bends sharply may need more points to be followed at all.
        if grid.points.count <= 24 { continue }
        throw unknowns.failure(reached: way.part)
      }
      let found = problem.found(way.solution)
      try unknowns.checkOpen(found.open)
      if let before, Self.agree(before.fluxes, found.fluxes) {
        return CollocationSolution(
          fluxes: found.fluxes.map { $0 * unknowns.unitFlux },
          first: found.first.map { MoleFraction(computed: $0) },
          second: found.second.map { MoleFraction(computed: $0) },
          grid: problem.grid, profiles: found.profiles)
      }
      before = found
    }
    throw .notConverged(part: 1)
  }

  /// More and more points, made once.
  private static let grids = [7, 11, 15, 20, 28, 40, 56, 80, 112, 150].map {
    Chebyshev(intervals: $0)
  }

  private static func agree(_ a: [Double], _ b: [Double]) -> Bool {
    var (size, difference) = (0.0, 0.0)
    for (x, y) in zip(a, b) {
      size = max(size, y.magnitude)
      difference = max(difference, (x - y).magnitude)
    }
    return difference <= 1e-10 * size
  }
}

/// The equations of the profile at a number of points.
private struct CollocationProblem {
  /// Profiles and fluxes without units.
  struct Found {
    let grid: Chebyshev
    let fluxes: [Double]
    let first: [Double]
    let second: [Double]
    let profiles: [[Double]]
    let open: [Double]
  }

  let unknowns: FilmUnknowns
  let grid: Chebyshev
  private let last: Int
  private let inner: Int
  private let fluxStart: Int
  private let openStart: Int
  /// What each end fraction asked for does to the ends, which depend on it linearly.
  private let endSlopes: [(first: [Double], second: [Double])]

  /// The unknowns are the mole fractions at the inner points, species by species, then the fluxes,
  /// then the end fractions asked for.
  init(_ unknowns: FilmUnknowns, on grid: Chebyshev) {
    self.unknowns = unknowns
    self.grid = grid
    last = unknowns.count - 1
    inner = grid.points.count - 2
    fluxStart = last * inner
    openStart = fluxStart + unknowns.count
    let none = [Double](repeating: 0, count: unknowns.openCount)
    let still = unknowns.ends(part: 1, open: none)
    endSlopes = none.indices.map { k in
      var one = none
      one[k] = 1
      let moved = unknowns.ends(part: 1, open: one)
      return (
        zip(moved.first, still.first).map { $0 - $1 },
        zip(moved.second, still.second).map { $0 - $1 }
      )
    }
  }

  func found(_ values: [Double]) -> Found {
    let open = Array(values[openStart...])
    let (first, second) = unknowns.ends(part: 1, open: open)
    return Found(
      grid: grid, fluxes: Array(values[fluxStart..<openStart]), first: first, second: second,
      profiles: profiles(values, first, second), open: open)
  }

  /// Follows the solution from a film whose ends are alike, or improves one on fewer points.
  func solve(near found: Found?) -> (part: Double, solution: [Double]) {
    if let found {
      var guess: [Double] = []
      for profile in found.profiles {
        for point in grid.points[1...inner] {
          guess.append(found.grid.value(at: point, of: profile))
        }
      }
      guess += found.fluxes + found.open
      return solve(part: 1, guess).map { (1, $0) } ?? (0, guess)
    }
    let open = unknowns.openAtStart
    let (flat, _) = unknowns.ends(part: 0, open: open)
    var start: [Double] = []
    for i in 0..<last { start += [Double](repeating: flat[i], count: inner) }
    start += [Double](repeating: 0, count: unknowns.count) + open
    let way = Continuation.follow(from: start, leastStep: 1.0 / 64) { part, guess in
      solve(part: part, guess)
    }
    return (way.part, way.solution)
  }

  private func solve(part: Double, _ guess: [Double]) -> [Double]? {
    do throws(NewtonError) {
      return try Newton.solve(
        from: guess, scales: [Double](repeating: 1, count: guess.count), tolerance: 1e-12,
        jacobian: { values in jacobian(values, part: part) },
        residual: { values in residual(values, part: part) })
    } catch {
      return nil
    }
  }

  /// The profiles with their ends.
  private func profiles(_ values: [Double], _ first: [Double], _ second: [Double]) -> [[Double]] {
    (0..<last).map { i in
      [first[i]] + values[(i * inner)..<((i + 1) * inner)] + [second[i]]
    }
  }

  /// The profiles of all species, that of the last being what the others leave.
  private func whole(_ profiles: [[Double]]) -> [[Double]] {
    var rest = [Double](repeating: 1, count: grid.points.count)
    for profile in profiles {
      for point in rest.indices { rest[point] -= profile[point] }
    }
    return profiles + [rest]
  }

  private func residual(_ values: [Double], part: Double) -> [Double] {
    let count = unknowns.count
    let resistances = unknowns.resistances
    let fluxes = Array(values[fluxStart..<openStart])
    let (first, second) = unknowns.ends(part: part, open: Array(values[openStart...]))
    let x = whole(profiles(values, first, second))
    var result: [Double] = []
    result.reserveCapacity(values.count)
    for point in 1...inner + 1 {
      let weights = grid.differentiation[point]
      for i in 0..<last {
        let own = x[i]
        var value = 0.0
        for j in weights.indices { value += weights[j] * own[j] }
        for j in 0..<count {
          value -= (own[point] * fluxes[j] - x[j][point] * fluxes[i]) * resistances[i * count + j]
        }
        result.append(value)
      }
    }
    return result + unknowns.conditionValues(fluxes)
  }

  private func jacobian(_ values: [Double], part: Double) -> [[Double]] {
    let count = unknowns.count
    let resistances = unknowns.resistances
    let fluxes = Array(values[fluxStart..<openStart])
    let (first, second) = unknowns.ends(part: part, open: Array(values[openStart...]))
    let x = whole(profiles(values, first, second))
    let slopes = (0..<last).map { self.slopes(of: $0, fluxes) }
    var rows: [[Double]] = []
    rows.reserveCapacity(values.count)
    let zeros = [Double](repeating: 0, count: values.count)
    for point in 1...inner + 1 {
      let weights = grid.differentiation[point]
      for i in 0..<last {
        var row = zeros
        for j in 1...inner { row[i * inner + j - 1] = weights[j] }
        let own = slopes[i]
        if point <= inner {
          for k in 0..<last { row[k * inner + point - 1] -= own[k] }
        }
        for j in 0..<count where j != i {
          let resistance = resistances[i * count + j]
          row[fluxStart + j] -= x[i][point] * resistance
          row[fluxStart + i] += x[j][point] * resistance
        }
        addEnds(to: &row, species: i, point: point, own)
        rows.append(row)
      }
    }
    for condition in unknowns.conditions {
      var row = zeros
      for i in 0..<count { row[fluxStart + i] = condition.weights[i] }
      rows.append(row)
    }
    return rows
  }

  /// The derivatives of the right side of species i by the mole fractions at the same point.
  private func slopes(of i: Int, _ fluxes: [Double]) -> [Double] {
    let count = unknowns.count
    var slopes = [Double](repeating: 0, count: count)
    for j in 0..<count where j != i {
      let resistance = unknowns.resistances[i * count + j]
      slopes[i] += fluxes[j] * resistance
      slopes[j] -= fluxes[i] * resistance
    }
    // The last fraction falls as any other grows.
    return (0..<last).map { slopes[$0] - slopes[last] }
  }

  /// The derivatives by the end fractions asked for.
  private func addEnds(to row: inout [Double], species i: Int, point: Int, _ own: [Double]) {
    for (k, slopes) in endSlopes.enumerated() {
      var value =
        grid.differentiation[point][0] * slopes.first[i]
        + grid.differentiation[point][inner + 1] * slopes.second[i]
      if point == inner + 1 {
        for j in 0..<last { value -= own[j] * slopes.second[j] }
      }
      row[openStart + k] = value
    }
  }
}
