/// Cancellation, very large and very small numbers, powers and towers.
extension FormulaPair {
  static let numbers: [FormulaPair] = cancellation + sizes + roots + hidden

  private static let everyReal = -Double.infinity...Double.infinity

  private static let cancellation: [FormulaPair] =
    pairs(
      of: "(x + 1e8) - 1e8", "large terms that cancel", where: ["x": everyReal],
      proved: ["x": "cancelled"], different: ["x + 1e-3": "less than the rounding", "0": "lost"])
    + pairs(
      of: "(x + 1e15) - 1e15", "larger terms that cancel", where: ["x": everyReal],
      proved: ["x": "cancelled"], different: ["2 x": "twice", "x + 1": "one more"])
    + pairs(
      of: "1e12 + x", "a small term beside a large one", where: ["x": everyReal],
      proved: ["x + 10^12": "a power"], different: ["1e12 + 2 x": "twice", "1e12": "lost"])
    + pairs(
      of: "(x + y)^3 - x^3 - y^3", "cancelling powers", where: ["x": everyReal, "y": everyReal],
      proved: ["3 x y (x + y)": "what is left"],
      different: ["0": "the student's dream", "3 x y (x - y)": "a sign"])
    + pairs(
      of: "(x - 1)^6", "a high power written out", where: ["x": 0...2],
      proved: ["x^6 - 6 x^5 + 15 x^4 - 20 x^3 + 15 x^2 - 6 x + 1": "multiplied out"],
      different: [
        "x^6 - 6 x^5 + 15 x^4 - 20 x^3 + 15 x^2 - 6 x + 2": "one more",
        "x^6 - 6 x^5 + 15 x^4 - 20 x^3 + 15 x^2 - 6 x - 1": "a sign", "x^6 - 1": "the dream",
      ])
    + pairs(
      of: "exp(x + 40) - exp(x) exp(40)", "exponentials that cancel", where: ["x": everyReal],
      proved: ["0": "nothing is left"], different: ["1": "one is left"])
    + pairs(
      of: "sqrt(x^2 + 1) - x", "a difference of nearly equal terms", where: ["x": 1...1000],
      equal: ["1/(sqrt(x^2 + 1) + x)": "the conjugate"],
      different: ["1/(2 x)": "its limit", "0": "lost"])
    + pairs(
      of: "1/x - 1/(x + 1)", "close reciprocals",
      where: ["x": 1...1000],
      proved: ["1/(x (x + 1))": "one fraction"], different: ["1/x^2": "its limit", "0": "lost"])
    + pairs(
      of: "1/(x (x + 1)(x + 2))", "partial fractions", where: ["x": 0 ... .infinity],
      proved: ["1/(2 x) - 1/(x + 1) + 1/(2 (x + 2))": "three of them"],
      different: ["1/(2 x) - 1/(x + 1) + 1/(x + 2)": "a coefficient"])

  private static let sizes: [FormulaPair] =
    pairs(
      of: "x^400", "a high power", proved: ["x^200 x^200": "two halves", "(x^20)^20": "a tower"],
      different: ["x^401": "one more", "x^399 y": "another symbol"])
    + pairs(
      of: "exp(-200 x)", "a steep exponential", equal: ["1/exp(100 x)^2": "below"],
      different: ["exp(-201 x)": "steeper", "0": "lost", "exp(200 x)": "a sign"])
    + pairs(
      of: "1e-18 x", "the smallest coefficient",
      proved: ["1e-9 x 1e-9": "a product"], different: ["0": "lost", "2e-18 x": "twice"])
    + pairs(
      of: "1e17 x + 1", "a large coefficient",
      proved: ["1 + x 10^17": "a power"],
      different: ["1e17 x": "one lost", "1e17 x + 2": "one more"])
    + pairs(
      of: "tanh(40 x)", "nearly a step", where: ["x": 0...1],
      different: ["1": "a step", "tanh(41 x)": "a steeper one"])
    + pairs(
      of: "2^10 x", "powers of numbers",
      proved: ["1024 x": "worked out", "4^5 x": "another base", "(1/2)^(-10) x": "inverted"],
      different: ["1000 x": "nearly", "20 x": "a product", "10^2 x": "exchanged"])
    + pairs(
      of: "2^3^2", "towers", proved: ["512": "from above", "2^9": "half-way"],
      different: ["64": "from below"])
    + pairs(
      of: "-x^2", "the sign and the power", where: ["x": everyReal],
      proved: ["0 - x x": "a product", "-(x^2)": "brackets"], different: ["(-x)^2": "inside"])
    + pairs(
      of: "a/b c", "from left to right",
      proved: ["(a/b) c": "brackets", "a c/b": "one fraction"], different: ["a/(b c)": "below"])
    + pairs(
      of: "a - b - c", "from left to right", where: ["a": everyReal],
      proved: ["a - (b + c)": "brackets"], different: ["a - (b - c)": "from the right"])

