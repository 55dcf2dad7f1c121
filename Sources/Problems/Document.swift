import Algebra

/// What a page says, before it is known how it will be shown.
///
/// Problems, solutions and feedback are composed as documents; HTML, plain text and LaTeX are
/// walks over them. Nothing in a document is markup: text is text, mathematics is a `Layout`.
public struct Document: Hashable, Sendable {
  public var title: String
  /// A sentence under the title, or empty.
  public var lede: String
  public var blocks: [Block]

  public init(title: String, lede: String = "", blocks: [Block] = []) {
    self.title = title
    self.lede = lede
    self.blocks = blocks
  }
}

/// A run of text within a paragraph.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  /// Mathematics in the line; a numeral with its unit is mathematics too.
  case math(Layout)
  /// What someone typed, or a command.
  case code(String)
  /// A link within the page (`#id`), to a file beside it, or to a numbered equation.
  case link([Inline], to: String)
  /// Words that carry a judgement, which must not rest on colour alone.
  case verdict([Inline], Mark)
}

/// How an answer fared.
public enum Mark: UInt8, Hashable, Sendable {
  case right, partly, wrong, unread, missing
}

extension Mark {
  /// The mark in words.
  public var words: String {
    switch self {
    case .right: "right"
    case .partly: "partly right"
    case .wrong: "not right"
    case .unread: "could not be read"
    case .missing: "no answer"
    }
  }
}

extension [Inline] {
  /// The words in one line, as labels and the terminal use them.
  public var words: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .math(let layout): layout.text
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.words
      case .verdict(let inner, let mark): inner.isEmpty ? mark.words : inner.words
      }
    }.joined()
  }
}

/// A paragraph-level piece of a document.
public indirect enum Block: Hashable, Sendable {
  /// A heading of level 2 or 3, with an identifier for links.
  case heading(level: Int, String, id: String)
  case paragraph([Inline])
  /// A remark beside the text; on narrow screens it stands within it.
  case aside([Inline])
  case list([[Inline]])
  /// A displayed equation; the label ("1") numbers it and `eq-1` is its anchor.
  case equation(Layout, label: String)
  case derivation(Derivation)
  case table(Table)
  case figure(Figure)
  /// Something folded under a summary until the reader opens it; open in print.
  case folded(summary: [Inline], [Block])
  /// A question of a problem, with the place for its answer.
  case question(Question)
  /// A group that belongs together and should not be split across pages, named for style sheets.
  case section(SectionKind, id: String, [Block])

  public enum SectionKind: UInt8, Hashable, Sendable {
    case problem, part, solution, feedback
  }
}

/// Numbered lines, each an equation and why it follows.
public struct Derivation: Hashable, Sendable {
  /// What the lines show, in words, for readers who hear the page.
  public var name: String
  public var lines: [Line]

  public struct Line: Hashable, Sendable {
    /// The left side; empty where a line continues the one above.
    public var left: Layout?
    /// The sign between the sides.
    public var relation: Layout.Sign
    public var right: Layout
    public var reason: [Inline]
    /// The anchor of the line, for feedback that points at it; may be empty.
    public var id: String
    /// How the line comes about in smaller steps, where it is asked for.
    public var finer: [Line]

    public init(
      left: Layout?, relation: Layout.Sign = .equals, right: Layout, reason: [Inline],
      id: String = "", finer: [Line] = []
    ) {
      self.finer = finer
      self.left = left
      self.relation = relation
      self.right = right
      self.reason = reason
      self.id = id
    }
  }

  public init(name: String, lines: [Line]) {
    self.name = name
    self.lines = lines
  }
}

/// A table with a caption; the first cell of each row is its header.
public struct Table: Hashable, Sendable {
  public var caption: [Inline]
  public var columns: [[Inline]]
  public var rows: [[[Inline]]]

  public init(caption: [Inline], columns: [[Inline]], rows: [[[Inline]]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A question as the student sees it.
public struct Question: Hashable, Sendable {
  /// What the student calls it: "1a".
  public var code: String
  public var prompt: [Inline]
  public var points: Int
  /// What there is to choose from or to put in order; empty for other questions.
  public var options: [Option]
  /// What to write, in words: "in mol/(m² s), 3 significant figures".
  public var form: [Inline]
  /// A short name of what is asked, for labels: "molar flux".
  public var name: String

  public struct Option: Hashable, Sendable {
    /// "A".
    public var letter: String
    public var words: [Inline]
  }

  public init(
    code: String, prompt: [Inline], points: Int, options: [Option] = [], form: [Inline],
    name: String
  ) {
    self.code = code
    self.prompt = prompt
    self.points = points
    self.options = options
    self.form = form
    self.name = name
  }
}

/// A plot with its caption and the table of its values.
public struct Figure: Hashable, Sendable {
  /// Unique on the page; identifiers inside the drawing are made from it.
  public var id: String
  public var number: Int
  public var caption: [Inline]
  public var plot: Plot
  public var values: Table?

  public init(id: String, number: Int, caption: [Inline], plot: Plot, values: Table?) {
    self.id = id
    self.number = number
    self.caption = caption
    self.plot = plot
    self.values = values
  }
}

/// Curves over one axis, as data: what to draw, not how.
public struct Plot: Hashable, Sendable {
  /// A sentence that names the plot.
  public var title: String
  /// What a reader who cannot see it should know: shape, ends, extremes.
  public var description: String
  public var x: Axis
  public var y: Axis
  public var curves: [Curve]
  /// End values and other points worth a label.
  public var dots: [Dot]
  /// The two curves (by index) with a light wash between them, if any.
  public var wash: [Int]

  public struct Axis: Hashable, Sendable {
    public var symbol: Layout
    public var words: String
    /// In parentheses after the words; "–" for a pure number.
    public var unit: String
    public var lower: Double
    public var upper: Double

    public init(symbol: Layout, words: String, unit: String, lower: Double, upper: Double) {
      self.symbol = symbol
      self.words = words
      self.unit = unit
      self.lower = lower
      self.upper = upper
    }
  }

  /// A smooth curve, given by points with exact slopes.
  public struct Curve: Hashable, Sendable {
    public var name: [Inline]
    /// A second, quieter line under the name that gives the reason for its shape.
    public var note: [Inline]
    public var points: [Point]

    public init(name: [Inline], note: [Inline], points: [Point]) {
      self.name = name
      self.note = note
      self.points = points
    }
  }

  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double
    /// dy/dx at the point, in the units of the axes.
    public var slope: Double

    public init(x: Double, y: Double, slope: Double) {
      self.x = x
      self.y = y
      self.slope = slope
    }
  }

  public struct Dot: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var label: Layout

    public init(x: Double, y: Double, label: Layout) {
      self.x = x
      self.y = y
      self.label = label
    }
  }

  public init(
    title: String, description: String, x: Axis, y: Axis, curves: [Curve], dots: [Dot],
    wash: [Int] = []
  ) {
    self.title = title
    self.description = description
    self.x = x
    self.y = y
    self.curves = curves
    self.dots = dots
    self.wash = wash
  }
}
