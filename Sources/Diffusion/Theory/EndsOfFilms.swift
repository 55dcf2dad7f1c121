import Algebra

extension Glossary {
  /// What is measured at the ends of a film and through it.
  static let endsOfFilms: [Term] = [
    Term("p_A", "partial pressure of A", "Pa"),
    Term("p_B", "partial pressure of B", "Pa"),
    Term("p_A1", "partial pressure of A at z = 0", "Pa"),
    Term("p_A2", "partial pressure of A at z = L", "Pa"),
    Term("p_B1", "partial pressure of B at z = 0", "Pa"),
    Term("p_B2", "partial pressure of B at z = L", "Pa"),
    Term("p_BM", "logarithmic mean of the partial pressures of B", "Pa", .positive),
    Term("c_A1", "molar concentration of A at z = 0", "mol/m^3"),
    Term("c_A2", "molar concentration of A at z = L", "mol/m^3"),
    Term("m_A", "mass flow of A", "kg/s"),
  ]
}
