import Algebra
import Foundation
import Numerics
import Testing

@testable import Diffusion

/// Motions against figures worked elsewhere. Where a figure is printed in a textbook it is quoted as
/// printed, after the companion notebooks of github.com/FOSSEE/Python-Textbook-Companions, and the
/// value with more digits is computed from the same inputs by independent code.
@Suite struct BinaryMotionTests {
  /// A film of an ideal gas between two partial pressures.
  private func film(
    _ temperature: Double, _ pressure: Double, _ diffusivity: Double, _ length: Double,
    from first: Double, to second: Double, ratio: Double, massA: Double = 0.028,
    massB: Double = 0.028
  ) throws -> BinaryMotion {
    BinaryMotion(
      film: try NumericalFilm(from: first, to: second, fluxRatio: ratio), molarMassA: massA,
      molarMassB: massB, temperature: temperature, pressure: pressure, diffusivity: diffusivity,
      length: length)
  }

  /// Agreement to the ten to twelve digits to which the figures are given.
  private func expect(
    _ motion: BinaryMotion, _ symbol: Symbol, at z: Double, _ value: Double, printed: Double? = nil,
    within share: Double = 2e-3, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let own = try #require(motion.value(of: symbol, at: z), sourceLocation: location)
    #expect(abs(own - value) <= 1e-9 * abs(value) + 1e-20, sourceLocation: location)
    if let printed {
      #expect(abs(own - printed) <= share * abs(printed), sourceLocation: location)
    }
  }

  // Geankoplis, Transport Processes and Unit Operations, 3rd ed., ex. 6.2-1: ammonia and nitrogen;
  // printed N_A = 4.70e-4 mol/(m² s). The net mass flux and the drift are worked beyond the book.
  @Test("EMCD-01: ammonia against nitrogen, the flux and the drift of the centre of mass")
  func ammoniaNitrogen() throws {
    let motion = try film(
      298, 101_320, 2.3e-5, 0.1, from: 10_130.0 / 101_320, to: 5_070.0 / 101_320, ratio: -1,
      massA: 0.017031, massB: 0.028014)
    try expect(motion, "N_A", at: 0.05, 4.69707942278e-4, printed: 4.70e-4)
    try expect(motion, "N_B", at: 0.05, -4.69707942278e-4, printed: -4.70e-4)
    try expect(motion, "x_A", at: 0.05, 7_600.0 / 101_320)
    try expect(motion, "n", at: 0.03, -5.15880233003e-6)
    try expect(motion, "v", at: 0, -4.6870002662e-6)
    try expect(motion, "v", at: 0.05, -4.63972549527e-6)
    try expect(motion, "v", at: 0.1, -4.59339486211e-6)
    let scale = try #require(motion.scale(of: "v_star", at: 0.05))
    #expect(abs(try #require(motion.value(of: "v_star", at: 0.05))) < 1e-13 * scale)
  }

  // Geankoplis, 3rd ed., ex. 6.1-1: helium in nitrogen; printed 5.62e-3 mol/(m² s).
  @Test("EMCD-02: helium through a pipe of nitrogen")
  func heliumNitrogen() throws {
    let motion = try film(298, 101_325, 6.87e-5, 0.2, from: 0.6, to: 0.2, ratio: -1)
    try expect(motion, "N_A", at: 0.1, 5.61892061035e-3, printed: 5.62e-3)
  }

  // Anantharaman and Begum, Elements of Mass Transfer, part 1, ex. 2.10: 118.75 mmHg at 0.75 m of a
  // tube with 190 and 95 mmHg at its ends.
  @Test("EMCD-06: carbon dioxide and oxygen, the pressure three quarters along")
  func carbonDioxideOxygen() throws {
    let motion = try film(298, 101_325, 2.1e-5, 1, from: 190.0 / 760, to: 95.0 / 760, ratio: -1)
    try expect(motion, "x_A", at: 0.75, 118.75 / 760)
    let area = Double.pi * 0.05 * 0.05 / 4
    let flux = try #require(motion.value(of: "N_A", at: 0.3))
    #expect(abs(flux * area - 2.10778039666e-7) < 1e-17)
  }

