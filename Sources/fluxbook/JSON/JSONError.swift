/// What is wrong with a JSON text, and where.
struct JSONError: ReportedError, Equatable {
  enum Cause: Equatable {
    /// Something else, or nothing more, stands where this was expected.
    case expected(String, found: String)
    case unclosedString
    case controlCharacter
    case badEscape
    case loneSurrogate
    case badNumber(String)
    case repeatedKey(String)
    case tooDeep(limit: Int)
  }

  /// The path of the file.
  let name: String
  let position: TextPosition
  /// The first byte that does not fit.
  let offset: Int
  let cause: Cause

  var code: ExitCode { .badData }

  var message: String {
    "\(printable(name)):\(position.line):\(position.column): not JSON: \(explanation)"
  }

  /// The cause in words.
  var explanation: String {
    switch cause {
    case .expected(let what, let found): "expected \(what), found \(found)."
    case .unclosedString: "the string that begins here does not end."
    case .controlCharacter: "a control character in a string must be written as an escape."
    case .badEscape: "there is no such escape. A backslash itself is written '\\\\'."
    case .loneSurrogate: "this escape is one half of a character; the other half is missing."
    case .badNumber(let text): "\(quoted(text)) is no number JSON can hold."
    case .repeatedKey(let key): "the key \(quoted(key)) occurs twice in the same object."
    case .tooDeep(let limit): "more than \(limit) brackets are open."
    }
  }
}
