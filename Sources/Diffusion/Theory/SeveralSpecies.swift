import Algebra

extension Setting {
  /// Three species moving in any way at all.
  public static let threeSpecies = Setting("three species in any motion") {
    Model.mixedFrames(&$0)
  }
}

extension Definitions {
  static let severalSpecies: [Relation] =
    observers + ternaryComposition + ternaryMotion + mixedFrames + frameMatrices + frictionOfThree
    + ternaryFilms + bootstrap + fourSpecies

  private static let ternaryComposition: [Relation] = [
    Relation(
      "mole-fractions-of-three", "three mole fractions sum to one", .definition, "x_C",
      1 - "x_A" - "x_B", in: .threeSpecies),
    Relation(
      "concentration-C", "mole fraction of C", .definition, "c_C", "x_C" * "c", in: .threeSpecies),
    Relation(
      "density-C", "mass density of C", .definition, "rho_C", "M_C" * "c_C", in: .threeSpecies),
    Relation(
      "mass-fraction-C", "mass fraction of C", .definition, "w_C", "rho_C" / "rho",
      in: .threeSpecies),
    Relation(
      "total-concentration-of-three", "total concentration of three species", .definition, "c",
      "c_A" + "c_B" + "c_C", in: .threeSpecies),
    Relation(
      "total-density-of-three", "mass density of three species", .definition, "rho",
      "rho_A" + "rho_B" + "rho_C", in: .threeSpecies),
  ]

  private static let ternaryMotion: [Relation] = [
    Relation(
      "molar-average-of-three", "molar-average velocity of three species", .definition, "v_star",
      ("c_A" * "v_A" + "c_B" * "v_B" + "c_C" * "v_C") / "c", in: .threeSpecies),
    Relation(
      "mass-average-of-three", "mass-average velocity of three species", .definition, "v",
      ("rho_A" * "v_A" + "rho_B" * "v_B" + "rho_C" * "v_C") / "rho", in: .threeSpecies),
    Relation(
      "molar-flux-C", "molar flux of C", .definition, "N_C", "c_C" * "v_C", in: .threeSpecies),
    Relation(
      "mass-flux-C", "mass flux of C", .definition, "n_C", "rho_C" * "v_C", in: .threeSpecies),
    Relation(
      "diffusive-molar-flux-C", "diffusive molar flux of C", .definition, "J_C",
      "c_C" * ("v_C" - "v_star"), in: .threeSpecies),
    Relation(
      "diffusive-mass-flux-C", "diffusive mass flux of C", .definition, "j_C",
      "rho_C" * ("v_C" - "v"), in: .threeSpecies),
  ]

  private static let mixedFrames: [Relation] = [
    Relation(
      "molar-flux-in-frame-of-mass-A", "diffusive molar flux of A in the frame of mass",
      .definition, "Jm_A", "c_A" * ("v_A" - "v"), in: .threeSpecies),
    Relation(
      "molar-flux-in-frame-of-mass-B", "diffusive molar flux of B in the frame of mass",
      .definition, "Jm_B", "c_B" * ("v_B" - "v"), in: .threeSpecies),
    Relation(
      "molar-flux-in-frame-of-mass-C", "diffusive molar flux of C in the frame of mass",
      .definition, "Jm_C", "c_C" * ("v_C" - "v"), in: .threeSpecies),
    Relation(
      "mass-flux-in-frame-of-moles-A", "diffusive mass flux of A in the frame of moles",
      .definition, "js_A", "rho_A" * ("v_A" - "v_star"), in: .threeSpecies),
    Relation(
      "mass-flux-in-frame-of-moles-B", "diffusive mass flux of B in the frame of moles",
      .definition, "js_B", "rho_B" * ("v_B" - "v_star"), in: .threeSpecies),
    Relation(
      "mass-flux-in-frame-of-moles-C", "diffusive mass flux of C in the frame of moles",
      .definition, "js_C", "rho_C" * ("v_C" - "v_star"), in: .threeSpecies),
    Relation(
      "frame-AA", "share of the flux of A in that of A", .definition, "B_AA",
      1 - "x_A" * ("M_A" - "M_C") / "M", in: .threeSpecies),
    Relation(
      "frame-AB", "share of the flux of B in that of A", .definition, "B_AB",
      -("x_A" * ("M_B" - "M_C") / "M"), in: .threeSpecies),
    Relation(
      "frame-BA", "share of the flux of A in that of B", .definition, "B_BA",
      -("x_B" * ("M_A" - "M_C") / "M"), in: .threeSpecies),
    Relation(
      "frame-BB", "share of the flux of B in that of B", .definition, "B_BB",
      1 - "x_B" * ("M_B" - "M_C") / "M", in: .threeSpecies),
  ]
}

