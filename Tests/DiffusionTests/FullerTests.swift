import Testing

@testable import Diffusion

@Suite struct FullerTests {
  /// Fuller's estimates in cm²/s at one atmosphere, computed elsewhere and rounded to four digits.
  ///
  /// Each with the two species and the temperature in K.
  static let estimates: [(String, String, Double, Double)] = [
    ("NH3", "air", 273, 0.1883),
    ("aniline", "air", 298, 0.08496),
    ("C6H6", "air", 298, 0.08956),
    ("Br2", "air", 293, 0.09037),
    ("CO2", "air", 273, 0.1349),
    ("CS2", "air", 273, 0.09027),
    ("Cl2", "air", 273, 0.1093),
    ("biphenyl", "air", 491, 0.1496),
    ("EtOAc", "air", 273, 0.07451),
    ("C2H5OH", "air", 298, 0.1224),
    ("Et2O", "air", 293, 0.08684),
    ("I2", "air", 298, 0.09583),
    ("CH3OH", "air", 298, 0.1598),
    ("naphthalene", "air", 303, 0.07231),
    ("PhNO2", "air", 298, 0.07991),
    ("nC8H18", "air", 298, 0.06556),
    ("O2", "air", 273, 0.1712),
    ("PrOAc", "air", 315, 0.08655),
    ("SO2", "air", 273, 0.1076),
    ("toluene", "air", 298, 0.08048),
    ("H2O", "air", 298, 0.2502),
    ("NH3", "C2H4", 293, 0.1657),
    ("C6H6", "CO2", 318, 0.08021),
    ("CS2", "CO2", 318, 0.09375),
    ("EtOAc", "CO2", 319, 0.07785),
    ("C2H5OH", "CO2", 273, 0.08532),
    ("Et2O", "CO2", 273, 0.06151),
    ("H2", "CO2", 273, 0.566),
    ("CH4", "CO2", 273, 0.152),
    ("CH3OH", "CO2", 298.6, 0.1316),
    ("N2", "CO2", 298, 0.162),
    ("N2O", "CO2", 298, 0.1147),
    ("C3H8", "CO2", 298, 0.09167),
    ("H2O", "CO2", 298, 0.2082),
    ("NH3", "H2", 293, 0.7369),
    ("Ar", "H2", 293, 0.7865),
    ("C6H6", "H2", 273, 0.3261),
    ("C2H6", "H2", 273, 0.4559),
    ("CH4", "H2", 273, 0.6038),
    ("O2", "H2", 273, 0.6974),
    ("pyridine", "H2", 318, 0.4597),
    ("NH3", "N2", 293, 0.219),
    ("C2H4", "N2", 298, 0.1534),
    ("H2", "N2", 288, 0.732),
    ("I2", "N2", 273, 0.08488),
    ("O2", "N2", 273, 0.1764),
    ("NH3", "O2", 293, 0.2227),
    ("C6H6", "O2", 296, 0.08945),
    ("C2H4", "O2", 293, 0.1495),
    ("H2O", "O2", 308.1, 0.2782),
    ("Ar", "air", 273.15, 0.1633),
    ("CH4", "air", 293.15, 0.2035),
    ("CO", "air", 293.15, 0.194),
    ("H2", "air", 273.15, 0.6501),
    ("He", "air", 273.15, 0.5844),
    ("SF6", "air", 373.15, 0.1372),
    ("Ar", "CH4", 373.15, 0.3135),
    ("Ar", "CO", 273.15, 0.1701),
    ("Ar", "CO2", 273.15, 0.131),
    ("Ar", "He", 200, 0.3626),
    ("Ar", "Kr", 200, 0.0691),
    ("Ar", "N2", 273.15, 0.1685),
    ("Ar", "Ne", 200, 0.1535),
    ("Ar", "O2", 273.15, 0.1693),
    ("Ar", "SF6", 373.15, 0.1266),
    ("Ar", "Xe", 200, 0.05845),
    ("CH4", "He", 293.15, 0.6214),
    ("CH4", "N2", 293.15, 0.2088),
    ("CH4", "O2", 293.15, 0.2123),
    ("CO2", "N2O", 273.2, 0.09855),
    ("CO2", "CO", 273.2, 0.1404),
    ("CO2", "N2", 273.2, 0.1392),
    ("N2", "C2H6", 298.2, 0.145),
    ("N2", "nC4H10", 298.2, 0.09824),
    ("N2", "O2", 273.2, 0.1766),
    ("H2", "SF6", 298.2, 0.4241),
    ("H2", "CH4", 298.2, 0.7047),
    ("H2O", "N2", 308, 0.2728),
    ("C3H8", "nC4H10", 378.2, 0.09008),
    ("C3H8", "iC4H10", 298.0, 0.05936),
    ("C3H8", "neoC5H12", 298.1, 0.05273),
    ("nC4H10", "neoC5H12", 298.0, 0.04464),
    ("iC4H10", "neoC5H12", 298.1, 0.04467),
    ("He", "N2", 298, 0.7011),
    ("O2", "CO", 273, 0.1781),
    ("O2", "CH4", 273, 0.1874),
    ("CH3Cl", "SO2", 323, 0.09443),
    ("He", "1-C3H7OH", 423.2, 0.6597),
  ]

