import Algebra
import Diffusion
import Numerics
import Solver
import Units

extension Variant {
  /// The solution as a document, question by question.
  ///
  /// Every formula is a line that the theory derived or a relation that the solver isolated; every
  /// number along the way is one that the second route confirmed.
  public func solution(number: Int, theory: Theory) -> [Block] {
    var writer = SolutionWriter(variant: self, number: number, theory: theory)
    return problem.asks.indices.map { index in
      let code = Variant.code(number, index)
      return .section(.part, id: "solution-\(code)", writer.part(index, code))
    }
  }
}

/// Writes worked solutions: laws with their derivations, then numbers.
struct SolutionWriter {
  let variant: Variant
  let number: Int
  let theory: Theory
  /// What has been derived and computed for questions before.
  private var derived: Set<String> = []
  private var computed: Set<Symbol> = []

  init(variant: Variant, number: Int, theory: Theory) {
    (self.variant, self.number, self.theory) = (variant, number, theory)
  }

  private var problem: Problem { variant.problem }

  /// The solution of a question.
  mutating func part(_ index: Int, _ code: String) -> [Block] {
    let ask = problem.asks[index]
    var part: [Block] = [
      .paragraph([.strong([.text(code)]), .text(" ")] + variant.inlines(ask.prompt))
    ]
    for note in problem.notes where note.ask == index {
      part.append(.paragraph(variant.inlines(note.prose)))
    }
    switch (ask.kind, variant.answers[index]) {
    case (.quantity(let plan, _, _), .quantity(let solution)):
      part += laws(plan.path, code)
      if let (unit, figures) = variant.form(of: index) {
        let lines = numberLines(
          plan, solution, unit: unit, figures: figures, code: code)
        part.append(.derivation(Derivation(name: "Numbers for \(code)", lines: lines)))
      }
    case (.formula(let plan, _), .formula(let formula)):
      part += laws(plan.path, code)
      part.append(
        .equation(
          Glossary.typesetting().layout(Equation(.symbol(plan.target), formula)), label: ""))
    case (.choice(let choice), .choice(let shown)): part += self.choice(choice, shown)
    case (.ordering(let ordering), .ordering(let shown)):
      part += self.ordering(ordering, shown, index)
      part += whole(ordering.theorem, code)
    case (.derivation(let theorem), .derivation): part += whole(theorem, code)
    case (.profile(let profile), .profile(let solutions)):
      if let plan = profile.places.first?.plan { part += laws(plan.path, code) }
      part += values(profile, solutions, index)
    default: break
    }
    return part
  }

  /// The derivations of the theorems on a way that were not shown before.
  private mutating func laws(_ path: Path, _ code: String) -> [Block] {
    path.steps.flatMap { step -> [Block] in
      guard let theorem = theory.theorem(step.relation.id),
        theorem.theorem.setting != .anyMotion, !derived.contains(step.relation.id)
      else { return [] }
      return derivation(of: step.relation.id, code)
    }
  }

  /// What a theorem says and how it comes about.
  private mutating func derivation(of id: String, _ code: String) -> [Block] {
    guard let theorem = theory.theorem(id) else { return [] }
    derived.insert(id)
    return [
      .paragraph([
        .emphasis([.text(theorem.theorem.title.prefixUppercased)]),
        .text(". " + theorem.theorem.meaning),
      ]),
      .derivation(
        theorem.derivation(
          id: "\(code)-\(id)", after: theorem.groundwork(in: theory, unless: &derived))),
    ]
  }

  /// A derivation that was asked for: with all its lines, whatever was shown before.
  private mutating func whole(_ id: String, _ code: String) -> [Block] {
    let before = derived
    derived = []
    defer { derived.formUnion(before) }
    return derivation(of: id, code)
  }

  /// What is true and what is not, and why.
  private func choice(_ choice: Choice, _ shown: ShownChoice) -> [Block] {
    var items: [[Inline]] = []
    for (place, index) in shown.order.enumerated() {
      let option = choice.options[index]
      let isRight = shown.right.contains(place)
      var item: [Inline] = [.strong([.text(Variant.letter(place))]), .text(" ")]
      item.append(.verdict([.text(isRight ? "true" : "false")], isRight ? .right : .wrong))
      if case .prose(let prose) = option.words {
        item += [.text(": ")] + variant.inlines(prose)
      } else if isRight {
        item.append(.text(": this curve follows from the solution"))
      }
      if !isRight, !option.feedback.isEmpty {
        item += [.text(" — ")] + variant.inlines(option.feedback)
      }
      items.append(item)
    }
    let reasons = findings(choice)
    return [.list(items)] + (reasons.isEmpty ? [] : [.paragraph(reasons)])
  }

  /// The lines in their order, and those that do not belong there.
  private func ordering(
    _ ordering: Ordering, _ shown: ShownOrdering, _ index: Int
  ) -> [Block] {
    let typesetting = Glossary.typesetting()
    let letters = shown.right.map { Variant.letter($0) }.joined(separator: " ")
    let strays: [[Inline]] = shown.order.enumerated().compactMap { place, line in
      guard line >= ordering.lines.count else { return nil }
      return [
        .strong([.text(Variant.letter(place))]), .text(" does not belong there: "),
        .math(typesetting.layout(ordering.line(line))), .text(". "),
      ] + variant.feedback(line: line, of: index)
    }
    return [.paragraph([.text("The order is \(letters).")])]
      + (strays.isEmpty ? [] : [.list(strays)])
  }

