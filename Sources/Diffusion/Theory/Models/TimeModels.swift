import Algebra
import Numerics

extension Model {
  /// The reduced flow through one and the same way with these ends, found by halving: the solution
  /// of dx/ds = k (ε x − 1) from s = 0 to s = 1 leads from one to the other.
  private static func reducedFlow(net: Double, from first: Double, to last: Double) -> Double? {
    func end(_ reduced: Double) -> Double {
      Extrapolation.solve(from: 0, to: 1, initial: first, pieces: 12) { _, x in
        reduced * (net * x - 1)
      }
    }
    // The end falls as the flow grows.
    var (low, high) = (-4.0, 4.0)
    guard end(low) > last, end(high) < last else { return nil }
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      if end(middle) > last { low = middle } else { high = middle }
    }
    return 0.5 * (low + high)
  }

  /// Writes what a binary gas between two stations in stagnant B has.
  private static func ends(_ first: Double, _ last: Double, into state: inout State) {
    state["x_A1"] = Jet(first)
    state["x_A2"] = Jet(last)
    state["B"] = Jet((first - last) / (1 - first))
  }

  /// A drop whose mass is integrated over time.
  static func evaporatingDrop(_ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: 0, &random)
    let (first, last) = (random.uniform(in: 0.1...0.8), random.uniform(in: 0...0.1))
    guard let reduced = reducedFlow(net: 1, from: first, to: last) else { return nil }
    let start = random.uniform(in: 1e-4...1e-3)
    let density = random.uniform(in: 500...1500)
    let volume = 4 * Double.pi / 3
    let perRadius = reduced * 4 * Double.pi * gas.conductance
    let startMass = density * volume * start * start * start
    // Until half of the mass is gone at the rate of the start.
    let end = 0.5 * startMass / (gas.masses[0] * perRadius * start)
    @Sendable func loss(_ mass: Jet) -> Jet {
      let radius = ((1 / (density * volume)) * mass).power(1.0 / 3)
      return (-gas.masses[0] * perRadius) * radius
    }
    let history = Trajectory(from: 0, to: end, initial: startMass) { _, mass in
      loss(Jet(mass)).value
    }
    return Model(variable: "t", places: parts.map { $0 * end }) { t in
      var state = State()
      let mass = Jet.solution(history.value(at: t), slope: loss)
      let radius = ((1 / (density * volume)) * mass).power(1.0 / 3)
      state["t"] = Jet(variable: t)
      state["m"] = mass
      state["rho_L"] = Jet(density)
      state["r_1"] = radius
      state["r_0"] = Jet(start)
      state["W"] = perRadius * radius
      state["M_A"] = Jet(gas.masses[0])
      state["D_AB"] = Jet(gas.diffusivity)
      state["c"] = Jet(gas.concentration)
      ends(first, last, into: &state)
      return state
    }
  }

  /// A liquid in a tube, its path of gas integrated over time.
  static func arnoldTube(_ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: 0, &random)
    let (first, last) = (random.uniform(in: 0.1...0.8), random.uniform(in: 0...0.1))
    guard let reduced = reducedFlow(net: 1, from: first, to: last) else { return nil }
    let start = random.uniform(in: 0.01...0.2)
    let density = random.uniform(in: 500...1500)
    @Sendable func flux(_ path: Jet) -> Jet { Jet(reduced * gas.conductance) / path }
    @Sendable func growth(_ path: Jet) -> Jet { (gas.masses[0] / density) * flux(path) }
    let end = start / growth(Jet(start)).value
    let history = Trajectory(from: 0, to: end, initial: start) { _, path in
      growth(Jet(path)).value
    }
    return Model(variable: "t", places: parts.map { $0 * end }) { t in
      var state = State()
      let path = Jet.solution(history.value(at: t), slope: growth)
      state["t"] = Jet(variable: t)
      state["rho_L"] = Jet(density)
      state["L"] = path
      state["L_0"] = Jet(start)
      state["N_A"] = flux(path)
      state["M_A"] = Jet(gas.masses[0])
      state["D_AB"] = Jet(gas.diffusivity)
      state["c"] = Jet(gas.concentration)
      ends(first, last, into: &state)
      return state
    }
  }

  /// Two bulbs, the moles of A in the first integrated over time; the second has the rest.
  static func twoBulbs(_ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: -1, &random)
    let (first, second) = (random.uniform(in: 0...1), random.uniform(in: 0...1))
    let volumes = [random.uniform(in: 1e-5...1e-3), random.uniform(in: 1e-5...1e-3)]
    let (section, length) = (random.uniform(in: 1e-6...1e-4), random.uniform(in: 0.01...0.2))
    guard let reduced = reducedFlow(net: 0, from: 1, to: 0), abs(first - second) > 0.1 else {
      return nil
    }
    let whole = gas.concentration * (volumes[0] * first + volumes[1] * second)
    @Sendable func fractions(_ moles: Jet) -> (Jet, Jet) {
      (
        (1 / (gas.concentration * volumes[0])) * moles,
        (1 / (gas.concentration * volumes[1])) * (Jet(whole) - moles)
      )
    }
    // The flux of a straight profile is that from one to zero, times the difference.
    @Sendable func flux(_ moles: Jet) -> Jet {
      let (x1, x2) = fractions(moles)
      return (reduced * gas.conductance / length) * (x1 - x2)
    }
    @Sendable func loss(_ moles: Jet) -> Jet { -section * flux(moles) }
    let end = 0.5 * min(volumes[0], volumes[1]) * length / (section * gas.diffusivity)
    let startMoles = gas.concentration * volumes[0] * first
    let history = Trajectory(from: 0, to: end, initial: startMoles) { _, moles in
      loss(Jet(moles)).value
    }
    return Model(variable: "t", places: parts.map { $0 * end }) { t in
      var state = State()
      let moles = Jet.solution(history.value(at: t), slope: loss)
      let (x1, x2) = fractions(moles)
      state["t"] = Jet(variable: t)
      state["x_A1"] = x1
      state["x_A2"] = x2
      state["V_1"] = Jet(volumes[0])
      state["V_2"] = Jet(volumes[1])
      state["S"] = Jet(section)
      state["L"] = Jet(length)
      state["Delta"] = x1 - x2
      state["Delta_0"] = Jet(first - second)
      state["beta"] = Jet(section / length * (1 / volumes[0] + 1 / volumes[1]))
      state["N_A"] = flux(moles)
      state["N_B"] = -flux(moles)
      state["D_AB"] = Jet(gas.diffusivity)
      state["c"] = Jet(gas.concentration)
      return state
    }
  }

  /// Waves along a closed tube: none has a slope at a wall, and each decays in its own time.
  struct TubeWaves: Sendable {
    let length: Double
    let mean: Double
    let heights: [Double]

    init(_ random: inout RandomSource) {
      length = random.uniform(in: 0.05...1)
      mean = random.uniform(in: 0.4...0.6)
      heights = (0..<3).map { _ in random.uniform(in: 0.03...0.12) }
    }

    /// The mole fraction of A at a place, at a time in units of L²/D_AB.
    func fraction(at place: Jet, time: Jet) -> Jet {
      var sum = Jet(mean)
      for (index, height) in heights.enumerated() {
        let number = Double(index + 1) * Double.pi
        sum =
          sum + height * (-(number * number) * time).exp
          * ((number / length) * place).sinAndCos.cos
      }
      return sum
    }

    /// Its slope along the tube, by the same waves.
    func slope(at place: Jet, time: Jet) -> Jet {
      var sum = Jet(0)
      for (index, height) in heights.enumerated() {
        let number = Double(index + 1) * Double.pi
        sum =
          sum - (height * number / length) * (-(number * number) * time).exp
          * ((number / length) * place).sinAndCos.sin
      }
      return sum
    }
  }

  /// A tube at one instant. As no moles pile up, the net flow is that at its start.
  static func tube(netFlow: Double, _ random: inout RandomSource) -> Model {
    let gas = Gas(fluxRatio: 0, &random)
    let waves = TubeWaves(&random)
    let now = random.uniform(in: 0...0.1)
    return Model(variable: "z", places: parts.map { $0 * waves.length }) { z in
      var state = State()
      let place = Jet(variable: z)
      let fraction = waves.fraction(at: place, time: Jet(now))
      let diffusive = -gas.conductance * fraction.derivative
      state["z"] = place
      state["L"] = Jet(waves.length)
      state.set("N_1", to: Jet(netFlow), size: abs(diffusive.value))
      state["D_AB"] = Jet(gas.diffusivity)
      MixtureState(
        fractions: [fraction, Jet(1) - fraction],
        concentration: state.putGas(Jet(gas.temperature), Jet(gas.pressure)),
        fluxes: [diffusive + netFlow * fraction, netFlow * (Jet(1) - fraction) - diffusive],
        molarMasses: gas.masses
      ).write(into: &state)
      return state
    }
  }

  /// A closed tube as time goes by, its means and centres by quadrature along it.
  static func closedTubeInTime(_ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: -1, &random)
    let waves = TubeWaves(&random)
    let length = waves.length
    let unit = length * length / gas.diffusivity
    let total = gas.concentration
    return Model(variable: "t", places: [0.01, 0.03, 0.1].map { $0 * unit }) { t in
      let time = Jet(variable: t)
      /// The mean along the tube of a function of the place.
      func mean(_ function: (Jet) -> Jet) -> Jet {
        func term(_ order: Int) -> Double {
          Quadrature.panel(from: 0, to: length) { function(Jet($0))[order] } / length
        }
        return Jet(term(0), term(1), term(2), term(3))
      }
      func fraction(_ place: Jet) -> Jet { waves.fraction(at: place, time: (1 / unit) * time) }
      func flux(_ place: Jet) -> Jet {
        -gas.conductance * waves.slope(at: place, time: (1 / unit) * time)
      }
      var state = State()
      let (a, b) = (mean { total * fraction($0) }, mean { total * (Jet(1) - fraction($0)) })
      let momentA = mean { total * fraction($0) * $0 }
      let momentB = mean { total * (Jet(1) - fraction($0)) * $0 }
      let (massA, massB) = (gas.masses[0], gas.masses[1])
      let density = massA * a + massB * b
      state["t"] = time
      state["L"] = Jet(length)
      state["M_A"] = Jet(massA)
      state["M_B"] = Jet(massB)
      state["c_Am"] = a
      state["c_Bm"] = b
      state["z_A"] = momentA / a
      state["z_B"] = momentB / b
      state["rho_m"] = density
      state["z_m"] = (massA * momentA + massB * momentB) / density
      state["N_Am"] = mean(flux)
      state["N_Bm"] = mean { -flux($0) }
      return state
    }
  }
}
