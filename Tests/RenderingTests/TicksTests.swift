import Testing

@testable import Rendering

@Suite struct TicksTests {
  static let cases: [(Double, Double, Int, [String], Int)] = [
    (0, 1, 5, ["0", "0.2", "0.4", "0.6", "0.8", "1"], 0),
    (0, 1, 3, ["0", "0.5", "1"], 0),
    (0, 2, 4, ["0", "0.5", "1.0", "1.5", "2.0"], 0),
    (0, 0.04, 4, ["0", "0.01", "0.02", "0.03", "0.04"], 0),
    (280, 350, 7, ["280", "290", "300", "310", "320", "330", "340", "350"], 0),
    (-0.3, 0.3, 6, ["−0.3", "−0.2", "−0.1", "0", "0.1", "0.2", "0.3"], 0),
    (0.13, 0.97, 5, ["0.2", "0.4", "0.6", "0.8"], 0),
    (0, 0.005, 5, ["0", "1", "2", "3", "4", "5"], -3),
    (0, 4e-7, 4, ["0", "0.1", "0.2", "0.3", "0.4"], -6),
    (0, 200_000, 4, ["0", "50", "100", "150", "200"], 3),
    (0, 40_000, 4, ["0", "10000", "20000", "30000", "40000"], 0),
  ]

  @Test("labels are exact decimals of nice steps", arguments: cases)
  func labels(lower: Double, upper: Double, count: Int, labels: [String], power: Int) {
    let ticks = Ticks(from: lower, to: upper, count: count)
    #expect(ticks.ticks.map { tick in tick.label } == labels)
    #expect(ticks.power == power)
    for tick in ticks.ticks { #expect(tick.value >= lower && tick.value <= upper) }
  }

  @Test(
    "an axis without a finite span has none",
    arguments: [
      (0.0, 0.0), (1, 0), (.nan, 1), (0, .infinity), (-.infinity, .infinity), (0, 0x1p-1060),
      (-1e308, 1e308),
    ])
  func hostile(lower: Double, upper: Double) {
    #expect(Ticks(from: lower, to: upper, count: 5).ticks.count <= 1)
    #expect(Ticks(from: lower, to: upper, count: -1).ticks.isEmpty)
  }
}
