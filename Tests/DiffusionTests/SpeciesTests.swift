import Algebra
import Numerics
import Testing

@testable import Diffusion

@Suite struct SpeciesTests {
  /// Abridged standard atomic weights 2021 (IUPAC), in g/mol; D is the isotope's own mass.
  static let atomicWeights: [String: Double] = [
    "H": 1.008, "D": 2.014, "He": 4.002_602, "C": 12.011, "N": 14.007, "O": 15.999,
    "F": 18.998_403, "Ne": 20.1797, "S": 32.06, "Cl": 35.45, "Ar": 39.95, "Br": 79.904,
    "Kr": 83.798, "I": 126.904_47, "Xe": 131.293, "Hg": 200.592, "U": 238.028_91,
  ]

  /// Atomic increments of the diffusion volume in cm³/mol (Poling et al., Table 11-1).
  static let increments: [String: Double] = [
    "C": 15.9, "H": 2.31, "O": 6.11, "N": 4.54, "F": 14.7, "Cl": 21.0, "S": 22.9,
    "I": 29.8,
  ]

  /// How many aromatic rings a species has.
  static let rings: [String: Double] = [
    "C6H6": 1, "toluene": 1, "EtBz": 1, "PhCl": 1, "PhNO2": 1, "aniline": 1, "pyridine": 1,
    "naphthalene": 2, "biphenyl": 2,
  ]

  /// Normal boiling or sublimation points in K from a second source (CRC Handbook, else Yaws).
  static let boilingElsewhere: [(String, Double)] = [
    ("H2", 20.271), ("D2", 23.67), ("He", 4.222), ("Ne", 27.104), ("Ar", 87.302), ("Kr", 119.735),
    ("Xe", 165.051), ("N2", 77.355), ("O2", 90.188), ("CO", 81.64), ("N2O", 184.67),
    ("NO", 121.38), ("NH3", 239.82), ("H2O", 373.124), ("SO2", 263.1), ("H2S", 213.6),
    ("HCl", 188.15), ("Cl2", 239.11), ("Br2", 331.9), ("I2", 457.56), ("SF6", 209.25),
    ("COS", 222.95), ("CS2", 319.15), ("HCN", 299.15), ("CH4", 111.65), ("C2H2", 189.35),
    ("C2H4", 169.35), ("C2H6", 184.55), ("C3H6", 225.55), ("C3H8", 231.04), ("nC4H10", 272.65),
    ("iC4H10", 261.45), ("nC5H12", 309.21), ("neoC5H12", 282.65), ("nC6H14", 341.87),
    ("cC6H12", 353.85), ("nC7H16", 371.53), ("nC8H18", 398.77), ("CH3OH", 337.65),
    ("C2H5OH", 351.39), ("1-C3H7OH", 370.35), ("2-C3H7OH", 355.41), ("1-C4H9OH", 390.81),
    ("acetone", 329.23), ("MEK", 352.79), ("Et2O", 307.55), ("EtOAc", 350.21), ("MeOAc", 330.09),
    ("PrOAc", 374.65), ("HOAc", 391.25), ("CHCl3", 334.33), ("CCl4", 349.79), ("CH2Cl2", 312.9),
    ("CH3Cl", 249.05), ("C6H6", 353.23), ("toluene", 383.75), ("EtBz", 409.35), ("PhCl", 404.75),
    ("PhNO2", 483.95), ("aniline", 457.15), ("naphthalene", 491.14), ("biphenyl", 528.15),
    ("pyridine", 388.41), ("Hg", 629.84),
  ]

  /// Latent heats at the boiling point in J/mol from reference equations of state (CoolProp 8.0.0).
  static let latentHeatElsewhere: [(String, Double)] = [
    ("H2", 904.548), ("He", 82.3111), ("Ne", 1731.12), ("Ar", 6437.15), ("Kr", 8970.95),
    ("Xe", 12549.8), ("N2", 5579.61), ("O2", 6817.53), ("CO", 6013.3), ("N2O", 16473.2),
    ("NH3", 23326.2), ("H2O", 40650.9), ("SO2", 24956.2), ("H2S", 18622.0), ("HCl", 16180.0),
    ("CH4", 8195.12), ("C2H4", 13533.4), ("C2H6", 14715.9), ("C3H6", 18468.1),
    ("C3H8", 18766.7), ("nC4H10", 22418.3), ("iC4H10", 21220.4), ("nC5H12", 25807.9),
    ("neoC5H12", 22776.5), ("nC6H14", 28880.8), ("cC6H12", 29991.3), ("nC7H16", 31752.5),
    ("nC8H18", 34437.8), ("CH3OH", 35280.6), ("C2H5OH", 39140.4), ("acetone", 29122.4),
    ("Et2O", 26547.8), ("C6H6", 30749.3), ("toluene", 33234.2), ("EtBz", 35597.1),
  ]

  @Test("a molar mass is the sum of the atomic weights in the formula")
  func molarMasses() throws {
    for species in SpeciesTable.all where species.id != "air" {
      var sum = 0.0
      for piece in species.formula.pieces {
        sum += try #require(Self.atomicWeights[piece.symbol]) * Double(piece.count)
      }
      #expect(abs(species.molarMassInGrams.doubleValue - sum) < 1e-4, "\(species.name)")
    }
    #expect(try SpeciesTable.species("air").molarMass == 0.0289647)
  }

  @Test("grams become kilograms without a rounding of their own")
  func kilograms() throws {
    #expect(try SpeciesTable.species("water").molarMass == 0.018015)
    #expect(try SpeciesTable.species("acetone").molarMass == 0.05808)
    #expect(try SpeciesTable.species("acetone").molarMassInGrams.plain == "58.080")
  }

