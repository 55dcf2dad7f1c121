import Foundation
import Testing

@testable import Diffusion

@Suite struct InterfaceHeatTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("convection against diffusion: profile and flux by two routes, at any flow")
  func peclet() throws {
    for peclet in [-500, -40, -3, -1e-9, 0, 1e-9, 0.7, 5, 60, 500] {
      let film = try PecletFilm(peclet: peclet)
      for place in [0, 0.1, 0.5, 0.97, 1] {
        let (part, slope) = try film.numericalPart(at: place)
        #expect(abs(try film.part(at: place) - part) < 1e-9, "\(peclet)")
        #expect(abs(film.slopeAtStart - slope) <= 1e-9 * max(1, film.slopeAtStart))
      }
      #expect(try film.part(at: 0) == 0)
      #expect(near(try film.part(at: 1), 1, 1e-15))
    }
    #expect(throws: TransportError.self) { try PecletFilm(peclet: 501) }
    #expect(throws: TransportError.self) { try PecletFilm(peclet: .nan) }
  }

  @Test("a film with a flow through it: three limits")
  func convectiveFilm() throws {
    let still = try ConvectiveFilm(velocity: 0, diffusivity: 1e-9, thickness: 1e-4)
    #expect(near(try still.flux(from: 3, to: 1), 2e-5))
    let strong = try ConvectiveFilm(velocity: 1e-3, diffusivity: 1e-9, thickness: 1e-4)
    #expect(near(try strong.flux(from: 3, to: 1), 3e-3))
    let against = try ConvectiveFilm(velocity: -1e-3, diffusivity: 1e-9, thickness: 1e-4)
    #expect(near(try against.flux(from: 3, to: 1), -1e-3))
    let weak = try ConvectiveFilm(velocity: 2e-5, diffusivity: 1e-9, thickness: 1e-4)
    // v (c₁ e^Pe − c₂)/(e^Pe − 1) with Pe = 2.
    #expect(near(try weak.flux(from: 3, to: 1), 2e-5 * (3 * exp(2) - 1) / (exp(2) - 1), 1e-14))
    let stepped = try weak.numericalFlux(from: 3, to: 1)
    #expect(near(try weak.flux(from: 3, to: 1), stepped, 1e-10))
    let middle = (exp(1.0) - 1) / (exp(2) - 1)
    #expect(near(try weak.concentration(at: 5e-5, from: 3, to: 1), 3 - 2 * middle, 1e-14))
  }

  @Test("the Ackermann factor of condensation and evaporation (HX-04)")
  func ackermann() throws {
    let a = try Ackermann.heatNumber(flux: 0.05, heatCapacity: 75.3, coefficient: 25)
    #expect(near(a, 0.1506))
    let condensing = try Ackermann.factor(a)
    let evaporating = try Ackermann.factor(-a)
    #expect(near(condensing, 1.07718931594))
    #expect(near(evaporating, 0.926589315943))
    #expect(near(condensing / evaporating, 1.16253155245))
    #expect(near(try Ackermann.factorAtEdge(a), evaporating, 1e-15))
    for number in [-300, -2, -1e-8, 0, 1e-8, 0.3, 300] {
      let factor = try Ackermann.factor(number)
      #expect(abs(try Ackermann.numericalFactor(number) - factor) < 1e-9 * max(1, factor))
      // The one is the other with the enthalpy that arrives.
      #expect(abs(factor - (try Ackermann.factor(-number)) - number) < 1e-13 * max(1, abs(number)))
    }
    #expect(try Ackermann.factor(0) == 1)
    #expect(throws: TransportError.self) { try Ackermann.factor(1e4) }
  }

  @Test("interdiffusion of enthalpy in a film of counterdiffusion (HX-05)")
  func enthalpy() throws {
    let film = try EnthalpyFilm(
      fluxA: 0.05, fluxB: -0.05, heatCapacityA: 33.6, heatCapacityB: 29.1, conductivity: 0.026,
      thickness: 0.01, from: 350, to: 300)
    #expect(near(film.capacityFlow, 0.225))
    #expect(near(film.conductionWithoutFlow, 130))
    #expect(near(film.conductionAtStart, 124.456119683))
    #expect(near(try film.energyFlux(countedFrom: 300), 135.706119683))
    #expect(near(film.conductionAtEnd, 135.706119683))
    #expect(near(try film.temperature(at: 0.005), 325.540781015))
    #expect(near(try film.numericalTemperature(at: 0.005), 325.540781015))
    #expect(near(try film.numericalConductionAtStart(), 124.456119683))
    // The energy flux is the same at both ends, wherever enthalpy is counted from.
    let atStart = film.conductionAtStart + film.capacityFlow * (350 - 273.15)
    #expect(near(try film.energyFlux(countedFrom: 273.15), atStart, 1e-13))
  }

  @Test("equal heat capacities leave the profile straight")
  func equalCapacities() throws {
    let film = try EnthalpyFilm(
      fluxA: 0.05, fluxB: -0.05, heatCapacityA: 30, heatCapacityB: 30, conductivity: 0.026,
      thickness: 0.01, from: 350, to: 300)
    #expect(near(try film.temperature(at: 0.0025), 337.5, 1e-15))
    let cold = try film.energyFlux(countedFrom: 1)
    #expect(try film.energyFlux(countedFrom: 900) == cold)
  }

  @Test("a wall cooled by steam or water through its pores (HX-03)")
  func transpiration() throws {
    func wall(
      _ coefficient: Double, _ feed: Double, gas: Double
    ) throws -> TranspirationCooling {
      try TranspirationCooling(
        coefficient: coefficient, heatCapacity: 2090, gasTemperature: gas + 273.15,
        surfaceTemperature: 533.15, enthalpyOfVapour: 2.994e6, enthalpyOfFeed: feed)
    }
    let steam = try wall(1100, 2.684e6, gas: 600)
    #expect(near(try steam.molarFlux(molarMass: 0.01802), -34.8026657851))
    let water = try wall(572, 104_700, gas: 600)
    #expect(near(try water.molarFlux(molarMass: 0.01802), -3.33967348279))
    // The slip of the companion: a gas at 25 °C. The positive sign sucks gas in.
    let slip = try wall(572, 104_700, gas: 25)
    #expect(near(try slip.molarFlux(molarMass: 0.01802), 2.82974060307))
    for given in [steam, water, slip] {
      #expect(near(try given.numericalMassFlux(), given.massFlux))
    }
    #expect(throws: TransportError.self) { try wall(572, 2.9e6, gas: -200) }
    #expect(throws: TransportError.self) { try wall(572, 3.1e6, gas: 600) }
  }

  /// KC-10: the companion divides integers, so its Lewis number is 0.8564 but the power is one.
  @Test("a wet can in dry air (KC-10)")
  func wetCan() throws {
    let lewis = try WetBulb.lewisNumber(thermalDiffusivity: 2.141e-5, diffusivity: 2.5e-5)
    #expect(near(lewis, 0.8564))
    let can = try WetBulb(
      gasTemperature: 303.15, vapourPressure: 0.4 * 4250, pressure: 101_325, latentHeat: 2.454e6,
      heatCapacity: 1007, lewis: lewis, vapourMolarMass: 0.018, gasMolarMass: 0.029)
    let surface = try can.temperature(saturationPressure: 2340)
    #expect(near(surface - 273.15, 19.4058727721))
  }

  @Test("the wet bulb finds its own temperature, by a zero and by waiting")
  func wetBulb() throws {
    // Made with brentq of SciPy 1.17.1.
    @Sendable func saturation(_ t: Double) -> Double { pow(10, 10.08354 - 1663.125 / (t - 45.622)) }
    let bulb = try WetBulb(
      gasTemperature: 303.15, vapourPressure: 0.4 * saturation(303.15), pressure: 101_325,
      latentHeat: 2.454e6, heatCapacity: 1007, lewis: 0.8564, vapourMolarMass: 0.018,
      gasMolarMass: 0.029)
    let found = try bulb.temperature(in: 275...303.15, saturation: saturation)
    #expect(near(found, 293.04045014422496, 1e-13))
    #expect(near(try bulb.numericalTemperature(from: 303.15, saturation: saturation), found, 1e-10))
    let error = #expect(throws: TransportError.self) {
      try bulb.temperature(in: 300...303, saturation: saturation)
    }
    #expect(error?.message.hasPrefix("Between 300 K and 303 K no temperature") == true)
    #expect(throws: TransportError.self) {
      try bulb.temperature(in: 275...303, saturation: { _ in .nan })
    }
    // In saturated air nothing cools.
    let damp = try WetBulb(
      gasTemperature: 303.15, vapourPressure: saturation(303.15), pressure: 101_325,
      latentHeat: 2.454e6, heatCapacity: 1007, lewis: 0.8564, vapourMolarMass: 0.018,
      gasMolarMass: 0.029)
    #expect(near(try damp.temperature(in: 280...310, saturation: saturation), 303.15, 1e-14))
  }

  /// HX-01: Benítez, example 2.11. Besides the givens of the case: ρ = 1.14, μ = 1.92e-5, Sc = 0.696,
  /// Pr = 0.7, k = 0.027, D_AB = 2.42e-5 and c_p = 1.88 kJ/(kg K) of the vapour, all SI; Sh by Gilliland
  /// and Sherwood, Nu by Dittus and Boelter; λ by Watson from 40.63 kJ/mol at 373.15 K; R = 8.314.
  @Test("the surface of a wetted wall, with the Ackermann correction (HX-01)")
  func wettedWall() throws {
    let (diameter, viscosity) = (0.0254, 1.92e-5)
    let reynolds = diameter * 10 / viscosity
    #expect(near(reynolds, 13229.166666666668))
    let sherwood = 0.023 * pow(reynolds, 0.83) * pow(0.696, 0.44)
    #expect(near(sherwood, 51.683018037340894))
    let nusselt = 0.023 * pow(reynolds, 0.8) * pow(0.7, 0.3)
    let wall = try WettedWall(
      gasTemperature: 308, vapourPressure: 1950,
      massCoefficient: sherwood * 2.42e-5 / (8.314 * 308 * diameter),
      heatCoefficient: nusselt * 0.027 / diameter, heatCapacity: 18 * 1.88,
      saturation: { 1000 * exp(16.3872 - 3885.7 / ($0 - 42.98)) },
      latentHeat: { 40630 * pow((1 - $0 / 647.1) / (1 - 373.15 / 647.1), 0.38) })
    let surface = try wall.surfaceTemperature(in: 280...308)
    #expect(near(surface, 294.858529357))
    #expect(near(try wall.flux(at: surface), -0.0127401583938))
    #expect(near(try wall.numericalSurfaceTemperature(in: 280...308), surface, 1e-11))
    #expect(throws: TransportError.self) { try wall.surfaceTemperature(in: 300...308) }
  }
}
