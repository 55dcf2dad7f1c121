import Numerics

/// An expression compiled for evaluation at many points.
///
/// The expression becomes a list of operations in postfix order. An operation finds its operands
/// among the inputs, the constants, or a short stack of slots whose depth is known once and for
/// all; parts without a symbol are computed beforehand. No point allocates memory.
///
/// The values are those of `Evaluation`, bit for bit, with one exception: powers with whole
/// exponents up to ±16 are repeated products, each of which rounds, and zero or infinite where a
/// product leaves the range of doubles on the way. Point by point and in batches the bits are the
/// same.
public struct Program: Sendable {
  /// The symbols whose values a point gives, in this order.
  public let inputs: [Symbol]
  let constants: [Double]
  let instructions: [Instruction]
  /// Where the value is found after the last instruction.
  let result: Instruction.Operand
  /// How many slots the instructions use.
  let slots: Int

  /// Most inputs of a program.
  public static let mostInputs = 4_000

  /// Most slots of a program. An expression of `Expression.largestSize` nodes needs fewer: a slot
  /// is kept only while something harder than itself has been computed before.
  static let mostSlots = 32

  /// Largest whole exponent that is taken by multiplying.
  static let mostFactors: Int64 = 16

  /// Compiles an expression.
  ///
  /// - Parameters:
  ///   - expression: What to evaluate.
  ///   - inputs: The symbols that have values; they need not occur.
  /// - Throws: `noValue` for a symbol that is no input and for a derivative; `cannotIntegrate` for
  ///   an integral, which only `Evaluation` sums; `tooLarge` beyond the limits of `Expression` and
  ///   beyond `mostInputs`.
  /// - Complexity: O(n).
  public init(_ expression: Expression, inputs: [Symbol]) throws(AlgebraError) {
    try expression.requireLimits()
    guard inputs.count <= Program.mostInputs else { throw .tooLarge }
    var compiler = Compiler(inputs: inputs)
    (result, slots) = try compiler.compile(expression)
    self.inputs = inputs
    constants = compiler.constants
    instructions = compiler.instructions
  }

  /// The value at a point.
  ///
  /// - Parameter values: The values of the inputs, in their order.
  /// - Throws: `noValue` where there are fewer values than inputs. Values that do not exist come
  ///   back as NaN.
  public func callAsFunction(_ values: [Double]) throws(AlgebraError) -> Double {
    try requireCount(values.count)
    return values.withUnsafeBufferPointer { value(at: $0) }
  }

  /// The value at a point.
  ///
  /// - Parameter values: The values of the inputs, in their order.
  /// - Throws: `noValue` where there are fewer values than inputs. Values that do not exist come
  ///   back as NaN.
  public func callAsFunction(
    _ values: UnsafeBufferPointer<Double>
  ) throws(AlgebraError) -> Double {
    try requireCount(values.count)
    return value(at: values)
  }

  func requireCount(_ count: Int) throws(AlgebraError) {
    guard count >= inputs.count else { throw .noValue(inputs[count]) }
  }

  @inline(__always) private func value(at values: UnsafeBufferPointer<Double>) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Program.mostSlots) { slots in
      constants.withUnsafeBufferPointer { constants in
        withUnsafeTemporaryAllocation(of: UnsafePointer<Double>.self, capacity: 3) { bases in
          guard let slots = slots.baseAddress, let bases = bases.baseAddress else { return .nan }
          // Without inputs or constants nothing refers to them.
          bases[Int(Instruction.Operand.Source.slot.rawValue)] = UnsafePointer(slots)
          bases[Int(Instruction.Operand.Source.input.rawValue)] = values.baseAddress ?? bases[0]
          bases[Int(Instruction.Operand.Source.constant.rawValue)] =
            constants.baseAddress ?? bases[0]
          var last = 0.0
          func load(_ operand: Instruction.Operand) -> Double {
            guard operand.source != .last else { return last }
            return bases[Int(operand.source.rawValue)][Int(operand.index)]
          }
          for step in instructions {
            last = step.operation(load(step.left), load(step.right))
            slots[Int(step.slot)] = last
          }
          return load(result)
        }
      }
    }
  }
}
