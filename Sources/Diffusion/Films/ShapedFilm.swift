import Numerics

/// A steady binary film of any shape with a given flux ratio *r* = *N_B*/*N_A*.
///
/// The same moles pass every section, *W* = *N_A S*, so that
///
///     W dz/S = −c D dx/(1 − ε x),    ε = 1 + r.
///
/// It is solved twice, by integrating both sides and by shooting, without the formulas that follow
/// from it.
public struct ShapedFilm: Sendable {
  /// The way and its area.
  public let shape: FilmShape
  /// The total molar concentration in mol/m³.
  public let concentration: Double
  /// The diffusivity in m²/s.
  public let diffusivity: Double
  /// The mole fractions of A at both ends.
  public let first, second: MoleFraction
  /// *N_B*/*N_A*: −1 is equimolar counterdiffusion, 0 stagnant B.
  public let fluxRatio: Double

  /// States the problem.
  ///
  /// - Parameters:
  ///   - shape: The way and its area.
  ///   - concentration: The total molar concentration in mol/m³, 10⁻⁶ to 10⁶.
  ///   - diffusivity: The diffusivity in m²/s, in ``PairDiffusivities/plausible``.
  ///   - first: The mole fraction of A at the first end.
  ///   - second: The mole fraction of A at the second end.
  ///   - fluxRatio: *N_B*/*N_A*, within ±10⁶.
  /// - Throws: ``PoreError``; ``PoreError/noSteadyState`` if *x* = 1/*ε*, at which nothing diffuses,
  ///   lies between the ends or at one of them.
  public init(
    shape: FilmShape, concentration: Double, diffusivity: Double, from first: MoleFraction,
    to second: MoleFraction, fluxRatio: Double
  ) throws(PoreError) {
    guard MaxwellStefanFilm.concentrations.contains(concentration) else {
      throw .concentration(concentration)
    }
    guard PairDiffusivities.plausible.contains(diffusivity) else {
      throw .diffusivity(diffusivity)
    }
    guard fluxRatio.magnitude <= 1e6 else { throw .fluxRatio(fluxRatio) }
    let ends = [first, second].map { 1 - (1 + fluxRatio) * $0.value }
    guard ends[0] * ends[1] > 0 || first == second else { throw .noSteadyState }
    self.shape = shape
    self.concentration = concentration
    self.diffusivity = diffusivity
    self.first = first
    self.second = second
    self.fluxRatio = fluxRatio
  }

  /// Finds the moles of A that pass in a second, in mol/s, by integrating both sides of the equation;
  /// positive from the first end to the second.
  ///
  /// - Parameter known: The path over the area, if it has been found.
  /// - Throws: ``PoreError/noSteadyState`` if an integral cannot be found.
  public func flowOfA(pathOverArea known: Double? = nil) throws(PoreError) -> Double {
    let net = 1 + fluxRatio
    do throws(QuadratureError) {
      let driven = try Quadrature.integral(from: second.value, to: first.value) { x in
        1 / (1 - net * x)
      }
      let path: Double
      if let known { path = known } else { path = try pathOverArea() }
      return concentration * diffusivity * driven / path
    } catch {
      throw .noSteadyState
    }
  }

  /// Finds the same by shooting: the equation is integrated along the way by Runge–Kutta steps, and
  /// the flow is that which meets the second end.
  ///
  /// - Throws: ``PoreError/noSteadyState`` if no flow is found.
  /// - Complexity: some twenty integrations of 400 steps.
  public func flowOfAByShooting() throws(PoreError) -> Double {
    let way = Way(shape)
    guard let flow = problem.flow(resistance: way.resistance) else { throw .noSteadyState }
    return concentration * diffusivity * flow
  }

  /// Returns the molar flux of A in mol/(m² s) at a coordinate in m, with a flow of A in mol/s.
  public func fluxOfA(at place: Double, flow: Double) -> Double {
    flow / shape.area(at: place)
  }

  /// Returns the mole fraction of A at a coordinate in m with a flow of A in mol/s, from the first end
  /// by Runge–Kutta steps; beyond an end, that of the end.
  ///
  /// - Complexity: 400 steps.
  public func moleFraction(at place: Double, flow: Double) -> MoleFraction {
    let way = Way(shape)
    return MoleFraction(
      computed: problem.moleFraction(
        at: way.part(of: place), flow: flow / (concentration * diffusivity),
        resistance: way.resistance))
  }

  private var problem: FluxShooting {
    FluxShooting(net: 1 + fluxRatio, constant: 1, first: first.value, second: second.value)
  }

  private func pathOverArea() throws(QuadratureError) -> Double {
    do throws(ShapeError) {
      return try shape.pathOverArea()
    } catch {
      throw .tooManyPanels
    }
  }
}

/// The way through a shape, run through by a number from 0 to 1.
///
/// Between radii it is the part of the logarithm, so that a wide shell is as smooth as a thin one.
private struct Way {
  private let shape: FilmShape
  private let isRadial: Bool
  private let span: Double

  init(_ shape: FilmShape) {
    self.shape = shape
    isRadial = shape.start > 0 && shape.end > 0
    span = isRadial ? Elementary.ln(shape.end / shape.start) : shape.end - shape.start
  }

  private func place(_ part: Double) -> Double {
    isRadial ? shape.start * Elementary.exp(part * span) : shape.start + part * span
  }

  func part(of place: Double) -> Double {
    let part =
      isRadial
      ? Elementary.ln(max(place, 1e-300) / shape.start) / span : (place - shape.start) / span
    return min(max(part, 0), 1)
  }

  /// (dz/ds)/*S*, in whichever direction the way is gone.
  func resistance(_ part: Double) -> Double {
    let place = place(part)
    return span.magnitude * (isRadial ? place : 1) / shape.area(at: place)
  }
}
