import Diffusion
import Problems
import Testing

@testable import Grading

@Suite("How a number with its unit is judged")
struct QuantityVerdictTests {
  /// N_A = c·D/L·ln(1/(1 − x_A1)) with c = P/(R·T): by hand, 2.8857×10⁻⁴ mol/(m² s); 4 points.
  private func flux(_ cases: [AnswerCase]) throws {
    let variant = try Shipped.variant(Shipped.evaporation)
    for answer in cases { answer.check(variant, question: 0) }
  }

  /// x_A half-way is 1 − √(1 − x_A1): by hand, 0.044407; 3 points.
  private func fraction(_ cases: [AnswerCase]) throws {
    let variant = try Shipped.variant(Shipped.evaporation)
    for answer in cases { answer.check(variant, question: 1) }
  }

  /// v* = N_A/c: by hand, 7.1978×10⁻⁶ m/s, asked for in mm/s; 2 points.
  private func wind(_ cases: [AnswerCase]) throws {
    let variant = try Shipped.variant(Shipped.evaporation)
    for answer in cases { answer.check(variant, question: 2) }
  }

  private let noUnit = "You wrote no unit; I took the number to be in mol m⁻² s⁻¹."

  @Test("one answer in many spellings and units")
  func spellings() throws {
    try flux(
      [
        "2.89e-4 mol/(m^2 s)", "2.89E-4 mol m^-2 s^-1", "2.89×10⁻⁴ mol m⁻² s⁻¹",
        "2.89*10^-4 mol/m^2/s", "2.89·10⁻⁴ mol·m⁻²·s⁻¹", "N_A = 2.89e-4 mol/(m^2*s)",
        "0.000289 mol/(m2 s)", "  2.89e-4   mol / ( m^2 s )  ", "1.04 mol/(m^2 h)",
        "0.289 mmol m^-2 s^-1", "289 µmol/(m² s)", "2.89e-8 mol/(cm^2 s)", "2.89e-7 kmol/(m² s)",
      ].map { AnswerCase($0, .right, 4) })
    try fraction(
      ["0.0444", "x_A = 0.0444", "44.4e-3", "4.44 %", "4.44e-2", "0.0444 mol/mol", "0.04441"]
        .map { AnswerCase($0, .right, 3) })
    try wind(
      ["0.00720 mm/s", "7.20 µm/s", "7.20e-6 m/s", "2.59 cm/h", "2.36e-5 ft/s"]
        .map { AnswerCase($0, .right, 2) })
  }

  @Test("what had to be decided in reading is said, and costs nothing")
  func notes() throws {
    try flux([
      AnswerCase("0,000289 mol/(m^2 s)", .right, 4, "I read the comma as a decimal point."),
      AnswerCase(
        "1,039 mmol/(m^2 h)", .right, 4,
        "I read the comma as a separator of thousands. For the decimal number write 1.039."),
      AnswerCase("≈ 2.89e-4 mol/(m^2 s)", .right, 4, "You marked the number as approximate."),
      AnswerCase(
        "2.89e-4 mol/m^2 s", .right, 4,
        "I read the unit as mol m⁻² s⁻¹, not mol m⁻² s. Brackets make it clear, as in mol/(m^2 s)."
      ),
    ])
  }

  @Test("the value may be off by one in the last of three figures that begin with 1: by 1 %")
  func tolerance() throws {
    #expect(Variant.tolerance(figures: 3) == 0.01)
    #expect(Variant.tolerance(figures: 2) == 0.1)
    #expect(Variant.tolerance(figures: 1) == 0.1)
    try flux([
      AnswerCase("2.91e-4 mol/(m^2 s)", .right, 4), AnswerCase("2.86e-4 mol/(m^2 s)", .right, 4),
      AnswerCase(
        "2.92e-4 mol/(m^2 s)", .wrong, 0,
        "Your value is off by 1.2 %: did you round along the way?"),
      AnswerCase(
        "2.85e-4 mol/(m^2 s)", .wrong, 0,
        "Your value is off by 1.2 %: did you round along the way?"),
      AnswerCase(
        "7.77 mol/(m^2 s)", .wrong, 0, "Your value is 2.69 × 10⁴ times the right one."),
      AnswerCase(
        "1.35e-3 mol/(m^2 s)", .wrong, 0, "Your value is 4.68 times the right one."),
    ])
  }

  @Test("a value within the tolerance is right however many figures prove it, one beyond is not")
  func edges() throws {
    let variant = try Shipped.variant(Shipped.evaporation)
    guard case .quantity(let solution) = variant.answers[0] else {
      Issue.record("the first question asks for a quantity")
      return
    }
    for (factor, share) in [(1.0099, 0.9), (1.0101, 0), (0.9901, 0.9), (0.9899, 0)] {
      let verdict = variant.verdict(
        on: "\(solution.value * factor) mol/(m^2 s)", question: 0)
      #expect(verdict.credit == share * 4, "\(factor)")
    }
  }

