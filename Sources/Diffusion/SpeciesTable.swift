import Numerics

/// The species of the course, found by short name or by common name.
public enum SpeciesTable {
  /// All species in the order of their names.
  public static let all: [Species] = {
    let families = [permanentGases, inorganic, hydrocarbons, oxygenates, substitutedOrganics]
    return families.flatMap { $0 }.sorted { left, right in
      left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }()

  /// Returns the species with this `id`, name or alias; capitals and small letters are one.
  ///
  /// An `id` in its own spelling comes first, so that `CO` and `Co` could stand side by side.
  ///
  /// - Throws: ``SpeciesError/unknown(_:nearest:)`` with the nearest name for a slip of the pen.
  /// - Complexity: Linear in the size of the table.
  public static func species(_ name: String) throws(SpeciesError) -> Species {
    if let found = find(name) { return found }
    throw .unknown(name, nearest: nearestName(to: name))
  }

  /// Whether a species of the table has this `id`, name or alias.
  static func knows(_ name: String) -> Bool { find(name) != nil }

  private static func find(_ name: String) -> Species? {
    let wanted = Array(name.utf8)
    for species in all where species.id.utf8.elementsEqual(wanted) { return species }
    let folded = wanted.map(lowercased)
    for species in all {
      for known in species.names where known.utf8.map(lowercased) == folded { return species }
    }
    return nil
  }

  /// Returns the known name a mistyped one was most likely meant to be; a zero counts as the letter O.
  private static func nearestName(to name: String) -> String? {
    guard name.utf8.count <= 64 else { return nil }
    let letters = name.utf8.map { $0 == UInt8(ascii: "0") ? UInt8(ascii: "O") : $0 }
    return Numerics.nearestName(
      to: String(decoding: letters, as: UTF8.self), in: all.flatMap { $0.names })
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}

extension Species {
  /// Every name a reader may type.
  fileprivate var names: [String] { [id, name] + aliases }
}

/// What can go wrong in looking up a species.
public enum SpeciesError: Error, Hashable, Sendable {
  /// No species has this name; the nearest known name may be meant.
  case unknown(String, nearest: String?)
  /// A species defined by a problem has a name that the table has already.
  case taken(String)
  /// A name is empty or longer than 64 bytes.
  case name(String)
  /// A formula has a symbol of no element, or more atoms than a molecule of 1000 kg/mol.
  case formula(String)
  /// A species is defined with neither a molar mass nor a formula.
  case noMolarMass(String)
  /// A molar mass in g/mol is implausible.
  case molarMass(Double)

  /// The cause and the remedy in plain words.
  public var message: String {
    switch self {
    case .unknown(let name, let nearest):
      // A pasted page is not echoed whole.
      let shown = name.utf8.count > 64 ? "this" : "“\(name)”"
      guard let nearest else {
        return "There is no species called \(shown). Write a name such as water, or a short name "
          + "such as H2O, from the table of species."
      }
      return "There is no species called \(shown). Do you mean \(nearest)?"
    case .taken(let name):
      return "“\(name)” is in the table of species already. Use that species, or choose another "
        + "name for your own."
    case .name:
      return "The name of a species has from 1 to 64 letters. Choose a short name."
    case .formula(let symbol):
      return "“\(symbol)” cannot stand in the formula of a molecule. Write the symbols of elements "
        + "with their counts, as in CH3OH, or give the molar mass."
    case .noMolarMass(let name):
      return
        "The species “\(name)” has no molar mass. Give its molar mass in g/mol, or its formula."
    case .molarMass(let mass):
      return "\(Decimal.message(mass)) g/mol is not a molar mass: they lie between 1 g/mol and "
        + "1000000 g/mol. Multiply a number in kg/mol by 1000."
    }
  }
}
