/// Equations that are linear in several unknowns.
public enum LinearSystem {
  /// What the unknowns are.
  public enum Solution: Hashable, Sendable {
    /// One equation for each unknown, in the order in which they were asked for.
    case unique([Equation])
    /// The free unknowns may have any value; the others are given in terms of them.
    case underdetermined([Equation], free: [Symbol])
    /// No values satisfy all equations: they imply that this expression, which is not zero, is.
    case inconsistent(Expression)
  }

  /// Most unknowns, and most equations, of a system.
  public static let mostUnknowns = 8

  /// Solves equations for unknowns in which they are linear, with symbols for coefficients.
  ///
  /// Solving `N_A = x_A N + J`, `N = N_A + N_B`, `N_B = r N_A` for `N_A`, `N_B` and `N` gives
  /// `N_A = J/(1 − x_A − r x_A)` and so on. Coefficients that are not zero as expressions are taken
  /// not to be zero. The elimination is that of Bareiss (Mathematics of Computation 22, 1968,
  /// 565–578): every division in it is exact, so that nothing grows that need not.
  ///
  /// - Throws: `cannotIsolate` for an unknown in which an equation is not linear, or of whose
  ///   coefficient it cannot be decided whether it is zero; `tooLarge` for more than eight unknowns
  ///   or equations.
  /// - Complexity: O(n³) multiplications of polynomials for n unknowns.
  public static func solve(
    _ equations: [Equation], for unknowns: [Symbol], in domain: Domain = Domain()
  ) throws(AlgebraError) -> Solution {
    guard unknowns.count <= mostUnknowns, equations.count <= mostUnknowns else {
      throw .tooLarge
    }
    var matrix = try Matrix(equations, unknowns, domain)
    return try matrix.solution()
  }
}

/// The coefficients of linear equations, one row for each, with what stands alone in the last
/// column: Σ a_j x_j + b = 0.
private struct Matrix {
  let unknowns: [Symbol]
  let atoms: [Int]
  var form: RationalNormalForm
  var rows: [[Polynomial]] = []
  /// The columns of the pivots; the rows are in the same order.
  var pivots: [Int] = []

  init(
    _ equations: [Equation], _ unknowns: [Symbol], _ domain: Domain
  ) throws(AlgebraError) {
    self.unknowns = unknowns
    form = RationalNormalForm(domain: domain, isSplitting: false)
    var values: [Fraction] = []
    for equation in equations {
      try equation.left.requireLimits()
      try equation.right.requireLimits()
      let left = try form.value(of: equation.left)
      values.append(
        try form.reduced(form.sum(left, form.value(of: equation.right), times: .minusOne)))
    }
    var atoms: [Int] = []
    for unknown in unknowns { atoms.append(try form.index(of: unknown)) }
    self.atoms = atoms
    for value in values { rows.append(try row(value)) }
  }

  /// The coefficients of the unknowns in a value that is to be zero.
  private func row(_ value: Fraction) throws(AlgebraError) -> [Polynomial] {
    var parts: [[Polynomial.Term]] = Array(repeating: [], count: unknowns.count + 1)
    for (unknown, atom) in zip(unknowns, atoms) {
      for power in value.denominator
      where form.factors[power.factor].support & (1 << UInt32(atom)) != 0 {
        throw .cannotIsolate(unknown)
      }
      guard !form.hasKernel(of: unknown, in: value),
        !value.numerator.terms.contains(where: { $0.monomial[atom] < 0 })
      else { throw .cannotIsolate(unknown) }
    }
    // Without numbers that all terms share, and without negative powers.
    var common = try value.numerator.content()
    common.monomial = common.monomial.minimum(.one)
    for term in try value.numerator.divided(by: common).terms {
      var column = unknowns.count
      for (index, atom) in atoms.enumerated() where term.monomial[atom] != 0 {
        guard term.monomial[atom] == 1, column == unknowns.count else {
          throw .cannotIsolate(unknowns[index])
        }
        column = index
      }
      let rest = column < unknowns.count ? term.monomial.without(atoms[column]) : term.monomial
      parts[column].append(Polynomial.Term(term.coefficient, rest))
    }
    return try parts.map { terms throws(AlgebraError) in try Polynomial(terms) }
  }

