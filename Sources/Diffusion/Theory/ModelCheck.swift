import Algebra
import Numerics

/// Confirms derived lines by a route that shares no code with the rewriting that produced them.
///
/// Models are drawn at random in the setting of the theorem, every symbol is computed from its
/// definition, and both sides of each line are evaluated at points along the path.
public enum ModelCheck {
  /// How closely both sides must agree, relative to the size of the terms that they are made
  /// of.
  ///
  /// Slopes are exact; what is solved numerically is good for eleven digits.
  public static let agreement = 1e-9

  /// Random models per theorem.
  public static let models = 4

  /// What was found for one line.
  public struct Result: Hashable, Sendable {
    /// The number of the line, counted from 1.
    public let line: Int
    public let points: Int
    /// The largest difference of the two sides, relative to the size of their terms.
    public let worstDifference: Double

    public var passed: Bool { points > 0 && worstDifference <= ModelCheck.agreement }
  }

  /// Checks all lines of a theorem.
  ///
  /// - Complexity: the number of lines times models times points, each an evaluation of the line
  ///   on a numerically solved film.
  public static func check(_ theorem: DerivedTheorem) -> [Result] {
    var drawn: (setting: Setting, models: [Model])?
    return theorem.lines.enumerated().map { index, line in
      if drawn?.setting != line.setting {
        drawn = (line.setting, models(for: line.setting, name: theorem.theorem.id))
      }
      return check(line.equation, number: index + 1, in: drawn?.models ?? [])
    }
  }

  /// Checks one equation in the given models.
  static func check(_ equation: Equation, number: Int, in models: [Model]) -> Result {
    var points = 0
    var worst = 0.0
    for model in models {
      for place in model.places {
        let evaluation = JetEvaluation(model: model, state: model.state(place))
        guard let sides = evaluation.sides(of: equation) else {
          return Result(line: number, points: 0, worstDifference: .infinity)
        }
        worst = sides.difference.isFinite ? max(worst, sides.difference) : .infinity
        points += 1
      }
    }
    return Result(line: number, points: points, worstDifference: worst)
  }

  /// Random models of a setting, the same for the same name.
  static func models(for setting: Setting, name: String) -> [Model] {
    var random = RandomSource(name: name)
    var result: [Model] = []
    // A film that does not come out is drawn again; most do.
    for _ in 0..<100 where result.count < models {
      if let model = setting.draw(&random) { result.append(model) }
    }
    return result
  }
}

extension DerivedTheorem {
  /// What two checks, which share nothing with the engine or each other, found for a line.
  public struct LineCheck: Hashable, Sendable {
    public let model: ModelCheck.Result
    /// Why the two sides do not measure the same; nil where they do.
    public let dimensionFault: String?

    public var passed: Bool { model.passed && dimensionFault == nil }
  }

  /// Holds every line against random models of its setting, and compares dimensions.
  ///
  /// - Complexity: that of `ModelCheck.check`.
  public func check() -> [LineCheck] {
    zip(lines, ModelCheck.check(self)).map { line, result in
      do throws(DimensionError) {
        try DimensionCheck.check(line.equation)
        return LineCheck(model: result, dimensionFault: nil)
      } catch {
        return LineCheck(model: result, dimensionFault: error.message)
      }
    }
  }
}
