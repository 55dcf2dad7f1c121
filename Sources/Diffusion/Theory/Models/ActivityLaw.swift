import Algebra
import Numerics

/// A law of activity coefficients in a mixture of two species, which obeys the law of Gibbs and Duhem.
struct ActivityLaw: Sendable {
  /// What the law makes of mole fractions of A and B.
  struct Result {
    /// The logarithms of both coefficients.
    let a: Jet
    let b: Jet
    /// What else the law names.
    var sums: [Symbol: Jet] = [:]
  }

  /// The constants of the law.
  let constants: SymbolValues
  let result: @Sendable (_ a: Jet, _ b: Jet) -> Result
  /// Whether the coefficients are one.
  var isIdeal = false

  static let ideal = ActivityLaw(
    constants: [:], result: { _, _ in Result(a: Jet(0), b: Jet(0)) }, isIdeal: true)

  /// The law of Margules with two constants.
  static func margules(_ own: Double, _ other: Double) -> ActivityLaw {
    ActivityLaw(constants: ["A_M": own, "A_12": own, "A_21": other]) { a, b in
      result(.margules(own, other), a, b)
    }
  }

  /// The law of van Laar.
  static func vanLaar(_ own: Double, _ other: Double) -> ActivityLaw {
    ActivityLaw(constants: ["A_L": own, "B_L": other]) { a, b in
      result(.vanLaar(own, other), a, b, sums: ["s_L": own * a + other * b])
    }
  }

  /// The law of Wilson.
  static func wilson(_ ab: Double, _ ba: Double) -> ActivityLaw {
    ActivityLaw(constants: ["Lambda_AB": ab, "Lambda_BA": ba]) { a, b in
      result(.wilson(ab, ba), a, b, sums: ["s_A": a + ab * b, "s_B": b + ba * a])
    }
  }

  /// The law of Renon and Prausnitz, called NRTL, with the weights exp(−α τ).
  static func nrtl(_ ab: Double, _ ba: Double, randomness alpha: Double) -> ActivityLaw {
    let (weight, other) = (Elementary.exp(-alpha * ab), Elementary.exp(-alpha * ba))
    let constants: SymbolValues = [
      "tau_AB": ab, "tau_BA": ba, "G_AB": weight, "G_BA": other,
    ]
    return ActivityLaw(constants: constants) { a, b in
      result(
        .nrtl(ab: ab, ba: ba, weightAB: weight, weightBA: other), a, b,
        sums: ["s_A": a + other * b, "s_B": b + weight * a])
    }
  }

  private static func result(
    _ law: ActivityModel.Law, _ a: Jet, _ b: Jet, sums: [Symbol: Jet] = [:]
  ) -> Result {
    let logarithms = ActivityModel(law: law).logarithms(a, b)
    return Result(a: logarithms.a, b: logarithms.b, sums: sums)
  }
}
