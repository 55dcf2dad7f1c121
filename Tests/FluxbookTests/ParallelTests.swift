import Synchronization
import Testing

@testable import fluxbook

@Suite struct ParallelTests {
  private struct Burnt: Error, Equatable { let index: Int }

  @Test("results come in order for any number of threads", arguments: [1, 2, 3, 16, 100])
  func order(jobs: Int) {
    let squares = Parallel(jobs: jobs).map(1000) { $0 * $0 }
    #expect(squares == (0..<1000).map { $0 * $0 })
  }

  @Test("every item is worked on once")
  func once() {
    let counts = Mutex(Array(repeating: 0, count: 5000))
    Parallel(jobs: 8).forEach(5000) { index in counts.withLock { $0[index] += 1 } }
    #expect(counts.withLock { $0 } == Array(repeating: 1, count: 5000))
  }

  @Test("the lowest failure wins, and all below it is done", arguments: [1, 2, 8])
  func failure(jobs: Int) {
    for round in 0..<50 {
      let first = 100 + round
      let done = Mutex(Set<Int>())
      #expect(throws: Burnt(index: first)) {
        try Parallel(jobs: jobs).forEach(1000) { (index) throws(Burnt) in
          if index >= first { throw Burnt(index: index) }
          done.withLock { _ = $0.insert(index) }
        }
      }
      #expect(done.withLock { $0.count } == first)
    }
  }

  @Test("no items, no work")
  func none() {
    #expect(Parallel(jobs: 4).map(0) { $0 }.isEmpty)
    #expect(Parallel(jobs: 4).map(-3) { $0 }.isEmpty)
    #expect(Parallel(jobs: -3).jobs == 1)
    #expect(Parallel().jobs >= 1)
  }
}