  // Anantharaman and Begum, ex. 2.11: printed 5.176955e-2 and 4.395331e-2 mol/(m² s).
  @Test("EMCD-07: oxygen through a film of nitrogen, at rest and flowing back")
  func oxygenFilm() throws {
    let still = try film(298, 101_300, 2.15e-5, 0.002, from: 0.2, to: 0.1, ratio: 0)
    try expect(still, "N_A", at: 0.001, 5.17666669991e-2, printed: 5.176955e-2, within: 1e-4)
    let back = try film(298, 101_300, 2.15e-5, 0.002, from: 0.2, to: 0.1, ratio: -1)
    try expect(back, "N_A", at: 0.001, 4.39508684002e-2, printed: 4.395331e-2, within: 1e-4)
  }

  // Brodkey and Hershey, Transport Phenomena: A Unified Approach, ex. 2.8: printed 6.5e-7 mol/s.
  @Test("EMCD-09: carbon dioxide and air between two tanks")
  func twoTanks() throws {
    let motion = try film(298.15, 100_000, 1.64e-5, 0.3, from: 0.15, to: 0, ratio: -1)
    let rate = try #require(motion.value(of: "N_A", at: 0.1)) * Double.pi * 0.05 * 0.05 / 4
    #expect(abs(rate - 6.4949340216e-7) < 1e-16)
    #expect(abs(rate - 6.5e-7) < 2e-3 * 6.5e-7)
  }

  // Geankoplis, 3rd ed., ex. 6.2-2: water into still air; printed 1.593e-4 mol/(m² s).
  @Test("STEF-01: water evaporating from a narrow tube")
  func waterInAir() throws {
    let motion = try film(
      293, 101_325, 2.5e-5, 0.1524, from: 2_338.474342105263 / 101_325, to: 0, ratio: 0)
    try expect(motion, "N_A", at: 0.05, 1.59311176708e-4, printed: 1.593e-4)
    try expect(motion, "v_star", at: 0.02, 3.83028807555e-6)
    try expect(motion, "v_star", at: 0.1, 3.83028807555e-6)
    try expect(motion, "x_A", at: 0.0762, 0.01160683297)
    try expect(motion, "p_sat", at: 0.0762, 2_338.474342105263)
    #expect(motion.value(of: "N_B", at: 0.1) == 0)
  }

  // Coulson and Richardson, vol. 1, ex. 10.3: printed 6.98e-2 mol/(m² s). Benitez, ex. 1.15: 0.39.
  @Test("STEF-06 and STEF-08: thin films, dilute and rich")
  func thinFilms() throws {
    let dilute = try film(295, 101_300, 2.36e-5, 0.001, from: 7.0 / 101.3, to: 0, ratio: 0)
    try expect(dilute, "N_A", at: 0.0005, 6.97926904744e-2, printed: 6.98e-2)
    let rich = try film(300, 100_000, 1e-5, 0.001, from: 0.7, to: 0.2, ratio: 0)
    try expect(rich, "N_A", at: 0.0005, 0.393222147182, printed: 0.39, within: 1e-2)
  }

  // Lienhard and Lienhard, A Heat Transfer Textbook, ex. 11.14: x_A = 1 − 0.8677 exp(0.6593 z).
  @Test("STEF-10: the profile of water into helium")
  func waterInHelium() throws {
    let motion = try film(
      325, 101_325, 1.067e-4, 0.2, from: 13_410.0 / 101_325, to: 0.01, ratio: 0)
    try expect(motion, "N_A", at: 0.1, 2.63887674341e-3)
    for z in [0.0, 0.05, 0.1, 0.2] {
      let own = try #require(motion.value(of: "x_A", at: z))
      #expect(abs(own - (1 - 0.867653589933 * exp(0.659561990322 * z))) < 1e-10)
      #expect(abs(own - (1 - 0.8677 * exp(0.6593 * z))) < 1e-4)
    }
  }

