import Algebra
import Glibc

/// Times the tasks of the algebra, ours and the peers' in turn, and prints what was found.
struct AlgebraBenchmark {
  struct Options {
    var hasPeers = false
    var isJSON = false
    var rounds = 5
    /// The tasks to run; all if there are none.
    var names: [String] = []

    /// Nil where an argument means nothing.
    init?(_ arguments: some Sequence<String>) {
      var rest = Array(arguments)[...]
      while let argument = rest.popFirst() {
        switch argument {
        case "--peers": hasPeers = true
        case "--json": isJSON = true
        case "--rounds":
          guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
          rounds = count
        case "--only":
          guard let name = rest.popFirst() else { return nil }
          names.append(name)
        default: return nil
        }
      }
    }
  }

  static func report(_ options: Options) -> Int32 {
    do {
      let tasks = try AlgebraTasks.all().filter {
        options.names.isEmpty || options.names.contains($0.name)
      }
      let peers = options.hasPeers ? Peers() : nil
      defer { peers?.remove() }
      if !options.isJSON { for line in peers?.notes ?? [] { print(line) } }
      var rows = tasks.map { Row(task: $0) }
      for _ in 0..<options.rounds {
        let found = peers?.run() ?? [:]
        for index in rows.indices { rows[index].measure(beside: found) }
      }
      print(
        options.isJSON
          ? "[\n" + rows.map { "  " + $0.json }.joined(separator: ",\n") + "\n]"
          : table(rows, peers: peers?.names ?? []))
      return 0
    } catch {
      print("fluxbench: \(error)")
      return 1
    }
  }

  private static func table(_ rows: [Row], peers: [String]) -> String {
    var lines = [["task", "ours"] + peers + ["ratio", "limit", "", "", "what came out"]]
    for row in rows {
      lines.append(
        [row.task.name, row.ours.map { row.task.unit.text($0) } ?? "–"]
          + peers.map { row.peerText($0) }
          + [row.ratio.map { decimals($0, 2) } ?? "", row.limitText, row.verdict]
          + [row.task.about, row.outcome])
    }
    if peers.isEmpty { for index in lines.indices { lines[index].remove(at: 2) } }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    var text = "microseconds where no unit is given; a ratio is ours over the faster peer's\n\n"
    for line in lines {
      let cells = line.indices.map { column in
        let blank = String(repeating: " ", count: widths[column] - line[column].count)
        let isNumber = (1..<line.count - 4).contains(column)
        return isNumber ? blank + line[column] : line[column] + blank
      }
      var row = cells.joined(separator: "  ")
      while row.last == " " { row.removeLast() }
      text += row + "\n"
    }
    let others = rows.flatMap { row in peers.compactMap { row.peerOutcome($0) } }
    if !others.isEmpty { text += "\nwhat came out of the peers\n" + others.joined(separator: "\n") }
    return text
  }
}

extension AlgebraBenchmark {
  /// A task, and what was measured in each round.
  struct Row {
    let task: AlgebraTask
    private var times: [Double] = []
    private var peers: [String: [Peers.Result]] = [:]
    private var ratios: [Double] = []
    private(set) var outcome = ""

    init(task: AlgebraTask) { self.task = task }

    /// Times the task in this round, in which the peers took what they found.
    mutating func measure(beside found: [String: [String: Peers.Result]]) {
      do {
        let (time, last) = try microseconds(task.run)
        outcome = last.text
        if outcome != "not yet" { times.append(time / task.count) }
      } catch let error as AlgebraError {
        outcome = "refused: " + error.message
      } catch {
        outcome = "refused: \(error)"
      }
      for (peer, results) in found {
        if let result = results[task.name] { peers[peer, default: []].append(result) }
      }
      let others = found.filter { rivals.contains($0.key) }
        .compactMap { $0.value[task.name] }.filter { $0.isDone }.map { $0.microseconds }
      if let best = others.min(), let own = times.last { ratios.append(own / best) }
    }

    /// The peers that the limit speaks of.
    private var rivals: [String] {
      switch task.limit {
      case .ginac: ["GiNaC"]
      case .peers: ["GiNaC", "SymEngine"]
      default: ["GiNaC", "SymEngine", "C++"]
      }
    }

    /// Microseconds for one operation.
    var ours: Double? { times.isEmpty ? nil : median(times) }
    var ratio: Double? { ratios.isEmpty ? nil : median(ratios) }

    func peerText(_ peer: String) -> String {
      guard let results = peers[peer], let last = results.last else { return "" }
      let time = task.unit.text(median(results.map { $0.microseconds }))
      return last.isDone ? time : "(\(time))"
    }

    func peerOutcome(_ peer: String) -> String? {
      guard let last = peers[peer]?.last else { return nil }
      return "  \(task.name), \(peer): \(last.isDone ? "" : "not done: ")\(last.text)"
    }

    var limitText: String {
      switch task.limit {
      case .microseconds(let most):
        (task.unit == .perSecond ? "≥ " : "≤ ") + task.unit.text(most)
      case .peers(let factor): "≤ \(decimals(factor, 1)) × faster peer"
      case .ginac(let factor): "≤ \(decimals(factor, 1)) × GiNaC"
      case nil: ""
      }
    }

    /// Whether the limit is kept; nil where that cannot be said.
    var isKept: Bool? {
      switch task.limit {
      case .microseconds(let most): ours.map { $0 <= most }
      case .peers(let factor), .ginac(let factor): ratio.map { $0 <= factor }
      case nil: nil
      }
    }

    var verdict: String { isKept.map { $0 ? "kept" : "MISSED" } ?? "" }

    var json: String {
      var fields = [
        "\"task\": \(quoted(task.name))", "\"about\": \(quoted(task.about))",
        "\"microseconds\": \(ours.map { decimals($0, 6) } ?? "null")",
        "\"outcome\": \(quoted(outcome))", "\"limit\": \(quoted(limitText))",
        "\"kept\": \(isKept.map { $0 ? "true" : "false" } ?? "null")",
      ]
      if let ratio { fields.append("\"ratio\": \(decimals(ratio, 4))") }
      for (peer, results) in peers.sorted(by: { $0.key < $1.key }) {
        guard let last = results.last else { continue }
        let time = median(results.map { $0.microseconds })
        fields.append(
          "\(quoted(peer)): {\"microseconds\": \(decimals(time, 6)), "
            + "\"done\": \(last.isDone), \"outcome\": \(quoted(last.text))}")
      }
      return "{" + fields.joined(separator: ", ") + "}"
    }
  }
}

/// A string as JSON writes it.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
