import Algebra
import Diffusion

/// Deriving and checking every theorem.
enum TheoryBenchmark {
  /// - Parameter shown: Theorems whose lines are printed.
  static func report(rounds: Int, shown: [String]) -> Int32 {
    let theory: Theory
    do throws(DerivationError) {
      theory = try Theory()
    } catch {
      print(error.message)
      return 1
    }
    let typesetting = Glossary.typesetting()
    for id in shown {
      guard let theorem = theory.theorem(id) else {
        let hint = theory.nearestTheorem(to: id).map { ", did you mean \($0)?" } ?? ""
        print("there is no theorem \(id)\(hint)")
        return 1
      }
      print("\(id): \(theorem.theorem.title)")
      for line in theorem.lines {
        print("  \(typesetting.layout(line.equation).text)\n      \(line.reason)")
      }
    }
    var (lines, points, failures) = (0, 0, 0)
    for theorem in theory.theorems {
      for result in theorem.check() {
        lines += 1
        points += result.model.points
        if result.passed { continue }
        failures += 1
        print(
          "\(theorem.theorem.id), line \(result.model.line) does not hold: "
            + "\(typesetting.layout(theorem.lines[result.model.line - 1].equation).text): "
            + "\(result.model) \(result.dimensionFault ?? "")")
      }
    }
    var deriving: [Double] = []
    var checking: [Double] = []
    for _ in 0..<rounds {
      let start = seconds()
      let theory = try? Theory()
      let middle = seconds()
      for theorem in theory?.theorems ?? [] { for _ in theorem.check() {} }
      deriving.append(1e3 * (middle - start))
      checking.append(1e3 * (seconds() - middle))
    }
    print(
      """
      \(theory.theorems.count) theorems, \(lines) lines, \(points) points, \(failures) failures
      derive all: \(decimals(median(deriving), 2)) ms (limit: 10 for one)
      check all:  \(decimals(median(checking), 1)) ms (limit, with deriving: 2000)
      """)
    return failures == 0 ? 0 : 1
  }
}
