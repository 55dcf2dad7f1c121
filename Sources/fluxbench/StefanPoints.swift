import Algebra

/// The Stefan flux at many points, with five varying quantities.
struct StefanPoints {
  let count: Int
  private let program: Program
  private let columns: [[Double]]
  /// The same numbers, point after point.
  private let points: [Double]

  init(count: Int) throws {
    self.count = count
    program = try Program(
      Parser.expression("c*D/L*log((1-x2)/(1-x1))"), inputs: ["c", "D", "L", "x1", "x2"])
    let width = program.inputs.count
    let points = (1...UInt64(count * width)).map { StefanPoints.number($0) }
    columns = (0..<width).map { column in (0..<count).map { points[$0 * width + column] } }
    self.points = points
  }

  /// Between 0.04 and 0.36, by SplitMix64, so that the peers' programs can have the same.
  private static func number(_ index: UInt64) -> Double {
    var z = index &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return 0.04 + 0.32 * (Double(z >> 11) * 0x1p-53)
  }

  /// The sum of the values, each found alone.
  func oneByOne() throws -> Double {
    let width = columns.count
    return try points.withUnsafeBufferPointer { points in
      var sum = 0.0
      for start in stride(from: 0, to: points.count, by: width) {
        sum += try program(UnsafeBufferPointer(rebasing: points[start..<start + width]))
      }
      return sum
    }
  }

  /// The sum of the values, found in blocks.
  func inBatch() throws -> Double {
    try program.evaluate(columns: columns).reduce(0, +)
  }
}
