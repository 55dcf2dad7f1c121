import Numerics

/// A law of the activity coefficients *γ* in a liquid of two components A and B.
///
/// Each law follows from an excess Gibbs energy, so it obeys the law of Gibbs and Duhem,
/// *x_A* d ln *γ_A* + *x_B* d ln *γ_B* = 0. (Poling et al., The Properties of Gases and Liquids, 5th
/// ed., Table 8-3.)
public struct ActivityModel: Hashable, Sendable {
  /// A law with its constants.
  enum Law: Hashable, Sendable {
    case margules(Double, Double)
    case vanLaar(Double, Double)
    case wilson(Double, Double)
    case nrtl(ab: Double, ba: Double, weightAB: Double, weightBA: Double)
  }

  let law: Law

  /// The ideal mixture, *γ* = 1.
  public static let ideal = ActivityModel(law: .margules(0, 0))

  /// The law of Margules with one constant: ln *γ_A* = *A x_B*², ln *γ_B* = *A x_A*².
  ///
  /// - Parameter a: The constant, from −100 to 100; above 2 the liquid splits.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func margules(_ a: Double) throws(EstimateError) -> ActivityModel {
    try margules(a, a)
  }

  /// The law of Margules with two constants,
  ///
  ///     ln γ_A = x_B² (A_AB + 2 (A_BA − A_AB) x_A),
  ///     ln γ_B = x_A² (A_BA + 2 (A_AB − A_BA) x_B).
  ///
  /// - Parameters:
  ///   - ab: The value of ln *γ_A* at infinite dilution, from −100 to 100.
  ///   - ba: The value of ln *γ_B* at infinite dilution, from −100 to 100.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func margules(
    _ ab: Double, _ ba: Double
  ) throws(EstimateError) -> ActivityModel {
    for constant in [ab, ba] {
      try EstimateError.check(constant, in: -100...100, "a constant of Margules", "")
    }
    return ActivityModel(law: .margules(ab, ba))
  }

  /// The law of van Laar,
  ///
  ///     ln γ_A = A_AB (A_BA x_B / (A_AB x_A + A_BA x_B))²,   and B the other way round.
  ///
  /// - Parameters:
  ///   - ab: The value of ln *γ_A* at infinite dilution, of a size from 10⁻⁶ to 100.
  ///   - ba: The value of ln *γ_B* at infinite dilution, with the same sign and a size in that range.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func vanLaar(_ ab: Double, _ ba: Double) throws(EstimateError) -> ActivityModel {
    try EstimateError.check(abs(ab), in: 1e-6...100, "the size of a constant of van Laar", "")
    try EstimateError.check(
      ab < 0 ? -ba : ba, in: 1e-6...100,
      "the size of van Laar's second constant, which has the sign of the first,", "")
    return ActivityModel(law: .vanLaar(ab, ba))
  }

  /// The law of Wilson,
  ///
  ///     ln γ_A = −ln(x_A + Λ_AB x_B) + x_B (Λ_AB/(x_A + Λ_AB x_B) − Λ_BA/(x_B + Λ_BA x_A)),
  ///     ln γ_B = −ln(x_B + Λ_BA x_A) − x_A (the same bracket).
  ///
  /// It never lets a liquid split.
  ///
  /// - Parameters:
  ///   - ab: The constant Λ_AB, from 10⁻⁶ to 10⁶.
  ///   - ba: The constant Λ_BA, from 10⁻⁶ to 10⁶.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func wilson(_ ab: Double, _ ba: Double) throws(EstimateError) -> ActivityModel {
    for constant in [ab, ba] {
      try EstimateError.check(constant, in: 1e-6...1e6, "a constant of Wilson", "")
    }
    return ActivityModel(law: .wilson(ab, ba))
  }

  /// The law of Renon and Prausnitz, called NRTL. With *G* = exp(−*α τ*),
  ///
  ///     ln γ_A = x_B² (τ_BA G_BA²/(x_A + G_BA x_B)² + τ_AB G_AB/(x_B + G_AB x_A)²),
  ///
  /// and B with the letters exchanged.
  ///
  /// - Parameters:
  ///   - ab: The constant *τ_AB*, from −30 to 30.
  ///   - ba: The constant *τ_BA*, from −30 to 30.
  ///   - randomness: The constant *α*, from 0 to 1; mostly 0.2 to 0.47.
  /// - Throws: ``EstimateError/outOfRange(quantity:value:lowest:highest:unit:method:)``.
  public static func nrtl(
    _ ab: Double, _ ba: Double, randomness: Double
  ) throws(EstimateError) -> ActivityModel {
    for constant in [ab, ba] {
      try EstimateError.check(constant, in: -30...30, "a constant τ of NRTL", "")
    }
    try EstimateError.check(randomness, in: 0...1, "the constant α of NRTL", "")
    return ActivityModel(
      law: .nrtl(
        ab: ab, ba: ba, weightAB: Elementary.exp(-randomness * ab),
        weightBA: Elementary.exp(-randomness * ba)))
  }

  /// Returns ln *γ* of both components at a mole fraction of A.
  public func logarithms(at x: MoleFraction) -> (a: Double, b: Double) {
    let (a, b) = logarithms(Jet(x.value), Jet(x.complement.value))
    return (a.value, b.value)
  }

  /// Returns d ln *γ*/d*x_A* of both components.
  public func slopes(at x: MoleFraction) -> (a: Double, b: Double) {
    let (a, b) = logarithms(Jet(variable: x.value), Jet(1) - Jet(variable: x.value))
    return (a[1], b[1])
  }

  /// Returns the thermodynamic factor, Γ = 1 + *x_A* d ln *γ_A*/d*x_A*.
  ///
  /// By the law of Gibbs and Duhem it is the same with B. Where it is negative, the liquid splits.
  public func thermodynamicFactor(at x: MoleFraction) -> Double {
    1 + x.value * slopes(at: x).a
  }

  /// Returns ln *γ* as functions of one variable, of which the mole fractions are given.
  func logarithms(_ a: Jet, _ b: Jet) -> (a: Jet, b: Jet) {
    switch law {
    case .margules(let ab, let ba):
      return (
        b * b * (Jet(ab) + 2 * (ba - ab) * a),
        a * a * (Jet(ba) + 2 * (ab - ba) * b)
      )
    case .vanLaar(let ab, let ba):
      let sum = ab * a + ba * b
      let (first, second) = (ba * b / sum, ab * a / sum)
      return (ab * (first * first), ba * (second * second))
    case .wilson(let ab, let ba):
      let (first, second) = (a + ab * b, b + ba * a)
      let difference = Jet(ab) / first - Jet(ba) / second
      return (b * difference - first.ln, -(a * difference) - second.ln)
    case .nrtl(let ab, let ba, let weightAB, let weightBA):
      let (first, second) = (a + weightBA * b, b + weightAB * a)
      let (own, far) = (Jet(1) / (first * first), Jet(1) / (second * second))
      return (
        b * b * (ba * weightBA * weightBA * own + ab * weightAB * far),
        a * a * (ab * weightAB * weightAB * far + ba * weightBA * own)
      )
    }
  }
}
