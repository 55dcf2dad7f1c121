import Algebra
import Problems

/// A document with one block of each kind.
enum Sample {
  static let nA = Layout.scripts(.letter("N"), sub: .upright("A"), sup: nil)
  static let nB = Layout.scripts(.letter("N"), sub: .upright("B"), sup: nil)
  static let z = Layout.letter("z")
  static let length = Layout.letter("L")

  static func x(_ end: Int) -> Layout {
    .scripts(.letter("x"), sub: .upright("A\(end)"), sup: nil)
  }

  static let derivation = Derivation(
    name: "the flux",
    lines: [
      .init(
        left: nA, right: .row([.letter("J"), .sign(.plus), .letter("B")]),
        reason: [.text("Fick’s law")], id: "line-1"),
      .init(
        left: nil, right: .letter("J"), reason: [.text("B stands still: "), .math(nB)]),
    ])

  static let question = Question(
    code: "1a", prompt: [.text("How large is "), .math(nA), .text("?")], points: 4,
    form: [.text("in mol/(m² s)")], name: "molar flux")

  static let table = Table(
    caption: [.text("Profile")],
    columns: [[.math(.letter("s"))], [.text("x")], [.text("Remark")]],
    rows: [
      [[.text("0")], [.math(.numeral("0.8"))], [.text("left end")]],
      [[.text("1")], [.math(.numeral("0.1"))], [.text("right end")]],
    ])

  /// The profile between two mole fractions with B stagnant, and equimolar, with its slopes.
  static func film(_ first: Double, _ last: Double) -> Plot {
    let stefan = Plot.Curve(
      name: [.text("Through stagnant B")],
      note: [.math(.row([nB, .sign(.equals), .numeral("0")]))],
      points: Profile(first, last).quarters)
    let straight = Plot.Curve(
      name: [.text("Equimolar counterdiffusion")], note: [.text("a straight line")],
      points: [
        .init(x: 0, y: first, slope: last - first), .init(x: 1, y: last, slope: last - first),
      ])
    return Plot(
      title: "Mole fraction across a film", description: "Both curves fall.",
      x: .init(
        symbol: .fraction(z, length), words: "distance across the film", unit: "–", lower: 0,
        upper: 1),
      y: .init(
        symbol: .scripts(.letter("x"), sub: .upright("A"), sup: nil), words: "mole fraction of A",
        unit: "–", lower: 0, upper: 1),
      curves: [stefan, straight],
      dots: [.init(x: 0, y: first, label: x(1)), .init(x: 1, y: last, label: x(2))],
      wash: [0, 1])
  }

  static let document = Document(
    title: "A film", lede: "Something moves.",
    blocks: [
      .heading(level: 2, "1 The flux", id: "flux"),
      .paragraph([.text("One moves. The other stays.")]),
      .aside([.text("A remark on "), .math(nA)]),
      .list([[.text("first")], [.emphasis([.text("second")])]]),
      .equation(.row([nA, .sign(.equals), nB]), label: "1"),
      .derivation(derivation),
      .table(table),
      .figure(
        Figure(
          id: "f", number: 1, caption: [.text("Two profiles.")], plot: film(0.8, 0.1),
          values: table)),
      .folded(summary: [.text("Hint")], [.paragraph([.text("Think.")])]),
      .section(.problem, id: "p", [.question(question)]),
      .section(
        .feedback, id: "v", [.paragraph([.verdict([], .wrong), .code("1 < 2")])]),
    ])
}

/// The profile of a stagnant film: 1 − x falls as a power of the distance.
struct Profile {
  let first: Double
  let last: Double

  init(_ first: Double, _ last: Double) {
    self.first = first
    self.last = last
  }

  /// `((1 − last)/(1 − first))^s` at quarters of the film, by square roots.
  var quarters: [Plot.Point] {
    let ratio = (1 - last) / (1 - first)
    // d/ds ratio^s = ln(ratio) ratio^s; the logarithm from its series in (r − 1)/(r + 1).
    let u = (ratio - 1) / (ratio + 1)
    var power = u
    var logarithm = 0.0
    for odd in stride(from: 1.0, to: 400, by: 2) {
      logarithm += 2 * power / odd
      power *= u * u
    }
    let quarter = ratio.squareRoot().squareRoot()
    var value = 1.0
    var points: [Plot.Point] = []
    for index in 0...4 {
      points.append(
        .init(
          x: Double(index) / 4, y: 1 - (1 - first) * value,
          slope: -(1 - first) * logarithm * value))
      value *= quarter
    }
    return points
  }
}

/// Whether every element is closed in order.
func isBalanced(_ markup: String) -> Bool {
  let void = ["meta", "link", "input", "br", "hr", "!doctype"]
  var open: [Substring] = []
  for piece in markup.split(separator: "<").dropFirst(markup.hasPrefix("<") ? 0 : 1) {
    let tag = piece.prefix { $0 != ">" }
    if tag.hasSuffix("/") { continue }
    let name = tag.prefix { !$0.isWhitespace }
    if void.contains(String(name)) { continue }
    if name.hasPrefix("/") {
      guard open.popLast() == name.dropFirst() else { return false }
    } else {
      open.append(name)
    }
  }
  return open.isEmpty
}
