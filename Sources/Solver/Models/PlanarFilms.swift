import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Planar films of two species, by what fixes the ratio of their fluxes.
  static let planarFilms: [TransportModel] =
    Closure.allCases.map(planarFilm) + [fixedRatioFilm, reactingFilm, distillingFilm]

  /// A steady planar film with a closure.
  public static func planarFilm(_ closure: Closure) -> TransportModel {
    switch closure {
    case .equimolar:
      planarFilm(
        closure.name, "For each mole of A that goes one way, one of B goes the other.",
        closure: .equimolar, settings: [.equimolarFilm, .saturatedFilm], inputs: []
      ) { _ in -1 }
    case .stagnantB:
      planarFilm(
        closure.name, "B stays where it is, since it cannot pass one of the ends.",
        closure: .stagnantB, settings: [.stagnantFilm, .saturatedFilm], inputs: [],
        relations: FilmRelations.stagnant
      ) { _ in 0 }
    }
  }

  /// N_B = r N_A with any r.
  static let fixedRatioFilm = planarFilm(
    "fixed flux ratio", "B moves in a fixed ratio r to A, with r positive if both go one way.",
    settings: [.fluxRatioFilm], inputs: [("r", usual: -0.4)]
  ) { $0["r"] }

  /// A surface at which one mole of A becomes `nu` moles of B.
  static let reactingFilm = planarFilm(
    "surface reaction", "At a surface one mole of A becomes nu moles of B, which come back.",
    settings: [.fluxRatioFilm, .reactingFilm], inputs: [("nu", usual: 0.5)]
  ) { -$0["nu"] }

  /// Latent heats that cancel at a boiling surface.
  static let distillingFilm = planarFilm(
    "balanced latent heats", "What condenses of one species pays for what boils of the other.",
    settings: [.fluxRatioFilm, .distillingFilm],
    inputs: [("lambda_A", usual: 3e4), ("lambda_B", usual: 4e4)]
  ) { -$0["lambda_A"] / $0["lambda_B"] }

  /// A planar film with a flux ratio that follows from further inputs.
  private static func planarFilm(
    _ name: String, _ summary: String, closure: Closure? = nil, settings: Set<Setting>,
    inputs: [(Symbol, usual: Double)], relations: [Relation] = [],
    ratio: @escaping @Sendable (Values) -> Double
  ) -> TransportModel {
    TransportModel(
      "planar film, \(name)", summary, closure: closure,
      settings: settings.union([.anyMotion, .fickianMotion]),
      relations: GasRelations.here + FilmRelations.ends + [GasRelations.scaling] + relations,
      constants: ["n_T": Fuller.temperatureExponent],
      removable: settings.contains(.fluxRatioFilm) ? .netMoles : nil,
      forward: ForwardModel(
        [
          ("x_A1", usual: 0.4), ("x_A2", usual: 0.1), ("D_AB", usual: 2e-5), ("L", usual: 0.01),
          ("T", usual: 300), ("P", usual: 1e5), ("M_A", usual: 0.03), ("M_B", usual: 0.05),
          ("z", usual: 0), ("d", usual: 0.05), ("T_0", usual: 273.15), ("P_0", usual: 101_325),
          ("n_T", usual: Fuller.temperatureExponent),
        ] + inputs, readings: FilmRelations.readings
      ) { values throws(SolutionError) in
        let ratio = ratio(Values(values))
        let film = try SolutionError.explained { () throws(FilmError) in
          try NumericalFilm(
            from: values["x_A1"] ?? .nan, to: values["x_A2"] ?? .nan, fluxRatio: ratio)
        }
        let (length, z) = try Values(values).placeOnWay()
        let motion = BinaryMotion(
          film: film, molarMassA: values["M_A"] ?? .nan, molarMassB: values["M_B"] ?? .nan,
          temperature: values["T"] ?? .nan, pressure: values["P"] ?? .nan,
          diffusivity: values["D_AB"] ?? .nan, length: length)
        let warmth = Elementary.power(values["T_0"] ?? .nan, values["n_T"] ?? .nan)
        let before = motion.diffusivity * motion.pressure / (values["P_0"] ?? .nan)
        let scaled = before * warmth / Elementary.power(motion.temperature, values["n_T"] ?? .nan)
        return { symbol in
          if symbol == "D_0" { return (scaled, abs(scaled)) }
          if let input = values[symbol] {
            return (input, Glossary.isFraction(symbol) ? 1 : abs(input))
          }
          return motion.outcome(symbol, at: z) ?? GasRelations.outcome(symbol, motion, at: z)
            ?? FilmRelations.outcome(symbol, motion, ratio: ratio, diameter: values["d"] ?? .nan)
        }
      })
  }
}

