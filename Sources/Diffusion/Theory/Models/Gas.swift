import Algebra
import Numerics

extension Model {
  /// A gas between two stations with a diffusivity and a flux ratio.
  struct Gas: Sendable {
    let temperature: Double
    let pressure: Double
    let diffusivity: Double
    let masses: [Double]
    var fluxRatio: Double

    init(fluxRatio: Double, _ random: inout RandomSource) {
      temperature = random.uniform(in: 250...400)
      pressure = random.uniform(in: 5e4...5e5)
      diffusivity = random.uniform(in: 5e-6...1e-4)
      masses = [random.uniform(in: 0.002...0.15), random.uniform(in: 0.002...0.15)]
      self.fluxRatio = fluxRatio
    }

    var concentration: Double { pressure / (GasConstant.value * temperature) }
    /// c D_AB.
    var conductance: Double { concentration * diffusivity }

    /// Writes everything that mole fraction and flux of A fix at a place.
    func write(_ fraction: Jet, flux: Jet, into state: inout State) {
      let gas = state.putGas(Jet(temperature), Jet(pressure))
      state["D_AB"] = Jet(diffusivity)
      state["r"] = Jet(fluxRatio)
      state["epsilon"] = Jet(1 + fluxRatio)
      MixtureState(
        fractions: [fraction, Jet(1) - fraction], concentration: gas,
        fluxes: [flux, fluxRatio * flux], molarMasses: masses
      ).write(into: &state)
    }
  }
}
