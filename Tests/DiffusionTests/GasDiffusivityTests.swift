import Numerics
import Testing

@testable import Diffusion

/// Numbers named DIF-… and STEF-… are worked examples, recomputed independently to twelve figures.
@Suite struct GasDiffusivityTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  private let atmosphere = GasState.atmosphere

  @Test("Fuller's correlation from numbers (DIF-02: ether in air at 298.9 K)")
  func fuller() throws {
    let found = try Fuller.diffusivity(
      volumes: (92.81, 19.7), molarMasses: (0.074123, 0.0289647),
      at: GasState(temperature: 298.9, pressure: 101_325))
    #expect(near(found, 8.99268761061e-6))
  }

  @Test("Chapman and Enskog's theory from a given integral (DIF-05: argon–hydrogen, Cussler)")
  func chapmanEnskog() throws {
    let found = try ChapmanEnskog.diffusivity(
      collisionDiameter: 3.18, collisionIntegral: 0.81, molarMasses: (0.0399, 0.00202),
      at: GasState(temperature: 448, pressure: atmosphere), coefficient: .cussler)
    #expect(near(found, 1.55288469913e-4))
  }

  @Test("the constants of the textbooks are the exact one, rounded")
  func coefficients() {
    typealias Coefficient = ChapmanEnskog.Coefficient
    // 3/16 √(4π k T N_A/M_AB) k T/(π P σ² Ω) with CODATA 2018, evaluated with Python 3.
    #expect(near(Coefficient.exact.value, 0.0018587676112030286, 1e-10))
    for printed in [Coefficient.hirschfelder, .bird, .cussler, .poling] {
      #expect(near(printed.value, Coefficient.exact.value, 1.4e-3))
    }
  }

  @Test("the theory in SI units gives what the textbooks' units give")
  func siUnits() throws {
    let (a, b) = (try SpeciesTable.species("N2"), try SpeciesTable.species("CO2"))
    let state = try GasState(temperature: 320, pressure: 1.7e5)
    let found = try ChapmanEnskog.diffusivity(of: a, and: b, at: state)
    let (sigma, depth) = ((3.798 + 3.941) / 2 * 1e-10, (71.4 * 195.2).squareRoot())
    let omega = try CollisionIntegral.diffusion(atReducedTemperature: 320 / depth)
    let speed =
      (2 * Double.pi * GasConstant.value * 320 * (1 / a.molarMass + 1 / b.molarMass)).squareRoot()
    let density = state.molarConcentration * 6.02214076e23
    #expect(near(found, 3 / 16.0 * speed / (density * Double.pi * sigma * sigma * omega)))
  }

  @Test("Wilke and Lee's correlation (DIF-06: carbon disulfide in air)")
  func wilkeLee() throws {
    let a = try LennardJones(diameter: 4.483, depth: 467)
    let b = try LennardJones(diameter: 3.62, depth: 97)
    let pair = try a.combined(with: b)
    #expect(near(273 / pair.depth, 1.28268004875))
    #expect(near(try pair.collisionIntegral(at: 273), 1.28221044242))
    let found = try WilkeLee.diffusivity(
      potential: pair, molarMasses: (0.076, 0.029),
      at: GasState(temperature: 273, pressure: 1e5))
    #expect(near(found, 9.52205187582e-6))
  }

  @Test("the collision integral (DIF-10), and the table of Monchick and Mason within 0.3 %")
  func collisionIntegral() throws {
    let values = [
      (0.3, 2.6501763611, 2.649), (0.5, 2.06747712987, 2.066), (1, 1.44046639959, 1.440),
      (2, 1.075362639, 1.075), (5, 0.843115644648, 0.8428), (10, 0.741854874844, 0.7422),
      (100, 0.516717697672, 0.5180),
    ]
    for (reduced, expected, printed) in values {
      let found = try CollisionIntegral.diffusion(atReducedTemperature: reduced)
      #expect(near(found, expected))
      #expect(near(found, printed, 3e-3))
    }
    for reduced in [0.29, 101, -1, 0, .nan, .infinity] {
      #expect(throws: EstimateError.self) {
        try CollisionIntegral.diffusion(atReducedTemperature: reduced)
      }
    }
  }

  @Test("the collision integral falls all the way")
  func collisionIntegralFalls() throws {
    var last = Double.infinity
    for step in 0...200 {
      let reduced = min(0.3 * Elementary.power(1000.0 / 3, Double(step) / 200), 100)
      let found = try CollisionIntegral.diffusion(atReducedTemperature: reduced)
      #expect(found < last)
      last = found
    }
  }

  @Test("scaling with the power of the temperature (DIF-14: water vapour at 75 °C and 2 atm)")
  func scaling() throws {
    let found = try GasScaling.scale(
      2.19e-5, from: GasState(temperature: 273.15, pressure: 101_325),
      to: GasState(temperature: 348.15, pressure: 202_650))
    #expect(near(found, 1.67418408761e-5))
  }

  @Test("scaling with the power 1.5; the flux does not change with the pressure (STEF-17)")
  func scalingOfFlux() throws {
    // The example takes one atmosphere for 1.013 bar.
    let known = try GasState(temperature: 273, pressure: 1.013e5)
    for pressure in [1.013e5, 5 * 1.013e5] {
      let state = try GasState(temperature: 293, pressure: pressure)
      let diffusivity = try GasScaling.scale(1.98e-5, from: known, to: state, exponent: 1.5)
      let flux = state.molarConcentration * diffusivity / 0.002 * -Elementary.ln(0.9)
      #expect(near(flux, 0.0482256602265))
    }
  }

  @Test("scaling there and back is nothing; with the collision integral it follows the theory")
  func scalingProperties() throws {
    let (a, b) = (try SpeciesTable.species("N2"), try SpeciesTable.species("CO2"))
    let potential = try LennardJones.between(a, and: b, for: .chapmanEnskog)
    let known = try GasState(temperature: 280, pressure: 1e5)
    let state = try GasState(temperature: 610, pressure: 3e5)
    let there = try GasScaling.scale(1.5e-5, from: known, to: state, exponent: 1.9)
    #expect(near(try GasScaling.scale(there, from: state, to: known, exponent: 1.9), 1.5e-5, 1e-13))
    let cold = try ChapmanEnskog.diffusivity(of: a, and: b, at: known)
    let hot = try ChapmanEnskog.diffusivity(of: a, and: b, at: state)
    let scaled = try GasScaling.scale(cold, from: known, to: state, potential: potential)
    #expect(near(scaled, hot, 1e-13))
  }

  @Test("Gilliland's correlation (DIF-15: carbon dioxide in air, Holman)")
  func gilliland() throws {
    let found = try Gilliland.diffusivity(
      molarVolumes: (34e-6, 29.9e-6), molarMasses: (0.044, 0.0289),
      at: GasState(temperature: 298, pressure: 101_320))
    #expect(near(found, 1.31632378624e-5))
  }

  @Test("the order of the gases makes no difference, and P D does not depend on P")
  func symmetry() throws {
    let low = try GasState(temperature: 400, pressure: 2e4)
    let high = try GasState(temperature: 400, pressure: 6e5)
    var pairs = 0
    for a in SpeciesTable.all {
      for b in SpeciesTable.all where a != b {
        guard let there = try? ChapmanEnskog.diffusivity(of: a, and: b, at: low) else { continue }
        let back = try ChapmanEnskog.diffusivity(of: b, and: a, at: low)
        #expect(near(there, back, 1e-15))
        let compressed = try ChapmanEnskog.diffusivity(of: a, and: b, at: high)
        #expect(near(there, 30 * compressed, 1e-14))
        let best = try GasDiffusivity.estimate(of: a, and: b, at: low)
        let mirrored = try GasDiffusivity.estimate(of: b, and: a, at: low)
        #expect(near(best.value, mirrored.value, 1e-15) && best.method == mirrored.method)
        #expect(best.value > 0 && best.value < 1)
        pairs += 1
      }
    }
    #expect(pairs > 2000)
  }

  @Test("the best estimate is a measurement, else Fuller's, else the theory, and says why")
  func choice() throws {
    let air = try SpeciesTable.species("air")
    let state = try GasState(temperature: 300, pressure: atmosphere)
    let measured = try GasDiffusivity.estimate(
      of: SpeciesTable.species("water"), and: air, at: state)
    #expect(measured.method == .measurement)
    #expect(
      measured.reason == "The pair was measured: 0.260 cm²/s at 298 K and 1 atm. It is scaled with "
        + "(T/T₀)^1.75 P₀/P.")
    #expect(measured.source.contains("Welty"))
    #expect(measured.temperatures == 173.14999999999998...773.15)
    #expect(measured.expectedError > 0.05 && measured.expectedError < 0.06)

    let fuller = try GasDiffusivity.estimate(
      of: SpeciesTable.species("acetone"), and: SpeciesTable.species("argon"), at: state)
    #expect(fuller.method == .fuller)
    #expect(
      fuller.reason == "The tables have no measurement of acetone and argon. Of the correlations "
        + "Fuller's is the most accurate.")

    let theory = try GasDiffusivity.estimate(
      of: SpeciesTable.species("mercury"), and: SpeciesTable.species("argon"), at: state)
    #expect(theory.method == .chapmanEnskog)
    #expect(theory.reason.contains("has no diffusion volume for mercury"))

    let far = try GasDiffusivity.estimate(
      of: SpeciesTable.species("toluene"), and: air,
      at: GasState(temperature: 500, pressure: atmosphere))
    #expect(far.method == .fuller)
    #expect(far.reason.hasPrefix("The measurements of toluene and air are too far away"))
  }

  @Test("parameters of two sources, or fitted to liquids, are refused")
  func sources() throws {
    let state = try GasState(temperature: 300, pressure: atmosphere)
    let liquid = #expect(throws: EstimateError.self) {
      try ChapmanEnskog.diffusivity(
        of: SpeciesTable.species("toluene"), and: SpeciesTable.species("air"), at: state)
    }
    #expect(
      liquid?.message == "The Lennard-Jones parameters of toluene were fitted to diffusion in "
        + "liquids and do not hold for gases. Use Fuller's correlation, or give parameters of gas "
        + "viscosity.")
    let given = try LennardJones(diameter: 3.617, depth: 97)
    let argon = try #require(try SpeciesTable.species("argon").lennardJones)
    let mixed = #expect(throws: EstimateError.self) { try given.combined(with: argon) }
    #expect(mixed?.message.contains("must not be mixed") == true)
    let missing = #expect(throws: EstimateError.self) {
      try WilkeLee.diffusivity(
        of: SpeciesTable.species("deuterium"), and: SpeciesTable.species("air"), at: state)
    }
    #expect(missing?.message.contains("no Lennard-Jones parameters for deuterium") == true)
  }

  @Test("what lies outside of a range is refused with the range")
  func ranges() throws {
    let (water, air) = (try SpeciesTable.species("water"), try SpeciesTable.species("air"))
    let dense = try GasState(temperature: 300, pressure: 3e6)
    let error = #expect(throws: EstimateError.self) {
      try Fuller.diffusivity(of: water, and: air, at: dense)
    }
    #expect(
      error?.message == "Fuller's correlation holds for a pressure from 0.001 Pa to "
        + "2.5×10⁶ Pa; 3×10⁶ Pa lies outside. Check the number and its unit, or choose a value "
        + "within the range.")
    let cold = try GasState(temperature: 60, pressure: 1e5)
    #expect(throws: EstimateError.self) { try Fuller.diffusivity(of: water, and: air, at: cold) }
    #expect(throws: EstimateError.self) {
      try ChapmanEnskog.diffusivity(of: water, and: air, at: cold)
    }
    let none = #expect(throws: EstimateError.self) {
      try GasDiffusivity.estimate(of: water, and: air, at: cold)
    }
    #expect(
      none?.message.hasPrefix("No method here gives the diffusivity of water and air") == true)
    let state = try GasState(temperature: 300, pressure: 1e5)
    for volume in [0, -1, .nan, .infinity] {
      #expect(throws: EstimateError.self) {
        try Fuller.diffusivity(volumes: (volume, 20), molarMasses: (0.02, 0.03), at: state)
      }
      #expect(throws: EstimateError.self) { try LennardJones(diameter: volume, depth: 100) }
      #expect(throws: EstimateError.self) { try GasScaling.scale(volume, from: state, to: state) }
    }
  }
}