  /// The numbers that decide what is true.
  private func findings(_ choice: Choice) -> [Inline] {
    var shown: [Symbol] = []
    var result: [Inline] = []
    for option in choice.options {
      guard case .when(let requirement) = option.truth else { continue }
      for finding in requirement.findings where !shown.contains(finding.name) {
        shown.append(finding.name)
        guard let value = try? finding.plan.solution(for: variant.siValues).meantValue,
          let number = Decimal(brief: value)
        else { continue }
        let target = finding.plan.target
        result.append(.text(result.isEmpty ? "Here " : ", "))
        result.append(
          .math(.row([target.layout, .sign(.equals), number.layout(.si(of: target))])))
      }
    }
    return result.isEmpty ? [] : result + [.text(".")]
  }

  /// The values of a profile.
  private func values(
    _ profile: ProfileQuestion, _ solutions: [Solution], _ index: Int
  ) -> [Block] {
    guard let (unit, figures) = variant.form(of: index) else { return [] }
    let typesetting = Glossary.typesetting()
    let rows: [[[Inline]]] = zip(profile.places, solutions).map { place, solution in
      let number = Decimal(unit.number(fromSI: solution.value), significantFigures: figures)
      return [
        [.math(typesetting.layout(Equation(.symbol("z"), place.formula)))],
        [.math(solution.value == 0 ? .numeral("0") : number?.layout(unit) ?? .upright("–"))],
      ]
    }
    return [
      .table(
        Table(
          caption: [.text("Values along the path")],
          columns: [[.text("place")], [.math(profile.symbol.layout)]], rows: rows))
    ]
  }
}

extension SolutionWriter {
  /// The formula, the numbers put in, and the value, for each quantity not computed before.
  mutating func numberLines(
    _ plan: Plan, _ solution: Solution, unit: Unit, figures: Int, code: String
  ) -> [Derivation.Line] {
    var lines: [Derivation.Line] = []
    let steps = solution.steps
    // What depends on the place asked about differs between questions; all else is computed once.
    var local: Set<Symbol> = []
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1 && plan.matched == nil
      if step.relation.id == "place" || step.premises.contains(where: local.contains) {
        local.insert(step.symbol)
      } else if !computed.insert(step.symbol).inserted && !isLast {
        continue
      }
      let left = Glossary.typesetting().layout(.symbol(step.symbol))
      let formula = Glossary.typesetting().layout(step.expression)
      let numbers = withNumbers(step.expression, solution)
      let value = solution.values[step.symbol] ?? .nan
      let result: Layout
      if isLast, let number = Decimal(unit.number(fromSI: value), significantFigures: figures) {
        result = number.layout(unit)
      } else {
        result = Decimal(brief: value)?.layout(.si(of: step.symbol)) ?? .upright("not a number")
      }
      if case .numerical = step.rule {
        lines.append(
          Derivation.Line(
            left: left, right: result, reason: [.text(step.relation.title)],
            id: "\(code)-\(step.symbol.name)"))
        continue
      }
      if let vanishing = solution.vanishing, step.expression.contains(vanishing) {
        lines.append(
          Derivation.Line(
            left: left, right: formula,
            reason: [
              .text(step.relation.title + ", in the limit as "), .math(vanishing.layout),
              .text(" vanishes"),
            ], id: "\(code)-\(step.symbol.name)"))
        lines.append(Derivation.Line(left: nil, right: result, reason: []))
        continue
      }
      // What is short stands in one line.
      let chain = step.expression.symbols.count <= 1
      let isNumber = step.expression.symbols.isEmpty
      let right =
        isNumber
        ? result
        : chain
          ? Layout.chain([formula, numbers] + (numbers == result ? [] : [result])) : formula
      lines.append(
        Derivation.Line(
          left: left, right: right, reason: Reason.inlines(step.relation.title),
          id: "\(code)-\(step.symbol.name)"))
      if !chain {
        lines.append(Derivation.Line(left: nil, right: numbers, reason: []))
        lines.append(Derivation.Line(left: nil, right: result, reason: []))
      }
    }
    if let matched = plan.matched,
      let number = Decimal(unit.number(fromSI: solution.value), significantFigures: figures)
    {
      lines.append(
        Derivation.Line(
          left: plan.target.layout, right: number.layout(unit),
          reason: [
            .text("found by trial: the value with which "), .math(matched.layout),
            .text(" comes out as it is given"),
          ], id: "\(code)-\(plan.target.name)"))
    }
    return lines
  }

  /// A formula with the value of each symbol in its place, in SI units.
  private func withNumbers(_ expression: Expression, _ solution: Solution) -> Layout {
    Glossary.typesetting(standing: { symbol in
      guard let value = solution.values[symbol] else { return nil }
      if symbol == "R" { return GasConstant.printed.layout(.si(of: "R")) }
      let number =
        variant.value(symbol) == nil ? Decimal(brief: value) : Decimal(given: value)
      return number?.layout(.si(of: symbol))
    }).layout(expression)
  }
}

extension Layout {
  /// Several things that are equal, with equals signs between them.
  fileprivate static func chain(_ parts: [Layout]) -> Layout {
    var pieces: [Layout] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { pieces.append(.sign(.equals)) }
      if case .row(let inner) = part { pieces += inner } else { pieces.append(part) }
    }
    return .row(pieces)
  }
}
