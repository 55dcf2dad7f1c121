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
    for fluxes in [matrix.fluxes, collocated.fluxes] {
      #expect(abs(fluxes[0] / 0.00178300554114 - 1) < 1e-9)
      #expect(abs(fluxes[1] / 0.00312799152639 - 1) < 1e-9)
      #expect(abs(fluxes[2]) < 1e-15)
      let left = fluxes[0] / 1.372e-5 + fluxes[1] / 1.991e-5
      let right = film.concentration / 0.238 * Elementary.ln(1 / 0.153)
      #expect(abs(left / 287.063227916 - 1) < 1e-9)
      #expect(abs(right / 287.063227916 - 1) < 1e-9)
    }
  }

  @Test("water vapour passes two stagnant gases (MS-05: Bird, Stewart & Lightfoot, Example 18.8-1)")
  func twoStagnant() throws {
    // z runs from the water at 0; there only its own fraction is known.
    let film = try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 3, pairs: [3.64e-5, 3.57e-5, 1e-4]),
      concentration: 34.6, thickness: 0.112,
      from: [MoleFraction(0.449), nil, nil],
      to: [MoleFraction(0.1), MoleFraction(0.75), MoleFraction(0.15)],
      conditions: [.stagnant(1, count: 3), .stagnant(2, count: 3)])
    for flux in [
      try film.matrixSolution().fluxes[0], try film.collocationSolution().fluxes[0],
    ] {
      #expect(abs(flux / 0.00549957039116 - 1) < 1e-9)
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
