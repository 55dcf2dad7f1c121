/// What the engine is asked, in the terminal and in the browser; the replies must be the same bytes.
enum Requests {
  static let all: [[UInt8]] = readable.map { Array($0.joined(separator: "\0").utf8) } + broken

  static let readable: [[String]] = [
    ["version"],
    ["echo"],
    ["echo", "one", "two", ""],
    ["echo", "D_AB ∂c/∂z, μ → 𝐯, e\u{301}, 👩‍🔬"],
    ["echo", String(repeating: "mole fraction ", count: 20_000)],
    ["no such operation", "with", "arguments"],
    ["VERSION"],
    ["version "],
  ]

  /// Requests that no page would make.
  static let broken: [[UInt8]] = [
    [],
    [0],
    [0, 0, 0],
    Array("echo\0".utf8) + [0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80],
    Array("echo\0".utf8) + (1...255).map { UInt8($0) },
    [0xef, 0xbb, 0xbf] + Array("version".utf8),
  ]
}
