import Numerics

/// One step of a `Program`: an operation on one or two operands.
struct Instruction: Sendable {
  var operation: Operation
  /// Where the result is kept.
  var slot: UInt16
  var left: Operand
  /// The second operand; the first once more for operations that take only one.
  var right: Operand

  enum Operation: Hashable, Sendable {
    case add, subtract, multiply, divide, power
    case function(Expression.Function)

    /// The result for two numbers; the same bits as `Evaluation` finds.
    @inline(__always) func callAsFunction(_ left: Double, _ right: Double) -> Double {
      switch self {
      case .add: left + right
      case .subtract: left - right
      case .multiply: left * right
      case .divide: left / right
      case .power: Elementary.power(left, right)
      case .function(let function): function(left)
      }
    }
  }

  /// Where a number comes from.
  struct Operand: Hashable, Sendable {
    var source: Source
    var index: UInt16

    enum Source: UInt8, Sendable {
      case slot, input, constant
      /// The result of the instruction before; it need not be fetched from its slot.
      case last
    }
  }
}
