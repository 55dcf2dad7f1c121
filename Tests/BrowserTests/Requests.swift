/// What the engine is asked, in the terminal and in the browser; the replies must be the same bytes.
enum Requests {
  static let all: [[UInt8]] = readable.map { Array($0.joined(separator: "\0").utf8) } + broken

  static let readable: [[String]] =
    [
      ["version"],
      ["echo"],
      ["echo", "one", "two", ""],
      ["echo", "D_AB ∂c/∂z, μ → 𝐯, e\u{301}, 👩‍🔬"],
      ["echo", String(repeating: "mole fraction ", count: 20_000)],
      ["no such operation", "with", "arguments"],
      ["VERSION"],
      ["version "],
      ["formula"],
    ] + formulas.map { ["formula", $0] }

  static let formulas = [
    "D_AB*c/L*ln((1-x_A2)/(1-x_A1))",
    "N_A = c D_AB (x_A1 − x_A2) / L",
    "sqrt(x^2) + exp(-k·t) * 1.25e-5 - 2/3",
    "μ·ρ^(1/2)×Δz",
    "x + (y",
    "3 3 )",
    "2^2^2^2^2^2^2^2",
    "9999999999999999999999 + 1e400 - 1e-400",
    String(repeating: "(", count: 5000),
    String(repeating: "-", count: 5000) + "x",
    String(repeating: "x+", count: 5000) + "x",
    "=",
    "a = b = c",
    "𝐯 = 👩‍🔬",
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
