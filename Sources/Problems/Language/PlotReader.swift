import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// Reads the entries of a `plot` section, a figure each.
///
///     x_A, x_B against z; compare closure stagnant B
///     v, v_star in mm/s against z
///     N_A in mmol/(m^2 s) against x_A1 from 0.05 to 0.9; compare closure equimolar counterdiffusion
struct PlotReader {
  let situation: Situation
  let known: [Symbol]

  func read(_ entry: Entry) throws(Diagnostic) -> PlotRequest {
    let line = entry.head.trimmed
    if let more = entry.more.first { throw more.diagnostic("a plot stands on one line") }
    let parts = line.pieces(separatedBy: 59)
    for word in [" vs ", " vs. ", " versus ", " over ", " by "] {
      guard let (before, _) = parts[0].split(at: word) else { continue }
      throw parts[0].part(from: before.end + 1, to: before.end + word.utf8.count - 1).diagnostic(
        "what a curve is drawn over follows `against`",
        remedy: ["A plot reads `x_A, x_B against z`."])
    }
    guard let (curves, across) = parts[0].split(at: " against ") else {
      throw line.diagnostic(
        "I cannot read this plot", remedy: ["A plot reads `x_A, x_B against z`."])
    }
    let (names, unitText) = curves.split(at: " in ") ?? (curves, curves.end(of: curves))
    var symbols: [Symbol] = []
    for piece in names.pieces(separatedBy: 44) {
      symbols.append(try LanguageReader.symbol(piece))
    }
    let unit: Unit
    if unitText.trimmed.isEmpty {
      unit = .si(of: symbols[0])
    } else {
      unit = try LanguageReader.unit(unitText, for: symbols[0])
    }
    for symbol in symbols where Unit.si(of: symbol).dimension != unit.dimension {
      throw names.trimmed.diagnostic(
        "\(symbol.name) and \(symbols[0].name) cannot stand on one axis",
        remedy: ["Give each its own line."])
    }
    let comparison = try comparison(Array(parts.dropFirst()))
    let axis = try axis(across.trimmed)
    let film = film(symbols, axis, range: axis.range)
    if film == nil, comparison != nil, symbols.count > 1, situation.model != nil {
      throw line.diagnostic(
        "only one quantity can be compared between two closures",
        remedy: ["Give each quantity a plot of its own."])
    }
    return PlotRequest(
      curves: try self.curves(symbols, names.trimmed, axis.symbol, film == nil ? comparison : nil),
      axis: axis.symbol, axisUnit: axis.unit, range: axis.range, unit: unit, film: film,
      comparison: comparison, place: line)
  }

  private func comparison(_ parts: [Fragment]) throws(Diagnostic) -> TransportModel.Closure? {
    var comparison: TransportModel.Closure?
    for part in parts {
      guard let name = part.trimmed.dropping("compare closure ") else {
        throw part.trimmed.diagnostic(
          "I cannot read this comparison",
          remedy: ["A comparison reads `compare closure stagnant B`."])
      }
      comparison = try TrapReader.closure(name.trimmed)
    }
    return comparison
  }

  /// `z`, or `x_A1 from 0.1 to 0.9`.
  private func axis(
    _ place: Fragment
  ) throws(Diagnostic) -> (symbol: Symbol, unit: Unit, range: ClosedRange<Double>?) {
    guard let (name, ends) = place.split(at: " from ") else {
      if place.split(at: "…") != nil || place.split(at: "...") != nil {
        throw place.diagnostic(
          "the range of an axis is written in words",
          remedy: ["Write `\(place.firstWord.0.brief) from … to …`."])
      }
      let symbol = try LanguageReader.symbol(place)
      guard symbol == "z" else {
        throw place.diagnostic(
          "it is not said from where to where \(symbol.name) runs",
          remedy: ["Write `\(symbol.name) from … to …`."])
      }
      return (symbol, .si(of: symbol), nil)
    }
    let symbol = try LanguageReader.symbol(name)
    guard let (first, last) = ends.split(at: " to ") else {
      throw ends.trimmed.diagnostic(
        "I cannot read this range", remedy: ["It reads `\(symbol.name) from 0.1 to 0.9`."])
    }
    let (lower, lowerUnit) = try GivenReader.measurement(first.trimmed, symbol)
    let (upper, unit) = try GivenReader.measurement(last.trimmed, symbol)
    let (low, high) = (lowerUnit.siValue(of: lower), unit.siValue(of: upper))
    guard low < high else { throw ends.trimmed.diagnostic("this range runs backwards") }
    return (symbol, unit, low...high)
  }

  /// The closure, where mole fractions are drawn across a planar film.
  private func film(
    _ symbols: [Symbol], _ axis: (symbol: Symbol, unit: Unit, range: ClosedRange<Double>?),
    range: ClosedRange<Double>?
  ) -> TransportModel.Closure? {
    guard axis.symbol == "z", range == nil, symbols.allSatisfy({ $0 == "x_A" || $0 == "x_B" })
    else { return nil }
    return situation.model?.closure
  }

  private func curves(
    _ symbols: [Symbol], _ place: Fragment, _ axis: Symbol,
    _ comparison: TransportModel.Closure?
  ) throws(Diagnostic) -> [PlotRequest.Curve] {
    let known = known.filter { $0 != axis } + [axis]
    var curves: [PlotRequest.Curve] = []
    for symbol in symbols {
      guard !known.contains(symbol) else {
        throw place.diagnostic(
          "\(symbol.name) is given, and the same everywhere",
          remedy: ["Plot something that must be found, such as x_A or v."])
      }
      let plan = try situation.plan(to: symbol, from: known, at: place)
      guard plan.matched == nil else {
        throw place.diagnostic(
          "\(symbol.name) cannot be plotted: it is found by trial, and not from \(axis.name) on",
          remedy: ["Plot what it is found from, or another quantity."])
      }
      curves.append(PlotRequest.Curve(symbol: symbol, model: nil, path: plan.path))
    }
    if let comparison {
      let model = TransportModel.planarFilm(comparison)
      let network = Network(model: model, theory: situation.theory)
      guard let path = network.path(to: symbols[0], from: known) else {
        throw place.diagnostic(
          "with \(comparison.name) \(symbols[0].name) does not follow from what is given")
      }
      curves.append(PlotRequest.Curve(symbol: symbols[0], model: model, path: path))
    }
    return curves
  }
}
