import Algebra
import Diffusion
import Units

/// Values that quantities of a kind have in this field, generously.
enum PhysicalRange {
  /// What is odd about a value, or nil.
  static func complaint(about value: Double, of symbol: Symbol) -> String? {
    guard let term = Glossary.term(symbol) else { return nil }
    switch term.interval {
    case .unit where value < -1e-9 || value > 1 + 1e-9: return "no fraction between 0 and 1"
    case .positive where value < 0: return "less than 0"
    default: break
    }
    guard let unit = try? UnitParser.read(term.unit).unit,
      let range = ranges.first(where: { $0.unit.dimension == unit.dimension })
    else { return nil }
    let size = abs(value)
    if size > range.upper { return "greater than any \(range.name) here would be" }
    if size > 0, size < range.lower { return "smaller than any \(range.name) here would be" }
    return nil
  }

  private static let ranges: [(unit: Unit, lower: Double, upper: Double, name: String)] = [
    ("m^2/s", 1e-15, 0.1, "diffusivity"), ("m/s", 0, 400, "velocity"),
    ("K", 20, 4000, "temperature"), ("Pa", 0, 1e10, "pressure"), ("m", 1e-11, 1e6, "length"),
    ("mol/m^3", 0, 2e5, "concentration"), ("kg/m^3", 0, 3e4, "density"),
    ("kg/mol", 1e-3, 1000, "molar mass"), ("s", 1e-9, 1e11, "time"),
    ("mol/(m^2 s)", 0, 1e4, "molar flux"), ("kg/(m^2 s)", 0, 1e3, "mass flux"),
  ].compactMap { text, lower, upper, name in
    (try? UnitParser.read(text).unit).map { ($0, lower, upper, name) }
  }
}
