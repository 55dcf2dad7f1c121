import Algebra
import Numerics

extension Model {
  /// The same film, with the coefficients that describe it, from their definitions.
  static func withCoefficients(_ model: Model) -> Model {
    let start = model.state(0)
    return model.with { state in
      guard let c = state["c"], let diffusivity = state["D_AB"], let length = state["L"],
        let first = state["x_A1"], let last = state["x_A2"], let flux = state["N_A"],
        let other = state["N_B"], let slope = start["x_A"]?.derivative.value
      else { return }
      let coefficient = c * diffusivity / length
      let diffusive = -slope * (c * diffusivity)
      state["F"] = coefficient
      state["k_y"] = flux / (first - last)
      state.set(
        "phi", to: (flux + other) / coefficient,
        size: (abs(flux.value) + abs(other.value)) / coefficient.value)
      state["J_A1"] = diffusive
      state["Xi"] = diffusive / (coefficient * (first - last))
    }
  }

  /// A film with conduction, solved from dT/dz = (C (T − T_2) − e)/k by Runge–Kutta steps; the
  /// temperature at its start follows from the flux.
  static func energyFilm(isFlowing: Bool, _ random: inout RandomSource) -> Model? {
    let length = random.uniform(in: 0.001...0.1)
    let conductivity = random.uniform(in: 0.01...0.2)
    let surface = random.uniform(in: 280...350)
    let number = isFlowing ? reducedFlow(&random) : 0
    let capacity = number * conductivity / length
    let flux = random.uniform(in: 5...40) * conductivity / length
    @Sendable func slope(_ temperature: Jet) -> Jet {
      (1 / conductivity) * (capacity * (temperature - Jet(surface)) - Jet(flux))
    }
    let profile = Trajectory(from: length, to: 0, initial: surface) { _, temperature in
      slope(Jet(temperature)).value
    }
    let start = profile.last
    guard start > 200 else { return nil }
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      state["z"] = Jet(variable: z)
      state["L"] = Jet(length)
      state["T"] = Jet.solution(profile.value(at: z), slope: slope)
      state["T_1"] = Jet(start)
      state["T_2"] = Jet(surface)
      state["e_z"] = Jet(flux)
      state["k"] = Jet(conductivity)
      state.set("C", to: Jet(capacity), size: conductivity / length)
      state.set("a", to: Jet(number), size: 1)
      state["A_c"] = Jet(flux * length / (conductivity * (start - surface)))
      return state
    }
  }

  /// A wet surface in a gas: what its coefficients and temperatures are, the vapour balances.
  static func wetBulb(lewis: Double?, _ random: inout RandomSource) -> Model {
    let coefficient = random.uniform(in: 0.1...5)
    let capacity = random.uniform(in: 25...40)
    let latent = random.uniform(in: 3e4...5e4)
    let number = lewis ?? random.uniform(in: 0.5...3)
    let gas = random.uniform(in: 300...350)
    let bulb = gas - random.uniform(in: 5...20)
    let vapour = random.uniform(in: 0.001...0.02)
    // Le^(2/3) as the square of a cube root.
    let root = Elementary.power(number, 1.0 / 3)
    let heat = coefficient * capacity * root * root
    let wet = vapour + heat * (gas - bulb) / (latent * coefficient)
    return Model(variable: "t", places: parts) { _ in
      var state = State()
      state["h"] = Jet(heat)
      state["k_y"] = Jet(coefficient)
      state["c_p"] = Jet(capacity)
      state["lambda"] = Jet(latent)
      state["Le"] = Jet(number)
      state["T_inf"] = Jet(gas)
      state["T_w"] = Jet(bulb)
      state["y_inf"] = Jet(vapour)
      state["y_w"] = Jet(wet)
      return state
    }
  }

  /// A pore solved from −c dx/dz = N_A/D_KA + (N_A − x (N_A + N_B))/D_AB.
  private static func pore(
    _ gas: Gas, knudsen: (Double, Double), resistance: Double, _ random: inout RandomSource
  ) -> Model? {
    let length = random.uniform(in: 0.0001...0.01)
    let first = random.uniform(in: 0.1...0.9)
    let reduced = reducedFlow(&random)
    // The flux is counted in c/(1/D_KA + resistance) over the length.
    let whole = 1 / knudsen.0 + resistance
    let flux = reduced * gas.concentration / (whole * length)
    let net = 1 + gas.fluxRatio
    let profile = Trajectory(from: 0, to: 1, initial: first) { _, x in
      -reduced * (1 / knudsen.0 + resistance * (1 - net * x)) / whole
    }
    guard (0.02...0.98).contains(profile.last) else { return nil }
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let fraction = Jet.solution(profile.value(at: z / length)) { x in
        (-reduced / (whole * length))
          * (Jet(1 / knudsen.0) + resistance * (Jet(1) - net * x))
      }
      state["z"] = Jet(variable: z)
      state["L"] = Jet(length)
      state["x_A1"] = Jet(first)
      state["x_A2"] = Jet(profile.last)
      gas.write(fraction, flux: Jet(flux), into: &state)
      state["D_KA"] = Jet(knudsen.0)
      state["D_KB"] = Jet(knudsen.1)
      state["Y"] = Jet(1 + gas.diffusivity / knudsen.0)
      return state
    }
  }

  static func pore(fluxRatio: Double, _ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: fluxRatio, &random)
    let knudsen = random.uniform(in: 1e-6...1e-4)
    return pore(gas, knudsen: (knudsen, knudsen), resistance: 1 / gas.diffusivity, &random)
  }

  static func knudsenPore(_ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: random.uniform(in: 0.1...2) - 1, &random)
    let knudsen = random.uniform(in: 1e-6...1e-4)
    return pore(gas, knudsen: (knudsen, knudsen), resistance: 0, &random)
  }

  /// A pore whose walls feel no force on balance: each wall collision hands over a momentum that
  /// goes with the root of the molar mass.
  static func isobaricPore(_ random: inout RandomSource) -> Model? {
    let width = random.uniform(in: 1e-8...1e-6)
    var gas = Gas(fluxRatio: 0, &random)
    let temperature = gas.temperature
    let speeds = gas.masses.map { Elementary.power(GasConstant.value * temperature / $0, 0.5) }
    let knudsen = (width * speeds[0], width * speeds[1])
    gas.fluxRatio = -knudsen.1 / knudsen.0
    let model = pore(gas, knudsen: knudsen, resistance: 1 / gas.diffusivity, &random)
    return model?.with { $0["k_K"] = Jet(width) }
  }
}
