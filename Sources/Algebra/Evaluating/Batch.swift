import Numerics

extension Program {
  /// For how many points an instruction is carried out in one go: few enough that their values stay
  /// in the nearest cache.
  static let block = 256

  /// The values at many points.
  ///
  /// - Parameter columns: For every input, in their order, its values at the points.
  /// - Returns: As many values as the shortest column has; one where there are no inputs.
  /// - Throws: `noValue` where there are fewer columns than inputs.
  public func evaluate(columns: [[Double]]) throws(AlgebraError) -> [Double] {
    try requireCount(columns.count)
    let count = columns[..<inputs.count].map { $0.count }.min() ?? 1
    let used = usedInputs
    return [Double](unsafeUninitializedCapacity: count) { values, size in
      withBlocks(of: count, copies: used.count, into: values) { start, length, sources, copies in
        for (place, index) in used.enumerated() {
          let copy = copies + place * Program.block
          columns[index].withUnsafeBufferPointer { column in
            if let first = column.baseAddress { copy.update(from: first + start, count: length) }
          }
          sources[index] = UnsafePointer(copy)
        }
      }
      size = count
    }
  }

  /// The values at many points, written where the caller wants them.
  ///
  /// - Parameters:
  ///   - columns: For every input, in their order, its values at the points.
  ///   - values: A place for the values; its count is the number of points. It must not overlap
  ///     the columns.
  /// - Throws: `noValue` where a column is missing or shorter than `values`.
  public func evaluate(
    columns: [UnsafeBufferPointer<Double>], into values: UnsafeMutableBufferPointer<Double>
  ) throws(AlgebraError) {
    try requireCount(columns.count)
    for (symbol, column) in zip(inputs, columns) where column.count < values.count {
      throw .noValue(symbol)
    }
    let used = usedInputs
    withBlocks(of: values.count, copies: 0, into: values) { start, _, sources, _ in
      for index in used {
        if let column = columns[index].baseAddress { sources[index] = column + start }
      }
    }
  }

  /// The places of the inputs that occur.
  private var usedInputs: [Int] {
    var isUsed = [Bool](repeating: false, count: inputs.count)
    for operand in instructions.flatMap({ [$0.left, $0.right] }) + [result]
    where operand.source == .input {
      isUsed[Int(operand.index)] = true
    }
    return isUsed.indices.filter { isUsed[$0] }
  }

  /// Calls `prepare` for every block of points to say where the inputs lie, and computes it.
  private func withBlocks(
    of count: Int, copies: Int, into values: UnsafeMutableBufferPointer<Double>,
    prepare: (
      _ start: Int, _ length: Int, _ sources: UnsafeMutablePointer<UnsafePointer<Double>>,
      _ copies: UnsafeMutablePointer<Double>
    ) -> Void
  ) {
    guard count > 0, let values = values.baseAddress else { return }
    let size = (slots + 1 + copies) * Program.block
    let memory = UnsafeMutablePointer<Double>.allocate(capacity: size)
    memory.initialize(repeating: 0, count: size)
    let sources = UnsafeMutablePointer<UnsafePointer<Double>>.allocate(capacity: inputs.count)
    sources.initialize(repeating: UnsafePointer(memory), count: inputs.count)
    defer {
      memory.deallocate()
      sources.deallocate()
    }
    var block = Block(slots: slots, in: memory)
    for start in stride(from: 0, to: count, by: Program.block) {
      let length = min(Program.block, count - start)
      prepare(start, length, sources, memory + (slots + 1) * Program.block)
      block.compute(self, length, sources, into: values + start)
    }
  }
}

/// The slots of a program for a block of points.
private struct Block {
  /// Where the values of each slot lie, and one place more: a result never overwrites an operand,
  /// so that loops may take several points in one instruction.
  private var places: [UnsafeMutablePointer<Double>]

  init(slots: Int, in memory: UnsafeMutablePointer<Double>) {
    places = (0...slots).map { memory + $0 * Program.block }
  }

  private enum Source {
    case values(UnsafePointer<Double>)
    case number(Double)
  }

  mutating func compute(
    _ program: Program, _ count: Int, _ inputs: UnsafePointer<UnsafePointer<Double>>,
    into values: UnsafeMutablePointer<Double>
  ) {
    var last = 0
    func source(_ operand: Instruction.Operand) -> Source {
      switch operand.source {
      case .slot: .values(places[Int(operand.index)])
      case .last: .values(places[last])
      case .input: .values(inputs[Int(operand.index)])
      case .constant: .number(program.constants[Int(operand.index)])
      }
    }
    let spare = places.count - 1
    for (index, step) in program.instructions.enumerated() {
      let isFinal = index == program.instructions.count - 1
      let target = isFinal ? values : places[spare]
      Block.apply(step.operation, source(step.left), source(step.right), count, into: target)
      if !isFinal { places.swapAt(Int(step.slot), spare) }
      last = Int(step.slot)
    }
    if program.instructions.isEmpty { Block.copy(source(program.result), count, into: values) }
  }

  private static func apply(
    _ operation: Instruction.Operation, _ left: Source, _ right: Source, _ count: Int,
    into target: UnsafeMutablePointer<Double>
  ) {
    switch operation {
    case .add: combine(left, right, count, into: target) { $0 + $1 }
    case .subtract: combine(left, right, count, into: target) { $0 - $1 }
    case .multiply: combine(left, right, count, into: target) { $0 * $1 }
    case .divide: combine(left, right, count, into: target) { $0 / $1 }
    case .power: combine(left, right, count, into: target) { Elementary.power($0, $1) }
    case .function(let function):
      guard case .values(let values) = left else {
        return combine(left, right, count, into: target) { value, _ in function(value) }
      }
      let arguments = UnsafeBufferPointer(start: values, count: count)
      let results = UnsafeMutableBufferPointer(start: target, count: count)
      switch function {
      case .ln: Elementary.ln(of: arguments, into: results)
      case .exp: Elementary.exp(of: arguments, into: results)
      default: for point in 0..<count { results[point] = function(arguments[point]) }
      }
    }
  }

  @inline(__always) private static func combine(
    _ left: Source, _ right: Source, _ count: Int, into target: UnsafeMutablePointer<Double>,
    _ operation: (Double, Double) -> Double
  ) {
    switch (left, right) {
    case (.values(let left), .values(let right)):
      for point in 0..<count { target[point] = operation(left[point], right[point]) }
    case (.values(let left), .number(let right)):
      for point in 0..<count { target[point] = operation(left[point], right) }
    case (.number(let left), .values(let right)):
      for point in 0..<count { target[point] = operation(left, right[point]) }
    case (.number(let left), .number(let right)):
      for point in 0..<count { target[point] = operation(left, right) }
    }
  }

  private static func copy(
    _ source: Source, _ count: Int, into target: UnsafeMutablePointer<Double>
  ) {
    switch source {
    case .values(let values): for point in 0..<count { target[point] = values[point] }
    case .number(let number): for point in 0..<count { target[point] = number }
    }
  }
}