extension Glossary {
  static let severalSpecies: [Term] =
    observers + framesOfThree + frameMatrices + frictionOfThree + ternaryFilms + bootstrap
    + fourSpecies

  private static let framesOfThree: [Term] = [
    Term("x_C", "mole fraction of C", "1", .unit),
    Term("w_C", "mass fraction of C", "1", .unit),
    Term("c_C", "molar concentration of C", "mol/m^3", .positive),
    Term("rho_C", "mass density of C", "kg/m^3", .positive),
    Term("M_C", "molar mass of C", "kg/mol", .positive),
    Term("v_C", "velocity of C", "m/s"),
    Term("J_C", "diffusive molar flux of C relative to the molar-average velocity", "mol/(m^2 s)"),
    Term("j_C", "diffusive mass flux of C relative to the mass-average velocity", "kg/(m^2 s)"),
    Term("Jm_A", "diffusive molar flux of A relative to the mass-average velocity", "mol/(m^2 s)"),
    Term("Jm_B", "diffusive molar flux of B relative to the mass-average velocity", "mol/(m^2 s)"),
    Term("Jm_C", "diffusive molar flux of C relative to the mass-average velocity", "mol/(m^2 s)"),
    Term("js_A", "diffusive mass flux of A relative to the molar-average velocity", "kg/(m^2 s)"),
    Term("js_B", "diffusive mass flux of B relative to the molar-average velocity", "kg/(m^2 s)"),
    Term("js_C", "diffusive mass flux of C relative to the molar-average velocity", "kg/(m^2 s)"),
    Term("B_AA", "share of the flux of A in that of A, from frame to frame", "1"),
    Term("B_AB", "share of the flux of B in that of A, from frame to frame", "1"),
    Term("B_BA", "share of the flux of A in that of B, from frame to frame", "1"),
    Term("B_BB", "share of the flux of B in that of B, from frame to frame", "1"),
    Term("N_C", "molar flux of C", "mol/(m^2 s)"),
    Term("n_C", "mass flux of C", "kg/(m^2 s)"),
  ]
}

extension Theory {
  /// What two observers agree on, and what three species add.
  static let severalSpecies: [Theorem] =
    observers + sumsOfThree + slopesOfThree + framesOfThree + frameMatrices + frictionOfThree
    + traceOfThree + ternaryFilms + bootstrap + fourSpecies

  private static let sumsOfThree: [Theorem] =
    sums(over: .three) + [
      Theorem(
        id: "mean-molar-mass-of-three", title: "mean molar mass by two of three mole fractions",
        meaning: "The mean molar mass is that of C, and what A and B have more.",
        setting: .threeSpecies, isShortcut: true,
        script: [
          .start("mean-molar-mass-by-three", because: "the mean, weighted by moles"),
          .use("mole-fractions-of-three", because: "three species: the fractions sum to one"),
          .folded(.factor("x_A")),
          .apply(.factor("x_B"), because: "collect the fractions"),
        ])
    ]

  private static let slopesOfThree: [Theorem] =
    [
      slopeOfMassFraction(0, "", in: .threeSpecies),
      slopeOfMassFraction(1, "-B", in: .threeSpecies),
      massFraction("-C", in: .threeSpecies), slopeOfMassFraction(2, "-C", in: .threeSpecies),
    ] + slopes(over: .three)

