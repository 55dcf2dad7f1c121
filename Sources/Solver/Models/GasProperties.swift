import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Estimates of diffusivities in gases.
  static let gasProperties: [TransportModel] = []
}
