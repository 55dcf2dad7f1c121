import Algebra
import Diffusion

extension DerivedTheorem {
  /// The lines of the theorem that this one starts from, if that belongs to the same situation and
  /// was not shown before.
  func groundwork(
    in theory: Theory, unless shown: inout Set<String>
  ) -> [DerivedLine] {
    guard let first = lines.first?.uses.first, let base = theory.theorem(first),
      base.theorem.setting != .anyMotion, shown.insert(first).inserted
    else { return [] }
    // A theorem opens with the line that its own groundwork ends with.
    let before = base.groundwork(in: theory, unless: &shown)
    return before + base.lines.dropFirst(before.isEmpty ? 0 : 1)
  }

  /// The groundwork if it is short enough to be told again rather than referred to.
  func briefGroundwork(in theory: Theory) -> [DerivedLine] {
    var shown: Set<String> = []
    let all = groundwork(in: theory, unless: &shown)
    return all.count <= 5 ? all : []
  }

  /// The lines for the page; a left side that repeats is left out.
  ///
  /// - Parameters:
  ///   - id: What the anchors of the lines begin with.
  ///   - groundwork: Lines that end with this theorem's first one.
  ///   - depth: How many levels of smaller steps are shown below a line.
  public func derivation(
    id: String, after groundwork: [DerivedLine] = [], depth: Int = 0
  ) -> Derivation {
    let typesetting = Glossary.typesetting()
    var previous: Expression?
    var result: [Derivation.Line] = []
    let all = groundwork.isEmpty ? lines : groundwork + lines.dropFirst()
    for (index, line) in all.enumerated() {
      let left = line.equation.left == previous ? nil : typesetting.layout(line.equation.left)
      previous = line.equation.left
      result.append(
        Derivation.Line(
          left: left, right: typesetting.layout(line.equation.right),
          reason: Reason.inlines(line.reason), id: "\(id)-\(String(index + 1))",
          finer: depth > 0 ? line.finer(depth: depth, typesetting) : []))
    }
    return Derivation(name: theorem.title, lines: result)
  }
}

/// Reads reasons of the theory, in which mathematics stands between backticks.
public enum Reason {
  public static func inlines(_ text: String) -> [Inline] {
    let source = SourceText(name: "reason", text: text)
    guard !source.lines.isEmpty,
      let pieces = try? LanguageReader(
        known: [], species: [], symbols: Glossary.everySymbol
      ).prose(source.line(0))
    else { return [.text(text)] }
    return inlines(pieces)
  }

  private static func inlines(_ pieces: [ProsePiece]) -> [Inline] {
    pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .emphasis(let inner): .emphasis(inlines(inner))
      case .math(let layout): .math(layout)
      case .hole: .text("")
      }
    }
  }
}
