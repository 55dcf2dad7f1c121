import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// A problem with its numbers drawn, named `problem-id/seed` and the same for ever under that name.
public struct Variant: Sendable {
  public let problem: Problem
  public let seed: UInt64
  /// A and B, if the problem draws species.
  public let species: [NamedSpecies]
  /// The values of all givens in the order of the file, molar masses included.
  public let values: [GivenValue]
  /// The reference answers, one for each ask, each computed twice.
  public let answers: [ReferenceAnswer]

  public struct NamedSpecies: Sendable {
    public let name: String
    public let species: Species
  }

  /// The name from which the variant can be drawn again.
  public var name: String { problem.id + "/" + String(seed) }

  /// The values by symbol, in SI units.
  public var siValues: [Symbol: Double] {
    var result: [Symbol: Double] = ["R": GasConstant.value]
    for value in values { result[value.symbol] = value.siValue }
    return result
  }

  func value(_ symbol: Symbol) -> GivenValue? { values.first { $0.symbol == symbol } }
}

/// A given with the number that is printed, which is the number that is used.
public struct GivenValue: Hashable, Sendable {
  public let symbol: Symbol
  public let number: Decimal
  public let unit: Unit

  public var siValue: Double { unit.siValue(of: number) }
}

/// The reference answer to an ask.
public enum ReferenceAnswer: Sendable {
  /// In SI units, with every quantity along the way.
  case quantity(Solution)
  case formula(Expression)
}

/// Why no variant came of a problem and a seed.
public struct DrawError: Error, Hashable, Sendable {
  public let diagnostic: Diagnostic
  /// Why a question has no answer, where that is why.
  public var reason: SolutionError?

  public var message: String { diagnostic.text }
}
