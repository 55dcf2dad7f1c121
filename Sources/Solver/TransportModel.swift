import Algebra
import Diffusion

/// A situation in which questions are asked: which relations hold in it, and how it is worked out
/// by plain numbers.
///
/// Two models are the same if they have the same name.
public struct TransportModel: Hashable, Sendable {
  /// The name in problem files and on the command line.
  public let name: String
  /// One sentence on the situation, and on what is left out.
  public let summary: String
  /// What fixes the fluxes, if it is a planar film of two species with a closure of its own.
  public let closure: Closure?
  /// The settings whose relations hold.
  let settings: Set<Setting>
  /// Theorems and definitions of the theory that hold besides, by name.
  let theorems: Set<String>
  /// Those that do not hold although their setting does, such as the gas law in a liquid.
  let excluded: Set<String>
  /// Relations that are not part of the theory, such as partial pressures at the ends.
  let relations: [Relation]
  /// Quantities that are found by numerical methods.
  let methods: [NumericalMethod]
  /// What is known without being given, in SI units, such as the factor of a correlation; a given
  /// value takes its place.
  public let constants: SymbolValues
  /// Where formulas are 0/0 although what they tell of is not.
  let removable: Removable?
  /// Whether slopes along z are quantities that can be given and asked for.
  let hasSlopes: Bool
  /// The situation by plain arithmetic.
  let forward: ForwardModel

  init(
    _ name: String, _ summary: String, closure: Closure? = nil, settings: Set<Setting> = [],
    theorems: Set<String> = [], without excluded: Set<String> = [], relations: [Relation] = [],
    methods: [NumericalMethod] = [],
    constants: SymbolValues = [:], removable: Removable? = nil,
    hasSlopes: Bool = false, forward: ForwardModel
  ) {
    self.name = name
    self.summary = summary
    self.closure = closure
    self.settings = settings
    self.theorems = theorems
    self.excluded = excluded
    self.relations = relations
    self.methods = methods
    self.constants = constants
    self.removable = removable
    self.hasSlopes = hasSlopes
    self.forward = forward
  }

  /// A symbol at whose zero formulas have removable singularities.
  struct Removable: Sendable {
    let symbol: Symbol
    /// The theorem that is the limit of another one, each by name.
    let limits: [String: String]
  }

  public static func == (left: TransportModel, right: TransportModel) -> Bool {
    left.name == right.name
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// All models, in the order in which they are listed for authors.
  public static let all: [TransportModel] =
    [movingMixture] + mixturesOfSeveral + diffusingMixtures + planarFilms + liquidFilms
    + filmsOfThree + gasProperties + liquidProperties + pores + shapes + walls
    + coefficients + changesInTime

  /// A closure of a planar film that has a profile of its own in the theory.
  public enum Closure: UInt8, Hashable, Sendable, CaseIterable {
    case equimolar, stagnantB

    /// The name in problem files.
    public var name: String {
      switch self {
      case .equimolar: "equimolar counterdiffusion"
      case .stagnantB: "stagnant B"
      }
    }

    /// The theorem whose last line is the profile.
    public var profileTheorem: String {
      switch self {
      case .equimolar: "equimolar-profile"
      case .stagnantB: "stefan-profile"
      }
    }
  }

  /// The relations that hold, those of the theory first.
  ///
  /// Of the theorems of a setting, those that only save steps do not take part unless named.
  ///
  /// - Parameter named: Theorems that are wanted besides, by name.
  func relations(in theory: Theory, adding named: Set<String> = []) -> [Relation] {
    let definitions = theory.definitions.filter { holds($0) }
    let known = theory.theorems.filter {
      !$0.theorem.isShortcut && holds($0.relation) || theorems.contains($0.theorem.id)
        || named.contains($0.theorem.id) && settings.contains($0.theorem.setting)
    }
    return definitions + known.map { $0.relation } + relations
  }

  /// Whether the place z runs between two radii, and not from 0 to L.
  public var isBetweenRadii: Bool { relations.contains { $0.id == "part-of-the-way" } }

  private func holds(_ relation: Relation) -> Bool {
    !excluded.contains(relation.id)
      && (settings.contains(relation.setting) || theorems.contains(relation.id))
  }
}