  @Test("a sign, a zero and a power of ten are never let pass")
  func signs() throws {
    let prefix = "look for a power of ten, or a prefix such as centi or kilo."
    try flux([
      AnswerCase("0 mol/(m^2 s)", .wrong, 0, "It is not zero."),
      AnswerCase(
        "2.89e-3 mol/(m^2 s)", .wrong, 0, "Your value is 10 times too large: \(prefix)"),
      AnswerCase(
        "0.289 mol/(m^2 s)", .wrong, 0, "Your value is 10³ times too large: \(prefix)"),
      AnswerCase(
        "2.89e-13 mol/(m^2 s)", .wrong, 0, "Your value is 10⁹ times too small: \(prefix)"),
      AnswerCase(
        "2.89e-14 mol/(m^2 s)", .wrong, 0, "Your value is 1.00 × 10⁻¹⁰ times the right one."),
    ])
    try fraction([
      AnswerCase(
        "4.44", .wrong, 0,
        "Your value is 10² times too large: look for a power of ten, or a per cent sign."),
      AnswerCase(
        "0.0444 %", .wrong, 0,
        "Your value is 10² times too small: look for a power of ten, or a per cent sign."),
    ])
    AnswerCase(
      "-0.249 mm/s", .wrong, 0, "The size is right, the sign is not: which way does it point?"
    ).check(try Shipped.variant(Shipped.velocities), question: 0)
  }

  @Test("a number without its unit is taken to be in the unit asked for, and loses a fifth")
  func missingUnits() throws {
    try flux([
      AnswerCase("2.89e-4", .partly, 3.2, noUnit),
      AnswerCase(
        "0.289", .wrong, 0,
        "Your value is 10³ times too large: look for a power of ten, or a prefix such as centi or "
          + "kilo. " + noUnit),
      AnswerCase(
        "2.9e-4", .partly, 2.8,
        noUnit + " You gave 2 significant figures; 3 are asked for."),
    ])
  }

  @Test("a unit of another dimension behind the right number loses a fifth, behind another all")
  func otherDimensions() throws {
    let carry = "the number is right: carry the units through your calculation."
    try flux([
      AnswerCase(
        "2.89e-4 kg/(m^2 s)", .partly, 3.2,
        "Your unit kg m⁻² s⁻¹ is that of a mass flux; the question asks for a molar flux, as in "
          + "mol m⁻² s⁻¹. In mol m⁻² s⁻¹ \(carry)"),
      AnswerCase(
        "2.89e-4 mol/m^2", .partly, 3.2,
        "Your unit mol m⁻² does not fit; the question asks for a molar flux, as in "
          + "mol m⁻² s⁻¹. In mol m⁻² s⁻¹ \(carry)"),
      AnswerCase(
        "2.89e-4 %", .partly, 3.2,
        "Your unit % is that of a pure number; the question asks for a molar flux, as in "
          + "mol m⁻² s⁻¹. In mol m⁻² s⁻¹ \(carry)"),
      AnswerCase(
        "9.26e-6 kg/(m^2 s)", .wrong, 0,
        "Your unit kg m⁻² s⁻¹ is that of a mass flux; the question asks for a molar flux, as in "
          + "mol m⁻² s⁻¹."),
    ])
    try fraction([
      AnswerCase(
        "0.0444 m", .partly, 2.4,
        "Your unit m is that of a length; the question asks for a pure number. "
          + "Without a unit \(carry)")
    ])
  }

  @Test("three figures or four are right; too few, too many lose a tenth; open zeros do not")
  func figures() throws {
    try flux([
      AnswerCase("2.886e-4 mol/(m^2 s)", .right, 4),
      AnswerCase("290 µmol/(m^2 s)", .right, 4),
      AnswerCase(
        "2.9e-4 mol/(m^2 s)", .partly, 3.6, "You gave 2 significant figures; 3 are asked for."),
      AnswerCase(
        "2.8857e-4 mol/(m^2 s)", .partly, 3.6,
        "You gave 5 significant figures; the data carry no more than 3."),
    ])
    try fraction([
      AnswerCase("0.044", .partly, 2.7, "You gave 2 significant figures; 3 are asked for."),
      AnswerCase("0.04440", .right, 3),
      AnswerCase("0.04", .wrong, 0, "Your value is 0.901 times the right one."),
    ])
    try wind([
      AnswerCase("7.2e-6 m/s", .partly, 1.8, "You gave 2 significant figures; 3 are asked for."),
      // Of 7200 nobody can tell whether its zeros count.
      AnswerCase("7200 nm/s", .right, 2),
    ])
  }

