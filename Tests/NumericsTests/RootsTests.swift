import Foundation
import Numerics
import Testing

@Suite struct RootsTests {
  @Test("finds zeros known in closed form to the last digits")
  func known() throws {
    #expect(ulps(try Roots.find(in: 0...2) { $0 * $0 - 2 }, 2.0.squareRoot()) <= 2)
    #expect(ulps(try Roots.find(in: 3...4, of: { Foundation.sin($0) }), Double.pi) <= 2)
    #expect(try Roots.find(in: -1...1) { $0 } == 0)
    #expect(try Roots.find(in: 0...1) { $0 } == 0)
    #expect(try Roots.find(in: -1...0) { $0 } == 0)
    // The fixed point of the cosine (Dottie's number).
    let dottie = try Roots.find(in: 0...1) { Foundation.cos($0) - $0 }
    #expect((dottie - 0.7390851332151607).magnitude < 2e-16)
  }

  @Test("from a guess: zeros known in closed form, and nothing where the search leads away")
  func near() throws {
    let root = try #require(Roots.near(1.5, step: 0.01, within: 10) { $0 * $0 - 2 })
    #expect(ulps(root, 2.0.squareRoot()) <= 4)
    let pi = try #require(Roots.near(3, step: -0.1, within: 10, of: { Foundation.sin($0) }))
    #expect(ulps(pi, Double.pi) <= 4)
    #expect(Roots.near(0, step: 1, within: 10) { $0 - 1 } == 1)
    #expect(Roots.near(1, step: 0.1, within: 10) { _ in 1 } == nil)
    #expect(Roots.near(1, step: 0.1, within: 10) { $0 * $0 + 1 } == nil)
    #expect(Roots.near(1, step: 0.1, within: 10) { $0 - 40 } == nil)
    #expect(Roots.near(1, step: 0.1, within: 10) { _ in .nan } == nil)
  }

  @Test("hard brackets: flat, steep, lopsided, jumping")
  func hard() throws {
    let flat = try Roots.find(in: -1...4) { ($0 - 1) * ($0 - 1) * ($0 - 1) }
    #expect((flat - 1).magnitude < 1e-5)
    let steep = try Roots.find(in: -10...10) { Foundation.atan(1e9 * ($0 - 0.3)) }
    #expect((steep - 0.3).magnitude < 1e-15)
    let lopsided = try Roots.find(in: 1e-300...1e300) { Foundation.log($0) - 3 }
    #expect(ulps(lopsided, Foundation.exp(3)) <= 2)
    let jump = try Roots.find(in: 0...1) { $0 < 0.25 ? -1 : 1 }
    #expect((jump - 0.25).magnitude < 1e-15)
    let limits = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    #expect(try Roots.find(in: limits) { $0 > 1 ? 1 : -1 }.isFinite)
  }

  @Test("random cubics: the zero lies in the bracket and the sign changes there")
  func cubics() throws {
    var source = RandomSource(seed: 5)
    var most = 0
    for _ in 0..<500 {
      let zero = source.uniform(in: -1...1)
      let bend = source.uniform(in: 0.01...10)
      var count = 0
      let found = try Roots.find(in: -2...2) {
        count += 1
        return ($0 - zero) * (($0 - zero) * ($0 - zero) + bend)
      }
      #expect((found - zero).magnitude <= 4e-16)
      most = max(most, count)
    }
    #expect(most < 40)
  }

  @Test("no sign change and no number are typed errors")
  func errors() {
    #expect(throws: RootError.noSignChange(1, 1)) { try Roots.find(in: 0...1) { _ in 1 } }
    #expect(throws: RootError.notFinite(at: 0)) { try Roots.find(in: 0...1) { 1 / $0 } }
    #expect(throws: RootError.notFinite(at: .infinity)) {
      try Roots.find(in: 0 ... .infinity) { $0 - 1 }
    }
    #expect(throws: RootError.self) {
      try Roots.find(in: -1...1) { $0.magnitude < 0.9 ? .nan : $0 }
    }
  }
}
