import Foundation

/// File names made from any text, safe on every file system.
enum FileName {
  /// The most bytes in a name, so that folders and extensions added to it stay within any limit.
  static let limit = 64

  /// Makes a portable file name of any text: `../../etc/passwd` becomes `etc-passwd`.
  ///
  /// Accents are dropped and every run of characters outside `[A-Za-z0-9._-]` becomes a dash.
  /// The name has 1 to 64 bytes, begins with neither dot nor dash, ends with neither, and is not
  /// one that Windows reserves for a device. Text without any usable character gives `unnamed`.
  static func safe(_ text: String) -> String {
    var name: [UInt8] = []
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      let byte = scalar.isASCII ? UInt8(scalar.value) : 0x2D
      let isDash = !isPlain(byte)
      if isDash, name.last == 0x2D { continue }
      name.append(isDash ? 0x2D : byte)
    }
    name = trimmed(Array(name.drop { isDotOrDash($0) }.prefix(limit)))
    if name.isEmpty { return "unnamed" }
    if isReserved(name) { name = trimmed(Array(([0x5F] + name).prefix(limit))) }
    return String(decoding: name, as: UTF8.self)
  }

  /// Makes a portable file name of each text, no two alike even where case is ignored.
  ///
  /// Of several that would be alike, the first keeps the name and the others get `-2`, `-3`, ….
  /// A text appended to the list never changes the names before it.
  static func unique(_ texts: [String]) -> [String] {
    var taken = Set<String>()
    var next: [String: Int] = [:]
    return texts.map { text in
      let base = safe(text)
      var name = base
      var number = next[base.lowercased()] ?? 2
      while !taken.insert(name.lowercased()).inserted {
        let suffix = "-\(number)"
        let room = Array(base.utf8.prefix(limit - suffix.utf8.count))
        name = String(decoding: trimmed(room), as: UTF8.self) + suffix
        number += 1
      }
      next[base.lowercased()] = number
      return name
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func isDotOrDash(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2D }

  private static func trimmed(_ name: [UInt8]) -> [UInt8] {
    var name = name
    while let last = name.last, isDotOrDash(last) { name.removeLast() }
    return name
  }

  /// Tells whether Windows takes a name, whatever its extension, for a device.
  private static func isReserved(_ name: [UInt8]) -> Bool {
    let stem = String(decoding: name.prefix { $0 != 0x2E }, as: UTF8.self).lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt") else { return false }
    return stem.last?.isNumber == true
  }
}
