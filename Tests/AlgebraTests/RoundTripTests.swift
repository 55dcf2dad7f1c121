import Testing

@testable import Algebra

/// What is printed is read as the same expression, in every alphabet that is read.
@Suite struct RoundTripTests {
  enum Alphabet: CaseIterable {
    case ascii, typographic, latex

    func print(_ expression: Expression) -> String {
      let layout = Typesetting().layout(expression)
      return switch self {
      case .ascii: layout.text(.ascii)
      case .typographic: layout.text
      case .latex: layout.latex
      }
    }
  }

  /// Names of the field, and some that no one would choose.
  static let names: [Symbol] = [
    "x_A", "x_A1", "x_A2", "c", "D_AB", "N_A", "N_B", "rho_A", "rho", "mu", "Gamma", "v_star",
    "v_vol", "v_A_star", "p_sat", "M", "L", "z", "R", "T", "k_y", "DeltaT", "Re", "x1", "pB2",
    "J_A_star", "x_A_1", "eps", "a_", "b__c", "v_star_A", "phi", "E", "i", "d", "x_rho",
  ]

  private static func drawn(_ source: inout RandomExpressions) -> Expression {
    let drawn = source.expression(levels: 4)
    let renamed = try? drawn.rebuilt { node throws(AlgebraError) in
      guard case .symbol = node, source.random.integer(below: 2) == 0 else { return node }
      return .symbol(source.random.element(of: names) ?? "x")
    }
    return renamed ?? drawn
  }

  @Test("parse after print is the identity, in all alphabets alike")
  func identity() throws {
    var source = RandomExpressions(seed: 92)
    for _ in 0..<10_000 {
      let expression = Self.drawn(&source)
      let text = Alphabet.ascii.print(expression)
      let read = try #require(try? Parser.expression(text), "\(text)")
      for alphabet in [Alphabet.typographic, .latex] {
        let other = alphabet.print(expression)
        #expect(try Parser.expression(other) == read, "\(text)  \(other)")
      }
      // A form that has no value, such as 1/0^(1/2), may have no canonical form in other words.
      if let form = try? Canonical.form(of: expression), let other = try? Canonical.form(of: read) {
        #expect(other == form, "\(text)")
      }
      // Reading collects signs and opens brackets in products, so that print may bring the factors
      // in order once more; then all is in its place.
      let settled = Alphabet.ascii.print(read)
      #expect(try Alphabet.ascii.print(Parser.expression(settled)) == settled, "\(text)")
    }
  }

  @Test("what people write in the order of print is read back as the same tree")
  func trees() throws {
    for pair in FormulaPair.all {
      for text in [pair.first, pair.second] {
        let written = try Parser.expression(text)
        for alphabet in Alphabet.allCases {
          let read = try Parser.expression(alphabet.print(written))
          #expect(try Parser.expression(alphabet.print(read)) == read, "\(text)")
        }
      }
    }
  }

  @Test("a name is read back as it is printed, whether or not it is known")
  func symbols() throws {
    for symbol in Self.names {
      for alphabet in Alphabet.allCases {
        let text = alphabet.print(.symbol(symbol))
        #expect(try Parser.expression(text) == .symbol(symbol), "\(text)")
        #expect(try Parser.expression(text, knowing: Self.names) == .symbol(symbol), "\(text)")
      }
    }
  }
}
