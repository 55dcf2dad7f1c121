import Problems

/// How a choice, or an order of lines, is judged.
enum ChoiceVerdict {
  /// Judges letters against the options that are true.
  ///
  /// Of several options each counts once, whether it is named or left out; two mistakes of four are
  /// as good as guessing, and earn nothing.
  static func judge(
    _ text: String, _ ask: Ask, _ index: Int, _ choice: Choice, _ shown: ShownChoice,
    in variant: Variant
  ) -> Verdict {
    let count = shown.order.count
    guard let letters = Letters.read(text, below: count) else {
      return unread(text, ask, count, example: choice.isMultiple ? "B, D" : "B")
    }
    if !choice.isMultiple {
      guard letters.count == 1 else {
        return Verdict(
          .unread, share: 0, of: ask.points, written: text,
          remarks: [[.text("One letter is asked for, and here are \(letters.count).")]])
      }
      let isRight = shown.right == letters
      return Verdict(
        isRight ? .right : .wrong, share: isRight ? 1 : 0, of: ask.points, written: text,
        remarks: isRight ? [] : remarks(on: letters, index, choice, shown, variant))
    }
    let chosen = Set(letters)
    let mistakes = chosen.symmetricDifference(Set(shown.right))
    let share = max(0, 1 - 2 * Double(mistakes.count) / Double(count))
    return Verdict(
      mistakes.isEmpty ? .right : share > 0 ? .partly : .wrong, share: share, of: ask.points,
      written: text, remarks: remarks(on: mistakes.sorted(), index, choice, shown, variant))
  }

  private static func remarks(
    on places: [Int], _ index: Int, _ choice: Choice, _ shown: ShownChoice, _ variant: Variant
  ) -> [[Inline]] {
    places.compactMap { place in
      let feedback = variant.feedback(option: shown.order[place], of: index)
      if feedback.isEmpty {
        return choice.isMultiple
          ? [
            .text(
              "\(Variant.letter(place)) is "
                + (shown.right.contains(place) ? "true." : "not true."))
          ] : nil
      }
      return (choice.isMultiple ? [.text(Variant.letter(place) + ": ")] : []) + feedback
    }
  }

  /// Judges letters against lines in their order: what counts is the longest part that is in order.
  static func judge(
    _ text: String, _ ask: Ask, _ index: Int, _ shown: ShownOrdering, in variant: Variant
  ) -> Verdict {
    let count = shown.order.count
    guard let letters = Letters.read(text, below: count), !letters.isEmpty else {
      return unread(text, ask, count, example: "C A B")
    }
    if letters == shown.right {
      return Verdict(.right, share: 1, of: ask.points, written: text, remarks: [])
    }
    var remarks: [[Inline]] = []
    let strays = letters.filter { !shown.right.contains($0) }
    for stray in strays {
      let feedback = variant.feedback(line: shown.order[stray], of: index)
      remarks.append(
        [.text("\(Variant.letter(stray)) does not belong there. ")] + feedback)
    }
    let missing = shown.right.filter { !letters.contains($0) }
    if !missing.isEmpty {
      remarks.append([
        .text(
          missing.count == 1
            ? "A line is missing: \(Variant.letter(missing[0]))."
            : "\(missing.count) lines are missing.")
      ])
    }
    let kept = longestCommon(letters, shown.right)
    if let (before, after) = firstSwap(letters, shown.right) {
      remarks.append([
        .text(
          "\(Variant.letter(after)) cannot come before \(Variant.letter(before)), which it rests on "
            + "or follows from.")
      ])
    }
    // Less than half in order is no more than chance.
    let part = Double(kept - strays.count) / Double(max(shown.right.count, letters.count))
    let share = part < 0.5 ? 0 : part
    return Verdict(
      share > 0 ? .partly : .wrong, share: share, of: ask.points, written: text, remarks: remarks)
  }

  /// Two neighbours that stand the wrong way round.
  private static func firstSwap(_ letters: [Int], _ right: [Int]) -> (before: Int, after: Int)? {
    for (first, second) in zip(letters, letters.dropFirst()) {
      guard let a = right.firstIndex(of: first), let b = right.firstIndex(of: second) else {
        continue
      }
      if a > b { return (second, first) }
    }
    return nil
  }

  /// The length of the longest sequence that stands in both in this order.
  private static func longestCommon(_ first: [Int], _ second: [Int]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for a in first {
      var diagonal = 0
      for (index, b) in second.enumerated() {
        let old = row[index + 1]
        row[index + 1] = a == b ? diagonal + 1 : max(old, row[index])
        diagonal = old
      }
    }
    return row[second.count]
  }

  private static func unread(
    _ text: String, _ ask: Ask, _ count: Int, example: String
  ) -> Verdict {
    Verdict(
      .unread, share: 0, of: ask.points, written: text,
      remarks: [
        [
          .text(
            "I cannot read this as letters from A to \(Variant.letter(count - 1)). Write for "
              + "example "), .code(example), .text("."),
        ]
      ])
  }
}

/// Letters as people type them: `B`, `b)`, `A, C`, `C A B`, `none`.
enum Letters {
  /// The places that the letters stand for; none for "none"; nil if the text is anything else, or a
  /// letter stands twice.
  static func read(_ text: String, below count: Int) -> [Int]? {
    var lower = text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
    while let last = lower.last, last == 46 || last == 32 { lower.removeLast() }
    if ["none", "-"].contains(String(decoding: lower, as: UTF8.self)) {
      return []
    }
    var places: [Int] = []
    for byte in lower {
      switch byte {
      case 97...122:
        let place = Int(byte) - 97
        guard place < count, !places.contains(place) else { return nil }
        places.append(place)
      case 32, 9, 10, 13, 44, 59, 40, 41, 46, 45, 62, 43, 47: continue
      default: return nil
      }
    }
    return places.isEmpty ? nil : places
  }
}
