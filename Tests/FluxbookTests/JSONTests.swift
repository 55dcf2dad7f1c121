import Testing

@testable import fluxbook

@Suite struct JSONTests {
  @Test(
    "a value is written in one way only",
    arguments: [
      (JSON.null, "null"), (true, "true"), (false, "false"), (-12, "-12"),
      (.integer(.min), "-9223372036854775808"), (0.1, "0.1"), (1e-20, "1e-20"), (1.0, "1.0"),
      (.number(.nan), "null"), (.number(-.infinity), "null"), ("a\"\\/", #""a\"\\/""#),
      ("\n\r\t\u{1}\u{7F}\u{2028}", #""\n\r\t\u0001\u007f\u2028""#), ("é李😀", "\"é李😀\""),
      ([], "[]"), ([1, [2], []], "[1,[2],[]]"), (.object([]), "{}"),
      (["b": 1, "a": nil], #"{"b":1,"a":null}"#),
    ] as [(JSON, String)])
  func writing(value: JSON, text: String) throws {
    #expect(value.text(isIndented: false) == text)
  }

  @Test("indented, every member has a line of its own")
  func indentation() {
    let value: JSON = ["z": [1, ["b": "x", "a": []]], "é": 2, "A": .object([])]
    #expect(
      value.text() == """
        {
          "z": [
            1,
            {
              "b": "x",
              "a": []
            }
          ],
          "é": 2,
          "A": {}
        }
        """)
    #expect(
      value.text(isIndented: false, order: .sorted)
        == #"{"A":{},"z":[1,{"a":[],"b":"x"}],"é":2}"#)
  }

  @Test(
    "a text is read as RFC 8259 defines it",
    arguments: [
      (" [ 1 , 2.5 ,\t-0\r\n] ", [1, 2.5, .number(-0.0)]), ("\"\\u00e9\\/\\ud83d\\ude00\"", "é/😀"),
      ("{\"a\":{\"b\":[null,true,false]}}", ["a": ["b": [nil, true, false]]]),
      ("1e3", 1000.0), ("1E-2", 0.01), ("9223372036854775808", 9_223_372_036_854_775_808.0),
      ("5e-324", .number(.leastNonzeroMagnitude)), ("\"\"", ""), ("0", 0),
      ("-0.0e+0", .number(-0.0)),
    ] as [(String, JSON)])
  func reading(text: String, value: JSON) throws {
    #expect(try JSON(text, name: "k.json") == value)
    #expect(try JSON(value.text(), name: "k.json") == value)
  }

  @Test(
    "what is not JSON is named by line and column",
    arguments: [
      ("", "1:1: not JSON: expected a value, found the end."),
      ("[1,\n 2,]", "2:4: not JSON: expected a value, found ']'."),
      ("[1 2]", "1:4: not JSON: expected ',' or ']', found '2'."),
      ("{\"a\" 1}", "1:6: not JSON: expected ':', found '1'."),
      ("{a: 1}", "1:2: not JSON: expected a key in quotes, found 'a'."),
      ("{\"a\": 1,}", "1:9: not JSON: expected a key in quotes, found '}'."),
      ("{\"a\": 1", "1:8: not JSON: expected ',' or '}', found the end."),
      ("{\"a\": 1,\n \"a\": 2}", "2:2: not JSON: the key 'a' occurs twice in the same object."),
      ("1 x", "1:3: not JSON: expected nothing more, found 'x'."),
      ("nul", "1:1: not JSON: expected a value, found 'n'."),
      ("NaN", "1:1: not JSON: expected a value, found 'N'."),
      ("'a'", "1:1: not JSON: expected a value, found '''."),
      ("\"é\\x\"", #"1:3: not JSON: there is no such escape. A backslash itself is written '\\'."#),
      (
        "\"\\u12\"", #"1:2: not JSON: there is no such escape. A backslash itself is written '\\'."#
      ),
      ("\"\\", #"1:2: not JSON: there is no such escape. A backslash itself is written '\\'."#),
      ("\"abc", "1:1: not JSON: the string that begins here does not end."),
      ("\"a\nb\"", "1:3: not JSON: a control character in a string must be written as an escape."),
      (
        "\"\\ud83dx\"",
        "1:2: not JSON: this escape is one half of a character; the other half is missing."
      ),
      (
        "\"\\ude00\"",
        "1:2: not JSON: this escape is one half of a character; the other half is missing."
      ),
      ("01", "1:1: not JSON: '01' is no number JSON can hold."),
      ("-", "1:1: not JSON: '-' is no number JSON can hold."),
      ("1.", "1:1: not JSON: '1.' is no number JSON can hold."),
      ("1e", "1:1: not JSON: '1e' is no number JSON can hold."),
      ("1e400", "1:1: not JSON: '1e400' is no number JSON can hold."),
      ("+1", "1:1: not JSON: expected a value, found '+'."),
      (".5", "1:1: not JSON: expected a value, found '.'."),
      ("\u{0}", #"1:1: not JSON: expected a value, found '\u{0}'."#),
      (
        String(repeating: "[", count: 101),
        "1:101: not JSON: more than 100 brackets are open."
      ),
    ] as [(String, String)])
  func errors(text: String, expected: String) {
    #expect(message { _ = try JSON(text, name: "k.json") } == "65 k.json:" + expected)
  }

  @Test("a million brackets, or a million keys, end soon")
  func hostile() throws {
    let brackets = String(repeating: "[{\"a\":", count: 1_000_000)
    #expect(throws: JSONError.self) { try JSON(brackets, name: "k.json") }
    let keys = (0..<200_000).map { "\"\($0)\":0" }.joined(separator: ",")
    #expect(try JSON("{\(keys)}", name: "k.json").members?.count == 200_000)
  }

  @Test("two spellings of one letter are two keys")
  func keys() throws {
    let value = try JSON("{\"\u{E9}\":1,\"e\u{301}\":2}", name: "k.json")
    #expect(value.members?.count == 2)
    #expect(value["e\u{301}"]?.integer == 2)
    #expect(value["missing"] == nil)
    #expect(JSON.null["x"] == nil)
  }
}
