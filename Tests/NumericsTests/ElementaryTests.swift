import Foundation
import Testing

@testable import Numerics

/// The distance in units of the last place of `b`; zero for equal and for both not-a-number.
func ulps(_ a: Double, _ b: Double) -> Double {
  if a == b || (a.isNaN && b.isNaN) { return 0 }
  guard a.isFinite, b.isFinite else { return .infinity }
  return (a - b).magnitude / b.ulp
}

@Suite struct ElementaryTests {
  struct Function: Sendable, CustomTestStringConvertible {
    let name: String
    let ours: @Sendable (Double) -> Double
    let theirs: @Sendable (Double) -> Double
    let ranges: [ClosedRange<Double>]
    var testDescription: String { name }
  }

  static let functions = [
    Function(
      name: "exp", ours: Elementary.exp, theirs: { Foundation.exp($0) },
      ranges: [-1...1, -40...40, -745...710, -1e-9...1e-9]),
    Function(
      name: "expm1", ours: Elementary.expm1, theirs: { Foundation.expm1($0) },
      ranges: [-1...1, -1e-6...1e-6, -45...45, 0...710]),
    Function(
      name: "ln", ours: Elementary.ln, theirs: { Foundation.log($0) },
      ranges: [0...2, 0.99...1.01, 0...1e6, 0...1e300, 0...1e-300, 0...0x1p-1030]),
    Function(
      name: "log10", ours: Elementary.log10, theirs: { Foundation.log10($0) },
      ranges: [0...2, 0.99...1.01, 0...1e6, 0...1e-300]),
    Function(
      name: "log1p", ours: Elementary.log1p, theirs: { Foundation.log1p($0) },
      ranges: [-1...1, -1e-6...1e-6, -0.5...0.5, 0...1e6, 0...1e300]),
    Function(
      name: "sin", ours: Elementary.sin, theirs: { Foundation.sin($0) },
      ranges: [-1...1, -10...10, -1e5...1e5, -1e9...1e9, -1e300...1e300, -1e-7...1e-7]),
    Function(
      name: "cos", ours: Elementary.cos, theirs: { Foundation.cos($0) },
      ranges: [-1...1, -10...10, -1e5...1e5, -1e9...1e9, -1e300...1e300]),
    Function(
      name: "tan", ours: Elementary.tan, theirs: { Foundation.tan($0) },
      ranges: [-1...1, -10...10, -1e5...1e5, -1e9...1e9, -1e300...1e300]),
    Function(
      name: "asin", ours: Elementary.asin, theirs: { Foundation.asin($0) },
      ranges: [-1...1, -1e-6...1e-6, 0.999...1]),
    Function(
      name: "acos", ours: Elementary.acos, theirs: { Foundation.acos($0) },
      ranges: [-1...1, -1e-6...1e-6, 0.999999...1, -1...(-0.999)]),
    Function(
      name: "atan", ours: Elementary.atan, theirs: { Foundation.atan($0) },
      ranges: [-1...1, -10...10, -1e6...1e6, -1e300...1e300, -1e-7...1e-7]),
    Function(
      name: "sinh", ours: Elementary.sinh, theirs: { Foundation.sinh($0) },
      ranges: [-1...1, -1e-5...1e-5, -45...45, -710...711]),
    Function(
      name: "cosh", ours: Elementary.cosh, theirs: { Foundation.cosh($0) },
      ranges: [-1...1, -45...45, -711...711]),
    Function(
      name: "tanh", ours: Elementary.tanh, theirs: { Foundation.tanh($0) },
      ranges: [-1...1, -1e-5...1e-5, -25...25, -1000...1000]),
    Function(
      name: "asinh", ours: Elementary.asinh, theirs: { Foundation.asinh($0) },
      ranges: [-1...1, -1e-5...1e-5, -100...100, -1e9...1e9, -1e300...1e300]),
    Function(
      name: "acosh", ours: Elementary.acosh, theirs: { Foundation.acosh($0) },
      ranges: [1...1.001, 1...2, 1...100, 1...1e9, 1...1e300]),
    Function(
      name: "atanh", ours: Elementary.atanh, theirs: { Foundation.atanh($0) },
      ranges: [-1...1, -1e-5...1e-5, 0.99...1]),
  ]

