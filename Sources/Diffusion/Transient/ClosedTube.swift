import Numerics

/// The centre of mass of the gas in a closed tube, which moves while A and B mix.
///
/// The moles are at rest on average, *v*\* = 0, but mass flows with ρ *v* = (*M*_A − *M*_B) *N*_A. As
/// each half holds the same moles, mixing moves the centre from
///
///     z₀ = L (M₁ + 3 M₂)/(4 (M₁ + M₂))
///
/// to *L*/2, with *M*₁ and *M*₂ the mean molar masses in the halves at the start. A tube that is free to
/// move recoils, so that the common centre stays.
public struct ClosedTube: Hashable, Sendable {
  /// The tube and what fills it at the start.
  public let tube: LoschmidtTube
  /// The molar concentration of the gas in mol/m³.
  public let concentration: Double
  /// The molar mass of A in kg/mol.
  public let molarMassA: Double
  /// The molar mass of B in kg/mol.
  public let molarMassB: Double

  /// Makes a tube of gas.
  ///
  /// - Throws: ``TransportError`` if a quantity is not positive.
  public init(
    _ tube: LoschmidtTube, concentration: Double, molarMassA: Double, molarMassB: Double
  ) throws(TransportError) {
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.positive(molarMassA, "molar mass of A", "kg/mol")
    try Given.positive(molarMassB, "molar mass of B", "kg/mol")
    self.tube = tube
    self.concentration = concentration
    self.molarMassA = molarMassA
    self.molarMassB = molarMassB
  }

  private var length: Double { 2 * tube.halfLength }

  /// The mass of the gas over the cross-section, in kg/m².
  public var gasMassPerArea: Double {
    concentration * length * molarMass(tube.finalMoleFraction)
  }

  private func molarMass(_ fraction: Double) -> Double {
    molarMassB + fraction * (molarMassA - molarMassB)
  }

  /// The place of the centre of mass at the start, from the first wall, in m.
  public var initialCentre: Double {
    let (first, second) = (molarMass(tube.moleFraction1), molarMass(tube.moleFraction2))
    return 0.25 * length * (first + 3 * second) / (first + second)
  }

  /// Its place in the end, in m.
  public var finalCentre: Double { 0.5 * length }

  /// How far the centre of the gas moves until all is mixed, in m.
  public var shift: Double { finalCentre - initialCentre }

  /// The place of the centre after a time in s, in m.
  ///
  /// The part of the shift that is left is (32/π³) Σ ± exp(−(nπ/L)² D_AB t)/n³, with n = 1, 3, 5, ….
  public func centre(
    after time: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    let fourier = try Body.fourierNumber(
      time: time, diffusivity: diffusivity, size: length)
    return finalCentre - shift * ClosedTube.shiftLeft(fourier)
  }

  /// The part of the shift that is left at a Fourier number *D t*/*L*².
  private static func shiftLeft(_ fourier: Double) -> Double {
    let unit = Double.pi * Double.pi * fourier
    var sum = 0.0
    // The terms alternate and fall as 1/n³: without decay, 20 000 leave an error of 1e-14.
    for index in 0..<20_000 {
      let n = Double(2 * index + 1)
      let term = Elementary.exp(-n * n * unit) / (n * n * n)
      sum += index % 2 == 0 ? term : -term
      if term < 1e-18 { break }
    }
    return 32 / (Double.pi * Double.pi * Double.pi) * sum
  }

  /// How far a tube that is free to move has recoiled when all is mixed, in m, against the shift.
  ///
  /// - Parameter tubeMassPerArea: The mass of the tube over the cross-section of the gas, in kg/m².
  public func recoil(tubeMassPerArea: Double) throws(TransportError) -> Double {
    try Given.positive(tubeMassPerArea, "mass of the tube over the cross-section", "kg/m^2")
    return -shift * gasMassPerArea / (gasMassPerArea + tubeMassPerArea)
  }

  /// The place of the centre after a time from the differential equation, in m; see ``BodyNumerical``.
  ///
  /// - Throws: ``TransportError`` if *D t* over the square of a half is below 0.002 or above 1000.
  public func numericalCentre(
    after time: Double, diffusivity: Double
  ) throws(TransportError) -> Double {
    let fourier = try Body.fourierNumber(
      time: time, diffusivity: diffusivity, size: tube.halfLength)
    let solution = try BodyNumerical(Body(.slab), fourier: fourier)
    let half = 0.5 * (tube.moleFraction1 - tube.moleFraction2)
    var (moment, mass) = (0.0, 0.0)
    for part in 0..<4 {
      for (place, weight) in Quadrature.points(
        from: Double(part) / 4, to: Double(part + 1) / 4)
      {
        let change = half * (try solution.unaccomplishedChange(at: place))
        let first = molarMass(tube.finalMoleFraction + change)
        let second = molarMass(tube.finalMoleFraction - change)
        moment += weight * (place * first + (2 - place) * second)
        mass += weight * (first + second)
      }
    }
    return tube.halfLength * moment / mass
  }
}
