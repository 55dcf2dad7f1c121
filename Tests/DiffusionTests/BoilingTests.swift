import Testing

@testable import Diffusion

@Suite struct BoilingTests {
  /// Latent heats at 298.15 K in J/mol of the CRC Handbook (by the Python package chemicals 1.5.2).
  static let heatsAtRoomTemperature: [(String, Double)] = [
    ("MeOAc", 32290), ("Et2O", 27100), ("nC5H12", 26430), ("nC6H14", 31560), ("CCl4", 32430),
    ("1-C3H7OH", 47450), ("CH2Cl2", 28820), ("acetone", 30990), ("cC6H12", 33010),
    ("nC7H16", 36570), ("CHCl3", 31280), ("CS2", 27510), ("toluene", 38010), ("PhCl", 40970),
    ("MEK", 34790), ("C6H6", 33830), ("EtOAc", 35600), ("EtBz", 42240), ("2-C3H7OH", 45390),
    ("PhNO2", 55010), ("nC8H18", 41490), ("pyridine", 40210), ("H2O", 43980), ("C2H5OH", 42320),
    ("CH3OH", 37430), ("Br2", 30910), ("PrOAc", 39720), ("1-C4H9OH", 52350),
  ]

  @Test("a boiling point is where the vapour pressure is the pressure, in every range")
  func inverse() throws {
    var checked = 0
    for species in SpeciesTable.all {
      guard let antoine = species.antoine else { continue }
      let (lowest, highest) = (antoine.lowest.doubleValue, antoine.highest.doubleValue)
      for step in 0...10 {
        let temperature = min(lowest + (highest - lowest) * Double(step) / 10, highest)
        let pressure = try species.vapourPressure(at: temperature)
        #expect(abs(try species.boilingPoint(at: pressure) / temperature - 1) < 1e-12)
        checked += 1
      }
    }
    #expect(checked > 600)
  }

  @Test("water boils at 100 °C under one atmosphere, within 0.1 K")
  func water() throws {
    let water = try SpeciesTable.species("water")
    #expect(abs(try water.boilingPoint(at: 101_325) - 373.15) < 0.1)
    let error = #expect(throws: VapourPressureError.self) { try water.boilingPoint(at: 100) }
    #expect(
      error?.message == "The Antoine equation for water holds from 610.3 Pa to 1.56×10⁶ Pa; "
        + "100 Pa lies outside. Choose a pressure within the range.")
    for pressure in [0, -1, .nan, .infinity, 1e300] {
      #expect(throws: VapourPressureError.self) { try water.boilingPoint(at: pressure) }
    }
    #expect(throws: VapourPressureError.self) {
      try SpeciesTable.species("mercury").boilingPoint(at: 101_325)
    }
  }

  @Test("relative humidity: to the partial pressure and back, and the dew point")
  func humidity() throws {
    let water = try SpeciesTable.species("water")
    let pressure = try water.partialPressure(relativeHumidity: 0.6, at: 298.15)
    #expect(abs(pressure / (0.6 * (try water.vapourPressure(at: 298.15))) - 1) < 1e-15)
    #expect(
      abs(try water.relativeHumidity(partialPressure: pressure, at: 298.15) - 0.6) < 1e-15)
    let dew = try water.boilingPoint(at: pressure)
    #expect(dew > 289 && dew < 290.5)
    #expect(
      abs(try water.relativeHumidity(partialPressure: pressure, at: dew) - 1) < 1e-12)
    let percent = #expect(throws: VapourPressureError.self) {
      try water.partialPressure(relativeHumidity: 60, at: 298.15)
    }
    #expect(
      percent?.message == "A relative humidity lies between 0 and 1; 60 does not. Divide "
        + "percentages by 100; what is above 1 condenses.")
    #expect(throws: VapourPressureError.self) {
      try water.relativeHumidity(partialPressure: 1e5, at: 298.15)
    }
    #expect(throws: VapourPressureError.self) {
      try water.partialPressure(relativeHumidity: .nan, at: 298.15)
    }
  }

  @Test("Watson's correlation meets the heats at 298.15 K within 3 %")
  func watson() throws {
    for (id, expected) in Self.heatsAtRoomTemperature {
      let found = try LatentHeat.estimate(of: SpeciesTable.species(id), at: 298.15)
      #expect(abs(found.value / expected - 1) < found.expectedError, "\(id)")
      #expect(found.method == .watson)
    }
  }

  @Test("at the boiling point the latent heat is the one in the table, for every species")
  func atBoilingPoint() throws {
    var checked = 0
    for species in SpeciesTable.all {
      guard let boiling = species.boiling, let heat = boiling.latentHeat, species.id != "HOAc"
      else { continue }
      let found = try LatentHeat.estimate(of: species, at: boiling.temperature.doubleValue)
      #expect(abs(found.value / heat.doubleValue - 1) < 1e-14, "\(species.name)")
      let hotter = try LatentHeat.estimate(of: species, at: found.temperatures.upperBound)
      #expect(hotter.value < found.value)
      checked += 1
    }
    #expect(checked == 61)
  }

  @Test("above the critical temperature, and for acetic acid, there is no latent heat")
  func refused() throws {
    let water = try SpeciesTable.species("water")
    for temperature in [647.1, 100, -5, .nan] {
      #expect(throws: EstimateError.self) { try LatentHeat.estimate(of: water, at: temperature) }
    }
    let acid = #expect(throws: EstimateError.self) {
      try LatentHeat.estimate(of: SpeciesTable.species("acetic acid"), at: 300)
    }
    #expect(
      acid?.message
        == "Watson's correlation has no latent heat that can be scaled for acetic acid. "
        + "Choose another species, or give the latent heat as a number.")
  }
}