  @Test("agrees with the C library to two units in the last place", arguments: functions)
  func agreement(function: Function) {
    var source = RandomSource(name: function.name)
    for range in function.ranges {
      var worst = 0.0
      for _ in 0..<4000 {
        let x = source.uniform(in: range)
        worst = max(worst, ulps(function.ours(x), function.theirs(x)))
      }
      #expect(worst <= 2, "\(range)")
    }
  }

  /// Rows of an argument, the nearest double to the function, and the rest in units of its last
  /// place.
  struct Table: Sendable, CustomTestStringConvertible {
    let name: String
    let ours: @Sendable (Double) -> Double
    let rows: [Double]
    var testDescription: String { name }
  }

  static let tables = [
    Table(name: "ln", ours: Elementary.ln, rows: ElementaryTable.ln),
    Table(name: "log10", ours: Elementary.log10, rows: ElementaryTable.log10),
    Table(name: "log1p", ours: Elementary.log1p, rows: ElementaryTable.log1p),
    Table(name: "exp", ours: Elementary.exp, rows: ElementaryTable.exp),
    Table(name: "expm1", ours: Elementary.expm1, rows: ElementaryTable.expm1),
    Table(name: "asinh", ours: Elementary.asinh, rows: ElementaryTable.asinh),
    Table(name: "acosh", ours: Elementary.acosh, rows: ElementaryTable.acosh),
    Table(name: "atanh", ours: Elementary.atanh, rows: ElementaryTable.atanh),
    Table(name: "sinh", ours: Elementary.sinh, rows: ElementaryTable.sinh),
    Table(name: "cosh", ours: Elementary.cosh, rows: ElementaryTable.cosh),
    Table(name: "tanh", ours: Elementary.tanh, rows: ElementaryTable.tanh),
  ]

  @Test("lies within 0.6 units in the last place of the true value", arguments: tables)
  func truth(table: Table) {
    for row in stride(from: 0, to: table.rows.count, by: 3) {
      let (x, nearest, rest) = (table.rows[row], table.rows[row + 1], table.rows[row + 2])
      let error = (table.ours(x) - nearest) / nearest.ulp - rest
      #expect(error.magnitude <= 0.6, "\(x): \(table.ours(x)), not \(nearest)")
    }
  }

  @Test("powers lie within 0.6 units in the last place of the true value")
  func truePowers() {
    let rows = ElementaryTable.power
    for row in stride(from: 0, to: rows.count, by: 4) {
      let (x, y) = (rows[row], rows[row + 1])
      let (nearest, rest) = (rows[row + 2], rows[row + 3])
      let error = (Elementary.power(x, y) - nearest) / nearest.ulp - rest
      #expect(error.magnitude <= 0.6, "\(x)^\(y): \(Elementary.power(x, y)), not \(nearest)")
    }
  }

  @Test("blocks give the bits of single calls, also where some numbers are special")
  func blocks() {
    var source = RandomSource(name: "blocks")
    let special = [
      0, -0.0, 1, -1, .leastNonzeroMagnitude, 700, -700, 750, -750, 1e300, .infinity, -.infinity,
      .nan,
    ]
    for round in 0..<200 {
      let values = (0..<round).map { _ in
        round % 2 == 1 && source.integer(below: 30) == 0
          ? source.element(of: special) ?? 0 : source.uniform(in: 0...600)
      }
      var results = [Double](repeating: 7, count: round)
      values.withUnsafeBufferPointer { values in
        results.withUnsafeMutableBufferPointer { Elementary.ln(of: values, into: $0) }
      }
      for (value, result) in zip(values, results) { same(result, Elementary.ln(value)) }
      values.withUnsafeBufferPointer { values in
        results.withUnsafeMutableBufferPointer { Elementary.exp(of: values, into: $0) }
      }
      for (value, result) in zip(values, results) { same(result, Elementary.exp(value)) }
    }
    func same(_ a: Double, _ b: Double) {
      #expect(a.bitPattern == b.bitPattern || a.isNaN && b.isNaN)
    }
  }

  @Test("agrees with the C library at special values, sign of zero included", arguments: functions)
  func specialValues(function: Function) {
    let huge = Double.greatestFiniteMagnitude
    let tiny = Double.leastNonzeroMagnitude
    for size in [0, tiny, 0x1p-1030, 1e-300, 1e-100, 0.5, 1, 1.5, 2, 750, 1e22, huge, .infinity] {
      for x in [size, -size] {
        let (a, b) = (function.ours(x), function.theirs(x))
        #expect(ulps(a, b) <= 1, "\(x): \(a), not \(b)")
        #expect(a.isNaN || a.sign == b.sign, "\(x): \(a), not \(b)")
      }
    }
    #expect(function.ours(.nan).isNaN)
  }

