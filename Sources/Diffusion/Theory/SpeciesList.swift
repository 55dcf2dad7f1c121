import Algebra

/// The species of a mixture, for theorems whose scripts read the same whatever their number.
struct SpeciesList: Sendable {
  /// The number as a word, which ends the names of what is particular to it: "three".
  let number: String
  let setting: Setting
  private let indices: Range<Int>

  static let three = SpeciesList("three", 0..<3, in: .threeSpecies)
  static let four = SpeciesList("four", 0..<4, in: .fourSpecies)

  /// All but A.
  var others: SpeciesList { SpeciesList(number, indices.dropFirst(), in: setting) }

  private init(_ number: String, _ indices: Range<Int>, in setting: Setting) {
    self.number = number
    self.indices = indices
    self.setting = setting
  }

  private static let letters = ["A", "B", "C", "D"]

  private var letters: ArraySlice<String> { SpeciesList.letters[indices] }

  /// The id of what is particular to this number: "total-density-of-three".
  func id(_ stem: String) -> String { stem + "-of-" + number }

  /// A sum with a term for every species, of which the symbol of a stem is that of the species.
  func sum(_ term: (_ symbol: (StaticString) -> Expression) -> Expression) -> Expression {
    .sum(
      of: indices.map { index in term { .symbol(MixtureState.symbol($0, index)) } })
  }

  /// The sum of the symbols of all species.
  func sum(of stem: StaticString) -> Expression { sum { $0(stem) } }

  /// The symbols of a stem.
  func symbols(_ stem: StaticString) -> [Symbol] { indices.map { MixtureState.symbol(stem, $0) } }

  /// Uses a relation that there is for every species, by the stem of its id.
  func use(_ stem: String, because reason: String) -> [ScriptStep] {
    fold(stem).dropLast() + [.use(stem + "-" + last, because: reason)]
  }

  /// Uses a relation of every species and folds the line into the next one.
  func fold(_ stem: String) -> [ScriptStep] { letters.map { .foldedUse(stem + "-" + $0) } }

  /// Recognizes a relation of every species.
  func recognize(_ stem: String, because reason: String) -> [ScriptStep] {
    letters.dropLast().map { .foldedRecognize(stem + "-" + $0) }
      + [.recognize(stem + "-" + last, because: reason)]
  }

  /// Uses a relation of every species, each solved for a symbol of its species.
  func foldSolved(_ stem: String, for symbol: StaticString) -> [ScriptStep] {
    zip(letters, indices).map {
      .foldedSolved(stem + "-" + $0, for: MixtureState.symbol(symbol, $1))
    }
  }

  /// The same as a line of its own.
  func useSolved(
    _ stem: String, for symbol: StaticString, because reason: String
  ) -> [ScriptStep] {
    foldSolved(stem, for: symbol).dropLast() + [
      .useSolved(
        stem + "-" + last, for: MixtureState.symbol(symbol, indices.upperBound - 1), because: reason
      )
    ]
  }

  /// Gathers the terms with each symbol of a stem.
  func factor(_ stem: StaticString, because reason: String) -> [ScriptStep] {
    let rules = symbols(stem).map { Rule.factor($0) }
    return rules.dropLast().map { .folded($0) }
      + rules.suffix(1).map { .apply($0, because: reason) }
  }

  private var last: String { letters.last ?? "" }
}
