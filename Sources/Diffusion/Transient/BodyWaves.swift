import Numerics

extension Body {
  /// A solution that keeps its form while it dies away as exp(−β² Fo).
  struct Wave {
    /// The number β.
    var number: Double
    /// The factor with which it stands in *u*.
    var height: Double
    /// The factor with which it stands in the mean of *u* over the body.
    var share: Double
  }

  /// The first waves of the body, the slowest first.
  ///
  /// With a convective surface β solves β tan β = Bi (slab), β J₁(β) = Bi J₀(β) (cylinder) or
  /// 1 − β cot β = Bi (sphere), each in an interval of its own.
  func waves(_ count: Int) throws(TransportError) -> [Wave] {
    switch surface {
    case .fixed: fixedWaves(count)
    case .convective(let biot): try convectiveWaves(count, biot)
    }
  }

  private func fixedWaves(_ count: Int) -> [Wave] {
    let zeros = shape == .cylinder ? Bessel.zerosOfJ0(count) : []
    return (0..<count).map { n in
      let sign = n % 2 == 0 ? 1.0 : -1
      switch shape {
      case .slab:
        let b = (Double(n) + 0.5) * Double.pi
        return Wave(number: b, height: 2 * sign / b, share: 2 / (b * b))
      case .cylinder:
        let b = zeros[n]
        return Wave(number: b, height: 2 / (b * Bessel.j1(b)), share: 4 / (b * b))
      case .sphere:
        let b = Double(n + 1) * Double.pi
        return Wave(number: b, height: 2 * sign, share: 6 / (b * b))
      }
    }
  }

  private func convectiveWaves(_ count: Int, _ biot: Double) throws(TransportError) -> [Wave] {
    let zeros =
      shape == .cylinder ? (Bessel.zerosOfJ0(count), [0] + Bessel.zerosOfJ1(count)) : ([], [])
    var waves: [Wave] = []
    for n in 0..<count {
      let start = Double(n) * Double.pi
      let range =
        switch shape {
        case .slab: start...(start + 0.5 * Double.pi)
        case .cylinder: zeros.1[n]...zeros.0[n]
        case .sphere: start...(start + Double.pi)
        }
      let b = try Given.numerical("the waves in the body") { () throws(RootError) -> Double in
        try Roots.find(in: range) { condition($0, biot) }
      }
      waves.append(wave(b, biot, sign: n % 2 == 0 ? 1 : -1))
    }
    return waves
  }

  /// What vanishes at a wave number.
  private func condition(_ b: Double, _ biot: Double) -> Double {
    switch shape {
    case .slab: b * Elementary.sin(b) - biot * Elementary.cos(b)
    case .cylinder: b * Bessel.j1(b) - biot * Bessel.j0(b)
    case .sphere:
      b == 0 ? biot : Elementary.cos(b) + (biot - 1) * Elementary.sin(b) / b
    }
  }

  /// The factors of a wave. Its value at the surface is taken from the condition there, which keeps
  /// its digits where the value is small.
  private func wave(_ b: Double, _ biot: Double, sign: Double) -> Wave {
    let (square, biots) = (b * b, biot * biot)
    switch shape {
    case .slab:
      let whole = square + biots + biot
      return Wave(
        number: b, height: 2 * biot * sign * (square + biots).squareRoot() / (b * whole),
        share: 2 * biots / (square * whole))
    case .cylinder:
      let (j0, j1) = (Bessel.j0(b), Bessel.j1(b))
      let surface = j0.magnitude > j1.magnitude ? biot / j0 : biots / (b * j1)
      return Wave(
        number: b, height: 2 * surface / (square + biots),
        share: 4 * biots / (square * (square + biots)))
    case .sphere:
      let whole = square + biots - biot
      return Wave(
        number: b,
        height: 2 * biot * sign * (square + (1 - biot) * (1 - biot)).squareRoot() / whole,
        share: 6 * biots / (square * whole))
    }
  }
}
