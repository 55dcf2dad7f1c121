import Foundation
import Synchronization

/// A count of what is done, on standard error, for a person who waits.
///
/// Nothing appears in the first second, more often than ten times a second, or where standard
/// error is no terminal. Several threads may count.
final class Progress: Sendable {
  private let line: Mutex<ProgressLine>?
  private let errors: Output
  private let start = ContinuousClock.now

  /// Begins a count.
  ///
  /// - Parameters:
  ///   - label: What is counted, such as "sheets".
  ///   - total: How many there will be.
  init(_ label: String, total: Int, on errors: Output) {
    self.errors = errors
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    line = errors.isTerminal && !isDumb ? Mutex(ProgressLine(label: label, total: total)) : nil
  }

  /// Counts one more.
  func advance() {
    line?.withLock { line in
      guard let text = line.advance(at: ContinuousClock.now - start) else { return }
      try? errors.write(text)
    }
  }

  /// Removes the count from the screen; call it before anything else is written there.
  func finish() {
    line?.withLock { line in
      guard let text = line.finish() else { return }
      try? errors.write(text)
    }
  }
}

/// When a count is shown, and what is written to show it.
struct ProgressLine: Sendable {
  let label: String
  let total: Int
  private var done = 0
  private var due = Duration.seconds(1)
  private var isShown = false

  init(label: String, total: Int) {
    self.label = label
    self.total = total
  }

  /// Counts one more, and returns what to write now, if anything.
  mutating func advance(at elapsed: Duration) -> String? {
    done += 1
    guard elapsed >= due, done < total else { return nil }
    due = elapsed + .milliseconds(100)
    isShown = true
    return "\r\(done) of \(total) \(label)\u{1B}[K"
  }

  /// Returns what removes the count from the line, if it is shown.
  mutating func finish() -> String? {
    guard isShown else { return nil }
    isShown = false
    return "\r\u{1B}[K"
  }
}
