import Foundation
import Testing

@testable import fluxbook

@Suite struct ProgressTests {
  @Test("a count appears after one second, ten times a second at most, and goes without trace")
  func timing() {
    var line = ProgressLine(label: "sheets", total: 9)
    #expect(line.advance(at: .milliseconds(10)) == nil)
    #expect(line.finish() == nil)
    #expect(line.advance(at: .milliseconds(999)) == nil)
    #expect(line.advance(at: .milliseconds(1000)) == "\r3 of 9 sheets\u{1B}[K")
    #expect(line.advance(at: .milliseconds(1099)) == nil)
    #expect(line.advance(at: .milliseconds(1100)) == "\r5 of 9 sheets\u{1B}[K")
    #expect(line.finish() == "\r\u{1B}[K")
    #expect(line.finish() == nil)
  }

  @Test("what is no terminal is never written to")
  func noTerminal() {
    let scratch = Scratch()
    let file = open(scratch.path + "/errors", O_WRONLY | O_CREAT, 0o600)
    let progress = Progress(
      "sheets", total: 3, on: Output(descriptor: file, name: "standard error", isBuffered: false))
    for _ in 0..<3 { progress.advance() }
    progress.finish()
    close(file)
    #expect(scratch.text("errors") == "")
  }
}
