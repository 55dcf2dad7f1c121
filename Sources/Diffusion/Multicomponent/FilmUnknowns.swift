import Numerics

/// The problem of a film in numbers without units, on the way from a film whose ends are alike.
///
/// Lengths are in thicknesses, diffusivities in their mean, fluxes in *c* *D*/*L*.
struct FilmUnknowns {
  let count: Int
  /// *D*/*D_ij*, row after row.
  let resistances: [Double]
  let conditions: [FluxCondition]
  /// A flux of one, in mol/(m² s).
  let unitFlux: Double
  private let ends: [[MoleFraction?]]
  /// The end that is given whole, 0 or 1.
  private let wholeEnd: Int

  init(_ film: MaxwellStefanFilm) {
    count = film.count
    let mean = film.diffusivities.mean
    resistances = film.diffusivities.resistances(relativeTo: mean)
    conditions = film.conditions
    unitFlux = film.concentration * mean / film.thickness
    ends = [film.first, film.second]
    wholeEnd = film.first.contains { $0 == nil } ? 1 : 0
  }

  /// The mole fractions of the other end that are asked for, without the last: it is what is left.
  private var open: [Int] { ends[1 - wholeEnd].indices.filter { ends[1 - wholeEnd][$0] == nil } }

  /// The number of end fractions among the unknowns.
  var openCount: Int { max(open.count - 1, 0) }

  /// The mole fractions of both ends at a part of the way, with those asked for as they are guessed.
  ///
  /// At part 0 the ends are alike. An end that must come out keeps the whole one where it is; else
  /// both set out from the mean of the two.
  func ends(part: Double, open guesses: [Double]) -> (first: [Double], second: [Double]) {
    let whole = ends[wholeEnd].map { $0?.value ?? 0 }
    var other = whole
    let open = open
    if open.isEmpty {
      var shifted = whole
      for i in whole.indices {
        let target = ends[1 - wholeEnd][i]?.value ?? 0
        let middle = 0.5 * (whole[i] + target)
        shifted[i] = middle + part * (whole[i] - middle)
        other[i] = middle + part * (target - middle)
      }
      return wholeEnd == 0 ? (shifted, other) : (other, shifted)
    }
    var rest = 1.0
    for i in whole.indices {
      guard let target = ends[1 - wholeEnd][i]?.value else { continue }
      other[i] = whole[i] + part * (target - whole[i])
      rest -= other[i]
    }
    for (i, guess) in zip(open, guesses) {
      other[i] = guess
      rest -= guess
    }
    if let last = open.last { other[last] = rest }
    return wholeEnd == 0 ? (whole, other) : (other, whole)
  }

  /// The end fractions asked for where the ends are alike.
  var openAtStart: [Double] { open.dropLast().map { ends[wholeEnd][$0]?.value ?? 0 } }

  /// The left sides of the conditions.
  func conditionValues(_ fluxes: [Double]) -> [Double] {
    conditions.map { condition in
      var sum = 0.0
      for i in 0..<count { sum += condition.weights[i] * fluxes[i] }
      return sum
    }
  }

  /// Sees that the end fractions found are fractions. Those given are, and then all between the ends
  /// are: where one vanishes, the sign of its slope is that of its flux, so it cannot dip below.
  func checkOpen(_ guesses: [Double]) throws(MaxwellStefanError) {
    let (first, second) = ends(part: 1, open: guesses)
    for i in open {
      let value = wholeEnd == 0 ? second[i] : first[i]
      guard value >= -1e-12, value <= 1 + 1e-12 else {
        throw .impossibleFraction(species: i + 1, value: value)
      }
    }
  }

  /// Why nothing was found, if the search came so far.
  func failure(reached part: Double) -> MaxwellStefanError {
    let (first, second) = ends(part: 1, open: openAtStart)
    if conditions.count == 1, let condition = conditions.first {
      var (a, b) = (0.0, 0.0)
      for i in 0..<count {
        a += condition.weights[i] * first[i]
        b += condition.weights[i] * second[i]
      }
      if !(a * b > 0) { return .noSteadyState(first: a, second: b) }
    }
    return .notConverged(part: part)
  }
}
