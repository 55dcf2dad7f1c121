extension SpeciesTable {
  /// Water, ammonia, and the other inorganic gases and liquids.
  ///
  /// Temperatures of boiling are rounded to 0.01 K.
  static let inorganic: [Species] = [
    Species(
      "H2O", "water", "H2O", molarMass: "18.015",
      volume: .molecule("13.1"), boiling: .boils("373.12", .referenceEquation, latentHeat: "40650"),
      antoine: .poling("10.11564", "1687.537", "-42.98", "273.2", "473.2")),
    Species(
      "NH3", "ammonia", "NH3", molarMass: "17.031",
      volume: .molecule("20.7"), boiling: .boils("239.83", .referenceEquation, latentHeat: "23330"),
      antoine: .poling("9.4854", "926.132", "-32.98", "193.03", "254.31")),
    Species(
      "SO2", "sulfur dioxide", "SO2", molarMass: "64.058", also: ["sulphur dioxide"],
      volume: .molecule("41.8"), boiling: .boils("263.14", .referenceEquation, latentHeat: "24940"),
      antoine: .poling("9.4072", "999.9", "-35.96", "199.71", "279.47")),
    Species(
      "H2S", "hydrogen sulfide", "H2S", molarMass: "34.076", also: ["hydrogen sulphide"],
      volume: .increments("27.52"),
      boiling: .boils("212.85", .referenceEquation, latentHeat: "18670"),
      antoine: .poling("9.22882", "806.933", "-21.76", "185.51", "227.2")),
    Species(
      "HCl", "hydrogen chloride", "HCl", molarMass: "36.458",
      volume: .increments("23.31"),
      boiling: .boils("188.17", .referenceEquation, latentHeat: "16150"),
      antoine: .poling("9.2949", "745.78", "-14.27", "159.97", "201")),
    Species(
      "Cl2", "chlorine", "Cl2", molarMass: "70.90",
      volume: .molecule("38.4"), boiling: .boils("239.20", .referenceEquation, latentHeat: "20410"),
      antoine: .poling("9.0628", "861.34", "-26.82", "176.31", "255.79")),
    Species(
      "Br2", "bromine", "Br2", molarMass: "159.808",
      volume: .molecule("69"), boiling: .boils("331.95", .crcHandbook, latentHeat: "29960"),
      antoine: .poling("9.0027", "1119.68", "-51.77", "266", "354.25")),
    Species(
      "I2", "iodine", "I2", molarMass: "253.8089",
      volume: .increments("59.6"), boiling: .boils("457.55", .crcHandbook, latentHeat: "41570"),
      antoine: .poling("9.1431", "1611.9", "-67.97", "392.49", "487.51")),
    Species(
      "SF6", "sulfur hexafluoride", "SF6", molarMass: "146.0504", also: ["sulphur hexafluoride"],
      volume: .molecule("71.3"), boiling: .sublimes("209.30", .webBook),
      antoine: .poling("10.5409", "1096.5", "-11.15", "162", "220.4")),
    Species(
      "COS", "carbonyl sulfide", "COS", molarMass: "60.07",
      volume: .increments("44.91"),
      boiling: .boils("222.99", .referenceEquation, latentHeat: "18560", .coolProp),
      antoine: .landoltBoernstein("9.02168", "801.563", "-23.427", "161", "284")),
    Species(
      "CS2", "carbon disulfide", "CS2", molarMass: "76.131", also: ["carbon disulphide"],
      volume: .increments("61.7"), boiling: .boils("319.35", .crcHandbook, latentHeat: "26740"),
      antoine: .landoltBoernstein("9.05183", "1160.637", "-32.498", "255", "354")),
    Species(
      "HCN", "hydrogen cyanide", "HCN", molarMass: "27.026",
      volume: .increments("22.75"),
      boiling: .boils("298.78", .crcHandbook, latentHeat: "26930", .thermo),
      antoine: .landoltBoernstein("9.50517", "1253.763", "-20.307", "261", "300")),
    Species(
      "Hg", "mercury", "Hg", molarMass: "200.592",
      volume: nil, boiling: .boils("629.77", .crcHandbook, latentHeat: "59110"),
      antoine: nil),
    Species(
      "UF6", "uranium hexafluoride", "UF6", molarMass: "352.0193",
      volume: nil, boiling: .sublimes("329.65", .yaws),
      antoine: nil),
  ]
}
