import Testing

@testable import Algebra

/// One formula in the many ways in which people write it, by hand, from a book or from a program.
///
/// The formulas are put together from their parts, so that the reader does not judge itself.
@Suite struct SpellingTests {
  private static func ln(_ argument: Expression) -> Expression { .function(.ln, argument) }
  private static let x: Expression = "x_A"
  private static let ratio = (1 - ("x_A2" as Expression)) / (1 - ("x_A1" as Expression))
  private static let conductance: Expression = "c" * "D_AB" / "L"
  private static let half = Expression.quotient(1, 2)

  private static let stefan: (Expression, [String]) = (
    conductance * ln(ratio),
    [
      "c*D_AB/L*ln((1-x_A2)/(1-x_A1))", "c D_AB/L ln((1 - x_A2)/(1 - x_A1))",
      "c*D_AB*ln((1-x_A2)/(1-x_A1))/L", "(c*D_AB/L)*ln((1-x_A2)/(1-x_A1))",
      "(c D_AB/L) ln[(1 − x_A2)/(1 − x_A1)]", "c·D_AB/L·ln((1−x_A2)/(1−x_A1))",
      "c⋅D_AB∕L⋅ln((1–x_A2)∕(1–x_A1))", "c∗D_AB÷L∗ln((1-x_A2)÷(1-x_A1))",
      "D_AB*c/L*log((1-x_A2)/(1-x_A1))", "ln((1-x_A2)/(1-x_A1))*c*D_AB/L",
      "{c D_AB/L} ln{[1 - x_A2]/[1 - x_A1]}", "((c)*(D_AB))/(L)*(ln(((1-x_A2))/((1-x_A1))))",
      "c*D_{AB}/L*ln((1-x_{A2})/(1-x_{A1}))", "c D_{AB}/L ln((1-x_{A,2})/(1-x_{A,1}))",
      "c D_AB/L ln((1-x_A₂)/(1-x_A₁))", "1/L*c*D_AB*ln((1-x_A2)/(1-x_A1))",
      "L^-1 c D_AB ln((1-x_A2)/(1-x_A1))", "L⁻¹ c D_AB ln((1-x_A2)/(1-x_A1))",
      "c D_AB L**(-1) ln((1-x_A2)/(1-x_A1))", "c*D_AB/L*ln((1-x_A2)*(1-x_A1)^-1)",
      #"\frac{c D_{AB}}{L} \ln\left(\frac{1-x_{A2}}{1-x_{A1}}\right)"#,
      #"$\frac{c\,D_{AB}}{L}\ln\frac{1-x_{A2}}{1-x_{A1}}$"#,
      #"\[ \dfrac{c \cdot D_{\mathrm{AB}}}{L} \cdot \ln \dfrac{1 - x_{\mathrm{A2}}}{1 - x_{\mathrm{A1}}} \]"#,
      #"\( c D_{\text{AB}}/L \ln\left[(1-x_{A2})/(1-x_{A1})\right] \)"#,
      #"\frac cL D_{AB}\,\ln{\bigl(\frac{1-x_{A2}}{1-x_{A1}}\bigr)}"#,
      #"{c}{D_{\rm AB}}/{L}\;\ln\!\left(\tfrac{1-x_{A2}}{1-x_{A1}}\right)"#,
      "  c *\tD_AB / L * ln ( ( 1 - x_A2 ) / ( 1 - x_A1 ) )\n",
      "c\u{A0}D_AB/L\u{2009}ln((1\u{A0}−\u{A0}x_A2)/(1\u{A0}−\u{A0}x_A1))",
      "c\u{2062}D_AB/L\u{2062}ln\u{2061}((1−x_A2)/(1−x_A1))",
      "（c×D_AB／L）ln（（1－x_A2）／（1－x_A1））",
    ]
  )

