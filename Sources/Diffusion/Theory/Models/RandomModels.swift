import Algebra
import Numerics

extension Model {
  /// Where lines are looked at, as parts of the way.
  static let parts = [0.2, 0.5, 0.8]

  /// Species moving in any way at all, in a gas whose temperature and pressure vary.
  static func motion(of count: Int, _ random: inout RandomSource) -> Model {
    let length = random.uniform(in: 0.01...0.5)
    let masses = (0..<count).map { _ in random.uniform(in: 0.002...0.15) }
    let weights = (0..<count).map { _ in Wave(around: 0, by: 1, over: length, &random) }
    let fluxes = (0..<count).map { _ in Wave(around: 0, by: 2, over: length, &random) }
    let temperature = Wave(around: random.uniform(in: 250...400), by: 30, over: length, &random)
    let pressure = Wave(around: random.uniform(in: 1e5...5e5), by: 3e4, over: length, &random)
    let diffusivity = random.uniform(in: 5e-6...1e-4)
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let place = Jet(variable: z)
      // Positive and summing to one.
      let shares = weights.map { $0.at(place).exp }
      let sum = shares.reduce(Jet(0)) { $0 + $1 }
      let gas = state.putGas(temperature.at(place), pressure.at(place))
      state["z"] = place
      state["L"] = Jet(length)
      state["D_AB"] = Jet(diffusivity)
      state["N_1"] = fluxes.map { $0.at(Jet(0)) }.reduce(Jet(0)) { $0 + $1 }
      MixtureState(
        fractions: shares.map { $0 / sum }, concentration: gas, fluxes: fluxes.map { $0.at(place) },
        molarMasses: masses
      ).write(into: &state)
      return state
    }
  }

  /// Two species whose slip obeys Fick's law, carried along in any way.
  ///
  /// - Parameter masses: What becomes of the molar masses that are drawn.
  static func fickianMotion(
    _ random: inout RandomSource, masses change: ([Double]) -> [Double] = { $0 }
  ) -> Model {
    let length = random.uniform(in: 0.01...0.5)
    let masses = change([random.uniform(in: 0.002...0.15), random.uniform(in: 0.002...0.15)])
    let weight = Wave(around: 0, by: 1, over: length, &random)
    let flow = Wave(around: 0, by: 0.01, over: length, &random)
    let temperature = Wave(around: random.uniform(in: 250...400), by: 30, over: length, &random)
    let pressure = random.uniform(in: 1e5...5e5)
    let diffusivity = random.uniform(in: 5e-6...1e-4)
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let place = Jet(variable: z)
      let share = weight.at(place).exp
      let fraction = share / (Jet(1) + share)
      let gas = state.putGas(temperature.at(place), Jet(pressure))
      // Fick's law fixes the part that is not carried along.
      let diffusive = -(diffusivity * (gas * fraction.derivative))
      let total = flow.at(place)
      state["z"] = place
      state["L"] = Jet(length)
      state["D_AB"] = Jet(diffusivity)
      state["N_1"] = flow.at(Jet(0))
      MixtureState(
        fractions: [fraction, Jet(1) - fraction], concentration: gas,
        fluxes: [diffusive + fraction * total, (Jet(1) - fraction) * total - diffusive],
        molarMasses: masses
      ).write(into: &state)
      return state
    }
  }

  /// A steady planar film, solved from dx/dz = (x (N_A + N_B) − N_A)/(c D) by Runge–Kutta steps.
  static func film(fluxRatio: Double, _ random: inout RandomSource) -> Model? {
    film(&random) { _ in fluxRatio }
  }

  /// The same with a flux ratio that depends on the molar masses.
  ///
  /// - Parameter masses: What becomes of the molar masses that are drawn.
  static func film(
    _ random: inout RandomSource, masses change: ([Double]) -> [Double] = { $0 },
    fluxRatio: ([Double]) -> Double
  ) -> Model? {
    let length = random.uniform(in: 0.01...0.5)
    let masses = change([random.uniform(in: 0.002...0.15), random.uniform(in: 0.002...0.15)])
    let fluxRatio = fluxRatio(masses)
    let temperature = random.uniform(in: 250...400)
    let pressure = random.uniform(in: 5e4...5e5)
    let diffusivity = random.uniform(in: 5e-6...1e-4)
    let first = random.uniform(in: 0.1...0.9)
    let reduced = random.uniform(in: 0.2...1.5) * (random.integer(below: 2) == 0 ? -1 : 1)
    let concentration = pressure / (GasConstant.value * temperature)
    let flux = reduced * concentration * diffusivity / length
    let ratio = 1 + fluxRatio
    // x at the fraction s of the way.
    @Sendable func fraction(_ s: Double) -> Double {
      Extrapolation.solve(from: 0, to: s, initial: first, pieces: 4) { _, x in
        reduced * (ratio * x - 1)
      }
    }
    let last = fraction(1)
    guard (0.02...0.98).contains(last) else { return nil }
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let x = fraction(z / length)
      // The slopes follow from the equation itself.
      let rate = flux / (concentration * diffusivity)
      let slope = rate * (ratio * x - 1)
      let own = Jet(x, slope, rate * ratio * slope / 2, rate * ratio * rate * ratio * slope / 6)
      let gas = state.putGas(Jet(temperature), Jet(pressure))
      state["z"] = Jet(variable: z)
      state["L"] = Jet(length)
      state["D_AB"] = Jet(diffusivity)
      state["x_A1"] = Jet(first)
      state["x_A2"] = Jet(last)
      state["p_sat"] = Jet(first * pressure)
      state["x_B1"] = Jet(1 - first)
      state["x_B2"] = Jet(1 - last)
      let ends = (1 - last) / (1 - first)
      state["x_BM"] = Jet((first - last) / Elementary.ln(ends))
      state["r"] = Jet(fluxRatio)
      state["epsilon"] = Jet(ratio)
      MixtureState(
        fractions: [own, Jet(1) - own], concentration: gas,
        fluxes: [Jet(flux), Jet(fluxRatio * flux)], molarMasses: masses
      ).write(into: &state)
      return state
    }
  }
}

extension Model.State {
  /// An ideal gas at this temperature and pressure, and its moles per volume.
  mutating func putGas(_ temperature: Jet, _ pressure: Jet) -> Jet {
    let constant = Jet(GasConstant.value)
    self["T"] = temperature
    self["P"] = pressure
    self["R"] = constant
    return pressure / (constant * temperature)
  }
}

/// A smooth function of a place: a value with a wave around it.
struct Wave: Sendable {
  private let middle: Double
  private let height: Double
  private let number: Double
  private let phase: Double

  init(around middle: Double, by height: Double, over length: Double, _ random: inout RandomSource)
  {
    self.middle = middle
    self.height = height * random.uniform(in: 0.3...1)
    number = random.uniform(in: 1...3) / length
    phase = random.uniform(in: 0...6)
  }

  func at(_ place: Jet) -> Jet {
    Jet(middle) + height * (number * place + Jet(phase)).sinAndCos.sin
  }
}
