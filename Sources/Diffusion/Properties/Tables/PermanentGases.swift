extension SpeciesTable {
  /// The permanent gases, and air.
  ///
  /// Temperatures of boiling are rounded to 0.01 K.
  static let permanentGases: [Species] = [
    Species(
      "H2", "hydrogen", "H2", molarMass: "2.016",
      volume: .molecule("6.12"), boiling: .boils("20.37", .referenceEquation, latentHeat: "900"),
      antoine: .poling("7.93954", "66.7954", "2.5", "10.25", "22.82")),
    Species(
      "D2", "deuterium", "D2", molarMass: "4.028",
      volume: .molecule("6.84"),
      boiling: .boils("23.66", .referenceEquation, latentHeat: "1226", .coolProp),
      antoine: .poling("8.14102", "77.1349", "2.47", "15.2", "18.97")),
    Species(
      "He", "helium", "He", molarMass: "4.002602",
      volume: .molecule("2.67"), boiling: .boils("4.22", .referenceEquation, latentHeat: "80"),
      antoine: .poling("6.6836", "8.1548", "0.56", "1.85", "5.34")),
    Species(
      "Ne", "neon", "Ne", molarMass: "20.1797",
      volume: .molecule("5.98"), boiling: .boils("27.10", .referenceEquation, latentHeat: "1710"),
      antoine: .poling("8.20934", "78.38", "-2.6", "24.33", "29.55")),
    Species(
      "Ar", "argon", "Ar", molarMass: "39.95",
      volume: .molecule("16.2"), boiling: .boils("87.30", .referenceEquation, latentHeat: "6430"),
      antoine: .poling("8.74141", "304.227", "-5.83", "82.59", "94.26")),
    Species(
      "Kr", "krypton", "Kr", molarMass: "83.798",
      volume: .molecule("24.5"), boiling: .boils("119.73", .referenceEquation, latentHeat: "9080"),
      antoine: .poling("8.7556", "416.38", "-8.7", "111.34", "129.23")),
    Species(
      "Xe", "xenon", "Xe", molarMass: "131.293",
      volume: .molecule("32.7"), boiling: .boils("165.05", .referenceEquation, latentHeat: "12570"),
      antoine: .poling("8.76779", "566.282", "-14.49", "156.43", "177.84")),
    Species(
      "N2", "nitrogen", "N2", molarMass: "28.014",
      volume: .molecule("18.5"), boiling: .boils("77.36", .referenceEquation, latentHeat: "5570"),
      antoine: .poling("8.61947", "255.68", "-6.6", "60.81", "83.65")),
    Species(
      "O2", "oxygen", "O2", molarMass: "31.998",
      volume: .molecule("16.3"), boiling: .boils("90.19", .referenceEquation, latentHeat: "6820"),
      antoine: .poling("8.81634", "319.013", "-6.45", "64.29", "97.2")),
    Species(
      "air", "air", "air", molarMass: "28.9647", from: .dryAir,
      volume: .molecule("19.7"), boiling: nil,
      antoine: nil),
    Species(
      "CO", "carbon monoxide", "CO", molarMass: "28.010",
      volume: .molecule("18"), boiling: .boils("81.64", .referenceEquation, latentHeat: "6040"),
      antoine: .poling("8.81912", "291.743", "-5.154", "69.73", "88.08")),
    Species(
      "CO2", "carbon dioxide", "CO2", molarMass: "44.009",
      volume: .molecule("26.9"), boiling: .sublimes("194.67", .yaws),
      antoine: .landoltBoernstein("9.46212", "748.28", "-16.9", "216", "273")),
    Species(
      "N2O", "nitrous oxide", "N2O", molarMass: "44.013", also: ["dinitrogen monoxide"],
      volume: .molecule("35.9"), boiling: .boils("184.68", .referenceEquation, latentHeat: "16530"),
      antoine: .poling("9.12884", "654.26", "-25.99", "180.82", "196.91")),
    Species(
      "NO", "nitric oxide", "NO", molarMass: "30.006", also: ["nitrogen monoxide"],
      volume: .increments("10.65"), boiling: .boils("121.41", .crcHandbook, latentHeat: "13830"),
      antoine: .poling("10.8679", "682.9386", "-4.88", "106.94", "127.56")),
  ]
}
