import Algebra
import Numerics
import Problems
import Units

/// How a number with a unit is judged.
///
/// - The **value** counts most. It is right within a tolerance relative to the answer itself: one
///   unit of the last figure asked for, as 1 % for three figures. Nothing is absolute, so zero is
///   never right for an answer that is not zero, and the sign always counts.
/// - The **unit** counts on its own. Any unit of the right dimension will do.
/// - The **figures** count on their own: the number asked for, or one more.
///
/// A value that is not right is compared with the wrong answers of the problem's traps, with the
/// opposite sign, and with powers of ten, and the first match is said.
public enum QuantityVerdict {
  /// What each part is worth, of 1.
  public static let valueShare = 0.7
  public static let unitShare = 0.2
  public static let figuresShare = 0.1

  static func judge(
    _ text: String, _ ask: Ask, _ index: Int, unit: Unit, figures: Int, right: Double,
    in variant: Variant
  ) -> Verdict {
    let reading: MeasurementReading
    do throws(MeasurementError) {
      reading = try MeasurementReader.read(text, expecting: unit.dimension)
    } catch {
      return Verdict(
        .unread, share: 0, of: ask.points, written: text,
        remarks: [[.text(error.message.undirected)]])
    }
    return Judgement(
      ask: ask, index: index, unit: unit, figures: figures, right: right, variant: variant,
      text: text, reading: reading
    ).verdict()
  }
}

private struct Judgement {
  let ask: Ask
  let index: Int
  let unit: Unit
  let figures: Int
  let right: Double
  let variant: Variant
  let text: String
  let reading: MeasurementReading

  private var isPure: Bool { unit.dimension.isDimensionless }

  private var tolerance: Double { Variant.tolerance(figures: figures) }

  func verdict() -> Verdict {
    var remarks: [[Inline]] = []
    var share = 0.0
    let (value, unitIsRight) = understood(&remarks)
    guard let value else {
      // The number may be right in the unit asked for, behind a unit that is not one of it.
      let bare = unit.siValue(of: reading.number)
      if agrees(bare, right) {
        let place: [Inline] =
          isPure ? [.text("Without a unit")] : [.text("In "), .math(unit.layout)]
        remarks.append(
          place + [.text(" the number is right: carry the units through your calculation.")])
        share = QuantityVerdict.valueShare + figuresShare(&remarks)
      }
      return verdict(share, remarks)
    }
    if agrees(value, right) {
      share = QuantityVerdict.valueShare + figuresShare(&remarks)
      if unitIsRight { share += QuantityVerdict.unitShare }
      return verdict(share, remarks)
    }
    let explanation = explanation(of: value)
    return verdict(0, [explanation.words] + remarks, trap: explanation.trap)
  }

  /// The value in SI units, or nil if the unit has another dimension.
  private func understood(_ remarks: inout [[Inline]]) -> (Double?, Bool) {
    for note in reading.notes {
      if case .labelSkipped = note { continue }
      remarks.append([.text(note.message)])
    }
    guard let own = reading.unit else {
      if isPure { return (reading.number.doubleValue, true) }
      remarks.append([
        .text("You wrote no unit; I took the number to be in "), .math(unit.layout), .text("."),
      ])
      return (unit.siValue(of: reading.number), false)
    }
    guard own.dimension == unit.dimension else {
      let verdict = own.dimension.described.map { "is that of \($0)" } ?? "does not fit"
      let asked = unit.dimension.described ?? unit.dimension.text
      remarks.append(
        [
          .text("Your unit "), .math(own.layout),
          .text(" \(verdict); the question asks for \(asked)"),
        ]
          + (isPure ? [.text(".")] : [.text(", as in "), .math(unit.layout), .text(".")]))
      return (nil, false)
    }
    return (own.siValue(of: reading.number), true)
  }

  private func agrees(_ value: Double, _ reference: Double) -> Bool {
    // An answer that is zero exactly has no scale of its own.
    if reference == 0 { return value == 0 }
    return abs(value - reference) <= tolerance * abs(reference)
  }

  private func figuresShare(_ remarks: inout [[Inline]]) -> Double {
    let own = reading.number.significantFigures
    if own == figures || own == figures + 1 || (reading.figuresAreAmbiguous && own >= figures) {
      return QuantityVerdict.figuresShare
    }
    let word = own == 1 ? "figure" : "figures"
    remarks.append([
      .text(
        own < figures
          ? "You gave \(own) significant \(word); \(figures) are asked for."
          : "You gave \(own) significant figures; the data carry no more than \(figures).")
    ])
    return 0
  }

  private func verdict(
    _ share: Double, _ remarks: [[Inline]], trap: TrapAnswer? = nil
  ) -> Verdict {
    let full = share > 0.999
    let mark: Mark = full ? .right : share > 0 ? .partly : .wrong
    return Verdict(
      mark, share: full ? 1 : share, of: ask.points, written: text, remarks: remarks,
      trap: trap?.trap.id, partsAt: trap?.partsAt)
  }

  /// Why a value may have come out as it did.
  private func explanation(of value: Double) -> (words: [Inline], trap: TrapAnswer?) {
    if let wrong = nearestTrap(to: value) {
      return (variant.feedback(wrong.trap), wrong)
    }
    if value == 0 { return ([.text("It is not zero.")], nil) }
    if agrees(-value, right) {
      return ([.text("The size is right, the sign is not: which way does it point?")], nil)
    }
    if let power = powerOfTen(value) {
      let direction = power > 0 ? "too large" : "too small"
      let ten = Layout.numeral("10")
      let factor =
        abs(power) == 1 ? ten : .scripts(ten, sub: nil, sup: .numeral(String(abs(power))))
      return (
        [
          .text("Your value is "), .math(factor),
          .text(" times \(direction): look for a power of ten, or "),
          .text(isPure ? "a per cent sign." : "a prefix such as centi or kilo."),
        ], nil
      )
    }
    let deviation = right == 0 ? .infinity : abs(value / right - 1) * 100
    if deviation < 5, let percent = Decimal(deviation, significantFigures: 2) {
      return (
        [
          .text("Your value is off by "),
          .math(.row([percent.layout, .unit([Layout.UnitPower("%", 1)])])),
          .text(": did you round along the way?"),
        ], nil
      )
    }
    guard right != 0, let ratio = Decimal(value / right, significantFigures: 3) else {
      return ([.text("This is not the right value.")], nil)
    }
    return ([.text("Your value is "), .math(ratio.layout), .text(" times the right one.")], nil)
  }

  /// The trap whose wrong answer lies nearest, recognised within the tolerance of right answers.
  private func nearestTrap(to value: Double) -> TrapAnswer? {
    var nearest: (trap: TrapAnswer, distance: Double)?
    for trap in variant.trapAnswers(to: index) where agrees(value, trap.value) {
      let distance = abs(value - trap.value)
      if distance < nearest?.distance ?? .infinity { nearest = (trap, distance) }
    }
    return nearest?.trap
  }

  private func powerOfTen(_ value: Double) -> Int? {
    guard right != 0, value / right > 0 else { return nil }
    var factor = 1.0
    for power in 1...9 {
      factor *= 10
      if agrees(value / factor, right) { return power }
      if agrees(value * factor, right) { return -power }
    }
    return nil
  }
}

extension Dimension {
  /// The name of the dimension with its article, if it has one.
  fileprivate var described: String? {
    if isDimensionless { return "a pure number" }
    return name.map { ("aeiou".utf8.contains($0.utf8.first ?? 0) ? "an " : "a ") + $0 }
  }
}
