import Numerics

/// The value of an expression at a point in complex numbers, with logarithms and powers on their
/// principal branch.
///
/// It tells what merely passes through complex numbers, as √x √x does for x < 0, from what does not
/// come back: 2 ln(x) is ln(x²) + 2 π i there.
struct PrincipalValue {
  private(set) var real: Double
  private(set) var imaginary: Double

  private init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  /// Nil where a function of a complex number is needed whose branches are not told apart here.
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
        real += next.real
        imaginary += next.imaginary
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
      guard let own = PrincipalValue(argument, at: point),
        let image = own.image(under: function)
      else { return nil }
      self = image
    case .derivative, .integral: return nil
    }
  }

  /// Whether the value is this real one, to within what rounding may have done.
  func agrees(with value: Double) -> Bool {
    let scale = max(1e-12, abs(value), abs(real))
    return abs(real - value) <= 1e-6 * scale && abs(imaginary) <= 1e-6 * scale
  }

  private func times(_ other: PrincipalValue) -> PrincipalValue {
    PrincipalValue(
      real * other.real - imaginary * other.imaginary,
      real * other.imaginary + imaginary * other.real)
  }

  private var inverse: PrincipalValue {
    if imaginary == 0 { return PrincipalValue(1 / real) }
    let square = real * real + imaginary * imaginary
    return PrincipalValue(real / square, -imaginary / square)
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

  private func raised(to exponent: PrincipalValue) -> PrincipalValue {
    if imaginary == 0, exponent.imaginary == 0 {
      let power = Elementary.power(real, exponent.real)
      if !power.isNaN { return PrincipalValue(power) }
    }
    return logarithm.times(exponent).exponential
  }

  private func image(under function: Expression.Function) -> PrincipalValue? {
    switch function {
    case .ln: return logarithm
    case .log10: return logarithm.times(PrincipalValue(1 / Elementary.ln(10)))
    case .sqrt: return raised(to: PrincipalValue(0.5))
    case .exp: return exponential
    default:
      guard imaginary == 0 else { return nil }
      let image = function(real)
      return image.isNaN ? nil : PrincipalValue(image)
    }
  }
}
