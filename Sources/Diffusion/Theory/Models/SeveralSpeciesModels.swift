import Algebra
import Numerics

extension Model {
  /// Two species in any motion, and what an observer sees who moves past the laboratory.
  static func seenInPassing(_ random: inout RandomSource) -> Model {
    let motion = Model.motion(of: 2, &random)
    let passing = Jet(random.uniform(in: -0.5...0.5))
    return motion.with { state in
      state["v_obs"] = passing
      guard let (moles, mass) = state.averages(of: ["A", "B"], adding: passing) else { return }
      state["u_A"] = state["v_A"].map { $0 + passing }
      state["u_B"] = state["v_B"].map { $0 + passing }
      state["u_star"] = moles
      state["u_mass"] = mass
    }
  }

  /// Three species in any motion, with the fluxes that mix the frame of moles with that of mass.
  static func mixedFrames(_ random: inout RandomSource) -> Model {
    Model.motion(of: 3, &random).with { state in
      guard let mass = state["M"], let third = state["M_C"], let molar = state["v_star"],
        let barycentric = state["v"]
      else { return }
      for name in ["A", "B", "C"] as [StaticString] {
        guard let c = state[MixtureState.symbol("c_", name)],
          let rho = state[MixtureState.symbol("rho_", name)],
          let v = state[MixtureState.symbol("v_", name)]
        else { return }
        let (molarSize, massSize) = (state.size(of: "N") ?? 0, state.size(of: "n") ?? 0)
        state.set(MixtureState.symbol("Jm_", name), to: c * v - c * barycentric, size: molarSize)
        state.set(MixtureState.symbol("js_", name), to: rho * v - rho * molar, size: massSize)
      }
      for row in ["A", "B"] as [StaticString] {
        for column in ["A", "B"] as [StaticString] {
          guard let x = state[MixtureState.symbol("x_", row)],
            let own = state[MixtureState.symbol("M_", column)]
          else {
            return
          }
          let diagonal = Jet(
            MixtureState.symbol("x_", row) == MixtureState.symbol("x_", column) ? 1 : 0)
          state[MixtureState.symbol("B_", row, column)] = diagonal - x * (own - third) / mass
        }
      }
      state.putInverses()
    }
  }

  /// Three species of an ideal gas at one temperature and pressure whose slips are what friction
  /// leaves of the driving forces, carried along in any way.
  ///
  /// - Parameter areAlike: Whether all pairs have one diffusivity.
  static func ternaryFriction(areAlike: Bool, _ random: inout RandomSource) -> Model {
    let length = random.uniform(in: 0.01...0.5)
    let masses = (0..<3).map { _ in random.uniform(in: 0.002...0.15) }
    let weights = (0..<3).map { _ in Wave(around: 0, by: 1, over: length, &random) }
    let flow = Wave(around: 0, by: 1, over: length, &random)
    let (temperature, pressure) = (random.uniform(in: 250...400), random.uniform(in: 1e5...5e5))
    let pairs = Pairs(areAlike: areAlike, &random)
    let standards = (0..<3).map { _ in random.uniform(in: -1e4...1e4) }
    let energy = GasConstant.value * temperature
    let gas = pressure / energy
    return Model(variable: "z", places: parts.map { $0 * length }) { z in
      var state = State()
      let place = Jet(variable: z)
      let shares = weights.map { $0.at(place).exp }
      let sum = shares.reduce(Jet(0)) { $0 + $1 }
      let x = shares.map { $0 / sum }
      let potentials = (0..<3).map { Jet(standards[$0]) + energy * x[$0].ln }
      let forces = (0..<3).map { (1 / energy) * (x[$0] * potentials[$0].derivative) }
      // The velocities past C solve the two balances of forces on A and B, by Cramer's rule.
      let (ab, ac, bc) = pairs.frictions(x)
      let (a, b) = (-forces[0], -forces[1])
      let whole = (ab + ac) * (ab + bc) - ab * ab
      let slips = [(a * (ab + bc) + b * ab) / whole, (b * (ab + ac) + a * ab) / whole, Jet(0)]
      let middle = x[0] * slips[0] + x[1] * slips[1]
      let diffusive = (0..<3).map { gas * (x[$0] * (slips[$0] - middle)) }
      let total = gas * pairs.ab / length * flow.at(place)
      _ = state.putGas(Jet(temperature), Jet(pressure))
      state["z"] = place
      state["L"] = Jet(length)
      MixtureState(
        fractions: x, concentration: Jet(gas),
        fluxes: (0..<3).map { diffusive[$0] + x[$0] * total }, molarMasses: masses
      ).write(into: &state)
      state.put(["mu_A0", "mu_B0", "mu_C0"], standards.map { Jet($0) })
      state.put(["mu_A", "mu_B", "mu_C"], potentials)
      state.put(["d_A", "d_B", "d_C"], forces)
      state.put(
        ["f_AB", "f_AC", "f_BC"],
        [ab * (slips[0] - slips[1]), ac * slips[0], bc * slips[1]])
      let heat = (0..<3).reduce(Jet(0)) { $0 + diffusive[$1] * potentials[$1].derivative }
      state["sigma"] = (-1 / temperature) * heat
      pairs.write(into: &state, x)
      return state
    }
  }

