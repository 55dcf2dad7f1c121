import Foundation
import Numerics
import Solver
import Testing

@testable import Problems

/// The same name is the same variant for ever: what each problem has drawn once, as digests.
///
/// Where a digest changes, sheets that were handed out change. Raise the revision of the problem,
/// and replace its line in `variant-digests.txt` by the one that the failing test names.
@Suite struct DigestTests {
  static let table: [String: String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("variant-digests.txt")
    var table: [String: String] = [:]
    for line in (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? [] {
      let words = line.split(separator: " ").map { String($0) }
      if words.count == 2 { table[words[0]] = words[1] }
    }
    return table
  }()

  @Test("variants 1 to 3 of every problem are what they were", arguments: Library.paths)
  func digest(_ path: String) throws {
    let problem = try Library.problem(path)
    var text = ""
    for seed in 1...3 as ClosedRange<UInt64> {
      let variant = try problem.variant(seed: seed)
      text += DigestTests.text(of: variant) + "\n"
    }
    let key = "\(problem.id)@\(problem.revision)"
    let digest = String(RandomSource.hash(of: text), radix: 16)
    #expect(DigestTests.table[key] == digest, "\(key) \(digest)")
  }

  @Test("the table speaks of the problems that there are")
  func complete() throws {
    let keys = try Library.paths.map { path in
      let problem = try Library.problem(path)
      return "\(problem.id)@\(problem.revision)"
    }
    #expect(Set(DigestTests.table.keys) == Set(keys))
    #expect(keys.count >= 60)
  }

  /// Givens as they are printed, and answers to nine digits.
  private static func text(of variant: Variant) -> String {
    let species = variant.species.map { $0.species.name }
    let values = variant.values.map {
      "\($0.symbol.name)=\($0.number.text(.ascii)) \($0.unit.text(.ascii))"
    }
    func digits(_ solution: Solution) -> String {
      solution.meantValue == 0
        ? "0" : Decimal(solution.value, significantFigures: 9)?.text(.ascii) ?? "?"
    }
    let answers = variant.answers.map { answer in
      switch answer {
      case .quantity(let solution): digits(solution)
      case .formula: "formula"
      case .choice(let shown): "\(shown.order) \(shown.right)"
      case .ordering(let shown): "\(shown.order)"
      case .derivation: "derivation"
      case .profile(let solutions): solutions.map(digits).joined(separator: " ")
      }
    }
    return (species + values + answers).joined(separator: "; ")
  }
}
