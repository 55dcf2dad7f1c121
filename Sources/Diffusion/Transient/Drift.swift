/// The velocity of the mass in equimolar counterdiffusion, ρ *v* = (*M*_A − *M*_B) *N*_A.
///
/// The moles are at rest on average, the mass is not, unless the molar masses are equal.
public enum CounterdiffusionDrift {
  /// Returns the mass-average velocity in m/s.
  ///
  /// - Parameters:
  ///   - flux: The flux of A in mol/(m² s); that of B is its opposite.
  ///   - concentration: Molar, in mol/m³.
  ///   - moleFraction: Of A, at the place.
  ///   - molarMassA: In kg/mol.
  ///   - molarMassB: In kg/mol.
  /// - Throws: ``TransportError`` if a quantity is out of its range.
  public static func velocity(
    flux: Double, concentration: Double, moleFraction: Double, molarMassA: Double,
    molarMassB: Double
  ) throws(TransportError) -> Double {
    try Given.finite(flux, "flux of A", "mol/(m^2 s)")
    try Given.positive(concentration, "molar concentration", "mol/m^3")
    try Given.moleFraction(moleFraction, "mole fraction of A")
    try Given.positive(molarMassA, "molar mass of A", "kg/mol")
    try Given.positive(molarMassB, "molar mass of B", "kg/mol")
    let density =
      concentration * (moleFraction * molarMassA + (1 - moleFraction) * molarMassB)
    return (molarMassA - molarMassB) * flux / density
  }
}
