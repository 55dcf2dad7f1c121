import Numerics

/// A steady planar film solved from its differential equation by shooting, without any formula for
/// its flux or profile.
///
/// The equation is c D dx/dz = x (N_A + N_B) − N_A with N_A and N_B constant, x(0) = x₁ and
/// x(L) = x₂; the flux ratio N_B/N_A is given. It is integrated by extrapolation, and N_A is found as
/// the root of x(L) − x₂.
public struct NumericalFilm: Sendable {
  public let moleFraction1: Double
  public let moleFraction2: Double
  /// N_B/N_A: −1 is equimolar counterdiffusion, 0 stagnant B.
  public let fluxRatio: Double
  /// N_A L/(c D), dimensionless.
  public let reducedFlux: Double

  /// Solves the film.
  ///
  /// - Throws: `FilmError` where an end is no mole fraction, the ratio is not finite, or no flux
  ///   fits the ends: where x = N_A/(N_A + N_B), at which nothing diffuses, lies between them.
  public init(
    from first: Double, to second: Double, fluxRatio: Double
  ) throws(FilmError) {
    guard (0...1).contains(first), (0...1).contains(second) else {
      throw .moleFractionOutOfRange(first: first, second: second)
    }
    let mismatch: (Double) -> Double = { flux in
      NumericalFilm.end(from: first, flux: flux, ratio: fluxRatio) - second
    }
    // Equal ends: nothing needs to flow. Any flux would do where the mixture is all carried along
    // (x₁ = 1 and N_B = 0); the one that needs no cause is none.
    // The first guess is the film in which the drift is that of the mean composition.
    let steepness = 1 - (1 + fluxRatio) * (0.5 * first + 0.5 * second)
    if first == second {
      reducedFlux = 0
    } else if steepness > 0.05, fluxRatio.magnitude < 100,
      let flux = Roots.near(
        (first - second) / steepness, step: 0.01 * (first - second), within: 64, of: mismatch)
    {
      reducedFlux = flux
    } else {
      // The end value falls as the flux grows where x (N_A + N_B) < N_A, and rises elsewhere, as in
      // a film of nearly pure A with N_B = N_A. Widen the bracket until it holds the root.
      var reach = 1.0
      while reach < 64, !(mismatch(-reach) * mismatch(reach) <= 0) { reach *= 2 }
      guard reach < 64 else { throw .noSteadyState(first: first, second: second, ratio: fluxRatio) }
      do throws(RootError) {
        reducedFlux = try Roots.find(in: -reach...reach, of: mismatch)
      } catch {
        throw .noSteadyState(first: first, second: second, ratio: fluxRatio)
      }
    }
    moleFraction1 = first
    moleFraction2 = second
    self.fluxRatio = fluxRatio
  }

  /// The mole fraction at the fraction s of the way across.
  ///
  /// - Complexity: some forty evaluations of the equation, times the reduced flux.
  public func moleFraction(at s: Double) -> Double {
    // The far end is what the flux was found for; only rounding would tell it from that.
    guard s != 1 else { return moleFraction2 }
    return NumericalFilm.integrate(from: moleFraction1, flux: reducedFlux, ratio: fluxRatio, to: s)
  }

  private static func end(from first: Double, flux: Double, ratio: Double) -> Double {
    integrate(from: first, flux: flux, ratio: ratio, to: 1)
  }

  private static func integrate(
    from first: Double, flux: Double, ratio: Double, to end: Double
  ) -> Double {
    let (net, start) = (flux * (1 + ratio), flux)
    return Extrapolation.solve(from: 0, to: end, initial: first, tolerance: 1e-13) { _, x in
      net * x - start
    } ?? .nan
  }
}

/// Why a film has no solution.
public enum FilmError: ExplainedError, Hashable, Sendable {
  case moleFractionOutOfRange(first: Double, second: Double)
  case noSteadyState(first: Double, second: Double, ratio: Double)

  public var message: String {
    switch self {
    case .moleFractionOutOfRange(let first, let second):
      return "the mole fractions of A at the ends must lie between 0 and 1; they are "
        + "\(Decimal.message(first, figures: 6)) and \(Decimal.message(second, figures: 6))"
    case .noSteadyState(_, _, let ratio):
      guard ratio.isFinite else { return "the flux ratio must be a number" }
      if ratio == 0 {
        return "where A is pure there is no B to stand still, and A flows without any resistance: "
          + "x_A must stay below 1 at both ends"
      }
      return "no steady state has this flux ratio: as x_A comes to "
        + "\(Decimal.message(1 / (1 + ratio), figures: 6)), where the net flow alone would carry "
        + "all of A, the flux grows beyond all bounds, and both ends must lie on one side of it"
    }
  }
}

extension BinaryMotion {
  /// Creates the motion in a film: both fluxes are constant, and the velocities follow from them.
  public init(
    film: NumericalFilm, molarMassA: Double, molarMassB: Double, temperature: Double,
    pressure: Double, diffusivity: Double, length: Double
  ) {
    let c = pressure / (GasConstant.value * temperature)
    let fluxA = film.reducedFlux * c * diffusivity / length
    let fluxB = film.fluxRatio * fluxA
    self.init(
      molarMassA: molarMassA, molarMassB: molarMassB, temperature: temperature,
      pressure: pressure, diffusivity: diffusivity, length: length,
      moleFraction: { film.moleFraction(at: $0 / length) },
      fluxA: { _ in fluxA }, fluxB: { _ in fluxB })
  }
}
