/// A property with what a reader needs to trust it as far as it deserves.
public struct PropertyEstimate: Hashable, Sendable {
  /// The value in SI units: a diffusivity in m²/s, a latent heat in J/mol, a volume in m³/mol.
  public let value: Double
  /// How it was found.
  public let method: EstimationMethod
  /// The temperatures in K for which the method may be asked about the same species.
  public let temperatures: ClosedRange<Double>
  /// The error to expect, relative to the value.
  public let expectedError: Double
  /// The table or paper behind it.
  public let source: String
  /// Why this method was chosen, in a sentence for the page.
  public let reason: String

  init(
    _ value: Double, _ method: EstimationMethod, temperatures: ClosedRange<Double>,
    expectedError: Double? = nil, source: String? = nil, reason: String
  ) {
    self.value = value
    self.method = method
    self.temperatures = temperatures
    self.expectedError = expectedError ?? method.expectedError
    self.source = source ?? method.citation
    self.reason = reason
  }
}
