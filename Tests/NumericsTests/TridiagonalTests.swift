import Numerics
import Testing

@Suite struct TridiagonalTests {
  @Test("random systems: the solution solves them, as elimination does")
  func random() throws {
    var source = RandomSource(seed: 12)
    for n in 1...20 {
      func draw() -> [Double] { (0..<n).map { _ in source.uniform(in: -1...1) } }
      let (below, above, right) = (draw(), draw(), draw())
      let diagonal = (0..<n).map { _ in 2 + source.uniform(in: 0...1) }
      let x = try Linear.solveTridiagonal(below: below, diagonal: diagonal, above: above, right)
      var full = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
      for i in 0..<n {
        full[i][i] = diagonal[i]
        if i > 0 { full[i][i - 1] = below[i] }
        if i + 1 < n { full[i][i + 1] = above[i] }
      }
      let y = try Linear.solve(full, right)
      let z = try Factorization(full).solve(right)
      for i in 0..<n {
        #expect((x[i] - y[i]).magnitude < 1e-13)
        #expect((z[i] - y[i]).magnitude < 1e-13)
      }
    }
  }

  @Test("sizes, numbers and pivots are checked")
  func errors() throws {
    #expect(try Linear.solveTridiagonal(below: [], diagonal: [], above: [], []).isEmpty)
    #expect(throws: LinearError.sizesDisagree) {
      try Linear.solveTridiagonal(below: [], diagonal: [1], above: [0], [1])
    }
    #expect(throws: LinearError.notFinite(row: 0)) {
      try Linear.solveTridiagonal(below: [0], diagonal: [.nan], above: [0], [1])
    }
    #expect(throws: LinearError.singular(column: 0)) {
      try Linear.solveTridiagonal(below: [0], diagonal: [0], above: [0], [1])
    }
  }
}
