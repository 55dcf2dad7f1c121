import Numerics
import Testing

@Suite struct ChebyshevTests {
  @Test("slopes and values between the points of a smooth function")
  func smooth() {
    let grid = Chebyshev(intervals: 24)
    let values = grid.points.map { Elementary.exp(3 * $0) }
    for (point, row) in zip(grid.points, grid.differentiation) {
      let slope = zip(row, values).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(slope - 3 * Elementary.exp(3 * point)) < 1e-10)
    }
    for place in [0, 0.001, 0.2, 0.5, 0.77, 1] {
      #expect(abs(grid.value(at: place, of: values) - Elementary.exp(3 * place)) < 1e-13)
    }
  }

  @Test("the points run from 0 to 1 and mirror each other", arguments: [2, 3, 16, 96, 200])
  func points(_ intervals: Int) {
    let points = Chebyshev(intervals: intervals).points
    #expect(points.count == intervals + 1 && points.first == 0 && points.last == 1)
    for (a, b) in zip(points, points.dropFirst()) { #expect(a < b) }
    for (a, b) in zip(points, points.reversed()) { #expect(abs(a + b - 1) < 1e-15) }
  }

  @Test("any number of intervals is brought into range")
  func range() {
    #expect(Chebyshev(intervals: .min).points.count == 3)
    #expect(Chebyshev(intervals: .max).points.count == 201)
  }
}
