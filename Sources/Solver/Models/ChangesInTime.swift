import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Situations that change in time.
  static let changesInTime: [TransportModel] = evaporation + cells + closedTubes + bodies
}
