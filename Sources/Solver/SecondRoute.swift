import Algebra
import Diffusion

/// The number once more, from the governing equations: by plain arithmetic on a motion that is
/// given or solved numerically. No relation, theorem or closed form takes part.
public enum SecondRoute {
  /// How closely the two routes must agree.
  ///
  /// The numerical film is good for eleven digits; one is lost where composition enters twice.
  public static let agreement = 1e-9

  /// The value of a symbol at z, in SI units, and the size of the parts it is made of.
  ///
  /// - Throws: `notDetermined` for a symbol that a motion does not fix.
  static func value(
    of symbol: Symbol, in motion: BinaryMotion, at z: Double
  ) throws(SolutionError) -> (value: Double, scale: Double) {
    guard let value = motion.value(of: symbol, at: z),
      let scale = motion.scale(of: symbol, at: z)
    else { throw .notDetermined(symbol) }
    return (value, scale)
  }

  /// Compares a value with that of the second route.
  ///
  /// - Throws: `routesDisagree` where they differ by more than `agreement`, relative to the parts
  ///   the value is made of.
  static func confirm(
    _ symbol: Symbol, _ value: Double, _ numerical: (value: Double, scale: Double)
  ) throws(SolutionError) {
    let scale = max(numerical.scale, abs(value))
    guard abs(value - numerical.value) <= agreement * scale else {
      throw .routesDisagree(symbol, closedForm: value, numerical: numerical.value)
    }
  }

  /// The motion that the givens describe.
  ///
  /// - Parameter givens: Values by symbol, in SI units.
  /// - Throws: `SolutionError` where a given that the model needs is missing, or where no motion
  ///   satisfies the model.
  public static func motion(
    in model: TransportModel, givens: [Symbol: Double]
  ) throws(SolutionError) -> BinaryMotion {
    func given(_ symbol: Symbol) throws(SolutionError) -> Double {
      guard let value = givens[symbol] else { throw .missingGiven(symbol, model) }
      return value
    }
    if let symbol = model.missingGiven(among: Array(givens.keys)) {
      throw .missingGiven(symbol, model)
    }
    // What is not given stays undefined, and so does everything that depends on it.
    let massA = givens["M_A"] ?? .nan
    let massB = givens["M_B"] ?? .nan
    // Velocities and fractions do not depend on how dense the gas is; where nothing fixes its
    // concentration, one mole per cubic metre will do.
    let temperature = givens["T"] ?? 300
    let pressure = givens["P"] ?? (givens["c"] ?? 1) * GasConstant.value * temperature
    switch model {
    case .movingMixture:
      let fraction = try given("x_A")
      let (velocityA, velocityB) = (try given("v_A"), try given("v_B"))
      return BinaryMotion(
        molarMassA: massA, molarMassB: massB, temperature: temperature, pressure: pressure,
        diffusivity: .nan, length: givens["L"] ?? 1, moleFraction: { _ in fraction },
        velocityA: { _ in velocityA }, velocityB: { _ in velocityB })
    case .planarFilm(let closure):
      let surface: Double
      if let saturation = givens["p_sat"] {
        surface = try saturation / given("P")
      } else {
        surface = try given("x_A1")
      }
      let far = try given("x_A2")
      let film: NumericalFilm
      do throws(FilmError) {
        film = try NumericalFilm(from: surface, to: far, fluxRatio: closure.fluxRatio)
      } catch {
        throw .noMotion(error.message)
      }
      return BinaryMotion(
        film: film, molarMassA: massA, molarMassB: massB, temperature: temperature,
        pressure: pressure, diffusivity: try given("D_AB"), length: try given("L"))
    }
  }
}

/// Why a question has no answer that can be trusted.
public enum SolutionError: Error, Hashable, Sendable {
  case missingGiven(Symbol, TransportModel)
  case notDetermined(Symbol)
  case noMotion(String)
  case algebra(AlgebraError)
  /// The closed form and the numerical solution differ.
  case routesDisagree(Symbol, closedForm: Double, numerical: Double)

  public var message: String {
    switch self {
    case .missingGiven(let symbol, let model):
      "the model `\(model.name)` needs \(symbol.name), which is not given"
    case .notDetermined(let symbol): "\(symbol.name) does not follow from what is given"
    case .noMotion(let reason): reason
    case .algebra(let error): error.message
    case .routesDisagree(let symbol, let closedForm, let numerical):
      "the closed form gives \(symbol.name) = \(closedForm), the numerical solution "
        + "\(numerical)"
    }
  }
}
