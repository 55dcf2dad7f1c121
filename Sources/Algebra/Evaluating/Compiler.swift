/// Turns an expression into the instructions of a `Program`.
///
/// First comes a plan: what is computed from what, and how many slots that takes. Of the parts of a
/// sum or a product the one that takes most is computed first, so that few results wait in slots
/// (Sethi and Ullman, Journal of the ACM 17 (1970) 715–728); they are still combined in the order
/// in which they stand.
struct Compiler {
  typealias Operand = Instruction.Operand
  typealias Operation = Instruction.Operation

  private(set) var constants: [Double] = []
  private(set) var instructions: [Instruction] = []
  private var constantIndex: [UInt64: UInt16] = [:]
  private var inputIndex: [Symbol: UInt16] = [:]

  init(inputs: [Symbol]) {
    for (symbol, index) in zip(inputs, 0..<UInt16.max) where inputIndex[symbol] == nil {
      inputIndex[symbol] = index
    }
  }

  /// Where the value is found in the end, and how many slots are used on the way.
  mutating func compile(
    _ expression: Expression
  ) throws(AlgebraError) -> (result: Operand, slots: Int) {
    let plan = try plan(expression)
    guard plan.slots <= Program.mostSlots else { throw .tooLarge }
    return (emit(plan, into: 0), plan.slots)
  }

  private struct Plan {
    var task: Task
    /// How many slots the task takes; none for a number or an input.
    var slots: Int
  }

  private indirect enum Task {
    case leaf(Operand)
    /// The first part, and what each further one does to the value so far.
    case chain([Link])
    case apply(Expression.Function, Plan)
    /// A power by repeated multiplication: each step squares, or multiplies by the base.
    case product(Plan, steps: [Bool])
  }

  private struct Link {
    var operation: Operation
    var part: Plan
  }
}

extension Compiler {
  private mutating func plan(_ expression: Expression) throws(AlgebraError) -> Plan {
    switch expression {
    case .number(let number): return constant(number.doubleValue)
    case .constant(let known): return constant(known.doubleValue)
    case .symbol(let symbol):
      guard let index = inputIndex[symbol] else { throw .noValue(symbol) }
      return Plan(task: .leaf(Operand(source: .input, index: index)), slots: 0)
    case .sum(let terms):
      var links: [Link] = []
      for term in terms {
        if !links.isEmpty, let positive = term.withoutSign {
          links.append(Link(operation: .subtract, part: try plan(positive)))
        } else {
          links.append(Link(operation: .add, part: try plan(term)))
        }
      }
      return chain(links, empty: 0)
    case .product(let factors):
      var links: [Link] = []
      for factor in factors { links.append(Link(operation: .multiply, part: try plan(factor))) }
      return chain(links, empty: 1)
    case .quotient(let top, let bottom): return chain(.divide, try plan(top), try plan(bottom))
    case .power(let base, .number(let exponent))
    where exponent.isWhole && exponent.numerator.magnitude <= Program.mostFactors:
      return power(try plan(base), exponent.numerator)
    case .power(let base, let exponent):
      return chain(.power, try plan(base), try plan(exponent))
    case .function(let function, let argument):
      let argument = try plan(argument)
      if let number = number(argument) { return constant(function(number)) }
      return Plan(task: .apply(function, argument), slots: max(1, argument.slots))
    case .derivative(_, let variable): throw .noValue(variable)
    case .integral(_, let variable, _, _): throw .cannotIntegrate(variable)
    }
  }

  private mutating func constant(_ value: Double) -> Plan {
    let known = constantIndex[value.bitPattern]
    // An expression within its limits has far fewer constants than an index can count.
    let index = known ?? UInt16(truncatingIfNeeded: constants.count)
    if known == nil {
      constants.append(value)
      constantIndex[value.bitPattern] = index
    }
    return Plan(task: .leaf(Operand(source: .constant, index: index)), slots: 0)
  }

  /// The number a plan stands for, if it is one.
  private func number(_ plan: Plan) -> Double? {
    guard case .leaf(let operand) = plan.task, operand.source == .constant else { return nil }
    return constants[Int(operand.index)]
  }

  private mutating func chain(_ operation: Operation, _ first: Plan, _ second: Plan) -> Plan {
    chain([Link(operation: operation, part: first), Link(operation: operation, part: second)])
  }

