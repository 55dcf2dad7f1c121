import Numerics

extension MaxwellStefanFilm {
  /// A film of three species solved by shooting, without any formula for its solution.
  ///
  /// The equations dx_i/dη = Σ_j (x_i N_j − x_j N_i) D/D_ij are integrated from the first end with
  /// fluxes that are guessed, and these are improved by Newton's method until the second end is met.
  public struct ShootingSolution: Sendable {
    /// The molar fluxes in mol/(m² s), positive from the first end to the second.
    public let fluxes: [Double]
    /// The mole fractions at z = 0.
    public let first: [MoleFraction]
    /// The mole fractions at z = L.
    public let second: [MoleFraction]
    fileprivate let equations: ShootingEquations
    fileprivate let reduced: SIMD3<Double>

    /// Returns the mole fractions at a part of the way, 0 at the first end and 1 at the second; parts
    /// outside are taken for the nearer end.
    ///
    /// - Complexity: some fifty evaluations of the equations.
    public func moleFractions(at part: Double) -> [MoleFraction] {
      guard part > 0 else { return first }
      guard part < 1 else { return second }
      let start = SIMD2(first[0].value, first[1].value)
      let x = equations.fractions(at: part, from: start, reduced) ?? SIMD2(.nan, .nan)
      return [x.x, x.y, 1 - x.x - x.y].map { MoleFraction(computed: $0) }
    }
  }

  /// Solves a film of three species by shooting.
  ///
  /// - Returns: nil for another number of species, and where the search comes to no end, as where
  ///   fluxes are so strong that everything happens at one end: ``collocationSolution()`` can follow
  ///   further, or says why there is nothing to be found.
  /// - Complexity: some twenty integrations of fifty evaluations.
  public func shootingSolution() -> ShootingSolution? {
    guard count == 3 else { return nil }
    let unknowns = FilmUnknowns(self)
    let equations = ShootingEquations(unknowns)
    let start = [0.0, 0, 0] + unknowns.openAtStart
    // Ends of which nothing is asked for stay as they are.
    let known = unknowns.openCount == 0 ? unknowns.ends(part: 1, open: []) : nil
    let found = try? Newton.solve(
      from: start, scales: [Double](repeating: 1, count: start.count), tolerance: 1e-13
    ) { values in
      let (first, second) = known ?? unknowns.ends(part: 1, open: Array(values[3...]))
      let fluxes = SIMD3(values[0], values[1], values[2])
      guard
        let end = equations.fractions(at: 1, from: SIMD2(first[0], first[1]), fluxes)
      else { return nil }
      return [end.x - second[0], end.y - second[1]] + unknowns.conditionValues(Array(values[..<3]))
    }
    guard let found else { return nil }
    let open = Array(found[3...])
    do throws(MaxwellStefanError) {
      try unknowns.checkOpen(open)
    } catch {
      return nil
    }
    let (first, second) = unknowns.ends(part: 1, open: open)
    return ShootingSolution(
      fluxes: found[..<3].map { $0 * unknowns.unitFlux },
      first: first.map { MoleFraction(computed: $0) },
      second: second.map { MoleFraction(computed: $0) }, equations: equations,
      reduced: SIMD3(found[0], found[1], found[2]))
  }
}

/// The equations of three species, as two: the third fraction is what the others leave.
private struct ShootingEquations {
  /// *D*/*D_AB*, *D*/*D_AC*, *D*/*D_BC*.
  let ab, ac, bc: Double

  init(_ unknowns: FilmUnknowns) {
    ab = unknowns.resistances[1]
    ac = unknowns.resistances[2]
    bc = unknowns.resistances[5]
  }

  /// The fractions of the first two at a part of the way.
  func fractions(
    at part: Double, from start: SIMD2<Double>, _ flux: SIMD3<Double>
  ) -> SIMD2<Double>? {
    Extrapolation.solve(from: 0, to: part, initial: start, tolerance: 1e-13) { _, x in
      let rest = 1 - x.x - x.y
      let rub = (x.x * flux.y - x.y * flux.x) * ab
      return SIMD2(
        rub + (x.x * flux.z - rest * flux.x) * ac, (x.y * flux.z - rest * flux.y) * bc - rub)
    }
  }
}
