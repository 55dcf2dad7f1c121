import Algebra
import Numerics

/// A mixture of a few species at one place, by its concentrations and velocities; everything else
/// follows from definitions.
struct MixtureState {
  /// Mole fractions, which sum to one.
  var fractions: [Jet]
  /// Moles per volume, in mol/m³.
  var concentration: Jet
  /// Molar fluxes, in mol/(m² s).
  var fluxes: [Jet]
  /// In kg/mol.
  let molarMasses: [Double]

  static let species: [StaticString] = ["A", "B", "C", "D"]

  static func symbol(_ stem: StaticString, _ species: Int) -> Symbol {
    symbol(stem, "_", MixtureState.species[species])
  }

  /// A symbol put together from its parts.
  static func symbol(_ words: StaticString...) -> Symbol {
    var bytes: [UInt8] = []
    for word in words {
      for index in 0..<word.utf8CodeUnitCount { bytes.append(word.utf8Start[index]) }
    }
    // All these names are short.
    return Symbol(bytes) ?? "q"
  }

  /// Writes every symbol that the mixture fixes into a state.
  func write(into state: inout Model.State) {
    let c = concentration
    var (rho, molarFlow, massFlow) = (Jet(0), Jet(0), Jet(0))
    var (molarSize, massSize) = (0.0, 0.0)
    for (index, fraction) in fractions.enumerated() {
      let mass = molarMasses[index]
      rho = rho + mass * fraction * c
      molarFlow = molarFlow + fluxes[index]
      massFlow = massFlow + mass * fluxes[index]
      molarSize += abs(fluxes[index].value)
      massSize += mass * abs(fluxes[index].value)
    }
    let (molarAverage, massAverage) = (molarFlow / c, massFlow / rho)
    state["c"] = c
    state["rho"] = rho
    state["M"] = rho / c
    state.set("N", to: molarFlow, size: molarSize)
    state.set("n", to: massFlow, size: massSize)
    state.set("v_star", to: molarAverage, size: molarSize / c.value)
    state.set("v", to: massAverage, size: massSize / rho.value)
    for (index, fraction) in fractions.enumerated() {
      let (mass, flux) = (molarMasses[index], fluxes[index])
      func put(_ stem: StaticString, _ jet: Jet, size: Double? = nil) {
        let symbol = MixtureState.symbol(stem, index)
        if let size { state.set(symbol, to: jet, size: size) } else { state[symbol] = jet }
      }
      let own = fraction * c
      put("x", fraction)
      put("c", own)
      put("rho", mass * own)
      put("w", mass * own / rho)
      put("M", Jet(mass))
      put("v", flux / own)
      put("N", flux, size: molarSize)
      put("n", mass * flux, size: massSize)
      put("J", flux - own * molarAverage, size: molarSize)
      put("j", mass * flux - mass * own * massAverage, size: massSize)
    }
  }
}
