/// What other systems accept wrongly and reject wrongly, each with the system that did.
extension FormulaPair {
  static let peers: [FormulaPair] =
    smallness + squaresAndRoots + logarithms + rationalFunctions + sigmoids + numbersAndNames

  private static let everyReal = -Double.infinity...Double.infinity

  /// Absolute tolerances accept anything small.
  private static let smallness: [FormulaPair] =
    pairs(
      of: "1e-5 x", "Numbas, absdiff on [0, 1]",
      proved: ["0.00001 x": "no power of ten", "x/100000": "a fraction", "1e-6*10 x": "a product"],
      different: ["3e-5 x": "three times as large", "0": "nothing", "-1e-5 x": "a sign"])
    + pairs(
      of: "2.3e-5 x/(1 + L)", "Numbas, absdiff",
      different: ["0": "nothing", "2.3e-5 x/L": "1 forgotten", "2.3e-6 x/(1 + L)": "a tenth"])
    + pairs(
      of: "1.5e-9", "PrairieLearn, atol 1e-8",
      proved: ["15e-10": "another power of ten", "1.5/1000000000": "a fraction"],
      different: ["0": "nothing", "5e-9": "more than three times", "-3e-9": "another sign"])
    + pairs(
      of: "1e-8 x", "IMathAS, 1e-4 beside the reference",
      different: ["0": "nothing", "1e-12 x": "nearly nothing", "1.002e-8 x": "two parts in 1000"])
    + pairs(
      of: "2e-3 x", "PrairieLearn, which reads 2 e - 3",
      proved: ["0.002 x": "a decimal"], different: ["2 e - 3 x": "Euler's number"])
    + pairs(
      of: "2.412e-6", "Numbas JME, which reads 2.412 e - 6",
      proved: ["2412e-9": "another power of ten"],
      different: ["2.412 e - 6": "Euler's number", "0.556": "what comes of it"])
    + pairs(
      of: "c D x", "small values that are declared",
      where: ["D": 1e-10...3e-9, "c": 1e-4...1e-3],
      proved: ["x D c": "reordered"],
      different: ["0": "nothing", "c D x 1.0001": "a part in ten thousand", "D x": "c missing"])

  private static let squaresAndRoots: [FormulaPair] =
    pairs(
      of: "sqrt(x^2)", "STACK 297, radexpand", where: ["x": everyReal],
      equal: ["abs(x)": "the size", "(x^2)^(1/2)": "a power"],
      different: ["x": "only where x is not negative", "-x": "only where x is not positive"])
    + pairs(
      of: "sqrt(x^2)", "positive x", where: ["x": 0 ... .infinity],
      proved: ["x": "the root undone", "abs(x)": "the size"], different: ["-x": "a sign"])
    + pairs(
      of: "sqrt(x^2)", "negative x", where: ["x": -.infinity...0],
      proved: ["-x": "the root undone"], equal: ["abs(x)": "the size"], different: ["x": "a sign"])
    + pairs(
      of: "abs(x)", "Numbas, which samples in [0, 1]", where: ["x": everyReal],
      different: ["x": "the sign lost", "abs(x - 1)": "shifted"])
    + pairs(
      of: "abs(x - 0.97)", "a sampler that keeps away from the ends",
      proved: ["abs(0.97 - x)": "the sign inside"],
      different: ["0.97 - x": "equal on most of the interval", "x - 0.97": "on the rest"])
    + pairs(
      of: "2 pi sqrt(m/k)", "STACK 329, half powers",
      proved: ["2 pi/sqrt(k/m)": "inverted", "2 pi m^0.5 k^-0.5": "decimal exponents"],
      different: ["2 pi sqrt(k/m)": "upside down", "2 pi m/k": "no root"])
    + pairs(
      of: "sqrt(2 m V/q)/B", "PrairieLearn 5542",
      proved: ["sqrt(2 m V/(q B^2))": "B inside", "sqrt(2 m V q)/(q B)": "q outside"],
      different: ["sqrt(2 m V/(q B))": "B not squared", "sqrt(2 m V/q) B": "B above"])
    + pairs(
      of: "(x^a)^b", "SymPy 26086",
      proved: ["x^(a b)": "one power", "exp(a b ln(x))": "exp and ln"],
      different: ["x^(a + b)": "a sum", "x^(a^b)": "a tower"])
    + pairs(
      of: "sqrt(x + y)", "the student's dream",
      different: ["sqrt(x) + sqrt(y)": "the root of each term", "(x + y)/2": "half"])
    + pairs(
      of: "sqrt(a^2 + 2 a b + b^2)", "a perfect square",
      equal: ["a + b": "the root undone"], different: ["a - b": "a sign", "a^2 + b^2": "no root"])
    + pairs(
      of: "(x + y)^2", "the student's dream again",
      proved: ["x^2 + 2 x y + y^2": "multiplied out", "(-x - y)^2": "an even power"],
      different: ["x^2 + y^2": "the middle term", "x^2 + x y + y^2": "the factor 2"])

