import Testing

/// A case worked elsewhere: a model, what is given, and what comes out, in SI units.
///
/// The values were computed independently of this project, from the sources that the ids name.
struct WorkedCase: Sendable, CustomTestStringConvertible {
  let id: String
  let model: String
  /// `T 293 K`, a line each.
  let givens: [String]
  /// What is asked, at a place if need be, and its value.
  let answers: [(ask: String, value: Double)]

  init(_ id: String, _ model: String, _ givens: [String], _ answers: [(String, Double)]) {
    self.id = id
    self.model = model
    self.givens = givens
    self.answers = answers.map { (ask: $0.0, value: $0.1) }
  }

  var testDescription: String { id }
}

extension WorkedCase {
  /// All cases, family by family.
  static let all: [WorkedCase] = films + mixtures + properties + pores + situations + changes
}
