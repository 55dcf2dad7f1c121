import Algebra
import Diffusion
import Numerics
import Solver
import Units

/// What the text of a problem shows without a draw.
struct TextLint {
  let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  var findings: [Diagnostic] {
    (unusedGivens + silentAsks + typedNumbers + bareNumbers + foreignMarks).map { $0.asFinding }
  }

  // MARK: Givens

  /// Givens that no answer needs and the text does not mention.
  private var unusedGivens: [Diagnostic] {
    var needed = Set(problem.asks.flatMap { $0.plans }.flatMap { $0.premises })
    for ask in problem.asks {
      if let way = ask.followThrough { needed.formUnion(way.plan.premises) }
      if case .choice(let choice) = ask.kind {
        for option in choice.options {
          if case .curve(let sketch) = option.words {
            needed.formUnion(sketch.path.steps.flatMap { $0.premises })
          }
          if case .when(let requirement) = option.truth {
            needed.formUnion(requirement.conditions.flatMap { $0.symbols })
          }
        }
      }
    }
    for plot in problem.plots {
      needed.formUnion(plot.curves.flatMap { $0.path.steps.flatMap { $0.premises } })
    }
    for path in problem.wrongPaths.flatMap({ $0 }) {
      needed.formUnion(path.path.steps.flatMap { $0.premises })
    }
    let mentioned = mentionedSymbols
    // What is looked up or computed needs what it is made from.
    for given in problem.givens.reversed() {
      let isNeeded = given.symbols.contains { needed.contains($0) || mentioned.contains($0) }
      needed.formUnion(given.conditions.flatMap { $0.symbols })
      guard isNeeded else { continue }
      switch given.source {
      case .computed(let formula, _, _): needed.formUnion(formula.symbols)
      case .measuredDiffusivity, .estimatedDiffusivity:
        needed.formUnion(["M_A", "M_B", "T", "P"])
      case .vapourPressure: needed.formUnion(["M_A", "T"])
      case .species(_, .volatileLiquids): needed.formUnion(["T", "P"])
      default: break
      }
    }
    let species = mentionedSpecies
    return problem.givens.compactMap { given in
      let isUsed =
        given.symbols.contains { needed.contains($0) || mentioned.contains($0) }
        || given.speciesNames.contains { species.contains($0) }
      return isUsed
        ? nil
        : given.place.diagnostic(
          "\(given.place.text) is given, but no answer needs it and the text does not mention it",
          remedy: ["Leave it out, or mention it in the text if it is there to mislead."])
    }
  }

  private var holes: [ProsePiece.Hole] {
    let prose =
      problem.prose + problem.asks.map { $0.prompt }
      + problem.asks.flatMap { ask in
        guard case .choice(let choice) = ask.kind else { return [[ProsePiece]]() }
        return choice.options.compactMap { option in
          if case .prose(let prose) = option.words { prose } else { nil }
        }
      }
    return prose.flatMap { $0 }.compactMap { piece in
      if case .hole(let hole) = piece { hole } else { nil }
    }
  }

  private var mentionedSymbols: [Symbol] {
    holes.compactMap { hole in
      if case .value(let symbol) = hole { symbol } else { nil }
    }
  }

  private var mentionedSpecies: [String] {
    holes.compactMap { hole in
      if case .species(let name) = hole { name } else { nil }
    }
  }

  // MARK: Questions

  /// Questions to whose wrong answers nothing is said.
  private var silentAsks: [Diagnostic] {
    problem.asks.enumerated().compactMap { index, ask in
      switch ask.kind {
      case .quantity, .formula:
        guard problem.wrongPaths[index].isEmpty else { return nil }
        return ask.place.diagnostic(
          "no trap leads to a wrong answer to this question",
          remedy: ["Add what students get wrong here to a section `trap`."])
      case .choice(let choice):
        guard choice.options.allSatisfy({ $0.feedback.isEmpty }) else { return nil }
        return ask.place.diagnostic(
          "nothing is said to a wrong choice",
          remedy: ["Add an indented line `> …` below an option that is wrong."])
      case .ordering, .derivation, .profile: return nil
      }
    }
  }

  // MARK: Conditions

  /// Numbers without a unit beside quantities that have one: they count in SI units, which few have
  /// in mind.
  private var bareNumbers: [Diagnostic] {
    var found = problem.givens.flatMap { $0.conditions }.flatMap { bare(in: $0, [:]) }
    var requirements: [Requirement] = problem.demands.compactMap { demand in
      if case .holds(let requirement) = demand.kind { requirement } else { nil }
    }
    for ask in problem.asks {
      guard case .choice(let choice) = ask.kind else { continue }
      requirements += choice.options.compactMap { option in
        if case .when(let requirement) = option.truth { requirement } else { nil }
      }
    }
    for requirement in requirements {
      var meant: [Symbol: Symbol] = [:]
      for finding in requirement.findings { meant[finding.name] = finding.plan.target }
      found += requirement.conditions.flatMap { bare(in: $0, meant) }
    }
    return found
  }

