import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Steady diffusion along ways that widen or narrow.
  static let shapes: [TransportModel] = []
}