  private static let logarithms: [FormulaPair] =
    pairs(
      of: "ln((1 - b)/(1 - a))", "PrairieLearn, SymPy and WeBWorK reject it",
      where: ["a": 0...1, "b": 0...1],
      proved: [
        "ln(1 - b) - ln(1 - a)": "two logarithms", "-ln((1 - a)/(1 - b))": "inverted",
      ],
      different: ["ln(1 - b)/ln(1 - a)": "a quotient of two", "ln((1 - a)/(1 - b))": "inverted"])
    + pairs(
      of: "ln(x^2)", "STACK, logexpand super", where: ["x": everyReal],
      equal: ["2 ln(abs(x))": "the size", "2 ln(x)": "where both have a value"],
      different: ["ln(x)": "the square lost", "2 ln(x) + 1e-6": "a little more"])
    + pairs(
      of: "ln(x y)", "SymPy 23569",
      proved: ["ln(x) + ln(y)": "two logarithms", "ln(x/2) + ln(2 y)": "two others"],
      different: ["ln(x) ln(y)": "a product", "ln(x + y)": "a sum inside"])
    + pairs(
      of: "exp(ln(x) + 2 ln(y))", "Symbolics 1739",
      proved: ["x y^2": "undone"], different: ["x + y^2": "a sum", "2 x y": "a factor"])
    + pairs(
      of: "ln(exp(x)) - x", "Symbolics 1739", where: ["x": everyReal],
      proved: ["0": "undone"], different: ["1": "off", "x": "half undone"])
    + pairs(
      of: "ln(x)/ln(10)", "which logarithm is meant",
      proved: ["log10(x)": "decadic"],
      different: ["ln(x)": "natural", "ln(x)/2.303": "a rounded constant", "ln(10 x)": "inside"])
    + pairs(
      of: "ln(8 x^3)", "numbers inside",
      proved: ["3 ln(2 x)": "a cube", "3 ln(2) + 3 ln(x)": "two", "ln(8) + ln(x) + ln(x^2)": "3"],
      different: ["3 ln(8 x)": "the cube of x only", "ln(8) 3 ln(x)": "a product"])

  private static let rationalFunctions: [FormulaPair] =
    pairs(
      of: "(x + 1) + (x - 1)", "SymEngine 848", where: ["x": everyReal],
      proved: ["2 x": "added", "x + x": "compute-engine 178"], different: ["2 x + 2": "a sign"])
    + pairs(
      of: "(-x)/(1 - (y - z))", "SymEngine 2044",
      proved: ["x/((y - z) - 1)": "signs", "x/(y - z - 1)": "brackets"],
      different: ["x/(1 - (y - z))": "a sign", "-x/(1 - y - z)": "the brackets opened wrongly"])
    + pairs(
      of: "(a^2 - b^2)/(a - b)", "Symbolics 77, 869 and 1666",
      proved: ["a + b": "cancelled", "(b^2 - a^2)/(b - a)": "signs turned"],
      different: ["a - b": "a sign", "a^2 + b^2": "not cancelled"])
    + pairs(
      of: "(x^2 - 1)/(x - 1)", "symengine.py 311, a hole at 1", where: ["x": 0...2],
      proved: ["x + 1": "cancelled"], different: ["x - 1": "a sign", "x^2 + 1": "not cancelled"])
    + pairs(
      of: "x/x", "holes in the domain", where: ["x": everyReal],
      proved: ["1": "cancelled", "x^0": "a power", "2 x/(x + x)": "twice"],
      different: ["0": "nothing", "x": "one too many", "1 + 1e-12": "a little more"])
    + pairs(
      of: "2/(1 + 2/(-x + 1))", "KAS 27, which hangs",
      proved: ["2 (1 - x)/(3 - x)": "one fraction", "2 - 4/(3 - x)": "divided"],
      different: ["2 (1 - x)/(1 - x + 2 x)": "a slip", "2 (1 - x)/(3 + x)": "a sign"])
    + pairs(
      of: "(x - 0)/6", "PrairieLearn 15841",
      proved: ["x/6": "zero dropped", "(1/6)*x": "a factor"], different: ["x/6 - 1": "a term"])
    + pairs(
      of: "0.5 x", "compute-engine 155",
      proved: ["x/2": "a fraction", "1/2 x": "a factor", "x 2^-1": "a power"],
      different: ["x/5": "a digit", "0": "integer division", "0.50001 x": "a digit more"])
    + pairs(
      of: "2/3 x", "integer division",
      proved: ["2 x/3": "one fraction", "x/1.5": "a decimal"],
      different: ["0 x": "rounded down", "0.667 x": "rounded", "2/(3 x)": "the bracket"])
    + pairs(
      of: "x^(1/2)", "integer division in an exponent",
      proved: ["sqrt(x)": "a root", "x^0.5": "a decimal"], different: ["1": "x^0", "x/2": "half"])
    + pairs(
      of: "x y + y x", "mathsteps, which leaves it",
      proved: ["2 x y": "collected"], different: ["x y": "once", "x^2 y^2": "multiplied"])
    + pairs(
      of: "x/2 + y/3 + z/6", "Symbolics 1583, which loses a term",
      proved: ["(3 x + 2 y + z)/6": "one fraction"],
      different: ["(3 x + z)/6": "y lost", "(x + y + z)/11": "added above and below"])
    + pairs(
      of: "0 V m/A", "WeBWorK 740, which accepts it for anything",
      proved: ["0": "nothing"], different: ["V m/A": "anything", "1e-18 V": "very little"])
    + pairs(
      of: "c D (x_1 - x_2)/L", "T9, the limit of compute-engine",
      different: ["0": "what it answers"])
    + pairs(
      of: "x_A N_B + N_B x_A + 2 N_A - N_A + c D g 1 + 0 - (D c g) + N_A (x_A)", "T2",
      proved: ["N_A + x_A N_A + 2 x_A N_B": "collected"], different: ["N_A + 2 x_A N_B": "lost"])

