extension MeasuredDiffusivities {
  /// The rows of Marrero and Mason's evaluation as the CRC Handbook prints them, in cm²/s at 1 atm.
  ///
  /// An empty place is empty there.
  static let evaluatedRows: [Measurement] =
    [
      // First gas, second gas, then D at 200, 273.15, 293.15, 373.15, 473.15, 573.15, 673.15 K.
      evaluated("Ar", "air", "", "0.167", "0.189", "0.289", "0.437", "0.612", "0.810"),
      evaluated("CH4", "air", "", "", "0.210", "0.321", "0.485", "0.678", "0.899"),
      evaluated("CO", "air", "", "", "0.208", "0.315", "0.475", "0.662", "0.875"),
      evaluated("CO2", "air", "", "", "0.160", "0.252", "0.390", "0.549", "0.728"),
      evaluated("H2", "air", "", "0.668", "0.756", "1.153", "1.747", "2.444", "3.238"),
      evaluated("H2O", "air", "", "", "0.242", "0.399", "0.638", "0.873", "1.135"),
      evaluated("He", "air", "", "0.617", "0.697", "1.057", "1.594", "2.221", "2.933"),
      evaluated("SF6", "air", "", "", "", "0.150", "0.233", "0.329", "0.438"),
      evaluated("Ar", "CH4", "", "", "", "0.306", "0.467", "0.657", "0.876"),
      evaluated("Ar", "CO", "", "0.168", "0.190", "0.290", "0.439", "0.615", "0.815"),
      evaluated("Ar", "CO2", "", "0.129", "0.148", "0.235", "0.365", "0.517", "0.689"),
      evaluated("Ar", "H2", "", "0.698", "0.794", "1.228", "1.876", "2.634", "3.496"),
      evaluated("Ar", "He", "0.381", "0.645", "0.726", "1.088", "1.617", "2.226", "2.911"),
      evaluated("Ar", "Kr", "0.064", "0.117", "0.134", "0.210", "0.323", "0.456", "0.605"),
      evaluated("Ar", "N2", "", "0.168", "0.190", "0.290", "0.439", "0.615", "0.815"),
      evaluated("Ar", "Ne", "0.160", "0.277", "0.313", "0.475", "0.710", "0.979", "1.283"),
      evaluated("Ar", "O2", "", "0.166", "0.187", "0.285", "0.430", "0.600", "0.793"),
      evaluated("Ar", "SF6", "", "", "", "0.128", "0.202", "0.290", "0.389"),
      evaluated("Ar", "Xe", "0.052", "0.095", "0.108", "0.171", "0.264", "0.374", "0.498"),
      evaluated("CH4", "H2", "", "", "0.708", "1.084", "1.648", "2.311", "3.070"),
      evaluated("CH4", "He", "", "", "0.650", "0.992", "1.502", "2.101", "2.784"),
      evaluated("CH4", "N2", "", "", "0.208", "0.317", "0.480", "0.671", "0.890"),
      evaluated("CH4", "O2", "", "", "0.220", "0.341", "0.523", "0.736", "0.978"),
    ].flatMap { $0 }

  /// One row of the handbook: a pair and its diffusivities in the columns of temperature.
  @inline(never)
  private static func evaluated(
    _ first: String, _ second: String, _ at200: String, _ at273: String, _ at293: String,
    _ at373: String, _ at473: String, _ at573: String, _ at673: String
  ) -> [Measurement] {
    let columns = [
      ("200", at200), ("273.15", at273), ("293.15", at293), ("373.15", at373), ("473.15", at473),
      ("573.15", at573), ("673.15", at673),
    ]
    return columns.compactMap { temperature, diffusivity in
      guard !diffusivity.isEmpty else { return nil }
      return Measurement(first, second, temperature, diffusivity, .marreroMason)
    }
  }
}
