import Numerics

/// A steady planar film of several species of an ideal gas, at one temperature and pressure.
///
/// With the total concentration *c*, the diffusivities *D_ij* of the pairs and molar fluxes *N_i*
/// that are the same everywhere,
///
///     dx_i/dz = Σ_j (x_i N_j − x_j N_i) / (c D_ij).
///
/// The composition at the two ends and conditions on the fluxes determine the fluxes. With one
/// condition, both ends are given whole. With *k* conditions, one end is given whole and *n* − *k*
/// mole fractions of the other; the remaining ones follow, as those of several stagnant gases do.
///
/// The problem is stated here and solved by ``matrixSolution()``, by ``collocationSolution()`` and, for
/// three species, by ``shootingSolution()``, which have nothing in common but this statement.
///
/// J. C. Maxwell, Phil. Trans. R. Soc. 157 (1867) 49; J. Stefan, Sitzungsber. Akad. Wiss. Wien 63
/// (1871) 63; Taylor & Krishna, Multicomponent Mass Transfer, Wiley 1993, ch. 2.
public struct MaxwellStefanFilm: Hashable, Sendable {
  /// The diffusivities of the pairs.
  public let diffusivities: PairDiffusivities
  /// The total molar concentration in mol/m³.
  public let concentration: Double
  /// The thickness in m.
  public let thickness: Double
  /// What fixes the fluxes, from 1 to n − 1 conditions.
  public let conditions: [FluxCondition]
  /// The mole fractions at z = 0; nil where one is asked for.
  public let first: [MoleFraction?]
  /// The mole fractions at z = L; nil where one is asked for.
  public let second: [MoleFraction?]

  /// The concentrations in mol/m³ a film may have.
  public static let concentrations = 1e-6...1e6
  /// The thicknesses in m a film may have.
  public static let thicknesses = 1e-9...1e3

  /// States the problem of a film.
  ///
  /// - Parameters:
  ///   - diffusivities: The diffusivities of the pairs.
  ///   - concentration: The total molar concentration in mol/m³, 10⁻⁶ to 10⁶.
  ///   - thickness: The thickness in m, 10⁻⁹ to 1000.
  ///   - first: The mole fractions at z = 0. One may be left open at each end, to be what the others
  ///     leave; with more than one condition, as many are open at one end as there are conditions.
  ///   - second: The mole fractions at z = L, likewise.
  ///   - conditions: What fixes the fluxes.
  /// - Throws: ``MaxwellStefanError``.
  public init(
    diffusivities: PairDiffusivities, concentration: Double, thickness: Double,
    from first: [MoleFraction?], to second: [MoleFraction?], conditions: [FluxCondition]
  ) throws(MaxwellStefanError) {
    let count = diffusivities.count
    guard Self.concentrations.contains(concentration) else { throw .concentration(concentration) }
    guard Self.thicknesses.contains(thickness) else { throw .thickness(thickness) }
    for given in [first.count, second.count] + conditions.map({ $0.weights.count })
    where given != count { throw .sizesDisagree(species: count, given: given) }
    guard (1..<count).contains(conditions.count) else {
      throw .conditionCount(conditions: conditions.count, species: count)
    }
    self.conditions = try Self.independent(conditions)
    self.diffusivities = diffusivities
    self.concentration = concentration
    self.thickness = thickness
    self.first = try Self.completed(first)
    self.second = try Self.completed(second)
    try checkEnds()
  }

  /// States the problem of a film with both ends known and one condition on the fluxes.
  ///
  /// - Throws: ``MaxwellStefanError``.
  public init(
    diffusivities: PairDiffusivities, concentration: Double, thickness: Double,
    from first: [MoleFraction], to second: [MoleFraction], condition: FluxCondition
  ) throws(MaxwellStefanError) {
    try self.init(
      diffusivities: diffusivities, concentration: concentration, thickness: thickness,
      from: first.map { $0 }, to: second.map { $0 }, conditions: [condition])
  }

  /// The number of species.
  public var count: Int { diffusivities.count }

  /// Fills in the one fraction left open, and sees that a whole end sums to one.
  private static func completed(
    _ end: [MoleFraction?]
  ) throws(MaxwellStefanError) -> [MoleFraction?] {
    var sum = 0.0
    for fraction in end { sum += fraction?.value ?? 0 }
    let open = end.indices.filter { end[$0] == nil }
    guard let place = open.first else {
      guard abs(sum - 1) <= Composition.sumTolerance else { throw .sum(sum) }
      return end
    }
    guard sum <= 1 + Composition.sumTolerance else { throw .knownSum(sum) }
    guard open.count == 1 else { return end }
    var whole = end
    whole[place] = MoleFraction(computed: 1 - sum)
    return whole
  }

  /// Scales the conditions, and sees that none follows from those before it.
  private static func independent(
    _ conditions: [FluxCondition]
  ) throws(MaxwellStefanError) -> [FluxCondition] {
    var kept: [FluxCondition] = []
    // What elimination leaves of the conditions so far, each with the column of its pivot.
    var reduced: [(row: [Double], pivot: Int)] = []
    for (index, condition) in conditions.enumerated() {
      var greatest = 0.0
      for weight in condition.weights {
        guard weight.isFinite else { throw .dependentCondition(index: index) }
        greatest = max(greatest, weight.magnitude)
      }
      guard greatest > 0 else { throw .dependentCondition(index: index) }
      var row = condition.weights.map { $0 / greatest }
      kept.append(FluxCondition(weights: row))
      for (other, pivot) in reduced {
        let factor = row[pivot] / other[pivot]
        for j in row.indices { row[j] -= factor * other[j] }
      }
      var pivot = 0
      for j in row.indices where row[j].magnitude > row[pivot].magnitude { pivot = j }
      guard row[pivot].magnitude > 1e-12 else { throw .dependentCondition(index: index) }
      reduced.append((row, pivot))
    }
    return kept
  }

  private func checkEnds() throws(MaxwellStefanError) {
    let given = [first, second].map { end in end.count { $0 != nil } }
    guard given.contains(count) else { throw .noCompleteEnd }
    let other = given[0] == count ? given[1] : given[0]
    let wanted = conditions.count == 1 ? count : count - conditions.count
    guard other == wanted else {
      throw .knownFractions(
        conditions: conditions.count, wanted: count - conditions.count, given: other)
    }
    for condition in conditions {
      let moving = condition.weights.indices.filter { condition.weights[$0] != 0 }
      guard moving.count == 1, let still = moving.first, let a = first[still], let b = second[still]
      else { continue }
      guard (a.value == 0) == (b.value == 0) else { throw .stagnantVanishes(species: still + 1) }
    }
  }
}
