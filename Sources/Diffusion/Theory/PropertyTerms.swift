import Algebra

extension Glossary {
  /// What estimates of properties need that no theorem is about.
  static let propertyTerms: [Term] = []
}
