import Testing

@testable import Diffusion

/// The estimates against all measured points of the sources.
@Suite struct DeviationTests {
  private func deviations(
    _ estimate: (DiffusivityPoint, GasState) throws -> Double
  ) throws -> [String: [Double]] {
    var deviations: [String: [Double]] = [:]
    for point in try DiffusivityPoint.all() {
      let state = try GasState(temperature: point.temperature, pressure: GasState.atmosphere)
      guard let value = try? estimate(point, state) else { continue }
      deviations[point.set, default: []].append(abs(value / point.diffusivity - 1))
    }
    return deviations
  }

  private func check(
    _ method: String, _ deviations: [String: [Double]], _ expected: [(String, Int, Double)]
  ) throws {
    for (set, count, bound) in expected {
      let found = try #require(deviations[set])
      let mean = 100 * found.reduce(0, +) / Double(found.count)
      print("\(method), \(set): mean absolute deviation \(mean) % of \(found.count) points")
      #expect(found.count == count)
      // The figures are rounded to a tenth of a per cent.
      #expect(mean < bound + 0.05, "\(method) \(set)")
    }
  }

  @Test("there are 224 points, all of known species")
  func points() throws {
    let points = try DiffusivityPoint.all()
    #expect(points.count == 224)
    #expect(points.allSatisfy { $0.temperature > 100 && $0.diffusivity > 1e-6 })
  }

  @Test("Fuller's correlation is as good as its figures")
  func fuller() throws {
    let found = try deviations { try Fuller.diffusivity(of: $0.first, and: $0.second, at: $1) }
    try check("Fuller", found, [("crc", 128, 3.8), ("bsl", 29, 7.9), ("welty", 50, 8.4)])
  }

  @Test("Chapman and Enskog's theory is as good as its figures")
  func chapmanEnskog() throws {
    let found = try deviations {
      try ChapmanEnskog.diffusivity(of: $0.first, and: $0.second, at: $1)
    }
    try check("Chapman–Enskog", found, [("crc", 128, 4.4), ("bsl", 29, 5.6), ("welty", 43, 7.4)])
  }

  @Test("the best estimate of a measured point is no worse than 5 % on average")
  func best() throws {
    let found = try deviations {
      try GasDiffusivity.estimate(of: $0.first, and: $0.second, at: $1).value
    }
    #expect(found.values.reduce(0) { $0 + $1.count } == 224)
    try check("Best", found, [("crc", 128, 0.1), ("bsl", 29, 2.5), ("welty", 51, 5)])
  }

  @Test("Wilke and Lee's correlation stays within 10 % on average")
  func wilkeLee() throws {
    let found = try deviations { try WilkeLee.diffusivity(of: $0.first, and: $0.second, at: $1) }
    try check("Wilke–Lee", found, [("crc", 128, 10), ("bsl", 29, 10), ("welty", 43, 10)])
  }
}
