import Numerics
import Problems
import Units

/// How a profile, given as a few points, is judged: by its ends, by which way it goes, and by which
/// way it bends, a third each. The values between may be off; the picture may not.
enum ProfileVerdict {
  static func judge(
    _ text: String, _ ask: Ask, _ index: Int, _ profile: ProfileQuestion, right: [Double],
    in variant: Variant
  ) -> Verdict {
    guard let (unit, figures) = variant.form(of: index),
      let values = ProfileVerdict.values(text), values.count == right.count
    else {
      return Verdict(
        .unread, share: 0, of: ask.points, written: text,
        remarks: [
          [
            .text(
              "I need \(right.count) numbers, one for each place, with semicolons or blanks between "
                + "them.")
          ]
        ])
    }
    let places = right.indices.map { Double($0) }
    let wanted = right.map { unit.number(fromSI: $0) }
    let span = (wanted.max() ?? 0) - (wanted.min() ?? 0)
    let size = max(span, wanted.reduce(0) { max($0, abs($1)) } * 1e-3)
    // What is read off a drawing is good for a part in twenty.
    let tolerance = max(0.05 * size, Variant.tolerance(figures: figures) * size)
    func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= tolerance }
    if zip(values, wanted).allSatisfy({
      abs($0 - $1) <= Variant.tolerance(figures: figures) * max(abs($1), 0.05 * size)
    }) {
      return Verdict(.right, share: 1, of: ask.points, written: text, remarks: [])
    }
    let own = ProfileShape(values, at: places, tolerance: 0.02)
    let shape = ProfileShape(wanted, at: places, tolerance: 0.02)
    var remarks: [[Inline]] = []
    var earned = 0
    if near(own.first, shape.first), near(own.last, shape.last) {
      earned += 1
    } else if near(own.first, shape.last), near(own.last, shape.first) {
      remarks.append([.text("Your profile runs from the wrong end: its ends are exchanged.")])
    } else {
      remarks.append([.text("An end of your profile does not have the value that is given there.")])
    }
    if own.direction == shape.direction {
      earned += 1
    } else {
      remarks.append([
        .text("Yours is \(way(own.direction)); the right one is \(way(shape.direction)).")
      ])
    }
    if own.bend == shape.bend {
      earned += 1
    } else {
      remarks.append([.text("Yours is \(bent(own.bend)); the right one is \(bent(shape.bend)).")])
    }
    if remarks.isEmpty, zip(values, wanted).contains(where: { !near($0, $1) }) {
      remarks.append([
        .text("The shape is right; a value between the ends is off by more than a drawing allows.")
      ])
      return Verdict(.partly, share: 2.0 / 3, of: ask.points, written: text, remarks: remarks)
    }
    return Verdict(
      earned == 3 ? .right : earned > 0 ? .partly : .wrong, share: Double(earned) / 3,
      of: ask.points, written: text, remarks: remarks)
  }

  private static func way(_ direction: ProfileShape.Direction) -> String {
    switch direction {
    case .falling: "falling"
    case .level: "level"
    case .rising: "rising"
    case .turning: "not going one way"
    }
  }

  private static func bent(_ bend: ProfileShape.Bend) -> String {
    switch bend {
    case .straight: "straight"
    case .upwards: "bent upwards (its middle lies below the line between the ends)"
    case .downwards: "bent downwards (its middle lies above the line between the ends)"
    case .both: "bent both ways"
    }
  }

  /// Numbers with semicolons, commas or blanks between them.
  private static func values(_ text: String) -> [Double]? {
    var values: [Double] = []
    var piece: [UInt8] = []
    func close() -> Bool {
      guard !piece.isEmpty else { return true }
      guard let number = try? Decimal(parsing: String(decoding: piece, as: UTF8.self)) else {
        return false
      }
      values.append(number.doubleValue)
      piece = []
      return true
    }
    let separators: [UInt8] = [32, 9, 10, 13, 59, 44]
    for byte in text.utf8 {
      if separators.contains(byte) {
        guard close() else { return nil }
      } else {
        piece.append(byte)
      }
    }
    return close() ? values : nil
  }
}
