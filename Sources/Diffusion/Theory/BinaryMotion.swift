import Algebra
import Numerics

/// A binary mixture in motion along z, given by plain functions: the second route.
///
/// Every symbol of the glossary has its value computed here from concentrations and species
/// velocities by plain arithmetic. No expression, rule or theorem is used, so that what the engine
/// derives can be checked against it.
public struct BinaryMotion: Sendable {
  /// Molar masses, in kg/mol.
  public let molarMassA: Double
  public let molarMassB: Double
  /// In K and Pa; they fix the total concentration.
  public let temperature: Double
  public let pressure: Double
  /// In m²/s.
  public let diffusivity: Double
  /// The length of the path, in m.
  public let length: Double
  /// Mole fraction of A at z.
  public let moleFraction: @Sendable (Double) -> Double
  /// Velocities of the species at z, in m/s.
  let velocityA: @Sendable (Double) -> Double
  let velocityB: @Sendable (Double) -> Double
  /// Molar fluxes at z, in mol/(m² s): c_A v_A, finite also where c_A is zero in a film, and the
  /// last of A moves infinitely fast.
  public let fluxA: @Sendable (Double) -> Double
  let fluxB: @Sendable (Double) -> Double

  /// Creates the motion of two species with known velocities.
  public init(
    molarMassA: Double, molarMassB: Double, temperature: Double, pressure: Double,
    diffusivity: Double, length: Double, moleFraction: @escaping @Sendable (Double) -> Double,
    velocityA: @escaping @Sendable (Double) -> Double,
    velocityB: @escaping @Sendable (Double) -> Double
  ) {
    self.molarMassA = molarMassA
    self.molarMassB = molarMassB
    self.temperature = temperature
    self.pressure = pressure
    self.diffusivity = diffusivity
    self.length = length
    self.moleFraction = moleFraction
    self.velocityA = velocityA
    self.velocityB = velocityB
    let concentration = pressure / (GasConstant.value * temperature)
    fluxA = { moleFraction($0) * concentration * velocityA($0) }
    fluxB = { (1 - moleFraction($0)) * concentration * velocityB($0) }
  }

  /// Creates the motion of two species with known fluxes.
  init(
    molarMassA: Double, molarMassB: Double, temperature: Double, pressure: Double,
    diffusivity: Double, length: Double, moleFraction: @escaping @Sendable (Double) -> Double,
    fluxA: @escaping @Sendable (Double) -> Double,
    fluxB: @escaping @Sendable (Double) -> Double
  ) {
    self.molarMassA = molarMassA
    self.molarMassB = molarMassB
    self.temperature = temperature
    self.pressure = pressure
    self.diffusivity = diffusivity
    self.length = length
    self.moleFraction = moleFraction
    self.fluxA = fluxA
    self.fluxB = fluxB
    let concentration = pressure / (GasConstant.value * temperature)
    velocityA = { fluxA($0) / (concentration * moleFraction($0)) }
    velocityB = { fluxB($0) / (concentration * (1 - moleFraction($0))) }
  }

  /// Moles per volume, in mol/m³.
  public var concentration: Double {
    pressure / (GasConstant.value * temperature)
  }

  /// The value of a symbol at z, in SI units; nil for a symbol that this motion does not fix.
  public func value(of symbol: Symbol, at z: Double) -> Double? {
    let xA = moleFraction(z)
    let xB = 1 - xA
    let (cA, cB) = (xA * concentration, xB * concentration)
    let (rhoA, rhoB) = (molarMassA * cA, molarMassB * cB)
    let (molarA, molarB) = (fluxA(z), fluxB(z))
    let (massA, massB) = (molarMassA * molarA, molarMassB * molarB)
    let massAverage = (massA + massB) / (rhoA + rhoB)
    let molarAverage = (molarA + molarB) / (cA + cB)
    switch symbol {
    case "x_A": return xA
    case "x_B": return xB
    case "w_A": return rhoA / (rhoA + rhoB)
    case "w_B": return rhoB / (rhoA + rhoB)
    case "c": return concentration
    case "c_A": return cA
    case "c_B": return cB
    case "rho": return rhoA + rhoB
    case "rho_A": return rhoA
    case "rho_B": return rhoB
    case "M_A": return molarMassA
    case "M_B": return molarMassB
    case "M": return (rhoA + rhoB) / (cA + cB)
    case "v_A": return velocityA(z)
    case "v_B": return velocityB(z)
    case "v": return massAverage
    case "v_star": return molarAverage
    case "N_A": return molarA
    case "N_B": return molarB
    case "N": return molarA + molarB
    case "n_A": return massA
    case "n_B": return massB
    case "n": return massA + massB
    case "J_A": return molarA - cA * molarAverage
    case "J_B": return molarB - cB * molarAverage
    case "j_A": return massA - rhoA * massAverage
    case "j_B": return massB - rhoB * massAverage
    case "D_AB": return diffusivity
    case "T": return temperature
    case "P": return pressure
    case "R": return GasConstant.value
    case "z": return z
    case "L": return length
    case "x_A1": return moleFraction(0)
    case "x_A2": return moleFraction(length)
    case "p_sat": return moleFraction(0) * pressure
    default: return nil
    }
  }

  /// The size of the parts a symbol is made of: what counts as zero for a velocity or a flux that
  /// is a difference of larger ones.
  public func scale(of symbol: Symbol, at z: Double) -> Double? {
    func size(_ symbol: Symbol) -> Double { abs(value(of: symbol, at: z) ?? .nan) }
    switch symbol {
    case "v": return max(size("n_A"), size("n_B")) / size("rho")
    case "v_star": return max(size("N_A"), size("N_B")) / size("c")
    case "N", "J_A", "J_B": return max(size("N_A"), size("N_B"))
    case "n", "j_A", "j_B": return max(size("n_A"), size("n_B"))
    case "x_A", "x_B", "w_A", "w_B", "c_A", "c_B", "rho_A", "rho_B":
      // What comes to nothing at one end is left with the rounding of what stands at the other.
      let ends = max(
        abs(value(of: symbol, at: 0) ?? .nan), abs(value(of: symbol, at: length) ?? .nan))
      return max(size(symbol), 1e-5 * ends)
    default: return value(of: symbol, at: z).map { abs($0) }
    }
  }

  /// The slope of a symbol along z, by central differences.
  public func slope(of symbol: Symbol, at z: Double) -> Double? {
    guard value(of: symbol, at: z) != nil else { return nil }
    return Differences.derivative(at: z, scale: length) { point in
      value(of: symbol, at: point) ?? .nan
    }
  }

  /// An evaluation of expressions at z.
  public func evaluation(at z: Double) -> Evaluation {
    Evaluation(
      value: { value(of: $0, at: z) },
      slope: { expression, variable in
        guard case .symbol(let symbol) = expression, variable == "z" else { return nil }
        return slope(of: symbol, at: z)
      })
  }
}