  @Test("a diffusion volume built from increments is their sum, less 18.3 for an aromatic ring")
  func diffusionVolumes() throws {
    var built = 0
    for species in SpeciesTable.all {
      guard let volume = species.diffusionVolume, volume.source == .fullerIncrements else {
        continue
      }
      var sum = -18.3 * (Self.rings[species.id] ?? 0)
      for piece in species.formula.pieces {
        sum += try #require(Self.increments[piece.symbol]) * Double(piece.count)
      }
      #expect(abs(volume.volume.doubleValue - sum) < 1e-9, "\(species.name)")
      built += 1
    }
    #expect(built == 46)
  }

  @Test("boiling points agree with a second source within 0.8 K")
  func boilingPoints() throws {
    for (id, temperature) in Self.boilingElsewhere {
      let boiling = try #require(SpeciesTable.species(id).boiling)
      #expect(abs(boiling.temperature.doubleValue - temperature) < 0.8, "\(id)")
    }
  }

  @Test("latent heats agree with the reference equations within 3 %")
  func latentHeats() throws {
    for (id, heat) in Self.latentHeatElsewhere {
      let latentHeat = try #require(SpeciesTable.species(id).boiling?.latentHeat)
      #expect(abs(latentHeat.doubleValue / heat - 1) < 0.03, "\(id)")
    }
  }

  @Test("what sublimes at one atmosphere has no latent heat of boiling")
  func sublimation() {
    let sublimes = SpeciesTable.all.filter { $0.boiling?.sublimes == true }.map { $0.id }
    #expect(sublimes == ["C2H2", "CO2", "SF6", "UF6"])
    for species in SpeciesTable.all {
      guard let boiling = species.boiling else { continue }
      #expect((boiling.latentHeat == nil) == boiling.sublimes)
    }
  }

  @Test("every number of the table was read")
  func numbers() {
    for species in SpeciesTable.all {
      let numbers = [
        species.molarMassInGrams, species.diffusionVolume?.volume, species.boiling?.temperature,
        species.boiling?.latentHeat, species.antoine?.a, species.antoine?.b,
        species.antoine?.lowest, species.antoine?.highest,
      ]
      for number in numbers { if let number { #expect(number > .zero, "\(species.name)") } }
      if let antoine = species.antoine { #expect(antoine.c != .zero, "\(species.name)") }
    }
  }

  @Test(
    "formulas in plain text",
    arguments: [
      ("water", "H₂O"), ("acetic acid", "CH₃COOH"), ("n-octane", "C₈H₁₈"), ("chloroform", "CHCl₃"),
      ("air", "air"), ("helium", "He"), ("deuterium", "D₂"),
    ])
  func formulaText(name: String, text: String) throws {
    #expect(try SpeciesTable.species(name).formula.text == text)
  }

  @Test("a formula is laid out upright, with its counts as subscripts")
  func formulaLayout() throws {
    #expect(
      try SpeciesTable.species("water").formula.layout
        == .row([.scripts(.upright("H"), sub: .numeral("2"), sup: nil), .upright("O")]))
  }

  @Test("short name, name and alias all find a species, whatever the case")
  func lookup() throws {
    let water = try SpeciesTable.species("H2O")
    #expect(try SpeciesTable.species("water") == water)
    #expect(try SpeciesTable.species("WATER") == water)
    #expect(try SpeciesTable.species("h2o") == water)
    #expect(try SpeciesTable.species("hexane").id == "nC6H14")
    #expect(try SpeciesTable.species("ether").name == "diethyl ether")
    for species in SpeciesTable.all {
      for name in [species.id, species.name] + species.aliases {
        #expect(try SpeciesTable.species(name) == species, "\(name)")
      }
    }
  }

  @Test("no two species share a name")
  func distinctNames() {
    var owner: [String: String] = [:]
    for species in SpeciesTable.all {
      for name in Set(([species.id, species.name] + species.aliases).map { $0.lowercased() }) {
        #expect(owner[name] == nil, "\(name)")
        owner[name] = species.id
      }
    }
    #expect(SpeciesTable.all.count == 67)
  }

  @Test("species stand in the order of their names")
  func order() {
    let names = SpeciesTable.all.map { $0.name }
    #expect(names == names.sorted())
    #expect(names.first == "1-butanol")
  }

  @Test(
    "a slip of the pen is met with the nearest name",
    arguments: [
      ("watter", "water"), ("benzen", "benzene"), ("tolune", "toluene"), ("Ehtanol", "ethanol"),
      ("carbon dioxid", "carbon dioxide"), ("H20", "H2O"), ("C02", "CO2"),
    ])
  func suggestion(typed: String, meant: String) {
    #expect(throws: SpeciesError.unknown(typed, nearest: meant)) {
      try SpeciesTable.species(typed)
    }
  }

  @Test("an unknown name says what to do")
  func unknown() {
    #expect(
      SpeciesError.unknown("watter", nearest: "water").message
        == "There is no species called “watter”. Do you mean water?")
    let far = #expect(throws: SpeciesError.self) { try SpeciesTable.species("phlogiston") }
    #expect(
      far?.message == "There is no species called “phlogiston”. Write a name such as water, or a "
        + "short name such as H2O, from the table of species.")
    let long = #expect(throws: SpeciesError.self) {
      try SpeciesTable.species(String(repeating: "water", count: 100_000))
    }
    #expect(long?.message.hasPrefix("There is no species called this. Write") == true)
    #expect(throws: SpeciesError.unknown("", nearest: nil)) { try SpeciesTable.species("") }
  }
}
