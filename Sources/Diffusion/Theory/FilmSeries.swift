import Algebra

extension Setting {
  /// Films of stagnant B over liquids that differ in how volatile they are, free of A above.
  static let volatilityFamily = Setting("films of stagnant B over liquids of any volatility") {
    random in Model.volatilityFamily(around: random.uniform(in: 0.2...0.6))
  }

  /// The same where the liquid hardly evaporates.
  static let diluteFamily = Setting("films of stagnant B over liquids that hardly evaporate") { _ in
    Model.volatilityFamily(around: 0)
  }
}

extension Definitions {
  static let filmSeries: [Relation] = [
    Relation(
      "second-order-gain", "gain of flux of second order in the net moles", .definition,
      slope(2, of: "N_A", along: "epsilon"), 2 * "N_g2", in: .family),
    Relation(
      "third-order-gain", "gain of flux of third order in the net moles", .definition,
      slope(3, of: "N_A", along: "epsilon"), 6 * "N_g3", in: .family),
    Relation(
      "first-order-enhancement", "enhancement of first order in the mole fraction", .definition,
      slope(1, of: "E", along: "x_A1"), "E_1", in: .volatilityFamily),
    Relation(
      "second-order-enhancement", "enhancement of second order in the mole fraction", .definition,
      slope(2, of: "E", along: "x_A1"), 2 * "E_2", in: .volatilityFamily),
    Relation(
      "third-order-enhancement", "enhancement of third order in the mole fraction", .definition,
      slope(3, of: "E", along: "x_A1"), 6 * "E_3", in: .volatilityFamily),
  ]

  private static func slope(
    _ order: Int, of symbol: Expression, along variable: Symbol
  ) -> Expression {
    (0..<order).reduce(symbol) { slope, _ in .derivative(slope, variable) }
  }
}

extension Glossary {
  static let filmSeries: [Term] = [
    Term("N_g2", "what multiplies the square of the net moles in the flux", "mol/(m^2 s)"),
    Term("N_g3", "what multiplies the cube of the net moles in the flux", "mol/(m^2 s)"),
    Term("E_1", "what multiplies the mole fraction at the surface in the enhancement", "1"),
    Term("E_2", "what multiplies its square in the enhancement", "1"),
    Term("E_3", "what multiplies its cube in the enhancement", "1"),
  ]
}

extension Theory {
  /// The first terms of two series: the flux in powers of the net flow, and the enhancement in powers
  /// of the mole fraction.
  ///
  /// Without the fraction before the logarithm, each slope brings one term more.
  static let filmSeries: [Theorem] = [
    Theorem(
      id: "second-order-gain-by-net-moles", title: "what the square of a net flow adds",
      meaning: "The next term of the series has the difference of cubes, and a third.",
      setting: .equimolarFamily,
      script: [
        .start("flux-ratio-flux", because: "the flux for any ratio but −1"),
        .apply(.multiply(by: "epsilon"), because: "multiply by `epsilon`"),
        .folded(.substitute(logarithms)),
        .apply(.expand, because: "the logarithm of a ratio is a difference of logarithms"),
        slope(along: "epsilon", of: "N_A", because: "take the slope; the ends stay as they are"),
        slope(along: "epsilon", of: "N_A", because: "once more"),
        slope(along: "epsilon", of: "N_A", because: "and once more"),
        .useThroughout("third-order-gain", because: third),
        .useThroughout("second-order-gain", because: second),
        .limit(
          "epsilon", to: .point(0), from: .family, because: "at equimolar counterdiffusion"),
        .apply(.divide(by: 6), because: "divide by six"),
      ]),
    Theorem(
      id: "enhancement-of-first-order", title: "what a little A adds to the enhancement",
      meaning: "The first term of the series is half of the mole fraction.",
      setting: .diluteFamily, isShortcut: true,
      script: enhancement(times: 2) + [
        .useThroughout(
          "second-order-enhancement", because: second),
        .useThroughout(
          "first-order-enhancement", because: "the first slope is a coefficient of the series"),
        .limit("x_A1", to: .point(0), from: .volatilityFamily, because: "where A is dilute"),
        .apply(.divide(by: 2), because: "divide by two"),
      ]),
    Theorem(
      id: "enhancement-of-second-order", title: "what the square of the mole fraction adds",
      meaning: "The second term of the series is a third of the square of the mole fraction.",
      setting: .diluteFamily, isShortcut: true,
      script: enhancement(times: 3) + [
        .useThroughout(
          "third-order-enhancement", because: third),
        .useThroughout(
          "second-order-enhancement", because: second),
        .limit("x_A1", to: .point(0), from: .volatilityFamily, because: "where A is dilute"),
        .apply(.divide(by: 6), because: "divide by six"),
      ]),
  ]

  private static let second = "the second slope is twice a coefficient of the series of Taylor"
  private static let third = "the third slope is six times a coefficient of the series of Taylor"

  private static let logarithms: Equation = {
    let (first, last): (Expression, Expression) = (1 - "epsilon" * "x_A1", 1 - "epsilon" * "x_A2")
    return Equation(
      .function(.ln, last / first), .function(.ln, last) - .function(.ln, first))
  }()

  /// The slopes of the enhancement without the fraction before the logarithm.
  private static func enhancement(times count: Int) -> [ScriptStep] {
    [
      .start("enhancement-and-mole-fraction", because: "the enhancement"),
      .apply(.multiply(by: "x_A1"), because: "multiply by `x_A1`"),
      slope(along: "x_A1", of: "E", because: "take the slope"),
    ]
      + (1..<count).flatMap { _ in
        [
          .folded(.differentiate(along: "x_A1", varying: ["E"])),
          .apply(.together, because: "once more, with the rule of products"),
        ]
      }
  }

  private static func slope(
    along variable: Symbol, of symbol: Symbol, because reason: String
  ) -> ScriptStep {
    .apply(.differentiate(along: variable, varying: [symbol]), because: reason)
  }
}
