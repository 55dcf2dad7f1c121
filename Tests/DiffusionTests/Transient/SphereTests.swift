import Foundation
import Testing

@testable import Diffusion

@Suite struct EvaporatingSphereTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  private func waterDrop() throws -> EvaporatingSphere {
    let state = try GasState(temperature: 293.15, pressure: 101_325)
    return try EvaporatingSphere(
      concentration: state.molarConcentration, diffusivity: 2.42e-5, surface: 2339 / 101_325,
      farAway: 0.4 * 2339 / 101_325, density: 998.2, molarMass: 0.018015)
  }

  @Test("the life of a drop of water of 50 µm (GEO-03)")
  func life() throws {
    let drop = try waterDrop()
    #expect(near(drop.evaporationConstant, 2.04485092237e-09))
    #expect(near(try drop.lifetime(from: 5e-5), 1.22258301211))
    let found = try EvaporatingSphere.diffusivity(
      evaporationConstant: drop.evaporationConstant, concentration: drop.concentration,
      surface: drop.surface, farAway: drop.farAway, density: 998.2, molarMass: 0.018015)
    #expect(near(found, 2.42e-5))
    #expect(throws: TransportError.self) {
      try EvaporatingSphere.diffusivity(
        evaporationConstant: 1e-9, concentration: 40, surface: 0.1, farAway: 0.2, density: 900,
        molarMass: 0.018)
    }
  }

  @Test("steps in time lead to the d² law")
  func numerical() throws {
    for (surface, farAway) in [(0.02, 0.01), (0.5, 0), (0.9, 0.1), (0.05, 0.3)] {
      let drop = try EvaporatingSphere(
        concentration: 40, diffusivity: 2e-5, surface: surface, farAway: farAway, density: 900,
        molarMass: 0.05)
      let unit = 1e-8 / drop.evaporationConstant.magnitude
      for part in [0, 0.3, 0.7, 0.99] {
        let exact = try drop.diameter(after: part * unit, from: 1e-4)
        #expect(near(try drop.numericalDiameter(after: part * unit, from: 1e-4), exact, 1e-8))
      }
    }
  }

  @Test("naphthalene: a sphere of 10 mm sublimes in still air in its own time")
  func naphthalene() throws {
    // C. J. Geankoplis, example 6.2-4: 318 K, 1 atm, p = 0.555 mmHg, D = 6.92e-6 m²/s, a radius of
    // 2 mm, for which the book prints 9.68e-8 kmol/(m² s).
    let state = try GasState(temperature: 318, pressure: 101_325)
    let fraction = 0.555 / 760
    let sphere = try EvaporatingSphere(
      concentration: state.molarConcentration, diffusivity: 6.92e-6, surface: fraction,
      farAway: 0, density: 1140, molarMass: 0.12817)
    let rate = try sphere.rate(diameter: 0.01)
    #expect(
      near(rate, 2 * Double.pi * 0.01 * state.molarConcentration * 6.92e-6 * fraction, 1e-3))
    #expect(near(try sphere.flux(diameter: 0.01) * Double.pi * 1e-4, rate))
    #expect(near(try sphere.flux(diameter: 0.004), 9.68e-5, 1e-3))
    #expect(near(try sphere.sherwoodNumber(), 2, 1e-3))
  }

  @Test("the profile joins surface and surroundings, and B stands still along it")
  func profile() throws {
    let drop = try waterDrop()
    #expect(near(try drop.moleFraction(atRadii: 1), drop.surface, 1e-12))
    #expect(near(try drop.moleFraction(atRadii: 1e15), drop.farAway, 1e-10))
    #expect(near(drop.transferNumber, (drop.surface - drop.farAway) / (1 - drop.surface)))
  }

  @Test("a drop in its own vapour keeps its size, one in more vapour grows")
  func growth() throws {
    let still = try EvaporatingSphere(
      concentration: 40, diffusivity: 2e-5, surface: 0.1, farAway: 0.1, density: 900,
      molarMass: 0.05)
    #expect(try still.diameter(after: 1e9, from: 1e-4) == 1e-4)
    let error = #expect(throws: TransportError.self) { try still.lifetime(from: 1e-4) }
    #expect(error?.message.contains("does not shrink") == true)
    #expect(throws: TransportError.self) { try still.sherwoodNumber() }
    let growing = try EvaporatingSphere(
      concentration: 40, diffusivity: 2e-5, surface: 0.1, farAway: 0.2, density: 900,
      molarMass: 0.05)
    #expect(try growing.diameter(after: 1, from: 1e-4) > 1e-4)
    #expect(try growing.time(from: 1e-4, to: 2e-4) > 0)
    let drop = try waterDrop()
    #expect(throws: TransportError.self) { try drop.time(from: 1e-4, to: 2e-4) }
    #expect(throws: TransportError.self) { try drop.numericalDiameter(after: 9, from: 5e-5) }
    #expect(try drop.diameter(after: 9, from: 5e-5) == 0)
  }
}