  mutating func solution() throws(AlgebraError) -> LinearSystem.Solution {
    try eliminate()
    for row in rows[pivots.count...] {
      let rest = Fraction(row[unknowns.count])
      guard try form.isSurelyZero(rest, for: unknowns.first) else {
        return .inconsistent(try form.factored(rest).asRead())
      }
    }
    let free = unknowns.indices.filter { !pivots.contains($0) }
    var found: [(column: Int, equation: Equation)] = []
    for (index, pivot) in pivots.enumerated() {
      var top = rows[index][unknowns.count]
      for column in free {
        top = try top.adding(
          rows[index][column].multiplied(by: Polynomial(atom: atoms[column])))
      }
      let value = try form.ratio(top.scaled(by: .minusOne), rows[index][pivot])
      found.append((pivot, Equation(.symbol(unknowns[pivot]), value)))
    }
    found.sort { $0.column < $1.column }
    let equations = found.map { $0.equation }
    return free.isEmpty
      ? .unique(equations) : .underdetermined(equations, free: free.map { unknowns[$0] })
  }

  /// Brings the rows into the form in which each pivot stands alone in its column.
  private mutating func eliminate() throws(AlgebraError) {
    var previous = Polynomial.one
    for column in unknowns.indices where pivots.count < rows.count {
      guard let own = try pivot(in: column) else { continue }
      rows.swapAt(own, pivots.count)
      let pivotRow = rows[pivots.count]
      for index in rows.indices where index != pivots.count {
        rows[index] = try reduced(rows[index], by: pivotRow, in: column, over: previous)
      }
      previous = pivotRow[column]
      pivots.append(column)
    }
  }

  /// The row below the pivots with the shortest coefficient in a column.
  private mutating func pivot(in column: Int) throws(AlgebraError) -> Int? {
    var best: Int?
    for index in rows.indices.dropFirst(pivots.count) {
      let own = rows[index][column]
      if try form.isSurelyZero(Fraction(own), for: unknowns[column]) {
        rows[index][column] = .zero
        continue
      }
      if let known = best, rows[known][column].count <= own.count { continue }
      best = index
    }
    return best
  }

  private func reduced(
    _ row: [Polynomial], by pivotRow: [Polynomial], in column: Int, over previous: Polynomial
  ) throws(AlgebraError) -> [Polynomial] {
    let (pivot, factor) = (pivotRow[column], row[column])
    var products: [Polynomial] = []
    for (own, other) in zip(row, pivotRow) {
      products.append(
        try own.multiplied(by: pivot).adding(other.multiplied(by: factor), times: .minusOne))
    }
    if previous.isOne { return products }
    var quotients: [Polynomial] = []
    for product in products {
      // Coefficients that are zero for other reasons than their letters make a rest possible; the
      // undivided row says the same.
      guard let quotient = try product.divided(exactlyBy: previous) else { return products }
      quotients.append(quotient)
    }
    return quotients
  }
}

extension RationalNormalForm {
  /// Whether a value is zero; nil where it has functions between which a relation may be hidden.
  func decidedZero(_ value: Fraction) -> Bool? {
    if value.isZero { return true }
    guard hasKernel(in: value) else { return false }
    switch Equivalence.between(expression(of: value), .zero, in: domain) {
    case .different: return false
    case .proved: return true
    case .agrees, .undecided: return nil
    }
  }

  fileprivate func isSurelyZero(
    _ value: Fraction, for unknown: Symbol?
  ) throws(AlgebraError) -> Bool {
    if let isZero = decidedZero(value) { return isZero }
    guard let unknown else { return false }
    throw .cannotIsolate(unknown)
  }

  /// Whether a function of the symbol occurs.
  func hasKernel(of symbol: Symbol, in value: Fraction) -> Bool {
    var bits = value.numerator.support
    for power in value.denominator { bits |= factors[power.factor].support }
    for index in atoms.indices where bits & (1 << UInt32(index)) != 0 {
      if case .opaque(let kernel) = atoms[index], kernel.contains(symbol) { return true }
    }
    return false
  }

  /// The quotient of two polynomials in lowest terms, as it is read.
  mutating func ratio(
    _ top: Polynomial, _ bottom: Polynomial
  ) throws(AlgebraError) -> Expression {
    if top.isZero { return .zero }
    var (above, below) = (top, bottom)
    // Where the numbers in it leave their range, a common factor stays.
    let divisor = try? Polynomial.greatestCommonDivisor(above.primitive(), below.primitive())
    if let common = divisor, !common.isOne, let first = try above.divided(exactlyBy: common),
      let second = try below.divided(exactlyBy: common)
    {
      (above, below) = (first, second)
    }
    let value = try reduced(product(Fraction(above), inverse(Fraction(below))))
    return try ((try? factored(value)) ?? expression(of: value)).asRead()
  }
}
