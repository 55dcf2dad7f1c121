import Browser
import Testing

@testable import fluxbook

@Suite("The engine in the browser")
struct EngineTests {
  /// Returns the indices of the requests that the native core answers otherwise.
  func differences(from replies: [String]) -> [Int] {
    let expected = Requests.all.map { Host.hexadecimal(BrowserCore.answer(request: $0)) }
    guard replies.count == expected.count else { return Array(expected.indices) }
    return expected.indices.filter { replies[$0] != expected[$0] }
  }

  @Test("is there, or else the build says why not")
  func presence() {
    #expect(Engine.isPresent == (Engine.reason.utf8CodeUnitCount == 0))
  }

  @Test(
    "replies in Node with the native core's bytes, survives a trap, and reuses its memory",
    .enabled(if: Engine.isPresent, "\(Engine.reason)"),
    .enabled(if: Host.node != nil, Host.nodeHelp), .timeLimit(.minutes(4)))
  func node() throws {
    let report = try Host.report(
      [try #require(Host.node), Host.drivers.appending(path: "node.mjs").path],
      requests: Requests.all)
    #expect(differences(from: report.replies) == [])
    let times = try #require(report.times)
    for index in Requests.settings where times[index] >= 10 {
      Issue.record("\(times[index]) ms: \(Requests.readable[index][1].prefix(60))")
    }
    #expect(report.wasm)
    #expect(report.stopped?.hasPrefix("The engine stopped: ") == true)
    #expect(report.revived == true)
    let heap = try #require(report.heap)
    #expect(heap.faults == 0)
    #expect(heap.late == heap.early)
    #expect(heap.whole == heap.late)
  }

  @Test(
    "replies in a page opened from a file in Chromium with the native core's bytes",
    .enabled(if: Engine.isPresent, "\(Engine.reason)"),
    .enabled(if: Host.chromium != nil && Host.python != nil, Host.chromiumHelp),
    .timeLimit(.minutes(4)))
  func chromium() throws {
    let report = try Host.report(
      [
        try #require(Host.python), Host.drivers.appending(path: "chromium.py").path,
        try #require(Host.chromium),
      ], requests: Requests.all)
    #expect(differences(from: report.replies) == [])
    #expect(report.wasm)
    #expect(report.console == [])
  }
}
