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
  let constants: [Symbol: Double]
  let result: @Sendable (_ a: Jet, _ b: Jet) -> Result
  /// Whether the coefficients are one.
  var isIdeal = false

  static let ideal = ActivityLaw(
    constants: [:], result: { _, _ in Result(a: Jet(0), b: Jet(0)) }, isIdeal: true)

  /// The law of Margules with two constants.
  static func margules(_ own: Double, _ other: Double) -> ActivityLaw {
    ActivityLaw(constants: ["A_M": own]) { a, b in
      Result(
        a: b * b * (Jet(own) + 2 * (other - own) * a),
        b: a * a * (Jet(other) + 2 * (own - other) * b))
    }
  }

  /// The law of van Laar.
  static func vanLaar(_ own: Double, _ other: Double) -> ActivityLaw {
    ActivityLaw(constants: ["A_L": own, "B_L": other]) { a, b in
      let sum = own * a + other * b
      let (first, second) = (other * b / sum, own * a / sum)
      return Result(
        a: own * (first * first), b: other * (second * second), sums: ["s_L": sum])
    }
  }

  /// The law of Wilson.
  static func wilson(_ ab: Double, _ ba: Double) -> ActivityLaw {
    ActivityLaw(constants: ["Lambda_AB": ab, "Lambda_BA": ba]) { a, b in
      let (first, second) = (a + ab * b, b + ba * a)
      let difference = Jet(ab) / first - Jet(ba) / second
      return Result(
        a: b * difference - first.ln, b: -(a * difference) - second.ln,
        sums: ["s_A": first, "s_B": second])
    }
  }

  /// The law of Renon and Prausnitz, called NRTL, with the weights exp(−α τ).
  static func nrtl(_ ab: Double, _ ba: Double, randomness alpha: Double) -> ActivityLaw {
    let (weight, other) = (Elementary.exp(-alpha * ab), Elementary.exp(-alpha * ba))
    let constants: [Symbol: Double] = [
      "tau_AB": ab, "tau_BA": ba, "G_AB": weight, "G_BA": other,
    ]
    return ActivityLaw(constants: constants) { a, b in
      let (first, second) = (a + other * b, b + weight * a)
      let (own, far) = (Jet(1) / (first * first), Jet(1) / (second * second))
      return Result(
        a: b * b * (ba * other * other * own + ab * weight * far),
        b: a * a * (ab * weight * weight * far + ba * other * own),
        sums: ["s_A": first, "s_B": second])
    }
  }
}
