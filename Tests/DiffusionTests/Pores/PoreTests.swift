import Numerics
import Testing

@testable import Diffusion

@Suite struct PoreTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("hydrogen in a pore of 60 Å radius at 373 K (POR-01)")
  func hydrogen() throws {
    let found = try Knudsen.diffusivity(radius: 6e-9, temperature: 373, molarMass: 0.002016)
    #expect(near(found, 7.9169206669e-06))
    // The form of textbooks, D = 97.0 r √(T/M) with M in g/mol.
    #expect(near(found, 97.0 * 6e-9 * (373 / 2.016).squareRoot(), 1e-3))
  }

  @Test("nitrogen and helium through a capillary at a tenth of an atmosphere (POR-02)")
  func capillary() throws {
    // The case is reckoned with the rounded formula; without the rounding, 6e-5 more.
    let walls = try Knudsen.roundedDiffusivity(
      radius: 2.5e-6, temperature: 298, molarMass: 0.02802)
    #expect(near(walls, 0.000790834868627))
    let ratio = try Graham.fluxRatio(molarMassOfA: 0.02802, molarMassOfB: 0.004003)
    #expect(near(ratio, -2.64570410049))
    let c = try GasState(temperature: 298, pressure: 10_130).molarConcentration
    let pore = try DustyGas(
      concentration: c, molecular: 0.000698, knudsen: walls, length: 0.01,
      from: MoleFraction(0.8), to: MoleFraction(0.2), fluxRatio: ratio)
    #expect(near(pore.fluxOfA, 0.0640052896217))
    #expect(near(try pore.fluxOfAByShooting(), 0.0640052896217))
    #expect(near(pore.fluxOfB, -2.64570410049 * 0.0640052896217))
    let series = try Bosanquet.diffusivity(molecular: 0.000698, knudsen: walls)
    #expect(near(c * series * 0.6 / 0.01, 0.0909504699143))
    // The wrong turn of a constant α taken in the middle.
    let middle = 1 / (1 / walls + (1 - (1 + ratio) * 0.5) / 0.000698)
    #expect(near(c * middle * 0.6 / 0.01, 0.0632883789311))
  }

  @Test("β-dextrin in pores of 88.8 Å (POR-06)")
  func dextrin() throws {
    let restriction = try HinderedDiffusion.fourthPower(
      HinderedDiffusion.sizeRatio(molecule: 1.796e-9, pore: 8.88e-9))
    #expect(near(restriction, 0.405006829792))
    let solid = try PorousSolid(porosity: 0.0233, tortuosity: 1.1)
    #expect(
      near(
        try solid.effectiveDiffusivity(3.22e-10, restriction: restriction), 2.762367492e-12))
  }

  @Test("hydrogen through pores of 130 Å (POR-07)")
  func narrowPore() throws {
    // The case is reckoned with 101 330 Pa and 2.0159 g/mol. The flux its source prints has the
    // speed √(2 R T/M), which is not the mean; that of the pair is an estimate of another file.
    let walls = try Knudsen.diffusivity(radius: 6.5e-9, temperature: 373, molarMass: 0.0020159)
    let flux = try Knudsen.flux(
      diffusivity: walls, from: 101_330, to: 0, temperature: 373, length: 0.006)
    #expect(near(flux, 0.0467060291243, 1e-8))
  }

  @Test("wide pores leave the diffusivity of the pair, narrow ones that of the walls")
  func limits() throws {
    func flux(_ knudsen: Double, _ ratio: Double) throws -> DustyGas {
      try DustyGas(
        concentration: 40, molecular: 1e-5, knudsen: knudsen, length: 0.01,
        from: MoleFraction(0.7), to: MoleFraction(0.1), fluxRatio: ratio)
    }
    let film = try ShapedFilm(
      shape: .planar(area: 1, thickness: 0.01), concentration: 40, diffusivity: 1e-5,
      from: MoleFraction(0.7), to: MoleFraction(0.1), fluxRatio: 0)
    #expect(near(try flux(1e3, 0).fluxOfA, try film.flowOfA(), 1e-7))
    #expect(near(try flux(1e-12, 0).fluxOfA, 40 * 1e-12 * 0.6 / 0.01, 1e-6))
    let series = try Bosanquet.diffusivity(molecular: 1e-5, knudsen: 2e-5)
    #expect(near(try flux(2e-5, -1).fluxOfA, 40 * series * 0.6 / 0.01, 1e-14))
    #expect(near(try flux(2e-5, -1 + 1e-9).fluxOfA, try flux(2e-5, -1).fluxOfA, 1e-8))
  }

  @Test("in random pores the integrated law is what shooting finds")
  func random() throws {
    var random = RandomSource(seed: 12)
    for _ in 0..<20 {
      let ratio = random.uniform(in: -4...0)
      let pore = try DustyGas(
        concentration: 40, molecular: 1e-5, knudsen: 1e-5 * random.uniform(in: 0.1...10),
        length: 0.01, from: MoleFraction(random.uniform(in: 0...0.9)),
        to: MoleFraction(random.uniform(in: 0...0.9)), fluxRatio: ratio)
      #expect(near(try pore.fluxOfAByShooting(), pore.fluxOfA, 1e-9))
    }
  }

  @Test("a dusty gas is a film of three with a stagnant one, and the fluxes of gases obey Graham")
  func threeSpecies() throws {
    // The dust takes its part of the moles: 1/D of walls is x_dust/D of a pair with dust.
    let ratio = try Graham.fluxRatio(molarMassOfA: 0.028, molarMassOfB: 0.004)
    let condition = FluxCondition.graham(molarMasses: [0.028, 0.004])
    let film = try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 2, pairs: [1e-5]), concentration: 40,
      thickness: 0.01, from: [MoleFraction(0.7), nil], to: [MoleFraction(0.2), nil],
      conditions: [condition])
    let fluxes = try film.matrixSolution().fluxes
    #expect(near(fluxes[1] / fluxes[0], ratio, 1e-12))
    let wide = try DustyGas(
      concentration: 40, molecular: 1e-5, knudsen: 1e3, length: 0.01, from: MoleFraction(0.7),
      to: MoleFraction(0.2), fluxRatio: ratio)
    #expect(near(wide.fluxOfA, fluxes[0], 1e-7))
  }

  @Test("hindrance by Renkin's formula")
  func renkin() throws {
    #expect(try HinderedDiffusion.renkin(0) == 1)
    // 0.81 (1 − 0.2104 + 0.00209 − 0.0000095)
    #expect(near(try HinderedDiffusion.renkin(0.1), 0.641261205))
    let error = #expect(throws: PoreError.self) { try HinderedDiffusion.renkin(0.5) }
    #expect(
      error?.message == "The formula for hindered diffusion holds for ratios of molecule to pore "
        + "from 0 to 0.4; 0.5 lies outside. Choose a wider pore or another formula.")
  }

  @Test("what no pore can be is refused")
  func refused() throws {
    for value in [Double.nan, .infinity, -1, 0] {
      #expect(throws: PoreError.self) {
        try Knudsen.diffusivity(radius: value, temperature: 300, molarMass: 0.028)
      }
      #expect(throws: PoreError.self) {
        try Knudsen.diffusivity(radius: 1e-8, temperature: value, molarMass: 0.028)
      }
      #expect(throws: PoreError.self) {
        try Knudsen.diffusivity(radius: 1e-8, temperature: 300, molarMass: value)
      }
      #expect(throws: PoreError.self) { try Bosanquet.diffusivity(molecular: value, knudsen: 1) }
      #expect(throws: PoreError.self) { try PorousSolid(porosity: value, tortuosity: 1) }
      #expect(throws: PoreError.self) { try PorousSolid(porosity: 0.5, tortuosity: value) }
      #expect(throws: PoreError.self) { try Graham.fluxRatio(molarMassOfA: value, molarMassOfB: 1) }
    }
    #expect(throws: PoreError.molecule(2e-9, pore: 1e-9)) {
      try HinderedDiffusion.sizeRatio(molecule: 2e-9, pore: 1e-9)
    }
    #expect(throws: PoreError.noSteadyState) {
      try DustyGas(
        concentration: 40, molecular: 1e-5, knudsen: 1e-3, length: 0.01, from: MoleFraction(0.9),
        to: MoleFraction(0.1), fluxRatio: 1)
    }
  }
}
