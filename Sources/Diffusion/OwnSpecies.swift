import Numerics

extension Species {
  /// What may be known of a species that a problem defines itself.
  public struct OwnProperties: Hashable, Sendable {
    public var diffusionVolume: DiffusionVolume?
    public var boiling: Boiling?
    public var antoine: Antoine?
    public var lennardJones: LennardJones?
    public var critical: CriticalPoint?

    /// Makes properties of which none is known.
    public init() {}
  }

  /// Makes a species that a problem defines itself.
  ///
  /// - Parameters:
  ///   - name: Its name, of at most 64 bytes, which no species of the table has.
  ///   - formula: Its formula in ASCII, such as `C6H5OH`; the name stands for it where it is missing.
  ///   - molarMassInGrams: The molar mass from 1 to 10⁶ g/mol; without it, it is summed up from the
  ///     formula.
  ///   - properties: What else is known.
  /// - Throws: ``SpeciesError``.
  public init(
    defining name: String, formula: String? = nil, molarMassInGrams: Decimal? = nil,
    properties: OwnProperties = OwnProperties()
  ) throws(SpeciesError) {
    guard !name.isEmpty, name.utf8.count <= 64 else { throw .name(name) }
    guard !SpeciesTable.knows(name) else { throw .taken(name) }
    if let formula, formula.isEmpty || formula.utf8.count > 64 { throw .formula(formula) }
    let pieces = ChemicalFormula(formula ?? name)
    let mass: Decimal
    if let molarMassInGrams {
      guard (1...1e6).contains(molarMassInGrams.doubleValue) else {
        throw .molarMass(molarMassInGrams.doubleValue)
      }
      mass = molarMassInGrams
    } else {
      guard formula != nil else { throw .noMolarMass(name) }
      let sum = try pieces.molarMassInGrams()
      guard let rounded = Decimal(sum, significantFigures: 9)?.normalized else {
        throw .molarMass(sum)
      }
      mass = rounded
    }
    self.init(
      own: name, formula: pieces, molarMassInGrams: mass,
      from: molarMassInGrams == nil ? .atomicWeights : .given, properties)
  }
}

extension Species.DiffusionVolume {
  /// Makes a diffusion volume that is given with a problem.
  ///
  /// - Parameter volume: The volume in cm³/mol, from 1 to 5000.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public init(given volume: Decimal) throws(EstimateError) {
    try EstimateError.check(volume.doubleValue, in: 1...5000, "a diffusion volume", "cm³/mol")
    self.init(volume: volume, source: .given)
  }

  /// Sums up a diffusion volume from the increments of the atoms, less 18.3 for an aromatic or
  /// heterocyclic ring.
  ///
  /// (Poling et al., The Properties of Gases and Liquids, 5th ed., Table 11-1.)
  ///
  /// - Returns: The volume, or `nil` for an element without an increment, or a sum outside of 1 to
  ///   5000 cm³/mol.
  public static func sum(of formula: ChemicalFormula, rings: Int = 0) -> Self? {
    var sum = -18.3 * Double(rings)
    for piece in formula.pieces {
      guard let increment = TableRows.numbers(of: piece.symbol, in: increments)?.first else {
        return nil
      }
      sum += increment * Double(piece.count)
    }
    guard (1...5000).contains(sum), let volume = Decimal(sum, significantFigures: 9) else {
      return nil
    }
    return Self(volume: volume.normalized, source: .fullerIncrements)
  }

  private static let increments = """
    C 15.9
    H 2.31
    O 6.11
    N 4.54
    F 14.7
    Cl 21.0
    Br 21.9
    I 29.8
    S 22.9
    """
}

extension Species.Boiling {
  /// Makes a boiling point that is given with a problem.
  ///
  /// - Parameters:
  ///   - temperature: The temperature in K at one atmosphere, from 1 to 5000.
  ///   - latentHeat: The latent heat there in J/mol, from 10 to 10⁶.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public init(temperature: Decimal, latentHeat: Decimal?) throws(EstimateError) {
    try EstimateError.check(temperature.doubleValue, in: 1...5000, "a boiling point", "K")
    if let latentHeat {
      try EstimateError.check(latentHeat.doubleValue, in: 10...1e6, "a latent heat", "J/mol")
    }
    self.init(
      temperature: temperature, source: .given, sublimes: false, latentHeat: latentHeat,
      latentHeatSource: latentHeat == nil ? nil : .given)
  }
}

extension Antoine {
  /// Makes an equation that is given with a problem, log₁₀ *p* = *A* − *B*/(*T* + *C*) in Pa and K.
  ///
  /// - Parameters:
  ///   - a: The constant *A*, from −50 to 50.
  ///   - b: The constant *B* in K, from 0.01 to 10⁵.
  ///   - c: The constant *C* in K, so that *T* + *C* is positive from `lowest` on.
  ///   - lowest: The lowest temperature in K, from 1.
  ///   - highest: The highest temperature in K, to 5000.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public init(
    a: Decimal, b: Decimal, c: Decimal, lowest: Decimal, highest: Decimal
  ) throws(EstimateError) {
    let (cold, hot) = (lowest.doubleValue, highest.doubleValue)
    try EstimateError.check(a.doubleValue, in: -50...50, "Antoine's constant A", "")
    try EstimateError.check(b.doubleValue, in: 0.01...1e5, "Antoine's constant B", "K")
    try EstimateError.check(cold, in: 1...5000, "a lowest temperature", "K")
    try EstimateError.check(hot, in: cold...5000, "a highest temperature", "K")
    try EstimateError.check(c.doubleValue, in: (1 - cold)...5000, "Antoine's constant C", "K")
    self.init(a: a, b: b, c: c, lowest: lowest, highest: highest, source: .given)
  }
}
