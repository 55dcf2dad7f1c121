import Algebra
import Testing

@testable import Diffusion

/// A wrong sign, a swapped weight or a missing factor anywhere must be caught.
@Suite struct TheoryMutationTests {
  @Test(
    "a changed definition contradicts the motions that it speaks of",
    arguments: Definitions.all.map { $0.id })
  func definitionAlone(_ id: String) throws {
    let relation = try #require(Definitions.all.first { $0.id == id })
    let motions = ModelCheck.models(for: relation.setting, name: id)
    let mutants = relation.equation.right.mutants
    #expect(!mutants.isEmpty)
    for mutant in mutants {
      let changed = Equation(relation.equation.left, mutant.expression)
      // M_B = M_B says nothing.
      if changed.left == changed.right { continue }
      #expect(
        !ModelCheck.check(changed, number: 1, in: motions).passed,
        "\(id) with \(mutant.change): \(Glossary.typesetting().layout(changed).text)")
    }
  }

  @Test(
    "a theorem on a changed definition stops, or has a line that the model check refuses",
    arguments: Definitions.all.map { $0.id })
  func theoryOnChangedDefinition(_ id: String) throws {
    let theory = try Theory()
    let old = try #require(Definitions.all.first { $0.id == id })
    let resting = Theory.scripts.filter { $0.script.contains { $0.relation == id } }
    #expect(!resting.isEmpty)
    for mutant in old.equation.right.mutants {
      let changed = Relation(
        old.id, old.title, old.kind, old.equation.left, mutant.expression, in: old.setting)
      // M_B = M_B says nothing.
      if changed.equation.left == changed.equation.right { continue }
      #expect(
        isCaught(resting, in: theory, instead: changed), "\(id) with \(mutant.change)")
    }
  }

  @Test("every definition is named in a script")
  func unusedDefinitions() {
    let named = Set(Theory.scripts.flatMap { $0.script.compactMap { $0.relation } })
    #expect(Set(Definitions.all.map { $0.id }).subtracting(named) == [])
  }

  @Test("a wrong span of integration or a wrong substitution in a script is caught")
  func changedScripts() throws {
    let theory = try Theory()
    var tried = 0
    for theorem in Theory.scripts {
      for (place, step) in theorem.script.enumerated() {
        for mutant in step.falseMutants {
          var script = theorem.script
          script[place] = mutant
          #expect(
            isCaught([theorem.with(script)], in: theory),
            "\(theorem.id), step \(place + 1): \(mutant)")
          tried += 1
        }
      }
    }
    #expect(tried > 20)
  }

  @Test("a script with a step left out may stop, but derives nothing false")
  func droppedSteps() throws {
    let theory = try Theory()
    var stopped = 0
    var derived = 0
    for theorem in Theory.scripts {
      for place in theorem.script.indices {
        // A limit says in which setting the lines before it hold.
        if case .limit = theorem.script[place] { continue }
        var script = theorem.script
        script.remove(at: place)
        guard let last = rederived([theorem.with(script)], in: theory)?.last else {
          stopped += 1
          continue
        }
        derived += 1
        for result in ModelCheck.check(last) {
          #expect(result.passed, "\(theorem.id) without step \(place + 1)")
        }
      }
    }
    #expect(stopped > 0 && derived > 0)
  }

  @Test("a slip anywhere in any line is refused, unless the line stays true")
  func changedLines() throws {
    var (tried, refused, same, proved) = (0, 0, 0, 0)
    let theory = try Theory()
    for theorem in theory.theorems {
      let id = theorem.theorem.id
      var stages: [Setting: [() -> ExactReduction]] = [:]
      var reductions: [Setting: [Int: ExactReduction]] = [:]
      for (number, line) in theorem.lines.enumerated() {
        let models = ModelCheck.models(for: line.setting, name: id)
        let equation = line.equation
        for (changed, mutant) in equation.mutants where changed.left != changed.right {
          tried += 1
          if !ModelCheck.check(changed, number: number + 1, in: models).passed {
            refused += 1
            continue
          }
          // What is not refused must be true, which the algebra proves.
          let isSame =
            Equivalence.between(changed.left, equation.left, in: Glossary.domain).isProved
            && Equivalence.between(changed.right, equation.right, in: Glossary.domain).isProved
          if isSame {
            same += 1
            continue
          }
          let all =
            stages[line.setting]
            ?? ExactReduction.all(for: theorem, in: theory, setting: line.setting)
          stages[line.setting] = all
          let isProved = all.indices.contains { index in
            let made = reductions[line.setting]?[index] ?? all[index]()
            reductions[line.setting, default: [:]][index] = made
            return made.proves(changed, from: equation)
          }
          #expect(
            isProved,
            "\(id), line \(number + 1), \(mutant): \(Glossary.typesetting().layout(changed).text)")
          proved += 1
        }
      }
    }
    print(
      "\(tried) changed lines: \(refused) refused, \(same) the same by algebra, "
        + "\(proved) proved to be true as well")
    #expect(tried > 5_000 && refused > tried * 9 / 10)
  }

  /// Whether one of these theorems stops, or has a line that fails in a random motion, with
  /// everything else as it is in the theory but for one relation.
  private func isCaught(
    _ theorems: [Theorem], in theory: Theory, instead changed: Relation? = nil
  ) -> Bool {
    guard let derived = rederived(theorems, in: theory, instead: changed) else { return true }
    return derived.contains { ModelCheck.check($0).contains { !$0.passed } }
  }

  /// These theorems derived anew from all other relations of the theory; nil where a script stops.
  private func rederived(
    _ theorems: [Theorem], in theory: Theory, instead changed: Relation? = nil
  ) -> [DerivedTheorem]? {
    let own = Set(theorems.map { $0.id })
    var relations = theory.definitions + theory.theorems.map { $0.relation }
    relations.removeAll { own.contains($0.id) || $0.id == changed?.id }
    if let changed { relations.append(changed) }
    return try? Theory(definitions: relations, theorems: theorems).theorems
  }
}

