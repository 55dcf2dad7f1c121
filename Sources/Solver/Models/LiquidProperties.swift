import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Estimates of diffusivities in liquids, and what the composition does to them.
  static let liquidProperties: [TransportModel] = []
}
