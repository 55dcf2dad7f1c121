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

  private static let sorted = names.sorted { $0.name < $1.name }

  /// Names of functions in other countries, for telling the one that is read here.
  static func foreign(_ name: Symbol) -> StaticString? {
    switch name {
    case "tg": "tan"
    case "arctg", "atg": "arctan"
    case "sh": "sinh"
    case "ch": "cosh"
    case "th": "tanh"
    case "arsh": "arsinh"
    case "arch": "arcosh"
    case "arth": "artanh"
    case "root": "sqrt"
    case "log2", "log_2": "ln"
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