  @Test("a wrong turn is recognised by its number")
  func traps() throws {
    let noFlow =
      "You let carbon dioxide flow back, mole for mole. It cannot pass the surface of the liquid: "
      + "here it stands still, and the vapour makes a flow of its own."
    try flux([
      // c·D/L·x_A1, the law of equimolar counterdiffusion.
      AnswerCase("2.76e-4 mol/(m^2 s)", .wrong, 0, noFlow, trap: "no-flow"),
      AnswerCase("0.276 mmol/(m^2 s)", .wrong, 0, noFlow, trap: "no-flow"),
      AnswerCase("2.76e-4", .wrong, 0, noFlow + " " + noUnit, trap: "no-flow"),
      // The answer times log₁₀ e.
      AnswerCase(
        "1.25e-4 mol/(m^2 s)", .wrong, 0,
        "You took the logarithm to the base ten. The integral gives the natural one.",
        trap: "decadic"),
      AnswerCase(
        "-2.89e-4 mol/(m^2 s)", .wrong, 0,
        "Your flux runs down into the liquid: the two ends in the logarithm are exchanged.",
        trap: "upside"),
    ])
    try fraction([
      // The mean of 0.0868 and 0 lies 2.2 % from the answer; what lies between is neither.
      AnswerCase(
        "0.0434", .wrong, 0,
        "You took the mean of the ends. The profile is bent, because the vapour is carried along by "
          + "its own flow.", trap: "straight"),
      AnswerCase(
        "0.0439", .wrong, 0, "Your value is off by 1.1 %: did you round along the way?"),
    ])
    let velocities = try Shipped.variant(Shipped.velocities)
    // 0.6·4.4 − 0.4·3.2 and (4.4 − 3.2)/2.
    AnswerCase(
      "1.36 mm/s", .wrong, 0,
      "You weighed the velocities by mole fractions. The centre of mass moves with the weights of "
        + "the masses, w_A and w_B.", trap: "swapped"
    ).check(velocities, question: 0)
    AnswerCase(
      "0.600 mm/s", .wrong, 0,
      "You took the plain mean of the two velocities, as if there were as much of one gas as of "
        + "the other.", trap: "plain-mean"
    ).check(velocities, question: 0)
  }

  @Test("of two wrong turns within the tolerance the nearer is named")
  func nearestTrap() throws {
    let theory = try Theory()
    let problem = try Problem(
      SourceText(
        name: "near.md",
        text: """
          ---
          id: near
          title: Near
          ---

          ```given
          x_A  0.4
          v_A  3.00 mm/s
          v_B  -1.00 mm/s
          ```

          ```model
          moving mixture
          ```

          ```ask
          molar  v_star in mm/s, 3 s.f., 2 points: How fast?
          ```

          ```trap
          far   v_star = 0.503*v_A: The far one.
          near  v_star = 0.500*v_A: The near one.
          ```
          """), theory: theory)
    let variant = try problem.variant(seed: 1)
    AnswerCase("1.50 mm/s", .wrong, 0, "The near one.", trap: "near")
      .check(variant, question: 0)
    AnswerCase("1.51 mm/s", .wrong, 0, "The far one.", trap: "far").check(variant, question: 0)
  }

  @Test("what cannot be read is not called wrong, and the reader says where it stopped")
  func unread() throws {
    let readUpTo = { (text: String) in "I can read `\(text)` up to here: " }
    try flux([
      AnswerCase(
        "about 3", .unread, 0,
        "I cannot read this: a number is expected, such as 0.25 or 4.7e-4, and its unit after it."),
      AnswerCase(
        "2.89e-4 mol/(m^2 s", .unread, 0,
        "I can read `2.89e-4 mol/(m^2 s` up to the end: one bracket is still open. Close it with )."
      ),
      AnswerCase(
        "2.89e-4 moll/(m^2 s)", .unread, 0,
        readUpTo("2.89e-4 ") + "I know no unit `moll`. Did you mean `mol`?"),
      AnswerCase(
        "3/4", .unread, 0,
        readUpTo("3") + "a fraction follows. Write it as a decimal, 0.75 for 3/4."),
      AnswerCase(
        "8.314*298", .unread, 0,
        readUpTo("8.314")
          + "a calculation follows. Work it out and write one number and its unit."),
      AnswerCase(
        "1e400 mol/(m^2 s)", .unread, 0,
        "I cannot read this: the number is too large or too small. Check its power of ten."),
      AnswerCase(
        String(repeating: "1", count: 10_240), .unread, 0,
        "I cannot read this: it is too long for a number and its unit."),
      AnswerCase("", .missing, 0, "There is no answer here."),
      AnswerCase(" \t\n", .missing, 0, "There is no answer here."),
    ])
  }

  @Test("every trap of every problem is worth nothing and parts from the path somewhere")
  func allTraps() throws {
    for path in [Shipped.velocities, Shipped.tube, Shipped.evaporation] {
      let variant = try Shipped.variant(path)
      for question in variant.problem.asks.indices {
        for wrong in variant.trapAnswers(to: question) {
          guard case .quantity(_, let unit, _) = variant.problem.asks[question].kind else {
            continue
          }
          // Sixteen digits, so that no neighbour is nearer.
          let typed = "\(unit.number(fromSI: wrong.value)) \(unit.text(.ascii))"
          let verdict = variant.verdict(on: typed, question: question)
          #expect(verdict.credit == 0 || verdict.trap == nil, "\(path) \(typed)")
          #expect(verdict.partsAt == nil || verdict.trap != nil, "\(path) \(typed)")
          if verdict.mark == .wrong { #expect(verdict.trap == wrong.trap.id, "\(path) \(typed)") }
        }
      }
    }
  }
}
