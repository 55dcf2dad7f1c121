import Algebra
import Numerics

extension Model {
  /// The model with constant molar volumes instead of the concentration of a gas: all that is per
  /// volume changes with it.
  func withVolumes(_ random: inout RandomSource) -> Model {
    let volumes = [random.uniform(in: 1e-5...2e-4), random.uniform(in: 1e-5...2e-4)]
    return with { $0.fill(with: volumes) }
  }
}

extension Model.State {
  /// Sets the concentration to that of species with these molar volumes, and keeps velocities.
  fileprivate mutating func fill(with volumes: [Double]) {
    guard let a = self["x_A"], let b = self["x_B"], let first = self["v_A"],
      let second = self["v_B"], let massA = self["M_A"], let massB = self["M_B"]
    else { return }
    let c = Jet(1) / (volumes[0] * a + volumes[1] * b)
    MixtureState(
      fractions: [a, b], concentration: c, fluxes: [a * c * first, b * c * second],
      molarMasses: [massA.value, massB.value]
    ).write(into: &self)
    self["V_A"] = Jet(volumes[0])
    self["V_B"] = Jet(volumes[1])
    putVolumeAverage()
  }

  /// The volume-average velocity and the fluxes relative to it, from their definitions.
  mutating func putVolumeAverage() {
    guard let a = self["c_A"], let b = self["c_B"], let first = self["v_A"],
      let second = self["v_B"], let volumeA = self["V_A"], let volumeB = self["V_B"]
    else { return }
    let average = a * volumeA * first + b * volumeB * second
    let size = abs((a * volumeA * first).value) + abs((b * volumeB * second).value)
    set("v_vol", to: average, size: size)
    set("J_A_vol", to: a * (first - average), size: a.value * (abs(first.value) + size))
    set("J_B_vol", to: b * (second - average), size: b.value * (abs(second.value) + size))
  }
}
