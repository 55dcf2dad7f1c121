import Algebra

/// The species of a mixture, for theorems whose scripts read the same whatever their number.
struct SpeciesList: Sendable {
  /// The number as a word, which ends the names of what is particular to it: "three".
  let number: String
  let setting: Setting
  private let letters: [String]

  static let three = SpeciesList("three", ["A", "B", "C"], in: .threeSpecies)
  static let four = SpeciesList("four", ["A", "B", "C", "D"], in: .fourSpecies)

  private init(_ number: String, _ letters: [String], in setting: Setting) {
    self.number = number
    self.letters = letters
    self.setting = setting
  }

  /// The id of what is particular to this number: "total-density-of-three".
  func id(_ stem: String) -> String { stem + "-of-" + number }

  /// A sum with a term for every species, of which the symbol of a stem is that of the species.
  func sum(_ term: (_ symbol: (StaticString) -> Expression) -> Expression) -> Expression {
    .sum(
      of: letters.indices.map { index in
        term { .symbol(MixtureState.symbol($0, index)) }
      })
  }

  /// The sum of the symbols of all species.
  func sum(of stem: StaticString) -> Expression { sum { $0(stem) } }

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
    letters.indices.map {
      .foldedSolved(stem + "-" + letters[$0], for: MixtureState.symbol(symbol, $0))
    }
  }

  /// The same as a line of its own.
  func useSolved(
    _ stem: String, for symbol: StaticString, because reason: String
  ) -> [ScriptStep] {
    foldSolved(stem, for: symbol).dropLast() + [
      .useSolved(
        stem + "-" + last, for: MixtureState.symbol(symbol, letters.count - 1), because: reason)
    ]
  }

  /// Gathers the terms with each symbol of a stem.
  func factor(_ stem: StaticString, because reason: String) -> [ScriptStep] {
    let rules = letters.indices.map { Rule.factor(MixtureState.symbol(stem, $0)) }
    return rules.dropLast().map { .folded($0) }
      + rules.suffix(1).map { .apply($0, because: reason) }
  }

  private var last: String { letters.last ?? "" }
}
