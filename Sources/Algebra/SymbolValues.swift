/// Numbers by symbol, in SI units.
///
/// It serves as a dictionary does, where there are a few dozen symbols and each is asked for often:
/// the hash is a product and a shift of the packed name (D. E. Knuth, The Art of Computer
/// Programming, vol. 3, section 6.4), the entries lie in one array, and their order is the same in
/// every run.
///
/// - Complexity: O(1) to read; O(1) on average to write.
public struct SymbolValues: Sendable {
  /// A power of two of places, no more than half of which are taken; none at all while empty.
  private var places: [Place] = []
  /// How many symbols have a value.
  public private(set) var count = 0

  private struct Place {
    /// Without a name where the place is free.
    let symbol: Symbol
    let value: Double

    static let free = Place(symbol: .nameless, value: 0)
  }

  public init() {}

  public init(minimumCapacity: Int) {
    var size = 16
    while size < 2 * minimumCapacity { size *= 2 }
    places = [Place](repeating: .free, count: size)
  }

  public var isEmpty: Bool { count == 0 }

  /// The value of a symbol; nil if it has none.
  public subscript(symbol: Symbol) -> Double? {
    get {
      guard !places.isEmpty else { return nil }
      let own = places[index(of: symbol)]
      return own.symbol.isNameless ? nil : own.value
    }
    set {
      guard let newValue else { return remove(symbol) }
      if 2 * (count + 1) > places.count { grow() }
      let index = index(of: symbol)
      if places[index].symbol.isNameless { count += 1 }
      places[index] = Place(symbol: symbol, value: newValue)
    }
  }

  /// Where a symbol is kept or would be.
  private func index(of symbol: Symbol) -> Int {
    places.withUnsafeBufferPointer { places in
      let mask = places.count - 1
      // The uppermost bits, however wide an Int is.
      var index = Int(truncatingIfNeeded: symbol.mixed >> UInt64(UInt64(mask).leadingZeroBitCount))
      while !places[index].symbol.isNameless && places[index].symbol != symbol {
        index = (index + 1) & mask
      }
      return index
    }
  }

  private mutating func grow() {
    var larger = SymbolValues(minimumCapacity: places.isEmpty ? 16 : places.count)
    for own in places where !own.symbol.isNameless { larger[own.symbol] = own.value }
    self = larger
  }

  private mutating func remove(_ symbol: Symbol) {
    guard self[symbol] != nil else { return }
    self = filter { $0.key != symbol }
  }

  /// The entries for which a condition holds.
  public func filter(_ isIncluded: ((key: Symbol, value: Double)) -> Bool) -> SymbolValues {
    var kept = SymbolValues(minimumCapacity: count)
    for own in places where !own.symbol.isNameless && isIncluded((own.symbol, own.value)) {
      kept[own.symbol] = own.value
    }
    return kept
  }

  /// The symbols, in an order that means nothing.
  public var keys: [Symbol] { map { $0.key } }

  /// Takes over the entries of another table, which win where both have one.
  public mutating func take(_ other: SymbolValues) {
    for own in other.places where !own.symbol.isNameless { self[own.symbol] = own.value }
  }
}

extension SymbolValues: Sequence {
  public struct Iterator: IteratorProtocol {
    fileprivate let values: SymbolValues
    fileprivate var place = 0

    public mutating func next() -> (key: Symbol, value: Double)? {
      while place < values.places.count {
        let own = values.places[place]
        place += 1
        if !own.symbol.isNameless { return (own.symbol, own.value) }
      }
      return nil
    }
  }

  public func makeIterator() -> Iterator { Iterator(values: self) }
}

extension SymbolValues: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Symbol, Double)...) {
    // Most tables that begin with something take up more.
    self.init(minimumCapacity: elements.count + 8)
    for (symbol, value) in elements { self[symbol] = value }
  }
}

extension SymbolValues: Equatable {
  public static func == (left: SymbolValues, right: SymbolValues) -> Bool {
    guard left.count == right.count else { return false }
    for own in left.places where !own.symbol.isNameless {
      guard right[own.symbol] == own.value else { return false }
    }
    return true
  }
}
