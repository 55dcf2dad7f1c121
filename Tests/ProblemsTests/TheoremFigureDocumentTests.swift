import Diffusion
import Testing

@testable import Problems

@Suite struct TheoremFigureDocumentTests {
  private let figures: [(id: String, figure: Figure)]
  private let asked: [String]

  init() throws {
    let theory = Library.theory
    let theorems = theory.theorems.filter { $0.theorem.figure != nil }
    asked = theorems.map { $0.theorem.id }
    figures = theorems.compactMap { theorem in
      let figure = theorem.theorem.figure?.figure(
        id: theorem.theorem.id, number: 1, theory: theory)
      return figure.map { (theorem.theorem.id, $0) }
    }
  }

  @Test("every theorem with a figure shows it on its page, after the lines")
  func pages() throws {
    #expect(!asked.isEmpty && figures.map { $0.id } == asked)
    let theory = Library.theory
    let page = try #require(theory.theorem("stefan-profile")).document(theory: theory)
    guard case .derivation = page.blocks[0], case .figure(let figure) = page.blocks[1] else {
      Issue.record("no figure after the lines")
      return
    }
    #expect(figure.plot.dots.map { $0.label.text } == ["x_A1 = 0.80", "x_A2 = 0.05"])
    #expect(figure.plot.wash == [0, 1])
    #expect(
      figure.caption.words.hasSuffix(
        "steepens. Drawn with L = 1 cm, x_A1 = 0.80, x_A2 = 0.05."))
  }

  @Test("captions and names are read, with no mark of mathematics left in them")
  func words() {
    for (id, figure) in figures {
      let words = [figure.caption.words] + figure.plot.curves.map { $0.name.words }
      for text in words { #expect(!text.isEmpty && !text.contains("`"), "\(id): \(text)") }
    }
  }

  @Test("curves with their own values tell them, and nothing is said of values that are not")
  func values() throws {
    func caption(_ id: String) throws -> String {
      try #require(figures.first { $0.id == id }).figure.caption.words
    }
    #expect(
      try caption("mass-fraction-from-mole-fraction").contains(
        "Drawn for A argon, B helium: M_A = 39.95 g mol⁻¹, M_B ="))
    #expect(try caption("arnold-tube").contains("101.325 kPa; for acetone: B = 0.435"))
    #expect(try !caption("margules-factor").contains("Drawn"))
  }

  @Test("a table has a value of every curve, and the words say where each goes")
  func tables() throws {
    for (id, figure) in figures {
      let table = try #require(figure.values, "\(id)")
      #expect(table.columns.count == figure.plot.curves.count + 1 && table.rows.count == 6)
      for column in table.columns.indices {
        #expect(table.rows.contains { $0[column].words != "–" }, "\(id), column \(column)")
      }
      #expect(!figure.plot.description.contains("–"), "\(id): \(figure.plot.description)")
    }
    let drops = try #require(figures.first { $0.id == "d-squared-law" }).figure.plot.description
    #expect(drops.hasPrefix("r_0 = 0.5 mm: square of the radius goes from 0.250\u{A0}mm² to"))
  }
}
