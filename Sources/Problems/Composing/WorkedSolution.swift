import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// The worked solution of a variant: laws with their derivations, then numbers.
extension Variant {
  /// The solution as a document, question by question.
  ///
  /// Every formula is a line that the theory derived or a relation that the solver isolated; every
  /// number along the way is one that the second route confirmed.
  public func solution(number: Int, theory: Theory) -> [Block] {
    var blocks: [Block] = []
    var derived: Set<String> = []
    var computed: Set<Symbol> = []
    for (index, ask) in problem.asks.enumerated() {
      let code = Variant.code(number, index)
      var part: [Block] = [.paragraph([.strong([.text(code)]), .text(" ")] + inlines(ask.prompt))]
      for step in ask.plan.path.steps {
        guard let theorem = theory.theorem(step.relation.id),
          theorem.theorem.setting != .anyMotion, derived.insert(step.relation.id).inserted
        else { continue }
        part.append(
          .paragraph([
            .emphasis([.text(theorem.theorem.title.prefixUppercased)]),
            .text(". " + theorem.theorem.meaning),
          ]))
        part.append(
          .derivation(
            theorem.derivation(
              id: "\(code)-\(step.relation.id)",
              after: theorem.groundwork(in: theory, unless: &derived))))
      }
      switch (ask.kind, answers[index]) {
      case (.quantity(let unit, let figures), .quantity(let solution)):
        let lines = numberLines(
          ask, solution, unit: unit, figures: figures, code: code, computed: &computed)
        part.append(.derivation(Derivation(name: "Numbers for \(code)", lines: lines)))
      case (_, .formula(let formula)):
        part.append(
          .equation(
            Glossary.typesetting().layout(Equation(.symbol(ask.target), formula)), label: ""))
      default: break
      }
      blocks.append(.section(.part, id: "solution-\(code)", part))
    }
    return blocks
  }

  /// The formula, the numbers put in, and the value, for each quantity not computed before.
  private func numberLines(
    _ ask: Ask, _ solution: Solution, unit: Unit, figures: Int, code: String,
    computed: inout Set<Symbol>
  ) -> [Derivation.Line] {
    var lines: [Derivation.Line] = []
    let steps = solution.steps
    // What depends on the place asked about differs between questions; all else is computed once.
    var local: Set<Symbol> = []
    for (index, step) in steps.enumerated() {
      let isLast = index == steps.count - 1 && ask.plan.matched == nil
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
        isNumber ? result : chain ? Layout.chain([formula, numbers, result]) : formula
      lines.append(
        Derivation.Line(
          left: left, right: right, reason: [.text(step.relation.title)],
          id: "\(code)-\(step.symbol.name)"))
      if !chain {
        lines.append(Derivation.Line(left: nil, right: numbers, reason: []))
        lines.append(Derivation.Line(left: nil, right: result, reason: []))
      }
    }
    if let matched = ask.plan.matched,
      let number = Decimal(unit.number(fromSI: solution.value), significantFigures: figures)
    {
      lines.append(
        Derivation.Line(
          left: ask.target.layout, right: number.layout(unit),
          reason: [
            .text("found by trial: the value with which "), .math(matched.layout),
            .text(" comes out as it is given"),
          ], id: "\(code)-\(ask.target.name)"))
    }
    return lines
  }

  /// A formula with the value of each symbol in its place, in SI units.
  private func withNumbers(_ expression: Expression, _ solution: Solution) -> Layout {
    Glossary.typesetting(standing: { symbol in
      guard let value = solution.values[symbol] else { return nil }
      if symbol == "R" { return GasConstant.printed.layout(.si(of: "R")) }
      let number =
        self.value(symbol) == nil ? Decimal(brief: value) : Decimal(given: value)
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

extension DerivedTheorem {
  /// The lines of the theorem that this one starts from, if that belongs to the same situation and
  /// was not shown before.
  func groundwork(
    in theory: Theory, unless shown: inout Set<String>
  ) -> [DerivedLine] {
    guard let first = lines.first?.uses.first, let base = theory.theorem(first),
      base.theorem.setting != .anyMotion, shown.insert(first).inserted
    else { return [] }
    // A theorem opens with the line that its own groundwork ends with.
    let before = base.groundwork(in: theory, unless: &shown)
    return before + base.lines.dropFirst(before.isEmpty ? 0 : 1)
  }

  /// The groundwork if it is short enough to be told again rather than referred to.
  func briefGroundwork(in theory: Theory) -> [DerivedLine] {
    var shown: Set<String> = []
    let all = groundwork(in: theory, unless: &shown)
    return all.count <= 5 ? all : []
  }

  /// The lines for the page; a left side that repeats is left out.
  ///
  /// - Parameters:
  ///   - id: What the anchors of the lines begin with.
  ///   - groundwork: Lines that end with this theorem's first one.
  ///   - depth: How many levels of smaller steps are shown below a line.
  public func derivation(
    id: String, after groundwork: [DerivedLine] = [], depth: Int = 0
  ) -> Derivation {
    let typesetting = Glossary.typesetting()
    var previous: Expression?
    var result: [Derivation.Line] = []
    let all = groundwork.isEmpty ? lines : groundwork + lines.dropFirst()
    for (index, line) in all.enumerated() {
      let left = line.equation.left == previous ? nil : typesetting.layout(line.equation.left)
      previous = line.equation.left
      result.append(
        Derivation.Line(
          left: left, right: typesetting.layout(line.equation.right),
          reason: Reason.inlines(line.reason), id: "\(id)-\(String(index + 1))",
          finer: depth > 0 ? line.finer(depth: depth, typesetting) : []))
    }
    return Derivation(name: theorem.title, lines: result)
  }
}

/// Reads reasons of the theory, in which mathematics stands between backticks.
public enum Reason {
  public static func inlines(_ text: String) -> [Inline] {
    let source = SourceText(name: "reason", text: text)
    guard !source.lines.isEmpty,
      let pieces = try? LanguageReader(
        known: [], species: [], symbols: Glossary.everySymbol
      ).prose(source.line(0))
    else { return [.text(text)] }
    return pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .emphasis(let text): .emphasis([.text(text)])
      case .math(let layout): .math(layout)
      case .hole: .text("")
      }
    }
  }
}
