extension SpeciesTable {
  /// Organic liquids with chlorine or nitrogen.
  ///
  /// Temperatures of boiling are rounded to 0.01 K.
  static let substitutedOrganics: [Species] = [
    Species(
      "CH3Cl", "chloromethane", "CH3Cl", molarMass: "50.485", also: ["methyl chloride"],
      volume: .increments("43.83"),
      boiling: .boils("249.17", .referenceEquation, latentHeat: "21400"),
      antoine: .poling("9.16533", "920.86", "-27.57", "184.6", "265.87")),
    Species(
      "CH2Cl2", "dichloromethane", "CH2Cl2", molarMass: "84.927", also: ["methylene chloride"],
      volume: .increments("62.52"), boiling: .boils("312.95", .crcHandbook, latentHeat: "28060"),
      antoine: .poling("9.07622", "1070.07", "-49.91", "235.2", "333.36")),
    Species(
      "CHCl3", "chloroform", "CHCl3", molarMass: "119.369", also: ["trichloromethane"],
      volume: .increments("81.21"), boiling: .boils("334.35", .crcHandbook, latentHeat: "29240"),
      antoine: .poling("8.96288", "1106.904", "-54.598", "250.1", "356.89")),
    Species(
      "CCl4", "carbon tetrachloride", "CCl4", molarMass: "153.811", also: ["tetrachloromethane"],
      volume: .increments("99.9"), boiling: .boils("349.85", .crcHandbook, latentHeat: "29820"),
      antoine: .poling("9.10445", "1265.632", "-41.002", "259", "373.76")),
    Species(
      "PhCl", "chlorobenzene", "C6H5Cl", molarMass: "112.556",
      volume: .increments("109.65"),
      boiling: .boils("405.21", .referenceEquation, latentHeat: "35190"),
      antoine: .poling("9.02012", "1378.79", "-61.45", "302.5", "432.18")),
    Species(
      "PhNO2", "nitrobenzene", "C6H5NO2", molarMass: "123.111",
      volume: .increments("105.41"),
      boiling: .boils("483.85", .crcHandbook, latentHeat: "44290", .thermo),
      antoine: .landoltBoernstein("9.24052", "1746.58", "-71.367", "407", "484")),
    Species(
      "aniline", "aniline", "C6H5NH2", molarMass: "93.129",
      volume: .increments("97.81"), boiling: .boils("457.25", .crcHandbook, latentHeat: "42440"),
      antoine: .poling("9.4087", "1692.77", "-72.71", "349.86", "484.81")),
    Species(
      "pyridine", "pyridine", "C5H5N", molarMass: "79.102",
      volume: .increments("77.29"), boiling: .boils("388.35", .crcHandbook, latentHeat: "35090"),
      antoine: .poling("9.16749", "1373.026", "-58.46", "292.51", "413.57")),
  ]
}
