import Numerics

/// A pure substance, or air, with the properties diffusion problems need.
///
/// Two species are equal when their `id` is. A property that is not known well enough is `nil`
/// rather than guessed.
public struct Species: Hashable, Sendable {
  /// The short name used in problem files: `H2O`, `nC6H14`, `toluene`.
  public let id: String
  /// The name on the page, in lower case: `water`.
  public let name: String
  /// Other names a reader may type: `hexane` for *n*-hexane.
  public let aliases: [String]
  /// The chemical formula.
  public let formula: ChemicalFormula
  /// The molar mass in g/mol, as printed.
  public let molarMassInGrams: Decimal
  /// Where the molar mass comes from.
  public let molarMassSource: PropertySource
  /// The diffusion volume of Fuller's correlation, if there is one.
  public let diffusionVolume: DiffusionVolume?
  /// Where liquid or solid and vapour balance at one atmosphere, if there is one such temperature.
  public let boiling: Boiling?
  /// The Antoine equation of the vapour pressure.
  public let antoine: Antoine?
  /// The potential between two of its molecules.
  public let lennardJones: LennardJones?
  /// The critical point.
  public let critical: CriticalPoint?

  // Unfolded in place, the makers of table entries would fill 150 kB of the browser's code.
  @inline(never)
  init(
    _ id: String, _ name: String, _ formula: String, molarMass: String,
    from molarMassSource: PropertySource = .atomicWeights, also aliases: [String] = [],
    volume: DiffusionVolume?, boiling: Boiling?, antoine: Antoine?
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.formula = ChemicalFormula(formula)
    self.molarMassInGrams = Decimal(table: molarMass)
    self.molarMassSource = molarMassSource
    self.diffusionVolume = volume
    self.boiling = boiling
    self.antoine = antoine
    self.lennardJones = LennardJones.listed(id)
    self.critical = CriticalPoint.listed(id)
  }

  /// Makes a species that is not in the table.
  init(
    own name: String, formula: ChemicalFormula, molarMassInGrams: Decimal,
    from molarMassSource: PropertySource, _ properties: OwnProperties
  ) {
    self.id = name
    self.name = name
    self.aliases = []
    self.formula = formula
    self.molarMassInGrams = molarMassInGrams
    self.molarMassSource = molarMassSource
    self.diffusionVolume = properties.diffusionVolume
    self.boiling = properties.boiling
    self.antoine = properties.antoine
    self.lennardJones = properties.lennardJones
    self.critical = properties.critical
  }

  /// The molar mass in kg/mol.
  public var molarMass: Double { molarMassInGrams.movingPoint(by: -3).doubleValue }

  /// Whether its `id` is this one.
  func isSame(as id: String) -> Bool { self.id.utf8.elementsEqual(id.utf8) }

  // Bytes decide, without the tables of Unicode.
  public static func == (left: Species, right: Species) -> Bool {
    left.id.utf8.elementsEqual(right.id.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in id.utf8 { hasher.combine(byte) }
  }
}

extension Species {
  /// The diffusion volume of Fuller, Ensley and Giddings (1969).
  public struct DiffusionVolume: Hashable, Sendable {
    /// The volume in cm³/mol.
    public let volume: Decimal
    /// Whether it is the molecule's own or a sum of atomic increments.
    public let source: PropertySource

    /// A volume fitted to the molecule itself.
    @inline(never)
    static func molecule(_ volume: String) -> DiffusionVolume {
      DiffusionVolume(volume: Decimal(table: volume), source: .fullerMolecule)
    }

    /// A sum of the increments of the atoms, less 18.3 for each aromatic ring.
    @inline(never)
    static func increments(_ volume: String) -> DiffusionVolume {
      DiffusionVolume(volume: Decimal(table: volume), source: .fullerIncrements)
    }
  }

  /// The normal boiling point, or the sublimation point of a solid that does not melt first.
  public struct Boiling: Hashable, Sendable {
    /// The temperature in K at which the vapour pressure is 101 325 Pa.
    public let temperature: Decimal
    /// Where the temperature comes from.
    public let source: PropertySource
    /// Whether the solid turns into vapour there, without a liquid between.
    public let sublimes: Bool
    /// The latent heat of vaporization there in J/mol.
    ///
    /// It is `nil` where the solid sublimes: the sources then give the heat of the undercooled
    /// liquid, which is not the heat taken up.
    public let latentHeat: Decimal?
    /// Where the latent heat comes from.
    public let latentHeatSource: PropertySource?

    @inline(never)
    static func boils(
      _ temperature: String, _ source: PropertySource, latentHeat: String,
      _ latentHeatSource: PropertySource = .crcEnthalpy
    ) -> Boiling {
      Boiling(
        temperature: Decimal(table: temperature), source: source, sublimes: false,
        latentHeat: Decimal(table: latentHeat), latentHeatSource: latentHeatSource)
    }

    @inline(never)
    static func sublimes(_ temperature: String, _ source: PropertySource) -> Boiling {
      Boiling(
        temperature: Decimal(table: temperature), source: source, sublimes: true, latentHeat: nil,
        latentHeatSource: nil)
    }
  }
}
