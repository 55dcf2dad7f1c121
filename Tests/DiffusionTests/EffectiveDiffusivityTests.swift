import Numerics
import Testing

@testable import Diffusion

/// Numbers named DIF-… are worked examples, recomputed independently to twelve figures.
@Suite struct EffectiveDiffusivityTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  private func companion(
    _ fraction: Double, _ diffusivity: Double, _ ratio: Double = 0
  ) throws -> EffectiveDiffusivity.Companion {
    try EffectiveDiffusivity.Companion(
      moleFraction: MoleFraction(fraction), diffusivity: diffusivity, fluxRatio: ratio)
  }

  @Test("ammonia splitting on a catalyst (DIF-18, Benitez)")
  func catalyst() throws {
    let state = try GasState(temperature: 300, pressure: 1e5)
    func potential(_ id: String) throws -> LennardJones {
      try #require(try SpeciesTable.species(id).lennardJones)
    }
    let (ammonia, nitrogen, hydrogen) = (
      try potential("NH3"), try potential("N2"), try potential("H2")
    )
    // The example rounds the molar masses to whole grams.
    let d12 = try WilkeLee.diffusivity(
      potential: ammonia.combined(with: nitrogen), molarMasses: (0.017, 0.028), at: state)
    let d13 = try WilkeLee.diffusivity(
      potential: ammonia.combined(with: hydrogen), molarMasses: (0.017, 0.002), at: state)
    #expect(near(d12, 2.36753688886e-5))
    #expect(near(d13, 7.27729405515e-5))
    let effective = try EffectiveDiffusivity.withFluxRatios([
      companion(0.2, d12, -0.5), companion(0.4, d13, -1.5),
    ])
    #expect(near(effective, 4.56970253839e-5))
  }

  @Test("Blanc's law, and the mistake of fractions that are not divided (DIF-19, Benitez)")
  func blanc() throws {
    let others = [try companion(0.2, 2.37e-5), try companion(0.4, 7.28e-5)]
    #expect(near(try EffectiveDiffusivity.blanc(others), 4.30622296173e-5))
    #expect(
      near(try EffectiveDiffusivity.blanc(others, renormalising: false), 7.17703826955e-5))
  }

  @Test("water through hydrogen and oxygen (DIF-20, Dutta)")
  func stagnantPair() throws {
    let found = try EffectiveDiffusivity.blanc([
      companion(0.6, 9.23e-5), companion(0.4, 2.67e-5),
    ])
    #expect(near(found, 4.65510011334e-5))
    let flux = 40.9 * found / 0.0015 * -Elementary.ln(1 - 0.023065789473684213)
    #expect(near(flux, 0.0296201248603))
  }

  @Test("with the others at rest, the formula for flux ratios is Blanc's law")
  func atRest() throws {
    var random = RandomSource(seed: 7)
    for _ in 0..<200 {
      var weights = (0..<4).map { _ in 0.01 + random.uniform() }
      let sum = weights.reduce(0, +)
      weights = weights.map { $0 / sum }
      let others = try weights.dropFirst().map { try companion($0, 1e-6 + 1e-4 * random.uniform()) }
      let blanc = try EffectiveDiffusivity.blanc(others)
      #expect(near(try EffectiveDiffusivity.withFluxRatios(others), blanc, 1e-12))
      // Between the least and the greatest of the pairs.
      let values = others.map { $0.diffusivity }
      #expect(blanc >= (values.min() ?? 0) * (1 - 1e-12))
      #expect(blanc <= (values.max() ?? 0) * (1 + 1e-12))
    }
  }

  @Test("with one other, the diffusivity is that of the pair, whatever it does")
  func onePair() throws {
    for ratio in [-3, -1, 0, 0.5] {
      let found = try EffectiveDiffusivity.withFluxRatios([companion(0.7, 2e-5, ratio)])
      #expect(near(found, 2e-5, 1e-14))
    }
  }

  @Test("fractions without a mixture and fluxes without a diffusivity are refused")
  func refused() throws {
    let many = #expect(throws: EstimateError.self) {
      try EffectiveDiffusivity.blanc([companion(0.7, 1e-5), companion(0.7, 2e-5)])
    }
    #expect(many?.message.contains("these sum to 1.4. Correct") == true)
    #expect(throws: EstimateError.fractions(sum: 0)) { try EffectiveDiffusivity.blanc([]) }
    #expect(throws: EstimateError.noEffectiveDiffusivity) {
      try EffectiveDiffusivity.withFluxRatios([companion(0.1, 1e-6, 3), companion(0.1, 1e-4, -9)])
    }
    // What A drags along fits its own gradient exactly: nothing is left to divide by.
    #expect(throws: EstimateError.noEffectiveDiffusivity) {
      try EffectiveDiffusivity.withFluxRatios([companion(0.5, 1e-5, 1)])
    }
  }

  @Test("Vignes's law with a thermodynamic factor (DIF-21, Benitez; DIF-22, Cussler)")
  func vignes() throws {
    let acetone = try LiquidMixtures.Limits(ofA: 2.75e-9, ofB: 4.15e-9)
    let found = LiquidMixtures.vignes(acetone, at: try MoleFraction(0.7808))
    #expect(near(found, 3.79204672844e-9))
    let fick = try LiquidMixtures.fick(maxwellStefan: found, thermodynamicFactor: 0.871)
    #expect(near(fick, 3.30287270047e-9))
    let cussler = LiquidMixtures.vignes(
      try LiquidMixtures.Limits(ofA: 1.26e-9, ofB: 4.68e-9), at: try MoleFraction(0.5))
    #expect(
      near(
        try LiquidMixtures.fick(maxwellStefan: cussler, thermodynamicFactor: 0.31),
        7.52783156028e-10))
  }

  @Test("both laws meet the limits; Darken's lies above Vignes's between them")
  func limits() throws {
    let limits = try LiquidMixtures.Limits(ofA: 1e-9, ofB: 4e-9)
    for law in [LiquidMixtures.vignes, LiquidMixtures.darken] {
      #expect(law(limits, try MoleFraction(0)) == 1e-9)
      #expect(law(limits, try MoleFraction(1)) == 4e-9)
    }
    for step in 1..<20 {
      let x = try MoleFraction(Double(step) / 20)
      #expect(LiquidMixtures.darken(limits, at: x) > LiquidMixtures.vignes(limits, at: x))
    }
  }

  @Test("a mixture that splits has no diffusivity of Fick")
  func unstable() throws {
    let error = #expect(throws: EstimateError.self) {
      try LiquidMixtures.fick(maxwellStefan: 1e-9, thermodynamicFactor: -0.25)
    }
    #expect(
      error?.message == "The thermodynamic factor is -0.25, not positive: a mixture of this "
        + "composition splits into two liquids. Choose a composition outside of the spinodal.")
    #expect(throws: EstimateError.self) {
      try LiquidMixtures.fick(maxwellStefan: 1e-9, thermodynamicFactor: .nan)
    }
  }
}
