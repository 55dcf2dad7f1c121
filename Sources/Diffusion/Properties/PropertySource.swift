/// Where a number of the tables comes from.
public enum PropertySource: UInt8, Hashable, Sendable {
  case atomicWeights, dryAir
  case fullerMolecule, fullerIncrements
  case referenceEquation, crcHandbook, yaws, webBook
  case crcEnthalpy, coolProp, thermo
  case poling, landoltBoernstein
  case marreroMason, crcOlderEdition, birdStewartLightfoot, welty, treybal, brodkey, cussler
  case duncanToor, geankoplis
  case svehla, magalhaes, iupacCritical, matthews, pinaMartinez
  case given

  /// The source in words, for a list of references.
  public var citation: String {
    switch self {
    case .atomicWeights:
      "IUPAC standard atomic weights 2021, abridged (Pure Appl. Chem. 94 (2022) 573), summed"
    case .dryAir:
      "Dry air: the value used by Poling et al. and with the reference equation of Lemmon et al."
    case .fullerMolecule:
      "Fuller, Ensley & Giddings 1969: the molecule itself (Poling et al., The Properties of "
        + "Gases and Liquids, 5th ed., Table 11-1)"
    case .fullerIncrements:
      "Fuller, Ensley & Giddings 1969: sum of atomic increments (Poling et al., The Properties "
        + "of Gases and Liquids, 5th ed., Table 11-1)"
    case .referenceEquation:
      "Reference equation of state, as evaluated by the Python package chemicals 1.5.2"
    case .crcHandbook: "CRC Handbook of Chemistry and Physics, from chemicals 1.5.2"
    case .yaws: "Yaws's handbook, from chemicals 1.5.2"
    case .webBook: "NIST Chemistry WebBook, from chemicals 1.5.2"
    case .crcEnthalpy:
      "CRC Handbook of Chemistry and Physics, enthalpy of vaporization, from chemicals 1.5.2"
    case .coolProp: "Reference equation of state in CoolProp 8.0.0"
    case .thermo: "Correlation in the Python package thermo 0.6.1"
    case .poling:
      "Poling et al., The Properties of Gases and Liquids, 5th ed., Appendix A, from chemicals "
        + "1.5.2"
    case .landoltBoernstein:
      "Landolt-Börnstein, vapour pressure of chemicals (volume 20), from chemicals 1.5.2, "
        + "natural logarithms turned into decimal ones"
    case .marreroMason:
      "CRC Handbook of Chemistry and Physics, Diffusion in Gases (Marrero & Mason 1972)"
    case .crcOlderEdition:
      "CRC Handbook of Chemistry and Physics, an older edition's Diffusion in Gases"
    case .birdStewartLightfoot:
      "Bird, Stewart & Lightfoot, Transport Phenomena, 2nd ed., Table 17.1-1"
    case .welty:
      "Welty, Wicks & Wilson, Fundamentals of Momentum, Heat and Mass Transfer, 3rd ed., as "
        + "reprinted by Benitez, Table A.1"
    case .treybal: "Treybal, Mass-Transfer Operations, 3rd ed., ch. 2"
    case .brodkey: "Brodkey & Hershey, Transport Phenomena: A Unified Approach, ch. 14"
    case .cussler: "Cussler, Diffusion: Mass Transfer in Fluid Systems, Example 5.1-2"
    case .duncanToor: "Duncan & Toor 1962, as used by Taylor & Krishna"
    case .geankoplis: "Geankoplis, Transport Processes and Unit Operations, 3rd ed., ch. 6"
    case .svehla:
      "Svehla 1962, NASA TR R-132, from the viscosity of gases (Poling et al., The Properties of "
        + "Gases and Liquids, 5th ed., Appendix B)"
    case .magalhaes:
      "Magalhães et al. 2013, from diffusion in liquids, from the Python package chemicals 1.5.2"
    case .iupacCritical:
      "IUPAC series on the critical properties of organic compounds, from chemicals 1.5.2"
    case .matthews: "Matthews, Chem. Rev. 72 (1972) 71, from chemicals 1.5.2"
    case .pinaMartinez: "Piña-Martinez et al. 2018, from chemicals 1.5.2"
    case .given: "Given with the problem"
    }
  }
}
