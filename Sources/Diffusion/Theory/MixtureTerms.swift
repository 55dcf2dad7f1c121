import Algebra

extension Glossary {
  /// What films of liquids and of several gases need that no theorem is about.
  static let mixtureTerms: [Term] = [
    Term("rho_1", "mass density at z = 0", "kg/m^3", .positive),
    Term("rho_2", "mass density at z = L", "kg/m^3", .positive),
    Term("M_1", "mean molar mass at z = 0", "kg/mol", .positive),
    Term("M_2", "mean molar mass at z = L", "kg/mol", .positive),
    Term("c_1", "total molar concentration at z = 0", "mol/m^3", .positive),
    Term("c_2", "total molar concentration at z = L", "mol/m^3", .positive),
    Term("M_h", "molar mass of the solid, water of crystallization included", "kg/mol", .positive),
    Term("s_h", "solubility, mass of the solid per mass of pure B", "1", .positive),
    Term("n_h", "mass flux of the solid that dissolves", "kg/(m^2 s)"),
    Term("p_C", "partial pressure of C", "Pa"),
    Term("p_C1", "partial pressure of C at z = 0", "Pa"),
    Term("p_C2", "partial pressure of C at z = L", "Pa"),
    Term("p_D", "partial pressure of D", "Pa"),
  ]
}
