import Foundation
import Synchronization

/// Work on many items by several threads, with the outcome of one.
///
/// Items are taken in order, each by the next free thread. What comes out does not depend on the
/// number of threads, as long as the work on one item does not depend on another's.
struct Parallel: Sendable {
  /// The number of threads, the calling one among them.
  let jobs: Int

  /// Creates a team of threads.
  ///
  /// - Parameter jobs: The number of threads, at least 1, or `nil` for one on each core.
  init(jobs: Int? = nil) {
    self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Works on the items 0, 1, …, `count − 1` and keeps nothing.
  ///
  /// - Throws: The error of the lowest item that fails. Every item below it has been worked on;
  ///   of those above it, some may have been.
  func forEach<E: Error>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws(E) -> Void
  ) throws(E) {
    guard jobs > 1, count > 1 else {
      for index in 0..<max(count, 0) { try body(index) }
      return
    }
    let race = Race<E>(count: count)
    let team = DispatchGroup()
    for _ in 1..<min(jobs, count) {
      team.enter()
      let thread = Thread {
        race.run(body)
        team.leave()
      }
      // As deep as the main thread's usually is, which recursion in the core is measured against.
      thread.stackSize = 8 << 20
      thread.start()
    }
    race.run(body)
    team.wait()
    if let error = race.error { throw error }
  }

  /// Works on the items 0, 1, …, `count − 1` and returns their results in order.
  ///
  /// - Throws: The error of the lowest item that fails.
  func map<T: Sendable, E: Error>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws(E) -> T
  ) throws(E) -> [T] {
    let results = Results<T>(count: count)
    try forEach(count) { (index) throws(E) in results.set(try body(index), at: index) }
    return results.values
  }
}

/// The items still to be taken, and the lowest that failed.
private final class Race<E: Error>: Sendable {
  let count: Int
  private let next = Atomic<Int>(0)
  private let limit: Atomic<Int>
  private let failure = Mutex<(index: Int, error: E)?>(nil)

  init(count: Int) {
    self.count = count
    limit = Atomic(count)
  }

  /// Takes items until none is left below the lowest that failed.
  ///
  /// Items are handed out in rising order, so when one fails all below it are already taken and
  /// will be finished: the lowest failure is always found.
  func run(_ body: (Int) throws(E) -> Void) {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < limit.load(ordering: .relaxed) else { return }
      do throws(E) {
        try body(index)
      } catch {
        limit.min(index, ordering: .relaxed)
        failure.withLock { failure in
          if index < failure?.index ?? .max { failure = (index, error) }
        }
      }
    }
  }

  var error: E? { failure.withLock { $0?.error } }
}

/// Results by index, set by several threads.
private final class Results<T: Sendable>: Sendable {
  private let slots: Mutex<[T?]>

  init(count: Int) { slots = Mutex(Array(repeating: nil, count: max(count, 0))) }

  func set(_ value: T, at index: Int) {
    slots.withLock { $0[index] = value }
  }

  var values: [T] { slots.withLock { $0.compactMap { $0 } } }
}
