import Algebra
import Solver
import Units

/// What to plot: quantities against the place, or against something that is given.
struct PlotRequest: Sendable {
  let curves: [Curve]
  /// The symbol along the horizontal axis: z, or a given that is swept.
  let axis: Symbol
  let axisUnit: Unit
  /// From where to where, in SI units; nil for the whole path.
  let range: ClosedRange<Double>?
  let unit: Unit
  /// The closure whose film is drawn with a mole fraction over the reduced distance; nil for other plots.
  let film: TransportModel.Closure?
  let comparison: TransportModel.Closure?
  let place: Fragment

  struct Curve: Sendable {
    let symbol: Symbol
    /// The situation it belongs to, where it is not that of the problem.
    let model: TransportModel?
    let path: Path
  }
}
