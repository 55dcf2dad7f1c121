import Foundation
import Testing

@testable import Diffusion

@Suite struct CoefficientTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("the coefficient F of ammonia in air (KC-02)")
  func coefficientF() throws {
    let f = try MassTransferCoefficient.coefficientF(flux: 0.43, from: 0.8, to: 0.732)
    #expect(near(f, 1.46923349567))
    #expect(near(try MassTransferCoefficient.flux(coefficientF: f, from: 0.8, to: 0.732), 0.43))
    // The slip of the companion: the logarithm to base ten.
    #expect(near(f * log(10), 3.38303514527))
  }

  @Test("methanol and water, flux from k_G (KC-03)")
  func methanol() throws {
    let k = try MassTransferCoefficient(forPartialPressures: 1.62e-5, pressure: 101_300)
    #expect(near(k.forMoleFractions, 1.64106))
    #expect(near(try k.flux(from: 0.707, to: 0.656), 0.08369406))
    #expect(near(try k.forPartialPressures(pressure: 101_300), 1.62e-5))
    let other = try MassTransferCoefficient(flux: 0.08369406, from: 0.707, to: 0.656)
    #expect(near(other.forMoleFractions, 1.64106))
    let concentration = try MassTransferCoefficient(forConcentrations: 0.04, concentration: 41)
    #expect(near(concentration.forMoleFractions, 1.64))
    #expect(near(try concentration.forConcentrations(concentration: 41), 0.04))
  }

  @Test("F is k_y times the logarithmic mean of B")
  func logMean() throws {
    for (first, second) in [(0.8, 0.732), (0.1, 0.5), (0.3, 0.3), (1e-9, 0)] {
      let mean = try MassTransferCoefficient.logMeanOfB(from: first, to: second)
      let expected =
        first == second ? 1 - first : (first - second) / log((1 - second) / (1 - first))
      #expect(near(mean, expected, 1e-6))
      #expect(mean <= max(1 - first, 1 - second) + 1e-15)
    }
  }

  @Test("carbon dioxide into water: coefficient and film (KC-04)")
  func absorption() throws {
    let surface = try Absorption.surfaceMoleFraction(partialPressure: 1_013_250, henry: 60_795_000)
    let k = try Absorption.coefficient(flux: 0.023, from: surface * 55555.555555555555, to: 0)
    #expect(near(k, 2.484e-5))
    let film = try TransferTheory.filmThickness(diffusivity: 1.9e-9, coefficient: k)
    #expect(near(film, 7.64895330113e-05))
    #expect(near(try TransferTheory.filmCoefficient(diffusivity: 1.9e-9, thickness: film), k))
  }

  @Test("contact and renewal times of one coefficient (KC-05)")
  func penetration() throws {
    let contact = try TransferTheory.contactTime(diffusivity: 1.9e-9, coefficient: 2.5e-5)
    #expect(near(contact, 3.87064821599))
    let renewal = try TransferTheory.renewalTime(diffusivity: 1.9e-9, coefficient: 2.5e-5)
    #expect(near(renewal, 3.04))
    let back = try TransferTheory.penetrationCoefficient(
      diffusivity: 1.9e-9, contactTime: contact)
    #expect(near(back, 2.5e-5, 1e-14))
    let random = try TransferTheory.renewalCoefficient(diffusivity: 1.9e-9, renewalTime: renewal)
    #expect(near(random, 2.5e-5, 1e-14))
    let steps = try TransferTheory.numericalPenetrationCoefficient(
      diffusivity: 1.9e-9, contactTime: contact)
    #expect(near(steps, 2.5e-5))
    let ages = try TransferTheory.numericalRenewalCoefficient(
      diffusivity: 1.9e-9, renewalTime: renewal)
    #expect(near(ages, 2.5e-5))
  }

  @Test("water evaporates from a pan, by a driving force in masses (KC-07)")
  func pan() throws {
    let surface = try Blowing.massFraction(
      moleFraction: 0.3807549962990377, molarMassA: 0.01802, molarMassB: 0.02896)
    #expect(near(surface, 0.276722413043))
    let pan = try Blowing(surface: surface, farAway: 0.05)
    #expect(near(pan.transferNumber, 0.313465282391))
    #expect(near(try pan.flux(conductance: 0.017) * 0.04, 0.000213156392026))
    #expect(near(try Blowing.factor(0.314), 0.869668535231))
    let corrected = try pan.correctedFlux(conductance: 0.0195)
    #expect(near(corrected, 0.0195 * log(1 + pan.transferNumber)))
    #expect(near(try pan.numericalCorrectedFlux(conductance: 0.0195), corrected, 1e-10))
    #expect(near(try pan.flux(conductance: 0.0195 * Blowing.factor(pan.transferNumber)), corrected))
  }

  @Test("without flow no correction is made, and it joins smoothly")
  func noFlow() throws {
    #expect(try Blowing.factor(0) == 1)
    #expect(near(try Blowing.factor(1e-9), 1 - 5e-10, 1e-15))
    #expect(try Blowing.filmCorrection(flowNumber: 0) == 1)
    #expect(near(try Blowing.filmCorrection(flowNumber: 1e-9), 1 - 5e-10, 1e-15))
    #expect(throws: TransportError.self) { try Blowing.factor(-1) }
    #expect(throws: TransportError.self) { try Blowing(surface: 1, farAway: 0) }
    #expect(throws: TransportError.self) {
      try MassTransferCoefficient.coefficientF(flux: -0.4, from: 0.8, to: 0.7)
    }
    #expect(throws: TransportError.self) {
      try Absorption.surfaceMoleFraction(partialPressure: 2e5, henry: 1e5)
    }
  }

  @Test("through a polymer trough, base and side (GEO-06)")
  func trough() throws {
    let wall = try Membrane(diffusivity: 6e-14, thickness: 5e-5)
    let areas = [0.25 * Double.pi * 0.005 * 0.005, Double.pi * 0.005 * 0.003]
    #expect(near(try wall.rate(areas: areas, from: 4.5, to: 0.5), 3.20442450666e-13))
    #expect(near(try wall.numericalFlux(from: 4.5, to: 0.5), 6e-14 * 4 / 5e-5))
    #expect(near(wall.timeLag, 25e-10 / 36e-14))
    #expect(throws: TransportError.self) { try wall.rate(areas: [], from: 1, to: 0) }
  }

  @Test("hydrogen through a plastic membrane (GEO-11)")
  func hydrogen() throws {
    let membrane = try Membrane(diffusivity: 8.7e-8, thickness: 0.0003)
    let flux = try membrane.flux(fromPressure: 300_000, to: 100_000, solubility: 1.5e-5)
    #expect(near(flux * 0.002, 1.74e-6))
  }

  @Test("what pressure a Stefan flow takes (OPN-02)")
  func poiseuille() throws {
    let flow = try PoiseuilleDrop(
      velocity: 0.0001, viscosity: 1.8e-5, radius: 0.01, length: 0.1)
    #expect(near(flow.pressureDrop, 1.44e-5))
    #expect(near(try flow.relativeDrop(pressure: 101_325), 1.42116950407e-10))
    #expect(near(try flow.numericalPressureDrop(), flow.pressureDrop, 1e-11))
    #expect(try flow.reynoldsNumber(density: 1.2) < 2100)
  }
}