  // Cussler, Diffusion, 2nd ed., ex. 3.2-4: nitrogen and hydrogen in a capillary, v = 1.733e-4 m/s.
  @Test("VEL-03: the centre of mass moves though the moles are balanced")
  func capillary() throws {
    let motion = try film(
      300, 101_325, 1e-5, 0.1, from: 1, to: 0, ratio: -1, massA: 0.028, massB: 0.002)
    try expect(motion, "v_A", at: 0.05, 2e-4)
    try expect(motion, "v_B", at: 0.05, -2e-4)
    try expect(motion, "v", at: 0.05, 2.6e-3 / 15, printed: 1.733e-4)
  }

  // Dutta, Principles of Mass Transfer and Separation Processes, ex. 2.4: oxygen through nitrogen
  // at rest to an absorbing liquid; printed v* = 9.9e-5 m/s, v_A − v* = 3.72e-4 m/s at the top.
  @Test("VEL-05: oxygen through still nitrogen, and a tube that moves")
  func absorbingLiquid() throws {
    let motion = try film(298, 101_300, 2.1e-5, 0.05, from: 0.21, to: 0, ratio: 0)
    try expect(motion, "v_star", at: 0.02, 9.90033800788e-5, printed: 9.9e-5)
    let slip = try #require(motion.value(of: "v_A", at: 0)) - 9.90033800788e-5
    #expect(abs(slip - 3.72441286963e-4) < 1e-13)
    let rate = try #require(motion.value(of: "N_A", at: 0.01)) * Double.pi * 0.015 * 0.015 / 4
    #expect(abs(rate - 7.15288788317e-7) < 1e-16)
    #expect(abs(rate - 7.151e-7) < 1e-3 * 7.151e-7)
  }

  // Worked for oxygen and nitrogen from N_A = 0.012, N_B = −0.004 mol/(m² s), c = 40 mol/m³.
  @Test("FLX-01: from two fluxes to both velocities and both diffusive fluxes")
  func oxygenNitrogen() throws {
    let motion = BinaryMotion(
      molarMassA: 0.032, molarMassB: 0.028, temperature: 300,
      pressure: 40 * GasConstant.value * 300, diffusivity: .nan, length: 1,
      moleFraction: { _ in 0.35 }, velocityA: { _ in 0.012 / (0.35 * 40) },
      velocityB: { _ in -0.004 / (0.65 * 40) })
    for (symbol, value) in [
      ("v_star", 0.0002), ("v", 2.31292517007e-4), ("n_A", 0.000384), ("n_B", -0.000112),
      ("J_A", 0.0092), ("J_B", -0.0092), ("j_A", 2.80380952381e-4), ("j_B", -2.80380952381e-4),
      ("c", 40), ("N", 0.008),
    ] as [(Symbol, Double)] {
      try expect(motion, symbol, at: 0.5, value)
    }
  }

  // Worked for ethanol and water, x_A = 0.3, dx_A/dz = −50 1/m, D = 4e-10 m²/s.
  @Test("VEL-07: one diffusive flux in the molar and in the mass frame")
  func ethanolWater() throws {
    let slip = 4e-10 * 50 / (0.3 * 0.7)
    let motion = BinaryMotion(
      molarMassA: 0.046069, molarMassB: 0.018015, temperature: 298,
      pressure: 34_364.2611684 * GasConstant.value * 298, diffusivity: 4e-10, length: 0.01,
      moleFraction: { 0.3 - 50 * ($0 - 0.005) }, velocityA: { _ in 0.7 * slip },
      velocityB: { _ in -0.3 * slip })
    try expect(motion, "J_A", at: 0.005, 6.87285223368e-4)
    try expect(motion, "j_A", at: 0.005, 2.15805832251e-5)
    try expect(motion, "rho", at: 0.005, 908.288659794)
    let slope = try #require(motion.slope(of: "x_A", at: 0.005))
    #expect(abs(slope + 50) < 1e-6)
  }

