extension JSON {
  /// How many brackets may be open at once, so that reading never exhausts the stack.
  static let depthLimit = 100

  /// Reads a JSON text as RFC 8259 defines it, and nothing looser.
  ///
  /// - Parameters:
  ///   - text: The contents of the file.
  ///   - name: The path of the file, for messages.
  /// - Throws: `JSONError` with line and column.
  /// - Complexity: O(*n*) on average.
  init(_ text: String, name: String) throws(JSONError) {
    try self.init(utf8: Array(text.utf8), name: name)
  }

  /// Reads a JSON text from bytes that are known to be UTF-8.
  ///
  /// - Throws: `JSONError` with line and column.
  init(utf8 bytes: [UInt8], name: String) throws(JSONError) {
    var reader = JSONReader(bytes: bytes, name: name)
    self = try reader.document()
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  let name: String
  private var at = 0
  private var depth = 0

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  mutating func document() throws(JSONError) -> JSON {
    let value = try value()
    skipBlanks()
    if at < bytes.count { throw expected("nothing more") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSON {
    skipBlanks()
    switch at < bytes.count ? bytes[at] : 0 {
    case 0x22: return .string(try string())
    case 0x5B: return try array()
    case 0x7B: return try object()
    case 0x2D, 0x30...0x39: return try number()
    default: break
    }
    if take("null") { return .null }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    throw expected("a value")
  }

  private mutating func array() throws(JSONError) -> JSON {
    try open()
    var values: [JSON] = []
    skipBlanks()
    if !take("]") {
      repeat {
        values.append(try value())
        skipBlanks()
      } while take(",")
      guard take("]") else { throw expected("',' or ']'") }
    }
    depth -= 1
    return .array(values)
  }

  private mutating func object() throws(JSONError) -> JSON {
    try open()
    var members: [JSON.Member] = []
    var keys = Keys()
    skipBlanks()
    if !take("}") {
      repeat {
        skipBlanks()
        let start = at
        guard at < bytes.count, bytes[at] == 0x22 else { throw expected("a key in quotes") }
        let key = try string()
        // Byte for byte, because `String` would hold two spellings of "é" to be one key.
        guard keys.insert(key) else { throw error(.repeatedKey(key), at: start) }
        skipBlanks()
        guard take(":") else { throw expected("':'") }
        members.append(JSON.Member(key, try value()))
        skipBlanks()
      } while take(",")
      guard take("}") else { throw expected("',' or '}'") }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func open() throws(JSONError) {
    guard depth < JSON.depthLimit else { throw error(.tooDeep(limit: JSON.depthLimit), at: at) }
    depth += 1
    at += 1
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = at
    var isInteger = true
    _ = take("-")
    let isZeroFirst = at < bytes.count && bytes[at] == 0x30
    let whole = digits()
    var isSound = whole == 1 || whole > 1 && !isZeroFirst
    if take(".") {
      isInteger = false
      isSound = digits() > 0 && isSound
    }
    if take("e") || take("E") {
      isInteger = false
      if !take("+") { _ = take("-") }
      isSound = digits() > 0 && isSound
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isSound, isInteger, let value = Int(text), text != "-0" { return .integer(value) }
    guard isSound, let value = Double(text), value.isFinite else {
      throw error(.badNumber(text), at: start)
    }
    return .number(value)
  }

  /// Passes over digits and returns how many there were.
  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    return at - start
  }

  private mutating func string() throws(JSONError) -> String {
    let opening = at
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
    if at < bytes.count, bytes[at] == 0x22 {
      at += 1
      return String(decoding: bytes[start..<at - 1], as: UTF8.self)
    }
    // From the first escape on, what is meant is not what stands there.
    var text = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x22:
        at += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        throw error(.controlCharacter, at: at)
      default:
        text.append(byte)
        at += 1
      }
    }
    throw error(.unclosedString, at: opening)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = at
    at += 1
    let letter = at < bytes.count ? bytes[at] : 0
    at += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(letter)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: break
    default: throw error(.badEscape, at: start)
    }
    guard let unit = hexadecimal() else { throw error(.badEscape, at: start) }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, take("\\u"), let low = hexadecimal(), low >= 0xDC00, low < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  /// Reads four hexadecimal digits.
  private mutating func hexadecimal() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[at..<at + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 + UInt32(digit)
    }
    at += 4
    return value
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  /// Passes over an ASCII text if it stands here.
  private mutating func take(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at + length <= bytes.count else { return false }
    for index in 0..<length where bytes[at + index] != text.utf8Start[index] { return false }
    at += length
    return true
  }

  private func expected(_ what: String) -> JSONError {
    guard at < bytes.count else { return error(.expected(what, found: "the end"), at: at) }
    let rest = String(decoding: bytes[at..<min(at + 16, bytes.count)], as: UTF8.self)
    let found = rest.first.map { quoted(String($0)) } ?? "nothing"
    return error(.expected(what, found: found), at: at)
  }

  private func error(_ cause: JSONError.Cause, at offset: Int) -> JSONError {
    JSONError(
      name: name, position: TextPosition(ofByte: offset, in: bytes), offset: offset, cause: cause)
  }
}

/// The keys of an object so far, compared byte for byte: a few one by one, many by their hashes.
private struct Keys {
  private var few: [String] = []
  private var many: Set<[UInt8]> = []

  /// Adds a key, unless it is there already.
  mutating func insert(_ key: String) -> Bool {
    if few.count < 8 {
      if few.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { return false }
      few.append(key)
      return true
    }
    if many.isEmpty { for key in few { many.insert(Array(key.utf8)) } }
    return many.insert(Array(key.utf8)).inserted
  }
}
