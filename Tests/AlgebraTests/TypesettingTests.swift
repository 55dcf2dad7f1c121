import Testing

@testable import Algebra

@Suite struct TypesettingTests {
  @Test(
    "brackets stand where precedence asks for them, and nowhere else",
    arguments: [
      ("a - (b - c)", "a − (b − c)"), ("a + (b + c)", "a + (b + c)"), ("(a + b) c", "(a + b) c"),
      ("-(a + b)", "−(a + b)"), ("a (-b)", "−a b"), ("a^(-1)", "1/a"), ("a^(b c)", "a^(b c)"),
      ("(a^b)^c", "(a^b)^c"), ("a^b^c", "a^b^c"), ("(-a)^2", "(−a)²"), ("-a^2", "−a²"),
      ("x_A^2", "x_A²"), ("(a b)^2", "(a b)²"), ("2^x", "2^x"), ("(1/2)^2", "(1/2)²"),
      ("a/(b c)", "a/(b c)"), ("a/b c", "(a/b) c"), ("a/(b/c)", "a/(b/c)"),
      ("ln(x)", "ln(x)"), ("c D/L ln((1-x)/(1-y))", "(c D/L) ln[(1 − x)/(1 − y)]"),
      ("a*-b", "−a b"), ("2*3.5", "2 (7/2)"), ("a 2", "a × 2"), ("x*((-a)/b)", "x (−a/b)"),
      ("sqrt(a + b)", "√(a + b)"),
      ("a - 2 b", "a − 2 b"), ("-1 a", "−a"), ("(a - b)/c", "(a − b)/c"), ("-(a/b)", "−a/b"),
    ])
  func brackets(text: String, shown: String) throws {
    let found = Typesetting().layout(try formula(text)).text
    #expect(found == shown)
  }

  @Test("factors of lower rank come first, those of equal rank as they were written")
  func rank() throws {
    let set = Typesetting(ranking: { $0 == "x" ? 0 : 1 })
    #expect(set.layout(try formula("c a x (a + b) x")).text == "x c a (a + b) x")
  }

  @Test("a value may stand for a symbol, in brackets where it is raised or multiplied")
  func standing() throws {
    let set = Typesetting(standing: { symbol in
      switch symbol {
      case "T": .row([.numeral("298"), .unit([.init("K")])])
      case "n": .row([.sign(.negative), .numeral("3")])
      default: nil
      }
    })
    let product = set.layout(try formula("R T")).text
    #expect(product == "R × 298 K")
    #expect(set.layout(try formula("T^2")).text == "(298 K)²")
    #expect(set.layout(try formula("a n")).text == "a (−3)")
    #expect(set.layout(try formula("a - n")).text == "a − (−3)")
  }

  @Test("derivatives and integrals")
  func calculus() {
    let slope = Expression.derivative("x_A", "z")
    #expect(Typesetting().layout(-"c" * "D" * slope).text == "−c D dx_A/dz")
    let integral = Expression.integral(.quotient(1, "x"), "x", from: "a", to: "b")
    #expect(Typesetting().layout(integral).text == "∫[a…b] dx/x")
  }
}
