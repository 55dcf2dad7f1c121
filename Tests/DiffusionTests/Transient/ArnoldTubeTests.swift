import Foundation
import Testing

@testable import Diffusion

@Suite struct ArnoldTubeTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  /// STEF-07: carbon tetrachloride in air at 321 K, readings of Coulson and Richardson, vol. 1,
  /// example 10.2. The source takes c from 22.4 L/mol.
  static let times: [Double] = [
    0, 1560, 11100, 27360, 80160, 117_480, 168_600, 199_500, 289_320, 383_100,
  ]
  static let falls: [Double] = [
    0, 0.0025, 0.0129, 0.0232, 0.0439, 0.0547, 0.067, 0.0738, 0.0903, 0.1048,
  ]

  private func winkelmannTube() throws -> ArnoldTube {
    try ArnoldTube(
      concentration: 1000 / 22.4 * 273 / 321, atLiquid: 37600.0 / 101300, liquidDensity: 1540,
      molarMass: 0.154)
  }

  @Test("Winkelmann's slope from two points and from all (STEF-07)")
  func winkelmann() throws {
    let two = try WinkelmannLine.through(
      times: (Self.times[2], Self.times[3]), falls: (Self.falls[2], Self.falls[3]))
    #expect(near(two.slope, 30955847.4319))
    let all = try WinkelmannLine.leastSquares(times: Self.times, falls: Self.falls)
    #expect(near(all.slope, 29929194.0124))
    let tube = try winkelmannTube()
    #expect(near(try tube.diffusivity(slope: two.slope), 9.17047027056e-06, 1e-6))
    #expect(near(try tube.diffusivity(slope: all.slope), 9.48504254597e-06, 1e-6))
  }

  @Test("exact readings lie on a line that gives back diffusivity and path")
  func exactReadings() throws {
    let tube = try winkelmannTube()
    let falls = [0, 0.004, 0.01, 0.03, 0.07]
    let times = try falls.map { fall in
      fall == 0 ? 0 : try tube.time(from: 0.05, to: 0.05 + fall, diffusivity: 9e-6)
    }
    let line = try WinkelmannLine.leastSquares(times: times, falls: falls)
    #expect(near(try tube.diffusivity(slope: line.slope), 9e-6))
    #expect(near(line.initialPath, 0.05))
  }

  @Test("the level found by steps in time is that of the square-root law, and SciPy's")
  func level() throws {
    // Made with solve_ivp (DOP853, rtol 1e-12) of SciPy 1.17.1.
    let tube = try ArnoldTube(
      concentration: 101325 / (GasConstant.value * 300), atLiquid: 0.3, liquidDensity: 900,
      molarMass: 0.05)
    let path = try tube.path(after: 40000, from: 0.03, diffusivity: 1.2e-5)
    #expect(near(path, 0.040899124856340695, 1e-11))
    for flow in [ArnoldTube.BulkFlow.included, .neglected] {
      let tube = try ArnoldTube(
        concentration: 40, atLiquid: 0.6, atMouth: 0.1, liquidDensity: 800, molarMass: 0.03,
        bulkFlow: flow)
      for time in [0, 1e3, 1e6] {
        let exact = try tube.path(after: time, from: 0.02, diffusivity: 1e-5)
        let stepped = try tube.numericalPath(after: time, from: 0.02, diffusivity: 1e-5)
        #expect(near(stepped, exact))
      }
    }
  }

  @Test("diffusivity and time undo each other; flow makes the level fall faster")
  func inverse() throws {
    let tube = try winkelmannTube()
    let time = try tube.time(from: 0.04, to: 0.06, diffusivity: 9e-6)
    #expect(near(try tube.diffusivity(from: 0.04, to: 0.06, in: time), 9e-6))
    #expect(near(try tube.path(after: time, from: 0.04, diffusivity: 9e-6), 0.06))
    let still = try ArnoldTube(
      concentration: 40, atLiquid: 1e-7, liquidDensity: 1000, molarMass: 0.018,
      bulkFlow: .neglected)
    let flowing = try ArnoldTube(
      concentration: 40, atLiquid: 1e-7, liquidDensity: 1000, molarMass: 0.018)
    #expect(flowing.drive > still.drive)
    #expect(near(flowing.drive, still.drive, 1e-7))
  }

  @Test("a level that rises, a boiling liquid, a single reading: a message each")
  func errors() throws {
    let tube = try winkelmannTube()
    let rising = #expect(throws: TransportError.self) {
      try tube.diffusivity(from: 0.06, to: 0.05, in: 100)
    }
    #expect(
      rising?.message == "The path of the vapour grows as the liquid sinks, but here it does not. "
        + "Give the distance from the mouth down to the liquid, the later one longer.")
    #expect(throws: TransportError.self) {
      try ArnoldTube(concentration: 40, atLiquid: 1, liquidDensity: 1000, molarMass: 0.018)
    }
    #expect(throws: TransportError.self) {
      try ArnoldTube(
        concentration: 40, atLiquid: 0.1, atMouth: 0.2, liquidDensity: 1000, molarMass: 0.018)
    }
    let mass = #expect(throws: TransportError.self) {
      try ArnoldTube(concentration: 40, atLiquid: 0.1, liquidDensity: 1000, molarMass: -0.018)
    }
    #expect(
      mass?.message == "The molar mass must be a positive number; -0.018 kg/mol is not. Give it in "
        + "kg/mol, above zero.")
    #expect(throws: TransportError.self) {
      try WinkelmannLine.leastSquares(times: [0, 5], falls: [0, 0.1])
    }
    #expect(throws: TransportError.self) {
      try WinkelmannLine.leastSquares(times: [1, 2, 3], falls: [0.1, 0.2])
    }
    #expect(throws: TransportError.self) {
      try WinkelmannLine.through(times: (1, 2), falls: (0.1, 0.1))
    }
    #expect(throws: TransportError.self) {
      try tube.path(after: .nan, from: 1, diffusivity: 1)
    }
  }
}
