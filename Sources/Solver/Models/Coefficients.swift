import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Mass- and heat-transfer coefficients and what they are used for.
  static let coefficients: [TransportModel] = []
}
