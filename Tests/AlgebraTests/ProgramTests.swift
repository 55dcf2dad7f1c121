import Numerics
import Testing

@testable import Algebra

@Suite struct ProgramTests {
  static let inputs = RandomExpressions.symbols

  // Values to seventeen digits by mpmath 1.3, mp.dps = 30.
  @Test(
    "the value at x = 0.3, y = 0.7",
    arguments: [
      ("x + y", 1.0), ("x - y", -0.4), ("x y", 0.21), ("x/y", 0.42857142857142857),
      ("x^y", 0.43051162024993423), ("ln((1 - x)/(1 - y))", 0.84729786038720345),
      ("exp(-x)", 0.74081822068171786), ("sqrt(x)", 0.54772255750516611),
      ("log10(y)", -0.15490195998574317), ("-x^2", -0.09), ("2^-1", 0.5), ("e", 2.7182818284590452),
      ("1e-18 x", 3e-19), ("(x y)^(1/3)", 0.59439219527631289), ("y", 0.7), ("pi", .pi),
      ("x^-3", 37.037037037037037), ("(x + y)^7", 1), ("(x - y)^5 - 2 x", -0.61024),
      ("1/x", 3.3333333333333333), ("(1 + x)^-16", 0.015028179131680110),
      ("(x + 1)^17", 86.504159193813379), ("tanh(x)/atanh(y)", 0.33588427903545981),
    ])
  func values(text: String, wanted: Double) throws {
    let program = try Program(formula(text), inputs: ["x", "y"])
    #expect(abs(try program([0.3, 0.7]) - wanted) <= 3e-15 * abs(wanted))
    #expect(try program.evaluate(columns: [[0.3], [0.7]]) == [program([0.3, 0.7])])
  }

  @Test("is the walk over the tree, to the bit where no power is multiplied out")
  func agreement() throws {
    var source = RandomExpressions(seed: 41)
    var compared = 0
    for _ in 0..<3000 {
      let expression = source.expression(levels: 5)
      let program = try Program(expression, inputs: Self.inputs)
      let point = source.point()
      let found = try program(Self.inputs.map { point[$0] ?? .nan })
      let wanted = value(expression, at: point)
      if Self.hasProducts(expression) {
        let sample = try sample(expression, at: point)
        guard sample.error < 1e-3 * abs(sample.value) else { continue }
        #expect(abs(found - wanted) <= 16 * sample.error, written(expression))
      } else {
        #expect(found == wanted || found.isNaN && wanted.isNaN, written(expression))
        #expect(found.sign == wanted.sign || found.isNaN, written(expression))
      }
      compared += 1
    }
    #expect(compared > 2000)
  }

  private func written(_ expression: Expression) -> Comment {
    "\(Typesetting().layout(expression).text)"
  }

  /// Whether a program multiplies out a power, where evaluation takes it through a logarithm.
  private static func hasProducts(_ expression: Expression) -> Bool {
    if case .power(_, .number(let exponent)) = expression, exponent.isWhole,
      ![-1, 0, 1, 2].contains(exponent.numerator)
    {
      return true
    }
    return expression.children.contains { hasProducts($0) }
  }

  @Test("batches give the bits of single points", arguments: [0, 1, 7, 255, 256, 257, 1000])
  func batches(count: Int) throws {
    var source = RandomExpressions(seed: UInt64(count))
    for _ in 0..<60 {
      let program = try Program(source.expression(levels: 5), inputs: Self.inputs)
      let columns = Self.inputs.map { _ in
        (0..<count).map { _ in
          source.random.integer(below: 20) == 0
            ? source.random.element(of: [0, -1, .infinity, .nan, .leastNonzeroMagnitude, 800]) ?? 0
            : source.random.uniform(in: 0.1...2)
        }
      }
      let found = try program.evaluate(columns: columns)
      var into = [Double](repeating: 7, count: count)
      try into.withUnsafeMutableBufferPointer { values in
        try withPointers(columns) { try program.evaluate(columns: $0, into: values) }
      }
      #expect(found.count == count)
      for index in 0..<count {
        let single = try program(columns.map { $0[index] })
        #expect(found[index] == single || found[index].isNaN && single.isNaN)
        #expect(into[index] == single || into[index].isNaN && single.isNaN)
      }
    }
  }

