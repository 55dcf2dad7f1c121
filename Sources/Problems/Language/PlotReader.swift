import Algebra
import Solver

/// Reads the line of a `plot` section: `x_A, x_B against z; compare closure stagnant B`.
enum PlotReader {
  static func read(
    _ lines: [Fragment], model: TransportModel
  ) throws(Diagnostic) -> PlotRequest? {
    guard let line = lines.first?.trimmed else { return nil }
    guard model.closure != nil else {
      throw line.diagnostic("a `\(model.name)` has no profile to plot")
    }
    let parts = line.pieces(separatedBy: 59)
    guard let (curves, axis) = parts[0].split(at: " against "), axis.trimmed.text == "z" else {
      throw line.diagnostic(
        "I cannot read this plot", remedy: ["A plot reads `x_A, x_B against z`."])
    }
    var symbols: [Symbol] = []
    for piece in curves.pieces(separatedBy: 44) {
      let symbol = try LanguageReader.symbol(piece)
      guard symbol == "x_A" || symbol == "x_B" else {
        throw piece.trimmed.diagnostic(
          "\(symbol.name) cannot be plotted", remedy: ["The mole fractions x_A and x_B can."])
      }
      symbols.append(symbol)
    }
    var comparison: TransportModel.Closure?
    for part in parts.dropFirst() {
      guard let name = part.trimmed.dropping("compare closure ") else {
        throw part.trimmed.diagnostic(
          "I cannot read this comparison",
          remedy: ["A comparison reads `compare closure stagnant B`."])
      }
      comparison = try TrapReader.closure(name.trimmed)
    }
    return PlotRequest(symbols: symbols, comparison: comparison)
  }
}
