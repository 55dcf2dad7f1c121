import Algebra
import Testing

@Suite struct DomainTests {
  static let domain: Domain = {
    var domain = Domain()
    (domain["x"], domain["y"]) = (.unit, .unit)
    (domain["D"], domain["T"]) = (.positive, .init(273, 373))
    domain["n"] = .init(-2, -1)
    return domain
  }()

  @Test("a symbol of which nothing is known is real")
  func unknown() {
    #expect(Self.domain["q"] == .real)
    #expect(!Self.domain.isPositive("q"))
  }

  @Test(
    "what is certainly positive",
    arguments: [
      ("x", true), ("1 - x", true), ("x - 1", false), ("1 - x - y", false), ("2 - x - y", true),
      ("D T", true), ("D/(1 - x)", true), ("n", false), ("-n", true), ("n n", true), ("n^2", false),
      ("q^2", false), ("q^2 + 1", true), ("exp(q)", true), ("sqrt(q)", false), ("sqrt(x)", true),
      ("x^q", true), ("ln(x)", false), ("T - 273", true), ("T - 274", false), ("0", false),
      ("1/n", false), ("n/n", true), ("1/q", false), ("0 D", false), ("x D - 0", true),
    ])
  func positive(text: String, isPositive: Bool) throws {
    #expect(try Self.domain.isPositive(formula(text)) == isPositive)
  }

  @Test("the value of an expression lies within its bounds")
  func bounds() {
    var source = RandomExpressions(seed: 41)
    var domain = Domain()
    for symbol in RandomExpressions.symbols { domain[symbol] = .init(0.4, 1.9) }
    for _ in 0..<400 {
      let expression = source.expression(levels: 4)
      let found = value(expression, at: source.point())
      guard found.isFinite else { continue }
      let bounds = domain.bounds(of: expression)
      let room = 1e-9 * max(1, abs(found))
      #expect(bounds.lower <= found + room && found - room <= bounds.upper)
      if domain.isPositive(expression) { #expect(found > -room) }
    }
  }

  @Test("points lie inside, at a distance from the ends")
  func points() {
    let intervals: [Domain.Interval] = [
      .unit, .positive, .real, .init(-3, -1), .init(-.infinity, 2), .init(1e-10, 1e-9),
    ]
    for interval in intervals {
      for step in 0..<100 {
        let point = interval.point(Double(step) / 100)
        #expect(point > interval.lower && point < interval.upper)
      }
    }
  }
}
