import Algebra
import Diffusion
import Numerics

/// What is said of bodies in time.
enum BodySymbols {
  static let inputs: [(Symbol, usual: Double)] = [
    ("c_A0", usual: 20), ("c_As", usual: 300), ("w_A0", usual: 0.002), ("w_As", usual: 0.013),
    ("D_AB", usual: 2e-12),
  ]

  static let readings: [ForwardModel.Reading] = []

  static let relations: [Relation] = [
    Relation(
      "part-of-the-change", "part of the change that has come", .definition, "c_A",
      "c_A0" + "theta" * ("c_As" - "c_A0")),
    Relation(
      "part-of-the-change-in-masses", "part of the change that has come", .definition, "w_A",
      "w_A0" + "theta" * ("w_As" - "w_A0")),
  ]

  static let bodyRelations: [Relation] = [
    Relation(
      "fourier-number", "Fourier number", .definition, "Fo", "D_AB" * "t" / .power("b", 2)),
    Relation("place-in-a-body", "place, from the middle", .definition, "z", "s_b" * "b"),
    Relation(
      "mean-in-a-body", "mean by the part taken up", .definition, "c_Aav",
      "c_A0" + "f_u" * ("c_As" - "c_A0")),
    Relation("whole-of-a-body", "thickness or diameter", .definition, "L", 2 * "b"),
  ]

  static let bodyReadings: [ForwardModel.Reading] = [
    .init("b", from: ["L"]) { $0["L"] / 2 },
    .init("s_b", from: ["z", "b"]) { $0["z"] / $0["b"] },
    .init("s_b", from: ["z", "L"]) { 2 * $0["z"] / $0["L"] },
    .init("t", from: ["Fo", "b", "D_AB"]) { given in
      given["Fo"] * given["b"] * given["b"]
        / given["D_AB"]
    },
    .init("k_c", from: ["Bi", "b", "D_AB"]) { given in
      given["Bi"] * given["D_AB"] / given["b"]
    },
  ]

  static func table(_ values: Values, part: Double) throws(SolutionError) -> ForwardModel.Table {
    let (start, end) = (values["c_A0"], values["c_As"])
    let (dry, wet) = (try values.fraction("w_A0"), try values.fraction("w_As"))
    return .init(
      values: [
        "theta": part, "c_A": start + part * (end - start), "w_A": dry + part * (wet - dry),
      ],
      scales: ["c_A": max(abs(start), abs(end))])
  }

  /// What a slab with a fixed surface says.
  static func slab(
    _ body: (Body) throws(TransportError) -> Double
  ) throws(SolutionError) -> Double {
    try SolutionError.explained { () throws(TransportError) in try body(Body(.slab)) }
  }
}

/// A body in time by numbers: by polynomials, and before these can follow what happens at its
/// surface, by what comes in from there as into a half space.
struct BodyInTime {
  private let body: BodyShape
  private let fourier: Double
  private let late: BodyNumerical?

  /// By then a surface knows of the middle, but of the opposite surface only little.
  private static let early = 0.02

  init(_ shape: BodyShape, surface: BodySurface, fourier: Double) throws(SolutionError) {
    body = shape
    self.fourier = fourier
    if fourier < Self.early, surface == .fixed, shape != .cylinder {
      late = nil
    } else {
      guard fourier >= 0.01 else {
        throw .noMotion(
          "at so early a time, with a Fourier number below 0.01, the body is as a half space: use "
            + "the model of that name")
      }
      late = try SolutionError.explained { () throws(TransportError) in
        try BodyNumerical(Body(shape, surface: surface), fourier: min(fourier, 1000))
      }
    }
  }

  /// What of the change has not yet come to a place.
  func unaccomplishedChange(at place: Double) throws(SolutionError) -> Double {
    if let late {
      return try SolutionError.explained { () throws(TransportError) in
        try late.unaccomplishedChange(at: place)
      }
    }
    guard fourier > 0 else { return 1 }
    let near = try change(1 - place)
    let far = try change(1 + place)
    guard body == .sphere else { return 1 - near - far }
    // In a sphere z times the concentration goes as in a slab; nothing has come to the middle.
    return place < 1e-6 ? 1 : 1 - (near - far) / place
  }

  /// The part of the change at a depth of a half space.
  private func change(_ depth: Double) throws(SolutionError) -> Double {
    try SolutionError.explained { () throws(TransportError) in
      try HalfSpace(diffusivity: 1).numericalChange(at: depth, after: fourier)
    }
  }

  func fractionTakenUp() throws(SolutionError) -> Double {
    if let late { return late.fractionTakenUp() }
    guard fourier > 0 else { return 0 }
    let coefficient = try SolutionError.explained { () throws(TransportError) in
      try HalfSpace(diffusivity: 1).numericalSurfaceCoefficient(after: fourier)
    }
    // The flux falls as one over the root of time.
    let taken = 2 * coefficient * fourier
    return body == .sphere ? 3 * taken - 3 * fourier : taken
  }
}
