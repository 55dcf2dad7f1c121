import Algebra
import Units

/// What a figure beside a theorem shows: derived relations drawn over one axis, as data.
///
/// No formula is written here. A curve names the relation whose right side it is, and the relations
/// that give those of its symbols that have no value; `RelationCurve` puts them together.
public struct TheoremFigure: Sendable {
  /// What is shown, as a sentence without a full stop.
  public let title: String
  /// What to see, in a sentence or two; mathematics stands between backticks.
  public let caption: String
  public let across: Axis
  public let up: Axis
  /// The values that all curves share.
  public let values: Values
  /// The relations that give what has no value, by their ids; each has a symbol as its left side.
  public let through: [String]
  public let curves: [Curve]
  public let marks: [Mark]
  /// Whether the space between the first two curves is shaded.
  public let isShaded: Bool

  init(
    _ title: String, _ caption: String, across: Axis, up: Axis, values: Values = [:],
    through: [String] = [], curves: [Curve], marks: [Mark] = [], isShaded: Bool = false
  ) {
    self.title = title
    self.caption = caption
    self.across = across
    self.up = up
    self.values = values
    self.through = through
    self.curves = curves
    self.marks = marks
    self.isShaded = isShaded
  }

  /// What is measured along a side of the drawing.
  public struct Axis: Sendable {
    /// What is measured; nil where the curves are of several quantities.
    public let quantity: Expression?
    /// What it is in words.
    public let words: String
    /// The unit of the numbers along the axis, as `UnitParser` reads it; "1" for pure numbers.
    public let unitName: String
    /// The ends of the axis, in its unit.
    public let ends: ClosedRange<Double>

    init(_ quantity: Expression, _ words: String, in unit: String, _ ends: ClosedRange<Double>) {
      self.quantity = quantity
      self.words = words
      unitName = unit
      self.ends = ends
    }

    /// An axis for several quantities of one kind.
    init(words: String, in unit: String = "1", _ ends: ClosedRange<Double>) {
      quantity = nil
      self.words = words
      unitName = unit
      self.ends = ends
    }

    /// An axis for a symbol, with the words of the glossary unless shorter ones are given.
    init(
      _ symbol: Symbol, in unit: String = "1", _ ends: ClosedRange<Double>, _ words: String? = nil
    ) {
      self.init(
        .symbol(symbol), words ?? Glossary.term(symbol)?.words ?? "", in: unit, ends)
    }

    /// The unit; that of pure numbers if its name cannot be read.
    public var unit: Unit { (try? UnitParser.read(unitName).unit) ?? .one }

    /// The symbol, where the axis is that of a single one.
    public var symbol: Symbol? {
      guard case .symbol(let symbol) = quantity else { return nil }
      return symbol
    }
  }

  /// Symbols with their values, each a number with its unit: `["L": "1 cm"]`.
  public struct Values: Sendable, ExpressibleByDictionaryLiteral {
    /// In the order in which they are written.
    public let all: [Given]

    public struct Given: Sendable {
      public let symbol: Symbol
      public let text: String

      /// The value as it is written, if it can be read.
      public var measurement: Measurement? { try? MeasurementReader.read(text).measurement }
    }

    public init(dictionaryLiteral elements: (Symbol, String)...) {
      all = elements.map { Given(symbol: $0.0, text: $0.1) }
    }
  }

  /// The right side of a relation, over the horizontal axis.
  public struct Curve: Sendable {
    public let relation: String
    /// The values of this curve alone, which come before those of all.
    public let values: Values
    /// The relations for this curve alone, which come before those for all.
    public let through: [String]
    /// What the curve is called; its own values where this is empty.
    public let name: String
    /// Where it is drawn, in the unit of the horizontal axis; from end to end where this is nil.
    public let range: ClosedRange<Double>?

    init(
      _ relation: String, _ name: String = "", values: Values = [:], through: [String] = [],
      from range: ClosedRange<Double>? = nil
    ) {
      self.relation = relation
      self.name = name
      self.values = values
      self.through = through
      self.range = range
    }
  }

  /// A point with a label.
  public struct Mark: Sendable {
    /// The abscissa, in the unit of the horizontal axis.
    public let place: Double
    public let height: Height
    /// A few words, or nothing where the value itself is the label.
    public let label: String

    public enum Height: Sendable {
      /// The value of a symbol that all curves share.
      case value(of: Symbol)
      /// The value of a relation at the place.
      case relation(String)
    }

    /// The end of the curves at a value that they share.
    init(_ symbol: Symbol, at place: Double) {
      self.place = place
      height = .value(of: symbol)
      label = ""
    }

    /// Where another relation holds.
    init(_ label: String, at place: Double, on relation: String) {
      self.place = place
      height = .relation(relation)
      self.label = label
    }
  }
}
