import Numerics

/// The value of an expression at a point in complex numbers, with logarithms, powers and inverse
/// functions on their principal branch.
///
/// It tells what merely passes through complex numbers, as √x √x does for x < 0, from what does not
/// come back: 2 ln(x) is ln(x²) + 2 π i there.
struct PrincipalValue {
  private(set) var real: Double
  private(set) var imaginary: Double
  /// The largest number that was added on the way, against which a difference is small.
  private var scale = 0.0

  private init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  /// Nil where the value, or one on the way to it, leaves the range of doubles, or has none.
  init?(_ expression: Expression, at point: Point) {
    switch expression {
    case .number(let number): self.init(number.doubleValue)
    case .constant(let constant): self.init(constant.doubleValue)
    case .symbol(let symbol):
      guard let value = point[symbol] else { return nil }
      self.init(value)
    case .sum(let terms):
      self.init(0)
      for term in terms {
        guard let next = PrincipalValue(term, at: point) else { return nil }
        self = plus(next)
      }
    case .product(let factors):
      self.init(1)
      for factor in factors {
        guard let next = PrincipalValue(factor, at: point) else { return nil }
        self = times(next)
      }
    case .quotient(let top, let bottom):
      guard let above = PrincipalValue(top, at: point),
        let below = PrincipalValue(bottom, at: point)
      else { return nil }
      self = above.times(below.inverse)
    case .power(let base, let exponent):
      guard let own = PrincipalValue(base, at: point),
        let power = PrincipalValue(exponent, at: point)
      else { return nil }
      self = own.raised(to: power)
    case .function(let function, let argument):
      guard let own = PrincipalValue(argument, at: point) else { return nil }
      self = own.image(under: function)
    case .derivative, .integral: return nil
    }
    guard real.isFinite, imaginary.isFinite else { return nil }
  }

  /// Whether the value is this real one, to within what rounding may have done.
  func agrees(with value: Double) -> Bool {
    let most = 1e-4 * max(scale, abs(value), abs(real))
    return abs(real - value) <= most && abs(imaginary) <= most
  }

  private func plus(_ other: PrincipalValue) -> PrincipalValue {
    var result = PrincipalValue(real + other.real, imaginary + other.imaginary)
    result.scale = max(
      max(scale, other.scale), abs(other.real) + abs(other.imaginary), abs(real) + abs(imaginary))
    return result
  }

  private func times(_ other: PrincipalValue) -> PrincipalValue {
    var result = PrincipalValue(
      real * other.real - imaginary * other.imaginary,
      real * other.imaginary + imaginary * other.real)
    // A difference stays small against its terms when both are multiplied.
    let (size, own) = (abs(other.real) + abs(other.imaginary), abs(real) + abs(imaginary))
    result.scale = max(scale * size, other.scale * own)
    return result
  }

  private func times(_ factor: Double) -> PrincipalValue { times(PrincipalValue(factor)) }

  private var negative: PrincipalValue { times(-1) }

  /// i times the value.
  private var turned: PrincipalValue { times(PrincipalValue(0, 1)) }

  private var inverse: PrincipalValue {
    if imaginary == 0 { return PrincipalValue(1 / real) }
    // Smith, Communications of the ACM 5 (1962) 435: without squares, which overflow.
    if abs(real) >= abs(imaginary) {
      let ratio = imaginary / real
      let divisor = real + imaginary * ratio
      return PrincipalValue(1 / divisor, -ratio / divisor)
    }
    let ratio = real / imaginary
    let divisor = real * ratio + imaginary
    return PrincipalValue(ratio / divisor, -1 / divisor)
  }

  private var logarithm: PrincipalValue {
    let size = (real * real + imaginary * imaginary).squareRoot()
    // The angle, from −π to π: twice that seen from the far end of the circle.
    let angle =
      imaginary == 0
      ? (real < 0 ? Double.pi : 0) : 2 * Elementary.atan(imaginary / (size + real))
    return PrincipalValue(Elementary.ln(size), angle)
  }

  private var exponential: PrincipalValue {
    let size = Elementary.exp(real)
    if imaginary == 0 { return PrincipalValue(size) }
    return PrincipalValue(size * Elementary.cos(imaginary), size * Elementary.sin(imaginary))
  }

  private var root: PrincipalValue { raised(to: PrincipalValue(0.5)) }

  private func raised(to exponent: PrincipalValue) -> PrincipalValue {
    if imaginary == 0, exponent.imaginary == 0 {
      let power = Elementary.power(real, exponent.real)
      if !power.isNaN { return PrincipalValue(power) }
    }
    return logarithm.times(exponent).exponential
  }

  private func image(under function: Expression.Function) -> PrincipalValue {
    if imaginary == 0 {
      let image = function(real)
      if !image.isNaN { return PrincipalValue(image) }
    }
    let one = PrincipalValue(1)
    switch function {
    case .ln: return logarithm
    case .log10: return logarithm.times(1 / Elementary.ln(10))
    case .exp: return exponential
    case .sqrt: return root
    case .absolute: return PrincipalValue((real * real + imaginary * imaginary).squareRoot())
    case .sinh: return exponential.plus(negative.exponential.negative).times(0.5)
    case .cosh: return exponential.plus(negative.exponential).times(0.5)
    case .tanh: return image(under: .sinh).times(image(under: .cosh).inverse)
    // sin u = −i sinh(i u), cos u = cosh(i u)
    case .sin: return turned.image(under: .sinh).turned.negative
    case .cos: return turned.image(under: .cosh)
    case .tan: return image(under: .sin).times(image(under: .cos).inverse)
    case .asinh:
      // An odd function; for what lies to the left the sum would cancel.
      if real < 0 || (real == 0 && imaginary < 0) {
        return negative.image(under: .asinh).negative
      }
      return plus(times(self).plus(one).root).logarithm
    case .acosh:
      return plus(plus(one).root.times(plus(one.negative).root)).logarithm
    case .atanh:
      return plus(one).logarithm.plus(one.plus(negative).logarithm.negative).times(0.5)
    // asin u = −i asinh(i u), and so on.
    case .asin: return turned.image(under: .asinh).turned.negative
    case .acos: return PrincipalValue(.pi / 2).plus(image(under: .asin).negative)
    case .atan: return turned.image(under: .atanh).turned.negative
    }
  }
}
