extension CriticalPoint {
  /// Returns the critical point of a species of the table.
  static func listed(_ id: String) -> CriticalPoint? {
    let tables: [(String, PropertySource)] = [
      (byReferenceEquation, .referenceEquation),
      (byIUPAC, .iupacCritical),
      (byMatthews, .matthews),
      (byPinaMartinez, .pinaMartinez),
      (byYaws, .yaws),
      (ofAir, .coolProp),
    ]
    for (rows, source) in tables {
      guard let numbers = TableRows.numbers(of: id, in: rows), numbers.count >= 2 else { continue }
      return CriticalPoint(
        numbers[0], numbers[1], molarVolume: numbers.count > 2 ? numbers[2] / 1e6 : nil, source)
    }
    return nil
  }

  // Species, temperature in K, pressure in Pa, molar volume in cm³/mol to five figures.

  /// Reference equations of state.
  private static let byReferenceEquation = """
    H2 33.145 1296400 64.483
    D2 38.34 1679600 58.038
    He 5.1953 228320 57.525
    Ne 44.4 2661630 41.494
    Ar 150.687 4863000 74.586
    Kr 209.48 5525000 92.166
    Xe 289.733 5842000 119.05
    N2 126.192 3395800 89.414
    O2 154.581 5043000 73.368
    CO 132.86 3494000 92.166
    CO2 304.1282 7377300 94.118
    N2O 309.52 7245000 97.371
    NH3 405.56 11363400 73.014
    H2O 647.096 22064000 55.948
    SO2 430.64 7886600 123.79
    H2S 373.1 9000000 98.135
    HCl 324.68 8313500 84.246
    Cl2 416.8654 7642400 124.07
    SF6 318.7232 3754983 196.76
    COS 378.77 6370000 134.95
    CH4 190.564 4599200 98.628
    C2H2 308.3 5988200 113.25
    C2H4 282.35 5041800 130.95
    C2H6 305.322 4872200 145.84
    C3H6 364.211 4555000 183.25
    C3H8 369.89 4251200 200
    nC4H10 425.125 3796000 254.92
    iC4H10 407.81 3629000 257.75
    nC5H12 469.7 3367500 311.53
    neoC5H12 433.74 3196000 305.81
    nC6H14 507.82 3044100 369.55
    cC6H12 553.6 4080500 310.17
    nC7H16 540.2 2735730 429.18
    nC8H18 568.74 2483590 492.37
    CH3OH 513.38 8215850 113.83
    C2H5OH 514.71 6268000 168.63
    acetone 508.1 4692400 212.77
    Et2O 466.7 3720200 280.76
    CH3Cl 416.3 6689900 139
    C6H6 562.02 4907277 256.34
    toluene 591.75 4126300 315.56
    EtBz 617.12 3622400 364.83
    PhCl 632.35 4520600 308.64
    """

  /// The IUPAC series of critical properties; the volume of dichloromethane from the CRC Handbook.
  private static let byIUPAC = """
    HCN 457 5400000 135
    1-C3H7OH 536.8 5169000 218
    2-C3H7OH 508.3 4764000 222
    1-C4H9OH 563 4414000 274
    MEK 536.7 4207000 267
    EtOAc 523.3 3870000 286
    MeOAc 506.5 4750000 228
    PrOAc 549.7 3360000 345
    HOAc 590.7 5780000 171
    CHCl3 536.2 5330000 244
    CCl4 556.3 4540000 276
    CH2Cl2 508 6350000 177
    aniline 705 5630000 291
    naphthalene 748.4 4050000 407
    biphenyl 773 3380000 497
    pyridine 620 5650000 247
    """

  /// Matthews 1972; the volume of mercury from Yaws.
  private static let byMatthews = """
    NO 180 6484800 58
    Br2 584 10335150 127
    CS2 552 7903350 160
    Hg 1735 160802800 35
    UF6 505.8 4660950 250
    """

  /// Piña-Martinez et al. 2018.
  private static let byPinaMartinez = """
    I2 819.15 11654000 155
    """

  /// Yaws. Of nitrobenzene others have 712 K and 3.50 MPa (PSRK), which a second source contradicts.
  private static let byYaws = """
    PhNO2 719 4400000 349
    """

  /// Air, which has a pseudo-critical point only.
  private static let ofAir = """
    air 132.5306 3786000
    """
}
