import Numerics
import Testing

@testable import Diffusion

/// Films of several species, each solved by the matrix method and by collocation.
@Suite struct MaxwellStefanFilmTests {
  @Test("acetone and methanol evaporate into stagnant air (MS-01, MS-04)")
  func intoAir() throws {
    let film = try stefanTube()
    let matrix = try film.matrixSolution()
    let collocated = try film.collocationSolution()
    let shot = try #require(film.shootingSolution())
    for fluxes in [matrix.fluxes, collocated.fluxes, shot.fluxes] {
      #expect(abs(fluxes[0] / 0.00178300554114 - 1) < 1e-9)
      #expect(abs(fluxes[1] / 0.00312799152639 - 1) < 1e-9)
      #expect(abs(fluxes[2]) < 1e-15)
      let left = fluxes[0] / 1.372e-5 + fluxes[1] / 1.991e-5
      let right = film.concentration / 0.238 * Elementary.ln(1 / 0.153)
      #expect(abs(left / 287.063227916 - 1) < 1e-9)
      #expect(abs(right / 287.063227916 - 1) < 1e-9)
    }
  }

  /// With c = 34.62 mol/m³, as the source says, the flux is 0.00550274933359 mol/(m² s) (SciPy 1.17.1,
  /// brentq on the integrated law). The case in the file belongs to c = 34.60 mol/m³.
  @Test(
    "water vapour passes two stagnant gases (MS-05: Bird, Stewart & Lightfoot, Example 18.8-1)",
    arguments: [(34.62, 0.005502749333586648), (34.6, 0.00549957039116)])
  func twoStagnant(_ concentration: Double, _ expected: Double) throws {
    // z runs from the water at 0; there only its own fraction is known.
    let film = try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 3, pairs: [3.64e-5, 3.57e-5, 1e-4]),
      concentration: concentration, thickness: 0.112,
      from: [MoleFraction(0.449), nil, nil],
      to: [MoleFraction(0.1), MoleFraction(0.75), MoleFraction(0.15)],
      conditions: [.stagnant(1, count: 3), .stagnant(2, count: 3)])
    let shot = try #require(film.shootingSolution())
    for flux in [
      try film.matrixSolution().fluxes[0], try film.collocationSolution().fluxes[0], shot.fluxes[0],
    ] {
      #expect(abs(flux / expected - 1) < 1e-9)
    }
  }

  /// A film of nitrogen-like gases, 1 cm thick, of 40 mol/m³.
  private func film(
    _ pairs: [Double], _ first: [Double], _ second: [Double], _ condition: FluxCondition
  ) throws -> MaxwellStefanFilm {
    try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: first.count, pairs: pairs), concentration: 40,
      thickness: 0.01, from: first.map { try MoleFraction($0) },
      to: second.map { try MoleFraction($0) }, condition: condition)
  }

  /// The fluxes by both methods.
  private func fluxes(_ film: MaxwellStefanFilm) throws -> [[Double]] {
    [try film.matrixSolution().fluxes, try film.collocationSolution().fluxes]
  }

  @Test("two species: Stefan's law, equimolar counterdiffusion and any ratio of latent heats")
  func binary() throws {
    let unit = 40 * 2e-5 / 0.01
    for found in try fluxes(film([2e-5], [0.6, 0.4], [0.1, 0.9], .stagnant(1, count: 2))) {
      #expect(abs(found[0] / (unit * Elementary.ln(0.9 / 0.4)) - 1) < 1e-11)
      #expect(abs(found[1]) < 1e-15)
    }
    for found in try fluxes(film([2e-5], [0.6, 0.4], [0.1, 0.9], .equimolar(count: 2))) {
      #expect(abs(found[0] / (unit * 0.5) - 1) < 1e-12)
      #expect(abs(found[1] / (unit * -0.5) - 1) < 1e-12)
    }
    for found in try fluxes(film([2e-5], [0.6, 0.4], [0.1, 0.9], .latentHeats([3, 4]))) {
      let net = 1 - 3.0 / 4
      let expected = unit * Elementary.ln((1 - net * 0.1) / (1 - net * 0.6)) / net
      #expect(abs(found[0] / expected - 1) < 1e-11)
    }
  }

  @Test("with one diffusivity for all pairs every species obeys Fick's law")
  func equalDiffusivities() throws {
    let pairs = [Double](repeating: 2e-5, count: 6)
    let (first, second) = ([0.1, 0.2, 0.3, 0.4], [0.4, 0.15, 0.35, 0.1])
    for found in try fluxes(film(pairs, first, second, .equimolar(count: 4))) {
      for i in 0..<4 {
        #expect(abs(found[i] - 40 * 2e-5 / 0.01 * (first[i] - second[i])) < 1e-13)
      }
    }
    // Past a stagnant species, each fraction bends as the total flux tells.
    for found in try fluxes(film(pairs, first, second, .stagnant(3, count: 4))) {
      let total = found.reduce(0, +)
      let stretch = Elementary.exp(total * 0.01 / (40 * 2e-5))
      for i in 0..<4 {
        let share = (second[i] - first[i] * stretch) / (1 - stretch)
        #expect(abs(found[i] - total * share) < 1e-12)
      }
    }
  }

  @Test("named in another order, the species have the same fluxes and profiles")
  func relabelling() throws {
    let d = [[0, 8e-6, 1.4e-5, 3e-5], [8e-6, 0, 2e-5, 6e-5], [1.4e-5, 2e-5, 0, 7e-5]]
    func solve(_ order: [Int]) throws -> ([[Double]], [MoleFraction]) {
      var pairs: [Double] = []
      for i in 0..<3 {
        for j in (i + 1)..<4 { pairs.append(d[min(order[i], order[j])][max(order[i], order[j])]) }
      }
      let heats = [3e4, 4e4, 2e4, 5e4]
      let film = try film(
        pairs, order.map { [0.1, 0.2, 0.3, 0.4][$0] }, order.map { [0.4, 0.15, 0.35, 0.1][$0] },
        .latentHeats(order.map { heats[$0] }))
      return (try fluxes(film), try film.matrixSolution().moleFractions(at: 0.3))
    }
    let (plain, profile) = try solve([0, 1, 2, 3])
    for order in [[3, 2, 1, 0], [1, 3, 0, 2]] {
      let (other, otherProfile) = try solve(order)
      for method in 0..<2 {
        for (i, k) in order.enumerated() {
          #expect(abs(other[method][i] - plain[method][k]) < 1e-11)
          #expect(abs(otherProfile[i].value - profile[k].value) < 1e-12)
        }
      }
    }
  }

  @Test("hydrogen, nitrogen, carbon dioxide: against the slope, and without one (Duncan & Toor)")
  func reverseDiffusion() throws {
    // The diffusivities of Duncan and Toor (1962) in m²/s: H2–N2, H2–CO2, N2–CO2.
    let pairs = [8.33e-5, 6.8e-5, 1.68e-5]
    // Nitrogen alike at both ends flows none the less: osmotic diffusion.
    let osmotic = try fluxes(
      film(pairs, [0.2, 0.3, 0.5], [0.25, 0.3, 0.45], .equimolar(count: 3)))
    for found in osmotic { #expect(abs(found[1]) > 0.02 * abs(found[0])) }
    // A little more of it behind does not turn the flow round: reverse diffusion.
    let sign = osmotic[0][1] > 0 ? 1.0 : -1
    let reverse = try fluxes(
      film(
        pairs, [0.2, 0.3, 0.5], [0.25, 0.3 + 0.01 * sign, 0.45 - 0.01 * sign],
        .equimolar(count: 3)))
    for found in reverse { #expect(found[1] * sign > 0) }
    // In between, there is a slope that holds it back: diffusion barrier.
    func held(_ step: Double) throws -> Double {
      try film(pairs, [0.2, 0.3, 0.5], [0.25, 0.3 + step, 0.45 - step], .equimolar(count: 3))
        .matrixSolution().fluxes[1]
    }
    #expect(try held(0.01 * sign) * held(0.3 * sign) < 0)
  }

  @Test("a reaction at a wall: the end of the key species is given, the others follow")
  func reaction() throws {
    // A + 2 B → C at the second end, which uses up all A; D is inert.
    let numbers = [-1.0, -2, 1, 0]
    let film = try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 4, pairs: [2e-5, 3e-5, 1.5e-5, 4e-5, 2e-5, 1e-5]),
      concentration: 40, thickness: 0.01,
      from: [MoleFraction(0.1), MoleFraction(0.4), MoleFraction(0.1), nil],
      to: [MoleFraction(0), nil, nil, nil],
      conditions: FluxCondition.reaction(stoichiometry: numbers))
    let (matrix, collocated) = (try film.matrixSolution(), try film.collocationSolution())
    #expect(matrix.fluxes[0] > 0)
    for i in 0..<4 {
      #expect(abs(matrix.fluxes[i] + numbers[i] * matrix.fluxes[0]) < 1e-14)
      #expect(abs(matrix.fluxes[i] - collocated.fluxes[i]) < 1e-11 * matrix.fluxes[0])
      #expect(abs(matrix.second[i].value - collocated.second[i].value) < 1e-10)
    }
    #expect(abs(matrix.second.reduce(0) { $0 + $1.value } - 1) < 1e-12)
  }

  @Test("more of A than a reaction leaves room for: its products cannot come out negative")
  func impossibleReaction() throws {
    // A + 2 B → C with little B: it would be used up before A is.
    let film = try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 3, pairs: [2e-5, 2e-5, 2e-5]), concentration: 40,
      thickness: 0.01, from: [MoleFraction(0.4), MoleFraction(0.1), nil],
      to: [MoleFraction(0), nil, nil],
      conditions: FluxCondition.reaction(stoichiometry: [-1, -2, 1]))
    for method in 0..<2 {
      let error = #expect(throws: MaxwellStefanError.self) {
        _ = try method == 0 ? film.matrixSolution().fluxes : film.collocationSolution().fluxes
      }
      guard case .impossibleFraction(let species, let value)? = error else {
        Issue.record("another error: \(String(describing: error))")
        continue
      }
      #expect(species == 2 && value < 0)
    }
  }

  @Test("ends that are alike need no flux")
  func alike() throws {
    for found in try fluxes(
      film([1e-5, 2e-5, 3e-5], [0.2, 0.3, 0.5], [0.2, 0.3, 0.5], .stagnant(0, count: 3)))
    {
      #expect(found.count == 3)
      for flux in found { #expect(abs(flux) < 1e-15) }
    }
  }

  @Test("a net flow that would be infinite is refused with the reason")
  func noSteadyState() throws {
    let problem = try film(
      [1e-5, 1e-5, 1e-5], [0.7, 0.2, 0.1], [0.1, 0.2, 0.7], FluxCondition(weights: [1, 0, -1]))
    let expected = MaxwellStefanError.noSteadyState(first: 0.6, second: 0.1 - 0.7)
    for method in 0..<2 {
      let error = #expect(throws: MaxwellStefanError.self) {
        _ = try method == 0 ? problem.matrixSolution().fluxes : problem.collocationSolution().fluxes
      }
      guard case .noSteadyState(let first, let second)? = error else {
        Issue.record("another error: \(String(describing: error))")
        continue
      }
      #expect(abs(first - 0.6) < 1e-12 && abs(second + 0.6) < 1e-12)
    }
    #expect(expected.message.hasPrefix("No steady fluxes join these ends."))
    let still = #expect(throws: MaxwellStefanError.self) {
      try film([1e-5, 1e-5, 1e-5], [0.7, 0.3, 0], [0.1, 0.2, 0.7], .stagnant(2, count: 3))
    }
    #expect(
      still?.message == "Species 3 does not move, yet it is there at one end of the film only. "
        + "Nothing can hold it back from spreading: no steady state exists. Let it move, or give it "
        + "a mole fraction at both ends.")
  }

  @Test("what states no film is refused with what is wrong")
  func refused() throws {
    let sum = #expect(throws: MaxwellStefanError.self) {
      try film([1e-5], [0.5, 0.4], [0.1, 0.9], .equimolar(count: 2))
    }
    #expect(
      sum?.message
        == "The mole fractions at an end of the film sum to one; these sum to 0.9. Leave "
        + "one out to be what is missing, or correct them.")
    #expect(throws: MaxwellStefanError.speciesCount(1)) {
      try PairDiffusivities(count: 1, pairs: [])
    }
    #expect(throws: MaxwellStefanError.speciesCount(.min)) {
      try PairDiffusivities(count: .min, all: 1e-5)
    }
    #expect(throws: MaxwellStefanError.pairCount(species: 3, pairs: 2)) {
      try PairDiffusivities(count: 3, pairs: [1, 1])
    }
    for value in [Double.nan, .infinity, 0, -1e-5] {
      #expect(throws: MaxwellStefanError.self) { try PairDiffusivities(count: 2, pairs: [value]) }
      for (c, thickness) in [(value, 0.01), (40, value)] {
        #expect(throws: MaxwellStefanError.self) {
          try MaxwellStefanFilm(
            diffusivities: PairDiffusivities(count: 2, pairs: [1e-5]), concentration: c,
            thickness: thickness, from: [MoleFraction(0.5), nil], to: [MoleFraction(0.1), nil],
            conditions: [.equimolar(count: 2)])
        }
      }
    }
    #expect(throws: MaxwellStefanError.sizesDisagree(species: 2, given: 3)) {
      try film([1e-5], [0.5, 0.5], [0.1, 0.9], .equimolar(count: 3))
    }
    #expect(throws: MaxwellStefanError.dependentCondition(index: 0)) {
      try film([1e-5], [0.5, 0.5], [0.1, 0.9], .stagnant(5, count: 2))
    }
    func open(
      _ first: [Double?], _ second: [Double?], _ conditions: [FluxCondition]
    ) throws -> MaxwellStefanFilm {
      try MaxwellStefanFilm(
        diffusivities: PairDiffusivities(count: 3, pairs: [1e-5, 2e-5, 3e-5]), concentration: 40,
        thickness: 0.01, from: first.map { try $0.map { try MoleFraction($0) } },
        to: second.map { try $0.map { try MoleFraction($0) } }, conditions: conditions)
    }
    let still = FluxCondition.stagnant(2, count: 3)
    #expect(throws: MaxwellStefanError.dependentCondition(index: 1)) {
      try open([0.1, 0.2, 0.7], [0, nil, nil], [still, still])
    }
    #expect(throws: MaxwellStefanError.noCompleteEnd) {
      try open([0.1, nil, nil], [0, nil, nil], [still, .stagnant(1, count: 3)])
    }
    #expect(throws: MaxwellStefanError.conditionCount(conditions: 0, species: 3)) {
      try open([0.1, 0.2, 0.7], [0, 0.3, 0.7], [])
    }
    #expect(throws: MaxwellStefanError.knownFractions(conditions: 2, wanted: 1, given: 3)) {
      try open([0.1, 0.2, 0.7], [0, 0.3, 0.7], [still, .stagnant(1, count: 3)])
    }
    #expect(throws: MaxwellStefanError.knownSum(1.5)) {
      try open([0.1, 0.2, 0.7], [0.75, 0.75, nil], [still])
    }
  }

  private func stefanTube() throws -> MaxwellStefanFilm {
    let state = try GasState(temperature: 328.5, pressure: 99_400)
    return try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 3, pairs: [8.48e-6, 1.372e-5, 1.991e-5]),
      concentration: state.molarConcentration, thickness: 0.238,
      from: [MoleFraction(0.319), MoleFraction(0.528), nil],
      to: [MoleFraction(0), MoleFraction(0), MoleFraction(1)],
      conditions: [.stagnant(2, count: 3)])
  }
}
