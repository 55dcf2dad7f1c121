import Algebra
import Numerics

/// A statement that is often believed and cannot be derived, since it is not true.
public struct Refutation: Sendable {
  public let id: String
  /// What is claimed, as a phrase.
  public let title: String
  public let claim: Equation
  /// Why it is believed, or where it does hold.
  public let remark: String
  /// The theorem that says what is true.
  public let truth: String
  public let setting: Setting

  /// A mixture in which the claim is false.
  ///
  /// - Complexity: that of one check of a line.
  public var counterexample: Counterexample? {
    ModelCheck.counterexample(
      to: claim, in: ModelCheck.models(for: setting, name: id))
  }

  init(
    _ id: String, _ title: String, _ left: Expression, _ right: Expression, in setting: Setting,
    truth: String, _ remark: String
  ) {
    self.id = id
    self.title = title
    claim = Equation(left, right)
    self.remark = remark
    self.truth = truth
    self.setting = setting
  }

  /// All statements that students have been seen to use. Source: the list of what must not be
  /// provable in the project's table of relations.
  public static let all: [Refutation] = [
    Refutation(
      "moles-balance-in-the-frame-of-mass", "the diffusing moles balance for the centre of mass",
      "c_A" * ("v_A" - "v") + "c_B" * ("v_B" - "v"), 0, in: .anyMotion,
      truth: "molar-sum-in-the-frame-of-mass",
      "Only the weights that define a velocity cancel against it: mass for `v`, moles for `v_star`."
    ),
    Refutation(
      "mass-balances-in-the-frame-of-moles", "the diffusing mass balances for the centre of moles",
      "rho_A" * ("v_A" - "v_star") + "rho_B" * ("v_B" - "v_star"), 0, in: .anyMotion,
      truth: "mass-sum-in-the-frame-of-moles",
      "Only the weights that define a velocity cancel against it: mass for `v`, moles for `v_star`."
    ),
    Refutation(
      "one-velocity", "the mixture has one velocity", "v", "v_star", in: .anyMotion,
      truth: "two-velocities",
      "It has if the molar masses are equal, or if nothing slips."),
    Refutation(
      "mass-times-molar-diffusion", "the diffusive mass flux is the molar one times the molar mass",
      "j_A", "M_A" * "J_A", in: .anyMotion, truth: "mass-diffusion-from-molar",
      "With the unit the observer changes, too. It holds for total fluxes, and where `M_A = M_B`."),
    Refutation(
      "no-drift-mole-for-mole", "mole for mole, the centre of mass is at rest", "v", 0,
      in: .equimolarFilm, truth: "drift-velocity",
      "Moles are balanced, mass is not; the reservoirs take it up."),
    Refutation(
      "rest-is-no-diffusion", "a species at rest does not diffuse", "J_B", 0, in: .stagnantFilm,
      truth: "stefan-diffusion-of-B",
      "B diffuses against the flow of the mixture, just as fast as it is carried along."),
    Refutation(
      "fick-with-any-concentration", "Fick’s law in the slope of the concentration always holds",
      "J_A",
      -("D_AB" * .derivative("c_A", "z")), in: .fickianMotion, truth: "fick-by-concentration",
      "It does where `c` is uniform."),
    Refutation(
      "one-flux-for-all-observers", "every observer sees the same flux of A", "c_A" * ("v_A" - "u"),
      "N_A", in: .weighedObserver, truth: "observed-flux-by-molar-flux",
      "A flux is counted at a plane, and planes may move; only the slip is the same for all."),
  ]
}

/// A mixture in which two sides that should be equal are not.
public struct Counterexample: Hashable, Sendable {
  /// The symbols of the two sides with their values, in SI units, in the order of the glossary.
  public let values: [Value]
  public let left: Double
  public let right: Double

  public struct Value: Hashable, Sendable {
    public let symbol: Symbol
    public let value: Double
  }
}

extension ModelCheck {
  /// Of models, the mixture in which an equation fails by most; nil if it holds in all of them, or
  /// has no value.
  static func counterexample(to equation: Equation, in models: [Model]) -> Counterexample? {
    var worst: (difference: Double, found: Counterexample)?
    for model in models {
      for place in model.places {
        let evaluation = JetEvaluation(model: model, state: model.state(place))
        guard let sides = evaluation.sides(of: equation) else { return nil }
        guard sides.difference > max(agreement, worst?.difference ?? 0) else { continue }
        let symbols = Expression.sum([equation.left, equation.right]).symbols
        let values = Glossary.everySymbol.filter(symbols.contains).compactMap { symbol in
          evaluation.state[symbol].map { Counterexample.Value(symbol: symbol, value: $0.value) }
        }
        worst = (
          sides.difference, Counterexample(values: values, left: sides.left, right: sides.right)
        )
      }
    }
    return worst?.found
  }
}
