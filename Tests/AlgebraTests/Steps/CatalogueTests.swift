import Testing

@testable import Algebra

@Suite struct CatalogueTests {
  @Test("every law does what its example says", arguments: Catalogue.laws.map { $0.rule.id })
  func example(id: String) throws {
    let law = try #require(Catalogue.law(id))
    let before = try formula(law.example.before)
    let after = try formula(law.example.after)
    let phase = Rewriter.Phase(laws: [law]) { expression in
      Measure(Int64(expression == before ? 1 : 0))
    }
    let steps = try Rewriter.steps(
      of: phase, from: .expression(before), in: law.example.domain)
    let step = try #require(steps.first)
    #expect(step.after == .expression(after), "\(step.text)")
    #expect(faults(in: step, domain: law.example.domain).isEmpty)
  }

  @Test("ids are unique, and the words are phrases and sentences whose formulas can be read")
  func words() throws {
    let laws = Catalogue.laws.map { $0.rule }
    #expect(Set(laws.map { $0.id }).count == laws.count)
    for rule in laws + Rule.examples.map({ $0.rule.name }) {
      #expect(rule.id.allSatisfy { ($0.isLetter && $0.isLowercase) || $0 == "-" }, "\(rule.id)")
      let title = rule.title.text
      #expect(!title.isEmpty && title.last != "." && title.first != " ")
      #expect(title.first == "`" || title.first?.isLowercase == true, "\(title)")
      #expect(rule.reason.last == "." && rule.reason.first?.isUppercase == true, "\(rule.reason)")
      for words in [title, rule.reason] { try readFormulas(in: words) }
    }
    for law in Catalogue.laws {
      if let condition = law.condition { try readFormulas(in: condition) }
    }
  }
}

/// Reads the formulas between backticks; one that cannot be read fails the test.
func readFormulas(in words: String) throws {
  let pieces = words.split(separator: "`", omittingEmptySubsequences: false)
  #expect(pieces.count % 2 == 1, "\(words)")
  for index in stride(from: 1, to: pieces.count, by: 2) {
    let text = String(pieces[index])
    if text.contains("=") { _ = try Parser.equation(text) } else { _ = try formula(text) }
  }
}
