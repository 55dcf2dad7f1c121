extension SpeciesTable {
  /// The alcohols, ketones, ether, esters, and acetic acid.
  ///
  /// Temperatures of boiling are rounded to 0.01 K.
  static let oxygenates: [Species] = [
    Species(
      "CH3OH", "methanol", "CH3OH", molarMass: "32.042",
      volume: .increments("31.25"),
      boiling: .boils("337.63", .referenceEquation, latentHeat: "35210"),
      antoine: .poling("10.20277", "1580.08", "-33.65", "262.59", "356")),
    Species(
      "C2H5OH", "ethanol", "C2H5OH", molarMass: "46.069",
      volume: .increments("51.77"),
      boiling: .boils("351.57", .referenceEquation, latentHeat: "38560"),
      antoine: .poling("10.33675", "1648.22", "-42.232", "276.5", "369.54")),
    Species(
      "1-C3H7OH", "1-propanol", "C3H7OH", molarMass: "60.096",
      volume: .increments("72.29"), boiling: .boils("370.19", .crcHandbook, latentHeat: "41440"),
      antoine: .poling("9.99991", "1512.94", "-67.343", "293.19", "389.32")),
    Species(
      "2-C3H7OH", "2-propanol", "C3H7OH", molarMass: "60.096", also: ["isopropanol"],
      volume: .increments("72.29"), boiling: .boils("355.36", .crcHandbook, latentHeat: "39850"),
      antoine: .poling("10.24268", "1580.92", "-53.54", "281.28", "373.46")),
    Species(
      "1-C4H9OH", "1-butanol", "C4H9OH", molarMass: "74.123",
      volume: .increments("92.81"), boiling: .boils("390.75", .crcHandbook, latentHeat: "43290"),
      antoine: .poling("9.6493", "1395.14", "-90.411", "310.18", "411.26")),
    Species(
      "acetone", "acetone", "CH3COCH3", molarMass: "58.080", also: ["propanone"],
      volume: .increments("67.67"),
      boiling: .boils("329.22", .referenceEquation, latentHeat: "29100"),
      antoine: .poling("9.2184", "1197.01", "-45.09", "247.38", "350.65")),
    Species(
      "MEK", "2-butanone", "CH3COC2H5", molarMass: "72.107",
      also: ["methyl ethyl ketone", "butanone"],
      volume: .increments("88.19"), boiling: .boils("352.75", .crcHandbook, latentHeat: "31300"),
      antoine: .poling("9.1386", "1232.63", "-54.46", "265.62", "375.66")),
    Species(
      "Et2O", "diethyl ether", "C2H5OC2H5", molarMass: "74.123", also: ["ether"],
      volume: .increments("92.81"),
      boiling: .boils("307.60", .referenceEquation, latentHeat: "26520"),
      antoine: .poling("9.10962", "1090.64", "-41.95", "229.71", "328.31")),
    Species(
      "MeOAc", "methyl acetate", "CH3COOCH3", molarMass: "74.079",
      volume: .increments("73.78"), boiling: .boils("329.85", .crcHandbook, latentHeat: "30320"),
      antoine: .poling("9.18621", "1156.43", "-53.46", "249.9", "351.11")),
    Species(
      "EtOAc", "ethyl acetate", "CH3COOC2H5", molarMass: "88.106",
      volume: .increments("94.3"), boiling: .boils("350.25", .crcHandbook, latentHeat: "31940"),
      antoine: .poling("9.13361", "1195.13", "-60.68", "265.5", "372.51")),
    Species(
      "PrOAc", "propyl acetate", "CH3COOC3H7", molarMass: "102.133",
      volume: .increments("114.82"), boiling: .boils("374.15", .crcHandbook, latentHeat: "33920"),
      antoine: .poling("9.05548", "1233.46", "-70.07", "284.4", "398.6")),
    Species(
      "HOAc", "acetic acid", "CH3COOH", molarMass: "60.052",
      volume: .increments("53.26"), boiling: .boils("391.05", .crcHandbook, latentHeat: "23700"),
      antoine: .poling("9.54456", "1555.12", "-48.5", "297.58", "414.97")),
  ]
}
