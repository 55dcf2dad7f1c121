import Numerics
import Testing

@testable import Diffusion

@Suite struct OwnSpeciesTests {
  @Test("a species of one's own has the molar mass of its formula, or the one given")
  func molarMass() throws {
    let phenol = try Species(defining: "phenol", formula: "C6H5OH")
    #expect(abs(phenol.molarMass - 0.094113) < 1e-9)
    #expect(phenol.molarMassSource == .atomicWeights)
    #expect(phenol.diffusionVolume == nil && phenol.antoine == nil)
    let polymer = try Species(defining: "P", molarMassInGrams: Decimal(parsing: "12000"))
    #expect(polymer.molarMass == 12)
    #expect(polymer.molarMassSource == .given)
    #expect(polymer != phenol)
  }

  @Test("it has a diffusivity by what is known of it")
  func diffusivity() throws {
    let air = try SpeciesTable.species("air")
    let state = try GasState(temperature: 320, pressure: 101_325)
    var properties = Species.OwnProperties()
    properties.diffusionVolume = Species.DiffusionVolume.sum(
      of: ChemicalFormula("C6H5OH"), rings: 1)
    #expect(properties.diffusionVolume?.volume.plain == "97.07")
    let phenol = try Species(defining: "phenol", formula: "C6H5OH", properties: properties)
    let found = try GasDiffusivity.estimate(of: phenol, and: air, at: state)
    #expect(found.method == .fuller)
    #expect(found.value > 8e-6 && found.value < 1e-5)
    let bare = try Species(defining: "X", molarMassInGrams: Decimal(parsing: "50"))
    #expect(throws: EstimateError.self) {
      try GasDiffusivity.estimate(of: bare, and: air, at: state)
    }
  }

  @Test("its own vapour pressure, boiling point and critical point are used")
  func liquid() throws {
    var properties = Species.OwnProperties()
    properties.antoine = try Antoine(
      a: Decimal(parsing: "10.11564"), b: Decimal(parsing: "1687.537"),
      c: Decimal(parsing: "-42.98"), lowest: Decimal(parsing: "273.2"),
      highest: Decimal(parsing: "473.2"))
    properties.boiling = try Species.Boiling(
      temperature: Decimal(parsing: "373.12"), latentHeat: Decimal(parsing: "40650"))
    properties.critical = try CriticalPoint(
      temperature: 647.096, pressure: 22_064_000, molarVolume: 55.948e-6)
    let own = try Species(defining: "wasser", formula: "H2O", properties: properties)
    let water = try SpeciesTable.species("water")
    #expect(try own.vapourPressure(at: 300) == water.vapourPressure(at: 300))
    #expect(
      try LatentHeat.estimate(of: own, at: 300).value
        == LatentHeat.estimate(of: water, at: 300).value)
    #expect(
      try MolarVolume.atBoilingPoint(of: own) == MolarVolume.atBoilingPoint(of: water))
  }

  @Test("definitions without a meaning are refused with what to do")
  func refused() throws {
    func message(
      _ name: String, formula: String? = nil, mass: String? = nil
    ) throws -> String? {
      let mass = try mass.map { try Decimal(parsing: $0) }
      return #expect(throws: SpeciesError.self) {
        try Species(defining: name, formula: formula, molarMassInGrams: mass)
      }?.message
    }
    #expect(
      try message("Water", mass: "18") == "“Water” is in the table of species already. Use that "
        + "species, or choose another name for your own.")
    #expect(
      try message("Q", formula: "XyO2") == "“Xy” cannot stand in the formula of a molecule. Write "
        + "the symbols of elements with their counts, as in CH3OH, or give the molar mass.")
    #expect(
      try message("Q", mass: "0.018")
        == "0.018 g/mol is not a molar mass: they lie between 1 g/mol "
        + "and 1000000 g/mol. Multiply a number in kg/mol by 1000.")
    #expect(
      try message("Q") == "The species “Q” has no molar mass. Give its molar mass in g/mol, or its "
        + "formula.")
    #expect(try message("", mass: "18")?.hasPrefix("The name of a species") == true)
    #expect(try message("Q", formula: "H999999999999999999999")?.isEmpty == false)
    #expect(try message("Q", formula: "")?.isEmpty == false)
  }

  @Test("atomic weights are those of the elements in the table of species")
  func atomicWeights() throws {
    for (symbol, weight) in SpeciesTests.atomicWeights {
      #expect(AtomicWeights.weight(of: symbol) == weight)
    }
    #expect(AtomicWeights.weight(of: "Tc") == nil)
    #expect(AtomicWeights.weight(of: "") == nil)
    #expect(AtomicWeights.weight(of: "h") == nil)
    for species in SpeciesTable.all where species.id != "air" {
      let sum = try species.formula.molarMassInGrams()
      #expect(abs(sum - species.molarMassInGrams.doubleValue) < 1e-4)
    }
  }

  @Test("potentials and critical points of the table: how many, and from where")
  func tables() throws {
    let potentials = SpeciesTable.all.compactMap { $0.lennardJones }
    #expect(potentials.filter { $0.source == .svehla }.count == 51)
    #expect(potentials.filter { $0.source == .magalhaes }.count == 12)
    let points = SpeciesTable.all.compactMap { $0.critical }
    #expect(points.count == 67)
    #expect(SpeciesTable.all.filter { $0.critical?.molarVolume == nil }.map { $0.id } == ["air"])
    let water = try SpeciesTable.species("water")
    #expect(water.lennardJones == LennardJones(2.641, 809.1, .svehla))
    #expect(water.critical?.temperature == 647.096)
    for species in SpeciesTable.all {
      guard let critical = species.critical, let boiling = species.boiling else { continue }
      // Guldberg's rule, T_b/T_c near 0.6, and a critical compressibility near 0.27.
      let reduced = boiling.temperature.doubleValue / critical.temperature
      #expect(reduced > 0.36 && reduced < 0.82, "\(species.name)")
      let volume = try #require(critical.molarVolume)
      let compressibility =
        critical.pressure * volume / (GasConstant.value * critical.temperature)
      #expect(compressibility > 0.19 && compressibility < 0.40, "\(species.name)")
    }
  }
}
