import Numerics
import Testing

@Suite struct FactorizationTests {
  @Test("one matrix, many right sides")
  func manySides() throws {
    var source = RandomSource(seed: 8)
    for n in 1...12 {
      let matrix = (0..<n).map { _ in (0..<n).map { _ in source.uniform(in: -1...1) } }
      let factors = try Factorization(matrix)
      for _ in 0..<3 {
        let expected = (0..<n).map { _ in source.uniform(in: -1...1) }
        let right = matrix.map { row in zip(row, expected).reduce(0) { $0 + $1.0 * $1.1 } }
        let x = try factors.solve(right)
        for i in 0..<n { #expect((x[i] - expected[i]).magnitude < 1e-10) }
      }
    }
  }

  @Test("a zero where elimination begins is no obstacle")
  func pivot() throws {
    #expect(try Factorization([[0, 1], [1, 0]]).solve([2, 3]) == [3, 2])
  }

  @Test("what is not square, finite or regular is refused")
  func errors() throws {
    #expect(throws: LinearError.sizesDisagree) { try Factorization([[1, 2]]) }
    #expect(throws: LinearError.notFinite(row: 0)) { try Factorization([[.infinity]]) }
    #expect(throws: LinearError.singular(column: 1)) { try Factorization([[1, 2], [2, 4]]) }
    #expect(throws: LinearError.sizesDisagree) { try Factorization([[1]]).solve([1, 2]) }
    #expect(throws: LinearError.notFinite(row: 0)) { try Factorization([[1e-300]]).solve([1e300]) }
  }
}
