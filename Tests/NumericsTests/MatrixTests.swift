import Numerics
import Testing

@Suite struct MatrixTests {
  private let wide = [[1.5, -2.0, 0.3], [0.7, 4.0, -1.1], [-0.2, 0.9, -8.0]]

  /// Values by mpmath 1.3 with 40 digits, as X (exp 2X + 1)(exp 2X − 1)⁻¹.
  @Test("X coth X of a matrix with eigenvalues of both signs, and of a small one")
  func cotangent() throws {
    let expected = [
      [1.56883064539581403, -1.90624226068039421, 0.100575555092953625],
      [0.710065237410159776, 3.87084916486499377, 0.384755341481769139],
      [0.218819271084843211, -0.236835377263225932, 7.93852863315885642],
    ]
    let small = [
      [1.00066422101543967, -0.00892014676907859416, 0.000212898004435883735],
      [0.00338233198810814206, 1.01132405068754657, 0.0037932506788807394],
      [0.00159327212324697292, -0.00263033124830126973, 1.0519179935541298],
    ]
    let matrix = try SquareMatrix(rows: wide)
    for (found, rows) in [
      (try matrix.timesHyperbolicCotangent(), expected),
      (try (0.05 * matrix).timesHyperbolicCotangent(), small),
    ] {
      for i in 0..<3 {
        for j in 0..<3 { #expect(abs(found.rows[i][j] - rows[i][j]) < 2e-14) }
      }
    }
  }

  @Test(
    "of one number it is x coth x, even and without overflow",
    arguments: [0, 1e-9, 0.1, 0.3, 1, 5, 40, 1e3, 1e8])
  func scalar(_ x: Double) throws {
    let expected = x == 0 ? 1 : x / Elementary.tanh(x)
    for signed in [x, -x] {
      let found = try SquareMatrix(rows: [[signed]]).timesHyperbolicCotangent().rows[0][0]
      #expect(abs(found - expected) <= 4e-15 * expected)
    }
  }

  @Test("products, inverses and solutions fit together")
  func arithmetic() throws {
    let matrix = try SquareMatrix(rows: wide)
    let unit = try matrix * matrix.inverse()
    for i in 0..<3 {
      for j in 0..<3 { #expect(abs(unit.rows[i][j] - (i == j ? 1 : 0)) < 1e-15) }
    }
    let x = try matrix.solve([1, 2, 3])
    for (a, b) in zip(try matrix * x, [1.0, 2, 3]) { #expect(abs(a - b) < 1e-14) }
    let y = try Linear.solve(wide, [1, 2, 3])
    for (a, b) in zip(x, y) { #expect(abs(a - b) < 1e-15) }
    #expect(matrix.norm == 9.1)
  }

  @Test("sizes that disagree and matrices without an inverse are errors")
  func errors() throws {
    let two = SquareMatrix(identityOfOrder: 2)
    let three = SquareMatrix(identityOfOrder: 3)
    #expect(throws: LinearError.sizesDisagree) { try two * three }
    #expect(throws: LinearError.sizesDisagree) { try two + three }
    #expect(throws: LinearError.sizesDisagree) { try two * [1, 2, 3] }
    #expect(throws: LinearError.sizesDisagree) { try two.solve([1, 2, 3]) }
    #expect(throws: LinearError.sizesDisagree) { try SquareMatrix(rows: [[1, 2]]) }
    #expect(throws: LinearError.singular(column: 1)) {
      try SquareMatrix(rows: [[1, 2], [2, 4]]).inverse()
    }
    #expect(throws: LinearError.self) { try SquareMatrix(rows: [[.nan]]).inverse() }
    for value in [Double.nan, .infinity, 1e200] {
      #expect(throws: LinearError.notFinite(row: 0)) {
        try SquareMatrix(rows: [[value]]).timesHyperbolicCotangent()
      }
    }
    #expect(SquareMatrix(zeroOfOrder: -1).order == 0)
  }
}
