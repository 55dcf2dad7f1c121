import Foundation
import Testing

@testable import fluxbook

@Suite struct OutputTests {
  init() { Output.prepare() }

  /// Runs the program with standard output on a descriptor.
  private func run(on descriptor: Int32) -> (ExitCode, String) {
    let scratch = Scratch()
    let errors = open(scratch.path + "/errors", O_RDWR | O_CREAT, 0o600)
    let code = bakery.run(
      ["--help"],
      console: Console(
        output: Output(descriptor: descriptor, name: "standard output"),
        errors: Output(descriptor: errors, name: "standard error", isBuffered: false)))
    close(errors)
    return (code, scratch.text("errors") ?? "")
  }

  @Test("a full device is one clear message and exit code 73", .enabled(if: hasFullDevice))
  func full() {
    let device = open("/dev/full", O_WRONLY)
    defer { close(device) }
    let (code, errors) = run(on: device)
    #expect(code == .cannotCreate)
    #expect(errors == "bakery: cannot write to standard output: No space left on device.\n")
  }

  @Test("a reader that leaves early ends the program quietly")
  func closedPipe() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    let (code, errors) = run(on: ends[1])
    close(ends[1])
    #expect(code == .success)
    #expect(errors.isEmpty)
  }

  @Test("a stream that is not open is a message, not a crash")
  func notOpen() {
    let (code, errors) = run(on: 987)
    #expect(code == .cannotCreate)
    #expect(errors == "bakery: cannot write to standard output: Bad file descriptor.\n")
  }

  @Test("what one call writes stays together, whoever else writes")
  func together() throws {
    let scratch = Scratch()
    let file = open(scratch.path + "/out", O_WRONLY | O_CREAT, 0o600)
    let output = Output(descriptor: file, name: "out")
    Parallel(jobs: 4).forEach(2000) { index in
      try? output.writeLine(String(repeating: "\(index % 10)", count: 50))
    }
    try output.flush()
    close(file)
    let lines = try #require(scratch.text("out")).split(separator: "\n")
    #expect(lines.count == 2000)
    #expect(lines.allSatisfy { $0.count == 50 && Set($0).count == 1 })
  }

  @Test("nothing reaches a file before the buffer is full, and everything does at the flush")
  func buffered() throws {
    let scratch = Scratch()
    let file = open(scratch.path + "/out", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let output = Output(descriptor: file, name: "out")
    try output.write("a")
    #expect(scratch.text("out") == "")
    try output.flush()
    #expect(scratch.text("out") == "a")
  }
}

private let hasFullDevice = access("/dev/full", W_OK) == 0
