import Algebra
import Numerics

extension Model {
  /// Two species at one temperature and pressure whose slip is what friction leaves of the driving
  /// force, carried along in any way.
  ///
  /// - Parameter law: That of the activity coefficients.
  static func friction(_ law: ActivityLaw, _ random: inout RandomSource) -> Model {
    let length = random.uniform(in: 0.01...0.5)
    let masses = [random.uniform(in: 0.002...0.15), random.uniform(in: 0.002...0.15)]
    let weight = Wave(around: 0, by: 1, over: length, &random)
    let flow = Wave(around: 0, by: 1, over: length, &random)
    let (temperature, pressure) = (random.uniform(in: 250...400), random.uniform(in: 1e5...5e5))
    let gas = pressure / (GasConstant.value * temperature)
    let concentration = Wave(around: gas, by: law.isIdeal ? 0 : gas / 3, over: length, &random)
    let friction = random.uniform(in: 5e-6...1e-4)
    let standards = (random.uniform(in: -1e4...1e4), random.uniform(in: -1e4...1e4))
    let energy = Jet(GasConstant.value * temperature)
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let place = Jet(variable: z)
      let share = weight.at(place).exp
      let own = share / (Jet(1) + share)
      let other = Jet(1) - own
      let activity = law.result(own, other)
      let (logarithm, otherLogarithm) = (activity.a, activity.b)
      let potential = Jet(standards.0) + energy * (logarithm + own.ln)
      let otherPotential = Jet(standards.1) + energy * (otherLogarithm + other.ln)
      let force = own / energy * potential.derivative
      let otherForce = other / energy * otherPotential.derivative
      let c = concentration.at(place)
      // What A and B do apart from what carries them along; the slip follows from friction.
      let slip = -(friction * (force / (own * other)))
      let diffusive = c * own * other * slip
      let total = gas * friction / length * flow.at(place)
      _ = state.putGas(Jet(temperature), Jet(pressure))
      state["z"] = place
      state["L"] = Jet(length)
      state["D_MS"] = Jet(friction)
      state["D_AB"] = -(diffusive / (c * own.derivative))
      for (symbol, sum) in activity.sums { state[symbol] = sum }
      state["gamma_A"] = logarithm.exp
      state["gamma_B"] = otherLogarithm.exp
      state["Gamma"] = Jet(1) + own * logarithm.derivative(by: own)
      state["mu_A0"] = Jet(standards.0)
      state["mu_B0"] = Jet(standards.1)
      state["mu_A"] = potential
      state["mu_B"] = otherPotential
      state["G"] = own * potential + other * otherPotential
      state["d_A"] = force
      state["d_B"] = otherForce
      MixtureState(
        fractions: [own, other], concentration: c,
        fluxes: [diffusive + own * total, other * total - diffusive], molarMasses: masses
      ).write(into: &state)
      guard let first = state["J_A"], let second = state["J_B"] else { return state }
      let heat = first * potential.derivative + second * otherPotential.derivative
      state["sigma"] = -(heat / Jet(temperature))
      return state
    }.with(law.constants)
  }
}
