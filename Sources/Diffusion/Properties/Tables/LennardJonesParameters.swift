extension LennardJones {
  /// Returns the parameters of a species of the table, if it has any.
  static func listed(_ id: String) -> LennardJones? {
    for (rows, source) in [(svehla, PropertySource.svehla), (magalhaes, .magalhaes)] {
      guard let numbers = TableRows.numbers(of: id, in: rows), numbers.count == 2 else { continue }
      return LennardJones(numbers[0], numbers[1], source)
    }
    return nil
  }

  /// Species, *σ* in Å, *ε*/*k* in K, from the viscosity of gases.
  private static let svehla = """
    H2 2.827 59.7
    He 2.551 10.22
    Ne 2.82 32.8
    Ar 3.542 93.3
    Kr 3.655 178.9
    Xe 4.047 231
    N2 3.798 71.4
    O2 3.467 106.7
    CO 3.69 91.7
    CO2 3.941 195.2
    N2O 3.828 232.4
    NO 3.492 116.7
    NH3 2.9 558.3
    H2O 2.641 809.1
    SO2 4.112 335.4
    H2S 3.623 301.1
    HCl 3.339 344.7
    Cl2 4.217 316
    Br2 4.296 507.9
    I2 5.16 474.2
    SF6 5.128 222.1
    COS 4.13 336
    CS2 4.483 467
    HCN 3.63 569.1
    CH4 3.758 148.6
    C2H2 4.033 231.8
    C2H4 4.163 224.7
    C2H6 4.443 215.7
    C3H6 4.678 298.9
    C3H8 5.118 237.1
    nC4H10 4.687 531.4
    iC4H10 5.278 330.1
    nC5H12 5.784 341.1
    neoC5H12 6.464 193.4
    nC6H14 5.949 399.3
    cC6H12 6.182 297.1
    CH3OH 3.626 481.8
    C2H5OH 4.53 362.6
    1-C3H7OH 4.549 576.7
    acetone 4.6 560.2
    Et2O 5.678 313.8
    EtOAc 5.205 521.3
    MeOAc 4.936 469.8
    CHCl3 5.389 340.2
    CCl4 5.947 322.7
    CH2Cl2 4.898 356.3
    CH3Cl 4.182 350
    C6H6 5.349 412.3
    Hg 2.969 750
    UF6 5.967 236.8
    air 3.711 78.6
    """

  /// Species, *σ* in Å, *ε*/*k* in K, from diffusion in liquids; not for the theory of gases.
  private static let magalhaes = """
    nC7H16 5.94356 404.05
    nC8H18 6.17328 478.32
    2-C3H7OH 4.93749 393.42
    1-C4H9OH 5.22056 435.84
    MEK 5.22195 415.48
    toluene 5.4545 350.74
    EtBz 5.72572 477.71
    PhCl 5.56838 207.5
    PhNO2 5.64167 556.51
    aniline 5.2745 541.03
    naphthalene 5.85874 579.26
    biphenyl 6.04576 610.69
    """
}
