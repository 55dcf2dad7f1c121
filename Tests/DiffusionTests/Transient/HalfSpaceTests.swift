import Foundation
import Testing

@testable import Diffusion

@Suite struct HalfSpaceTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("the error function is what the differential equation leads to")
  func profile() throws {
    let space = try HalfSpace(diffusivity: 2e-9)
    // From SciPy 1.17.1.
    #expect(near(try space.change(at: 1e-4, after: 50), 0.8230632737581215, 1e-14))
    for depth in [0, 1e-5, 1e-4, 5e-4, 2e-3] {
      let exact = try space.change(at: depth, after: 50)
      #expect(abs(try space.numericalChange(at: depth, after: 50) - exact) < 1e-10)
    }
    let coefficient = try space.surfaceCoefficient(after: 50)
    #expect(near(try space.numericalSurfaceCoefficient(after: 50), coefficient, 1e-10))
    // The mean of the flux is twice that at the end.
    #expect(near(try space.uptake(after: 50), 2 * 50 * coefficient, 1e-14))
  }

  @Test("with a film outside, as the transform of Laplace inverted by mpmath has it")
  func film() throws {
    let space = try HalfSpace(diffusivity: 2e-9)
    let near1 = try space.change(at: 1e-4, after: 50, coefficient: 3e-5)
    #expect(near(near1, 0.713004249955944, 1e-12))
    let near2 = try space.change(at: 1e-3, after: 50, coefficient: 3e-5)
    #expect(near(near2, 0.0181131237360451, 1e-12))
    // Much transfer outside fixes the surface.
    let fixed = try space.change(at: 1e-4, after: 50, coefficient: 1e3)
    #expect(near(fixed, try space.change(at: 1e-4, after: 50), 1e-6))
  }

  @Test("Arnold's unsteady evaporation: Bird, Stewart, Lightfoot, Table 20.1-1, and by shooting")
  func evaporation() throws {
    // φ and ψ, made with mpmath 1.3; the book prints four figures: 0.1562 and 1.108, 0.3578 and 1.268,
    // 0.6618 and 1.564.
    for (surface, drift, enhancement) in [
      (0.1, 0.05860215520150678, 1.038696156582734),
      (0.25, 0.15621556069592202, 1.1075394885074055),
      (0.5, 0.35783454667200715, 1.2684904404716573),
      (0.75, 0.66175946662219, 1.5639174866502412),
      (0.9, 1.0042237791280424, 1.977711449429321),
    ] {
      let evaporation = try UnsteadyEvaporation(surface: surface)
      #expect(near(evaporation.drift, drift, 1e-13))
      #expect(near(evaporation.enhancement, enhancement, 1e-13))
      #expect(near(try UnsteadyEvaporation.numericalDrift(surface: surface), drift))
      #expect(near(try evaporation.profile(at: 0), 1, 1e-14))
      #expect(try evaporation.profile(at: 30) == 0)
    }
  }

  @Test("little vapour evaporates as into a half space")
  func littleVapour() throws {
    let evaporation = try UnsteadyEvaporation(surface: 1e-6)
    let flux = try evaporation.flux(after: 100, concentration: 40, diffusivity: 1e-5)
    let still = 40e-6 * (try HalfSpace(diffusivity: 1e-5).surfaceCoefficient(after: 100))
    #expect(near(flux, still, 1e-6))
    #expect(try UnsteadyEvaporation(surface: 0).enhancement == 1)
    #expect(try UnsteadyEvaporation(surface: 0).drift == 0)
    let volume = try evaporation.vapourVolume(after: 100, area: 2e-4, diffusivity: 1e-5)
    // The volume is the flux over c, integrated: twice flux times time.
    #expect(near(volume, 2 * flux / 40 * 100 * 2e-4, 1e-12))
    #expect(throws: TransportError.self) { try UnsteadyEvaporation(surface: 1) }
  }
}
