import Testing

@testable import Diffusion

@Suite struct MeasuredDiffusivityTests {
  /// Numbers as they stand in the sources: two species, T in K, D in cm²/s at one atmosphere.
  static let printed: [(String, String, Double, Double, PropertySource)] = [
    ("H2O", "air", 293.15, 0.242, .marreroMason),
    ("CO2", "air", 273, 0.136, .welty),
    ("H2", "air", 293.15, 0.756, .marreroMason),
    ("Ar", "He", 200, 0.381, .marreroMason),
    ("CO2", "N2", 298.2, 0.165, .birdStewartLightfoot),
    ("CO2", "N2O", 273.2, 0.096, .birdStewartLightfoot),
    ("H2", "N2", 308.35, 0.833, .duncanToor),
    ("toluene", "air", 298, 0.0844, .welty),
    ("He", "N2", 298, 0.687, .geankoplis),
    ("NH3", "N2", 298, 0.233, .birdStewartLightfoot),
  ]

  private func diffusivity(
    _ a: String, _ b: String, _ temperature: Double, _ pressure: Double = GasState.atmosphere
  ) throws -> MeasuredDiffusivity {
    try MeasuredDiffusivities.diffusivity(
      of: SpeciesTable.species(a), and: SpeciesTable.species(b),
      at: GasState(temperature: temperature, pressure: pressure))
  }

  @Test("at a measured temperature and 1 atm the value is the printed one, exactly")
  func exact() throws {
    for (a, b, temperature, expected, source) in Self.printed {
      let found = try diffusivity(a, b, temperature)
      #expect(abs(found.value * 1e4 - expected) < 1e-15, "\(a) \(b)")
      #expect(found.measurement.source == source)
      #expect(found.measurement.squareCentimetresPerSecond.doubleValue == expected)
    }
  }

  @Test("every row of the tables names two known species and is kept once")
  func rows() throws {
    let rows =
      MeasuredDiffusivities.evaluatedRows + MeasuredDiffusivities.transportPhenomenaRows
      + MeasuredDiffusivities.reprintedRows + MeasuredDiffusivities.exampleRows
    for row in rows {
      _ = try SpeciesTable.species(row.first)
      _ = try SpeciesTable.species(row.second)
      #expect(row.point.diffusivity > 0)
    }
    let kept = MeasuredDiffusivities.pairs.reduce(0) { $0 + $1.points.count }
    #expect(rows.count == 210)
    #expect(kept == 210)
    #expect(MeasuredDiffusivities.pairs.count == 82)
  }

  @Test("within a pair no temperature stands twice, and D rises with it")
  func rising() {
    for pair in MeasuredDiffusivities.pairs {
      for (cold, hot) in zip(pair.points, pair.points.dropFirst()) {
        #expect(hot.temperature.doubleValue > cold.temperature.doubleValue + 1)
        #expect(hot.diffusivity > cold.diffusivity)
      }
    }
  }

  @Test("halfway between two measurements the value steps by less than 8 %")
  func steps() throws {
    for pair in MeasuredDiffusivities.pairs {
      for (cold, hot) in zip(pair.points, pair.points.dropFirst()) {
        let middle = (cold.temperature.doubleValue + hot.temperature.doubleValue) / 2
        let state = try GasState(temperature: middle, pressure: GasState.atmosphere)
        let step = hot.diffusivity(at: state) / cold.diffusivity(at: state)
        #expect(abs(step - 1) < 0.08, "\(pair.first.name) \(pair.second.name) \(middle)")
      }
    }
  }

