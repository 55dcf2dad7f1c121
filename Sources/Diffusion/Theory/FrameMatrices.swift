import Algebra

extension Definitions {
  static let frameMatrices: [Relation] = inverseElements + massElements

  private static let inverseElements: [Relation] = [
    Relation(
      "inverse-frame-AA", "share of the flux of A in that of A, on the way back", .definition,
      "Bi_AA", 1 + "x_A" * ("M_A" - "M_C") / "M_C", in: .threeSpecies),
    Relation(
      "inverse-frame-AB", "share of the flux of B in that of A, on the way back", .definition,
      "Bi_AB", "x_A" * ("M_B" - "M_C") / "M_C", in: .threeSpecies),
    Relation(
      "inverse-frame-BA", "share of the flux of A in that of B, on the way back", .definition,
      "Bi_BA", "x_B" * ("M_A" - "M_C") / "M_C", in: .threeSpecies),
    Relation(
      "inverse-frame-BB", "share of the flux of B in that of B, on the way back", .definition,
      "Bi_BB", 1 + "x_B" * ("M_B" - "M_C") / "M_C", in: .threeSpecies),
  ]

  private static let massElements: [Relation] = [
    Relation(
      "mass-fractions-of-three", "three mass fractions sum to one", .definition, "w_C",
      1 - "w_A" - "w_B", in: .threeSpecies),
    Relation(
      "mass-frame-AA", "share of the mass flux of A in that of A", .definition, "Bw_AA",
      1 - "w_A" * (1 - "M_C" / "M_A"), in: .threeSpecies),
    Relation(
      "mass-frame-AB", "share of the mass flux of B in that of A", .definition, "Bw_AB",
      -("w_A" * (1 - "M_C" / "M_B")), in: .threeSpecies),
    Relation(
      "mass-frame-BA", "share of the mass flux of A in that of B", .definition, "Bw_BA",
      -("w_B" * (1 - "M_C" / "M_A")), in: .threeSpecies),
    Relation(
      "mass-frame-BB", "share of the mass flux of B in that of B", .definition, "Bw_BB",
      1 - "w_B" * (1 - "M_C" / "M_B"), in: .threeSpecies),
    Relation(
      "inverse-mass-frame-AA", "share of the mass flux of A in that of A, on the way back",
      .definition, "Bwi_AA", 1 + "w_A" * "M" * (1 / "M_C" - 1 / "M_A"), in: .threeSpecies),
    Relation(
      "inverse-mass-frame-AB", "share of the mass flux of B in that of A, on the way back",
      .definition, "Bwi_AB", "w_A" * "M" * (1 / "M_C" - 1 / "M_B"), in: .threeSpecies),
    Relation(
      "inverse-mass-frame-BA", "share of the mass flux of A in that of B, on the way back",
      .definition, "Bwi_BA", "w_B" * "M" * (1 / "M_C" - 1 / "M_A"), in: .threeSpecies),
    Relation(
      "inverse-mass-frame-BB", "share of the mass flux of B in that of B, on the way back",
      .definition, "Bwi_BB", 1 + "w_B" * "M" * (1 / "M_C" - 1 / "M_B"), in: .threeSpecies),
  ]
}

extension Glossary {
  static let frameMatrices: [Term] = [
    Term("Bi_AA", "share of the flux of A in that of A, back to the frame of moles", "1"),
    Term("Bi_AB", "share of the flux of B in that of A, back to the frame of moles", "1"),
    Term("Bi_BA", "share of the flux of A in that of B, back to the frame of moles", "1"),
    Term("Bi_BB", "share of the flux of B in that of B, back to the frame of moles", "1"),
    Term("Bw_AA", "share of the mass flux of A in that of A, from frame to frame", "1"),
    Term("Bw_AB", "share of the mass flux of B in that of A, from frame to frame", "1"),
    Term("Bw_BA", "share of the mass flux of A in that of B, from frame to frame", "1"),
    Term("Bw_BB", "share of the mass flux of B in that of B, from frame to frame", "1"),
    Term("Bwi_AA", "share of the mass flux of A in that of A, back to the frame of moles", "1"),
    Term("Bwi_AB", "share of the mass flux of B in that of A, back to the frame of moles", "1"),
    Term("Bwi_BA", "share of the mass flux of A in that of B, back to the frame of moles", "1"),
    Term("Bwi_BB", "share of the mass flux of B in that of B, back to the frame of moles", "1"),
  ]
}

extension Theory {
  /// From frame to frame and back: two matrices that undo each other, in moles and in masses.
  static let frameMatrices: [Theorem] = wayBack + inverseOfFrames + massMatrices

