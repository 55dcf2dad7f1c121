import Algebra
import Numerics

/// Confirms derived lines by a route that shares no code with the rewriting that produced them.
///
/// Motions are drawn at random in the setting of the theorem, every symbol is computed from its
/// definition, and both sides of each line are evaluated at points along z.
public enum ModelCheck {
  /// How closely both sides must agree, relative to the largest term of either.
  ///
  /// Slopes are taken by differences of a numerical profile, which is good for about nine digits.
  public static let agreement = 1e-7

  /// Random motions per theorem, and points in each.
  public static let motions = 4
  public static let pointsPerMotion = 3

  /// What was found for one line.
  public struct Result: Hashable, Sendable {
    /// The number of the line, counted from 1.
    public let line: Int
    public let points: Int
    /// The largest difference of the two sides, relative to the largest term.
    public let worstDifference: Double

    public var passed: Bool { points > 0 && worstDifference <= ModelCheck.agreement }
  }

  /// Checks all lines of a theorem.
  ///
  /// - Complexity: the number of lines times motions times points, each an evaluation of the line
  ///   on a numerically solved film.
  public static func check(_ theorem: DerivedTheorem) -> [Result] {
    let motions = motions(for: theorem.theorem.setting, name: theorem.theorem.id)
    return theorem.lines.enumerated().map { index, line in
      check(line.equation, number: index + 1, in: motions)
    }
  }

  /// Checks one equation in the given motions.
  static func check(
    _ equation: Equation, number: Int, in motions: [BinaryMotion]
  ) -> Result {
    var points = 0
    var worst = 0.0
    for motion in motions {
      for index in 0..<pointsPerMotion {
        let z = motion.length * (0.2 + 0.3 * Double(index))
        let evaluate = motion.evaluation(at: z)
        guard let left = try? evaluate(equation.left), let right = try? evaluate(equation.right)
        else { return Result(line: number, points: 0, worstDifference: .infinity) }
        let sizes = Evaluation(
          value: { motion.scale(of: $0, at: z) }, slope: { evaluate.slope($0, $1) })
        var scale = max(abs(left), abs(right))
        for term in equation.left.terms + equation.right.terms {
          if let value = try? evaluate(term) { scale = max(scale, abs(value)) }
          if let value = try? sizes(term), value.isFinite { scale = max(scale, abs(value)) }
        }
        let difference = abs(left - right) / max(scale, .leastNormalMagnitude)
        worst = difference.isFinite ? max(worst, difference) : .infinity
        points += 1
      }
    }
    return Result(line: number, points: points, worstDifference: worst)
  }

  /// Random motions of a setting, the same for the same name.
  static func motions(for setting: Theorem.Setting, name: String) -> [BinaryMotion] {
    var random = RandomSource(name: name)
    var result: [BinaryMotion] = []
    while result.count < motions {
      if let motion = motion(in: setting, &random) { result.append(motion) }
    }
    return result
  }

  private static func motion(
    in setting: Theorem.Setting, _ random: inout RandomSource
  ) -> BinaryMotion? {
    let massA = random.uniform(in: 0.002...0.15)
    let massB = random.uniform(in: 0.002...0.15)
    let temperature = random.uniform(in: 250...400)
    let pressure = random.uniform(in: 5e4...5e5)
    let diffusivity = random.uniform(in: 5e-6...1e-4)
    let length = random.uniform(in: 0.01...0.5)
    let first = random.uniform(in: 0.1...0.9)
    let second = random.uniform(in: 0.1...0.9)
    let (waveA, waveB) = (random.uniform(in: 1...3), random.uniform(in: 1...3))
    let (speedA, speedB) = (random.uniform(in: -2e-3...2e-3), random.uniform(in: -2e-3...2e-3))
    switch setting {
    case .equimolarFilm, .stagnantFilm:
      let ratio = setting == .equimolarFilm ? -1.0 : 0
      guard abs(first - second) > 0.02,
        let film = try? NumericalFilm(from: first, to: second, fluxRatio: ratio)
      else { return nil }
      return BinaryMotion(
        film: film, molarMassA: massA, molarMassB: massB, temperature: temperature,
        pressure: pressure, diffusivity: diffusivity, length: length)
    case .anyMotion, .fickianMotion:
      let profile: @Sendable (Double) -> Double = { z in
        let s = z / length
        return first + (second - first) * s * s * (3 - 2 * s)
      }
      let drift: @Sendable (Double) -> Double = { speedB * Elementary.cos(waveB * $0 / length) }
      if setting == .anyMotion {
        return BinaryMotion(
          molarMassA: massA, molarMassB: massB, temperature: temperature, pressure: pressure,
          diffusivity: diffusivity, length: length, moleFraction: profile,
          velocityA: { speedA * Elementary.cos(waveA * $0 / length) }, velocityB: drift)
      }
      // Fick's law fixes the slip: v_A − v_B = −D/(x_A x_B) dx_A/dz.
      let slip: @Sendable (Double) -> Double = { z in
        let s = z / length
        let slope = (second - first) * 6 * s * (1 - s) / length
        return -diffusivity * slope / (profile(z) * (1 - profile(z)))
      }
      return BinaryMotion(
        molarMassA: massA, molarMassB: massB, temperature: temperature, pressure: pressure,
        diffusivity: diffusivity, length: length, moleFraction: profile,
        velocityA: { drift($0) + (1 - profile($0)) * slip($0) },
        velocityB: { drift($0) - profile($0) * slip($0) })
    }
  }
}
