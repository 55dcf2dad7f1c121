import Algebra
import Problems
import Testing

@testable import Rendering

@Suite struct PlotTests {
  private func svg(_ plot: Plot) -> String {
    var out = Markup()
    PlotSVG.write(plot, id: "p", into: &out)
    return out.string
  }

  /// Returns the values of an attribute in the elements whose tag begins so.
  private func values(_ attribute: String, of tag: String, in svg: String) -> [Double] {
    svg.split(separator: "<").compactMap { element in
      guard element.hasPrefix(tag) else { return nil }
      let parts = element.split(separator: "\"", omittingEmptySubsequences: false)
      guard let name = parts.firstIndex(where: { part in part.hasSuffix(" \(attribute)=") })
      else { return nil }
      return Double(parts[name + 1])
    }
  }

  @Test("a cubic piece between exact ends and slopes follows the profile to a twentieth of a unit")
  func curve() {
    let plot = Sample.film(0.8, 0.1)
    let scale = Scale(
      frame: Box(left: 0, top: 0, right: 500, bottom: 300), x: plot.x, y: plot.y)
    let path = CurvePath(plot.curves[0], on: scale)
    // x_A = 1 − 0.2·4.5^s at s = 1/8, 3/8, 5/8, 7/8, between the points the curve was given.
    for (s, x) in [
      (0.125, 0.758_629_855_8), (0.375, 0.648_434_853_1), (0.625, 0.487_939_270_3),
      (0.875, 0.254_184_113_3),
    ] {
      let y = path.y(at: 500 * s) ?? .nan
      #expect(abs(y - 300 * (1 - x)) < 0.05)
    }
    #expect(path.y(at: -1) == nil)
  }

  @Test("a straight line is one straight piece")
  func straight() {
    #expect(svg(Sample.film(0.8, 0.1)).contains("<path class=\"c c1\" d=\"M"))
    let line = svg(Sample.film(0.8, 0.1)).split(separator: "class=\"c c1\" d=\"")[1]
      .prefix { character in character != "\"" }
    #expect(!line.contains("C") && line.contains("L"))
  }

  @Test("words stay inside the drawing and off the curves, whatever the ends")
  func labels() {
    for first in stride(from: 0.05, to: 1, by: 0.15) {
      for last in stride(from: 0.0, to: 1, by: 0.1) {
        let drawn = svg(Sample.film(first, last))
        #expect(values("y", of: "text", in: drawn).allSatisfy { y in y > 8 && y < 400 })
        #expect(values("x", of: "text", in: drawn).allSatisfy { x in x > -1 && x < 640 })
        for name in ["Through stagnant B", "Equimolar counterdiffusion"] {
          #expect(drawn.components(of: name) == 2)
        }
      }
    }
  }

  @Test("the same plot is the same bytes")
  func deterministic() {
    #expect(svg(Sample.film(0.31, 0.02)) == svg(Sample.film(0.31, 0.02)))
  }

  @Test("the drawing says in words what it shows, and hides its marks from readers")
  func description() {
    let drawn = svg(Sample.film(0.8, 0.1))
    #expect(drawn.contains("<title id=\"p-t\">Mole fraction across a film</title>"))
    #expect(drawn.contains("<desc id=\"p-d\">Both curves fall.</desc>"))
    #expect(drawn.components(of: "role=\"img\" aria-labelledby=\"p-t p-d\"") == 2)
    #expect(drawn.components(of: "<g aria-hidden=\"true\">") == 2)
    #expect(isBalanced(drawn))
  }

  @Test("numbers that are none, and ends that meet, draw something and nothing breaks")
  func hostile() {
    for bad in [Double.nan, .infinity, -.infinity, 1e308, -1e308] {
      var plot = Sample.film(0.8, 0.1)
      plot.curves[0].points[1].y = bad
      plot.curves[0].points[2].slope = bad
      plot.curves[1].points[0].x = bad
      plot.dots[0].y = bad
      #expect(isBalanced(svg(plot)))
      plot.y.upper = bad
      plot.x.lower = bad
      plot.wash = [7, -1]
      let drawn = svg(plot)
      #expect(
        isBalanced(drawn) && !drawn.contains("\"nan") && !drawn.contains(" nan")
          && !drawn.contains("inf"))
    }
  }

  @Test("the axis of a power of ten names it once")
  func power() {
    var plot = Sample.film(0.8, 0.1)
    plot.x = Plot.Axis(symbol: .letter("z"), words: "height", unit: "m", lower: 0, upper: 0.005)
    #expect(svg(plot).contains(">−3</tspan>"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
