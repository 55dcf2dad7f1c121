import Algebra
import Testing

@testable import Algebra

/// What is wrong with a step or with one of its finer steps; nothing where all three laws of
/// `Step` hold.
///
/// Equality of expressions is decided by `Equivalence`; that an equation follows from another is
/// checked with the solution of the first, where it has one.
func faults(in step: Step, domain: Domain) -> [String] {
  var faults: [String] = []
  func note(_ fault: String) { faults.append(fault + ": " + step.text) }
  if let old = step.before[step.path], let new = step.after[step.path] {
    if step.before.replacing(at: step.path, with: new) != step.after {
      note("something changed outside the place")
    }
    if old == new { note("nothing changed") }
    faults += difference(old, new, step, domain: domain)
  } else {
    note("there is no such place")
  }
  if let first = step.steps.first, let last = step.steps.last {
    if first.before != step.before { note("the finer steps begin elsewhere") }
    if last.after != step.after { note("the finer steps end elsewhere") }
    for (one, next) in zip(step.steps, step.steps.dropFirst()) where one.after != next.before {
      note("the finer steps do not join")
    }
  }
  return faults + step.steps.flatMap { AlgebraTests.faults(in: $0, domain: domain) }
}

private func difference(
  _ before: Statement, _ after: Statement, _ step: Step, domain: Domain
) -> [String] {
  switch (before, after) {
  case (.expression(let old), .expression(let new)):
    if case .different(let example) = Equivalence.between(old, new, in: domain) {
      let point = example.point.reduce(into: [:]) { $0[$1.symbol] = $1.value }
      if step.provisos.allSatisfy({ holds($0, at: point) }) {
        return ["the value changed (\(example)): " + step.text]
      }
    }
    return []
  case (.equation(let old), .equation(let new)):
    return follows(new, from: old, step.provisos, domain: domain)
      ? [] : ["it does not follow: " + step.text]
  default: return ["an equation became an expression: " + step.text]
  }
}

/// Whether the second equation holds wherever the first and the provisos do, as far as points can
/// tell.
///
/// A symbol of the first is solved for at random points; points without a solution in the domain
/// say nothing.
private func follows(
  _ new: Equation, from old: Equation, _ provisos: [Proviso], domain: Domain
) -> Bool {
  let symbols = Expression.sum([old.left, old.right, new.left, new.right]).symbols
  for symbol in symbols {
    guard let solved = try? old.isolating(symbol) else { continue }
    for fraction in [0.15, 0.4, 0.62, 0.83] {
      var point: [Symbol: Double] = [:]
      for (index, other) in symbols.enumerated() where other != symbol {
        let shifted = fraction + 0.137 * Double(index)
        point[other] = domain[other].point(shifted - shifted.rounded(.down))
      }
      let found = value(solved.right, at: point)
      guard domain[symbol].lower < found, found < domain[symbol].upper else { continue }
      point[symbol] = found
      guard agree(value(old.left, at: point), value(old.right, at: point)),
        provisos.allSatisfy({ holds($0, at: point) })
      else { continue }
      if !agree(value(new.left, at: point), value(new.right, at: point)) { return false }
    }
  }
  return true
}

private func holds(_ proviso: Proviso, at point: [Symbol: Double]) -> Bool {
  switch proviso {
  case .nonzero(let expression): abs(value(expression, at: point)) > 1e-9
  case .positive(let expression): value(expression, at: point) > 0
  case .nonnegative(let expression): value(expression, at: point) >= 0
  case .between(let expression, let lower, let upper):
    value(lower, at: point) <= value(expression, at: point)
      && value(expression, at: point) <= value(upper, at: point)
  }
}
