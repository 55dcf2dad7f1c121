extension SpeciesTable {
  /// The hydrocarbons, from methane to biphenyl.
  ///
  /// Temperatures of boiling are rounded to 0.01 K.
  static let hydrocarbons: [Species] = [
    Species(
      "CH4", "methane", "CH4", molarMass: "16.043",
      volume: .increments("25.14"),
      boiling: .boils("111.67", .referenceEquation, latentHeat: "8190"),
      antoine: .poling("8.7687", "395.744", "-6.469", "92.64", "120.59")),
    Species(
      "C2H2", "acetylene", "C2H2", molarMass: "26.038", also: ["ethyne"],
      volume: .increments("36.42"), boiling: .sublimes("189.00", .webBook),
      antoine: .poling("8.67374", "528.67", "-44.36", "191.44", "201.11")),
    Species(
      "C2H4", "ethylene", "C2H4", molarMass: "28.054", also: ["ethene"],
      volume: .increments("41.04"),
      boiling: .boils("169.38", .referenceEquation, latentHeat: "13530"),
      antoine: .poling("8.91382", "596.526", "-16.78", "123.06", "181.9")),
    Species(
      "C2H6", "ethane", "C2H6", molarMass: "30.070",
      volume: .increments("45.66"),
      boiling: .boils("184.57", .referenceEquation, latentHeat: "14690"),
      antoine: .poling("8.95405", "663.72", "-16.469", "133.8", "198.16")),
    Species(
      "C3H6", "propylene", "C3H6", molarMass: "42.081", also: ["propene"],
      volume: .increments("61.56"),
      boiling: .boils("225.53", .referenceEquation, latentHeat: "18420"),
      antoine: .poling("8.95606", "789.624", "-25.57", "165.2", "241.61")),
    Species(
      "C3H8", "propane", "C3H8", molarMass: "44.097",
      volume: .increments("66.18"),
      boiling: .boils("231.04", .referenceEquation, latentHeat: "19040"),
      antoine: .poling("8.92828", "803.997", "-26.11", "168.9", "247.76")),
    Species(
      "nC4H10", "n-butane", "C4H10", molarMass: "58.124", also: ["butane"],
      volume: .increments("86.7"),
      boiling: .boils("272.66", .referenceEquation, latentHeat: "22440"),
      antoine: .poling("8.93266", "935.773", "-34.361", "200.5", "292.03")),
    Species(
      "iC4H10", "isobutane", "C4H10", molarMass: "58.124", also: ["methylpropane"],
      volume: .increments("86.7"),
      boiling: .boils("261.40", .referenceEquation, latentHeat: "21300"),
      antoine: .poling("9.00272", "947.54", "-24.28", "190.4", "280.25")),
    Species(
      "nC5H12", "n-pentane", "C5H12", molarMass: "72.151", also: ["pentane"],
      volume: .increments("107.22"),
      boiling: .boils("309.21", .referenceEquation, latentHeat: "25790"),
      antoine: .poling("8.97786", "1064.84", "-41.136", "228.71", "330.75")),
    Species(
      "neoC5H12", "neopentane", "C5H12", molarMass: "72.151", also: ["dimethylpropane"],
      volume: .increments("107.22"),
      boiling: .boils("282.65", .referenceEquation, latentHeat: "22740"),
      antoine: .poling("8.83916", "938.234", "-37.901", "259.33", "303.08")),
    Species(
      "nC6H14", "n-hexane", "C6H14", molarMass: "86.178", also: ["hexane"],
      volume: .increments("127.74"),
      boiling: .boils("341.87", .referenceEquation, latentHeat: "28850"),
      antoine: .poling("9.00139", "1170.875", "-48.833", "254.24", "365.25")),
    Species(
      "cC6H12", "cyclohexane", "C6H12", molarMass: "84.162",
      volume: .increments("123.12"),
      boiling: .boils("353.86", .referenceEquation, latentHeat: "29970"),
      antoine: .poling("8.93002", "1182.774", "-52.532", "282.11", "378.46")),
    Species(
      "nC7H16", "n-heptane", "C7H16", molarMass: "100.205", also: ["heptane"],
      volume: .increments("148.26"),
      boiling: .boils("371.55", .referenceEquation, latentHeat: "31770"),
      antoine: .poling("9.02023", "1263.909", "-56.718", "277.71", "396.53")),
    Species(
      "nC8H18", "n-octane", "C8H18", molarMass: "114.232", also: ["octane"],
      volume: .increments("168.78"),
      boiling: .boils("398.79", .referenceEquation, latentHeat: "34410"),
      antoine: .poling("9.05075", "1356.36", "-63.515", "299.42", "425.23")),
    Species(
      "C6H6", "benzene", "C6H6", molarMass: "78.114",
      volume: .increments("90.96"),
      boiling: .boils("353.22", .referenceEquation, latentHeat: "30720"),
      antoine: .poling("8.98523", "1184.24", "-55.578", "279.64", "377.06")),
    Species(
      "toluene", "toluene", "C6H5CH3", molarMass: "92.141",
      volume: .increments("111.48"),
      boiling: .boils("383.75", .referenceEquation, latentHeat: "33180"),
      antoine: .poling("9.05043", "1327.62", "-55.525", "286.44", "409.61")),
    Species(
      "EtBz", "ethylbenzene", "C6H5C2H5", molarMass: "106.168",
      volume: .increments("132"),
      boiling: .boils("409.31", .referenceEquation, latentHeat: "35570"),
      antoine: .poling("9.06861", "1415.77", "-60.85", "306.32", "436.63")),
    Species(
      "naphthalene", "naphthalene", "C10H8", molarMass: "128.174",
      volume: .increments("140.88"), boiling: .boils("491.15", .crcHandbook, latentHeat: "43200"),
      antoine: .poling("9.13555", "1733.71", "-71.291", "368.44", "523.4")),
    Species(
      "biphenyl", "biphenyl", "C12H10", molarMass: "154.212",
      volume: .increments("177.3"),
      boiling: .boils("528.35", .crcHandbook, latentHeat: "48640", .thermo),
      antoine: .poling("9.1887", "1841.48", "-88", "400.77", "561.6")),
  ]
}
