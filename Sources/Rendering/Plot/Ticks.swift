/// The values an axis is labelled with.
///
/// Steps are 1, 2 or 5 times a power of ten, counted in whole numbers, so that a label is exact:
/// the third tick of step 0.2 is 6/10, never 0.6000000000000001.
struct Ticks: Hashable, Sendable {
  var ticks: [Tick]
  /// The power of ten that all labels leave out and the axis title names; 0 for ordinary sizes.
  var power: Int

  struct Tick: Hashable, Sendable {
    let value: Double
    let label: String
  }

  /// Returns about `count` ticks between two ends; none where there is no finite span.
  init(from lower: Double, to upper: Double, count: Int) {
    ticks = []
    power = 0
    let span = upper - lower
    guard span.isFinite, span > 0, count > 0, lower.isFinite else { return }
    guard let (multiple, exponent) = Ticks.step(span / Double(count)) else { return }
    let unit = Ticks.power(of: exponent)
    let step = Double(multiple) * unit
    // The ends are hit even where the division is off by its rounding.
    guard let first = Ticks.whole(lower / step - 1e-9, up: true),
      let last = Ticks.whole(upper / step + 1e-9, up: false), first <= last, last - first <= 64
    else { return }
    power = Ticks.sharedPower(largest: max(lower.magnitude, upper.magnitude))
    for index in first...last {
      let count = index * multiple
      let value =
        exponent < 0 ? Double(count) / Ticks.power(of: -exponent) : Double(count) * unit
      let plain = count == 0 || (lower == 0 && upper == 1 && value == 1)
      ticks.append(
        Tick(
          value: value,
          label: plain
            ? String(count == 0 ? 0 : 1) : Ticks.label(count, exponent: exponent - power)))
    }
  }

  /// Returns the nice step next to a raw one, as a multiple of a power of ten.
  private static func step(_ raw: Double) -> (multiple: Int, exponent: Int)? {
    guard raw > 1e-300, raw < 1e300 else { return nil }
    var exponent = 0
    while power(of: exponent + 1) <= raw { exponent += 1 }
    while power(of: exponent) > raw { exponent -= 1 }
    // Geometric means separate 1 | 2 | 5 | 10: the roots of 2, 10 and 50.
    let ratio = raw / power(of: exponent)
    if ratio >= 7.071 { return (1, exponent + 1) }
    if ratio >= 3.162 { return (5, exponent) }
    if ratio >= 1.414 { return (2, exponent) }
    return (1, exponent)
  }

  /// The power of three to name in the title when labels would grow long.
  private static func sharedPower(largest: Double) -> Int {
    var shared = 0
    while shared < 300, largest >= 1e5 * power(of: shared) { shared += 3 }
    guard shared == 0 else { return shared }
    while shared > -300, largest < 0.01 * power(of: shared) { shared -= 3 }
    return shared
  }

  private static func power(of exponent: Int) -> Double {
    var value = 1.0
    for _ in 0..<abs(exponent) { value *= 10 }
    return exponent < 0 ? 1 / value : value
  }

  private static func whole(_ value: Double, up: Bool) -> Int? {
    guard value.magnitude < 1e9 else { return nil }
    let cut = Int(value)
    if up { return Double(cut) < value ? cut + 1 : cut }
    return Double(cut) > value ? cut - 1 : cut
  }

  /// Returns `count · 10^exponent` in digits.
  private static func label(_ count: Int, exponent: Int) -> String {
    var digits = String(count.magnitude)
    let sign = count < 0 ? "−" : ""
    guard exponent < 0 else {
      return sign + digits + String(repeating: "0", count: count == 0 ? 0 : exponent)
    }
    while digits.utf8.count <= -exponent { digits = "0" + digits }
    let split = digits.utf8.count + exponent
    return sign + String(decoding: digits.utf8.prefix(split), as: UTF8.self) + "."
      + String(decoding: digits.utf8.dropFirst(split), as: UTF8.self)
  }
}