  /// The four columns in memory of their own.
  private func withPointers(
    _ columns: [[Double]], _ body: ([UnsafeBufferPointer<Double>]) throws -> Void
  ) throws {
    let copies = columns.map { column in
      let copy = UnsafeMutableBufferPointer<Double>.allocate(capacity: column.count)
      _ = copy.initialize(from: column)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    try body(copies.map { UnsafeBufferPointer($0) })
  }

  @Test("repeated products lie within one rounding for each of the power", arguments: 2...16)
  func products(exponent: Int) throws {
    var random = RandomSource(seed: 5)
    for sign in [1, -1] {
      let power = Expression.power("x", .number(Rational(sign * exponent)))
      let program = try Program(power, inputs: ["x"])
      for _ in 0..<500 {
        let x = random.uniform(in: -3...3)
        let exact = Elementary.power(x, Double(sign * exponent))
        #expect(abs(try program([x]) - exact) <= Double(exponent) * exact.ulp)
      }
    }
  }

  @Test("nothing is compiled that would be computed twice at no use")
  func instructions() throws {
    func count(_ text: String) throws -> Int {
      try Program(formula(text), inputs: ["a", "b", "x"]).instructions.count
    }
    #expect(try count("3 + 4/5") == 0)
    #expect(try count("ln(2) + sqrt(2) x") == 2)
    #expect(try count("x^2") == 1)
    #expect(try count("1/x") == 1)
    #expect(try count("a - b") == 1)
    #expect(try count("a - 2 b") == 2)
    #expect(try count("x^15") == 6)
    #expect(try count("a/b ln((1 - a)/(1 - x))") == 6)
  }

  @Test("what has no value is named before anything is computed")
  func errors() throws {
    #expect(throws: AlgebraError.noValue("y")) { try Program(formula("x + y"), inputs: ["x"]) }
    #expect(throws: AlgebraError.noValue("z")) {
      try Program(.derivative("x", "z"), inputs: ["x", "z"])
    }
    #expect(throws: AlgebraError.cannotIntegrate("x")) {
      try Program(.integral("x", "x", from: 0, to: 1), inputs: ["x"])
    }
    let program = try Program(formula("x + y"), inputs: ["x", "y"])
    #expect(throws: AlgebraError.noValue("y")) { try program([1]) }
    #expect(throws: AlgebraError.noValue("x")) { try program([]) }
    #expect(throws: AlgebraError.noValue("y")) { try program.evaluate(columns: [[1]]) }
    var place = [0.0, 0.0]
    #expect(throws: AlgebraError.noValue("y")) {
      try place.withUnsafeMutableBufferPointer { values in
        try withPointers([[1, 2], [3]]) { try program.evaluate(columns: $0, into: values) }
      }
    }
    #expect(throws: AlgebraError.tooLarge) {
      try Program("x", inputs: [Symbol](repeating: "x", count: Program.mostInputs + 1))
    }
  }

  @Test("values beyond the inputs do not matter, and the shortest column counts")
  func shapes() throws {
    let program = try Program(formula("2 x"), inputs: ["x"])
    #expect(try program([3, 9]) == 6)
    #expect(try program.evaluate(columns: [[1, 2], [5]]) == [2, 4])
    let sum = try Program(formula("x + y"), inputs: ["x", "y"])
    #expect(try sum.evaluate(columns: [[1, 2, 3], [1, 1]]) == [2, 3])
    let constant = try Program(formula("2 + 3"), inputs: [])
    #expect(try constant([]) == 5)
    #expect(try constant.evaluate(columns: []) == [5])
    let twice = try Program("x", inputs: ["x", "x"])
    #expect(try twice([1, 2]) == 1)
  }

  @Test("the largest expressions need few slots")
  func limits() throws {
    // A full binary tree, alternately sums and products.
    var tree = Expression.symbol("x")
    for level in 0..<11 { tree = level % 2 == 0 ? .sum([tree, tree]) : .product([tree, tree]) }
    #expect(throws: AlgebraError.tooLarge) { try Program(.sum([tree, tree]), inputs: ["x"]) }
    guard case .sum(let halves) = tree else { return }
    #expect(try Program(halves[0], inputs: ["x"]).slots == 10)

    let wide = Expression.sum([Expression](repeating: "x", count: 3_900))
    let flat = try Program(wide, inputs: ["x"])
    #expect(flat.slots == 1)
    #expect(try flat([2]) == 7_800)

    // Each level has something to keep on either side of the next.
    var deep = Expression.symbol("x")
    let pair = Expression.sum(["x", 1])
    for _ in 0..<140 { deep = .product([.quotient(pair, pair), .sum([pair, deep, pair]), pair]) }
    #expect(throws: Never.self) { try Program(deep, inputs: ["x"]) }
    var tower = Expression.symbol("x")
    for _ in 0..<Expression.deepest { tower = .function(.exp, tower) }
    #expect(throws: AlgebraError.tooLarge) { try Program(tower, inputs: ["x"]) }
  }
}