  /// Three species in any motion in which the flux of C makes up for those of A and B, each with a
  /// weight of its own.
  static func balanced(_ weights: [Double], _ random: inout RandomSource) -> Model {
    Model.motion(of: 3, &random).with { state in
      guard let x = state.of(["x_A", "x_B", "x_C"]), let c = state["c"],
        let fluxes = state.of(["N_A", "N_B"]), let masses = state.of(["M_A", "M_B", "M_C"])
      else { return }
      let last = (-1 / weights[2]) * (weights[0] * fluxes[0] + weights[1] * fluxes[1])
      MixtureState(
        fractions: x, concentration: c, fluxes: fluxes + [last],
        molarMasses: masses.map { $0.value }
      ).write(into: &state)
    }
  }

  /// Three species of an ideal gas, of which the first is not there.
  static func traceOfThree(_ random: inout RandomSource) -> Model {
    let pairs = Pairs(areAlike: false, &random)
    let share = random.uniform(in: 0.1...0.9)
    return Model(variable: "z", places: parts) { z in
      var state = State()
      let x = [Jet(0), Jet(share), Jet(1 - share)]
      state["z"] = Jet(variable: z)
      state.put(["x_A", "x_B", "x_C"], x)
      pairs.write(into: &state, x)
      return state
    }
  }

  /// Which species of a ternary film are at rest.
  enum AtRest { case none, third, secondAndThird }

