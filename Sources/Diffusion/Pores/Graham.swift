/// The ratio of fluxes of two gases in a pore at uniform pressure: *N_B*/*N_A* = −√(*M_A*/*M_B*).
///
/// The walls take up no net momentum then, whatever the width of the pore. (T. Graham, Phil. Mag. 2
/// (1833) 175; found again by J. Hoogschagen, Ind. Eng. Chem. 47 (1955) 906; Mason & Malinauskas, Gas
/// Transport in Porous Media, Elsevier 1983.)
public enum Graham {
  /// Returns the flux ratio *N_B*/*N_A*.
  ///
  /// - Parameters:
  ///   - molarMassOfA: The molar mass of A in kg/mol, in ``Composition/plausibleMolarMasses``.
  ///   - molarMassOfB: The molar mass of B likewise.
  /// - Throws: ``PoreError/molarMass(_:)``.
  public static func fluxRatio(
    molarMassOfA: Double, molarMassOfB: Double
  ) throws(PoreError) -> Double {
    for mass in [molarMassOfA, molarMassOfB]
    where !Composition.plausibleMolarMasses.contains(mass) {
      throw .molarMass(mass)
    }
    return -(molarMassOfA / molarMassOfB).squareRoot()
  }
}