  @Test("measured values lie where Fuller's correlation, which knows none of them, expects them")
  func fuller() throws {
    var deviations: [Double] = []
    for pair in MeasuredDiffusivities.pairs {
      guard pair.first.diffusionVolume != nil, pair.second.diffusionVolume != nil else { continue }
      for point in pair.points {
        let state = try GasState(
          temperature: point.temperature.doubleValue, pressure: GasState.atmosphere)
        let estimate = try Fuller.diffusivity(of: pair.first, and: pair.second, at: state)
        let deviation = abs(estimate / point.diffusivity - 1)
        let bound = point.source == .marreroMason ? 0.13 : 0.28
        #expect(deviation < bound, "\(pair.first.name) \(pair.second.name)")
        if point.source == .marreroMason { deviations.append(deviation) }
      }
    }
    #expect(deviations.count == 128)
    #expect(deviations.reduce(0, +) / Double(deviations.count) < 0.04)
  }

  @Test("water in air from 273.15 K to 75 °C and 2 atm (Brodkey & Hershey, Example 2.11)")
  func scaling() throws {
    let pair = try #require(
      try MeasuredDiffusivities.pair(SpeciesTable.species("air"), SpeciesTable.species("water")))
    let cold = pair.points[0]
    #expect(cold.temperature.plain == "273.15")
    let scaled = cold.diffusivity(at: try GasState(temperature: 348.15, pressure: 202_650))
    #expect(abs(scaled / 1.674_184_087_61e-5 - 1) < 1e-11)
  }

  @Test("the measurement nearest in temperature carries the value")
  func nearest() throws {
    #expect(try diffusivity("CO2", "N2", 280).measurement.temperature.plain == "273.2")
    #expect(try diffusivity("CO2", "N2", 281).measurement.temperature.plain == "288.2")
    // Equally far from 373.15 K and 473.15 K: the colder one.
    #expect(try diffusivity("Ar", "air", 423.15).measurement.temperature.plain == "373.15")
    #expect(try diffusivity("CO2", "N2", 390).measurement.temperature.plain == "298.2")
  }

  @Test("the order of the two gases makes no difference")
  func symmetry() throws {
    for pair in MeasuredDiffusivities.pairs {
      let state = try GasState(temperature: pair.highest.doubleValue + 40, pressure: 3e5)
      let there = try MeasuredDiffusivities.diffusivity(of: pair.first, and: pair.second, at: state)
      let back = try MeasuredDiffusivities.diffusivity(of: pair.second, and: pair.first, at: state)
      #expect(there == back)
    }
  }

  @Test("values that contradict better ones are not in the tables")
  func leftOut() throws {
    let air = try SpeciesTable.species("air")
    #expect(try MeasuredDiffusivities.pair(SpeciesTable.species("naphthalene"), air) == nil)
    // Incropera's Table A.8 has 0.41 cm²/s.
    #expect(try diffusivity("H2", "air", 298).value > 0.75e-4)
    #expect(try diffusivity("C3H8", "iC4H10", 298).measurement.temperature.plain == "378.2")
    #expect(try diffusivity("ethanol", "air", 298).measurement.temperature.plain == "273")
  }

  @Test("a temperature far from the measurements is refused with their range")
  func outOfRange() throws {
    let error = #expect(throws: MeasuredDiffusivityError.self) {
      try diffusivity("water", "air", 120)
    }
    #expect(
      error?.message
        == "The diffusivity of water and air was measured from 273.15 K to 673.15 K; 120 K lies "
        + "more than 100 K outside. Choose a temperature nearer to the measurements.")
    let single = #expect(throws: MeasuredDiffusivityError.self) {
      try diffusivity("toluene", "air", 398.5)
    }
    #expect(single?.message.contains("was measured at 298 K; 398.5 K lies more") == true)
    #expect(try diffusivity("toluene", "air", 398).value > 0.0844e-4)
  }

  @Test("a pair nobody measured is refused by name")
  func unmeasured() throws {
    let error = #expect(throws: MeasuredDiffusivityError.self) {
      try diffusivity("argon", "mercury", 300)
    }
    #expect(
      error?.message
        == "The tables have no measured diffusivity for argon and mercury. Choose another pair, "
        + "use Fuller's estimate, or give the diffusivity as a number.")
    #expect(throws: MeasuredDiffusivityError.self) { try diffusivity("argon", "argon", 300) }
  }
}
