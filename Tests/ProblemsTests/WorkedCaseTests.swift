import Algebra
import Diffusion
import Testing
import WorkedCases

@testable import Problems

/// Cases worked elsewhere, through the path that `fluxbook solve` and problem files take.
@Suite struct WorkedCaseTests {
  private static let theory = try? Theory()

  @Test("cases worked elsewhere come out", arguments: WorkedCase.all)
  func comesOut(_ own: WorkedCase) throws {
    let theory = try #require(Self.theory)
    #expect(!own.answers.isEmpty)
    let variant = try Problem(try #require(own.problem), theory: theory).variant(seed: 0)
    #expect(variant.answers.count == own.answers.count)
    for (answer, expected) in zip(variant.answers, own.answers) {
      guard case .quantity(let solution) = answer else {
        Issue.record("\(own.id): no quantity for \(expected.ask)")
        continue
      }
      let difference = abs(solution.value - expected.value) / abs(expected.value)
      #expect(difference < 1e-6, "\(own.id), \(expected.ask): \(solution.value)")
      #expect(
        abs(solution.numericalValue - expected.value) / abs(expected.value) < 1e-6,
        "\(own.id), \(expected.ask), second route: \(solution.numericalValue)")
    }
  }

  @Test("every case of the collection whose source can be reproduced is there")
  func coverage() {
    let there = Set(WorkedCase.all.map { $0.id.split(separator: " ").first.map(String.init) ?? "" })
    let wanted = [
      "MIX-02", "MIX-06", "MIX-07", "MIX-08", "VEL-01", "VEL-02", "VEL-03", "VEL-05", "VEL-07",
      "FLX-01", "EMCD-01", "EMCD-02", "EMCD-06", "EMCD-07", "EMCD-09", "STEF-01", "STEF-06",
      "STEF-07", "STEF-08", "STEF-10", "STEF-12", "STEF-21", "GEN-02", "GEN-03", "GEN-05",
      "GEN-06", "GEN-08", "GEO-03", "GEO-05", "GEO-06", "GEO-08", "GEO-11", "DIF-02", "DIF-06",
      "DIF-10", "DIF-12", "DIF-13", "DIF-14", "DIF-15", "DIF-18", "DIF-19", "DIF-20", "DIF-21",
      "DIF-22", "POR-01", "POR-02", "POR-06", "CELL-02", "CELL-03", "CELL-04", "MS-01", "MS-04",
      "GAM-01", "GAM-02", "GAM-03", "GAM-04", "GAM-06", "KC-03", "KC-04", "KC-05", "KC-07",
      "HX-01", "HX-04", "HX-05", "OPN-01", "OPN-02", "OPN-04", "BAD-01", "BAD-02", "BAD-03",
    ]
    let missing = wanted.filter { !there.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
  }
}

extension WorkedCase: CustomTestStringConvertible {
  public var testDescription: String { id }
}