  /// A chain, of which the numbers at the beginning are combined now.
  private mutating func chain(_ links: [Link], empty: Double = 0) -> Plan {
    guard var start = links.first else { return constant(empty) }
    var rest = links.dropFirst()
    while let next = rest.first, let left = number(start.part), let right = number(next.part) {
      start.part = constant(next.operation(left, right))
      rest = rest.dropFirst()
    }
    if rest.isEmpty { return start.part }
    let links = [start] + rest
    return Plan(task: .chain(links), slots: slots(links[...]))
  }

  /// A power with a whole exponent.
  private mutating func power(_ base: Plan, _ exponent: Int64) -> Plan {
    if exponent == 0 { return constant(1) }
    if exponent < 0 { return chain(.divide, constant(1), power(base, -exponent)) }
    if exponent == 1 { return base }
    let below = Int64.bitWidth - exponent.leadingZeroBitCount - 1
    var steps: [Bool] = []
    for bit in (0..<below).reversed() {
      steps.append(false)
      if exponent >> Int64(bit) & 1 == 1 { steps.append(true) }
    }
    if let number = number(base) {
      return constant(steps.reduce(number) { $1 ? $0 * number : $0 * $0 })
    }
    // The base must stay while its powers grow beside it.
    return Plan(
      task: .product(base, steps: steps), slots: base.slots == 0 ? 1 : max(2, base.slots))
  }

  /// The link whose part takes most slots.
  private func hardest(_ links: ArraySlice<Link>) -> Int {
    var best = links.startIndex
    for index in links.indices where links[index].part.slots > links[best].part.slots {
      best = index
    }
    return best
  }

  /// How many slots `emit` takes for a chain.
  private func slots(_ links: ArraySlice<Link>) -> Int {
    let first = hardest(links)
    var most = max(1, links[first].part.slots)
    let before = links[..<first]
    if before.count == 1 {
      most = max(most, 1 + links[links.startIndex].part.slots)
    } else if before.count > 1 {
      most = max(most, 1 + slots(before))
    }
    for link in links[(first + 1)...] { most = max(most, 1 + link.part.slots) }
    return most
  }
}

extension Compiler {
  /// Writes the instructions of a plan, which may use `slot` and those above it; the value is a
  /// leaf or stands in `slot` afterwards.
  private mutating func emit(_ plan: Plan, into slot: Int) -> Operand {
    switch plan.task {
    case .leaf(let operand): return operand
    case .chain(let links): return emit(links[...], into: slot)
    case .apply(let function, let argument):
      let operand = emit(argument, into: slot)
      return emit(.function(function), operand, operand, into: slot)
    case .product(let base, let steps):
      let own = emit(base, into: slot)
      let beside = base.slots == 0 ? slot : slot + 1
      var value = own
      for (index, takesBase) in steps.enumerated() {
        let target = index == steps.count - 1 ? slot : beside
        value = emit(.multiply, value, takesBase ? own : value, into: target)
      }
      return value
    }
  }

  private mutating func emit(_ links: ArraySlice<Link>, into slot: Int) -> Operand {
    let first = hardest(links)
    var value = emit(links[first].part, into: slot)
    let before = links[..<first]
    if !before.isEmpty {
      let start = emit(before, into: slot + 1)
      value = emit(links[first].operation, start, value, into: slot)
    }
    for link in links[(first + 1)...] {
      value = emit(link.operation, value, emit(link.part, into: slot + 1), into: slot)
    }
    return value
  }

  private mutating func emit(
    _ operation: Operation, _ left: Operand, _ right: Operand, into slot: Int
  ) -> Operand {
    var step = Instruction(
      operation: operation, slot: UInt16(truncatingIfNeeded: slot), left: left, right: right)
    if let before = instructions.last {
      let last = Operand(source: .slot, index: before.slot)
      if left == last { step.left.source = .last }
      if right == last { step.right.source = .last }
    }
    instructions.append(step)
    return Operand(source: .slot, index: step.slot)
  }
}

extension Expression {
  /// The expression without the minus sign in front of it, if it has one.
  fileprivate var withoutSign: Expression? {
    switch self {
    case .number(let value):
      guard value.isNegative, let size = try? value.negated() else { return nil }
      return .number(size)
    case .product(let factors):
      guard case .number = factors.first, let first = factors.first?.withoutSign else {
        return nil
      }
      let rest = Array(factors.dropFirst())
      return .product(first.isOne && !rest.isEmpty ? rest : [first] + rest)
    default: return nil
    }
  }
}
