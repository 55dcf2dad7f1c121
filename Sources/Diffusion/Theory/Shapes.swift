import Algebra

extension Setting {
  /// A steady way whose cross-section changes in any manner, with a fixed ratio of the flows.
  public static let channel = Setting("a way of any cross-section with a fixed flux ratio") {
    Model.channel(&$0)
  }

  /// The same with N_B = −N_A.
  public static let equimolarChannel = Setting("a way of any cross-section, mole for mole") {
    Model.channel(fluxRatio: -1, &$0)
  }

  /// A straight film, counted as a way whose cross-section does not change.
  public static let slab = Setting("a way of constant cross-section") { Model.slab(&$0) }

  /// Radial diffusion between two cylinders with one axis, z being the distance from it.
  public static let cylindricalShell = Setting("the space between two cylinders with one axis") {
    Model.cylindricalShell(&$0)
  }

  /// Radial diffusion between two spheres with one centre, z being the distance from it.
  public static let sphericalShell = Setting("the space between two spheres with one centre") {
    Model.sphericalShell(&$0)
  }

  /// A way with circular cross-sections whose diameter changes evenly.
  public static let frustum = Setting("a tapered tube") { Model.frustum(&$0) }

  /// A sphere with nothing else near it, z being the distance from its centre.
  public static let loneSphere = Setting("a single sphere with a fixed flux ratio") { random in
    let ratio = random.uniform(in: 0.1...2) - 1
    return Model.loneSphere(fluxRatio: ratio, &random)
  }

  /// The same with N_B = −N_A.
  public static let equimolarSphere = Setting("a single sphere, mole for mole") {
    Model.loneSphere(fluxRatio: -1, &$0)
  }

  /// The same with N_B = 0.
  public static let blowingSphere = Setting("a single sphere in stagnant B") {
    Model.loneSphere(fluxRatio: 0, &$0)
  }
}

extension Definitions {
  private static let pi = Expression.constant(.pi)

  static let shapes: [Relation] = [
    Relation("molar-flow-of-A", "molar flow of A", .definition, "W", "S" * "N_A", in: .channel),
    Relation(
      "no-loss-on-the-way", "what enters leaves", .condition, .derivative("W", "z"), 0,
      in: .channel),
    Relation(
      "path-over-area", "path over area", .definition, "S" * .derivative("zeta", "z"), 1,
      in: .channel),
    Relation(
      "chain-rule-for-path-over-area", "chain rule", .law, .derivative("x_A", "z"),
      .derivative("x_A", "zeta") * .derivative("zeta", "z"), in: .channel),
    Relation(
      "area-of-cylinder", "area of a cylinder", .law, "S", 2 * pi * "H" * "z",
      in: .cylindricalShell),
    Relation(
      "area-of-sphere", "area of a sphere", .law, "S", 4 * pi * .power("z", 2),
      in: .sphericalShell),
    Relation(
      "area-of-circle", "area of a circle", .law, "S", pi * .power("d", 2) / 4, in: .frustum),
    Relation(
      "even-taper", "even taper", .condition, "d",
      "d_1" + ("d_2" - "d_1") * "z" / "L", in: .frustum),
    Relation(
      "flow-from-a-sphere", "flow through the surface of a sphere", .definition, "W",
      4 * pi * .power("r_1", 2) * "N_A1", in: .loneSphere),
    Relation(
      "only-A-flows", "B is at rest", .condition, "epsilon", 1, in: .blowingSphere),
    Relation(
      "sherwood-number", "Sherwood number", .definition, "Sh", 2 * "r_1" * "k_c" / "D_AB",
      in: .equimolarSphere),
    Relation(
      "coefficient-for-a-difference", "coefficient for a difference of mole fractions",
      .definition, "N_A1", "c" * "k_c" * ("x_A1" - "x_A2"), in: .equimolarSphere),
    Relation(
      "coefficient-for-blowing", "coefficient for a transfer number", .definition, "N_A1",
      "c" * "k_c" * "B", in: .blowingSphere),
    Relation(
      "transfer-number", "transfer number", .definition, "B",
      ("x_A1" - "x_A2") / (1 - "x_A1"), in: .blowingSphere),
  ]
}

