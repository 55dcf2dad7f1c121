import Algebra

/// How students write the flux through a stagnant gas, and what their answers are compared with.
enum StefanForms {
  private static let inFractions = "c D_AB/L ln((1 - x_A2)/(1 - x_A1))"
  private static let inPressures = "D_AB P/(R T L) ln((P - p_A2)/(P - p_A1))"

  /// The answers, and the reference of each.
  static let answers: [(answer: String, reference: String)] = [
    ("D_AB*c*ln((1-x_A2)/(1-x_A1))/L", inFractions),
    ("-c*D_AB/L*ln((1-x_A1)/(1-x_A2))", inFractions),
    ("c*D_AB/L*(ln(1-x_A2)-ln(1-x_A1))", inFractions),
    ("c*D_AB/L*(x_A1-x_A2)/(((1-x_A2)-(1-x_A1))/ln((1-x_A2)/(1-x_A1)))", inFractions),
    ("P*D_AB/(R*T*L)*ln((1-p_A2/P)/(1-p_A1/P))", inPressures),
    ("N_A = c*D_AB*ln((1-x_A2)/(1-x_A1))/L", inFractions),
    ("2*c*D_AB/L*atanh((x_A1-x_A2)/(2-x_A1-x_A2))", inFractions),
    ("0.5*c*D_AB*1/L*ln(((1-x_A2)/(1-x_A1))^2)", inFractions),
  ]

  static func tasks() throws -> [AlgebraTask] {
    let known: [Symbol] = ["c", "D_AB", "L", "x_A1", "x_A2", "P", "R", "T", "p_A1", "p_A2"]
    var domain = Domain()
    for symbol in known { domain[symbol] = .positive }
    for symbol in ["x_A1", "x_A2"] as [Symbol] { domain[symbol] = .unit }
    let references = try [inFractions, inPressures].map {
      ($0, Reference(try Parser.expression($0), in: domain))
    }
    let cases = answers.map { answer, reference in
      (answer, references.first { $0.0 == reference }?.1 ?? references[0].1)
    }
    func compared(
      _ compare: @escaping (Reference, Expression) -> Equivalence
    ) -> () throws -> AlgebraTask.Outcome {
      {
        var proved = 0
        for (answer, reference) in cases {
          let read = try Parser.formula(answer, for: "N_A", knowing: known)
          if compare(reference, read).isProved { proved += 1 }
        }
        return .text("\(proved) of \(cases.count) proved equal")
      }
    }
    let limit = AlgebraTask.Limit.microseconds(10)
    return [
      AlgebraTask(
        "compare", "read a student's Stefan flux and compare it", limit: limit, in: .perSecond,
        count: Double(cases.count), run: compared { $0.compared(with: $1) }),
      AlgebraTask(
        "compare new", "the same, the reference not prepared", in: .perSecond,
        count: Double(cases.count), run: compared { .between($0.expression, $1, in: domain) }),
    ]
  }
}
