import Numerics
import Testing

@testable import Diffusion

/// Numbers named GAM-… are worked examples, recomputed independently to twelve figures.
@Suite struct ActivityModelTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a - b) <= tolerance * max(abs(b), 1e-300)
  }

  private static func models() throws -> [ActivityModel] {
    [
      .ideal, try .margules(1.2), try .margules(-0.8), try .margules(1.8, 0.9),
      try .vanLaar(1.5, 1.1), try .vanLaar(-0.6, -1.4), try .wilson(0.18, 0.8),
      try .wilson(2.5, 0.3), try .nrtl(0.5, 1.3, randomness: 0.3),
      try .nrtl(-0.4, 2.2, randomness: 0.47),
    ]
  }

  @Test("the law of Margules with one constant (GAM-01)")
  func oneConstant() throws {
    let model = try ActivityModel.margules(1.2)
    #expect(near(model.thermodynamicFactor(at: try MoleFraction(0.3)), 0.496))
    #expect(near(model.thermodynamicFactor(at: try MoleFraction(0.5)), 0.4))
    #expect(ActivityModel.criticalMargulesConstant == 2)
  }

  @Test("laws at x_A = 0.3 (GAM-02, GAM-03, GAM-04)")
  func cases() throws {
    let x = try MoleFraction(0.3)
    let cases: [(ActivityModel, Double, Double)] = [
      (try .margules(1.8, 0.9), 0.2062, 0.6174),
      (try .vanLaar(1.5, 1.1), 0.370294209648, 0.597520827734),
      (try .wilson(0.18, 0.8), 0.342268096044, 0.553345899749),
    ]
    for (model, factor, logarithm) in cases {
      #expect(near(model.thermodynamicFactor(at: x), factor))
      #expect(near(model.logarithms(at: x).a, logarithm))
    }
  }

  @Test("NRTL: the thermodynamic factor is that of its closed form")
  func nrtl() throws {
    let (ab, ba, alpha) = (0.5, 1.3, 0.3)
    let model = try ActivityModel.nrtl(ab, ba, randomness: alpha)
    let (gAB, gBA) = (Elementary.exp(-alpha * ab), Elementary.exp(-alpha * ba))
    for step in 0...20 {
      let x = Double(step) / 20
      // Taylor and Krishna, Multicomponent Mass Transfer, Table D.2.
      let (first, second) = (x + (1 - x) * gBA, 1 - x + x * gAB)
      let factor =
        1 - 2 * x * (1 - x)
        * (ba * gBA * gBA / (first * first * first) + ab * gAB * gAB / (second * second * second))
      #expect(abs(model.thermodynamicFactor(at: try MoleFraction(x)) - factor) < 1e-13)
    }
  }

  @Test("every law obeys that of Gibbs and Duhem")
  func gibbsDuhem() throws {
    for model in try Self.models() {
      for step in 0...40 {
        let x = try MoleFraction(Double(step) / 40)
        let slopes = model.slopes(at: x)
        let sum = x.value * slopes.a + x.complement.value * slopes.b
        #expect(abs(sum) < 1e-12 * (1 + abs(slopes.a) + abs(slopes.b)))
      }
    }
  }

  @Test("the slope of ln γ is that of differences, and Γ is 1 for the pure components")
  func differences() throws {
    for model in try Self.models() {
      for step in 1..<20 {
        let x = Double(step) / 20
        let slope = Differences.derivative(at: x, scale: 0.3) { x in
          ((try? MoleFraction(x)).map { model.logarithms(at: $0).a }) ?? .nan
        }
        #expect(abs(model.slopes(at: try MoleFraction(x)).a - slope) < 1e-9 * (1 + abs(slope)))
      }
      #expect(model.thermodynamicFactor(at: try MoleFraction(0)) == 1)
      #expect(abs(model.thermodynamicFactor(at: try MoleFraction(1)) - 1) < 1e-14)
    }
  }

  @Test("components with their names exchanged have their coefficients exchanged")
  func relabelling() throws {
    let pairs: [(ActivityModel, ActivityModel)] = [
      (try .margules(1.8, 0.9), try .margules(0.9, 1.8)),
      (try .vanLaar(1.5, 1.1), try .vanLaar(1.1, 1.5)),
      (try .wilson(0.18, 0.8), try .wilson(0.8, 0.18)),
      (try .nrtl(0.5, 1.3, randomness: 0.3), try .nrtl(1.3, 0.5, randomness: 0.3)),
    ]
    for (model, other) in pairs {
      for step in 0...10 {
        let x = try MoleFraction(Double(step) / 10)
        let (here, there) = (model.logarithms(at: x), other.logarithms(at: x.complement))
        #expect(abs(here.a - there.b) < 1e-14)
        #expect(abs(here.b - there.a) < 1e-14)
      }
    }
  }

  @Test("Wilson's law and NRTL from energies, ln γ_A evaluated with Python 3")
  func energies() throws {
    let x = try MoleFraction(0.3)
    let energies = (ab: 1600.0, ba: 4200.0)
    let wilson = try ActivityModel.wilson(
      energies: energies, molarVolumes: (58.68e-6, 18.07e-6), temperature: 343.15)
    #expect(near(wilson.logarithms(at: x).a, 0.5863828435995835, 1e-12))
    let nrtl = try ActivityModel.nrtl(energies: energies, randomness: 0.3, temperature: 343.15)
    #expect(near(nrtl.logarithms(at: x).a, 0.7854541815836708, 1e-12))
    #expect(throws: EstimateError.self) {
      try ActivityModel.wilson(
        energies: energies, molarVolumes: (58.68, 18.07), temperature: 343.15)
    }
    #expect(throws: EstimateError.self) {
      try ActivityModel.nrtl(energies: energies, randomness: 0.3, temperature: 25)
    }
  }

  @Test("the spinodal opens at the constant 2 and has its known ends; Wilson's law has none")
  func spinodal() throws {
    #expect(try ActivityModel.margules(1.999).spinodal() == nil)
    #expect(try ActivityModel.margules(2).spinodal() == 0.5...0.5)
    let gap = try #require(try ActivityModel.margules(3).spinodal())
    let half = (1 - 2 / 3.0).squareRoot() / 2
    #expect(abs(gap.lowerBound - (0.5 - half)) < 1e-12)
    #expect(abs(gap.upperBound - (0.5 + half)) < 1e-12)
    #expect(try ActivityModel.wilson(0.01, 0.02).spinodal() == nil)
    #expect(try ActivityModel.vanLaar(3, 2.5).spinodal() != nil)
    #expect(ActivityModel.ideal.spinodal() == nil)
  }

  @Test("constants without a meaning are refused")
  func refused() throws {
    #expect(throws: EstimateError.self) { try ActivityModel.margules(.nan) }
    let opposite = #expect(throws: EstimateError.self) { try ActivityModel.vanLaar(1, -1) }
    #expect(opposite?.message.contains("has the sign of the first") == true)
    #expect(throws: EstimateError.self) { try ActivityModel.vanLaar(0, 0) }
    #expect(throws: EstimateError.self) { try ActivityModel.wilson(0, 1) }
    #expect(throws: EstimateError.self) { try ActivityModel.nrtl(1, 1, randomness: -0.1) }
  }

  @Test("extreme constants give finite numbers")
  func extremes() throws {
    let models: [ActivityModel] = [
      try .margules(100, -100), try .vanLaar(1e-6, 100), try .wilson(1e-6, 1e6),
      try .wilson(1e-6, 1e-6), try .nrtl(-30, -30, randomness: 1),
      try .nrtl(30, 30, randomness: 1),
    ]
    for model in models {
      for x in [0, 1e-12, 0.5, 1 - 1e-12, 1] {
        let fraction = try MoleFraction(x)
        #expect(model.logarithms(at: fraction).a.isFinite)
        #expect(model.logarithms(at: fraction).b.isFinite)
        #expect(model.thermodynamicFactor(at: fraction).isFinite)
      }
    }
  }

  @Test("gradients of the chemical potentials, flux and entropy (GAM-06)")
  func chemicalPotential() throws {
    let gradient = try ChemicalPotentialGradient(
      model: .margules(1.2), moleFraction: MoleFraction(0.3), slope: 20, temperature: 298.15)
    #expect(near(gradient.ofA, 81970.8457789))
    #expect(near(gradient.ofB, -35130.3624767))
    #expect(near(gradient.drivingForce, 9.92))
    #expect(abs(gradient.gibbsDuhemSum) < 1e-9)
    #expect(
      near(try gradient.molarFlux(concentration: 15000, maxwellStefan: 2e-9), -2.976e-4))
    #expect(
      near(
        try gradient.entropyProduction(concentration: 15000, maxwellStefan: 2e-9),
        0.116885190598))
  }

  @Test("diffusion never destroys entropy")
  func entropy() throws {
    for model in try Self.models() {
      for step in 1..<20 {
        for slope in [-30.0, 0, 4] {
          let gradient = try ChemicalPotentialGradient(
            model: model, moleFraction: MoleFraction(Double(step) / 20), slope: slope,
            temperature: 320)
          let entropy = try gradient.entropyProduction(concentration: 2e4, maxwellStefan: 1e-9)
          #expect(entropy >= 0)
          #expect((entropy > 0) == (slope != 0))
        }
      }
    }
  }

  @Test("at the ends of the composition a gradient is refused")
  func ends() throws {
    for x in [0.0, 1] {
      #expect(throws: EstimateError.self) {
        try ChemicalPotentialGradient(
          model: .ideal, moleFraction: MoleFraction(x), slope: 1, temperature: 300)
      }
    }
  }
}
