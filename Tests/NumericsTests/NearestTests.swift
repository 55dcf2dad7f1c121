import Numerics
import Testing

@Suite struct NearestTests {
  static let commands = ["make", "grade", "site", "derive", "solve", "check", "problem", "init"]

  @Test(
    "a slip of the finger finds the name that was meant",
    arguments: [
      ("mkae", "make"), ("maek", "make"), ("mak", "make"), ("makee", "make"), ("Make", "make"),
      ("GRADE", "grade"), ("graed", "grade"), ("derrive", "derive"), ("drive", "derive"),
      ("sovle", "solve"), ("porblem", "problem"), ("problems", "problem"), ("int", "init"),
    ])
  func slips(typed: String, meant: String) {
    #expect(nearestName(to: typed, in: Self.commands) == meant)
  }

  @Test(
    "a name that resembles none is near to none",
    arguments: ["", "x", "print", "frobnicate", "mm"])
  func strangers(typed: String) {
    #expect(nearestName(to: typed, in: Self.commands) == nil)
  }

  @Test("a letter in the wrong case is nearer than another letter")
  func letterCase() {
    #expect(nearestName(to: "x_a", in: ["x_b", "x_A"]) == "x_A")
    #expect(nearestName(to: "t", in: ["P", "T"]) == "T")
    #expect(nearestName(to: "Q", in: ["P", "T"]) == nil)
  }

  @Test("of several equally near the first wins, and a name that exists is its own nearest")
  func ties() {
    #expect(nearestName(to: "cat", in: ["bat", "hat"]) == "bat")
    #expect(nearestName(to: "cat", in: ["hat", "bat"]) == "hat")
    #expect(nearestName(to: "hat", in: ["bat", "hat"]) == "hat")
    #expect(nearestName(to: "hat", in: [String]()) == nil)
  }

  @Test("names outside ASCII are compared byte for byte")
  func bytes() {
    #expect(nearestName(to: "Größe", in: ["Grosse", "Größen"]) == "Größen")
    #expect(nearestName(to: "@@", in: ["``"]) == nil)
  }

  @Test("a name of a hundred thousand bytes costs nothing and is near to nothing")
  func long() {
    let name = String(repeating: "a", count: 100_000)
    #expect(nearestName(to: name, in: Self.commands + [name + "a"]) == nil)
    #expect(nearestName(to: "make", in: [name]) == nil)
  }
}
