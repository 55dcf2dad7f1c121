import Algebra

extension Setting {
  /// Three species of an ideal gas at a place where there is none of A left.
  public static let traceOfA = Setting("an ideal gas of B and C with no more than a trace of A") {
    Model.traceOfThree(&$0)
  }
}

extension Theory {
  /// What becomes of the diffusivities of three species where one of them is rare.
  static let traceOfThree: [Theorem] = [
    Theorem(
      id: "no-dragging-of-a-trace", title: "no dragging along of what is not there",
      meaning:
        "Where there is no A, no slope of B can make A flow, so no mole fraction turns negative.",
      setting: .traceOfA,
      script: [
        .start("fick-diffusivity-AB", because: "the diffusivity of A by the slope of B"),
        .use("weighted-diffusivity", because: "the diffusivities, weighted by the third species"),
        .limit("x_A", to: .point(0), from: .ternaryGas, because: "A becomes rare"),
      ]),
    Theorem(
      id: "diffusivity-of-a-trace", title: "diffusivity of a trace",
      meaning: "A trace of A feels the resistances of B and C, each by its share.",
      setting: .traceOfA,
      script: [
        .start("fick-diffusivity-AA", because: "the diffusivity of A by its own slope"),
        .use("weighted-diffusivity", because: "the diffusivities, weighted by the third species"),
        .limit("x_A", to: .point(0), from: .ternaryGas, because: "A becomes rare"),
      ]),
  ]
}
