import Algebra
import Diffusion

/// A situation in which a question is asked: which relations hold in it, and how it is solved
/// numerically.
public enum TransportModel: Hashable, Sendable {
  /// Two species moving with given velocities.
  case movingMixture
  /// A steady planar film with a closure that fixes the flux ratio.
  case planarFilm(Closure)

  /// What fixes the ratio of the fluxes in a film.
  public enum Closure: UInt8, Hashable, Sendable, CaseIterable {
    case equimolar, stagnantB

    /// The name in problem files.
    public var name: String {
      switch self {
      case .equimolar: "equimolar counterdiffusion"
      case .stagnantB: "stagnant B"
      }
    }

    /// N_B/N_A.
    var fluxRatio: Double {
      switch self {
      case .equimolar: -1
      case .stagnantB: 0
      }
    }
  }

  /// The name in problem files.
  public var name: String {
    switch self {
    case .movingMixture: "moving mixture"
    case .planarFilm(let closure): "planar film, \(closure.name)"
    }
  }

  /// All models, in the order in which they are listed for authors.
  public static let all: [TransportModel] =
    [.movingMixture] + Closure.allCases.map { .planarFilm($0) }

  /// The first symbol that a numerical solution needs and that is not among the givens.
  public func missingGiven(among givens: [Symbol]) -> Symbol? {
    let needed: [Symbol] =
      switch self {
      case .movingMixture: ["x_A", "v_A", "v_B"]
      case .planarFilm:
        (givens.contains("p_sat") ? ["P"] : ["x_A1"]) + ["x_A2", "D_AB", "L"]
      }
    return needed.first { !givens.contains($0) }
  }

  /// The theorem whose last line is the flux law of the model, if it is a film.
  public var fluxTheorem: String? {
    switch self {
    case .movingMixture: nil
    case .planarFilm(.equimolar): "equimolar-flux"
    case .planarFilm(.stagnantB): "stefan-flux"
    }
  }

  /// The theorem whose last line is the profile, if it is a film.
  public var profileTheorem: String? {
    switch self {
    case .movingMixture: nil
    case .planarFilm(.equimolar): "equimolar-profile"
    case .planarFilm(.stagnantB): "stefan-profile"
    }
  }

  /// Whether a relation holds in the situation.
  func holds(_ relation: Relation) -> Bool {
    if relation.setting == .anyMotion { return true }
    let film: Setting
    switch self {
    case .movingMixture: return false
    case .planarFilm(.equimolar): film = .equimolarFilm
    case .planarFilm(.stagnantB): film = .stagnantFilm
    }
    return [.fickianMotion, .saturatedFilm, film].contains(relation.setting)
  }
}