  @Test("the hardest known angle is reduced to full precision")
  func hardReduction() {
    // Muller, Elementary Functions, ch. "Range reduction": the double nearest to a multiple of π/2.
    let x = 6_381_956_970_095_103 * 0x1p797
    #expect(ulps(Elementary.cos(x), -4.687165924254628e-19) <= 1)
    #expect(Elementary.sin(x).magnitude == 1)
  }

  @Test("powers agree with the C library to one unit in the last place")
  func powers() {
    var source = RandomSource(name: "power")
    var worst = 0.0
    for _ in 0..<4000 {
      let bases = [
        source.uniform(in: 0...2), source.uniform(in: 0...1e6), 1 + source.uniform() * 1e-6,
      ]
      for x in bases {
        for y in [source.uniform(in: -3...3), source.uniform(in: -300...300)] {
          worst = max(worst, ulps(Elementary.power(x, y), pow(x, y)))
        }
      }
    }
    #expect(worst <= 1)
  }

  @Test("powers agree with the C library at every pair of special values")
  func specialPowers() {
    let sizes = [
      0, Double.leastNonzeroMagnitude, 1e-300, 0.5, 1, 1.0000000000000002, 1.5, 2, 3, 7,
      1e9, 0x1p53 - 1, 0x1p53, 0x1p80, 1e300, .greatestFiniteMagnitude, .infinity, .nan,
    ]
    let points = sizes + sizes.map { -$0 }
    for x in points {
      for y in points {
        let (a, b) = (Elementary.power(x, y), pow(x, y))
        #expect(ulps(a, b) <= 1, "\(x)^\(y): \(a), not \(b)")
        #expect(a.isNaN || a.sign == b.sign, "\(x)^\(y): \(a), not \(b)")
      }
    }
  }

  @Test("powers of small integers are exact where a double can hold them")
  func exactPowers() {
    for base in 2...50 {
      var exact: UInt64 = 1
      var k = 0
      while true {
        let (next, overflow) = exact.multipliedReportingOverflow(by: UInt64(base))
        guard !overflow, next < 1 << 53 else { break }
        exact = next
        k += 1
        #expect(Elementary.power(Double(base), Double(k)) == Double(exact))
        let sign = k % 2 == 0 ? 1.0 : -1.0
        #expect(Elementary.power(-Double(base), Double(k)) == sign * Double(exact))
      }
    }
    var ten = 1.0
    for k in 0...22 {
      #expect(Elementary.power(10, Double(k)) == ten)
      #expect(Elementary.log10(ten) == Double(k))
      ten *= 10
    }
    #expect(Elementary.power(4, 0.5) == 2)
    #expect(Elementary.power(27, 1.0 / 3) == 3)
  }

  @Test("rounding to integers agrees with IEEE 754")
  func integers() {
    var source = RandomSource(seed: 3)
    var points = [
      0, 0.25, 0.5, 0.49999999999999994, 1, 1.5, 2.5, 0x1p51 + 0.5, 0x1p52 - 0.5, 0x1p52, 0x1p63,
      1e300, .infinity,
    ]
    for _ in 0..<1000 { points.append(source.uniform(in: 0...1000)) }
    for size in points {
      for x in [size, -size] {
        #expect(Elementary.floor(x) == x.rounded(.down))
        #expect(Elementary.ceil(x) == x.rounded(.up))
        #expect(Elementary.round(x) == x.rounded())
        #expect(Elementary.truncate(x) == x.rounded(.towardZero))
      }
    }
    #expect(Elementary.round(.nan).isNaN)
  }

  @Test("the bits of all functions are the ones they always were")
  func fixedBits() {
    // A change of any bit anywhere changes this sum, natively or in a browser.
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ x: Double) { sum = (sum ^ (x.isNaN ? 1 : x.bitPattern)) &* 0x100_0000_01B3 }
    var source = RandomSource(seed: 2026)
    for _ in 0..<200 {
      let x = source.uniform(in: -50...50)
      for function in Self.functions { add(function.ours(x)) }
      add(Elementary.power(x.magnitude, source.uniform(in: -9...9)))
      add(Elementary.sin(x * 1e20))
    }
    #expect(sum == 7_565_844_157_002_485_236)
  }
}
