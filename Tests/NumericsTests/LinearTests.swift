import Numerics
import Testing

@Suite struct LinearTests {
  @Test("solves a system worked by hand")
  func byHand() throws {
    // 2x + y = 5, x − 3y = −1
    #expect(try Linear.solve([[2, 1], [1, -3]], [5, -1]) == [2, 1])
    #expect(try Linear.solve([[0, 1], [1, 0]], [3, 4]) == [4, 3])
    #expect(try Linear.solve([[4]], [2]) == [0.5])
    #expect(try Linear.solve([], []) == [])
  }

  @Test("random systems: the residual is of the size of rounding")
  func residual() throws {
    var source = RandomSource(seed: 21)
    for n in 1...12 {
      let a = (0..<n).map { _ in (0..<n).map { _ in source.uniform(in: -1...1) } }
      let x = (0..<n).map { _ in source.uniform(in: -1...1) }
      let b = a.map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
      let found = try Linear.solve(a, b)
      for (row, value) in zip(a, b) {
        let left = zip(row, found).reduce(0) { $0 + $1.0 * $1.1 }
        #expect((left - value).magnitude < 1e-13)
      }
    }
  }

  @Test("rows of very different size do not mislead the pivoting")
  func scaled() throws {
    let x = try Linear.solve([[1e-18, 1], [1, 1]], [1, 2])
    #expect((x[0] - 1).magnitude < 1e-15 && (x[1] - 1).magnitude < 1e-15)
    let y = try Linear.solve([[1e200, 1e218], [1, 1]], [1e218, 2])
    #expect((y[0] - 1).magnitude < 1e-15 && (y[1] - 1).magnitude < 1e-15)
  }

  @Test("singular and ill-formed systems are typed errors")
  func errors() {
    #expect(throws: LinearError.singular(column: 1)) {
      try Linear.solve([[1, 2], [2, 4]], [1, 2])
    }
    #expect(throws: LinearError.singular(column: 1)) {
      try Linear.solve([[0.1, 0.3], [0.2, 0.6]], [1, 2])
    }
    #expect(throws: LinearError.singular(column: 0)) { try Linear.solve([[0]], [1]) }
    #expect(throws: LinearError.sizesDisagree) { try Linear.solve([[1, 2]], [1]) }
    #expect(throws: LinearError.sizesDisagree) { try Linear.solve([[1]], [1, 2]) }
    #expect(throws: LinearError.notFinite(row: 0)) { try Linear.solve([[.nan]], [1]) }
    #expect(throws: LinearError.notFinite(row: 0)) { try Linear.solve([[1]], [.infinity]) }
  }
}