  private static let sigmoids: [FormulaPair] =
    pairs(
      of: "1/(1 + exp(-x))", "SymEngine.jl 101", where: ["x": everyReal],
      proved: ["exp(x)/(1 + exp(x))": "times exp(x)", "1 - 1/(1 + exp(x))": "from above"],
      equal: ["(1 + tanh(x/2))/2": "a hyperbolic tangent"],
      different: ["1/(1 + exp(x))": "a sign", "exp(x)/(1 - exp(x))": "a sign below"])
    + pairs(
      of: "tanh(x)", "hyperbolic functions", where: ["x": everyReal],
      equal: [
        "sinh(x)/cosh(x)": "a quotient", "(exp(x) - exp(-x))/(exp(x) + exp(-x))": "exponentials",
        "(exp(2 x) - 1)/(exp(2 x) + 1)": "fewer exponentials",
      ],
      different: ["cosh(x)/sinh(x)": "upside down", "(exp(x) - 1)/(exp(x) + 1)": "half of it"])
    + pairs(
      of: "cosh(x)^2 - sinh(x)^2", "hyperbolic functions", where: ["x": everyReal],
      equal: ["1": "the law"], different: ["-1": "a sign", "cosh(2 x)": "the other law"])
    + pairs(
      of: "atanh(x)", "area functions", where: ["x": -1...1],
      proved: ["ln((1 + x)/(1 - x))/2": "a logarithm", "(ln(1 + x) - ln(1 - x))/2": "two"],
      different: ["ln((1 - x)/(1 + x))/2": "inverted", "ln((1 + x)/(1 - x))": "twice"])
    + pairs(
      of: "asinh(x)", "area functions", where: ["x": everyReal],
      equal: ["ln(x + sqrt(x^2 + 1))": "a logarithm"],
      different: ["ln(x + sqrt(x^2 - 1))": "the area cosine", "1/sinh(x)": "the reciprocal"])
    + pairs(
      of: "sin(x)^2 + cos(x)^2", "trigonometric functions", where: ["x": everyReal],
      equal: ["1": "the law"], different: ["0": "off", "(sin(x) + cos(x))^2": "squared outside"])
    + pairs(
      of: "sin(2 x)", "trigonometric functions", where: ["x": everyReal],
      equal: ["2 sin(x) cos(x)": "the double angle"], different: ["2 sin(x)": "the 2 taken out"])
    + pairs(
      of: "tan(x)", "trigonometric functions", where: ["x": -1...1],
      equal: ["sin(x)/cos(x)": "a quotient"], different: ["cos(x)/sin(x)": "upside down"])
    + pairs(
      of: "asin(sin(x))", "inverse functions", where: ["x": everyReal],
      different: ["x": "only near 0", "sin(x)": "half undone"])
    + pairs(
      of: "asin(sin(x))", "inverse functions near 0", where: ["x": -1...1],
      equal: ["x": "undone"], different: ["-x": "a sign"])
    + pairs(
      of: "asin(x) + acos(x)", "inverse functions", where: ["x": -1...1],
      equal: ["2 atan(1)": "a right angle"],
      different: ["atan(1)": "half of it", "asin(2 x)": "no"])
    + pairs(
      of: "1/sin(x)", "the inverse and the reciprocal", where: ["x": 0.1...1],
      proved: ["sin(x)^(-1)": "a power"], different: ["asin(x)": "the inverse function"])

  private static let numbersAndNames: [FormulaPair] =
    pairs(
      of: "e^x", "Euler's number", where: ["x": everyReal],
      proved: ["exp(x)": "a function", "(e^(x/2))^2": "halved"],
      different: ["2.71828^x": "rounded", "x^e": "base and exponent exchanged", "e x": "a factor"])
    + pairs(
      of: "8.314 T", "rounded constants",
      proved: ["T 8314/1000": "a fraction"],
      different: ["8.3145 T": "more digits", "8.31 T": "fewer digits", "8314 T": "kilomoles"])
    + pairs(
      of: "x_A", "names that look alike",
      different: ["x_B": "another species", "w_A": "another fraction", "x_A1": "at an end"])
    + pairs(
      of: "n_A/M_A", "upper and lower case", different: ["N_A/M_A": "a molar flux", "n_A/m_A": "m"])
}
