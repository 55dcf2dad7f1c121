extension MeasuredDiffusivities {
  /// The rows of Bird, Stewart and Lightfoot, in cm²/s at 1 atm.
  ///
  /// Left out: propane–isobutane at 298 K (0.0439). To its neighbour at 378.2 K it would rise with the
  /// power 2.6 of the temperature, and it lies a third below Fuller's estimate.
  static let transportPhenomenaRows: [Measurement] = [
    Measurement("CO2", "N2O", "273.2", "0.096", .birdStewartLightfoot),
    Measurement("CO2", "CO", "273.2", "0.139", .birdStewartLightfoot),
    Measurement("CO2", "N2", "273.2", "0.144", .birdStewartLightfoot),
    Measurement("CO2", "N2", "288.2", "0.158", .birdStewartLightfoot),
    Measurement("CO2", "N2", "298.2", "0.165", .birdStewartLightfoot),
    Measurement("N2", "C2H6", "298.2", "0.148", .birdStewartLightfoot),
    Measurement("N2", "nC4H10", "298.2", "0.096", .birdStewartLightfoot),
    Measurement("N2", "O2", "273.2", "0.181", .birdStewartLightfoot),
    Measurement("H2", "SF6", "298.2", "0.420", .birdStewartLightfoot),
    Measurement("H2", "CH4", "298.2", "0.726", .birdStewartLightfoot),
    Measurement("H2", "N2", "273.2", "0.674", .birdStewartLightfoot),
    Measurement("NH3", "H2", "263", "0.58", .birdStewartLightfoot),
    Measurement("NH3", "N2", "298", "0.233", .birdStewartLightfoot),
    Measurement("H2O", "N2", "308", "0.259", .birdStewartLightfoot),
    Measurement("H2O", "O2", "352", "0.357", .birdStewartLightfoot),
    Measurement("C3H8", "nC4H10", "378.2", "0.0768", .birdStewartLightfoot),
    Measurement("C3H8", "nC4H10", "437.7", "0.107", .birdStewartLightfoot),
    Measurement("C3H8", "iC4H10", "378.2", "0.0823", .birdStewartLightfoot),
    Measurement("C3H8", "iC4H10", "437.8", "0.112", .birdStewartLightfoot),
    Measurement("C3H8", "neoC5H12", "298.1", "0.0431", .birdStewartLightfoot),
    Measurement("C3H8", "neoC5H12", "378.2", "0.0703", .birdStewartLightfoot),
    Measurement("C3H8", "neoC5H12", "437.7", "0.0945", .birdStewartLightfoot),
    Measurement("nC4H10", "neoC5H12", "298.0", "0.0413", .birdStewartLightfoot),
    Measurement("nC4H10", "neoC5H12", "378.2", "0.0644", .birdStewartLightfoot),
    Measurement("nC4H10", "neoC5H12", "437.8", "0.0839", .birdStewartLightfoot),
    Measurement("iC4H10", "neoC5H12", "298.1", "0.0362", .birdStewartLightfoot),
    Measurement("iC4H10", "neoC5H12", "378.2", "0.0580", .birdStewartLightfoot),
    Measurement("iC4H10", "neoC5H12", "437.7", "0.0786", .birdStewartLightfoot),
  ]

  /// The rows of Welty, Wicks and Wilson, in cm²/s at 1 atm.
  ///
  /// The table gives *P D* in Pa m²/s to three decimals; it is divided by one atmosphere here and rounded
  /// to three digits. Left out, because they contradict a better founded value:
  ///
  /// - ammonia–hydrogen at 293 K (0.849): 21 % above the step from the value at 263 K,
  /// - ammonia–nitrogen at 293 K (0.241): above the value at 298 K, though *D* rises with temperature,
  /// - argon–hydrogen at 293 K (0.770): 3 % below the evaluated value at 293.15 K,
  /// - ethanol–air at 298 K (0.132): from the value at 273 K it would rise with the power 2.9,
  /// - naphthalene–air at 303 K (0.0859): above 0.0692 at 318 K in Geankoplis and 0.061 at 298 K in Cengel,
  ///   so the whole pair is left out,
  /// - carbon disulfide–carbon dioxide at 318 K: the same number as benzene–carbon dioxide, and 24 %
  ///   below Fuller's estimate.
  static let reprintedRows: [Measurement] = [
    Measurement("NH3", "air", "273", "0.198", .welty),
    Measurement("aniline", "air", "298", "0.0725", .welty),
    Measurement("C6H6", "air", "298", "0.0961", .welty),
    Measurement("Br2", "air", "293", "0.0911", .welty),
    Measurement("CO2", "air", "273", "0.136", .welty),
    Measurement("CS2", "air", "273", "0.0882", .welty),
    Measurement("Cl2", "air", "273", "0.124", .welty),
    Measurement("biphenyl", "air", "491", "0.160", .welty),
    Measurement("EtOAc", "air", "273", "0.0709", .welty),
    Measurement("Et2O", "air", "293", "0.0896", .welty),
    Measurement("I2", "air", "298", "0.0834", .welty),
    Measurement("CH3OH", "air", "298", "0.162", .welty),
    Measurement("Hg", "air", "614", "0.473", .welty),
    Measurement("PhNO2", "air", "298", "0.0868", .welty),
    Measurement("nC8H18", "air", "298", "0.0602", .welty),
    Measurement("O2", "air", "273", "0.175", .welty),
    Measurement("PrOAc", "air", "315", "0.0920", .welty),
    Measurement("SO2", "air", "273", "0.122", .welty),
    Measurement("toluene", "air", "298", "0.0844", .welty),
    Measurement("H2O", "air", "298", "0.260", .welty),
    Measurement("NH3", "C2H4", "293", "0.177", .welty),
    Measurement("C6H6", "CO2", "318", "0.0715", .welty),
    Measurement("EtOAc", "CO2", "319", "0.0666", .welty),
    Measurement("C2H5OH", "CO2", "273", "0.0693", .welty),
    Measurement("Et2O", "CO2", "273", "0.0541", .welty),
    Measurement("H2", "CO2", "273", "0.550", .welty),
    Measurement("CH4", "CO2", "273", "0.153", .welty),
    Measurement("CH3OH", "CO2", "298.6", "0.105", .welty),
    Measurement("N2O", "CO2", "298", "0.117", .welty),
    Measurement("C3H8", "CO2", "298", "0.0863", .welty),
    Measurement("H2O", "CO2", "298", "0.164", .welty),
    Measurement("C6H6", "H2", "273", "0.317", .welty),
    Measurement("C2H6", "H2", "273", "0.439", .welty),
    Measurement("CH4", "H2", "273", "0.625", .welty),
    Measurement("O2", "H2", "273", "0.697", .welty),
    Measurement("pyridine", "H2", "318", "0.437", .welty),
    Measurement("C2H4", "N2", "298", "0.163", .welty),
    Measurement("H2", "N2", "288", "0.743", .welty),
    Measurement("I2", "N2", "273", "0.0700", .welty),
    Measurement("NH3", "O2", "293", "0.253", .welty),
    Measurement("C6H6", "O2", "296", "0.0939", .welty),
    Measurement("C2H4", "O2", "293", "0.182", .welty),
    Measurement("H2O", "O2", "308.1", "0.282", .welty),
  ]

  /// Single values of worked examples and smaller tables, in cm²/s at 1 atm.
  ///
  /// The value of Cussler was measured at 2 atm, helium–propanol of Brodkey and Hershey at 5 atm; both are
  /// brought to 1 atm by 1/*P*. Left out: hydrogen–air at 298 K in Incropera and DeWitt, Table A.8 (0.41),
  /// which is wrong by a factor of 1.85 (evaluated: 0.756 at 293.15 K).
  static let exampleRows: [Measurement] = [
    Measurement("H2O", "air", "273.15", "0.219", .crcOlderEdition),
    Measurement("O2", "CO", "273", "0.187", .treybal),
    Measurement("O2", "CH4", "273", "0.186", .treybal),
    Measurement("C2H5OH", "air", "273", "0.102", .treybal),
    Measurement("CO2", "air", "298.15", "0.164", .brodkey),
    Measurement("CH3Cl", "SO2", "323", "0.077", .brodkey),
    Measurement("He", "1-C3H7OH", "423.2", "0.676", .brodkey),
    Measurement("H2", "N2", "294", "0.76", .cussler),
    Measurement("H2", "N2", "308.35", "0.833", .duncanToor),
    Measurement("H2", "CO2", "308.35", "0.68", .duncanToor),
    Measurement("He", "N2", "298", "0.687", .geankoplis),
  ]
}
