/// Finished HTML or XML that grows at its end.
///
/// Every page of a class is written into one of these, so appending is the only operation and
/// costs amortised O(1) per byte. What enters through ``text(_:)`` is escaped, what enters
/// through ``raw(_:)`` is trusted: raw strings are the project's own tags, never a name, an
/// answer or a line of a problem file.
public struct Markup: Hashable, Sendable {
  /// The markup so far, as UTF-8.
  public private(set) var bytes: [UInt8]

  /// Makes empty markup.
  public init() {
    bytes = []
  }

  /// Makes markup from a string that is markup already.
  public init(raw markup: String) {
    bytes = Array(markup.utf8)
  }

  /// The markup as a string; O(n).
  public var string: String {
    String(decoding: bytes, as: UTF8.self)
  }

  public var isEmpty: Bool {
    bytes.isEmpty
  }

  /// Makes room for a page of the given size, so that it grows without copies.
  public mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Appends markup as it is.
  public mutating func raw(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Appends bytes of markup as they are.
  public mutating func raw(_ markup: some Collection<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Appends other markup.
  public mutating func append(_ other: Markup) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Appends text, escaped for an element's content or a quoted attribute.
  public mutating func text(_ text: String) {
    Self.escape(text, into: &bytes)
  }

  /// Appends a whole number.
  public mutating func number(_ value: Int) {
    bytes.append(contentsOf: String(value).utf8)
  }
}

extension Markup {
  /// Returns the text with everything replaced that has a meaning in HTML or XML.
  ///
  /// This is the one escape function of the project. It serves element content and attributes in
  /// double quotes. Control characters, which XML 1.0 (section 2.2) forbids or HTML calls a parse
  /// error, become U+FFFD, so that any text at all gives a well-formed page; tab, line feed and
  /// carriage return stay. Complexity: O(n).
  public static func escape(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the escaped text to a buffer.
  static func escape(_ text: String, into bytes: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
      escape(utf8, into: &bytes)
    }
    guard done == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer { utf8 in escape(utf8, into: &bytes) }
  }

  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var clean = 0
    var index = 0
    while index < utf8.count {
      guard let found = replacement(at: index, in: utf8) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: utf8[clean..<index])
      bytes.append(contentsOf: found.with.utf8)
      index += found.length
      clean = index
    }
    bytes.append(contentsOf: utf8[clean...])
  }

  /// Returns what stands for the character at an index, and how many bytes it had.
  private static func replacement(
    at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (with: String, length: Int)? {
    func next(_ offset: Int) -> UInt8 {
      index + offset < utf8.count ? utf8[index + offset] : 0
    }
    switch utf8[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case 0x09, 0x0A, 0x0D: return nil
    case 0x00..<0x20, 0x7F: return ("\u{FFFD}", 1)
    // U+0080 to U+009F are C2 80 to C2 9F.
    case 0xC2 where (0x80...0x9F).contains(next(1)): return ("\u{FFFD}", 2)
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xEF where next(1) == 0xBF && next(2) >= 0xBE: return ("\u{FFFD}", 3)
    default: return nil
    }
  }
}
