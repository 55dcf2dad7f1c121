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

}
