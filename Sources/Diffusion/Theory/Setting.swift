import Numerics

/// A situation in which relations hold, with a model of it that can be drawn at random.
///
/// Two settings are the same if they have the same name. A chapter declares those it needs beside its
/// theorems.
public struct Setting: Hashable, Sendable {
  /// What it is in words, as "two species in any motion".
  public let name: String
  /// A random model; nil where the numbers drawn do not fit together.
  let draw: @Sendable (inout RandomSource) -> Model?

  init(_ name: String, draw: @escaping @Sendable (inout RandomSource) -> Model?) {
    self.name = name
    self.draw = draw
  }

  public static func == (left: Setting, right: Setting) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Setting {
  /// Two species moving in any way at all.
  public static let anyMotion = Setting("two species in any motion") { Model.motion(of: 2, &$0) }

  /// Two species whose slip obeys Fick's law, carried along in any way.
  public static let fickianMotion = Setting("two species that obey Fick’s law, carried along") {
    Model.fickianMotion(&$0)
  }

  /// A steady planar film obeying Fick's law, with N_B = −N_A.
  public static let equimolarFilm = Setting("a planar film with equimolar counterdiffusion") {
    Model.film(fluxRatio: -1, &$0)
  }

  /// A steady planar film obeying Fick's law, with N_B = 0.
  public static let stagnantFilm = Setting("a planar film of stagnant B") {
    Model.film(fluxRatio: 0, &$0)
  }

  /// A film over a surface that is saturated with A.
  public static let saturatedFilm = Setting("a planar film over a saturated surface") {
    Model.film(fluxRatio: Double($0.integer(below: 2)) - 1, &$0)
  }
}
