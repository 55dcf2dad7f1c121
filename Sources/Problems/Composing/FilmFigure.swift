import Algebra
import Diffusion
import Numerics
import Solver

/// Mole fractions across a planar film over the reduced distance.
extension Variant {
  /// The figure; nil where an end of the film is not known.
  func filmFigure(
    _ request: PlotRequest, _ closure: TransportModel.Closure, id: String, number: Int,
    theory: Theory
  ) -> Figure? {
    guard let surface = moleFraction1, let far = siValues["x_A2"] else { return nil }
    let symbols = request.curves.map { $0.symbol }
    var curves: [Plot.Curve] = []
    var tabled: [(name: [Inline], profile: RelationCurve)] = []
    for symbol in symbols {
      guard let profile = RelationCurve.profile(closure, from: surface, to: far, theory),
        let own = symbol == "x_B" ? profile.complement : profile
      else { return nil }
      let name: [Inline] = [
        .text(symbols.count > 1 ? species(symbol) : closure.title)
      ]
      curves.append(own.drawn(name: name, note: closure.note(symbols)))
      tabled.append((name, own))
    }
    var wash: [Int] = []
    if let other = request.comparison,
      let profile = RelationCurve.profile(other, from: surface, to: far, theory)
    {
      let name: [Inline] = [.text(other.title)]
      wash = [0, curves.count]
      curves.append(profile.drawn(name: name, note: other.note(symbols)))
      tabled.append((name, profile))
    }
    let letter = symbols.count > 1 ? "x" : "x_A" as Symbol
    let axis = Layout.row(["z" as Symbol, "L"].map { $0.layout }.joined(by: .sign(.slash)))
    let words =
      symbols.count > 1 ? "mole fraction" : "mole fraction of \(species("x_A"))"
    let plot = Plot(
      title: "\(words.prefixUppercased) across the film: \(closure.name)",
      description: description(closure, surface, far, request.comparison),
      x: Plot.Axis(symbol: axis, words: "distance across the film", unit: "–", lower: 0, upper: 1),
      y: Plot.Axis(symbol: letter.layout, words: words, unit: "–", lower: 0, upper: 1),
      curves: curves, dots: dots(surface, far), wash: wash)
    return Figure(
      id: id, number: number,
      caption: caption(closure, request.comparison), plot: plot, values: table(tabled))
  }

  /// The mole fraction at z = 0, given or from saturation.
  private var moleFraction1: Double? {
    if let given = siValues["x_A1"] { return given }
    guard let saturation = siValues["p_sat"], let pressure = siValues["P"] else { return nil }
    return saturation / pressure
  }

  private func species(_ symbol: Symbol) -> String {
    let name = symbol == "x_B" ? "B" : "A"
    return species.first { $0.name == name }?.species.name ?? name
  }

  private func dots(_ surface: Double, _ far: Double) -> [Plot.Dot] {
    [(0.0, surface, "x_A1" as Symbol), (1.0, far, "x_A2")].compactMap { x, y, symbol in
      let value =
        value(symbol)?.number.layout
        ?? Decimal(y, significantFigures: 3)?.layout
      guard let value else { return nil }
      return Plot.Dot(
        x: x, y: y, label: .row([symbol.layout, .sign(.equals), value]))
    }
  }

  private func description(
    _ closure: TransportModel.Closure, _ surface: Double, _ far: Double,
    _ comparison: TransportModel.Closure?
  ) -> String {
    let first = Decimal(surface, significantFigures: 3)?.text() ?? ""
    let second = Decimal(far, significantFigures: 3)?.text() ?? ""
    let way = surface >= far ? "falls" : "rises"
    var text =
      "The mole fraction of A \(way) from \(first) at z = 0 to \(second) at z = L; with "
      + "\(closure.name) its profile is \(closure.shape)."
    if let comparison {
      text += " With \(comparison.name) it would be \(comparison.shape)."
    }
    return text + " A table of values follows the figure."
  }

  private func caption(
    _ closure: TransportModel.Closure, _ comparison: TransportModel.Closure?
  ) -> [Inline] {
    var text = "With \(closure.name) the profile is \(closure.shape)"
    if let comparison {
      text += "; the same ends with \(comparison.name) would give one that is \(comparison.shape)"
    }
    return [.text(text + ".")]
  }

  private func table(_ profiles: [(name: [Inline], profile: RelationCurve)]) -> Table {
    let axis: [Inline] = [
      .text("Position "),
      .math(.row(["z" as Symbol, "L"].map { $0.layout }.joined(by: .sign(.slash)))),
    ]
    return Table.values(
      caption: [.text("Mole fractions across the film")], axis: axis, along: 0...1,
      columns: profiles.map { own in (own.name, { own.profile.value(at: $0) }) })
  }
}

/// Profiles of films over the reduced distance, from the theorems that give them.
extension RelationCurve {
  fileprivate static func profile(
    _ closure: TransportModel.Closure, from first: Double, to second: Double, _ theory: Theory
  ) -> RelationCurve? {
    guard let relation = theory.relation(closure.profileTheorem)
    else { return nil }
    return try? RelationCurve(
      relation.equation.right, over: "z", values: ["L": 1, "x_A1": first, "x_A2": second])
  }

  fileprivate func drawn(name: [Inline], note: [Inline]) -> Plot.Curve {
    Plot.Curve(name: name, note: note, through: points(from: 0, to: 1, height: 1))
  }
}

extension TransportModel.Closure {
  fileprivate var title: String {
    switch self {
    case .equimolar: "Equimolar counterdiffusion"
    case .stagnantB: "Through stagnant B"
    }
  }

  fileprivate var shape: String {
    switch self {
    case .equimolar: "a straight line"
    case .stagnantB: "bent"
    }
  }

  /// Why the profile has its shape; nothing where the curves are named after species.
  fileprivate func note(_ symbols: [Symbol]) -> [Inline] {
    guard symbols.count == 1 else { return [] }
    switch self {
    case .equimolar:
      let condition: Layout = .row([
        ("N_B" as Symbol).layout, .sign(.equals), .sign(.negative), ("N_A" as Symbol).layout,
      ])
      return [.math(condition), .text(": a straight line")]
    case .stagnantB:
      let condition: Layout = .row([
        ("N_B" as Symbol).layout, .sign(.equals), .numeral("0"),
      ])
      return [.math(condition), .text(", so the profile bends")]
    }
  }
}

extension [Layout] {
  /// The layouts with another between each two.
  fileprivate func joined(by separator: Layout) -> [Layout] {
    var result: [Layout] = []
    for (index, layout) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(layout)
    }
    return result
  }
}
