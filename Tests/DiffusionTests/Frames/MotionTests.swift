import Numerics
import Testing

@testable import Diffusion

@Suite struct MotionTests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-10) -> Bool {
    abs(a / b - 1) < tolerance
  }

  @Test("four gases of ammonia synthesis (VEL-01: Dutta, Example 2.1)")
  func fourGases() throws {
    let motion = try Motion(
      Mixture(
        Composition(amounts: [0.05, 0.15, 0.76, 0.04], molarMasses: [0.028, 0.002, 0.017, 0.04]),
        molarConcentration: 40), velocities: [0.03, 0.035, 0.03, 0.02])
    #expect(near(try motion.velocity(of: .molar), 0.03035))
    #expect(near(try motion.velocity(of: .mass), 0.0291060419236))
    #expect(near(try motion.velocity(ofSpecies: 1), 0.035))
  }

  @Test("three species, all flux families (VEL-02: Brodkey & Hershey, Examples 5.9 and 5.10)")
  func allFamilies() throws {
    // The concentrations of the source are those of no matter; only their ratios count.
    let motion = try Motion(
      Mixture(concentrations: [2e6, 3e6, 4e6], molarMasses: [0.002, 0.003, 0.004]),
      molarFluxes: [4e4, 2e4, 4e4])
    #expect(near(try motion.velocity(of: .mass), 0.0103448275862))
    #expect(near(try motion.velocity(of: .molar), 0.0111111111111))
    let mass = try motion.diffusiveFluxes(in: .mass)
    let molar = try motion.diffusiveFluxes(in: .molar)
    let cases: [([Double], [Double])] = [
      (mass.molar, [19310.3448276, -11034.4827586, -1379.31034483]),
      (mass.mass, [38.6206896552, -33.1034482759, -5.51724137931]),
      (molar.molar, [17777.7777778, -13333.3333333, -4444.44444444]),
      (molar.mass, [35.5555555556, -40, -17.7777777778]),
    ]
    for (found, expected) in cases {
      for (a, b) in zip(found, expected) { #expect(near(a, b)) }
    }
    // The mixed families do not sum to zero.
    #expect(near(mass.molar.reduce(0, +), 6896.55172414))
    #expect(near(molar.mass.reduce(0, +), -22.2222222222))
  }

  @Test("equimolar counterdiffusion of nitrogen and hydrogen moves mass (VEL-03: Cussler, 3.2-4)")
  func capillary() throws {
    let film = try ShapedFilm(
      shape: .planar(area: 1, thickness: 0.1), concentration: 40, diffusivity: 1e-5,
      from: MoleFraction(1), to: MoleFraction(0), fluxRatio: -1)
    let flux = try film.flowOfA()
    #expect(near(film.moleFraction(at: 0.05, flow: flux).value, 0.5))
    let motion = try Motion(
      Mixture(Composition(amounts: [1, 1], molarMasses: [0.028, 0.002]), molarConcentration: 40),
      molarFluxes: [flux, -flux])
    #expect(near(try motion.velocity(ofSpecies: 0), 0.0002))
    #expect(near(try motion.velocity(ofSpecies: 1), -0.0002))
    #expect(abs(try motion.velocity(of: .molar)) < 1e-18)
    #expect(near(try motion.velocity(of: .mass), 0.000173333333333))
  }

  @Test("burning carbon: equimolar, and yet mass flows (VEL-06: Lienhard, Example 11.2)")
  func burningCarbon() throws {
    // The source prints 0.00033 for j of carbon dioxide: it divides by ρ where ρ w belongs.
    let flux = 0.00241
    let mixture = try Mixture(
      massDensities: [0.29 * 0.2, 0.29 * 0.052, 0.29 * 0.748], molarMasses: [0.032, 0.044, 0.028])
    let motion = try Motion(mixture, massFluxes: [-32 / 12 * flux, 44 / 12 * flux, 0])
    #expect(near(motion.massFluxes[0], -0.00642666666667))
    #expect(near(motion.massFluxes[1], 0.00883666666667))
    #expect(near(try motion.velocity(of: .mass), 0.00831034482759))
    let j = try motion.diffusiveFluxes(in: .mass).mass
    #expect(near(j[0], -0.00690866666667))
    #expect(near(j[1], 0.00871134666667))
    #expect(near(motion.molarFluxes[0], -0.200833333333))
    #expect(near(motion.molarFluxes[1], 0.200833333333))
    #expect(abs(motion.totalMolarFlux) < 1e-15)
  }

  @Test("ethanol in water, one diffusion in four frames (VEL-07)")
  func fourFrames() throws {
    let volumes = [5.78e-5, 1.68e-5]
    let mixture = try Mixture(
      Composition(
        moleFractionOfA: MoleFraction(0.3), molarMassOfA: 0.046069, molarMassOfB: 0.018015),
      partialMolarVolumes: volumes)
    #expect(near(mixture.molarConcentration, 34364.2611684))
    #expect(near(mixture.massDensity, 908.288659794))
    let flux = -mixture.molarConcentration * 4e-10 * -50
    let molar = try DiffusiveFluxes(mixture, in: .molar, molar: [flux, -flux])
    #expect(near(molar.molar[0], 0.000687285223368))
    #expect(near(try molar.converted(to: .mass).mass[0], 2.15805832251e-05))
    let volume = try molar.converted(to: .volume(partialMolarVolumes: volumes))
    #expect(near(volume.molar[0], 0.000396783221738))
    #expect(abs(volume.molar[0] * volumes[0] + volume.molar[1] * volumes[1]) < 1e-22)
    #expect(near(try molar.converted(to: .species(1)).molar[0], 0.000981836033382))
  }

  @Test("oxygen and nitrogen, from N to all others (FLX-01)")
  func fromFluxes() throws {
    let motion = try Motion(
      Mixture(
        Composition(moleFractionOfA: MoleFraction(0.35), molarMassOfA: 0.032, molarMassOfB: 0.028),
        molarConcentration: 40), molarFluxes: [0.012, -0.004])
    let (v, star) = (try motion.velocity(of: .mass), try motion.velocity(of: .molar))
    #expect(near(star, 0.0002))
    #expect(near(v, 0.000231292517007))
    #expect(near(v - star, 3.12925170068e-05))
    #expect(near(motion.massFluxes[0], 0.000384))
    #expect(near(motion.massFluxes[1], -0.000112))
    let molar = try motion.diffusiveFluxes(in: .molar)
    let mass = try motion.diffusiveFluxes(in: .mass)
    #expect(near(molar.molar[0], 0.0092) && near(molar.molar[1], -0.0092))
    #expect(near(mass.mass[0], 0.000280380952381) && near(mass.mass[1], -0.000280380952381))
    #expect(near(mass.molar[0], 0.0087619047619))
  }

  /// A random motion of some species, and the frames there are.
  private func draw(_ trial: Int) throws -> (Motion, [ReferenceFrame]) {
    var random = RandomSource(seed: UInt64(trial))
    let count = 2 + trial % 4
    let masses = (0..<count).map { _ in random.uniform(in: 0.002...0.2) }
    let mixture = try Mixture(
      concentrations: (0..<count).map { _ in random.uniform(in: 1...100) }, molarMasses: masses)
    let raw = (0..<count).map { _ in random.uniform(in: 1...5) }
    let whole = zip(raw, mixture.concentrations).reduce(0) { $0 + $1.0 * $1.1 }
    let motion = try Motion(
      mixture, velocities: (0..<count).map { _ in random.uniform(in: -1...1) })
    let frames: [ReferenceFrame] = [
      .molar, .mass, .volume(partialMolarVolumes: raw.map { $0 / whole }), .species(0),
      .species(count - 1),
    ]
    return (motion, frames)
  }

  @Test("diffusive fluxes cancel in their own average, convert, return, and forget the observer")
  func invariance() throws {
    for trial in 0..<40 {
      let (motion, frames) = try draw(trial)
      let passing = try motion.seen(byObserverAt: 0.7)
      for frame in frames {
        let fluxes = try motion.diffusiveFluxes(in: frame)
        let size = fluxes.molar.reduce(0) { max($0, abs($1)) }
        // Stated as numbers, they are accepted: they do cancel.
        _ = try DiffusiveFluxes(motion.mixture, in: frame, mass: fluxes.mass)
        for (a, b) in zip(fluxes.molar, try passing.diffusiveFluxes(in: frame).molar) {
          #expect(abs(a - b) < 1e-12 * size)
        }
        let own = try motion.velocity(of: frame)
        #expect(abs(try passing.velocity(of: frame) - (own - 0.7)) < 1e-13)
        let rebuilt = try fluxes.motion(frameVelocity: own)
        for (a, b) in zip(rebuilt.molarFluxes, motion.molarFluxes) {
          #expect(abs(a - b) < 1e-12 * size)
        }
        for other in frames {
          let converted = try fluxes.converted(to: other)
          for (a, b) in zip(converted.molar, try motion.diffusiveFluxes(in: other).molar) {
            #expect(abs(a - b) < 1e-12 * size)
          }
        }
      }
    }
  }

  @Test("matrices convert the fluxes of all species but one, and are inverse to each other")
  func matrices() throws {
    var count = 0
    for trial in 0..<40 {
      let (motion, frames) = try draw(trial)
      let last = motion.molarFluxes.count - 1
      for from in frames {
        for to in frames {
          for left in [0, last] {
            // Past a species, the fluxes of the others do not tell its own: it is the one left out.
            if case .species(let still) = from, still != left { continue }
            count += 1
            let a = try motion.diffusiveFluxes(in: from)
            let b = try motion.diffusiveFluxes(in: to)
            let size = b.molar.reduce(1e-3) { max($0, abs($1)) }
            let moles = try from.molarFluxMatrix(to: to, in: motion.mixture, eliminating: left)
            let mass = try from.massFluxMatrix(to: to, in: motion.mixture, eliminating: left)
            func kept(_ values: [Double]) -> [Double] {
              values.indices.filter { $0 != left }.map { values[$0] }
            }
            func times(_ rows: [[Double]], _ x: [Double]) -> [Double] {
              rows.map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
            }
            for (x, y) in zip(times(moles, kept(a.molar)), kept(b.molar)) {
              #expect(abs(x - y) < 1e-10 * size)
            }
            for (x, y) in zip(times(mass, kept(a.mass)), kept(b.mass)) {
              #expect(abs(x - y) < 1e-10 * size)
            }
            guard
              let back = try? to.molarFluxMatrix(to: from, in: motion.mixture, eliminating: left)
            else { continue }
            let unit = try SquareMatrix(rows: moles) * SquareMatrix(rows: back)
            for i in 0..<last {
              for j in 0..<last { #expect(abs(unit.rows[i][j] - (i == j ? 1 : 0)) < 1e-9) }
            }
          }
        }
      }
    }
    #expect(count > 1000)
  }

  @Test("species in another order, fluxes in that order")
  func relabelling() throws {
    let (motion, _) = try draw(6)
    let order = Array(motion.molarFluxes.indices.reversed())
    let other = try Motion(
      Mixture(
        concentrations: order.map { motion.mixture.concentrations[$0] },
        molarMasses: order.map { motion.mixture.composition.molarMasses[$0] }),
      molarFluxes: order.map { motion.molarFluxes[$0] })
    for frame in [ReferenceFrame.molar, .mass] {
      let (a, b) = (
        try motion.diffusiveFluxes(in: frame).molar, try other.diffusiveFluxes(in: frame).molar
      )
      #expect(!order.isEmpty)
      for (i, k) in order.enumerated() { #expect(abs(b[i] - a[k]) < 1e-12) }
    }
  }

  @Test("errors say what is wrong and what to do")
  func messages() throws {
    let mixture = try Mixture(concentrations: [0, 40], molarMasses: [0.018, 0.029])
    let motion = try Motion(mixture, molarFluxes: [0.1, 0.2])
    let absent = #expect(throws: FrameError.self) { try motion.velocity(ofSpecies: 0) }
    #expect(
      absent?.message == "Species 1 is not in the mixture, so it has no velocity. Choose another "
        + "frame, or give it a fraction above zero.")
    let sum = #expect(throws: FrameError.self) {
      try DiffusiveFluxes(mixture, in: .molar, molar: [1, -0.5])
    }
    #expect(
      sum?.message == "Fluxes relative to an average velocity cancel in that average; these leave "
        + "0.5 of the largest. Check the frame they belong to, or correct one of them.")
    #expect(throws: FrameError.noSpecies(2, components: 2)) { try motion.velocity(ofSpecies: 2) }
    #expect(FrameError.noSpecies(.max, components: 2).message.hasPrefix("There is no species"))
    #expect(throws: FrameError.noSpecies(-1, components: 2)) { try motion.velocity(ofSpecies: -1) }
    #expect(throws: FrameError.count(components: 2, given: 3)) {
      try Motion(mixture, velocities: [1, 2, 3])
    }
    #expect(throws: FrameError.self) { try Motion(mixture, velocities: [1, .nan]) }
    #expect(throws: FrameError.self) { try motion.seen(byObserverAt: .infinity) }
    #expect(throws: FrameError.self) {
      try motion.velocity(of: .volume(partialMolarVolumes: [1, -1]))
    }
    #expect(throws: FrameError.cannotEliminate(species: 0)) {
      try ReferenceFrame.species(1).molarFluxMatrix(to: .molar, in: mixture, eliminating: 0)
    }
  }
}