  private static let wayBack: [Theorem] = [
    Theorem(
      id: "flux-in-frame-of-moles-by-shares", title: "back to the frame of moles by a matrix",
      meaning: "The way back is a matrix, too.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .begin("Bi_AA" * "Jm_A" + "Bi_AB" * "Jm_B"),
        .foldedUse("inverse-frame-AA"),
        .use("inverse-frame-AB", because: "definition of the shares"),
        .folded(.expand),
        .foldedRecognize("flux-in-frame-of-moles"),
        .apply(.swapSides, because: "multiplied out, it is the flux in the frame of moles"),
      ])
  ]

  private static let inverseOfFrames: [Theorem] = [
    inverse("AA", "B_AA" * "Bi_AA" + "B_AB" * "Bi_BA", of: ["AA", "AB"], by: ["AA", "BA"]),
    inverse("AB", "B_AA" * "Bi_AB" + "B_AB" * "Bi_BB", of: ["AA", "AB"], by: ["AB", "BB"]),
    inverse("BA", "B_BA" * "Bi_AA" + "B_BB" * "Bi_BA", of: ["BA", "BB"], by: ["AA", "BA"]),
    inverse("BB", "B_BA" * "Bi_AB" + "B_BB" * "Bi_BB", of: ["BA", "BB"], by: ["AB", "BB"]),
  ]

  private static let massMatrices: [Theorem] = [
    Theorem(
      id: "mass-flux-by-shares", title: "mass fluxes from frame to frame by a matrix",
      meaning: "Mass fluxes have a matrix of their own, by mass fractions.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .begin("Bw_AA" * "js_A" + "Bw_AB" * "js_B"),
        .foldedUse("mass-frame-AA"),
        .use("mass-frame-AB", because: "definition of the shares"),
        .folded(.expand),
        .foldedRecognize("mass-flux-by-frame-of-moles"),
        .apply(.swapSides, because: "multiplied out, it is the flux in the frame of mass"),
      ]),
    inverseOfMass(
      "AA", "Bw_AA" * "Bwi_AA" + "Bw_AB" * "Bwi_BA", of: ["AA", "AB"], by: ["AA", "BA"]),
    inverseOfMass(
      "AB", "Bw_AA" * "Bwi_AB" + "Bw_AB" * "Bwi_BB", of: ["AA", "AB"], by: ["AB", "BB"]),
    inverseOfMass(
      "BA", "Bw_BA" * "Bwi_AA" + "Bw_BB" * "Bwi_BA", of: ["BA", "BB"], by: ["AA", "BA"]),
    inverseOfMass(
      "BB", "Bw_BA" * "Bwi_AB" + "Bw_BB" * "Bwi_BB", of: ["BA", "BB"], by: ["AB", "BB"]),
  ]

  /// An element of a matrix times its inverse.
  ///
  /// - Parameters:
  ///   - place: The row and the column.
  ///   - row: The elements of the matrix in it.
  ///   - column: Those of the inverse.
  private static func inverse(
    _ place: String, _ product: Expression, of row: [String], by column: [String]
  ) -> Theorem {
    Theorem(
      id: "inverse-of-frames-" + place, title: "the change of frame undone",
      meaning: "There and back again, each flux is itself and nothing of another.",
      setting: .threeSpecies, isShortcut: true,
      script: excess(of: product, place, "frame", row, column) + [
        .foldedUse("mean-molar-mass-of-three"),
        .apply(.expand, because: "with the mean molar mass of three, the bracket vanishes"),
      ] + whole(place))
  }

  /// The same in masses.
  private static func inverseOfMass(
    _ place: String, _ product: Expression, of row: [String], by column: [String]
  ) -> Theorem {
    Theorem(
      id: "inverse-of-mass-frames-" + place, title: "the change of frame undone, in masses",
      meaning: "There and back again, each mass flux is itself and nothing of another.",
      setting: .threeSpecies, isShortcut: true,
      script: excess(of: product, place, "mass-frame", row, column) + [
        .foldedSolved("mean-molar-mass-by-mass-fractions-of-three", for: "M"),
        .foldedUse("mass-fractions-of-three"),
        .apply(.factorize, because: "with the mean molar mass of three, the bracket vanishes"),
      ] + whole(place))
  }

  /// What an element of the product has more than the identity.
  private static func excess(
    of product: Expression, _ place: String, _ matrix: String, _ row: [String], _ column: [String]
  ) -> [ScriptStep] {
    let elements =
      row.map { matrix + "-" + $0 } + column.map { "inverse-" + matrix + "-" + $0 }
    return [.begin(isDiagonal(place) ? product - 1 : product)]
      + elements.dropLast().map { .foldedUse($0) }
      + elements.suffix(1).map { .use($0, because: "definition of the elements") }
      + [.apply(.factorize, because: "over one bar")]
  }

  /// The element itself.
  private static func whole(_ place: String) -> [ScriptStep] {
    isDiagonal(place) ? [.apply(.add(1), because: "add one")] : []
  }

  private static func isDiagonal(_ place: String) -> Bool { place == "AA" || place == "BB" }
}
