import Algebra
import Numerics

extension Model {
  /// The same model, with a diffusivity that was measured at another pressure.
  static func underPressure(_ model: Model) -> Model {
    model.with { state in
      let reference = Jet(101_325)
      state["P_0"] = reference
      guard let own = state["D_AB"], let pressure = state["P"] else { return }
      state["D_0"] = own * pressure / reference
    }
  }

  /// A film solved backwards from its far end, where there is no A.
  static func evaporationFilm(fluxRatio: Double, _ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: fluxRatio, &random)
    let length = random.uniform(in: 0.01...0.5)
    let reduced = random.uniform(in: 0.1...0.9)
    let net = 1 + fluxRatio
    let profile = Trajectory(from: 1, to: 0, initial: 0) { _, x in reduced * (net * x - 1) }
    let first = profile.last
    guard first < 0.95 else { return nil }
    let flux = reduced * gas.conductance / length
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let fraction = Jet.solution(profile.value(at: z / length)) { x in
        (reduced / length) * (net * x - Jet(1))
      }
      state["z"] = Jet(variable: z)
      state["L"] = Jet(length)
      state["x_A1"] = Jet(first)
      state["x_A2"] = Jet(0)
      state["p_sat"] = Jet(first * gas.pressure)
      state["E"] = Jet(flux * length / (gas.conductance * first))
      gas.write(fraction, flux: Jet(flux), into: &state)
      return state
    }
  }

  /// A film over a liquid whose vapour has the whole pressure, so that there is no B at the surface:
  /// the flux is the integral of c D dx/(1 − x), which is infinite.
  static func boilingFilm(_ random: inout RandomSource) -> Model {
    let gas = Gas(fluxRatio: 0, &random)
    let length = random.uniform(in: 0.01...0.5)
    let flux = -(gas.conductance / length) * Jet(0).ln
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      state["c"] = state.putGas(Jet(gas.temperature), Jet(gas.pressure))
      state["z"] = Jet(variable: z)
      state["L"] = Jet(length)
      state["D_AB"] = Jet(gas.diffusivity)
      state["x_A1"] = Jet(1)
      state["x_A2"] = Jet(0)
      state["p_sat"] = Jet(gas.pressure)
      state["N_A"] = flux
      state["E"] = (length / gas.conductance) * flux
      return state
    }
  }
}
