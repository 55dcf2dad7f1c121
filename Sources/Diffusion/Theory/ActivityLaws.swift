import Algebra

extension Setting {
  /// A real mixture that obeys the law of Margules with two constants.
  public static let margulesMixture = Setting(
    "a mixture of two species that obeys the law of Margules with two constants"
  ) { random in
    let constants = (random.uniform(in: -1.5...1.5), random.uniform(in: -1.5...1.5))
    return Model.friction(.margules(constants.0, constants.1), &random)
  }

  /// A real mixture that obeys the law of van Laar.
  public static let vanLaarMixture = Setting(
    "a mixture of two species that obeys the law of van Laar"
  ) { random in
    let constants = (random.uniform(in: 0.3...1.5), random.uniform(in: 0.3...1.5))
    return Model.friction(.vanLaar(constants.0, constants.1), &random)
  }

  /// A real mixture that obeys the law of Wilson.
  public static let wilsonMixture = Setting(
    "a mixture of two species that obeys the law of Wilson"
  ) { random in
    let constants = (random.uniform(in: 0.3...2), random.uniform(in: 0.3...2))
    return Model.friction(.wilson(constants.0, constants.1), &random)
  }

  /// A real mixture that obeys the law called NRTL.
  public static let nrtlMixture = Setting(
    "a mixture of two species that obeys the law of Renon and Prausnitz (NRTL)"
  ) { random in
    let constants = (random.uniform(in: 0.1...0.8), random.uniform(in: 0.1...0.8))
    let randomness = random.uniform(in: 0.2...0.5)
    return Model.friction(.nrtl(constants.0, constants.1, randomness: randomness), &random)
  }
}

extension Definitions {
  static let activityLaws: [Relation] = [
    Relation(
      "margules-two", "law of Margules with two constants", .law, .function(.ln, "gamma_A"),
      .power("x_B", 2) * ("A_12" + 2 * ("A_21" - "A_12") * "x_A"), in: .margulesMixture),
    Relation(
      "van-laar-sum", "constants of van Laar, weighted by mole fractions", .definition, "s_L",
      "A_L" * "x_A" + "B_L" * "x_B", in: .vanLaarMixture),
    Relation(
      "van-laar", "law of van Laar", .law, .function(.ln, "gamma_A"),
      "A_L" * .power("B_L" * "x_B" / "s_L", 2), in: .vanLaarMixture),
    Relation(
      "wilson-sum-A", "surroundings of A by Wilson", .definition, "s_A",
      "x_A" + "Lambda_AB" * "x_B", in: .wilsonMixture),
    Relation(
      "wilson-sum-B", "surroundings of B by Wilson", .definition, "s_B",
      "x_B" + "Lambda_BA" * "x_A", in: .wilsonMixture),
    Relation(
      "wilson", "law of Wilson", .law, .function(.ln, "gamma_A"),
      "x_B" * ("Lambda_AB" / "s_A" - "Lambda_BA" / "s_B") - .function(.ln, "s_A"),
      in: .wilsonMixture),
    Relation(
      "nrtl-sum-A", "surroundings of A by Renon and Prausnitz", .definition, "s_A",
      "x_A" + "G_BA" * "x_B", in: .nrtlMixture),
    Relation(
      "nrtl-sum-B", "surroundings of B by Renon and Prausnitz", .definition, "s_B",
      "x_B" + "G_AB" * "x_A", in: .nrtlMixture),
    Relation(
      "nrtl", "law of Renon and Prausnitz (NRTL)", .law, .function(.ln, "gamma_A"),
      "tau_BA" * .power("G_BA" * "x_B" / "s_A", 2)
        + "tau_AB" * "G_AB" * .power("x_B" / "s_B", 2), in: .nrtlMixture),
  ]
}

extension Glossary {
  static let activityLaws: [Term] = [
    Term("A_L", "constant of van Laar of A", "1", .positive),
    Term("B_L", "constant of van Laar of B", "1", .positive),
    Term("s_L", "mean of the constants of van Laar", "1", .positive),
    Term("Lambda_AB", "constant of Wilson for B around A", "1", .positive),
    Term("Lambda_BA", "constant of Wilson for A around B", "1", .positive),
    Term("tau_AB", "reduced energy of A around B, less that of two B", "1"),
    Term("tau_BA", "reduced energy of B around A, less that of two A", "1"),
    Term("G_AB", "weight of A around B", "1", .positive),
    Term("G_BA", "weight of B around A", "1", .positive),
    Term("s_A", "mole fractions, weighted as they are found around A", "1", .positive),
    Term("s_B", "mole fractions, weighted as they are found around B", "1", .positive),
  ]
}

