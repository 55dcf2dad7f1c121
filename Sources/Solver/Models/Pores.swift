import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Diffusion in pores.
  static let pores: [TransportModel] = []
}