  /// A steady planar film of an ideal gas of three species, with constant fluxes, solved from the
  /// equations of Maxwell and Stefan by Runge–Kutta steps.
  static func ternaryFilm(atRest: AtRest, _ random: inout RandomSource) -> Model? {
    let length = random.uniform(in: 0.01...0.5)
    let masses = (0..<3).map { _ in random.uniform(in: 0.002...0.15) }
    let (temperature, pressure) = (random.uniform(in: 250...400), random.uniform(in: 5e4...5e5))
    let pairs = Pairs(areAlike: false, &random)
    let gas = pressure / (GasConstant.value * temperature)
    let unit = gas * pairs.ab / length
    var fluxes = (0..<3).map { _ in unit * random.uniform(in: -1...1) }
    if atRest != .none { fluxes[2] = 0 }
    if atRest == .secondAndThird { fluxes[1] = 0 }
    let flux = fluxes
    let first = (0..<3).map { _ in random.uniform(in: 0.2...1) }
    let sum = first.reduce(0, +)
    // dx/dz from the slips of the pairs; once with numbers, of which the solution takes many.
    @Sendable func rates(_ x: [Double]) -> [Double] {
      let v = (flux[0] / (gas * x[0]), flux[1] / (gas * x[1]), flux[2] / (gas * x[2]))
      let ab = x[0] * x[1] * (v.0 - v.1) / pairs.ab
      let ac = x[0] * x[2] * (v.0 - v.2) / pairs.ac
      let bc = x[1] * x[2] * (v.1 - v.2) / pairs.bc
      return [-ab - ac, ab - bc, ac + bc]
    }
    @Sendable func slopes(_ x: [Jet]) -> [Jet] {
      let v = (0..<3).map { Jet(flux[$0] / gas) / x[$0] }
      let own = pairs.frictions(x)
      let (ab, ac, bc) = (own.ab * (v[0] - v[1]), own.ac * (v[0] - v[2]), own.bc * (v[1] - v[2]))
      return [-(ab + ac), ab - bc, ac + bc]
    }
    @Sendable func fractions(_ z: Double) -> [Double] {
      let solved = try? RungeKutta.classical(
        from: 0, to: z, initial: first.map { $0 / sum }, steps: 200
      ) { _, x in rates(x) }
      return solved ?? [.nan, .nan, .nan]
    }
    let last = fractions(length)
    guard last.allSatisfy({ (0.02...0.98).contains($0) }) else { return nil }
    // Most lines are looked at where others have been.
    let places = parts.map { $0 * length }
    let known = places.map { fractions($0) }
    return Model(variable: "z", places: places) { z in
      var state = State()
      let values = places.firstIndex(of: z).map { known[$0] } ?? fractions(z)
      // The equations give each term of the Taylor polynomial from those before.
      var x = values.map { Jet($0) }
      for _ in 1..<Jet.count {
        let slope = slopes(x)
        x = (0..<3).map { Jet(values[$0], slope[$0][0], slope[$0][1] / 2, slope[$0][2] / 3) }
      }
      _ = state.putGas(Jet(temperature), Jet(pressure))
      state["z"] = Jet(variable: z)
      state["L"] = Jet(length)
      MixtureState(
        fractions: x, concentration: Jet(gas), fluxes: flux.map { Jet($0) }, molarMasses: masses
      ).write(into: &state)
      state["I_C"] = Jet(flux[0] / pairs.ac + flux[1] / pairs.bc)
      state["x_B1"] = Jet(first[1] / sum)
      state["x_B2"] = Jet(last[1])
      state["x_C1"] = Jet(first[2] / sum)
      state["x_C2"] = Jet(last[2])
      // The driving forces are slopes of potentials, of which the constants do not matter.
      let energy = GasConstant.value * temperature
      let potentials = x.map { energy * $0.ln }
      state.put(
        ["d_A", "d_B", "d_C"],
        (0..<3).map { (1 / energy) * (x[$0] * potentials[$0].derivative) })
      let total = flux.reduce(0, +)
      state["nu_B"] = Jet(flux[1] / flux[0])
      state["nu_C"] = Jet(flux[2] / flux[0])
      state["D_Am"] = -((Jet(flux[0]) - total * x[0]) / (gas * x[0].derivative))
      pairs.write(into: &state, x)
      pairs.writeDrags(into: &state, flux, concentration: gas)
      return state
    }
  }
}

extension Model.State {
  /// Averages by moles and by mass of the velocities of species, each with the same added.
  fileprivate func averages(
    of species: [StaticString], adding passing: Jet
  ) -> (moles: Jet, mass: Jet)? {
    var (moles, mass, c, rho) = (Jet(0), Jet(0), Jet(0), Jet(0))
    for index in species.indices {
      guard let own = self[MixtureState.symbol("c", index)],
        let heavy = self[MixtureState.symbol("rho", index)],
        let velocity = self[MixtureState.symbol("v", index)]
      else { return nil }
      moles = moles + own * (velocity + passing)
      mass = mass + heavy * (velocity + passing)
      (c, rho) = (c + own, rho + heavy)
    }
    return (moles / c, mass / rho)
  }

