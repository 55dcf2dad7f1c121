import Algebra
import Diffusion
import Numerics

extension TransportModel {
  /// A film that is also blown through, and what transfer of heat tells of that of mass.
  static let analogies: [TransportModel] = [convectiveFilm, chiltonColburn]

  /// Something dissolved that a flow carries across a film while it diffuses.
  static let convectiveFilm = TransportModel(
    "film with convection",
    "Something dilute is carried across a film with the velocity v, from z = 0 on, and diffuses.",
    relations: [
      Relation("peclet", "Péclet number", .definition, "Pe", "v" * "L" / "D_AB"),
      Relation(
        "flux-with-convection", "flux of convection and diffusion", .law, "N_A",
        "D_AB" / "L" * ("Pe" * ("c_A1" - "c_A2" * .function(.exp, -"Pe")))
          / (1 - .function(.exp, -"Pe"))),
      Relation(
        "profile-with-convection", "profile with convection", .law, "c_A",
        "c_A1" + ("c_A2" - "c_A1") * (.function(.exp, "Pe" * "z" / "L") - 1)
          / (.function(.exp, "Pe") - 1)),
    ], removable: Removable(symbol: "Pe", limits: [:]),
    forward: ForwardModel([
      ("v", usual: 2e-7), ("D_AB", usual: 1e-9), ("L", usual: 0.004), ("c_A1", usual: 30),
      ("c_A2", usual: 12), ("z", usual: 0),
    ]) { values throws(SolutionError) in
      let (start, end) = (values["c_A1"], values["c_A2"])
      let (length, place) = try values.placeOnWay()
      let (flux, part) = try SolutionError.explained {
        () throws(TransportError) -> (Double, Double) in
        let film = try ConvectiveFilm(
          velocity: values["v"], diffusivity: values["D_AB"], thickness: length)
        return (
          try film.numericalFlux(from: start, to: end),
          try film.film.numericalPart(at: min(place / length, 1)).part
        )
      }
      let parts = (abs(values["v"]) + values["D_AB"] / length) * max(start, end)
      return .init(
        values: [
          "Pe": values["v"] * length / values["D_AB"], "N_A": flux,
          "c_A": start + part * (end - start),
        ], scales: ["N_A": parts, "c_A": max(start, end)])
    })

  /// The analogy of Chilton and Colburn.
  static let chiltonColburn = TransportModel(
    "Chilton-Colburn analogy",
    "The coefficient of mass from that of heat in the same flow, by equal factors j.",
    relations: [
      Relation("prandtl", "Prandtl number", .definition, "Pr", "c_pm" * "mu" / "k"),
      Relation("schmidt", "Schmidt number", .definition, "Sc", "mu" / ("rho" * "D_AB")),
      Relation(
        "factor-of-heat", "factor j of heat", .definition, "j_H",
        "h" / ("rho" * "v" * "c_pm") * .power("Pr", .decimal(2, over: 3))),
      Relation(
        "factor-of-mass", "factor j of mass", .definition, "j_M",
        "k_c" / "v" * .power("Sc", .decimal(2, over: 3))),
      Relation("equal-factors", "analogy of Chilton and Colburn", .law, "j_M", "j_H"),
      Relation(
        "lewis", "Lewis number", .definition, "Le", "k" / ("rho" * "c_pm" * "D_AB")),
    ],
    forward: ForwardModel([
      ("h", usual: 40), ("rho", usual: 1.2), ("c_pm", usual: 1007), ("mu", usual: 1.8e-5),
      ("k", usual: 0.026), ("D_AB", usual: 2.4e-5), ("v", usual: 3),
    ]) { values throws(SolutionError) in
      let capacity = try values.aboveZero("rho") * values.aboveZero("c_pm")
      let spread = try values.aboveZero("k") / capacity
      let lewis = spread / (try values.aboveZero("D_AB"))
      let velocity = try values.aboveZero("v")
      let kinematic = try values.aboveZero("mu") / values["rho"]
      let (prandtl, schmidt) = (kinematic / spread, kinematic / values["D_AB"])
      // Heat that spreads Le times as far as mass has Le^(2/3) times the coefficient.
      let root = Elementary.exp(Elementary.ln(lewis) / 3)
      let coefficient = try values.aboveZero("h") / capacity / (root * root)
      let factor = coefficient / velocity * Elementary.exp(2 * Elementary.ln(schmidt) / 3)
      return .init(values: [
        "Pr": prandtl, "Sc": schmidt, "Le": lewis, "k_c": coefficient, "j_M": factor,
        "j_H": factor,
      ])
    })
}
