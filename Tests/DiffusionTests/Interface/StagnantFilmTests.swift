import Foundation
import Testing

@testable import Diffusion

@Suite struct StagnantFilmTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  private func concentration(_ temperature: Double, _ pressure: Double) throws -> Double {
    try GasState(temperature: temperature, pressure: pressure).molarConcentration
  }

  @Test("oxygen through stagnant nitrogen, at rest and seen by who moves (VEL-05)")
  func oxygen() throws {
    let c = try concentration(298, 101_300)
    let film = try StagnantFilm(
      concentration: c, diffusivity: 2.1e-5, thickness: 0.05, from: 0.21, to: 0)
    let area = 0.25 * Double.pi * 0.015 * 0.015
    #expect(near(film.flux * area, 7.15288788317e-07))
    #expect(near(try film.numericalFlux(), film.flux, 1e-10))
    let middle = 11300.0 / 101_300
    #expect(near(try film.slope(atMoleFraction: middle) * 101_300, -424300.200338))
    #expect(near(film.molarAverageVelocity, 9.90033800788e-05))
    let velocities = try film.diffusionVelocities(atMoleFraction: middle)
    #expect(near(velocities.ofA, 0.000788522496203))
    #expect(near(velocities.ofB, -9.90033800788e-05))
    #expect(near(try film.diffusionVelocities(atMoleFraction: 0.21).ofA, 0.000372441286963))
    let seen = try film.fluxes(seenAt: -2 * film.molarAverageVelocity, moleFraction: middle)
    #expect(near(seen.ofA, 0.00495074866866))
    #expect(near(seen.ofB, 0.00719237094721))
    // The true middle, as the note of the case has it.
    #expect(near(try film.moleFraction(at: 0.025) * 101_300, 11262.6, 1e-5))
  }

  @Test("the film that lets alcohol evaporate (STEF-12)")
  func thickness() throws {
    let thickness = try StagnantFilm.thickness(
      forFlux: 0.25 / 0.06 / 300, concentration: concentration(300, 101_300),
      diffusivity: 9.95e-6, from: 6500.0 / 101_300, to: 0)
    #expect(near(thickness, 0.00192945417086))
  }

  @Test("benzene lost from a tank (STEF-21)")
  func tank() throws {
    let film = try StagnantFilm(
      concentration: concentration(298, 101_300), diffusivity: 5.555555555555556e-06,
      thickness: 0.01, from: 20000.0 / 101_300, to: 0)
    #expect(near(film.flux * 25 * Double.pi, 0.392356970514))
    #expect(near(try film.numericalFlux(), film.flux, 1e-10))
  }

  @Test("the diffusivity of carbon tetrachloride in oxygen from what evaporated (BAD-03)")
  func diffusivity() throws {
    let flux = 2.08e-8 * 1590 / 0.154 / 8.2e-5 / 36000
    let (pressure, vapour) = (100658.38815789473, 4399.638157894737)
    let found = try StagnantFilm.diffusivity(
      forFlux: flux, concentration: concentration(273, pressure), thickness: 0.171,
      from: vapour / pressure, to: 0)
    #expect(near(found, 6.27668935063e-06))
    // The slip of the companion: 755/780 of an atmosphere of 101.3 kPa, and R = 8.314.
    let slip = 755.0 / 780 * 101_300
    let wrong = try StagnantFilm.diffusivity(
      forFlux: flux, concentration: slip / (8.314 * 273), thickness: 0.171,
      from: 33.0 / 760 * 101_300 / slip, to: 0)
    #expect(near(wrong, 6.27414090787e-06, 1e-6))
  }

  @Test("ends exchanged, the flux turns; little vapour diffuses by Fick's law; pure A is refused")
  func laws() throws {
    let there = try StagnantFilm(
      concentration: 40, diffusivity: 1e-5, thickness: 0.01, from: 0.4, to: 0.1)
    let back = try StagnantFilm(
      concentration: 40, diffusivity: 1e-5, thickness: 0.01, from: 0.1, to: 0.4)
    #expect(there.flux == -back.flux)
    let little = try StagnantFilm(
      concentration: 40, diffusivity: 1e-5, thickness: 0.01, from: 1e-12, to: 0)
    #expect(near(little.flux, 40 * 1e-5 / 0.01 * 1e-12, 1e-11))
    let error = #expect(throws: TransportError.self) {
      try StagnantFilm(concentration: 40, diffusivity: 1e-5, thickness: 0.01, from: 1, to: 0)
    }
    #expect(error?.message.hasPrefix("A mole fraction of 1 leaves no B") == true)
    #expect(throws: TransportError.self) {
      try StagnantFilm(concentration: 40, diffusivity: 1e-5, thickness: 0, from: 0.5, to: 0)
    }
    #expect(throws: TransportError.self) {
      try StagnantFilm.thickness(
        forFlux: -1, concentration: 40, diffusivity: 1e-5, from: 0.5, to: 0)
    }
    #expect(throws: TransportError.self) {
      try StagnantFilm.diffusivity(
        forFlux: 1, concentration: 40, thickness: 1, from: 0.5, to: 0.5)
    }
  }
}