  private static let equimolar: (Expression, [String]) = (
    conductance * ("x_A1" - "x_A2"),
    [
      "c*D_AB*(x_A1-x_A2)/L", "c D_AB (x_A1 - x_A2)/L", "c*D_AB/L*(x_A1-x_A2)",
      "-c*D_AB*(x_A2-x_A1)/L", "−c·D_AB·(x_A2−x_A1)/L", "c·D_AB·(x_A1–x_A2)∕L",
      "(x_A1-x_A2)*c*D_AB/L", "c*D_AB*((x_A1-x_A2)/L)", "(c*D_AB*(x_A1-x_A2))/L",
      "D_AB c (x_A1-x_A2)L^{-1}", "c(D_AB)(x_A1-x_A2)/L", "- c D_AB/L (x_A2 - x_A1)",
      "c×D_AB×(x_A1−x_A2)÷L", #"\frac{c D_{AB} (x_{A1}-x_{A2})}{L}"#,
      #"\frac{c D_{AB}}{L}\left(x_{A1}-x_{A2}\right)"#,
      #"-c\,D_{AB}\frac{x_{A2}-x_{A1}}{L}"#, #"c\times D_{AB}\times(x_{A1}-x_{A2})\div L"#,
      "c*D_AB*(x_A1+(-x_A2))/L", "+c*D_AB*(x_A1-x_A2)/L", "c*D_AB*-(x_A2-x_A1)/L",
    ]
  )

  private static let profile: (Expression, [String]) = (
    1 - (1 - ("x_A1" as Expression)) * .power(ratio, "z" / "L"),
    [
      "1-(1-x_A1)*((1-x_A2)/(1-x_A1))^(z/L)", "1-(1-x_A1)((1-x_A2)/(1-x_A1))**(z/L)",
      "1 − (1 − x_A1) [(1 − x_A2)/(1 − x_A1)]^(z/L)",
      "1-(1-x_A1)*((1-x_A2)/(1-x_A1))^{z/L}", "1-(1-x_A1)*((1-x_A2)/(1-x_A1))ᶻᐟᴸ",
      #"1-(1-x_{A1})\left(\frac{1-x_{A2}}{1-x_{A1}}\right)^{z/L}"#,
      #"1-(1-x_{A1})\left(\frac{1-x_{A2}}{1-x_{A1}}\right)^{\frac{z}{L}}"#,
      "-(1-x_A1)*((1-x_A2)/(1-x_A1))^(z/L)+1",
    ]
  )

  private static let exponential: (Expression, [String]) = (
    .function(.exp, -("k" * "z" / "L")),
    [
      "exp(-k z/L)", "exp[-k*z/L]", "e^(-k z/L)", "e**(-k*z/L)", "e^{-k z/L}",
      #"\exp\left(-\frac{k z}{L}\right)"#, #"e^{-\frac{k z}{L}}"#, #"\mathrm{e}^{-k z/L}"#,
      #"\exp(-k\,z/L)"#, "exp(−k·z∕L)", "exp(-(k z)/L)",
    ]
  )

  private static let powers: (Expression, [String]) = (
    2 * .power(x, 3) * "y",
    [
      "2x_A^3y", "2 x_A³ y", "2*x_A**3*y", "2x_A^{3}y", "2 y x_A³", "y*2*x_A^3", "2x_A·x_A²y",
      #"2x_{A}^{3}y"#, #"2\,x_\mathrm{A}^3\,y"#, "(2)(x_A)^(3)(y)",
      "2·x_A^(1+2)·y", "2x_A^3 y", "4/2 x_A^3 y",
    ]
  )

  private static let roots: (Expression, [String]) = (
    .power(x, half),
    [
      "sqrt(x_A)", "sqrt[x_A]", "sqrt x_A", "√x_A", "√(x_A)", "√ x_A", "x_A^(1/2)", "x_A^0.5",
      "x_A**.5", "x_A^½", #"\sqrt{x_A}"#, #"\sqrt[2]{x_A}"#, #"\sqrt x_A"#, "x_A^{1/2}",
      "x_A¹ᐟ²", "sqrt(x_{A})", #"x_A^\frac12"#,
    ]
  )

