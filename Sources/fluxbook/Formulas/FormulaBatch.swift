import Foundation

/// Many questions about formulas, a line each, answered in order.
///
/// Memory does not grow with the number of lines, and no reply waits for a line that has not come
/// yet: what a read brings is answered and written before the next.
struct FormulaBatch {
  let parallel: Parallel
  let output: Output

  /// The lines that one thread takes at a time.
  private static let portion = 64

  /// Answers every line of a file, or of standard input for `-`.
  ///
  /// - Returns: Whether every line was a question.
  func run(_ path: String) throws -> Bool {
    var lines = try LineReader(path, limit: FormulaLine.longest)
    var first = 1
    var isSound = true
    while let block = try lines.next() {
      let replies = replies(to: block, from: first)
      for reply in replies {
        try output.write(reply.bytes)
        if !reply.isSound { isSound = false }
      }
      try output.flush()
      first += block.count
    }
    return isSound
  }

  private struct Replies {
    var bytes: [UInt8] = []
    var isSound = true
  }

  private func replies(to lines: [ArraySlice<UInt8>], from first: Int) -> [Replies] {
    let portions = (lines.count + FormulaBatch.portion - 1) / FormulaBatch.portion
    return parallel.map(portions) { portion in
      let start = portion * FormulaBatch.portion
      var judge = FormulaJudge()
      var replies = Replies()
      for index in start..<min(start + FormulaBatch.portion, lines.count) {
        FormulaBatch.answer(lines[index], number: first + index, &judge, &replies)
      }
      return replies
    }
  }

  /// Answers a line; one of blanks only is no question and has no reply.
  private static func answer(
    _ line: ArraySlice<UInt8>, number: Int, _ judge: inout FormulaJudge, _ replies: inout Replies
  ) {
    let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard !isBlank || line.count > FormulaLine.longest else { return }
    let reply: JSON
    do throws(FormulaMistake) {
      reply = FormulaLine.reply(judge.finding(try FormulaLine.question(line)))
    } catch {
      replies.isSound = false
      reply = FormulaLine.reply(error, line: number)
    }
    replies.bytes += reply.utf8(isIndented: false)
    replies.bytes.append(0x0A)
  }
}
