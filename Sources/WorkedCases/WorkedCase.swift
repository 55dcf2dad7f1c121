import Algebra
import Diffusion
import Problems

/// A case worked elsewhere: a model, what is given, and what comes out, in SI units.
///
/// The values were computed independently of this project, from the sources that the ids name. Tests
/// hold Fluxbook against them, and a benchmark times them.
public struct WorkedCase: Sendable {
  public let id: String
  public let model: String
  /// `T 293 K`, a line each.
  public let givens: [String]
  /// What is asked, at a place if need be, and its value.
  public let answers: [(ask: String, value: Double)]

  init(_ id: String, _ model: String, _ givens: [String], _ answers: [(String, Double)]) {
    self.id = id
    self.model = model
    self.givens = givens
    self.answers = answers.map { (ask: $0.0, value: $0.1) }
  }

  /// The case as a problem file; nil where something is asked that has no unit.
  public var problem: SourceText? {
    var asks: [String] = []
    for (index, answer) in answers.enumerated() {
      guard let name = answer.ask.split(separator: " ").first.map(String.init),
        let term = Symbol(named: name).flatMap(Glossary.term)
      else { return nil }
      asks.append("a\(index) \(answer.ask) in \(term.unit), 6 s.f., 1 point: `\(name)`")
    }
    return SourceText(name: id, givens: givens, model: model, asks: asks)
  }
}

extension WorkedCase {
  /// All cases, family by family.
  public static let all: [WorkedCase] =
    films + mixtures + properties + pores + situations + changes
}