extension Theory {
  /// The thermodynamic factor by the laws of activity that are used for liquids.
  static let activityLaws: [Theorem] = [slopeOfB] + margulesTwo + vanLaar + wilson + nrtl

  private static let slopeOfB = Theorem(
    id: "slope-of-B-by-A", title: "mole fraction of B by that of A",
    meaning: "More of A is as much less of B.",
    setting: .realMixture, isShortcut: true,
    script: [
      .start("mole-fractions", because: "two species"),
      .apply(.differentiate(along: "x_A", varying: ["x_B"]), because: "along the composition"),
    ])

  private static let margulesTwo: [Theorem] = [
    Theorem(
      id: "margules-two-slope",
      title: "slope of the activity coefficient by Margules with two constants",
      meaning: "The activity coefficient levels off as A becomes pure.",
      setting: .margulesMixture, isShortcut: true,
      script: [
        .start("margules-two", because: "law of Margules with two constants"),
        .apply(
          .differentiate(along: "x_A", varying: ["gamma_A", "x_B"]),
          because: "`A_12` and `A_21` are constant"),
        .use("slope-of-B-by-A", because: "more of A is less of B"),
      ]),
    factor(by: "margules-two", "Margules with two constants", in: .margulesMixture),
  ]

  private static let vanLaar: [Theorem] = [
    Theorem(
      id: "slope-of-van-laar-sum", title: "slope of the weighted constants",
      meaning: "The mean of the constants runs straight from that of B to that of A.",
      setting: .vanLaarMixture, isShortcut: true,
      script: [
        .start("van-laar-sum", because: "definition"),
        .apply(
          .differentiate(along: "x_A", varying: ["s_L", "x_B"]), because: "along the composition"),
        .foldedUse("slope-of-B-by-A"),
        .apply(.simplify, because: "more of A is less of B"),
        .foldedSolved("van-laar-sum", for: "B_L"),
        .folded(.together),
        .folded(.factor("A_L")),
        .foldedSolved("mole-fractions", for: "x_A"),
        .apply(.simplify, because: "by the mean itself"),
      ]),
    Theorem(
      id: "van-laar-slope", title: "slope of the activity coefficient by van Laar",
      meaning: "The activity coefficient levels off as A becomes pure.",
      setting: .vanLaarMixture, isShortcut: true,
      script: [
        .start("van-laar", because: "law of van Laar"),
        .apply(
          .differentiate(along: "x_A", varying: ["gamma_A", "x_B", "s_L"]),
          because: "`A_L` and `B_L` are constant"),
        .foldedUse("slope-of-B-by-A"),
        .use("slope-of-van-laar-sum", because: "both slopes"),
        .apply(.factorize, because: "all but one term above the bar cancels"),
      ]),
    factor(by: "van-laar", "van Laar", in: .vanLaarMixture),
  ]

