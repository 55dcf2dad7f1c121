import Foundation
import Testing

@testable import Diffusion

@Suite struct CellTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("two bulbs: the exponential is what the mole balances lead to")
  func twoBulbs() throws {
    let cell = try TwoBulbCell(volume1: 1e-3, volume2: 2e-3, section: 1e-5, length: 0.1)
    let unit = try cell.timeConstant(diffusivity: 2e-5)
    #expect(near(unit, 1 / (1e-4 * 1500 * 2e-5)))
    for part in [0, 0.1, 1, 5, 20] {
      let (first, second) = try cell.moleFractions(
        after: part * unit, from: 0.9, and: 0.1, diffusivity: 2e-5)
      let stepped = try cell.numericalMoleFractions(
        after: part * unit, from: 0.9, and: 0.1, diffusivity: 2e-5)
      #expect(abs(first - stepped.first) < 1e-10)
      #expect(abs(second - stepped.second) < 1e-10)
      // Nothing is lost.
      #expect(near(first + 2 * second, 1.1, 1e-14))
      if part > 0, part < 20 {
        let found = try cell.diffusivity(
          differenceAtStart: 0.8, after: part * unit, difference: first - second)
        #expect(near(found, 2e-5))
        let time = try cell.time(
          untilDifferenceFallsTo: (first - second) / 0.8, diffusivity: 2e-5)
        #expect(near(time, part * unit))
      }
    }
    let error = #expect(throws: TransportError.self) {
      try TwoBulbCell(volume1: 1e-6, volume2: 1e-3, section: 1e-4, length: 0.1)
    }
    #expect(error?.message.hasPrefix("The tube holds more than a tenth") == true)
  }

  @Test("a diaphragm cell calibrated with KCl (CELL-02)")
  func diaphragm() throws {
    let cell = try DiaphragmCell(
      calibratedWith: 1.51e-9, differenceAtStart: 0.3, after: 198_720, difference: 0.215 - 0.0863)
    #expect(near(cell.cellConstant, 2820.36277225))
    let acid = try cell.diffusivity(
      differenceAtStart: 0.4, after: 56.4 * 3600, difference: 0.32 - 0.0812)
    #expect(near(acid, 9.0079692109e-10))
    let tortuosity = try cell.tortuosity(
      volume1: 6.02e-5, volume2: 5.93e-5, area: 0.0009621127501618742, porosity: 0.39,
      thickness: 0.0018)
    #expect(near(tortuosity, 2.4741716093))
    let built = try DiaphragmCell(
      volume1: 6.02e-5, volume2: 5.93e-5, area: 0.0009621127501618742, porosity: 0.39,
      tortuosity: tortuosity, thickness: 0.0018)
    #expect(near(built.cellConstant, cell.cellConstant))
    let left = try cell.difference(after: 198_720, from: 0.3, diffusivity: 1.51e-9)
    #expect(near(left, 0.1287))
  }

  @Test("a difference that grows or turns round is refused")
  func difference() {
    for (start, end) in [(0.1, 0.2), (0.1, -0.05), (0, 0), (0.1, 0.1), (.nan, 0.1)] {
      #expect(throws: TransportError.self) {
        try DiaphragmCell(
          calibratedWith: 1e-9, differenceAtStart: start, after: 100, difference: end)
      }
    }
  }

  @Test("three vessels, the last without end (CELL-03)")
  func openVessels() throws {
    func tube(_ diameter: Double, _ length: Double) throws -> ConnectedVessels.Tube {
      try ConnectedVessels.Tube(
        section: 0.25 * Double.pi * diameter * diameter, length: length)
    }
    let vessels = try ConnectedVessels(
      volume1: 0.003, volume2: 0.004, volume3: nil, tube12: tube(0.005, 0.04),
      tube23: tube(0.003, 0.02), diffusivity: 2.3e-5)
    #expect(near(vessels.exponents.slow, -1.00451660538e-06))
    #expect(near(vessels.exponents.fast, -7.61359199173e-06))
    let (x1, _, x3) = try vessels.moleFractions(after: 18000, from: (1, 0, 1))
    #expect(near(x1, 0.937278003212))
    #expect(x3 == 1)
    let stepped = try vessels.numericalMoleFractions(after: 18000, from: (1, 0, 1))
    #expect(near(stepped.0, x1))
  }

  @Test("three closed vessels, as the matrix exponential of SciPy has them")
  func closedVessels() throws {
    // scipy.linalg.expm, SciPy 1.17.1.
    let vessels = try ConnectedVessels(
      volume1: 0.001, volume2: 0.002, volume3: 0.0015,
      tube12: ConnectedVessels.Tube(section: 2e-5, length: 0.04),
      tube23: ConnectedVessels.Tube(section: 1e-5, length: 0.03), diffusivity: 2e-5)
    #expect(near(vessels.exponents.fast, -1.68392825e-05, 1e-8))
    #expect(near(vessels.exponents.slow, -5.93849531e-06, 1e-8))
    let (x1, x2, x3) = try vessels.moleFractions(after: 90000, from: (0.9, 0.2, 0.4))
    #expect(near(x1, 0.5623145797171908, 1e-12))
    #expect(near(x2, 0.38766980816218083, 1e-12))
    #expect(near(x3, 0.37489720263896514, 1e-12))
    #expect(near(x1 + 2 * x2 + 1.5 * x3, 0.9 + 0.4 + 0.6, 1e-14))
    for time in [0, 1e3, 1e5, 1e7] {
      let exact = try vessels.moleFractions(after: time, from: (0.9, 0.2, 0.4))
      let stepped = try vessels.numericalMoleFractions(after: time, from: (0.9, 0.2, 0.4))
      #expect(abs(exact.0 - stepped.0) < 1e-9)
      #expect(abs(exact.1 - stepped.1) < 1e-9)
      #expect(abs(exact.2 - stepped.2) < 1e-9)
    }
  }
}
