import Numerics

extension ActivityModel {
  /// The law of Wilson from energies,
  ///
  ///     Λ_AB = (V_B/V_A) exp(−a_AB/(RT)),   Λ_BA = (V_A/V_B) exp(−a_BA/(RT)).
  ///
  /// (G. M. Wilson, J. Am. Chem. Soc. 86 (1964) 127.)
  ///
  /// - Parameters:
  ///   - energies: *a_AB* and *a_BA* in J/mol, each from −10⁵ to 10⁵.
  ///   - molarVolumes: The molar volumes of the liquids A and B in m³/mol, from 10⁻⁶ to 10⁻².
  ///   - temperature: The temperature in K, from 100 to 1000.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``, also for
  ///   constants that come out of the range of ``wilson(_:_:)``.
  public static func wilson(
    energies: (ab: Double, ba: Double), molarVolumes: (a: Double, b: Double), temperature: Double
  ) throws(EstimateError) -> ActivityModel {
    for volume in [molarVolumes.a, molarVolumes.b] {
      try EstimateError.check(volume, in: 1e-6...1e-2, "the molar volume of a liquid", "m³/mol")
    }
    let (ab, ba) = try reduced(energies, temperature)
    let ratio = molarVolumes.b / molarVolumes.a
    return try wilson(ratio * Elementary.exp(-ab), Elementary.exp(-ba) / ratio)
  }

  /// The law of Renon and Prausnitz from energies, *τ_AB* = *g_AB*/(*RT*) and *τ_BA* = *g_BA*/(*RT*).
  ///
  /// (H. Renon, J. M. Prausnitz, AIChE J. 14 (1968) 135.)
  ///
  /// - Parameters:
  ///   - energies: *g_AB* and *g_BA* in J/mol, each from −10⁵ to 10⁵.
  ///   - randomness: The constant *α*, from 0 to 1.
  ///   - temperature: The temperature in K, from 100 to 1000.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func nrtl(
    energies: (ab: Double, ba: Double), randomness: Double, temperature: Double
  ) throws(EstimateError) -> ActivityModel {
    let (ab, ba) = try reduced(energies, temperature)
    return try nrtl(ab, ba, randomness: randomness)
  }

  /// Energies over *RT*.
  private static func reduced(
    _ energies: (ab: Double, ba: Double), _ temperature: Double
  ) throws(EstimateError) -> (Double, Double) {
    try EstimateError.check(temperature, in: 100...1000, "the temperature of a liquid", "K")
    for energy in [energies.ab, energies.ba] {
      try EstimateError.check(energy, in: -1e5...1e5, "an energy between molecules", "J/mol")
    }
    let thermal = GasConstant.value * temperature
    return (energies.ab / thermal, energies.ba / thermal)
  }
}
