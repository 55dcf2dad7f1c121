import Algebra
import Diffusion
import Problems
import Solver
import WorkedCases

/// Answers by closed form and by the second route, and Maxwell–Stefan films by both of theirs.
enum SolverBenchmark {
  static func report(rounds: Int) -> Int32 {
    do {
      let theory = try Theory()
      let network = Network(model: .planarFilm(.stagnantB), theory: theory)
      let givens: SymbolValues = [
        "T": 293, "P": 101_325, "L": 0.1524, "D_AB": 2.5e-5, "p_A1": 2338.5, "p_A2": 0,
        "R": GasConstant.value,
      ]
      let symbols = givens.keys.sorted()
      let plan = try Plan(to: "N_A", from: symbols, in: network)
      let film = try acetoneMethanolAir()
      // One after the other in each round, so that a busy machine slows all of them.
      var times: [[Double]] = [[], [], [], [], []]
      for _ in 0..<rounds {
        times[0].append(try microseconds { try Plan(to: "N_A", from: symbols, in: network) }.0)
        times[1].append(
          try microseconds { try Evaluation(value: { givens[$0] })(plan.closedForm) }.0)
        times[2].append(try microseconds { try plan.solution(for: givens) }.0)
        times[3].append(try microseconds { try film.matrixSolution() }.0)
        times[4].append(try microseconds { try film.collocationSolution() }.0)
      }
      let names = [
        "finding the way to a flux", "its closed form in numbers (limit: 20)",
        "the same, confirmed by the second route",
        "film of three species by the matrix (limit: 200)",
        "the same by collocation",
      ]
      let problems = try WorkedCase.all.compactMap { own in
        try own.problem.map { try Problem($0, theory: theory) }
      }
      var whole: [Double] = []
      for _ in 0..<max(1, rounds / 20) {
        whole.append(
          try microseconds { for problem in problems { _ = try problem.variant(seed: 0) } }.0 / 1e3)
      }
      print(
        "\(decimals(median(whole), 1)) ms  all \(String(problems.count)) cases worked elsewhere, by "
          + "both routes (limit: 1000)")
      for (name, own) in zip(names, times) { print("\(decimals(median(own), 2)) µs  \(name)") }
      return 0
    } catch {
      print("\(error)")
      return 1
    }
  }

  /// R. Carty, T. Schrodt, Ind. Eng. Chem. Fundam. 14 (1975) 276: acetone and methanol evaporate into
  /// air.
  private static func acetoneMethanolAir() throws -> MaxwellStefanFilm {
    try MaxwellStefanFilm(
      diffusivities: PairDiffusivities(count: 3, pairs: [8.48e-6, 13.72e-6, 19.91e-6]),
      concentration: 99_400 / (GasConstant.value * 328.5), thickness: 0.238,
      from: [MoleFraction(0.319), MoleFraction(0.528), MoleFraction(0.153)],
      to: [MoleFraction(0), MoleFraction(0), MoleFraction(1)],
      condition: .stagnant(2, count: 3))
  }
}
