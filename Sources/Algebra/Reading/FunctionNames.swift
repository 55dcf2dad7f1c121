extension Expression.Function {
  /// The function that people mean by a name; nil where it is none.
  ///
  /// `log` is natural, as in the formulas of the field.
  static func named(_ name: Symbol) -> Expression.Function? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].name == name { return sorted[middle].function }
      if sorted[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// All names that are read, the most frequent first, for finding the one that was meant.
  static var readNames: [String] { names.map { $0.name.name } }

  private static let names: [(name: Symbol, function: Expression.Function)] = [
    ("ln", .ln), ("log", .ln), ("log_e", .ln), ("log10", .log10), ("log_10", .log10),
    ("lg", .log10), ("exp", .exp), ("sqrt", .sqrt), ("abs", .absolute),
    ("sin", .sin), ("cos", .cos), ("tan", .tan),
    ("asin", .asin), ("acos", .acos), ("atan", .atan),
    ("arcsin", .asin), ("arccos", .acos), ("arctan", .atan),
    ("sinh", .sinh), ("cosh", .cosh), ("tanh", .tanh),
    ("asinh", .asinh), ("acosh", .acosh), ("atanh", .atanh),
    ("arsinh", .asinh), ("arcosh", .acosh), ("artanh", .atanh),
    ("arcsinh", .asinh), ("arccosh", .acosh), ("arctanh", .atanh),
  ]

  /// The function whose reciprocal a name means: coth is one over tanh.
  static func reciprocal(_ name: Symbol) -> Expression.Function? {
    switch name {
    case "cot": .tan
    case "sec": .cos
    case "csc", "cosec": .sin
    case "coth": .tanh
    case "sech": .cosh
    case "csch", "cosech": .sinh
    default: nil
    }
  }

  private static let sorted = names.sorted { $0.name < $1.name }

  /// Names of functions in other countries, for telling the one that is read here.
  static func foreign(_ name: Symbol) -> StaticString? {
    switch name {
    case "tg": "tan"
    case "arctg", "atg": "arctan"
    case "sh": "sinh"
    case "ch": "cosh"
    case "th": "tanh"
    case "arsh", "argsh": "arsinh"
    case "arch", "argch": "arcosh"
    case "arth", "argth": "artanh"
    case "ctg": "cot"
    case "cth": "coth"
    case "root", "sqr", "wurzel", "racine": "sqrt"
    case "log2", "log_2", "ld", "lb": "ln"
    default: nil
    }
  }

  /// Whether an exponent of −1 behind the name means the function that undoes it, as in tanh⁻¹.
  var isInvertedByExponent: Bool {
    switch self {
    case .sin, .cos, .tan, .sinh, .cosh, .tanh: true
    default: false
    }
  }
}