  @Test("the estimate is that of an independent computation", arguments: estimates)
  func independentComputation(
    first: String, second: String, temperature: Double, expected: Double
  ) throws {
    let state = try GasState(temperature: temperature, pressure: GasState.atmosphere)
    let estimate = try Fuller.diffusivity(
      of: SpeciesTable.species(first), and: SpeciesTable.species(second), at: state)
    #expect(abs(estimate * 1e4 / expected - 1) < 6e-4)
  }

  @Test("ether in air at 298.9 K and 1 atm, from the printed volumes and molar masses")
  func etherInAir() throws {
    let state = try GasState(temperature: 298.9, pressure: 101_325)
    let estimate = try Fuller.diffusivity(
      of: SpeciesTable.species("ether"), and: SpeciesTable.species("air"), at: state)
    #expect(abs(estimate / 8.992_687_610_61e-6 - 1) < 1e-11)
  }

  @Test("the constants in print agree within 0.3 per cent; that for atmospheres by Python 3")
  func coefficients() throws {
    let poling = Fuller.Coefficient.poling.value
    for printed in [Fuller.Coefficient.atmospheres, .bar] {
      #expect(abs(printed.value / poling - 1) < 3e-3)
    }
    let found = try Fuller.diffusivity(
      volumes: (92.81, 19.7), molarMasses: (0.074123, 0.0289647),
      at: GasState(temperature: 298.9, pressure: 101_325), coefficient: .atmospheres)
    #expect(abs(found / 9.011250857658638e-06 - 1) < 1e-12)
  }

  @Test("the order of the two gases makes no difference")
  func symmetry() throws {
    let state = try GasState(temperature: 300, pressure: 5e4)
    for a in SpeciesTable.all where a.diffusionVolume != nil {
      for b in SpeciesTable.all where b.diffusionVolume != nil {
        let there = try Fuller.diffusivity(of: a, and: b, at: state)
        let back = try Fuller.diffusivity(of: b, and: a, at: state)
        #expect(there == back)
      }
    }
  }

  @Test("P D / T^1.75 is the same in every state")
  func scaling() throws {
    let water = try SpeciesTable.species("water")
    let air = try SpeciesTable.species("air")
    let cold = try Fuller.diffusivity(
      of: water, and: air, at: GasState(temperature: 200, pressure: 1e5))
    let hot = try Fuller.diffusivity(
      of: water, and: air, at: GasState(temperature: 800, pressure: 4e5))
    // (800/200)^1.75 / 4 = 4^0.75 = 2√2.
    #expect(abs(hot / cold - 2 * 2.0.squareRoot()) < 1e-12)
  }

  @Test("a species without a diffusion volume is refused by name")
  func noVolume() throws {
    let mercury = try SpeciesTable.species("mercury")
    let air = try SpeciesTable.species("air")
    let state = try GasState(temperature: 300, pressure: 1e5)
    let error = #expect(throws: EstimateError.self) {
      try Fuller.diffusivity(of: air, and: mercury, at: state)
    }
    #expect(
      error?.message
        == "Fuller's correlation has no diffusion volume for mercury. Choose another species, or "
        + "give the diffusivity as a number.")
  }
}
