import Algebra

extension Glossary {
  /// What estimates of properties need that no theorem is about.
  static let propertyTerms: [Term] = [
    Term("T_0", "temperature at which the diffusivity is known", "K", .positive),
    Term("n_T", "power of the temperature that the diffusivity follows", "1", .positive),
  ]
}
