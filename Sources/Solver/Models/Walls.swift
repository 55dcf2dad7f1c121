import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Solids and still liquids that something dissolves in and diffuses through.
  static let walls: [TransportModel] = []
}
