import Numerics
import Testing

@testable import Diffusion

@Suite struct CompositionTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-11) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("potassium nitrate in water, 24 % by mass (MIX-02: Benitez, Example 1.2)")
  func saltSolution() throws {
    let mixture = try Composition(
      massFractionOfA: MassFraction(0.24), molarMassOfA: 0.1011, molarMassOfB: 0.01802)
    #expect(near(mixture.molarConcentration(massDensity: 1162), 51766.2261187))
    #expect(near(mixture.moleFractions[0].value, 0.05328680841, 1e-9))
    #expect(near(mixture.moleFractions[1].value, 0.94671319159, 1e-9))
  }

  @Test("ethanol in water at both faces of a film (MIX-06: Geankoplis, Example 6.3-1)")
  func liquidFilm() throws {
    let first = try Composition(
      massFractionOfA: MassFraction(0.168), molarMassOfA: 0.04605, molarMassOfB: 0.01802)
    let second = try Composition(
      massFractionOfA: MassFraction(0.068), molarMassOfA: 0.04605, molarMassOfB: 0.01802)
    #expect(near(first.moleFractions[0].value, 0.0732290687009))
    #expect(near(second.moleFractions[0].value, 0.0277582708937))
    let concentration =
      (first.molarConcentration(massDensity: 972.8)
        + second.molarConcentration(massDensity: 998.1)) / 2
    #expect(near(concentration, 50779.9708395))
  }

  @Test("three gases from moles to mass and back (MIX-07)")
  func threeGases() throws {
    let molarMasses = [0.002016, 0.028014, 0.044009]
    let mixture = try Composition(
      moleFractions: [MoleFraction(0.3), MoleFraction(0.5), MoleFraction(0.2)],
      molarMasses: molarMasses)
    #expect(near(mixture.meanMolarMass, 0.0234136))
    #expect(near(mixture.massFractions[0].value, 0.0258311408754))
    #expect(near(mixture.massFractions[1].value, 0.598242047357))
    #expect(near(mixture.massFractions[2].value, 0.375926811768))
    let back = try Composition(
      massFractions: mixture.massFractions, molarMasses: molarMasses)
    #expect(near(back.moleFractions[0].value, 0.3, 1e-14))
  }

  @Test("a slope of x becomes a slope of w, by differences of neighbouring mixtures (MIX-08)")
  func slope() throws {
    func massFraction(_ x: Double) throws -> Double {
      try Composition(
        moleFractionOfA: MoleFraction(x), molarMassOfA: 0.017031, molarMassOfB: 0.028014
      ).massFractions[0].value
    }
    let ratio = (try massFraction(0.2 + 1e-5) - massFraction(0.2 - 1e-5)) / 2e-5
    #expect(near(ratio, 0.715797646665, 1e-9))
    #expect(near(-5 * ratio, -3.57898823332, 1e-9))
  }

  @Test("in random mixtures fractions sum to one, stay in order, and return")
  func roundTrip() throws {
    for trial in 0..<200 {
      let count = 2 + trial % 5
      // Irrational steps spread the numbers evenly, without a generator.
      let parts = (0..<count).map { i in
        (Double(trial * 7 + i * 3 + 1) * 0.618_033_988_75).truncatingRemainder(dividingBy: 1) + 0.01
      }
      let whole = parts.reduce(0, +)
      let masses = (0..<count).map { i in
        0.002
          + (Double(trial * 11 + i * 5) * 0.165_685_424_95).truncatingRemainder(dividingBy: 0.4)
      }
      let mixture = try Composition(
        moleFractions: parts.map { try MoleFraction($0 / whole) }, molarMasses: masses)
      let back = try Composition(massFractions: mixture.massFractions, molarMasses: masses)
      #expect(abs(mixture.massFractions.reduce(0) { $0 + $1.value } - 1) < 1e-14)
      #expect(near(back.meanMolarMass, mixture.meanMolarMass, 1e-14))
      for (x, y) in zip(mixture.moleFractions, back.moleFractions) {
        #expect(near(x.value, y.value, 1e-13))
      }
      let lightest = try #require(masses.min())
      let heaviest = try #require(masses.max())
      #expect(mixture.meanMolarMass >= lightest && mixture.meanMolarMass <= heaviest)
    }
  }

  @Test("of equal molar masses, mole and mass fractions are the same")
  func equalMasses() throws {
    let mixture = try Composition(
      moleFractionOfA: MoleFraction(0.37), molarMassOfA: 0.044, molarMassOfB: 0.044)
    #expect(near(mixture.massFractions[0].value, 0.37, 1e-15))
  }

  @Test("a pure component has all of the moles and all of the mass")
  func pure() throws {
    let mixture = try Composition(
      moleFractionOfA: MoleFraction(1), molarMassOfA: 0.018, molarMassOfB: 0.029)
    #expect(mixture.massFractions.map { $0.value } == [1, 0])
    #expect(mixture.meanMolarMass == 0.018)
  }

  @Test("the molar volume of an ideal gas at 0 °C, 1 atm and 1 bar (CODATA)")
  func molarVolume() throws {
    let atmosphere = try GasState(temperature: 273.15, pressure: GasState.atmosphere)
    let bar = try GasState(temperature: 273.15, pressure: 1e5)
    #expect(near(1 / atmosphere.molarConcentration, 22.413_969_54e-3, 1e-9))
    #expect(near(1 / bar.molarConcentration, 22.710_954_64e-3, 1e-9))
  }

  @Test("dry air at 15 °C and 1 atm weighs 1.225 kg/m³ (standard atmosphere)")
  func airDensity() throws {
    let air = try Composition(
      moleFractions: [MoleFraction(1)], molarMasses: [SpeciesTable.species("air").molarMass])
    let state = try GasState(temperature: 288.15, pressure: GasState.atmosphere)
    #expect(near(air.massDensity(at: state), 1.225, 1e-4))
  }

  @Test("the printed gas constant is the one computed with")
  func gasConstant() throws {
    #expect(try Decimal(parsing: GasConstant.text).doubleValue == GasConstant.value)
    // Avogadro's times Boltzmann's constant, exact since 2019.
    #expect(near(GasConstant.value, 6.022_140_76e23 * 1.380_649e-23, 1e-10))
  }

  @Test("a number outside of [0, 1] is no fraction", arguments: [1.2, -1e-300, .nan, .infinity])
  func badFraction(value: Double) {
    #expect(throws: CompositionError.self) { try MoleFraction(value) }
    #expect(throws: CompositionError.self) { try MassFraction(value) }
  }

  @Test("errors say what is wrong and what to do")
  func messages() throws {
    let third = try MoleFraction(0.333)
    let sum = #expect(throws: CompositionError.self) {
      try Composition(moleFractions: [third, third, third], molarMasses: [0.01, 0.02, 0.03])
    }
    #expect(
      sum?.message == "The fractions of all components sum to one; these sum to 0.999. Leave the "
        + "last one to be what is missing, or correct the others.")
    #expect(
      CompositionError.fraction(1.2).message
        == "A fraction lies between 0 and 1; 1.2 does not. Divide percentages by 100, and compare "
        + "parts with the whole.")
    let mass = #expect(throws: CompositionError.self) {
      try Composition(moleFractionOfA: third, molarMassOfA: 18.015, molarMassOfB: 0)
    }
    #expect(
      mass?.message == "0 kg/mol is not a molar mass: they lie between 0.0001 kg/mol and 10000 "
        + "kg/mol. Divide a number in g/mol by 1000.")
    let count = #expect(throws: CompositionError.self) {
      try Composition(massFractions: [], molarMasses: [0.018])
    }
    #expect(count == .count(fractions: 0, molarMasses: 1))
  }

  @Test(
    "a state outside of all experiments is refused",
    arguments: [
      (0.0, 1e5), (-5.0, 1e5), (.nan, 1e5), (300.0, 0.0), (300.0, -.infinity), (300.0, .nan),
      (1e6, 1e5), (300.0, 1e11),
    ])
  func badState(temperature: Double, pressure: Double) {
    #expect(throws: GasStateError.self) {
      try GasState(temperature: temperature, pressure: pressure)
    }
  }

  @Test("a state below absolute zero says how to mend it")
  func stateMessages() {
    #expect(
      GasStateError.temperature(-5).message
        == "A gas cannot be at -5 K here: temperatures run from 0.001 K to 100000 K. Give the "
        + "absolute temperature; add 273.15 to degrees Celsius.")
    #expect(
      GasStateError.pressure(0).message
        == "A gas cannot be at 0 Pa here: pressures run from 0.001 Pa to 10000000000 Pa. Give the "
        + "absolute pressure.")
  }
}
