import Algebra
import Testing
import Units

@testable import Diffusion

@Suite struct TheoremFigureTests {
  private struct Drawn {
    let id: String
    let figure: TheoremFigure
  }

  private let theory: Theory
  private let drawn: [Drawn]

  init() throws {
    let theory = try Theory()
    self.theory = theory
    drawn = theory.theorems.compactMap { theorem in
      theorem.theorem.figure.map { Drawn(id: theorem.theorem.id, figure: $0) }
    }
  }

  @Test("the figures are found, on the pages of the spine first")
  func found() {
    for id in [
      "two-velocities", "equimolar-flux", "equimolar-profile", "drift-velocity", "stefan-flux",
      "stefan-profile", "evaporation-flux", "flux-ratio-flux", "flux-ratio-profile",
      "distillation-net-moles",
    ] {
      #expect(drawn.contains { $0.id == id }, "\(id)")
    }
  }

  @Test("every relation that a figure names is there, and gives a symbol where it has to")
  func relations() {
    for (id, figure) in drawn.map({ ($0.id, $0.figure) }) {
      #expect(!figure.curves.isEmpty && figure.curves.count <= 4, "\(id)")
      for curve in figure.curves { #expect(theory.relation(curve.relation) != nil, "\(id)") }
      for name in figure.through + figure.curves.flatMap({ $0.through }) {
        guard case .symbol = theory.relation(name)?.equation.left else {
          Issue.record("\(id): \(name) gives no symbol")
          continue
        }
      }
    }
  }

  @Test("every symbol of every curve has a value, and no value is for nothing")
  func values() throws {
    for (id, figure) in drawn.map({ ($0.id, $0.figure) }) {
      let variable = try #require(figure.across.symbol, "\(id)")
      var used: Set<Symbol> = []
      for curve in figure.curves {
        let given = curve.values.all + figure.values.all
        let symbols = try figure.curve(curve, in: theory).formula.symbols
        for symbol in symbols where symbol != variable && symbol != "R" {
          #expect(given.contains { $0.symbol == symbol }, "\(id): \(symbol.name)")
        }
        for value in curve.values.all {
          #expect(symbols.contains(value.symbol), "\(id): \(value.symbol.name)")
        }
        used.formUnion(symbols)
      }
      for mark in figure.marks { if case .value(let symbol) = mark.height { used.insert(symbol) } }
      for value in figure.values.all {
        #expect(used.contains(value.symbol), "\(id): \(value.symbol.name)")
      }
    }
  }

  @Test("values and axes are in units of what the glossary measures, and within its intervals")
  func units() throws {
    for (id, figure) in drawn.map({ ($0.id, $0.figure) }) {
      for value in figure.values.all + figure.curves.flatMap({ $0.values.all }) {
        let measurement = try #require(value.measurement, "\(id): \(value.text)")
        let term = try #require(Glossary.term(value.symbol), "\(id): \(value.symbol.name)")
        let unit = try UnitParser.read(term.unit).unit
        #expect(measurement.unit.dimension == unit.dimension, "\(id): \(value.symbol.name)")
        let allowed = term.interval.lower...term.interval.upper
        #expect(allowed.contains(measurement.siValue), "\(id): \(value.symbol.name)")
      }
      let variable = try #require(figure.across.symbol)
      #expect(
        try DimensionCheck.dimension(of: .symbol(variable)) == figure.across.unit.dimension, "\(id)"
      )
      if let quantity = figure.up.quantity {
        #expect(
          try DimensionCheck.dimension(of: quantity) == figure.up.unit.dimension, "\(id)")
      }
      for curve in figure.curves {
        let left = try #require(theory.relation(curve.relation)).equation.left
        #expect(
          try DimensionCheck.dimension(of: left) == figure.up.unit.dimension, "\(id)")
        if let quantity = figure.up.quantity {
          #expect(
            left == quantity || curve.relation == "straight-temperature",
            "\(id): \(curve.relation)")
        }
      }
      for axis in [figure.across, figure.up] { #expect(!axis.words.isEmpty, "\(id)") }
    }
  }

  @Test("every curve has finite points within the drawing, with the slopes that they have")
  func points() throws {
    for (id, figure) in drawn.map({ ($0.id, $0.figure) }) {
      let height = figure.up.ends.upperBound - figure.up.ends.lowerBound
      let slack = 1e-9 * height
      let allowed = (figure.up.ends.lowerBound - slack)...(figure.up.ends.upperBound + slack)
      for curve in figure.curves {
        let points = try figure.points(of: curve, in: theory)
        let range = curve.range ?? figure.across.ends
        #expect(points.count >= 5, "\(id)")
        #expect(figure.across.ends.contains(range.lowerBound), "\(id)")
        #expect(figure.across.ends.contains(range.upperBound), "\(id)")
        for point in points {
          #expect(point.y.isFinite && point.slope.isFinite, "\(id) at \(point.x)")
          #expect(allowed.contains(point.y), "\(id), \(curve.relation): \(point.y)")
        }
        let relation = try figure.curve(curve, in: theory)
        for (start, end) in zip(points, points.dropFirst()) {
          #expect(start.x < end.x, "\(id)")
          // The cubic piece meets the relation in its middle.
          let width = end.x - start.x
          let guess = (start.y + end.y) / 2 + width * (start.slope - end.slope) / 8
          let middle = figure.up.unit.number(
            fromSI: relation.value(at: figure.across.unit.siValue(of: start.x + width / 2)))
          #expect(abs(guess - middle) < 2e-3 * height, "\(id), \(curve.relation) at \(start.x)")
        }
      }
    }
  }

  @Test("marks lie on curves")
  func marks() throws {
    for (id, figure) in drawn.map({ ($0.id, $0.figure) }) {
      for mark in figure.marks {
        let height = try #require(figure.height(of: mark, in: theory), "\(id)")
        // Where a curve has only a limit at the mark, it is near on both sides.
        let near = try figure.curves.contains { curve in
          let relation = try figure.curve(curve, in: theory)
          let place = figure.across.unit.siValue(of: mark.place)
          let step = 1e-6 * figure.across.unit.siValue(of: figure.across.ends.upperBound)
          return [place - step, place + step].contains { x in
            abs(relation.value(at: x) - height) < 1e-4 * abs(height)
          }
        }
        #expect(near, "\(id) at \(mark.place)")
      }
    }
  }

  @Test("names of curves are there and differ")
  func names() {
    for (id, figure) in drawn.map({ ($0.id, $0.figure) }) {
      let names = figure.curves.map { curve in
        curve.name.isEmpty
          ? curve.values.all.map { $0.symbol.name + $0.text }.joined() : curve.name
      }
      #expect(!names.contains(""), "\(id)")
      #expect(Set(names).count == names.count, "\(id)")
      #expect(!figure.title.hasSuffix(".") && figure.caption.hasSuffix("."), "\(id)")
    }
  }

  /// A point of a curve, with its ordinate worked out by plain arithmetic in the unit of the axis.
  struct Reading: Sendable, CustomTestStringConvertible {
    let id: String
    let curve: Int
    let x: Double
    let y: Double

    init(_ id: String, _ curve: Int, at x: Double, _ y: Double) {
      self.id = id
      self.curve = curve
      self.x = x
      self.y = y
    }

    var testDescription: String { "\(id), curve \(curve) at \(x)" }
  }

  /// The concentration of a gas at 1 atm, in mol/m³.
  private static func concentration(at temperature: Double) -> Double {
    101_325 / (8.314462618 * temperature)
  }

  static let readings: [Reading] = {
    let c = concentration(at: 298.15)
    return [
      // 0.5·39.95/(0.5·39.95 + 0.5·4.003), and ten times that less five.
      Reading("mass-fraction-from-mole-fraction", 0, at: 0.5, 0.9089254),
      Reading("two-velocities", 0, at: 0.5, 4.089254),
      Reading("two-velocities", 2, at: 0.5, -4.089254),
      Reading("equimolar-profile", 0, at: 5, 0.45),
      Reading("equimolar-profile", 1, at: 2, 0.34),
      Reading("equimolar-flux", 0, at: 10, 1e3 * c * 7.3e-5 * 0.7 / 0.1),
      // (39.95 − 4.003)·D·0.8/(L·M) with M at x = 0.5.
      Reading("drift-velocity", 0, at: 5, 1e3 * 35.947 / 21.9765 * 7.3e-5 * 0.8 / 0.1),
      Reading("drift-velocity", 1, at: 3, 0),
      // ln(10) at x_A1 = 0.9 is 2.302585.
      Reading("stefan-flux", 0, at: 0.9, 1e3 * c * 2.5e-5 / 0.01 * 2.302585),
      Reading("stefan-flux", 1, at: 0.9, 1e3 * c * 2.5e-5 / 0.01 * 0.9),
      // Half-way the mole fraction of B is the geometric mean of those at the ends.
      Reading("stefan-profile", 0, at: 0.5, 1 - (0.2 * 0.95).squareRoot()),
      Reading("stefan-profile-of-B", 2, at: 0.5, 0.02.squareRoot()),
      Reading("stefan-diffusion-of-B", 1, at: 0, 0.2 * 1e3 * c * 2.5e-3 * 1.5581446),
      Reading("stefan-diffusion-of-B", 2, at: 0, -0.2 * 1e3 * c * 2.5e-3 * 1.5581446),
      // At r = −2, ε = −1: −ln(1.1/1.8).
      Reading("flux-ratio-flux", 0, at: -2, 1e3 * c * 2.5e-3 * 0.4924765),
      Reading("flux-ratio-profile", 2, at: 0.5, ((8.2 * 1.4).squareRoot() - 1) / 8),
      // At 30 kJ/mol ε = 1/4: 4 ln(0.95/0.8).
      Reading(
        "distillation-net-moles", 0, at: 30, 1e3 * concentration(at: 353) * 4e-3 * 0.6874010),
      // −ln(1 − 0.5)/0.5.
      Reading("enhancement-and-mole-fraction", 0, at: 0.5, 1.3862944),
      // c D/L ln(1/(1 − 0.199)).
      Reading(
        "evaporation-flux", 0, at: 100,
        1e3 * 101_325 * 3.1e-5 / (8.314462618 * 333.15) / 0.01 * 0.2218943),
      Reading("flow-from-a-lone-sphere", 1, at: 9, 1e6 * 12.566371e-3 * c * 2.5e-5 * 0.6931472),
      Reading("flow-from-a-lone-sphere", 0, at: 5, 1.25e6 * 12.566371e-3 * c * 2.5e-5 * 0.6931472),
      // The distance from the sphere at which one over it is half-way: 20/11 mm.
      Reading("profile-in-a-spherical-shell", 0, at: 20.0 / 11, 1 - (0.2 * 0.9).squareRoot()),
      // That from the axis at which the logarithm is: √10 mm.
      Reading(
        "profile-in-a-spherical-shell", 1, at: 10.0.squareRoot(), 1 - (0.2 * 0.9).squareRoot()),
      Reading("sherwood-number-with-blowing", 0, at: 1, 1.3862944),
      Reading("decay-of-two-bulbs", 1, at: 24, 0.001183594),
      // 1 − 2·0.25·A_M.
      Reading("margules-factor", 0, at: 0.5, 1.75),
      Reading("margules-factor", 3, at: 0.5, 0),
      // 1/(e − 1).
      Reading("correction-for-high-flux", 0, at: 1, 0.5819767),
      Reading("bosanquet", 0, at: 0.25, 1e3 * c * 0.125e-4 * 0.6 / 0.005),
    ]
  }()

  @Test("curves go where plain arithmetic puts them", arguments: readings)
  func arithmetic(_ reading: Reading) throws {
    let figure = try #require(theory.theorem(reading.id)?.theorem.figure)
    let curve = try figure.curve(figure.curves[reading.curve], in: theory)
    let value = figure.up.unit.number(
      fromSI: curve.value(at: figure.across.unit.siValue(of: reading.x)))
    #expect(abs(value - reading.y) <= 1e-5 * abs(reading.y) + 1e-12)
  }
}