extension Theorem {
  fileprivate func with(_ script: [ScriptStep]) -> Theorem {
    Theorem(
      id: id, title: title, meaning: meaning, setting: setting, isShortcut: isShortcut,
      script: script)
  }
}

extension ScriptStep {
  /// The step with something false in it.
  fileprivate var falseMutants: [ScriptStep] {
    switch self {
    case .apply(let rule, let reason): rule.falseMutants.map { .apply($0, because: reason) }
    case .folded(let rule): rule.falseMutants.map { .folded($0) }
    default: []
    }
  }
}

extension Rule {
  fileprivate var falseMutants: [Rule] {
    switch self {
    case .substitute(let equation):
      equation.right.mutants.map { .substitute(Equation(equation.left, $0.expression)) }
    case .separate(let first, let second):
      first.mutants.map { .separate($0, second) } + second.mutants.map { .separate(first, $0) }
    default: []
    }
  }
}

extension Rule.Span {
  /// The span turned round, and with one end moved, unless that end is zero and stays.
  fileprivate var mutants: [Rule.Span] {
    var result = [Rule.Span(variable, from: upper, to: lower)]
    if !upper.isZero {
      result += [
        Rule.Span(variable, from: lower, to: 2 * upper),
        Rule.Span(variable, from: lower + upper, to: upper),
      ]
    }
    return result
  }
}

extension Equation {
  /// The equation with one thing changed on either side, and what it is.
  fileprivate var mutants: [(Equation, String)] {
    left.mutants.map { (Equation($0.expression, right), "left: " + $0.change) }
      + right.mutants.map { (Equation(left, $0.expression), "right: " + $0.change) }
  }
}

/// An expression with one thing changed.
struct Mutant {
  let change: String
  let expression: Expression
}

extension Expression {
  /// All single changes of sign, weight, index and factor.
  var mutants: [Mutant] {
    if isZero { return [Mutant(change: "a rest", expression: "N_A")] }
    let all =
      [
        Mutant(change: "the sign of the whole", expression: -self),
        Mutant(change: "a factor of two", expression: 2 * self),
      ] + inner
    return all.filter { $0.expression != self }
  }

  private var inner: [Mutant] {
    switch self {
    case .symbol(let symbol):
      let name = symbol.name
      guard name.hasSuffix("_A") || name.hasSuffix("_B") else { return [] }
      let other = String(name.dropLast()) + (name.hasSuffix("A") ? "B" : "A")
      guard let swapped = Symbol(named: other), Glossary.term(swapped) != nil else { return [] }
      return [Mutant(change: "\(other) for \(name)", expression: .symbol(swapped))]
    case .sum(let terms):
      return parts(terms, Expression.sum(of:))
        + terms.indices.map { index in
          var changed = terms
          changed[index] = -changed[index]
          return Mutant(change: "the sign of term \(index + 1)", expression: .sum(of: changed))
        }
        + terms.indices.map { index in
          var fewer = terms
          fewer.remove(at: index)
          return Mutant(change: "term \(index + 1) left out", expression: .sum(of: fewer))
        }
    case .product(let factors):
      return parts(factors, Expression.product(of:))
        + factors.indices.map { index in
          var fewer = factors
          fewer.remove(at: index)
          return Mutant(change: "factor \(index + 1) left out", expression: .product(of: fewer))
        }
    case .quotient(let top, let bottom):
      return top.inner.map { Mutant(change: $0.change, expression: $0.expression / bottom) }
        + bottom.inner.map { Mutant(change: $0.change, expression: top / $0.expression) }
        + [
          Mutant(change: "the denominator left out", expression: top),
          Mutant(change: "the numerator left out", expression: .one / bottom),
          Mutant(change: "the fraction upside down", expression: bottom / top),
        ]
    case .power(let base, let exponent):
      return base.inner.map {
        Mutant(change: $0.change, expression: .power($0.expression, exponent))
      } + [
        Mutant(change: "one more in the exponent", expression: .power(base, exponent + 1)),
        Mutant(change: "the sign of the exponent", expression: .power(base, -exponent)),
      ]
    case .function(let function, let argument):
      return argument.inner.map {
        Mutant(change: $0.change, expression: .function(function, $0.expression))
      } + [Mutant(change: "the function left out", expression: argument)]
    case .derivative(let argument, let variable):
      return argument.inner.map {
        Mutant(change: $0.change, expression: .derivative($0.expression, variable))
      }
    case .integral(let integrand, let variable, let lower, let upper):
      return integrand.inner.map {
        Mutant(
          change: $0.change,
          expression: .integral($0.expression, variable, from: lower, to: upper))
      } + [
        Mutant(
          change: "the integral backwards",
          expression: .integral(integrand, variable, from: upper, to: lower))
      ]
    default: return []
    }
  }

  private func parts(
    _ parts: [Expression], _ whole: ([Expression]) -> Expression
  ) -> [Mutant] {
    parts.indices.flatMap { index in
      parts[index].inner.map { mutant in
        var changed = parts
        changed[index] = mutant.expression
        return Mutant(change: mutant.change, expression: whole(changed))
      }
    }
  }
}