  private static let roots: [FormulaPair] =
    pairs(
      of: "sqrt(2) sqrt(3)", "Sage 38588, true zeros",
      proved: ["sqrt(6)": "one root", "6^0.5": "a power"], different: ["sqrt(5)": "a sum inside"])
    + pairs(
      of: "sqrt(5 + 2 sqrt(6))", "nested roots",
      equal: ["sqrt(2) + sqrt(3)": "undone"], different: ["sqrt(5) + sqrt(6)": "each"])
    + pairs(
      of: "(1 + sqrt(3))^2", "a root squared",
      equal: ["4 + 2 sqrt(3)": "multiplied out"], different: ["4": "the dream", "10": "worse"])
    + pairs(
      of: "1/(sqrt(x) - sqrt(y))", "a root below", where: ["x": 1...2, "y": 3...4],
      equal: ["(sqrt(x) + sqrt(y))/(x - y)": "the conjugate"],
      different: ["(sqrt(x) - sqrt(y))/(x - y)": "a sign", "1/sqrt(x - y + 4)": "one root"])
    + pairs(
      of: "x^(1/3) x^(1/6)", "roots of different order",
      proved: ["sqrt(x)": "added", "(x^(1/12))^6": "a tower"], different: ["x^(1/18)": "multiplied"]
    )
    + pairs(
      of: "8^(2/3)", "roots of numbers",
      proved: ["4": "worked out", "2^2": "a square"], different: ["16/3": "a product"])
    + pairs(
      of: "(x/y)^(-2/3)", "negative broken powers",
      proved: ["y^(2/3)/x^(2/3)": "inverted", "(y^2/x^2)^(1/3)": "a cube root"],
      different: ["(x/y)^(2/3)": "the sign lost", "-(x/y)^(2/3)": "the sign in front"])

  /// Twelve points and sixteen digits do not see these.
  private static let hidden: [FormulaPair] =
    pairs(
      of: "9e17", "a fraction beside a large number",
      hidden: ["9e17 + x": "more", "9e17 + x y": "a little more", "9e17 - 1/3": "less"])
    + pairs(
      of: "exp(50) + a", "a number beside a large exponential", hidden: ["exp(50) + 2 a": "twice"])
    + pairs(
      of: "1e15 + y - x", "fractions beside a large number",
      hidden: ["1e15 + (y - x) (1 + x)": "a factor", "1e15 + (y + x)": "a sign"])
    + pairs(
      of: "(1 + sqrt(20))^20", "a root to a high power",
      proved: ["(1 + 2 sqrt(5))^20": "the square taken out"],
      hidden: ["(1 + sqrt(20))^20 + x": "a fraction more"])
    + pairs(
      of: "(exp(x) + 1)^60", "an exponential to a high power",
      hidden: ["(exp(x) + 1)^60 + x": "a fraction more"])
    + pairs(
      of: "exp(D)", "a factor very close to 1",
      hidden: ["exp(D) (1 + 1e-16)": "a part in 1e16", "exp(D) + 1e-17 D": "a little more"])
    + pairs(
      of: "(exp(D) + 1e12) - 1e12 + x/1e6", "a small term beside large ones that cancel",
      proved: ["exp(D) + x 1e-6": "cancelled"], hidden: ["exp(D)": "the small term lost"])
    + pairs(
      of: "y^7 abs(x - 0.001)", "a kink at the edge of the interval",
      hidden: ["y^7 (x - 0.001)": "the other side"])
    + pairs(
      of: "abs(x - 0.999)/y", "a kink at the other edge",
      hidden: ["(0.999 - x)/y": "the other side"])
    + pairs(
      of: "sqrt((a - 1e3)^2)", "a kink far out", where: ["a": 0 ... .infinity],
      hidden: ["1000 - a": "the other side", "a - 1e3": "this side"])
    + pairs(
      of: "abs(a - 1e-4)", "a kink close to zero", where: ["a": 0 ... .infinity],
      hidden: ["a - 0.0001": "beyond", "0.0001 - a": "before"])
    + pairs(
      of: "ln(a) + exp(-40 a)", "a term that dies away", hidden: ["ln(a)": "dead"])
    + pairs(of: "tanh(50 a) b", "a step", hidden: ["b": "taken for 1"])
    + pairs(
      of: "x^2", "an exponent very close to 2",
      different: ["x^2.000000001": "a little higher"], hidden: ["x^(2 + 1e-15)": "hardly higher"])
    + pairs(
      of: "a + atan(tan(b))", "a function and its inverse", where: ["b": 0 ... .infinity],
      different: ["a + b": "only near 0"])
    + pairs(
      of: "sin(1000 x)", "fast oscillations",
      different: ["sin(1001 x)": "faster", "1000 x": "the first term of the series"])
    + pairs(
      of: "x^100", "a power that is nearly always zero",
      different: ["0": "nothing", "x^101": "one more"])
}
