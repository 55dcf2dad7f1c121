import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// Bodies that take something up in time, or lose it.
  static let bodies: [TransportModel] =
    [halfSpace] + BodyShape.allCases.map { body($0, isConvective: false) }
    + BodyShape.allCases.map { body($0, isConvective: true) }

  /// Diffusion from a surface into the depth.
  static let halfSpace = TransportModel(
    "half space in time",
    "A deep body whose surface takes another concentration at once, at a depth z after a time t.",
    theorems: [],
    relations: BodySymbols.relations + [
      Relation(
        "reduced-depth", "depth over the reach of diffusion", .definition, "eta",
        "z" / .function(.sqrt, 4 * "D_AB" * "t")),
      Relation(
        "reach-of-diffusion", "reach of diffusion", .definition, "delta",
        .function(.sqrt, 4 * "D_AB" * "t")),
      Relation(
        "flux-into-the-depth", "flux through the surface", .law, "N_A",
        ("c_As" - "c_A0") * .function(.sqrt, "D_AB" / (.constant(.pi) * "t"))),
      Relation(
        "uptake-of-the-depth", "what has passed the surface", .law, "q_A",
        2 * ("c_As" - "c_A0") * .function(.sqrt, "D_AB" * "t" / .constant(.pi))),
      Relation("mass-flux", "mass flux", .definition, "n_A", "M_A" * "N_A"),
      Relation("mass-taken-up", "mass that has passed", .definition, "m_S", "M_A" * "q_A"),
    ],
    methods: [
      NumericalMethod("theta", by: "the error function, 1 − erf η", from: ["eta"]) { values in
        Elementary.erfc(values["eta"])
      },
      NumericalMethod("eta", by: "turning round the error function", from: ["theta"]) {
        values throws(SolutionError) in
        let part = values["theta"]
        guard part > 0, part <= 1 else {
          throw .noMotion("the part of the change, theta, must lie between 0 and 1")
        }
        do throws(RootError) {
          return try Roots.find(in: 0...26) { Elementary.erfc($0) - part }
        } catch {
          throw .noMotion("so small a part of the change tells nothing of the depth")
        }
      },
    ],
    forward: ForwardModel(
      BodySymbols.inputs + [("z", usual: 3e-4), ("t", usual: 1e4), ("M_A", usual: 0.018)],
      readings: BodySymbols.readings + [
        .init("z", from: ["eta", "D_AB", "t"]) { given in
          given["eta"] * (4 * given["D_AB"] * given["t"]).squareRoot()
        },
        .init("t", from: ["delta", "D_AB"]) { given in
          given["delta"] * given["delta"] / (4 * given["D_AB"])
        },
      ]
    ) { values throws(SolutionError) in
      let diffusivity = try values.aboveZero("D_AB")
      let (time, depth) = (try values.aboveZero("t"), try values.notNegative("z"))
      let (part, coefficient, reach) = try SolutionError.explained {
        () throws(TransportError) -> (Double, Double, Double) in
        let space = try HalfSpace(diffusivity: diffusivity)
        return (
          try space.numericalChange(at: depth, after: time),
          try space.numericalSurfaceCoefficient(after: time), try space.depth(after: time)
        )
      }
      let difference = values["c_As"] - values["c_A0"]
      let size = coefficient * max(abs(values["c_As"]), abs(values["c_A0"]))
      let flux = difference * coefficient
      let molarMass = values["M_A"]
      var table = try BodySymbols.table(values, part: part)
      table.values["eta"] = depth / reach
      table.values["delta"] = reach
      table.values["N_A"] = flux
      table.values["n_A"] = molarMass * flux
      // The flux falls as one over the root of time: over u = √t it is even.
      let taken = Quadrature.panel(from: 0, to: 1) { _ in 2 * flux * time }
      table.values["q_A"] = taken
      table.values["m_S"] = molarMass * taken
      table.scales["N_A"] = size
      table.scales["n_A"] = molarMass * size
      table.scales["q_A"] = 2 * size * time
      table.scales["m_S"] = 2 * molarMass * size * time
      return table
    })

  /// A body of a shape, with a fixed surface or a film outside.
  private static func body(_ shape: BodyShape, isConvective: Bool) -> TransportModel {
    let name =
      switch shape {
      case .slab: "slab"
      case .cylinder: "cylinder"
      case .sphere: "sphere"
      }
    let size = shape == .slab ? "half thickness" : "radius"
    let numbers: [Symbol] = isConvective ? ["Fo", "Bi"] : ["Fo"]
    @Sendable func body(_ values: Values) throws(TransportError) -> Body {
      try Body(shape, surface: isConvective ? .convective(biot: values["Bi"]) : .fixed)
    }
    let methods = [
      NumericalMethod("theta", by: "the sum of the series", from: numbers + ["s_b"]) {
        values throws(SolutionError) in
        try SolutionError.explained { () throws(TransportError) in
          1
            - (try body(values).unaccomplishedChange(
              at: values["s_b"], fourier: values["Fo"]))
        }
      },
      NumericalMethod("f_u", by: "the sum of the series", from: numbers) {
        values throws(SolutionError) in
        try SolutionError.explained { () throws(TransportError) in
          try body(values).fractionTakenUp(fourier: values["Fo"])
        }
      },
      NumericalMethod(
        "Fo", by: "turning round the sum of the series", from: ["f_u"] + numbers.dropFirst()
      ) { values throws(SolutionError) in
        try SolutionError.explained { () throws(TransportError) in
          try body(values).fourierNumber(whenTakenUp: values["f_u"])
        }
      },
      NumericalMethod(
        "Fo", by: "turning round the sum of the series",
        from: ["theta", "s_b"] + numbers.dropFirst()
      ) { values throws(SolutionError) in
        let (part, place) = (values["theta"], values["s_b"])
        let own = try SolutionError.explained { () throws(TransportError) in try body(values) }
        do throws(RootError) {
          return try Roots.find(in: 1e-5...1e3) { fourier in
            ((try? own.unaccomplishedChange(at: place, fourier: fourier)) ?? .nan) - (1 - part)
          }
        } catch {
          throw .noMotion("no time is known at which the part theta of the change is there")
        }
      },
    ]
    return TransportModel(
      isConvective ? "\(name) in time, film outside" : "\(name) in time",
      "A \(name) that takes up or loses A, with b the \(size) and z counted from the middle. "
        + (isConvective
          ? "A film outside resists, with the coefficient k_c for concentrations in the body."
          : "Its surface takes another concentration at once."),
      theorems: [],
      relations: BodySymbols.relations + BodySymbols.bodyRelations
        + (isConvective
          ? [Relation("biot-number", "Biot number", .definition, "Bi", "k_c" * "b" / "D_AB")] : []),
      methods: methods,
      forward: ForwardModel(
        BodySymbols.inputs + [("b", usual: 2e-3), ("s_b", usual: 0.4), ("t", usual: 4e5)]
          + (isConvective ? [("k_c", usual: 1.3e-9)] : []),
        readings: BodySymbols.readings + BodySymbols.bodyReadings
      ) { values throws(SolutionError) in
        let (half, place) = (try values.aboveZero("b"), try values.fraction("s_b"))
        let (diffusivity, time) = (try values.aboveZero("D_AB"), try values.notNegative("t"))
        let biot = isConvective ? try values.aboveZero("k_c") * half / diffusivity : .infinity
        let fourier = diffusivity * time / (half * half)
        let solution = try BodyInTime(
          shape, surface: isConvective ? .convective(biot: biot) : .fixed, fourier: fourier)
        let taken = try solution.fractionTakenUp()
        var table = try BodySymbols.table(
          values, part: 1 - (try solution.unaccomplishedChange(at: place)))
        let (start, end) = (values["c_A0"], values["c_As"])
        table.values["z"] = place * half
        table.values["Fo"] = fourier
        table.values["f_u"] = taken
        table.values["c_Aav"] = start + taken * (end - start)
        table.scales["c_Aav"] = max(abs(start), abs(end))
        table.values["Bi"] = biot
        table.values["L"] = 2 * half
        return table
      })
  }
}
