/// A piece of a written unit.
struct UnitToken {
  enum Kind: Equatable {
    case unit(NamedUnit)
    case one
    case power(Int)
    case times
    case slash
    case open
    case close
  }

  var kind: Kind
  /// The offset of its first byte.
  var offset: Int
}

/// The division of a text into the pieces of a unit.
struct UnitTokens {
  private let bytes: [UInt8]
  private var i: Int
  private var tokens: [UnitToken] = []

  /// Splits UTF-8 bytes from an index on.
  static func split(_ bytes: [UInt8], from start: Int) throws(UnitError) -> [UnitToken] {
    var reader = UnitTokens(bytes: bytes, i: max(start, 0))
    while try reader.readToken() {}
    return reader.tokens
  }

  private init(bytes: [UInt8], i: Int) {
    self.bytes = bytes
    self.i = i
  }

  private func byte(_ k: Int) -> UInt8 { k < bytes.count ? bytes[k] : 0 }

  private func isDigit(_ k: Int) -> Bool { byte(k) >= 0x30 && byte(k) <= 0x39 }

  private func starts(_ sign: String) -> Bool {
    bytes[i...].starts(with: sign.utf8)
  }

  private mutating func take(_ kind: UnitToken.Kind, length: Int) {
    tokens.append(UnitToken(kind: kind, offset: i))
    i += length
  }

  /// Reads the next token; false at the end.
  private mutating func readToken() throws(UnitError) -> Bool {
    let space = Characters.spaceLength(bytes, at: i)
    if space > 0 {
      i += space
      return true
    }
    guard i < bytes.count else { return false }
    switch byte(i) {
    case 0x28:
      take(.open, length: 1)
    case 0x29:
      take(.close, length: 1)
      try readPower()
    case 0x2F:
      take(.slash, length: 1)
    case 0x2A, 0x2E:
      take(.times, length: 1)
    case 0x31 where !isDigit(i + 1) && byte(i + 1) != 0x2E:
      take(.one, length: 1)
    default:
      if starts("·") || starts("×") {
        take(.times, length: 2)
      } else if starts("⋅") || starts("∙") || starts("•") {
        take(.times, length: 3)
      } else {
        try readName()
      }
    }
    return true
  }

  private mutating func readName() throws(UnitError) {
    let start = i
    while true {
      let length = Characters.nameLength(bytes, at: i)
      if length > 0 {
        i += length
      } else if i > start, starts("-mol"), Characters.nameLength(bytes, at: i + 4) == 0 {
        i += 4
      } else {
        break
      }
    }
    guard i > start else { throw UnitError(.unexpected, offset: start) }
    let name = [UInt8](bytes[start..<i])
    if name == [0x70, 0x65, 0x72] {  // per
      tokens.append(UnitToken(kind: .slash, offset: start))
      return
    }
    guard let unit = UnitTable.named(name) else {
      throw UnitError(
        .unknown(
          name: String(decoding: name, as: UTF8.self), suggestion: UnitTable.nearest(to: name)),
        offset: start)
    }
    tokens.append(UnitToken(kind: .unit(unit), offset: start))
    try readPower()
  }

  /// Reads the power of what was just read, if one follows.
  private mutating func readPower() throws(UnitError) {
    let start = i
    let (superscript, length) = Characters.superscript(bytes, at: i)
    if length > 0 {
      guard let superscript else { throw UnitError(.powerMissing, offset: start) }
      i += length
      return try take(power: superscript, at: start)
    }
    // A sign or digit that touches the unit is its power: m2, m-2, s−1.
    if let attached = number(at: i) {
      i = attached.end
      return try take(power: attached.value, at: start)
    }
    let mark = starts("**") ? 2 : (byte(i) == 0x5E ? 1 : 0)
    guard mark > 0 else { return }
    var k = i + mark
    k += Characters.spaceLength(bytes, at: k)
    let isBracketed = byte(k) == 0x28
    if isBracketed { k += 1 }
    guard let found = number(at: k) else {
      throw UnitError(byte(k) == 0x2E ? .powerNotWhole : .powerMissing, offset: k)
    }
    k = found.end
    if byte(k) == 0x2E, isDigit(k + 1) { throw UnitError(.powerNotWhole, offset: k) }
    if isBracketed {
      if byte(k) == 0x2F { throw UnitError(.powerNotWhole, offset: k) }
      guard byte(k) == 0x29 else {
        throw UnitError(k < bytes.count ? .powerMissing : .open(count: 1), offset: k)
      }
      k += 1
    }
    i = k
    try take(power: found.value, at: start)
  }

  private mutating func take(power: Int, at start: Int) throws(UnitError) {
    guard power.magnitude <= 12 else { throw UnitError(.powerTooLarge, offset: start) }
    tokens.append(UnitToken(kind: .power(power), offset: start))
    // What touches a power can only be another one: m^2^3.
    if byte(i) == 0x5E || starts("**") { throw UnitError(.unexpected, offset: i) }
  }

  /// The whole number at an index, with or without sign; large ones are cut at 1000.
  private func number(at start: Int) -> (value: Int, end: Int)? {
    var k = start
    let minus = Characters.minusLength(bytes, at: k)
    if minus > 0 { k += minus } else if byte(k) == 0x2B { k += 1 }
    guard isDigit(k) else { return nil }
    var value = 0
    while isDigit(k) {
      value = min(value * 10 + Int(byte(k) - 0x30), 1000)
      k += 1
    }
    return (minus > 0 ? -value : value, k)
  }
}
