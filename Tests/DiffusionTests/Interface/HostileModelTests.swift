import Numerics
import Testing

@testable import Diffusion

/// Whatever numbers a model is given, it answers with a number or with a message.
@Suite struct HostileModelTests {
  static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.5, 0.999_999_999, 1e-30, 1e30, .leastNonzeroMagnitude, 1e308, -1e30, 300,
    1e-5, .nan,
    .infinity,
    -.infinity,
  ]

  /// Draws a number: hostile, or one of common size.
  private struct Draw {
    var random: RandomSource

    mutating func callAsFunction() -> Double {
      if random.uniform() < 0.35 {
        return HostileModelTests.numbers[random.integer(below: HostileModelTests.numbers.count)]
      }
      return random.uniform(in: 0...1)
    }
  }

  /// Makes the same computation with many draws; what it throws must have a message.
  private func bombard(
    _ name: String, _ times: Int = 400, _ compute: (inout () -> Double) throws -> [Double]
  ) {
    var draw = Draw(random: RandomSource(name: name))
    var (answers, refusals) = (0, 0)
    for _ in 0..<times {
      var next = { draw() }
      do {
        for value in try compute(&next) {
          #expect(value.isFinite, "\(name)")
          answers += 1
        }
      } catch let error as TransportError {
        #expect(error.message.count > 20)
        refusals += 1
      } catch {
        Issue.record("\(name): \(error)")
      }
    }
    #expect(answers > 0, "\(name)")
    #expect(refusals > 0, "\(name)")
  }

  @Test func films() {
    bombard("film") { d in
      let film = try StagnantFilm(
        concentration: d(), diffusivity: d(), thickness: d(), from: d(), to: d())
      let seen = try film.fluxes(seenAt: d(), moleFraction: d())
      return [
        film.flux, film.molarAverageVelocity, try film.moleFraction(at: d() * film.thickness),
        try film.slope(atMoleFraction: d()), seen.ofA, seen.ofB,
      ]
    }
    bombard("thickness") { d in
      [
        try StagnantFilm.thickness(
          forFlux: d(), concentration: d(), diffusivity: d(), from: d(), to: d()),
        try StagnantFilm.diffusivity(
          forFlux: d(), concentration: d(), thickness: d(), from: d(), to: d()),
      ]
    }
    bombard("coefficient") { d in
      [
        try MassTransferCoefficient.coefficientF(flux: d(), from: d(), to: d()),
        try MassTransferCoefficient.logMeanOfB(from: d(), to: d()),
        try MassTransferCoefficient(flux: d(), from: d(), to: d()).forMoleFractions,
      ]
    }
    bombard("membrane") { d in
      let membrane = try Membrane(diffusivity: d(), thickness: d())
      return [
        membrane.timeLag, try membrane.flux(fromPressure: d(), to: d(), solubility: d()),
        try membrane.rate(areas: [d(), d()], from: d(), to: d()),
      ]
    }
    bombard("theory") { d in
      [
        try TransferTheory.contactTime(diffusivity: d(), coefficient: d()),
        try TransferTheory.renewalTime(diffusivity: d(), coefficient: d()),
        try TransferTheory.penetrationCoefficient(diffusivity: d(), contactTime: d()),
      ]
    }
  }

  @Test func heat() {
    bombard("peclet") { d in
      let film = try ConvectiveFilm(velocity: d(), diffusivity: d(), thickness: d())
      return [
        try film.flux(from: d(), to: d()),
        try film.concentration(at: d() * film.thickness, from: d(), to: d()),
      ]
    }
    bombard("enthalpy") { d in
      let film = try EnthalpyFilm(
        capacityFlow: d(), conductivity: d(), thickness: d(), from: 300 * d(), to: 300 * d())
      return [
        film.conductionAtStart, film.conductionAtEnd, try film.energyFlux(countedFrom: 300),
        try film.temperature(at: d() * film.thickness),
      ]
    }
    bombard("ackermann") { d in
      let number = try Ackermann.heatNumber(flux: d(), heatCapacity: d(), coefficient: d())
      return [try Ackermann.factor(number), try Blowing.factor(d())]
    }
    bombard("transpiration") { d in
      let wall = try TranspirationCooling(
        coefficient: d(), heatCapacity: d(), gasTemperature: 300 * d(),
        surfaceTemperature: 300 * d(),
        enthalpyOfVapour: d(), enthalpyOfFeed: d())
      return [wall.massFlux, try wall.molarFlux(molarMass: d())]
    }
    bombard("wet bulb") { d in
      let bulb = try WetBulb(
        gasTemperature: 300 + d(), vapourPressure: d(), pressure: 1 + d(), latentHeat: d(),
        heatCapacity: d(), lewis: d(), vapourMolarMass: d(), gasMolarMass: d())
      return [
        try bulb.temperature(saturationPressure: d()),
        try bulb.temperature(in: 200...400) { $0 * 1e-3 },
      ]
    }
    bombard("poiseuille") { d in
      let flow = try PoiseuilleDrop(velocity: d(), viscosity: d(), radius: d(), length: d())
      return [
        flow.pressureDrop, try flow.relativeDrop(pressure: d()),
        try flow.reynoldsNumber(density: d()),
      ]
    }
  }

  @Test func inTime() {
    bombard("arnold") { d in
      let tube = try ArnoldTube(
        concentration: d(), atLiquid: d(), atMouth: 0.1 * d(), liquidDensity: d(), molarMass: d())
      let (start, end) = (d(), d())
      return [
        try tube.path(after: d(), from: start, diffusivity: d()),
        try tube.time(from: start, to: end, diffusivity: d()),
        try tube.diffusivity(from: start, to: end, in: d()), try tube.diffusivity(slope: d()),
      ]
    }
    bombard("winkelmann") { d in
      let line = try WinkelmannLine.leastSquares(times: [0, d(), d()], falls: [0, d(), d()])
      return [line.slope, line.intercept, line.initialPath]
    }
    bombard("sphere") { d in
      let sphere = try EvaporatingSphere(
        concentration: d(), diffusivity: d(), surface: d(), farAway: d(), density: d(),
        molarMass: d())
      return [
        try sphere.rate(diameter: d()), try sphere.flux(diameter: d()),
        try sphere.diameter(after: d(), from: d()), try sphere.sherwoodNumber(),
        try sphere.moleFraction(atRadii: 1 + d()), try sphere.lifetime(from: d()),
      ]
    }
    bombard("bulbs") { d in
      let cell = try TwoBulbCell(
        volume1: d(), volume2: d(), section: 1e-3 * d(), length: d())
      let (first, second) = try cell.moleFractions(
        after: d(), from: d(), and: d(), diffusivity: d())
      return [
        first, second, try cell.timeConstant(diffusivity: d()),
        try cell.time(untilDifferenceFallsTo: d(), diffusivity: d()),
      ]
    }
    bombard("vessels") { d in
      let vessels = try ConnectedVessels(
        volume1: d(), volume2: d(), volume3: d(),
        tube12: ConnectedVessels.Tube(section: d(), length: d()),
        tube23: ConnectedVessels.Tube(section: d(), length: d()), diffusivity: d())
      let (x1, x2, x3) = try vessels.moleFractions(after: d(), from: (d(), d(), d()))
      return [x1, x2, x3, vessels.exponents.slow, vessels.exponents.fast]
    }
    bombard("diaphragm") { d in
      let cell = try DiaphragmCell(
        calibratedWith: d(), differenceAtStart: d(), after: d(), difference: 0.1 * d())
      return [
        cell.cellConstant, try cell.difference(after: d(), from: d(), diffusivity: d()),
      ]
    }
    bombard("tube") { d in
      let tube = try LoschmidtTube(halfLength: d(), moleFraction1: d(), moleFraction2: d())
      let closed = try ClosedTube(tube, concentration: d(), molarMassA: d(), molarMassB: d())
      return [
        try tube.means(after: d(), diffusivity: d()).first,
        try tube.moleFraction(at: d() * tube.halfLength, after: d(), diffusivity: d()),
        closed.shift, try closed.recoil(tubeMassPerArea: d()),
      ]
    }
    bombard("half space") { d in
      let space = try HalfSpace(diffusivity: d())
      return [
        try space.change(at: d(), after: d()), try space.surfaceCoefficient(after: d()),
        try space.uptake(after: d()), try space.change(at: d(), after: d(), coefficient: d()),
      ]
    }
    bombard("body", 200) { d in
      let body = try Body(.sphere, surface: .convective(biot: d()))
      let number = 0.001 + d()
      return [
        try body.unaccomplishedChange(at: d(), fourier: number),
        try body.fractionTakenUp(fourier: number),
      ]
    }
    bombard("evaporation") { d in
      let evaporation = try UnsteadyEvaporation(surface: d())
      return [
        evaporation.drift, evaporation.enhancement, try evaporation.profile(at: d()),
        try evaporation.flux(after: d(), concentration: d(), diffusivity: d()),
      ]
    }
  }
}
