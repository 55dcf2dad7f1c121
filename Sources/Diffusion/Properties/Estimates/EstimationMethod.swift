/// How a property was found.
public enum EstimationMethod: UInt8, Hashable, Sendable {
  case measurement
  case fuller, chapmanEnskog, wilkeLee, gilliland
  case wilkeChang, haydukMinhas, stokesEinstein
  case tynCalus, watson

  /// The name of the method in a sentence, also at its beginning.
  public var name: String {
    switch self {
    case .measurement: "Measurement"
    case .fuller: "Fuller's correlation"
    case .chapmanEnskog: "Chapman and Enskog's theory"
    case .wilkeLee: "Wilke and Lee's correlation"
    case .gilliland: "Gilliland's correlation"
    case .wilkeChang: "Wilke and Chang's correlation"
    case .haydukMinhas: "Hayduk and Minhas's correlation"
    case .stokesEinstein: "Stokes and Einstein's equation"
    case .tynCalus: "Tyn and Calus's correlation"
    case .watson: "Watson's correlation"
    }
  }

  /// The relative error to expect of an estimate, as judged by its source or by this package's
  /// measurements; that of a measurement depends on the measurement.
  public var expectedError: Double {
    switch self {
    case .measurement: 0.05
    case .fuller: 0.05
    case .chapmanEnskog, .wilkeLee: 0.08
    case .gilliland: 0.2
    case .wilkeChang: 0.15
    case .haydukMinhas: 0.1
    case .stokesEinstein: 0.2
    case .tynCalus: 0.03
    case .watson: 0.03
    }
  }

  /// Where the method is published.
  public var citation: String {
    switch self {
    case .measurement: "A measurement"
    case .fuller:
      "E. N. Fuller, K. Ensley, J. C. Giddings, J. Phys. Chem. 73 (1969) 3679; Poling et al., The "
        + "Properties of Gases and Liquids, 5th ed., eq. 11-4.4"
    case .chapmanEnskog:
      "J. O. Hirschfelder, C. F. Curtiss, R. B. Bird, Molecular Theory of Gases and Liquids, 1954; "
        + "collision integral: P. D. Neufeld, A. R. Janzen, R. A. Aziz, J. Chem. Phys. 57 (1972) "
        + "1100"
    case .wilkeLee:
      "C. R. Wilke, C. Y. Lee, Ind. Eng. Chem. 47 (1955) 1253; Poling et al., eq. 11-4.1"
    case .gilliland: "E. R. Gilliland, Ind. Eng. Chem. 26 (1934) 681"
    case .wilkeChang: "C. R. Wilke, P. Chang, AIChE J. 1 (1955) 264; Poling et al., eq. 11-9.1"
    case .haydukMinhas:
      "W. Hayduk, B. S. Minhas, Can. J. Chem. Eng. 60 (1982) 295; Poling et al., ch. 11-9"
    case .stokesEinstein: "A. Einstein, Ann. Phys. 17 (1905) 549; Bird, Stewart & Lightfoot, ch. 17"
    case .tynCalus: "M. T. Tyn, W. F. Calus, Processing 21 (1975) 16; Poling et al., eq. 4-11.1"
    case .watson: "K. M. Watson, Ind. Eng. Chem. 35 (1943) 398; Poling et al., ch. 7-11"
    }
  }
}
