import Foundation
import Testing

@testable import Diffusion

/// The film solved by shooting against the closed forms, computed here in plain doubles.
@Suite struct NumericalFilmTests {
  /// N_A L/(c D) = ln[(1 − ε x₂)/(1 − ε x₁)]/ε with ε = 1 + N_B/N_A; x₁ − x₂ for ε = 0.
  private func closedFlux(_ first: Double, _ second: Double, _ ratio: Double) -> Double {
    let e = 1 + ratio
    return e == 0 ? first - second : log((1 - e * second) / (1 - e * first)) / e
  }

  @Test(
    "the flux is that of the closed form",
    arguments: [
      (0.9, 0.1, -1.0), (0.1, 0.9, -1), (1, 0, -1), (0, 1, -1),
      (0.9, 0.1, 0), (0.1, 0.9, 0), (0.75, 0, 0), (0.02, 0, 0), (0, 0.8, 0),
      (0.4, 0.1, 1), (0.9, 0.2, -0.5), (0.9, 0.2, -2), (0.3, 0.05, 2),
      // Nearly pure A, carried along by as much B: both ends lie beyond 1/ε.
      (0.9, 0.8, 1), (0.6, 0.95, 1),
    ])
  func flux(_ first: Double, _ second: Double, _ ratio: Double) throws {
    let film = try NumericalFilm(from: first, to: second, fluxRatio: ratio)
    let expected = closedFlux(first, second, ratio)
    #expect(abs(film.reducedFlux - expected) <= 1e-10 * abs(expected))
  }

  @Test("the profile of equimolar counterdiffusion is straight")
  func straight() throws {
    let film = try NumericalFilm(from: 0.7, to: 0.2, fluxRatio: -1)
    for s in [0, 0.1, 0.25, 0.5, 0.9, 1] {
      #expect(abs(film.moleFraction(at: s) - (0.7 - 0.5 * s)) < 1e-13)
    }
  }

  @Test("through stagnant B the mole fraction of B grows as a power of the way")
  func stefanProfile() throws {
    for (first, second) in [(0.75, 0.0), (0.1, 0.6), (0.8, 0.01)] {
      let film = try NumericalFilm(from: first, to: second, fluxRatio: 0)
      for s in [0, 0.1, 0.25, 0.5, 0.9, 1] {
        let expected = 1 - (1 - first) * exp(s * log((1 - second) / (1 - first)))
        #expect(abs(film.moleFraction(at: s) - expected) < 1e-11)
      }
    }
  }

  @Test(
    "the error of the profile is as documented",
    arguments: [(1.0, 1e-11), (2, 1e-11), (3, 1e-9), (4, 1e-9), (5, 1e-9)])
  func documentedError(_ flux: Double, _ error: Double) throws {
    let first = 1 - exp(-flux)
    let film = try NumericalFilm(from: first, to: 0, fluxRatio: 0)
    for s in [0.2, 0.4, 0.6, 0.8] {
      let expected = 1 - (1 - first) * exp(flux * s)
      #expect(abs(film.moleFraction(at: s) - expected) < error)
    }
  }

  @Test("equal ends have no flux and a flat profile", arguments: [-1.0, 0, 1, -0.5])
  func equalEnds(_ ratio: Double) throws {
    for x in [0, 0.3, 0.5, 1] {
      let film = try NumericalFilm(from: x, to: x, fluxRatio: ratio)
      #expect(film.reducedFlux == 0)
      #expect(film.moleFraction(at: 0.5) == x)
    }
  }

  @Test("ends exchanged, the flux turns round")
  func reversal() throws {
    for ratio in [-1.0, 0, 0.5] {
      let there = try NumericalFilm(from: 0.6, to: 0.1, fluxRatio: ratio).reducedFlux
      let back = try NumericalFilm(from: 0.1, to: 0.6, fluxRatio: ratio).reducedFlux
      #expect(abs(there + back) < 1e-11)
    }
  }

  /// No steady state exists where 1/ε lies between the ends, or at one of them.
  @Test(
    "a ratio that no steady flux can have is refused",
    arguments: [
      (0.8, 0.2, 1.0), (0.2, 0.8, 1), (1, 0, 0), (0, 1, 0), (1, 0.5, 0), (0.5, 0.2, 1),
      (0.9, 0.1, 3), (0.5, 0.1, .nan), (0.5, 0.1, .infinity),
    ])
  func infeasible(_ first: Double, _ second: Double, _ ratio: Double) {
    let error = #expect(throws: FilmError.self) {
      try NumericalFilm(from: first, to: second, fluxRatio: ratio)
    }
    let start =
      !ratio.isFinite
      ? "the flux ratio must be a number"
      : ratio == 0 ? "where A is pure there is no B" : "no steady state has this flux ratio: as x_A"
    #expect(error?.message.hasPrefix(start) == true)
  }

  @Test(
    "an end that is no mole fraction is refused",
    arguments: [(-0.1, 0.5), (0.5, 1.01), (.nan, 0.5), (0.5, .infinity)])
  func outOfRange(_ first: Double, _ second: Double) {
    let error = #expect(throws: FilmError.self) {
      try NumericalFilm(from: first, to: second, fluxRatio: 0)
    }
    #expect(
      error?.message.hasPrefix("the mole fractions of A at the ends must lie between 0 and 1; they")
        == true)
  }
}
