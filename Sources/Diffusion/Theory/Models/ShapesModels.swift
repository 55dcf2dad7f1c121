import Algebra
import Numerics

extension Model {
  /// A number of either sign with a size that bends profiles visibly.
  static func reducedFlow(_ random: inout RandomSource) -> Double {
    random.uniform(in: 0.2...1.5) * (random.integer(below: 2) == 0 ? -1 : 1)
  }

  /// A steady way from one place to another, solved from W dz/S = −c D dx/(1 − ε x) with the area at
  /// every place.
  private static func way(
    from start: Double, to end: Double, fluxRatio: Double? = nil, _ random: inout RandomSource,
    area: @escaping @Sendable (Jet) -> Jet,
    writing extra: @escaping @Sendable (inout State) -> Void
  ) -> Model? {
    let ratio = fluxRatio ?? random.uniform(in: 0.1...2) - 1
    let gas = Gas(fluxRatio: ratio, &random)
    let first = random.uniform(in: 0.1...0.9)
    let whole = Trajectory(from: start, to: end, initial: 0) { z, _ in 1 / area(Jet(z)).value }
    let reduced = reducedFlow(&random)
    let flow = reduced * gas.conductance / whole.last
    let net = 1 + gas.fluxRatio
    let profile = Trajectory(from: start, to: end, initial: first) { z, x in
      reduced * (net * x - 1) / (whole.last * area(Jet(z)).value)
    }
    guard (0.02...0.98).contains(profile.last) else { return nil }
    return Model(variable: "z", places: parts.map { start + $0 * (end - start) }) { z in
      var state = State()
      let place = Jet(variable: z)
      let section = area(place)
      let fraction = Jet.solution(profile.value(at: z)) { x in
        (reduced / whole.last) * (net * x - Jet(1)) / section
      }
      state["z"] = place
      state["S"] = section
      state["W"] = Jet(flow)
      state["zeta"] = Jet.solution(whole.value(at: z)) { _ in Jet(1) / section }
      state["zeta_2"] = Jet(whole.last)
      state["x_A1"] = Jet(first)
      state["x_A2"] = Jet(profile.last)
      gas.write(fraction, flux: Jet(flow) / section, into: &state)
      extra(&state)
      return state
    }
  }

  static func channel(fluxRatio: Double? = nil, _ random: inout RandomSource) -> Model? {
    let length = random.uniform(in: 0.01...0.5)
    let middle = random.uniform(in: 1e-4...1e-2)
    let wave = Wave(around: 0, by: 1, over: length, &random)
    return way(
      from: 0, to: length, fluxRatio: fluxRatio, &random, area: { middle * wave.at($0).exp },
      writing: { $0["L"] = Jet(length) })
  }

  static func slab(_ random: inout RandomSource) -> Model? {
    let length = random.uniform(in: 0.01...0.5)
    let section = random.uniform(in: 1e-4...1e-2)
    return way(
      from: 0, to: length, &random, area: { _ in Jet(section) },
      writing: { $0["L"] = Jet(length) })
  }

  static func cylindricalShell(_ random: inout RandomSource) -> Model? {
    let height = random.uniform(in: 0.1...1)
    let inner = random.uniform(in: 0.005...0.05)
    let outer = inner * random.uniform(in: 1.2...3)
    return way(
      from: inner, to: outer, &random, area: { (2 * Double.pi * height) * $0 },
      writing: {
        $0["H"] = Jet(height)
        $0["r_1"] = Jet(inner)
        $0["r_2"] = Jet(outer)
      })
  }

  static func sphericalShell(_ random: inout RandomSource) -> Model? {
    let inner = random.uniform(in: 0.005...0.05)
    let outer = inner * random.uniform(in: 1.2...3)
    return way(
      from: inner, to: outer, &random, area: { (4 * Double.pi) * ($0 * $0) },
      writing: {
        $0["r_1"] = Jet(inner)
        $0["r_2"] = Jet(outer)
      })
  }

  static func frustum(_ random: inout RandomSource) -> Model? {
    let length = random.uniform(in: 0.01...0.5)
    let first = random.uniform(in: 0.005...0.05)
    let last = random.uniform(in: 0.005...0.05)
    @Sendable func diameter(_ z: Jet) -> Jet { Jet(first) + ((last - first) / length) * z }
    return way(
      from: 0, to: length, &random, area: { (Double.pi / 4) * diameter($0).power(2) },
      writing: {
        $0["L"] = Jet(length)
        $0["d_1"] = Jet(first)
        $0["d_2"] = Jet(last)
        if let place = $0["z"] { $0["d"] = diameter(place) }
      })
  }

  /// A sphere in a gas without end, solved inwards out to infinity in s = r_1/z, from 1 to 0.
  static func loneSphere(fluxRatio: Double, _ random: inout RandomSource) -> Model? {
    let gas = Gas(fluxRatio: fluxRatio, &random)
    let radius = random.uniform(in: 1e-4...1e-2)
    let first = random.uniform(in: 0.1...0.9)
    let reduced = reducedFlow(&random)
    let net = 1 + fluxRatio
    let profile = Trajectory(from: 1, to: 0, initial: first) { _, x in reduced * (1 - net * x) }
    guard (0.02...0.98).contains(profile.last) else { return nil }
    let last = profile.last
    let flow = reduced * 4 * Double.pi * radius * gas.conductance
    let surfaceFlux = flow / (4 * Double.pi * radius * radius)
    // What the coefficient is defined to multiply.
    let driving = fluxRatio == 0 ? (first - last) / (1 - first) : first - last
    let coefficient = surfaceFlux / (gas.concentration * driving)
    return Model(variable: "z", places: parts.map { radius / $0 }) { z in
      var state = State()
      let place = Jet(variable: z)
      let section = (4 * Double.pi) * (place * place)
      let fraction = Jet.solution(profile.value(at: radius / z)) { x in
        (reduced * radius) * (net * x - Jet(1)) / (place * place)
      }
      state["z"] = place
      state["S"] = section
      state["W"] = Jet(flow)
      state["r_1"] = Jet(radius)
      state["x_A1"] = Jet(first)
      state["x_A2"] = Jet(last)
      state["N_A1"] = Jet(surfaceFlux)
      state["B"] = Jet((first - last) / (1 - first))
      state["k_c"] = Jet(coefficient)
      state["Sh"] = Jet(2 * radius * coefficient / gas.diffusivity)
      gas.write(fraction, flux: Jet(flow) / section, into: &state)
      return state
    }
  }
}