  /// Writes the inverse of the change of frame, and what both are in masses: a molar flux times the
  /// molar mass of its own species.
  fileprivate mutating func putInverses() {
    guard let aa = self["B_AA"]?.value, let ab = self["B_AB"]?.value, let ba = self["B_BA"]?.value,
      let bb = self["B_BB"]?.value, let a = self["M_A"]?.value, let b = self["M_B"]?.value
    else { return }
    let inMasses = [[aa, ab * a / b], [ba * b / a, bb]]
    putInverse(of: [[aa, ab], [ba, bb]], "Bi")
    put(["Bw_AA", "Bw_AB", "Bw_BA", "Bw_BB"], inMasses.joined().map { Jet($0, .nan, .nan, .nan) })
    putInverse(of: inMasses, "Bwi")
  }

  /// Writes the inverse of a matrix of two rows, whose slopes are not known, under a stem.
  fileprivate mutating func putInverse(of matrix: [[Double]], _ stem: StaticString) {
    guard let first = try? Linear.solve(matrix, [1, 0]),
      let second = try? Linear.solve(matrix, [0, 1])
    else { return }
    // An element may be a difference of larger ones.
    let size = (first + second).reduce(0) { max($0, abs($1)) }
    for (place, element) in zip(["_AA", "_BA", "_AB", "_BB"] as [StaticString], first + second) {
      set(MixtureState.symbol(stem, place), to: Jet(element, .nan, .nan, .nan), size: size)
    }
  }

  /// The values of symbols; nil where one has none.
  fileprivate func of(_ symbols: [Symbol]) -> [Jet]? {
    let jets = symbols.compactMap { self[$0] }
    return jets.count == symbols.count ? jets : nil
  }

  /// Gives symbols their values.
  fileprivate mutating func put(_ symbols: [Symbol], _ jets: [Jet]) {
    for (symbol, jet) in zip(symbols, jets) { self[symbol] = jet }
  }
}

/// The diffusivities of the pairs of three species, in m²/s.
private struct Pairs: Sendable {
  let ab: Double
  let ac: Double
  let bc: Double

  init(areAlike: Bool, _ random: inout RandomSource) {
    ab = random.uniform(in: 1e-5...1e-4)
    ac = areAlike ? ab : ab * random.uniform(in: 0.3...3)
    bc = areAlike ? ab : ab * random.uniform(in: 0.3...3)
  }

  /// What the slips are multiplied with.
  func frictions(_ x: [Jet]) -> (ab: Jet, ac: Jet, bc: Jet) {
    ((1 / ab) * x[0] * x[1], (1 / ac) * x[0] * x[2], (1 / bc) * x[1] * x[2])
  }

  /// Writes the diffusivities, the matrix of frictions and its inverse into a state.
  func write(into state: inout Model.State, _ x: [Jet]) {
    state.put(["D_AB", "D_AC", "D_BC"], [Jet(ab), Jet(ac), Jet(bc)])
    let own = (1 / ac) * (x[0] + x[2]) + (1 / ab) * x[1]
    let across = (1 / ac - 1 / ab) * x[0]
    let back = (1 / bc - 1 / ab) * x[1]
    let other = (1 / bc) * (x[1] + x[2]) + (1 / ab) * x[0]
    state.put(["F_AA", "F_AB", "F_BA", "F_BB"], [own, across, back, other])
    state["D_S"] = bc * x[0] + ac * x[1] + ab * x[2]
    state.putInverse(of: [[own.value, across.value], [back.value, other.value]], "Df")
  }

  /// Writes what each share of the composition of a film drags with into a state: what the equations
  /// of Maxwell and Stefan have in front of each mole fraction.
  func writeDrags(into state: inout Model.State, _ flux: [Double], concentration: Double) {
    let (a, b, c) = (flux[0] / concentration, flux[1] / concentration, flux[2] / concentration)
    state.put(["A_AA", "A_AB", "A_AC"], [b / ab + c / ac, -a / ab, -a / ac].map { Jet($0) })
    state.put(["A_BA", "A_BB", "A_BC"], [-b / ab, a / ab + c / bc, -b / bc].map { Jet($0) })
    state.put(["A_CA", "A_CB", "A_CC"], [-c / ac, -c / bc, a / ac + b / bc].map { Jet($0) })
  }
}