extension TransportModel.Removable {
  /// Without net moles the laws of a fixed flux ratio become those of equimolar counterdiffusion.
  static let netMoles = TransportModel.Removable(
    symbol: "epsilon",
    limits: [
      "flux-ratio-flux": "flux-ratio-to-equimolar",
      "flux-ratio-profile": "flux-ratio-to-straight-line",
    ])
}

/// What is measured at the ends of a film and through it.
enum FilmRelations {
  static let ends: [Relation] =
    ["1", "2"].flatMap { end in
      func symbol(_ stem: String) -> Expression { .symbol(.composed(stem + end)) }
      return [
        Relation(
          "partial-pressure-A\(end)", "partial pressure of A at an end", .definition,
          symbol("p_A"), symbol("x_A") * "P"),
        Relation(
          "partial-pressure-B\(end)", "partial pressure of B at an end", .definition,
          symbol("p_B"), "P" - symbol("p_A")),
        Relation(
          "concentration-A\(end)", "concentration of A at an end", .definition, symbol("c_A"),
          symbol("x_A") * "c"),
      ]
    } + [
      Relation(
        "area-of-the-film", "area of a circle", .definition, "S",
        .constant(.pi) * .power("d", 2) / 4),
      Relation("flow-through-the-film", "flow through an area", .definition, "W", "S" * "N_A"),
      Relation("mass-flow-through-the-film", "mass flow", .definition, "m_A", "M_A" * "W"),
    ]

  /// The ends by pressures, and the pressure by the concentration.
  static let readings: [ForwardModel.Reading] =
    [
      .init("x_A1", from: ["p_sat", "P"]) { $0["p_sat"] / $0["P"] },
      .init("x_A1", from: ["p_A1", "P"]) { $0["p_A1"] / $0["P"] },
      .init("x_A2", from: ["p_A2", "P"]) { $0["p_A2"] / $0["P"] },
      .init("x_A1", from: ["c_A1", "c"]) { $0["c_A1"] / $0["c"] },
      .init("x_A2", from: ["c_A2", "c"]) { $0["c_A2"] / $0["c"] },
      .init("D_AB", from: ["D_0", "T_0", "P_0", "T", "P", "n_T"]) { values in
        values["D_0"] * values["P_0"] / values["P"]
          * Elementary.power(values["T"] / values["T_0"], values["n_T"])
      },
    ] + GasRelations.readings

  static let stagnant: [Relation] = [
    Relation(
      "log-mean-pressure", "logarithmic mean of the pressures of B", .definition, "p_BM",
      ("p_B2" - "p_B1") / .function(.ln, "p_B2" / "p_B1"))
  ]

  static func outcome(
    _ symbol: Symbol, _ motion: BinaryMotion, ratio: Double, diameter: Double
  ) -> (value: Double, scale: Double)? {
    let (first, last) = (motion.moleFraction(0), motion.moleFraction(motion.length))
    let (c, pressure) = (motion.concentration, motion.pressure)
    let area = Double.pi / 4 * diameter * diameter
    func sized(_ value: Double) -> (Double, Double) { (value, abs(value)) }
    switch symbol {
    case "p_A1": return (first * pressure, pressure)
    case "p_A2": return (last * pressure, pressure)
    case "p_B1": return ((1 - first) * pressure, pressure)
    case "p_B2": return ((1 - last) * pressure, pressure)
    case "c_A1": return (first * c, c)
    case "c_A2": return (last * c, c)
    case "x_B1": return (1 - first, 1)
    case "x_B2": return (1 - last, 1)
    case "r": return (ratio, max(1, abs(ratio)))
    case "epsilon": return (1 + ratio, max(1, abs(ratio)))
    case "S": return sized(area)
    case "W": return sized(area * motion.fluxA(0))
    case "m_A": return sized(area * motion.fluxA(0) * motion.molarMassA)
    case "x_BM": return sized(FilmRelations.mean(1 - first, 1 - last))
    case "p_BM": return sized(FilmRelations.mean(1 - first, 1 - last) * pressure)
    default: return nil
    }
  }

  /// The logarithmic mean as the mean of an exponential over its way, by quadrature.
  static func mean(_ first: Double, _ last: Double) -> Double {
    guard first > 0, last > 0 else { return .nan }
    let rate = Elementary.ln(last / first)
    return Quadrature.panel(from: 0, to: 1) { first * Elementary.exp(rate * $0) }
  }
}
