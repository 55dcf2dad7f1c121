import Numerics
import Testing

@testable import Algebra

/// The table of numbers by symbol against a dictionary.
@Suite struct SymbolValuesTests {
  /// Names as they occur: few stems, many subscripts, and some that fill all their letters.
  private let names: [Symbol] = ["x", "p", "N", "c", "D", "rho"].flatMap { stem in
    ["", "_A", "_B", "_A1", "_A2", "_B1", "_AB", "_AC", "_star", "_A_long_name1"].compactMap {
      Symbol(named: stem + $0)
    }
  }

  @Test(
    "it holds what a dictionary holds, whatever is written and removed",
    arguments: 0..<8 as Range<UInt64>)
  func likeADictionary(_ seed: UInt64) {
    var random = RandomSource(seed: seed)
    var (table, dictionary) = (SymbolValues(), [Symbol: Double]())
    #expect(names.count == 60)
    for _ in 0..<400 {
      let symbol = names[random.integer(below: names.count)]
      let value = random.integer(below: 5) == 0 ? nil : random.uniform(in: -1...1)
      table[symbol] = value
      dictionary[symbol] = value
    }
    #expect(table.count == dictionary.count)
    #expect(table.isEmpty == dictionary.isEmpty)
    for symbol in names { #expect(table[symbol] == dictionary[symbol], "\(symbol.name)") }
    #expect(table.keys.sorted() == dictionary.keys.sorted())
  }

  @Test("tables are equal where they hold the same, however they came to it")
  func equality() {
    var forth = SymbolValues()
    var back = SymbolValues(minimumCapacity: 200)
    for (place, symbol) in names.enumerated() { forth[symbol] = Double(place) }
    for (place, symbol) in names.enumerated().reversed() { back[symbol] = Double(place) }
    #expect(forth == back)
    back["x_A"] = -1
    #expect(forth != back)
    var joined: SymbolValues = ["x_A": 3, "q": 4]
    joined.take(forth)
    #expect(joined["x_A"] == forth["x_A"] && joined["q"] == 4)
    #expect(SymbolValues() == [:] && SymbolValues()["x"] == nil)
  }
}
