extension Symbol {
  /// The symbol as the field sets it: the letter in italics, the species and the station upright
  /// below it, the mark of a frame above.
  ///
  /// `x_A1` is x with subscript A1, `rho_A` is ρ with subscript A, `v_star` is v with a star,
  /// `v_vol` has a V above; a second underscore becomes a comma. Symbols that differ never look
  /// alike.
  public var layout: Layout {
    withBytes { bytes in
      guard let first = bytes.firstIndex(of: Symbol.underscore) else {
        return .letter(Symbol.word(bytes[...]))
      }
      // A name that its parts would not give back is shown as it is.
      guard bytes.last != Symbol.underscore, !Symbol.hasTwins(bytes) else {
        return .letter(Symbol.text(bytes[...]))
      }
      let base = Layout.letter(Symbol.word(bytes[..<first]))
      var below = bytes[(first + 1)...]
      var above: Layout?
      if Symbol.ends(bytes, with: "_star") {
        above = .star
        below = below.dropLast(below.count > 4 ? 5 : 4)
      } else if Symbol.ends(bytes, with: "_vol") {
        above = .volume
        below = below.dropLast(below.count > 3 ? 4 : 3)
      }
      return .scripts(
        base, sub: below.isEmpty ? nil : .upright(Symbol.subscriptText(below)), sup: above)
    }
  }

  private static let underscore = UInt8(ascii: "_")

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }

  /// The Greek letter of this name, or the name.
  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if bytes.count > 1, let name = Symbol(bytes), let letter = Greek.letter(named: name) {
      return letter
    }
    return text(bytes)
  }

  private static func subscriptText(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.contains(underscore) else { return text(bytes) }
    return String(
      decoding: bytes.map { $0 == underscore ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }

  /// Whether two underscores stand side by side.
  private static func hasTwins(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 1..<bytes.count where bytes[index] == underscore && bytes[index - 1] == underscore
    {
      return true
    }
    return false
  }

  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, with mark: StaticString) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard bytes.count > length else { return false }
    for offset in 0..<length where bytes[bytes.count - length + offset] != mark.utf8Start[offset] {
      return false
    }
    return true
  }
}

extension Layout {
  /// The layout of a symbol with a number above, behind the mark of a frame if it has one.
  func raised(to power: Layout) -> Layout {
    guard case .scripts(let base, let sub, nil) = self else {
      return .scripts(self, sub: nil, sup: power)
    }
    return .scripts(base, sub: sub, sup: power)
  }

  /// The mark of a molar-average frame.
  static let star = Layout.upright("∗")
  /// The mark of a volume-average frame.
  static let volume = Layout.upright("V")
}
