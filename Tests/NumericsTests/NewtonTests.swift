import Numerics
import Testing

@Suite struct NewtonTests {
  @Test("a circle and a line, with derivatives by differences and given")
  func circle() throws {
    func residual(_ x: [Double]) -> [Double]? { [x[0] * x[0] + x[1] * x[1] - 25, x[0] - x[1] - 1] }
    let derivatives: [(([Double]) -> [[Double]]?)?] = [
      nil, { x in [[2 * x[0], 2 * x[1]], [1, -1]] },
    ]
    for jacobian in derivatives {
      let x = try Newton.solve(
        from: [1, 0], scales: [1, 1], jacobian: jacobian, residual: residual)
      #expect(abs(x[0] - 4) < 1e-13 && abs(x[1] - 3) < 1e-13)
    }
  }

  @Test("steps that leave the domain, or overshoot, are shortened")
  func shortened() throws {
    // A whole step from 10 leads below zero, where the logarithm ends.
    let x = try Newton.solve(from: [10], scales: [1]) { $0[0] > 0 ? [Elementary.ln($0[0])] : nil }
    #expect(abs(x[0] - 1) < 1e-12)
    // From here whole steps run away.
    let y = try Newton.solve(from: [3], scales: [1]) { [Elementary.atan($0[0])] }
    #expect(abs(y[0]) < 1e-12)
  }

  @Test("what has no zero, or no slope, is a typed error")
  func errors() {
    #expect(throws: NewtonError.self) {
      try Newton.solve(from: [2], scales: [1]) { [$0[0] * $0[0] + 1] }
    }
    #expect(throws: NewtonError.singular) {
      try Newton.solve(from: [2], scales: [1]) { _ in [1] }
    }
    #expect(throws: NewtonError.undefinedAtStart) {
      try Newton.solve(from: [2], scales: [1]) { _ in nil }
    }
    #expect(throws: NewtonError.undefinedAtStart) {
      try Newton.solve(from: [2], scales: [1]) { _ in [1, 2] }
    }
    #expect(throws: NewtonError.sizesDisagree) {
      try Newton.solve(from: [2], scales: []) { _ in [1] }
    }
    #expect(throws: NewtonError.self) {
      try Newton.solve(from: [2], scales: [1], maximumSteps: 1) { [$0[0] * $0[0]] }
    }
  }

  @Test("a solution is followed where the whole way at once is too far")
  func continuation() {
    // x² = 1 + 99 t, by a solver that only manages small changes.
    var count = 0
    let way = Continuation.follow(from: [1]) { part, guess in
      count += 1
      let found = (1 + 99 * part).squareRoot()
      return abs(found - guess[0]) < 1 ? [found] : nil
    }
    #expect(way.part == 1 && abs(way.solution[0] - 10) < 1e-12)
    #expect(count < 60)
    let stopped = Continuation.follow(from: [0]) { part, _ in part < 0.3 ? [part] : nil }
    #expect(stopped.part > 0.29 && stopped.part < 0.3)
  }
}
