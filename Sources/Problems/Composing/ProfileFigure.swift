import Algebra
import Diffusion
import Numerics
import Solver

/// The profile plot of a film problem.
extension Variant {
  /// Points along a curve; with exact slopes, eight pieces are smooth at any size.
  private static let pieces = 8

  /// The figure the problem asks for, or nil if it asks for none.
  public func figure(number: Int, theory: Theory) -> Figure? {
    guard let request = problem.plot, case .planarFilm(let closure) = problem.model,
      let surface = moleFraction1, let far = siValues["x_A2"]
    else { return nil }
    var curves: [Plot.Curve] = []
    var tabled: [(name: String, profile: Profile)] = []
    for symbol in request.symbols {
      guard let profile = Profile(closure, from: surface, to: far, theory) else { return nil }
      let own = symbol == "x_B" ? profile.complement : profile
      let name = request.symbols.count > 1 ? species(symbol) : closure.title
      curves.append(own.curve(name: name, note: closure.note(request), pieces: Variant.pieces))
      tabled.append((name, own))
    }
    var wash: [Int] = []
    if let other = request.comparison,
      let profile = Profile(other, from: surface, to: far, theory)
    {
      wash = [0, curves.count]
      curves.append(
        profile.curve(name: other.title, note: other.note(request), pieces: Variant.pieces))
      tabled.append((other.title, profile))
    }
    let letter = request.symbols.count > 1 ? "x" : "x_A" as Symbol
    let axis = Layout.row(["z" as Symbol, "L"].map { $0.layout }.joined(by: .sign(.slash)))
    let words =
      request.symbols.count > 1 ? "mole fraction" : "mole fraction of \(species("x_A"))"
    let plot = Plot(
      title: "\(words.prefixUppercased) across the film: \(closure.name)",
      description: description(closure, surface, far, request.comparison),
      x: Plot.Axis(symbol: axis, words: "distance across the film", unit: "–", lower: 0, upper: 1),
      y: Plot.Axis(symbol: letter.layout, words: words, unit: "–", lower: 0, upper: 1),
      curves: curves, dots: dots(surface, far), wash: wash)
    return Figure(
      id: "profile-\(String(number))", number: number,
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

  private func table(_ profiles: [(name: String, profile: Profile)]) -> Table {
    let axis: [Inline] = [
      .text("Position "),
      .math(.row(["z" as Symbol, "L"].map { $0.layout }.joined(by: .sign(.slash)))),
    ]
    let rows: [[[Inline]]] = (0...5).map { index in
      let s = Double(index) / 5
      let place = Decimal(s, significantFigures: 2)?.text() ?? "0"
      return [[.text(index == 0 ? "0" : place)]]
        + profiles.map { own in
          [.text(Decimal(own.profile.value(s), significantFigures: 3)?.text() ?? "–")]
        }
    }
    return Table(
      caption: [.text("Mole fractions across the film")],
      columns: [axis] + profiles.map { [.text($0.name)] }, rows: rows)
  }
}

/// A profile with its slope, from the theorem that gives it.
private struct Profile {
  let expression: Expression
  let derivative: Expression
  let ends: (Double, Double)

  /// The profile of a closure, over the reduced distance.
  init?(
    _ closure: TransportModel.Closure, from first: Double, to second: Double, _ theory: Theory
  ) {
    guard let id = TransportModel.planarFilm(closure).profileTheorem,
      let relation = theory.relation(id),
      let derivative = try? relation.equation.right.derivative("z")
    else { return nil }
    expression = relation.equation.right
    self.derivative = derivative
    ends = (first, second)
  }

  private init(expression: Expression, derivative: Expression, ends: (Double, Double)) {
    self.expression = expression
    self.derivative = derivative
    self.ends = ends
  }

  /// The profile of the other species.
  var complement: Profile {
    Profile(expression: 1 - expression, derivative: -derivative, ends: ends)
  }

  func value(_ s: Double) -> Double { evaluate(expression, s) }

  private func evaluate(_ expression: Expression, _ s: Double) -> Double {
    let evaluation = Evaluation(value: { symbol in
      switch symbol {
      case "z": s
      case "L": 1
      case "x_A1": ends.0
      case "x_A2": ends.1
      default: nil
      }
    })
    return (try? evaluation(expression)) ?? .nan
  }

  func curve(name: String, note: [Inline], pieces: Int) -> Plot.Curve {
    let points = (0...pieces).map { index in
      let s = Double(index) / Double(pieces)
      return Plot.Point(x: s, y: value(s), slope: evaluate(derivative, s))
    }
    return Plot.Curve(name: name, note: note, points: points)
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
  fileprivate func note(_ request: PlotRequest) -> [Inline] {
    guard request.symbols.count == 1 else { return [] }
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