  private static let cubeRoots: (Expression, [String]) = (
    .power(x, .quotient(1, 3)),
    ["∛x_A", "∛(x_A)", #"\sqrt[3]{x_A}"#, "x_A^(1/3)", "x_A^⅓", "x_A^{1/3}", "x_A**(1/3)"]
  )

  private static let decadic: (Expression, [String]) = (
    .function(.log10, x),
    [
      "log10(x_A)", "log_10(x_A)", "log₁₀(x_A)", "lg(x_A)", "lg x_A", "log_{10}(x_A)",
      #"\log_{10}(x_A)"#, #"\log_{10}\left(x_A\right)"#, #"\lg x_A"#, #"\operatorname{lg}(x_A)"#,
    ]
  )

  private static let inverse: (Expression, [String]) = (
    .function(.atanh, x),
    [
      "atanh(x_A)", "artanh(x_A)", "arctanh(x_A)", "tanh^-1(x_A)", "tanh⁻¹(x_A)", "tanh^(-1) x_A",
      "tanh^{-1}(x_A)", "artanh x_A", #"\tanh^{-1} x_A"#, #"\operatorname{artanh}(x_A)"#,
      #"\mathrm{artanh}\left(x_A\right)"#, "tanh⁻¹ x_A",
    ]
  )

  private static let squares: (Expression, [String]) = (
    .power(.function(.sinh, x), 2),
    [
      "sinh(x_A)^2", "sinh(x_A)²", "sinh^2(x_A)", "sinh^2 x_A", "sinh²(x_A)", "sinh² x_A",
      "(sinh(x_A))^2", #"\sinh^2 x_A"#, #"\sinh^{2}\left(x_A\right)"#, "sinh(x_A)*sinh(x_A)",
    ]
  )

  private static let magnitudes: (Expression, [String]) = (
    .function(.absolute, x - "x_B"),
    [
      "|x_A - x_B|", "abs(x_A - x_B)", "abs[x_A-x_B]", "∣x_A−x_B∣", #"\left|x_A-x_B\right|"#,
      #"\lvert x_A - x_B \rvert"#, #"\vert x_A-x_B\vert"#, #"\bigl|x_A-x_B\bigr|"#, "|(x_A-x_B)|",
    ]
  )

  private static let densities: (Expression, [String]) = (
    "rho_A" * "mu" / ("Gamma" + .constant(.pi)),
    [
      "rho_A*mu/(Gamma+pi)", "ρ_A μ/(Γ + π)", "ρ_A µ/(Γ + π)", "ϱ_A·μ/(Γ+π)",
      #"\rho_A\mu/(\Gamma+\pi)"#, #"\frac{\rho_{A}\,\mu}{\Gamma+\pi}"#,
      #"\varrho_\mathrm{A} \mu/(\Gamma + \pi)"#, "mu*rho_A/(pi + Gamma)",
    ]
  )

  private static let frames: (Expression, [String]) = (
    "v" - "v_star",
    [
      "v - v_star", "v - v*", "v − v^*", "v - v^∗", "v - v^{*}", #"v - v^{\ast}"#, #"v-v^\star"#,
      "-v* + v", "-(v* - v)", "(v - v*)", "v-v∗", "-v^*+v",
    ]
  )

  private static let numbers: (Expression, [String]) = (
    .quotient(23, 1_000_000) * "c",
    [
      "2.3e-5 c", "2.3E-5*c", "0.000023 c", "2.3*10^-5 c", "2.3·10⁻⁵ c", "2.3×10^(-5) c",
      "23e-6c", "c*2.3e-5", #"2.3\cdot10^{-5}\,c"#, #"2.3 \times 10^{-5} c"#, ".000023c",
      "2.30e-05 c", "23/1000000 c",
    ]
  )

  static let formulas = [
    stefan, equimolar, profile, exponential, powers, roots, cubeRoots, decadic, inverse, squares,
    magnitudes, densities, frames, numbers,
  ]

  @Test("a formula is the same in all its spellings", arguments: formulas.indices)
  func spelling(index: Int) throws {
    let (formula, spellings) = Self.formulas[index]
    let form = try Canonical.form(of: formula)
    for spelling in spellings {
      let found = try Canonical.form(of: Parser.expression(spelling))
      #expect(found == form, "\(spelling)")
    }
  }

  @Test("where all symbols are known, the spellings are read alike", arguments: formulas.indices)
  func known(index: Int) throws {
    let known: [Symbol] = [
      "c", "D_AB", "L", "x_A", "x_B", "x_A1", "x_A2", "z", "k", "y", "rho_A", "mu", "Gamma", "v",
      "v_star",
    ]
    for spelling in Self.formulas[index].1 {
      #expect(
        try Parser.expression(spelling, knowing: known) == Parser.expression(spelling),
        "\(spelling)")
    }
  }

  @Test("there are more than a hundred and fifty spellings")
  func count() {
    #expect(Self.formulas.reduce(0) { $0 + $1.1.count } > 150)
  }
}