  private static let wilson: [Theorem] =
    [
      slope(of: "wilson-sum-A", "s_A", in: .wilsonMixture),
      slope(of: "wilson-sum-B", "s_B", in: .wilsonMixture),
      byItself("wilson-sum-B", "s_B", runningTo: "Lambda_BA", in: .wilsonMixture),
      Theorem(
        id: "wilson-slope", title: "slope of the activity coefficient by Wilson",
        meaning: "The activity coefficient follows the surroundings of both species.",
        setting: .wilsonMixture, isShortcut: true,
        script: [
          .start("wilson", because: "law of Wilson"),
          .apply(
            .differentiate(along: "x_A", varying: ["gamma_A", "x_B", "s_A", "s_B"]),
            because: "`Lambda_AB` and `Lambda_BA` are constant"),
          .foldedUse("slope-of-B-by-A"),
          .foldedUse("slope-of-wilson-sum-A"),
          .use("wilson-sum-B-by-itself", because: "more of A is less of B; both surroundings"),
          .apply(.expand, because: "multiply out"),
        ]),
      Theorem(
        id: "wilson-factor", title: "thermodynamic factor by Wilson",
        meaning: "Two squares are never negative: Wilson lets no mixture part in two.",
        setting: .wilsonMixture, isShortcut: true,
        script: [
          .start("thermodynamic-factor", because: "definition"),
          .use("wilson-slope", because: "law of Wilson"),
          .folded(.expand),
          .folded(.subtract("x_A" * .power("Lambda_BA", 2) / .power("s_B", 2))),
          .folded(.multiply(by: .power("s_A", 2))),
          .apply(.expand, because: "put the square with `s_B` aside, and multiply by `s_A^2`"),
          .foldedUse("wilson-sum-A"),
          .foldedSolved("mole-fractions", for: "x_A"),
          .apply(.factorize, because: "with `s_A`, and two species"),
          .folded(.divide(by: .power("s_A", 2))),
          .apply(
            .add("x_A" * .power("Lambda_BA", 2) / .power("s_B", 2)),
            because: "divide by `s_A^2`, and take the square with `s_B` back"),
        ]),
    ]

  private static let nrtl: [Theorem] =
    [
      slope(of: "nrtl-sum-A", "s_A", in: .nrtlMixture),
      slope(of: "nrtl-sum-B", "s_B", in: .nrtlMixture),
      byItself("nrtl-sum-A", "s_A", runningTo: 1, in: .nrtlMixture),
      byItself("nrtl-sum-B", "s_B", runningTo: "G_AB", in: .nrtlMixture),
      Theorem(
        id: "nrtl-slope", title: "slope of the activity coefficient by Renon and Prausnitz",
        meaning: "The activity coefficient levels off as A becomes pure.",
        setting: .nrtlMixture, isShortcut: true,
        script: [
          .start("nrtl", because: "law of Renon and Prausnitz"),
          .apply(
            .differentiate(along: "x_A", varying: ["gamma_A", "x_B", "s_A", "s_B"]),
            because: "energies and weights are constant"),
          .foldedUse("slope-of-B-by-A"),
          .foldedUse("nrtl-sum-A-by-itself"),
          .use("nrtl-sum-B-by-itself", because: "more of A is less of B; both surroundings"),
          .apply(.expand, because: "multiply out; all terms with squares cancel"),
        ]),
      factor(by: "nrtl", "Renon and Prausnitz", in: .nrtlMixture),
    ]

  /// How what surrounds a species changes with the composition.
  private static func slope(of sum: String, _ symbol: Symbol, in setting: Setting) -> Theorem {
    Theorem(
      id: "slope-of-" + sum, title: "how the surroundings change with the composition",
      meaning: "What surrounds a species changes straight with the mole fractions.",
      setting: setting, isShortcut: true,
      script: [
        .start(sum, because: "definition"),
        .apply(
          .differentiate(along: "x_A", varying: [symbol, "x_B"]), because: "along the composition"),
        .use("slope-of-B-by-A", because: "more of A is less of B"),
      ])
  }

  /// The same by the surroundings themselves, as a straight line to where there is A alone.
  private static func byItself(
    _ sum: String, _ symbol: Expression, runningTo end: Expression, in setting: Setting
  ) -> Theorem {
    Theorem(
      id: sum + "-by-itself", title: "how the surroundings change, by themselves",
      meaning: "The weighted fractions run straight to what they are in A alone.",
      setting: setting, isShortcut: true,
      script: [
        .begin(end / "x_B" - symbol / "x_B"),
        .use(sum, because: "definition"),
        .foldedSolved("mole-fractions", for: "x_A"),
        .apply(.factorize, because: "two species; `x_B` cancels"),
        .foldedRecognize("slope-of-" + sum),
        .apply(.swapSides, because: "which is the slope"),
      ])
  }

  /// The thermodynamic factor by a law of activity.
  private static func factor(by law: String, _ name: String, in setting: Setting) -> Theorem {
    Theorem(
      id: law + "-factor", title: "thermodynamic factor by \(name)",
      meaning: "A mixture evens out slowest where its species would rather part.",
      setting: setting, isShortcut: true,
      script: [
        .start("thermodynamic-factor", because: "definition"),
        .use(law + "-slope", because: "law of \(name)"),
      ])
  }
}
