import Foundation
import Testing

@testable import Diffusion

@Suite struct LoschmidtTubeTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("pure gases, ten minutes in a tube of 1 m (CELL-04)")
  func means() throws {
    let tube = try LoschmidtTube(halfLength: 0.5)
    let (first, second) = try tube.means(after: 600, diffusivity: 7.83e-5)
    #expect(near(first, 0.755605214186))
    #expect(near(first + second, 1, 1e-15))
    #expect(near(try tube.firstTermMean(after: 600, diffusivity: 7.83e-5), 0.754911354074))
    let stepped = try tube.numericalMeans(after: 600, diffusivity: 7.83e-5)
    #expect(near(stepped.first, first))
  }

  @Test("other fillings, places and times: series and steps agree")
  func profile() throws {
    let tube = try LoschmidtTube(halfLength: 0.2, moleFraction1: 0.2, moleFraction2: 0.9)
    for time in [40.0, 400, 4000] {
      for place in [0, 0.05, 0.19, 0.2, 0.21, 0.3, 0.4] {
        let exact = try tube.moleFraction(at: place, after: time, diffusivity: 2e-5)
        let stepped = try tube.numericalMoleFraction(at: place, after: time, diffusivity: 2e-5)
        #expect(abs(exact - stepped) < 1e-9)
      }
    }
    #expect(abs(try tube.moleFraction(at: 0.1, after: 0, diffusivity: 2e-5) - 0.2) < 1e-15)
    #expect(abs(try tube.moleFraction(at: 0.3, after: 0, diffusivity: 2e-5) - 0.9) < 1e-15)
    #expect(abs(try tube.moleFraction(at: 0.3, after: 1e9, diffusivity: 2e-5) - 0.55) < 1e-15)
  }

  @Test("the diffusivity comes back from the mean, early and late")
  func inverse() throws {
    let tube = try LoschmidtTube(halfLength: 0.5)
    for time in [1, 60, 600, 6000.0] {
      let mean = try tube.means(after: time, diffusivity: 7.83e-5).first
      #expect(near(try tube.diffusivity(mean: mean, after: time), 7.83e-5, 1e-8))
    }
    let error = #expect(throws: TransportError.self) { try tube.diffusivity(mean: 0.4, after: 600) }
    #expect(
      error?.message
        == "The mean in the first half lies between 1 at the start and 0.5 in the end; "
        + "0.4 does not. Check the mean, and which half is the first.")
    let even = try LoschmidtTube(halfLength: 0.5, moleFraction1: 0.5, moleFraction2: 0.5)
    #expect(throws: TransportError.self) { try even.diffusivity(mean: 0.5, after: 600) }
    #expect(throws: TransportError.self) {
      try tube.moleFraction(at: 1.1, after: 600, diffusivity: 1e-5)
    }
  }

  @Test("nitrogen and hydrogen: the centre of mass moves, and a free tube recoils (OPN-01)")
  func centreOfMass() throws {
    let tube = try ClosedTube(
      LoschmidtTube(halfLength: 0.5), concentration: 40, molarMassA: 0.028014,
      molarMassB: 0.002016)
    #expect(near(tube.initialCentre, 0.283566433566))
    #expect(near(tube.finalCentre, 0.5))
    #expect(near(tube.shift, 0.216433566434))
    #expect(near(tube.gasMassPerArea, 0.6006))
    #expect(near(try tube.recoil(tubeMassPerArea: 1), -0.0812132950144))
    #expect(abs(try tube.centre(after: 0, diffusivity: 7e-5) - tube.initialCentre) < 1e-12)
    #expect(near(try tube.centre(after: 1e7, diffusivity: 7e-5), 0.5, 1e-14))
    for time in [60.0, 600, 6000] {
      let exact = try tube.centre(after: time, diffusivity: 7e-5)
      #expect(near(try tube.numericalCentre(after: time, diffusivity: 7e-5), exact))
    }
  }

  @Test("with equal molar masses the centre stays where it is")
  func equalMasses() throws {
    let tube = try ClosedTube(
      LoschmidtTube(halfLength: 0.5), concentration: 40, molarMassA: 0.028, molarMassB: 0.028)
    #expect(abs(tube.shift) < 1e-15)
  }

  @Test("how fast the mass drifts in counterdiffusion (OPN-04)")
  func drift() throws {
    for (a, b, expected) in [
      (0.044009, 0.002016, 0.000912395437262), (0.02801, 0.028014, -7.13979722975e-08),
      (0.044013, 0.044009, 4.54431846584e-08),
    ] {
      let velocity = try CounterdiffusionDrift.velocity(
        flux: 0.02, concentration: 40, moleFraction: 0.5, molarMassA: a, molarMassB: b)
      #expect(near(velocity, expected))
    }
  }
}
