import Numerics
import Testing

@testable import Diffusion

/// The two solutions of random films against each other and against a third: the equations,
/// integrated from one end by Runge–Kutta steps with the fluxes found, lead to the other.
@Suite struct MaxwellStefanAgreementTests {
  @Test("ordinary films: all solutions agree to 1e-9 and lead from end to end", arguments: 0..<24)
  func ordinary(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let film = try draw(count: 2 + seed % 4, ratio: 4, depth: 3, &random)
    let matrix = try film.matrixSolution()
    let collocated = try film.collocationSolution()
    #expect(difference(matrix.fluxes, collocated.fluxes) < 1e-9)
    let places = [0.15, 0.5, 0.9]
    for place in places {
      for (a, b) in zip(try matrix.moleFractions(at: place), collocated.moleFractions(at: place)) {
        #expect(abs(a.value - b.value) < 1e-9)
      }
    }
    if film.count == 3 {
      let shot = try #require(film.shootingSolution())
      #expect(difference(matrix.fluxes, shot.fluxes) < 1e-9)
      for place in places {
        for (a, b) in zip(try matrix.moleFractions(at: place), shot.moleFractions(at: place)) {
          #expect(abs(a.value - b.value) < 1e-9)
        }
      }
    } else {
      #expect(film.shootingSolution()?.fluxes == nil)
    }
    let end = try integrated(film, matrix.fluxes)
    for (found, wanted) in zip(end, matrix.second) { #expect(abs(found - wanted.value) < 1e-9) }
    #expect(abs(sum(film, matrix.fluxes)) < 1e-12 * size(matrix.fluxes))
  }

  @Test("hard films, with traces and diffusivities of ratio 20: 1e-7", arguments: 0..<24)
  func hard(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(1000 + seed))
    let film = try draw(count: 2 + seed % 3, ratio: 20, depth: 18, &random)
    let matrix = try film.matrixSolution()
    let collocated = try film.collocationSolution()
    #expect(difference(matrix.fluxes, collocated.fluxes) < 1e-7)
    if let shot = film.shootingSolution() {
      #expect(difference(matrix.fluxes, shot.fluxes) < 1e-7)
    }
    #expect(size(matrix.fluxes) > 0)
  }

  /// A film with a condition of one sign or a stagnant species, which has a steady state.
  ///
  /// - Parameters:
  ///   - ratio: The greatest ratio of diffusivities.
  ///   - depth: Fractions at the ends may be as small as exp(−depth).
  private func draw(
    count: Int, ratio: Double, depth: Double, _ random: inout RandomSource
  ) throws -> MaxwellStefanFilm {
    let pairs = (0..<count * (count - 1) / 2).map { _ in
      1e-5 * Elementary.exp(random.uniform(in: 0...Elementary.ln(ratio)))
    }
    let ends = (0..<2).map { _ in
      let shares = (0..<count).map { _ in Elementary.exp(random.uniform(in: -depth...0)) }
      let sum = shares.reduce(0, +)
      return shares.map { $0 / sum }
    }
    let kind = random.integer(below: 3)
    let condition =
      kind == 0
      ? FluxCondition.equimolar(count: count)
      : kind == 1
        ? .stagnant(random.integer(below: count), count: count)
        : .latentHeats((0..<count).map { _ in random.uniform(in: 2e4...5e4) })
    return try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: count, pairs: pairs), concentration: 40,
      thickness: 0.01, from: ends[0].map { try MoleFraction($0) },
      to: ends[1].map { try MoleFraction($0) }, condition: condition)
  }

  private func integrated(_ film: MaxwellStefanFilm, _ fluxes: [Double]) throws -> [Double] {
    let scale = film.thickness / film.concentration
    return try RungeKutta.adaptive(
      from: 0, to: 1, initial: film.first.map { $0?.value ?? .nan }, tolerance: 1e-12
    ) { _, x in
      x.indices.map { i in
        x.indices.reduce(0) { sum, j in
          guard let d = film.diffusivities.value(i, j) else { return sum }
          return sum + scale * (x[i] * fluxes[j] - x[j] * fluxes[i]) / d
        }
      }
    }
  }

  private func sum(_ film: MaxwellStefanFilm, _ fluxes: [Double]) -> Double {
    zip(film.conditions[0].weights, fluxes).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func size(_ fluxes: [Double]) -> Double { fluxes.reduce(0) { max($0, abs($1)) } }

  /// The greatest difference relative to the greatest flux.
  private func difference(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) } / size(a)
  }
}
