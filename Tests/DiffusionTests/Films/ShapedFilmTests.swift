import Numerics
import Testing

@testable import Diffusion

@Suite struct ShapedFilmTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  /// A film of 40 mol/m³ with a diffusivity of 1.5e-5 m²/s, 2 mm thick, on a square metre.
  private func plane(_ first: Double, _ second: Double, _ ratio: Double) throws -> ShapedFilm {
    try ShapedFilm(
      shape: .planar(area: 1, thickness: 0.002), concentration: 40, diffusivity: 1.5e-5,
      from: MoleFraction(first), to: MoleFraction(second), fluxRatio: ratio)
  }

  /// The flow by integrating both sides and by shooting.
  private func flows(_ film: ShapedFilm) throws -> [Double] {
    [try film.flowOfA(), try film.flowOfAByShooting()]
  }

  @Test("hydrogen through the wall of a rubber tube (GEO-05)")
  func rubberTube() throws {
    let shape = try FilmShape.cylindricalShell(from: 0.0125, to: 0.025, height: 2)
    let film = try ShapedFilm(
      shape: shape, concentration: 2.37, diffusivity: 1.8e-10, from: MoleFraction(1),
      to: MoleFraction(0), fluxRatio: -1)
    for flow in try flows(film) { #expect(near(flow, 7.73401934601e-09)) }
    // The area that a plane wall of that thickness would need.
    let path = try #require(shape.closedPathOverArea)
    #expect(near(0.0125 / path, 0.226618007091))
  }

  @Test("carbon dioxide and air in a tapered duct of triangular section (GEO-08)")
  func taperedDuct() throws {
    let state = try GasState(temperature: 298.15, pressure: 101_325)
    let areas = [0.061, 0.0305].map { 3.0.squareRoot() / 4 * $0 * $0 }
    let film = try ShapedFilm(
      shape: .frustum(firstArea: areas[0], secondArea: areas[1], length: 1.22),
      concentration: state.molarConcentration, diffusivity: 1.64e-5,
      from: MoleFraction(0.25), to: MoleFraction(0.05), fluxRatio: -1)
    for flow in try flows(film) {
      #expect(near(flow, 8.8530300243e-08))
      #expect(near(film.fluxOfA(at: 0, flow: flow), 5.49454369005e-05))
      #expect(near(film.fluxOfA(at: 1.22, flow: flow), 0.000219781747602))
    }
  }

  @Test("methanol and water vapour with unequal latent heats (GEN-02)")
  func latentHeats() throws {
    let ratio = -8787.2 / 10038.6
    let c = try GasState(temperature: 344.2, pressure: 101_325).molarConcentration
    func film(_ ratio: Double) throws -> ShapedFilm {
      try ShapedFilm(
        shape: .planar(area: 1, thickness: 0.001), concentration: c, diffusivity: 1.816e-5,
        from: MoleFraction(0.825), to: MoleFraction(0.76), fluxRatio: ratio)
    }
    #expect(near(ratio, -0.875341183033))
    for flow in try flows(film(ratio)) {
      #expect(near(flow, 0.0463744427233))
      #expect(near(flow * ratio, -0.0405934595559))
    }
    for flow in try flows(film(-1)) { #expect(near(flow, 0.0417927320183)) }
    // The same with the condition of a film of several species.
    let matrix = try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 2, pairs: [1.816e-5]), concentration: c,
      thickness: 0.001, from: [MoleFraction(0.825), nil], to: [MoleFraction(0.76), nil],
      conditions: [.latentHeats([8787.2, 10038.6])]
    ).matrixSolution()
    #expect(near(matrix.fluxes[0], 0.0463744427233))
    #expect(near(matrix.fluxes[1], -0.0405934595559))
  }

  @Test("a crystal of hydrated copper sulfate dissolves, five of water with each (GEN-03)")
  func hydrate() throws {
    // 24.3 g of CuSO4·5H2O to 100 g of water; the water of the crystal counts as water.
    let salt = 24.3 * 159.63 / 249.71
    let saturated = try Mixture(
      Composition(masses: [salt, 124.3 - salt], molarMasses: [0.15963, 0.018]), massDensity: 1140)
    let water = try Mixture(
      Composition(amounts: [0, 1], molarMasses: [0.15963, 0.018]), massDensity: 999.8)
    let x = saturated.composition.moleFractions[0]
    #expect(near(x.value, 0.0158493512999))
    let film = try ShapedFilm(
      shape: .planar(area: 1, thickness: 1e-5),
      concentration: (saturated.molarConcentration + water.molarConcentration) / 2,
      diffusivity: 3.6e-10, from: x, to: MoleFraction(0), fluxRatio: 5)
    for flow in try flows(film) {
      #expect(near(flow, 0.0335319557172))
      // In kilograms of the hydrate an hour and square metre.
      #expect(near(flow * 0.24971 * 3600, 30.1437527837))
    }
  }

  @Test("a surface turns A into B at once (GEN-05), and A into 2 B (GEN-06)")
  func reaction() throws {
    let one = try plane(0.3, 0, -1)
    for flow in try flows(one) {
      #expect(near(flow, 0.09))
      #expect(near(one.moleFraction(at: 0.001, flow: flow).value, 0.15))
    }
    let two = try plane(0.3, 0, -2)
    for flow in try flows(two) {
      #expect(near(flow, 0.0787092793402))
      #expect(near(flow * -2, -0.15741855868))
      #expect(near(flow / 0.09, 0.874547548225))
      #expect(near(two.moleFraction(at: 0.001, flow: flow).value, 0.140175425099))
    }
  }

  @Test("near equimolar exchange nothing is lost (GEN-08)")
  func removable() throws {
    let straight = try flows(plane(0.3, 0.1, -1))
    let bent = try flows(plane(0.3, 0.1, -1 + 1e-6))
    for (a, b) in zip(straight, bent) {
      #expect(near(a, 0.06))
      #expect(near(b, 0.060000012))
      #expect(near((b - a) / 1e-6, 0.012, 1e-5))
    }
  }

  @Test("the path over the area is the same by formula and by quadrature")
  func paths() throws {
    let shapes = [
      try FilmShape.planar(area: 0.3, thickness: 0.02),
      try .cylindricalShell(from: 0.01, to: 0.5, height: 2),
      try .cylindricalShell(from: 0.03, to: 0.01, height: 2),
      try .sphericalShell(from: 1e-4, to: 10), try .sphericalShell(from: 0.2, to: 0.1),
      try .truncatedCone(firstRadius: 0.01, secondRadius: 0.3, length: 0.5),
    ]
    for shape in shapes {
      let closed = try #require(shape.closedPathOverArea)
      #expect(near(try shape.pathOverArea(), closed, 1e-11))
    }
    let channel = try FilmShape.channel(length: 2) { 1e-3 * Elementary.exp($0) }
    #expect(near(try channel.pathOverArea(), 1e3 * (1 - Elementary.exp(-2)), 1e-11))
  }

  @Test("in films of all shapes both solutions agree, and profiles end where they should")
  func agreement() throws {
    var random = RandomSource(seed: 4)
    for trial in 0..<24 {
      let (a, b) = (random.uniform(in: 0.01...0.1), random.uniform(in: 0.2...0.5))
      let shape = try [
        FilmShape.planar(area: a, thickness: b), .cylindricalShell(from: a, to: b, height: 1),
        .sphericalShell(from: b, to: a),
        .truncatedCone(firstRadius: a, secondRadius: b, length: 1),
        .channel(length: b) { a * (1.2 + Elementary.sin(20 * $0)) },
      ][trial % 5]
      let film = try ShapedFilm(
        shape: shape, concentration: 40, diffusivity: 1e-5,
        from: MoleFraction(random.uniform(in: 0...0.6)),
        to: MoleFraction(random.uniform(in: 0...0.6)), fluxRatio: random.uniform(in: -3...0.5))
      let found = try flows(film)
      #expect(near(found[0], found[1], 1e-7))
      let end = film.moleFraction(at: shape.end, flow: found[0])
      #expect(abs(end.value - film.second.value) < 1e-7)
    }
  }

  @Test("a ratio that no steady flux can have, or a shape that cannot be, is refused")
  func refused() throws {
    #expect(throws: PoreError.noSteadyState) { try plane(0.8, 0.2, 1) }
    #expect(throws: PoreError.noSteadyState) { try plane(1, 0, 0) }
    #expect(throws: PoreError.self) { try plane(0.5, 0, .nan) }
    #expect(try plane(0.3, 0.3, 0).flowOfA() == 0)
    #expect(throws: ShapeError.length(0)) { try FilmShape.planar(area: 1, thickness: 0) }
    #expect(throws: ShapeError.area(-1)) { try FilmShape.planar(area: -1, thickness: 1) }
    #expect(throws: ShapeError.noWay(0.1)) { try FilmShape.sphericalShell(from: 0.1, to: 0.1) }
    #expect(throws: ShapeError.self) { try FilmShape.channel(length: 1) { 0.5 - $0 } }
    #expect(
      ShapeError.length(0).message == "0 m is no length of a film: from 1e-9 m to 1000000 m is "
        + "possible. Give a length above zero, in metres.")
  }
}
