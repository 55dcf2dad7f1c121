import Browser
import Testing

@Suite("The core behind the page")
struct BrowserCoreTests {
  func answer(_ fields: String...) -> (status: UInt8, text: String) {
    let reply = BrowserCore.answer(request: Array(fields.joined(separator: "\0").utf8))
    return (reply[0], String(decoding: reply.dropFirst(), as: UTF8.self))
  }

  @Test("tells its version")
  func version() {
    #expect(answer("version") == (0, BrowserCore.version))
  }

  @Test("echoes its arguments, a line each")
  func echo() {
    #expect(answer("echo", "a", "", "μ") == (0, "a\n\nμ"))
  }

  @Test("refuses an operation it does not know and names it")
  func unknown() {
    #expect(answer("sing", "a song") == (1, "There is no operation “sing”."))
  }

  @Test("sets a formula as it was understood")
  func formula() {
    let reply = answer("formula", "a/b")
    #expect(reply.status == 0)
    #expect(reply.text.hasPrefix("<math") && reply.text.contains("<mfrac>"))
  }

  @Test("says where a formula cannot be read")
  func brokenFormula() {
    let reply = answer("formula", "x + (y")
    #expect(reply.status == 1)
    #expect(reply.text.hasPrefix("At byte "), "\(reply.text)")
  }

  @Test("answers requests of any bytes")
  func total() {
    for request in Requests.all {
      let reply = BrowserCore.answer(request: request)
      #expect(reply[0] <= 1)
      #expect(String(validating: reply.dropFirst(), as: UTF8.self) != nil)
    }
  }
}
