extension JSON {
  /// The order in which an object's members are written.
  enum Order: Sendable {
    case asBuilt
    /// By the UTF-8 bytes of their keys.
    case sorted
  }

  /// Returns the value as JSON text that is the same on every machine.
  ///
  /// A number is written with the fewest digits that read back as the same number. Line ends in
  /// strings, also U+2028 and U+2029, are escaped, so that the text may stand in a script.
  ///
  /// - Parameter isIndented: Whether every member and element begins a line of its own, indented
  ///   by two spaces a level; otherwise there is no white space at all.
  func text(isIndented: Bool = true, order: Order = .asBuilt) -> String {
    String(decoding: utf8(isIndented: isIndented, order: order), as: UTF8.self)
  }

  /// Returns the bytes of the text.
  func utf8(isIndented: Bool = true, order: Order = .asBuilt) -> [UInt8] {
    var writer = JSONWriter(isIndented: isIndented, order: order)
    writer.write(self)
    return writer.bytes
  }
}

private struct JSONWriter {
  let isIndented: Bool
  let order: JSON.Order
  var bytes: [UInt8] = []
  private var depth = 0

  init(isIndented: Bool, order: JSON.Order) {
    self.isIndented = isIndented
    self.order = order
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .integer(let value): put(value.description)
    case .number(let value): put(value.isFinite ? value.description : "null")
    case .string(let value): writeString(value)
    case .array(let values):
      writeList(values, "[", "]") { writer, value in writer.write(value) }
    case .object(let members):
      let members = order == .asBuilt ? members : members.sorted { isBefore($0.key, $1.key) }
      writeList(members, "{", "}") { writer, member in
        writer.writeString(member.key)
        writer.put(writer.isIndented ? ": " : ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func writeList<Item>(
    _ items: [Item], _ opening: String, _ closing: String,
    _ write: (inout JSONWriter, Item) -> Void
  ) {
    put(opening)
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { put(",") }
      beginLine()
      write(&self, item)
    }
    depth -= 1
    if !items.isEmpty { beginLine() }
    put(closing)
  }

  private mutating func beginLine() {
    guard isIndented else { return }
    put("\n")
    for _ in 0..<depth { put("  ") }
  }

  private mutating func writeString(_ string: String) {
    put("\"")
    var string = string
    string.withUTF8 { buffer in
      var start = 0
      var index = 0
      while index < buffer.count {
        let length = JSONWriter.escapedLength(buffer, at: index)
        if length == 0 {
          index += 1
          continue
        }
        bytes.append(contentsOf: buffer[start..<index])
        writeEscape(buffer, at: index)
        index += length
        start = index
      }
      bytes.append(contentsOf: buffer[start...])
    }
    put("\"")
  }

  /// The number of bytes that must be written as an escape here; 0 if they may stand as they are.
  private static func escapedLength(
    _ buffer: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    switch buffer[index] {
    case 0..<0x20, 0x22, 0x5C, 0x7F: 1
    // U+2028 and U+2029.
    case 0xE2:
      buffer[index + 1] == 0x80 && (buffer[index + 2] == 0xA8 || buffer[index + 2] == 0xA9) ? 3 : 0
    default: 0
    }
  }

  private mutating func writeEscape(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch buffer[index] {
    case 0x22: put("\\\"")
    case 0x5C: put("\\\\")
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    case 0xE2: put(buffer[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
    default:
      let code = String(buffer[index], radix: 16)
      put("\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code)
    }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Puts text of our own, which is ASCII.
  private mutating func put(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
