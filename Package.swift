// swift-tools-version: 6.2
import PackageDescription

/// The floors of the house, from the ground up. A module imports only modules that stand before it.
///
/// Everything but the command line is free of Foundation, so that the same sources compile as
/// Embedded Swift for the browser; the warning group names most slips in an ordinary build.
let core: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatWarning("EmbeddedRestrictions", as: .warning),
]
let shell: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "fluxbook",
  products: [
    .executable(name: "fluxbook", targets: ["fluxbook"])
  ],
  dependencies: [],
  targets: [
    // On Linux the compiler may make the square root a call, which needs the library of C.
    .target(
      name: "Numerics", swiftSettings: core,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Algebra", dependencies: ["Numerics"], swiftSettings: core),
    .target(name: "Units", dependencies: ["Numerics"], swiftSettings: core),
    .target(
      name: "Diffusion", dependencies: ["Algebra", "Units", "Numerics"], swiftSettings: core),
    .target(name: "Solver", dependencies: ["Diffusion"], swiftSettings: core),
    .target(name: "Problems", dependencies: ["Solver"], swiftSettings: core),
    .target(name: "Grading", dependencies: ["Problems"], swiftSettings: core),
    .target(name: "Rendering", dependencies: ["Problems"], swiftSettings: core),
    .target(name: "Export", dependencies: ["Grading", "Rendering"], swiftSettings: core),
    .target(
      name: "Browser", dependencies: ["Grading", "Rendering", "BrowserRuntime"],
      swiftSettings: core),
    .target(name: "BrowserRuntime"),
    .executableTarget(
      name: "fluxbook", dependencies: ["Export", "Browser"], swiftSettings: shell,
      plugins: ["EmbedResources", "BuildEngine"]),
    .plugin(
      name: "EmbedResources", capability: .buildTool(),
      // The whole package, so that a file added to `problems` or `site` is noticed.
      path: ".", sources: ["Plugins/EmbedResources/EmbedResources.swift"]),
    .plugin(name: "BuildEngine", capability: .buildTool()),
    .executableTarget(
      name: "fluxbench",
      dependencies: ["Algebra", "Diffusion", "Numerics", "Problems", "Solver", "WorkedCases"],
      exclude: ["Peers"],
      swiftSettings: shell),
    // Cases that tests hold Fluxbook against and benchmarks time.
    .target(name: "WorkedCases", dependencies: ["Problems"], swiftSettings: shell),

    .testTarget(name: "NumericsTests", dependencies: ["Numerics"], swiftSettings: shell),
    .testTarget(name: "AlgebraTests", dependencies: ["Algebra"], swiftSettings: shell),
    .testTarget(name: "UnitsTests", dependencies: ["Units"], swiftSettings: shell),
    .testTarget(name: "DiffusionTests", dependencies: ["Diffusion"], swiftSettings: shell),
    .testTarget(name: "SolverTests", dependencies: ["Solver"], swiftSettings: shell),
    .testTarget(
      name: "ProblemsTests", dependencies: ["Problems", "WorkedCases"],
      exclude: ["variant-digests.txt"], swiftSettings: shell),
    .testTarget(
      name: "GradingTests", dependencies: ["Grading"], exclude: ["Problems"], swiftSettings: shell),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"], swiftSettings: shell),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "fluxbook"], exclude: ["Drivers"],
      swiftSettings: shell),
    .testTarget(name: "FluxbookTests", dependencies: ["fluxbook"], swiftSettings: shell),
  ]
)