  private static let framesOfThree: [Theorem] = [
    Theorem(
      id: "mass-past-the-frame-of-moles", title: "mass that passes the centre of moles",
      meaning: "The mass runs ahead of the moles where heavy species go.",
      setting: .threeSpecies, isShortcut: true,
      script: massPastTheMoles(of: .three) + [
        .foldedUse("density-A"),
        .foldedUse("density-B"),
        .foldedUse("density-C"),
        .foldedRecognize("diffusive-molar-flux-A"),
        .foldedRecognize("diffusive-molar-flux-B"),
        .recognize("diffusive-molar-flux-C", because: "each diffusing mole carries its mass"),
        .foldedSolved("sum-of-molar-diffusion-of-three", for: "J_C"),
        .folded(.expand),
        .folded(.factor("J_A")),
        .apply(.factor("J_B"), because: "what A and B do, C undoes"),
      ]),
    Theorem(
      id: "velocities-by-molar-fluxes",
      title: "the distance of the two velocities of three species",
      meaning: "The centre of mass runs ahead of the centre of moles where heavy species go.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .start("mass-past-the-frame-of-moles", because: "what A and B do, C undoes"),
        .apply(.divide(by: "rho"), because: "divide by `rho`"),
      ]),
    Theorem(
      id: "flux-in-frame-of-mass", title: "diffusive molar flux in the frame of mass",
      meaning: "Seen from the centre of mass, every species drifts against the heavy ones.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .start("molar-flux-in-frame-of-mass-A", because: "definition, relative to `v`"),
        .foldedSolved("diffusive-molar-flux-A", for: "v_A"),
        .folded(.expand),
        .apply(.factor("c_A"), because: "the diffusive flux is relative to `v_star`"),
        .use("velocities-by-molar-fluxes", because: "how far apart the two velocities are"),
        .foldedUse("concentration-A"),
        .foldedSolved("mean-molar-mass", for: "rho"),
        .apply(.simplify, because: "`c_A = x_A c` and `rho = M c`; the total cancels"),
      ]),
    Theorem(
      id: "flux-in-frame-of-mass-by-shares", title: "from frame to frame by a matrix",
      meaning: "Each flux in the one frame is a mixture of all the fluxes in the other.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .begin("B_AA" * "J_A" + "B_AB" * "J_B"),
        .foldedUse("frame-AA"),
        .use("frame-AB", because: "definition of the shares"),
        .folded(.expand),
        .foldedRecognize("flux-in-frame-of-mass"),
        .apply(.swapSides, because: "multiplied out, it is the flux in the frame of mass"),
      ]),
    Theorem(
      id: "determinant-of-frames", title: "determinant of the change of frame",
      meaning: "The change of frame can be undone, since no species is without mass.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .begin("M" * ("B_AA" * "B_BB" - "B_AB" * "B_BA")),
        .foldedUse("frame-AA"),
        .foldedUse("frame-AB"),
        .foldedUse("frame-BA"),
        .use("frame-BB", because: "definition of the shares"),
        .apply(.factorize, because: "two products cancel, and the bar goes"),
        .foldedUse("mean-molar-mass-of-three"),
        .apply(.expand, because: "the mean molar mass of three: all but `M_C` cancels"),
        .apply(.divide(by: "M"), because: "divide by `M`"),
      ]),
    Theorem(
      id: "weighted-sum-in-frame-of-mass", title: "masses balance in the frame of mass",
      meaning: "Relative to the mass-average velocity the moles balance by weight.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .begin("M_A" * "Jm_A" + "M_B" * "Jm_B" + "M_C" * "Jm_C"),
        .foldedUse("molar-flux-in-frame-of-mass-A"),
        .foldedUse("molar-flux-in-frame-of-mass-B"),
        .use("molar-flux-in-frame-of-mass-C", because: "definition: molar fluxes relative to `v`"),
        .foldedRecognize("density-A"),
        .foldedRecognize("density-B"),
        .recognize("density-C", because: "moles by their mass are densities"),
        .foldedRecognize("diffusive-mass-flux-A"),
        .foldedRecognize("diffusive-mass-flux-B"),
        .recognize("diffusive-mass-flux-C", because: "diffusive mass fluxes"),
        .use("sum-of-mass-diffusion-of-three", because: "which sum to zero"),
      ]),
    Theorem(
      id: "moles-past-the-frame-of-mass", title: "moles that pass the centre of mass",
      meaning: "The moles run ahead of the mass where light species go.",
      setting: .threeSpecies, isShortcut: true,
      script: molesPastTheMass(of: .three) + [
        .foldedRecognize("molar-flux-in-frame-of-mass-A"),
        .foldedRecognize("molar-flux-in-frame-of-mass-B"),
        .recognize("molar-flux-in-frame-of-mass-C", because: "molar fluxes relative to `v`"),
        .foldedSolved("weighted-sum-in-frame-of-mass", for: "Jm_C"),
        .folded(.together),
        .folded(.factor("Jm_A")),
        .apply(.factor("Jm_B"), because: "their masses balance: what A and B bring, C takes"),
      ]),
    Theorem(
      id: "flux-in-frame-of-moles", title: "back to the frame of moles",
      meaning: "What one change of frame does, the other undoes.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .start("diffusive-molar-flux-A", because: "definition, relative to `v_star`"),
        .foldedSolved("molar-flux-in-frame-of-mass-A", for: "v_A"),
        .folded(.expand),
        .apply(.factor("c_A"), because: "the known flux is relative to `v`"),
        .foldedSolved("moles-past-the-frame-of-mass", for: "v"),
        .foldedUse("concentration-A"),
        .apply(.simplify, because: "how far apart the two velocities are, and `c_A = x_A c`"),
      ]),
    Theorem(
      id: "weighted-sum-in-frame-of-moles", title: "moles balance in the frame of moles",
      meaning: "Relative to the molar-average velocity the masses balance mole by mole.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .begin("js_A" / "M_A" + "js_B" / "M_B" + "js_C" / "M_C"),
        .foldedUse("mass-flux-in-frame-of-moles-A"),
        .foldedUse("mass-flux-in-frame-of-moles-B"),
        .use(
          "mass-flux-in-frame-of-moles-C", because: "definition: mass fluxes relative to `v_star`"),
        .foldedUse("density-A"),
        .foldedUse("density-B"),
        .foldedUse("density-C"),
        .apply(.simplify, because: "the mass of a mole cancels"),
        .foldedRecognize("diffusive-molar-flux-A"),
        .foldedRecognize("diffusive-molar-flux-B"),
        .recognize("diffusive-molar-flux-C", because: "diffusive molar fluxes"),
        .use("sum-of-molar-diffusion-of-three", because: "which sum to zero"),
      ]),
    Theorem(
      id: "velocities-by-mass-fluxes", title: "how far apart the two velocities are, by mass",
      meaning: "The centre of mass runs ahead of the centre of moles where heavy species go.",
      setting: .threeSpecies, isShortcut: true,
      script: massPastTheMoles(of: .three) + [
        .foldedRecognize("mass-flux-in-frame-of-moles-A"),
        .foldedRecognize("mass-flux-in-frame-of-moles-B"),
        .recognize("mass-flux-in-frame-of-moles-C", because: "mass fluxes relative to `v_star`"),
        .foldedSolved("weighted-sum-in-frame-of-moles", for: "js_C"),
        .folded(.expand),
        .folded(.factor("js_A")),
        .apply(.factor("js_B"), because: "their moles balance: what A and B bring, C takes"),
        .apply(.divide(by: "rho"), because: "divide by `rho`"),
      ]),
    Theorem(
      id: "mass-flux-by-frame-of-moles", title: "diffusive mass flux from the frame of moles",
      meaning: "Mass fluxes change frame by mass fractions and ratios of molar masses.",
      setting: .threeSpecies, isShortcut: true,
      script: [
        .start("diffusive-mass-flux-A", because: "definition, relative to `v`"),
        .foldedSolved("mass-flux-in-frame-of-moles-A", for: "v_A"),
        .folded(.expand),
        .apply(.factor("rho_A"), because: "the known flux is relative to `v_star`"),
        .use("velocities-by-mass-fluxes", because: "how far apart the two velocities are"),
        .foldedSolved("mass-fraction-A", for: "rho_A"),
        .apply(.simplify, because: "`rho_A = w_A rho`; the density cancels"),
      ]),
  ]
}