extension Glossary {
  static let shapes: [Term] = [
    Term("S", "area of the cross-section", "m^2", .positive),
    Term("W", "molar flow of A", "mol/s"),
    Term("zeta", "path over area, from z = 0", "1/m", .positive),
    Term("zeta_2", "path over area, of the whole way", "1/m", .positive),
    Term("H", "length of a cylinder", "m", .positive),
    Term("r_1", "radius at the start of the way", "m", .positive),
    Term("r_2", "radius at the end of the way", "m", .positive),
    Term("d", "diameter", "m", .positive),
    Term("d_1", "diameter at the start of the way", "m", .positive),
    Term("d_2", "diameter at the end of the way", "m", .positive),
    Term("N_A1", "molar flux of A at the start of the way", "mol/(m^2 s)"),
    Term("k_c", "mass-transfer coefficient", "m/s", .positive),
    Term("Sh", "Sherwood number", "1", .positive),
    Term("B", "transfer number", "1"),
  ]
}

extension Theory {
  /// Ways that widen and narrow, and the sphere, from which everything widens.
  static let shapes: [Theorem] = channels + pathsOverArea + flows + spheres

  private static let channels: [Theorem] = [
    Theorem(
      id: "flux-and-area", title: "flux where the area changes",
      meaning: "Where the way widens, the flux thins out.",
      setting: .channel, isShortcut: true,
      script: [
        .start("molar-flow-of-A", because: "the flux times the area it goes through"),
        .apply(
          .differentiate(along: "z", varying: ["W", "S", "N_A"]),
          because: "along the way both change"),
        .useThroughout(
          "no-loss-on-the-way",
          because: "no reaction, and nothing changes with time: `W` stays the same"),
        .folded(.swapSides),
        .apply(
          .subtract("N_A" * .derivative("S", "z")), because: "what the area gains the flux loses"),
      ]),
    Theorem(
      id: "flow-at-a-fixed-ratio", title: "flow of A at a fixed flux ratio",
      meaning: "Through a wider place the same flow needs a smaller slope.",
      setting: .channel, isShortcut: true,
      script: [
        .start("flux-ratio-fick", because: "at every place, as in a planar film"),
        .apply(.multiply(by: "S"), because: "multiply by the area"),
        .folded(.swapSides),
        .foldedRecognize("molar-flow-of-A"),
        .apply(.swapSides, because: "`S N_A` is the flow, the same everywhere"),
      ]),
    Theorem(
      id: "flow-along-path-over-area", title: "a planar film again",
      meaning: "Measured by path over area, every way is a planar film.",
      setting: .channel, isShortcut: true,
      script: [
        .start("flow-at-a-fixed-ratio", because: "the flow through any cross-section"),
        .use(
          "chain-rule-for-path-over-area",
          because: "measure the way by `zeta`, which grows fast where it is narrow"),
        .foldedUse("path-over-area"),
        .apply(.simplify, because: "the area cancels"),
      ]),
    Theorem(
      id: "flow-through-a-channel", title: "flow through any cross-section",
      meaning: "The shape of the way enters by a single number.",
      setting: .channel, isShortcut: true,
      script: [
        .start("flow-along-path-over-area", because: "the flow through any cross-section"),
        .apply(
          .separate(
            Rule.Span("zeta", from: 0, to: "zeta_2"), Rule.Span("x_A", from: "x_A1", to: "x_A2")),
          because: "`W` is the same everywhere, and so are `c` and `D_AB`"),
        .folded(.integrate),
        .apply(
          .together,
          because: "the integral of `1/(1 - epsilon x_A)` is `-ln(1 - epsilon x_A)/epsilon`"),
        .apply(.isolate("W"), because: "divide by `zeta_2`"),
      ]),
    Theorem(
      id: "profile-along-path-over-area", title: "profile along the path over the area",
      meaning: "The path over the area takes the place of the distance, whatever the shape.",
      setting: .channel, isShortcut: true,
      script: [
        .start("flow-along-path-over-area", because: "the flow through any cross-section"),
        .apply(
          .separate(
            Rule.Span("zeta", from: 0, to: "zeta"), Rule.Span("x_A", from: "x_A1", to: "x_A")),
          because: "as for the flow, but only as far as `zeta`"),
        .apply(.integrate, because: "the same integral, up to `x_A`"),
        .useThroughout("flow-through-a-channel", because: "the flow is known"),
        .apply(
          .isolateLogarithm(of: "x_A"), because: "`c`, `D_AB` and `epsilon` cancel"),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("x_A"), because: "solve for `x_A`"),
      ]),
    Theorem(
      id: "equimolar-flow-through-a-channel", title: "equimolar flow through any cross-section",
      meaning: "Mole for mole, the difference of the mole fractions drives the flow.",
      setting: .equimolarChannel, isShortcut: true,
      script: [
        .start("flow-through-a-channel", because: "the flow at a fixed flux ratio"),
        .limit(
          "epsilon", to: .point(0), from: .channel, because: "mole for mole there is no net flow"),
      ]),
    Theorem(
      id: "equimolar-profile-along-path-over-area",
      title: "equimolar profile along the path over the area",
      meaning: "Mole for mole the profile is straight, if the way is measured by path over area.",
      setting: .equimolarChannel, isShortcut: true,
      script: [
        .start("profile-along-path-over-area", because: "the profile at a fixed flux ratio"),
        .limit(
          "epsilon", to: .point(0), from: .channel,
          because: "equal factors close to one are equal steps"),
        .apply(.subtract("x_A1"), because: "what A loses, or gains, on the way"),
        .apply(.isolate("x_A"), because: "a straight line"),
      ]),
  ]

  private static let pathsOverArea: [Theorem] = [
    Theorem(
      id: "path-over-area-of-slab", title: "path over area of a slab",
      meaning: "A straight way of constant area counts as its length over its area.",
      setting: .slab, isShortcut: true,
      script: [
        .start("path-over-area", because: "definition of the path over the area"),
        .folded(.swapSides),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("zeta", from: 0, to: "zeta_2")),
          because: "the area is constant"),
        .apply(.integrate, because: "from one end to the other"),
        .apply(.isolate("zeta_2"), because: "length over area"),
      ]),
    Theorem(
      id: "path-over-area-of-cylinder", title: "path over area of a cylindrical shell",
      meaning: "Only the ratio of the radii counts, and the length of the cylinder.",
      setting: .cylindricalShell, isShortcut: true,
      script: [
        .start("area-of-cylinder", because: "count `z` from the axis"),
        .folded(.multiply(by: .derivative("zeta", "z"))),
        .useThroughout("path-over-area", because: "definition of the path over the area"),
        .apply(
          .separate(
            Rule.Span("z", from: "r_1", to: "r_2"), Rule.Span("zeta", from: 0, to: "zeta_2")),
          because: "from the inner to the outer cylinder"),
        .apply(.integrate, because: "the integral of `1/z` is `ln(z)`"),
        .apply(.isolate("zeta_2"), because: "divide by `2 pi H`"),
      ]),
    Theorem(
      id: "path-over-area-of-sphere", title: "path over area of a spherical shell",
      meaning: "The way is narrowest at the inner sphere, which counts most.",
      setting: .sphericalShell, isShortcut: true,
      script: [
        .start("area-of-sphere", because: "count `z` from the centre"),
        .folded(.multiply(by: .derivative("zeta", "z"))),
        .useThroughout("path-over-area", because: "definition of the path over the area"),
        .apply(
          .separate(
            Rule.Span("z", from: "r_1", to: "r_2"), Rule.Span("zeta", from: 0, to: "zeta_2")),
          because: "from the inner to the outer sphere"),
        .apply(.integrate, because: "the integral of `1/z^2` is `-1/z`"),
        .apply(.isolate("zeta_2"), because: "divide by `4 pi`"),
      ]),
    Theorem(
      id: "area-of-a-taper", title: "area of a tapered tube",
      meaning: "The area grows with the square of the way.",
      setting: .frustum, isShortcut: true,
      script: [
        .start("even-taper", because: "the diameter changes evenly"),
        .folded(.raise(to: 2)),
        .folded(.multiply(by: .constant(.pi) / 4)),
        .folded(.swapSides),
        .foldedRecognize("area-of-circle"),
        .apply(.swapSides, because: "the cross-sections are circles: `S = pi d^2/4`"),
      ]),
    Theorem(
      id: "path-over-area-of-frustum", title: "path over area of a tapered tube",
      meaning: "A tapered tube counts as one whose area has the diameters of both ends.",
      setting: .frustum, isShortcut: true,
      script: [
        .start("area-of-a-taper", because: "area of a tapered tube"),
        .folded(.multiply(by: .derivative("zeta", "z"))),
        .useThroughout("path-over-area", because: "definition of the path over the area"),
        .apply(.multiply(by: 4), because: "four times"),
        .apply(
          .separate(
            Rule.Span("z", from: 0, to: "L"), Rule.Span("zeta", from: 0, to: "zeta_2")),
          because: "from one end to the other"),
        .apply(
          .integrate, because: "one over a square: minus one over what is squared, over its slope"),
        .folded(.isolate("zeta_2")),
        .apply(.together, because: "the difference of the diameters cancels"),
      ]),
  ]

  private static let flows: [Theorem] = [
    Theorem(
      id: "flow-through-a-slab", title: "flow through a slab",
      meaning: "The flow is the flux of the planar film times the area.",
      setting: .slab, isShortcut: true,
      script: [
        .start("flow-through-a-channel", because: "the flow through any cross-section"),
        .foldedUse("path-over-area-of-slab"),
        .apply(.simplify, because: "length over area"),
      ]),
    Theorem(
      id: "flow-through-a-cylinder", title: "flow through a cylindrical shell",
      meaning: "The flow falls with the logarithm of the ratio of the radii.",
      setting: .cylindricalShell, isShortcut: true, figure: .cylinder,
      script: [
        .start("flow-through-a-channel", because: "the flow through any cross-section"),
        .foldedUse("path-over-area-of-cylinder"),
        .apply(.simplify, because: "the path over the area of a cylindrical shell"),
      ]),
    Theorem(
      id: "flow-through-a-sphere", title: "flow through a spherical shell",
      meaning: "The flow falls with the difference of one over the radii.",
      setting: .sphericalShell, isShortcut: true,
      script: [
        .start("flow-through-a-channel", because: "the flow through any cross-section"),
        .foldedUse("path-over-area-of-sphere"),
        .apply(.simplify, because: "the path over the area of a spherical shell"),
      ]),
    Theorem(
      id: "profile-in-a-cylindrical-shell", title: "profile in a cylindrical shell",
      meaning: "The logarithm of the distance takes the place of the distance.",
      setting: .cylindricalShell, isShortcut: true,
      script: [
        .start("area-of-cylinder", because: "count `z` from the axis"),
        .folded(.multiply(by: -("c" * "D_AB" * .derivative("x_A", "z")))),
        .folded(.swapSides),
        .foldedRecognize("flow-at-a-fixed-ratio"),
        .apply(.swapSides, because: "the flow through any cross-section, here of this area"),
        .folded(
          .separate(
            Rule.Span("z", from: "r_1", to: "z"), Rule.Span("x_A", from: "x_A1", to: "x_A"))),
        .apply(.integrate, because: "integrate, but only as far as `z`"),
        .useThroughout("flow-through-a-cylinder", because: "the flow is known"),
        .apply(
          .isolateLogarithm(of: "x_A"), because: "`c`, `D_AB`, `H` and `epsilon` cancel"),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("x_A"), because: "solve for `x_A`"),
      ]),
    Theorem(
      id: "profile-in-a-spherical-shell", title: "profile in a spherical shell",
      meaning: "One over the distance takes the place of the distance.",
      setting: .sphericalShell, isShortcut: true, figure: .profilesInShells,
      script: [
        .start("area-of-sphere", because: "count `z` from the centre"),
        .folded(.multiply(by: -("c" * "D_AB" * .derivative("x_A", "z")))),
        .folded(.swapSides),
        .foldedRecognize("flow-at-a-fixed-ratio"),
        .apply(.swapSides, because: "the flow through any cross-section, here of this area"),
        .folded(
          .separate(
            Rule.Span("z", from: "r_1", to: "z"), Rule.Span("x_A", from: "x_A1", to: "x_A"))),
        .apply(.integrate, because: "integrate, but only as far as `z`"),
        .useThroughout("flow-through-a-sphere", because: "the flow is known"),
        .apply(
          .isolateLogarithm(of: "x_A"), because: "`c`, `D_AB` and `epsilon` cancel"),
        .apply(.exponentiate, because: "take the exponential of both sides"),
        .apply(.isolate("x_A"), because: "solve for `x_A`"),
      ]),
    Theorem(
      id: "flow-through-a-frustum", title: "flow through a tapered tube",
      meaning: "The flow is proportional to both diameters.",
      setting: .frustum, isShortcut: true,
      script: [
        .start("flow-through-a-channel", because: "the flow through any cross-section"),
        .foldedUse("path-over-area-of-frustum"),
        .apply(.simplify, because: "the path over the area of a tapered tube"),
      ]),
  ]

  private static let spheres: [Theorem] = [
    Theorem(
      id: "flow-from-a-lone-sphere", title: "flow from a single sphere",
      meaning: "Even without end, the space around a sphere lets a finite flow pass.",
      setting: .loneSphere, isShortcut: true, figure: .loneSphere,
      script: [
        .start("flow-through-a-sphere", because: "the flow through a spherical shell"),
        .limit(
          "r_2", to: .infinity, from: .sphericalShell,
          because: "far out the area is so large that the rest of the way does not count"),
      ]),
    Theorem(
      id: "equimolar-flow-from-a-sphere", title: "equimolar flow from a single sphere",
      meaning: "The flow grows with the radius, not with the area.",
      setting: .equimolarSphere, isShortcut: true,
      script: [
        .start("flow-from-a-lone-sphere", because: "the flow from a single sphere"),
        .limit(
          "epsilon", to: .point(0), from: .loneSphere,
          because: "mole for mole there is no net flow"),
      ]),
    Theorem(
      id: "coefficient-of-a-sphere", title: "mass-transfer coefficient of a sphere at rest",
      meaning: "A small sphere has a large coefficient.",
      setting: .equimolarSphere, isShortcut: true,
      script: [
        .start("equimolar-flow-from-a-sphere", because: "mole for mole"),
        .useThroughout("flow-from-a-sphere", because: "all of it leaves through the surface"),
        .useThroughout("coefficient-for-a-difference", because: "definition of the coefficient"),
        .apply(.isolate("k_c"), because: "the difference cancels, and so does `c`"),
      ]),
    Theorem(
      id: "sherwood-number-of-a-sphere", title: "Sherwood number of a sphere at rest",
      meaning: "Two is what diffusion alone does for a sphere of any size.",
      setting: .equimolarSphere, isShortcut: true,
      script: [
        .start("sherwood-number", because: "definition, with the diameter `2 r_1`"),
        .foldedUse("coefficient-of-a-sphere"),
        .apply(.simplify, because: "radius and diffusivity cancel"),
      ]),
    Theorem(
      id: "one-and-transfer-number", title: "transfer number and B at the ends",
      meaning: "One and the transfer number is the ratio of B far away to B at the surface.",
      setting: .blowingSphere, isShortcut: true,
      script: [
        .begin(1 + "B"),
        .use("transfer-number", because: "definition"),
        .apply(.together, because: "over one bar `x_A1` cancels"),
      ]),
    Theorem(
      id: "stefan-flow-from-a-sphere", title: "flow from a single sphere into stagnant B",
      meaning: "What the sphere gives off carries more of itself away.",
      setting: .blowingSphere, isShortcut: true,
      script: [
        .start("flow-from-a-lone-sphere", because: "the flow from a single sphere"),
        .foldedUse("only-A-flows"),
        .apply(.simplify, because: "only A flows, so `epsilon = 1`"),
        .recognize("one-and-transfer-number", because: "what stands in the logarithm is `1 + B`"),
      ]),
    Theorem(
      id: "coefficient-with-blowing", title: "mass-transfer coefficient with blowing",
      meaning: "The coefficient for the transfer number falls as the blowing grows.",
      setting: .blowingSphere, isShortcut: true,
      script: [
        .start("stefan-flow-from-a-sphere", because: "into stagnant B"),
        .useThroughout("flow-from-a-sphere", because: "all of it leaves through the surface"),
        .useThroughout("coefficient-for-blowing", because: "definition of the coefficient"),
        .apply(.isolate("k_c"), because: "`c` cancels"),
      ]),
    Theorem(
      id: "sherwood-number-with-blowing", title: "Sherwood number with blowing",
      meaning: "Blowing thickens the cloak of vapour around a drop.",
      setting: .blowingSphere, isShortcut: true, figure: .sherwoodWithBlowing,
      script: [
        .start("sherwood-number", because: "definition, with the diameter `2 r_1`"),
        .foldedUse("coefficient-with-blowing"),
        .apply(.simplify, because: "radius and diffusivity cancel"),
      ]),
    Theorem(
      id: "sherwood-number-without-blowing", title: "blowing that fades",
      meaning: "Without blowing, two is left.",
      setting: .equimolarSphere, isShortcut: true,
      script: [
        .start("sherwood-number-with-blowing", because: "with blowing"),
        .limit(
          "B", to: .point(0), from: .blowingSphere,
          because: "the logarithm of `1 + B` becomes `B`"),
      ]),
  ]
}