  @Test("what an observer sees who moves along: fluxes change, diffusive fluxes do not")
  func observers() throws {
    var random = RandomSource(name: "observers")
    for _ in 0..<4 {
      let length = random.uniform(in: 0.01...0.5)
      let (first, second) = (random.uniform(in: 0.1...0.9), random.uniform(in: 0.1...0.9))
      let (speedA, speedB) = (
        random.uniform(in: -2e-3...2e-3), random.uniform(in: -2e-3...2e-3)
      )
      let motion = BinaryMotion(
        molarMassA: random.uniform(in: 0.002...0.15), molarMassB: random.uniform(in: 0.002...0.15),
        temperature: random.uniform(in: 250...400), pressure: random.uniform(in: 5e4...5e5),
        diffusivity: 2e-5, length: length,
        moleFraction: { first + (second - first) * $0 / length },
        velocityA: { speedA * Elementary.cos($0 / length) },
        velocityB: { speedB * Elementary.sin($0 / length) })
      let wind = 0.003
      let seen = BinaryMotion(
        molarMassA: motion.molarMassA, molarMassB: motion.molarMassB,
        temperature: motion.temperature, pressure: motion.pressure,
        diffusivity: motion.diffusivity, length: motion.length,
        moleFraction: motion.moleFraction, velocityA: { motion.velocityA($0) + wind },
        velocityB: { motion.velocityB($0) + wind })
      let z = motion.length / 3
      func both(_ symbol: Symbol) throws -> (Double, Double) {
        (try #require(motion.value(of: symbol, at: z)), try #require(seen.value(of: symbol, at: z)))
      }
      for symbol in ["J_A", "J_B", "j_A", "j_B"] as [Symbol] {
        let (own, other) = try both(symbol)
        let scale = try #require(seen.scale(of: symbol, at: z))
        #expect(abs(own - other) < 1e-12 * scale)
      }
      let concentration = try both("c_A").0
      let (own, other) = try both("N_A")
      #expect(abs(other - own - concentration * wind) < 1e-9 * concentration * wind)
    }
  }

  @Test("where a species runs out it moves infinitely fast, and its flux is finite all the same")
  func ends() throws {
    for ratio in [-1.0, 0] {
      let motion = try film(
        300, 1e5, 2e-5, 0.1, from: 0, to: 0.5, ratio: ratio, massA: 0.002, massB: 0.028)
      #expect(motion.value(of: "v_A", at: 0) == -.infinity)
      let flux = try #require(motion.value(of: "N_A", at: 0.05))
      for symbol in ["N_A", "N", "n", "v", "v_star", "J_A", "J_B", "j_A", "j_B"] as [Symbol] {
        #expect(motion.value(of: symbol, at: 0)?.isFinite == true)
        #expect(motion.scale(of: symbol, at: 0)?.isFinite == true)
      }
      #expect(motion.value(of: "N_A", at: 0) == flux)
    }
  }

  @Test("every symbol of the glossary has a value in a film, and no other symbol")
  func glossary() throws {
    let motion = try film(300, 1e5, 2e-5, 0.1, from: 0.6, to: 0.2, ratio: 0)
    for symbol in Glossary.symbols {
      #expect(motion.value(of: symbol, at: 0.04)?.isFinite == true, "\(symbol.name)")
      let scale = try #require(motion.scale(of: symbol, at: 0.04))
      #expect(scale >= abs(try #require(motion.value(of: symbol, at: 0.04))) * (1 - 1e-12))
    }
    #expect(motion.value(of: "q", at: 0.04) == nil)
    #expect(motion.scale(of: "q", at: 0.04) == nil)
    #expect(motion.slope(of: "q", at: 0.04) == nil)
  }
}
