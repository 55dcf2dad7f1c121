import Algebra
import Numerics

extension Model {
  /// A steady planar film of constant density, solved from dw/dz = n_A (w − 1)/(ρ D).
  static func constantDensityFilm(_ random: inout RandomSource) -> Model? {
    let length = random.uniform(in: 0.01...0.5)
    let masses = [random.uniform(in: 0.002...0.15), random.uniform(in: 0.002...0.15)]
    let density = random.uniform(in: 0.5...1_000)
    let diffusivity = random.uniform(in: 1e-9...1e-4)
    let first = random.uniform(in: 0.1...0.9)
    let reduced = random.uniform(in: 0.2...1.5) * (random.integer(below: 2) == 0 ? -1 : 1)
    let flux = reduced * density * diffusivity / length
    // w at the fraction s of the way.
    @Sendable func fraction(_ s: Double) -> Double {
      Extrapolation.solve(from: 0, to: s, initial: first, pieces: 4) { _, w in reduced * (w - 1) }
    }
    let last = fraction(1)
    guard (0.02...0.98).contains(last) else { return nil }
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let w = fraction(z / length)
      // The slopes follow from the equation itself.
      let rate = reduced / length
      let slope = rate * (w - 1)
      let own = Jet(w, slope, rate * slope / 2, rate * rate * slope / 6)
      let moles = (1 / masses[0]) * own + (1 / masses[1]) * (Jet(1) - own)
      let share = (1 / masses[0]) * own / moles
      state["z"] = Jet(variable: z)
      state["L"] = Jet(length)
      state["D_AB"] = Jet(diffusivity)
      state["w_A1"] = Jet(first)
      state["w_A2"] = Jet(last)
      MixtureState(
        fractions: [share, Jet(1) - share], concentration: density * moles,
        fluxes: [Jet(flux / masses[0]), Jet(0)], molarMasses: masses
      ).write(into: &state)
      // What is constant is so exactly.
      state["rho"] = Jet(density)
      return state
    }
  }

  /// The flux of films between the same ends as it varies with ε: c D/L times the integral of
  /// 1/(1 − ε x) over x, with its slopes from integrals of their own.
  static func family(_ random: inout RandomSource, around middle: Double) -> Model? {
    let length = random.uniform(in: 0.01...0.5)
    let concentration = random.uniform(in: 10...100)
    let diffusivity = random.uniform(in: 5e-6...1e-4)
    let (first, last) = (random.uniform(in: 0.5...0.9), random.uniform(in: 0.05...0.4))
    let scale = concentration * diffusivity / length
    let places = middle == 0 ? [0] : [0.8 * middle, middle, 1.2 * middle]
    return Model(variable: "epsilon", places: places) { epsilon in
      var state = State()
      let terms = (0..<4).map { order in
        scale
          * Quadrature.panel(from: last, to: first) { x in
            var value = 1 / (1 - epsilon * x)
            for _ in 0..<order { value *= x / (1 - epsilon * x) }
            return value
          }
      }
      let flux = Jet(terms[0], terms[1], terms[2], terms[3])
      state["epsilon"] = Jet(variable: epsilon)
      state["c"] = Jet(concentration)
      state["D_AB"] = Jet(diffusivity)
      state["L"] = Jet(length)
      state["x_A1"] = Jet(first)
      state["x_A2"] = Jet(last)
      state["N_A"] = flux
      state["N_g"] = flux.derivative
      state["N_g2"] = Jet(terms[2], .nan, .nan, .nan)
      state["N_g3"] = Jet(terms[3], .nan, .nan, .nan)
      return state
    }
  }

  /// The enhancement of films free of A above as it varies with the mole fraction x at the surface:
  /// the integral of 1/(1 − x s) over s from 0 to 1, with its slopes from integrals of their own.
  static func volatilityFamily(around middle: Double) -> Model {
    let places = middle == 0 ? [0] : [0.8 * middle, middle, 1.2 * middle]
    return Model(variable: "x_A1", places: places) { fraction in
      var state = State()
      let terms = (0..<4).map { order in
        Quadrature.panel(from: 0, to: 1) { s in
          var value = 1 / (1 - fraction * s)
          for _ in 0..<order { value *= s / (1 - fraction * s) }
          return value
        }
      }
      state["x_A1"] = Jet(variable: fraction)
      state["E"] = Jet(terms[0], terms[1], terms[2], terms[3])
      state["E_1"] = Jet(terms[1], .nan, .nan, .nan)
      state["E_2"] = Jet(terms[2], .nan, .nan, .nan)
      state["E_3"] = Jet(terms[3], .nan, .nan, .nan)
      return state
    }
  }
}
