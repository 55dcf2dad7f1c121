extension WorkedCase {
  static let properties: [WorkedCase] = [
    WorkedCase(
      "DIF-14", "gas diffusivity, scaled",
      ["D_0 2.19e-5 m^2/s", "T_0 273.15 K", "P_0 101325 Pa", "T 348.15 K", "P 202650 Pa"],
      [("D_AB", 1.67418408761e-05)])
  ]
}
