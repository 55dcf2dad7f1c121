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
    var writer = JSONWriter(isIndented: isIndented, order: order)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
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
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": put("\\\"")
      case "\\": put("\\\\")
      case "\n": put("\\n")
      case "\r": put("\\r")
      case "\t": put("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let code = String(scalar.value, radix: 16)
        put("\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    put("\"")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
