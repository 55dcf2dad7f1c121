import Algebra

extension Glossary {
  /// What situations of practice need that no theorem is about.
  static let situationTerms: [Term] = []
}
