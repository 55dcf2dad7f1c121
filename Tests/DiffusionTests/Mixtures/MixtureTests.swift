import Numerics
import Testing

@testable import Diffusion

@Suite struct MixtureTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-10) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("24 wt% potassium nitrate in water, from its density (MIX-02: Benitez, Example 1.2)")
  func saltSolution() throws {
    let composition = try Composition(
      massFractionOfA: MassFraction(percent: 24), molarMassOfA: 0.1011, molarMassOfB: 0.01802)
    let mixture = try Mixture(composition, massDensity: 1162)
    #expect(near(mixture.molarConcentration, 51766.2261187))
    #expect(near(composition.moleFractions[0].value, 0.05328680841, 1e-9))
    #expect(near(composition.moleFractions[1].value, 0.94671319159, 1e-9))
    #expect(near(mixture.massDensity, 1162, 1e-14))
  }

  @Test("ethanol in water at both faces of a film (MIX-06: Geankoplis, Example 6.3-1)")
  func liquidFilm() throws {
    let ends = try [(16.8, 972.8), (6.8, 998.1)].map { percent, density in
      try Mixture(
        Composition(
          massFractionOfA: MassFraction(percent: percent), molarMassOfA: 0.04605,
          molarMassOfB: 0.01802), massDensity: density)
    }
    let x = ends.map { $0.composition.moleFractions[0] }
    #expect(near(x[0].value, 0.0732290687009))
    #expect(near(x[1].value, 0.0277582708937))
    let mean = (ends[0].molarConcentration + ends[1].molarConcentration) / 2
    #expect(near(mean, 50779.9708395))
    // The source takes the arithmetic mean of x_B; integrated exactly, it is the logarithmic one.
    let film = try ShapedFilm(
      shape: .planar(area: 1, thickness: 0.002), concentration: mean, diffusivity: 7.4e-10,
      from: x[0], to: x[1], fluxRatio: 0)
    #expect(near(try film.flowOfA(), 0.000899936570502))
    #expect(near(try film.flowOfAByShooting(), 0.000899936570502))
    let arithmetic = 1 - (x[0].value + x[1].value) / 2
    #expect(near(arithmetic, 0.949506330203))
    #expect(
      near(7.4e-10 * mean * (x[0].value - x[1].value) / (arithmetic * 0.002), 0.000899764555436))
  }

  @Test("hydrogen, nitrogen and carbon dioxide, there and back (MIX-07)")
  func threeGases() throws {
    let masses = [0.002016, 0.028014, 0.044009]
    let mixture = try Mixture(
      Composition(amounts: [3, 5, 2], molarMasses: masses),
      idealGasAt: GasState(temperature: 300, pressure: 1e5))
    #expect(near(mixture.composition.meanMolarMass, 0.0234136))
    for (w, expected) in zip(
      mixture.composition.massFractions, [0.0258311408754, 0.598242047357, 0.375926811768])
    {
      #expect(near(w.value, expected))
    }
    let back = try Mixture(massDensities: mixture.massDensities, molarMasses: masses)
    #expect(near(back.composition.moleFractions[0].value, 0.3))
    #expect(near(back.molarConcentration, mixture.molarConcentration, 1e-13))
  }

  @Test("slopes of x and of w of ammonia in nitrogen (MIX-08)")
  func slopes() throws {
    let mixture = try Composition(
      moleFractionOfA: MoleFraction(0.2), molarMassOfA: 0.017031, molarMassOfB: 0.028014)
    let slopes = try mixture.massFractionSlopes([-5, 5])
    #expect(near(slopes[0], -3.57898823332))
    #expect(near(slopes[0] / -5, 0.715797646665))
    #expect(near(try mixture.moleFractionSlopes(slopes)[0], -5, 1e-13))
  }

  @Test("in random mixtures slopes of w are differences of neighbouring mixtures, and return")
  func randomSlopes() throws {
    var random = RandomSource(seed: 3)
    for trial in 0..<50 {
      let count = 2 + trial % 4
      let masses = (0..<count).map { _ in random.uniform(in: 0.002...0.2) }
      let parts = (0..<count).map { _ in random.uniform(in: 0.2...1) }
      let sum = parts.reduce(0, +)
      let raw = (0..<count).map { _ in random.uniform(in: -1...1) }
      let mean = raw.reduce(0, +) / Double(count)
      let slopes = raw.map { $0 - mean }
      func moved(_ step: Double) throws -> [Double] {
        try Composition(
          moleFractions: (0..<count).map { try MoleFraction(parts[$0] / sum + step * slopes[$0]) },
          molarMasses: masses
        ).massFractions.map { $0.value }
      }
      let mixture = try Composition(amounts: parts, molarMasses: masses)
      let found = try mixture.massFractionSlopes(slopes)
      for ((up, down), slope) in zip(zip(try moved(1e-5), try moved(-1e-5)), found) {
        #expect(abs((up - down) / 2e-5 - slope) < 1e-7)
      }
      #expect(abs(found.reduce(0, +)) < 1e-13)
      for (back, slope) in zip(try mixture.moleFractionSlopes(found), slopes) {
        #expect(abs(back - slope) < 1e-12)
      }
    }
  }

  @Test("all ways of telling one gas lead to the same mixture")
  func sameGas() throws {
    let masses = [0.032, 0.028, 0.018]
    let state = try GasState(temperature: 310, pressure: 2e5)
    let gas = try Mixture(Composition(amounts: [1, 4, 2], molarMasses: masses), idealGasAt: state)
    let pressures = try gas.partialPressures(temperature: 310)
    #expect(near(pressures.reduce(0, +), 2e5, 1e-14))
    #expect(near(pressures[1], 2e5 * 4 / 7, 1e-14))
    let others = [
      try Mixture(partialPressures: pressures, temperature: 310, molarMasses: masses),
      try Mixture(concentrations: gas.concentrations, molarMasses: masses),
      try Mixture(massDensities: gas.massDensities, molarMasses: masses),
      try Mixture(gas.composition, massDensity: gas.massDensity),
      try Mixture(
        gas.composition,
        partialMolarVolumes: masses.map { _ in GasConstant.value * 310 / 2e5 }),
    ]
    for other in others {
      #expect(near(other.molarConcentration, gas.molarConcentration, 1e-13))
      for (a, b) in zip(other.concentrations, gas.concentrations) { #expect(near(a, b, 1e-13)) }
      for (a, b) in zip(other.massDensities, gas.massDensities) { #expect(near(a, b, 1e-13)) }
    }
  }

  @Test("errors say what is wrong and what to do")
  func messages() throws {
    let composition = try Composition(amounts: [1, 3], molarMasses: [0.018, 0.046])
    let density = #expect(throws: MixtureError.self) {
      try Mixture(composition, massDensity: 0)
    }
    #expect(
      density?.message
        == "0 kg/m³ cannot be the density of this mixture. Give a number above zero; "
        + "multiply one in g/cm³ by 1000.")
    let volume = #expect(throws: MixtureError.self) {
      try Mixture(composition, partialMolarVolumes: [1e-5, -1e-4])
    }
    #expect(volume == .molarVolume(0.25 * 1e-5 - 0.75 * 1e-4))
    #expect(throws: MixtureError.count(components: 2, given: 1)) {
      try Mixture(composition, partialMolarVolumes: [1e-5])
    }
    #expect(throws: MixtureError.amount(-1)) {
      try Composition(amounts: [1, -1], molarMasses: [0.018, 0.046])
    }
    #expect(throws: MixtureError.nothing) {
      try Composition(masses: [0, 0], molarMasses: [0.018, 0.046])
    }
    #expect(throws: MixtureError.composition(.molarMass(1e5))) {
      try Composition(masses: [1, 1], molarMasses: [1e5, 0.046])
    }
    #expect(throws: MixtureError.slopeSum(1)) { try composition.massFractionSlopes([2, -1]) }
    for value in [Double.nan, .infinity, -1, 0] {
      #expect(throws: MixtureError.self) {
        try Mixture(composition, molarConcentration: value)
      }
      #expect(throws: MixtureError.self) { try Mixture(composition, massDensity: value) }
      #expect(throws: MixtureError.self) {
        try Mixture(
          partialPressures: [1, 1], temperature: value, molarMasses: [0.018, 0.046])
      }
    }
  }
}
