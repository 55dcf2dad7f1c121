@testable import fluxbook

/// What the engine is asked, in the terminal and in the browser; the replies must be the same bytes.
enum Requests {
  static let all: [[UInt8]] = readable.map { Array($0.joined(separator: "\0").utf8) } + broken

  static let readable: [[String]] = operations + practice + hostile

  /// Formulas that cost much, to be set; one in three, since a variant is drawn each time, also to be
  /// compared with the law of a problem.
  static let hostile: [[String]] = {
    let problem = Resources.text("problems/counterdiffusion/emcd-tube.md") ?? ""
    return HostileFormulas.all.map { ["formula", $0] }
      + stride(from: 0, to: HostileFormulas.all.count, by: 3).map {
        ["check", problem, "7", "1c", HostileFormulas.all[$0]]
      }
  }()

  /// Where in `all` a formula is asked to be set.
  static let settings: [Int] = readable.indices.filter { readable[$0].first == "formula" }

  /// Variants of every eighth problem as the practice pages draw them, and answers to their
  /// questions.
  static let practice: [[String]] =
    Resources.list(under: "problems")
    .filter { $0.hasSuffix(".md") && !$0.contains("/examples/") && !$0.hasSuffix("README.md") }
    .enumerated().filter { $0.offset % 8 == 0 }.map { $0.element }
    .flatMap { path -> [[String]] in
      let problem = Resources.text(path) ?? ""
      let drawn = ["1", "7", "4294967295", "-1"].map { ["draw", problem, $0] }
      let answers = ["0.5", "4.7e-4 mol/(m^2 s)", "0 mm/s", "", "1,5 kg", "c*D_AB/L*(x_A1-x_A2)"]
      return drawn + answers.map { ["check", problem, "7", "1a", $0] }
        + [
          ["check", problem, "7", "1c", "D_AB*(x_A1 - x_A2)/L"],
          ["check", problem, "7", "9z", "x"],
        ]
    } + [["draw", "no problem", "1"], ["draw"]]

  private static let operations: [[String]] =
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
