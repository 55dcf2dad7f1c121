@testable import Diffusion

/// A measured diffusivity as its source prints it, at one atmosphere.
struct DiffusivityPoint {
  /// The set it belongs to: `crc`, `bsl`, `welty`, or `single` for examples.
  let set: String
  let first: Species
  let second: Species
  /// The temperature in K.
  let temperature: Double
  /// The diffusivity in m²/s.
  let diffusivity: Double

  /// All 224 points, those that the tables leave out as contradictory among them.
  static func all() throws -> [DiffusivityPoint] {
    try rows.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return DiffusivityPoint(
        set: words[0], first: try SpeciesTable.species(words[1]),
        second: try SpeciesTable.species(words[2]), temperature: Double(words[3]) ?? .nan,
        diffusivity: (Double(words[4]) ?? .nan) / 1e4)
    }
  }

  // Set, two species, temperature in K, diffusivity in cm²/s.
  private static let rows = """
    welty NH3 air 273 0.19798
    welty aniline air 298 0.07254
    welty C6H6 air 298 0.09613
    welty Br2 air 293 0.09109
    welty CO2 air 273 0.136
    welty CS2 air 273 0.08823
    welty Cl2 air 273 0.12396
    welty biphenyl air 491 0.15998
    welty EtOAc air 273 0.07086
    welty C2H5OH air 298 0.13195
    welty Et2O air 293 0.08961
    welty I2 air 298 0.0834
    welty CH3OH air 298 0.16195
    welty Hg air 614 0.47283
    welty naphthalene air 303 0.08586
    welty PhNO2 air 298 0.08675
    welty nC8H18 air 298 0.0602
    welty O2 air 273 0.17498
    welty PrOAc air 315 0.09198
    welty SO2 air 273 0.12198
    welty toluene air 298 0.08438
    welty H2O air 298 0.25996
    welty NH3 C2H4 293 0.17696
    welty C6H6 CO2 318 0.07145
    welty CS2 CO2 318 0.07145
    welty EtOAc CO2 319 0.06662
    welty C2H5OH CO2 273 0.06928
    welty Et2O CO2 273 0.05408
    welty H2 CO2 273 0.54991
    welty CH4 CO2 273 0.15297
    welty CH3OH CO2 298.6 0.10501
    welty N2 CO2 298 0.16501
    welty N2O CO2 298 0.11695
    welty C3H8 CO2 298 0.08626
    welty H2O CO2 298 0.16393
    welty NH3 H2 293 0.84875
    welty Ar H2 293 0.7698
    welty C6H6 H2 273 0.3169
    welty C2H6 H2 273 0.43888
    welty CH4 H2 273 0.62482
    welty O2 H2 273 0.69687
    welty pyridine H2 318 0.43691
    welty NH3 N2 293 0.24091
    welty C2H4 N2 298 0.16294
    welty H2 N2 288 0.74286
    welty I2 N2 273 0.06997
    welty O2 N2 273 0.181
    welty NH3 O2 293 0.25295
    welty C6H6 O2 296 0.09386
    welty C2H4 O2 293 0.18199
    welty H2O O2 308.1 0.28196
    crc Ar air 273.15 0.167
    crc Ar air 293.15 0.189
    crc Ar air 373.15 0.289
    crc Ar air 473.15 0.437
    crc Ar air 573.15 0.612
    crc Ar air 673.15 0.81
    crc CH4 air 293.15 0.21
    crc CH4 air 373.15 0.321
    crc CH4 air 473.15 0.485
    crc CH4 air 573.15 0.678
    crc CH4 air 673.15 0.899
    crc CO air 293.15 0.208
    crc CO air 373.15 0.315
    crc CO air 473.15 0.475
    crc CO air 573.15 0.662
    crc CO air 673.15 0.875
    crc CO2 air 293.15 0.16
    crc CO2 air 373.15 0.252
    crc CO2 air 473.15 0.39
    crc CO2 air 573.15 0.549
    crc CO2 air 673.15 0.728
    crc H2 air 273.15 0.668
    crc H2 air 293.15 0.756
    crc H2 air 373.15 1.153
    crc H2 air 473.15 1.747
    crc H2 air 573.15 2.444
    crc H2 air 673.15 3.238
    crc H2O air 293.15 0.242
    crc H2O air 373.15 0.399
    crc H2O air 473.15 0.638
    crc H2O air 573.15 0.873
    crc H2O air 673.15 1.135
    crc He air 273.15 0.617
    crc He air 293.15 0.697
    crc He air 373.15 1.057
    crc He air 473.15 1.594
    crc He air 573.15 2.221
    crc He air 673.15 2.933
    crc SF6 air 373.15 0.15
    crc SF6 air 473.15 0.233
    crc SF6 air 573.15 0.329
    crc SF6 air 673.15 0.438
    single H2O air 273.15 0.219
    crc Ar CH4 373.15 0.306
    crc Ar CH4 473.15 0.467
    crc Ar CH4 573.15 0.657
    crc Ar CH4 673.15 0.876
    crc Ar CO 273.15 0.168
    crc Ar CO 293.15 0.19
    crc Ar CO 373.15 0.29
    crc Ar CO 473.15 0.439
    crc Ar CO 573.15 0.615
    crc Ar CO 673.15 0.815
    crc Ar CO2 273.15 0.129
    crc Ar CO2 293.15 0.148
    crc Ar CO2 373.15 0.235
    crc Ar CO2 473.15 0.365
    crc Ar CO2 573.15 0.517
    crc Ar CO2 673.15 0.689
    crc Ar H2 273.15 0.698
    crc Ar H2 293.15 0.794
    crc Ar H2 373.15 1.228
    crc Ar H2 473.15 1.876
    crc Ar H2 573.15 2.634
    crc Ar H2 673.15 3.496
    crc Ar He 200 0.381
    crc Ar He 273.15 0.645
    crc Ar He 293.15 0.726
    crc Ar He 373.15 1.088
    crc Ar He 473.15 1.617
    crc Ar He 573.15 2.226
    crc Ar He 673.15 2.911
    crc Ar Kr 200 0.064
    crc Ar Kr 273.15 0.117
    crc Ar Kr 293.15 0.134
    crc Ar Kr 373.15 0.21
    crc Ar Kr 473.15 0.323
    crc Ar Kr 573.15 0.456
    crc Ar Kr 673.15 0.605
    crc Ar N2 273.15 0.168
    crc Ar N2 293.15 0.19
    crc Ar N2 373.15 0.29
    crc Ar N2 473.15 0.439
    crc Ar N2 573.15 0.615
    crc Ar N2 673.15 0.815
    crc Ar Ne 200 0.16
    crc Ar Ne 273.15 0.277
    crc Ar Ne 293.15 0.313
    crc Ar Ne 373.15 0.475
    crc Ar Ne 473.15 0.71
    crc Ar Ne 573.15 0.979
    crc Ar Ne 673.15 1.283
    crc Ar O2 273.15 0.166
    crc Ar O2 293.15 0.187
    crc Ar O2 373.15 0.285
    crc Ar O2 473.15 0.43
    crc Ar O2 573.15 0.6
    crc Ar O2 673.15 0.793
    crc Ar SF6 373.15 0.128
    crc Ar SF6 473.15 0.202
    crc Ar SF6 573.15 0.29
    crc Ar SF6 673.15 0.389
    crc Ar Xe 200 0.052
    crc Ar Xe 273.15 0.095
    crc Ar Xe 293.15 0.108
    crc Ar Xe 373.15 0.171
    crc Ar Xe 473.15 0.264
    crc Ar Xe 573.15 0.374
    crc Ar Xe 673.15 0.498
    crc CH4 H2 293.15 0.708
    crc CH4 H2 373.15 1.084
    crc CH4 H2 473.15 1.648
    crc CH4 H2 573.15 2.311
    crc CH4 H2 673.15 3.07
    crc CH4 He 293.15 0.65
    crc CH4 He 373.15 0.992
    crc CH4 He 473.15 1.502
    crc CH4 He 573.15 2.101
    crc CH4 He 673.15 2.784
    crc CH4 N2 293.15 0.208
    crc CH4 N2 373.15 0.317
    crc CH4 N2 473.15 0.48
    crc CH4 N2 573.15 0.671
    crc CH4 N2 673.15 0.89
    crc CH4 O2 293.15 0.22
    crc CH4 O2 373.15 0.341
    crc CH4 O2 473.15 0.523
    crc CH4 O2 573.15 0.736
    crc CH4 O2 673.15 0.978
    bsl CO2 N2O 273.2 0.096
    bsl CO2 CO 273.2 0.139
    bsl CO2 N2 273.2 0.144
    bsl CO2 N2 288.2 0.158
    bsl CO2 N2 298.2 0.165
    bsl N2 C2H6 298.2 0.148
    bsl N2 nC4H10 298.2 0.096
    bsl N2 O2 273.2 0.181
    bsl H2 SF6 298.2 0.42
    bsl H2 CH4 298.2 0.726
    bsl H2 N2 273.2 0.674
    bsl NH3 H2 263 0.58
    bsl NH3 N2 298 0.233
    bsl H2O N2 308 0.259
    bsl H2O O2 352 0.357
    bsl C3H8 nC4H10 378.2 0.0768
    bsl C3H8 nC4H10 437.7 0.107
    bsl C3H8 iC4H10 298 0.0439
    bsl C3H8 iC4H10 378.2 0.0823
    bsl C3H8 iC4H10 437.8 0.112
    bsl C3H8 neoC5H12 298.1 0.0431
    bsl C3H8 neoC5H12 378.2 0.0703
    bsl C3H8 neoC5H12 437.7 0.0945
    bsl nC4H10 neoC5H12 298 0.0413
    bsl nC4H10 neoC5H12 378.2 0.0644
    bsl nC4H10 neoC5H12 437.8 0.0839
    bsl iC4H10 neoC5H12 298.1 0.0362
    bsl iC4H10 neoC5H12 378.2 0.058
    bsl iC4H10 neoC5H12 437.7 0.0786
    single He N2 298 0.687
    single NH3 N2 298 0.23
    single naphthalene air 318 0.0692
    single O2 CO 273 0.187
    single O2 CH4 273 0.186
    single O2 H2 273 0.699
    single C2H5OH air 273 0.102
    single CO2 air 298.15 0.164
    single H2 air 298 0.41
    single H2O air 298 0.26
    single CH3Cl SO2 323 0.077
    single He 1-C3H7OH 423.2 0.676
    single H2 N2 294 0.76
    single H2 N2 308.35 0.833
    single H2 CO2 308.35 0.68
    """
}
