import Testing

@testable import Numerics

@Suite struct RandomTests {
  @Test("SplitMix64 gives its reference output for seed 1234567")
  func splitMix() {
    // The values of Vigna's splitmix64.c.
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    var state: UInt64 = 1_234_567
    #expect(expected.map { _ in RandomSource.splitMix(&state) } == expected)
  }

  @Test("xoshiro256** gives its reference output from the state 1, 2, 3, 4")
  func xoshiro() {
    // The values of Blackman and Vigna's xoshiro256starstar.c.
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    var source = RandomSource(state: (1, 2, 3, 4))
    #expect(expected.map { _ in source.next() } == expected)
  }

  struct Sequence: Sendable {
    let seed: UInt64
    let first: [UInt64]
  }

  @Test(
    "a seed fixes the sequence",
    arguments: [
      Sequence(
        seed: 0,
        first: [
          11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768,
          7_684_712_102_626_143_532,
        ]),
      Sequence(
        seed: 42,
        first: [
          1_546_998_764_402_558_742, 6_990_951_692_964_543_102, 12_544_586_762_248_559_009,
          17_057_574_109_182_124_193,
        ]),
      Sequence(
        seed: .max,
        first: [
          10_328_197_420_357_168_392, 14_156_678_507_024_973_869, 9_357_971_779_955_476_126,
          13_791_585_006_304_312_367,
        ]),
    ])
  func seeded(sequence: Sequence) {
    var source = RandomSource(seed: sequence.seed)
    #expect(sequence.first.map { _ in source.next() } == sequence.first)
  }

  @Test("names are hashed by FNV-1a")
  func hashes() {
    // Test vectors of draft-eastlake-fnv, appendix C.
    #expect(RandomSource.hash(of: "") == 0xCBF2_9CE4_8422_2325)
    #expect(RandomSource.hash(of: "a") == 0xAF63_DC4C_8601_EC8C)
    #expect(RandomSource.hash(of: "foobar") == 0x8594_4171_F739_67E8)
  }

  @Test("a name fixes the sequence and its reals")
  func named() {
    var source = RandomSource(name: "emcd-tube/17")
    #expect(source.uniform() == 3_959_847_566_991_116 * 0x1p-53)
    #expect(source.next() == 10_582_126_565_801_294_751)
  }

  @Test("integers are drawn evenly: chi-squared over 7 cells")
  func even() {
    var source = RandomSource(seed: 7)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[source.integer(below: 7)] += 1 }
    let chi = counts.reduce(0.0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
    #expect(chi < 22.46)  // 6 degrees of freedom, 0.1 %
  }

  @Test("integers lie in their range, whatever it is")
  func ranges() {
    var source = RandomSource(seed: 8)
    let ranges = [
      0...0, -3...3, Int.min...Int.max, Int.max...Int.max, Int.min...Int.min, Int.min...0,
      -1...Int.max,
    ]
    for range in ranges {
      for _ in 0..<200 { #expect(range.contains(source.integer(in: range))) }
    }
    #expect(source.integer(below: 0) == 0)
    #expect(source.integer(below: -5) == 0)
  }

  @Test("reals lie in their range, whatever it is")
  func reals() {
    var source = RandomSource(seed: 9)
    let huge = Double.greatestFiniteMagnitude
    for range in [0.0...1.0, -huge...huge, 2.5...2.5, 0...Double.leastNonzeroMagnitude] {
      for _ in 0..<200 { #expect(range.contains(source.uniform(in: range))) }
    }
    #expect(source.uniform(in: 1 ... .infinity) == .infinity)
    for _ in 0..<1000 {
      let u = source.uniform()
      #expect(u >= 0 && u < 1)
    }
  }

  @Test("a shuffle keeps the elements and reaches every order evenly")
  func shuffles() {
    var source = RandomSource(seed: 10)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var array = [0, 1, 2, 3]
      source.shuffle(&array)
      counts[array, default: 0] += 1
    }
    #expect(counts.count == 24)
    let chi = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(chi < 49.73)  // 23 degrees of freedom, 0.1 %
    var empty: [Int] = []
    source.shuffle(&empty)
    #expect(source.element(of: empty) == nil)
    #expect(source.element(of: [5]) == 5)
  }
}