  private func bare(in condition: Condition, _ meant: [Symbol: Symbol]) -> [Diagnostic] {
    condition.alternatives.compactMap { comparison in
      let sides = [(comparison.left, comparison.right), (comparison.right, comparison.left)]
      for (one, other) in sides {
        guard case .formula(.number(let number)) = one, !number.isZero,
          case .formula(.symbol(let symbol)) = other,
          let term = Glossary.term(meant[symbol] ?? symbol),
          term.unit != "1"
        else { continue }
        return condition.place.diagnostic(
          "this number has no unit, and counts in \(term.unit)",
          remedy: ["Write the unit behind it, whichever you have in mind."])
      }
      return nil
    }
  }

  // MARK: Marks of other languages

  /// What other languages of marks would set, and is printed as it stands here.
  private var foreignMarks: [Diagnostic] {
    problem.proseLines.flatMap { line -> [Diagnostic] in
      var found: [Diagnostic] = []
      let starts: [(String, String)] = [
        ("- ", "Write a sentence: there are no lists."),
        ("# ", "There are no headings inside a problem."),
        ("## ", "There are no headings inside a problem."),
        ("|", "There are no tables. Say it in a sentence, or let the givens be listed."),
        ("<!--", "Remarks stand in sections, on lines that begin with `#`."),
        ("* ", "Write a sentence: there are no lists."),
      ]
      for (mark, advice) in starts where line.hasPrefix(mark) {
        found.append(
          line.part(from: line.start, to: line.start + mark.utf8.count).diagnostic(
            "this is printed as it stands", remedy: [advice]))
      }
      if let (before, rest) = line.split(at: "$"), rest.split(at: "$") != nil {
        found.append(
          before.part(from: before.end, to: before.end + 1).diagnostic(
            "this is printed as it stands", remedy: ["Formulas stand between backticks: `x_A`."]))
      }
      if let (before, rest) = line.split(at: "]("), before.split(at: "[") != nil,
        rest.split(at: ")") != nil
      {
        found.append(
          before.part(from: before.end, to: before.end + 2).diagnostic(
            "this is printed as it stands", remedy: ["There are no links in a problem."]))
      }
      return found
    }
  }

  // MARK: Numbers in the text

  /// Numbers with units in running text: they stay as they are when the draw changes.
  private var typedNumbers: [Diagnostic] {
    problem.proseLines.flatMap { line in
      line.measurements.compactMap { place, value, dimension in
        let isFixed = problem.givens.contains { $0.isFixed(at: value, dimension) }
        return isFixed || !problem.givens.contains { $0.isRandom && $0.measures(dimension) }
          ? nil
          : place.diagnostic(
            "this number is typed, and stays the same whatever is drawn",
            remedy: ["Write the name of a given between braces, as in `{L}`."])
      }
    }
  }
}

extension Problem {
  /// The lines of running text in the file, where numbers may have been typed.
  fileprivate var proseLines: [Fragment] {
    let complaints = Complaints()
    guard let sections = try? ProblemSections(source, complaints) else { return [] }
    return sections.prose.flatMap { $0 }
  }
}

extension Given {
  /// Whether it measures the same kind of quantity.
  fileprivate func measures(_ dimension: Dimension) -> Bool {
    switch source {
    case .species, .named: return false
    default: return Unit.si(of: symbol).dimension == dimension
    }
  }

  /// Whether it has this value in every draw.
  fileprivate func isFixed(at value: Double, _ dimension: Dimension) -> Bool {
    guard measures(dimension) else { return false }
    func same(_ own: Double) -> Bool { abs(own - value) <= 1e-9 * abs(value) }
    switch source {
    case .list(let values):
      return values.count == 1 && same(values[0].unit.siValue(of: values[0].number))
    case .grid(let lower, _, let count, let unit):
      return count == 1 && same(unit.siValue(of: lower))
    default: return false
    }
  }
}

extension Fragment {
  /// Numbers with units outside braces and backticks, in SI units.
  fileprivate var measurements: [(place: Fragment, value: Double, dimension: Dimension)] {
    var result: [(place: Fragment, value: Double, dimension: Dimension)] = []
    let line = source.lines[line]
    var closing: UInt8?
    var index = start
    while index < end {
      let byte = line[index]
      if let close = closing {
        if byte == close { closing = nil }
      } else if byte == 123 {
        closing = 125
      } else if byte == 96 {
        closing = 96
      } else if (48...57).contains(byte), index == start || !Fragment.isWord(line[index - 1]),
        let numeral = try? Decimal.numeral(in: Array(line[index..<end]), at: 0),
        index + numeral.end < end, line[index + numeral.end] == 32
      {
        let (word, _) = part(from: index + numeral.end, to: end).firstWord
        var text = word
        while let last = text.bytes.last, ".,;:!?)".utf8.contains(last) {
          text = text.part(from: text.start, to: text.end - 1)
        }
        if let unit = try? UnitParser.read(text.text).unit, !unit.dimension.isDimensionless {
          result.append(
            (
              part(from: index, to: text.end), unit.siValue(of: numeral.value), unit.dimension
            ))
        }
        index += numeral.end
        continue
      }
      index += 1
    }
    return result
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte == 95 || byte == 46
  }
}
