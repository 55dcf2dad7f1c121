import Testing

@testable import Diffusion

/// Numbers named DIF-… are worked examples, recomputed independently to twelve figures.
@Suite struct LiquidDiffusivityTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("Wilke and Chang's correlation and scaling (DIF-12: mannitol in water, Treybal)")
  func wilkeChang() throws {
    let found = try WilkeChang.diffusivity(
      molarVolume: 0.185e-3, solventMolarMass: 0.01802, association: .waterOfHaydukLaudie,
      temperature: 293, viscosity: 1.005e-3, coefficient: .treybal)
    #expect(near(found, 6.00659218301e-10))
    let hot = try LiquidScaling.scale(
      0.56e-9, from: (temperature: 293, viscosity: 1.005e-3),
      to: (temperature: 343, viscosity: 0.4061e-3))
    #expect(near(hot, 1.62236137806e-9))
  }

  @Test("ethanol in water by both correlations (DIF-13, Benitez)")
  func ethanolInWater() throws {
    let volume = try MolarVolume.atBoilingPoint(critical: 167.1e-6)
    #expect(near(volume, 60.8869443836e-6))
    let wilkeChang = try WilkeChang.diffusivity(
      molarVolume: volume, solventMolarMass: 0.018, association: .waterOfHaydukLaudie,
      temperature: 288, viscosity: 1.153e-3)
    #expect(near(wilkeChang, 1.0017765576e-9))
    let haydukMinhas = try HaydukMinhas.diffusivity(
      molarVolume: volume, temperature: 288, viscosity: 1.153e-3)
    #expect(near(haydukMinhas, 9.90788204962e-10))
  }

  @Test("the two constants of Wilke and Chang in print are one, rounded")
  func coefficients() {
    #expect(
      near(WilkeChang.Coefficient.treybal.value, WilkeChang.Coefficient.original.value, 2e-4))
  }

  @Test("the two association factors of water differ by 7 % in the diffusivity")
  func association() throws {
    func found(_ association: WilkeChang.Association) throws -> Double {
      try WilkeChang.diffusivity(
        molarVolume: 60e-6, solventMolarMass: 0.018, association: association, temperature: 298,
        viscosity: 0.9e-3)
    }
    let ratio = try found(.water) / found(.waterOfHaydukLaudie)
    #expect(near(ratio * ratio, 2.6 / 2.26, 1e-14))
  }

  @Test("hexane in octane by the formula for alkanes, evaluated with Python 3")
  func alkanes() throws {
    let volume = try MolarVolume.atBoilingPoint(of: SpeciesTable.species("n-hexane"))
    let found = try HaydukMinhas.diffusivity(
      in: .alkane, molarVolume: volume, temperature: 298.15, viscosity: 0.508e-3)
    #expect(near(found, 2.8118406681368732e-09, 1e-12))
  }

  @Test("Stokes and Einstein: a sphere of 1 nm in water, and back to its radius")
  func stokesEinstein() throws {
    let found = try StokesEinstein.diffusivity(
      radius: 1e-9, temperature: 298.15, viscosity: 0.89e-3)
    // k T/(6π μ r), evaluated with Python 3.
    #expect(near(found, 2.4537310954445184e-10, 1e-14))
    let radius = try StokesEinstein.radius(
      diffusivity: found, temperature: 298.15, viscosity: 0.89e-3)
    #expect(near(radius, 1e-9, 1e-14))
    let scaled = try LiquidScaling.scale(
      found, from: (temperature: 298.15, viscosity: 0.89e-3),
      to: (temperature: 320, viscosity: 0.58e-3))
    let direct = try StokesEinstein.diffusivity(radius: 1e-9, temperature: 320, viscosity: 0.58e-3)
    #expect(near(scaled, direct, 1e-14))
  }

  @Test("the best estimate is Hayduk and Minhas's in water, else Wilke and Chang's")
  func choice() throws {
    let ethanol = try SpeciesTable.species("ethanol")
    let water = try LiquidDiffusivity.estimate(
      of: ethanol, in: SpeciesTable.species("water"), temperature: 298.15, viscosity: 0.89e-3)
    #expect(water.method == .haydukMinhas)
    #expect(water.reason.contains("from the critical one"))
    // Measured at infinite dilution, as the CRC Handbook has it: 1.24·10⁻⁹ m²/s.
    #expect(near(water.value, 1.24e-9, water.expectedError))
    let benzene = try LiquidDiffusivity.estimate(
      of: ethanol, in: SpeciesTable.species("benzene"), temperature: 298.15, viscosity: 0.6e-3,
      molarVolume: 60e-6)
    #expect(benzene.method == .wilkeChang)
    #expect(benzene.reason.contains("is given"))
  }

  @Test("what lies outside of a range is refused")
  func ranges() throws {
    for wrong in [0, -1, .nan, .infinity, 1] {
      #expect(throws: EstimateError.self) {
        try HaydukMinhas.diffusivity(molarVolume: 60e-6, temperature: 298, viscosity: wrong)
      }
      #expect(throws: EstimateError.self) {
        try HaydukMinhas.diffusivity(molarVolume: wrong, temperature: 298, viscosity: 1e-3)
      }
      #expect(throws: EstimateError.self) {
        try StokesEinstein.diffusivity(radius: wrong, temperature: 298, viscosity: 1e-3)
      }
      #expect(throws: EstimateError.self) { try MolarVolume.atBoilingPoint(critical: wrong) }
    }
    let error = #expect(throws: EstimateError.self) {
      try HaydukMinhas.diffusivity(molarVolume: 60e-6, temperature: 25, viscosity: 1e-3)
    }
    #expect(
      error?.message == "Hayduk and Minhas's correlation holds for a temperature from 250 K to "
        + "450 K; 25 K lies outside. Check the number and its unit, or choose a value within the "
        + "range.")
    let air = #expect(throws: EstimateError.self) {
      try MolarVolume.atBoilingPoint(of: SpeciesTable.species("air"))
    }
    #expect(air?.message.contains("no critical molar volume for air") == true)
  }
}
