import Testing

@testable import Diffusion

/// Which theorems derive which of the seventy-four relations of the subject, by their numbers in the
/// project's table, in its order of dependence.
private let theoremsOfRelations: [Int: [String]] = [
  1: [
    "mean-molar-mass-by-mole-fractions",
    "mean-molar-mass-by-mass-fractions",
    "mean-molar-mass-by-three",
    "mean-molar-mass-by-four",
    "mean-molar-mass-by-mass-fractions-of-three",
    "mean-molar-mass-by-mass-fractions-of-four",
  ],
  2: [
    "mass-fraction-from-mole-fraction",
    "mole-fraction-from-mass-fraction",
    "mass-fraction-from-mole-fractions-of-three",
    "mass-fraction-from-mole-fractions-of-four",
    "mole-fraction-from-mass-fractions-of-three",
    "mole-fraction-from-mass-fractions-of-four",
  ],
  3: ["ratio-of-fractions"],
  4: ["slopes-of-fractions", "slope-from-mass-fraction"],
  5: ["slope-of-mass-fraction", "slope-of-mean-molar-mass-of-three"],
  6: ["slope-of-mean-molar-mass", "density-by-mole-fraction", "concentration-by-mass-fractions"],
  7: ["slope-of-gas-concentration"],
  8: [
    "mass-flow-by-fluxes",
    "molar-flow-by-fluxes",
    "mass-flow-by-fluxes-of-three",
    "mass-flow-by-fluxes-of-four",
    "molar-flow-by-fluxes-of-three",
    "molar-flow-by-fluxes-of-four",
  ],
  9: ["sum-of-mass-diffusion", "sum-of-mass-diffusion-of-three", "sum-of-mass-diffusion-of-four"],
  10: [
    "sum-of-molar-diffusion",
    "sum-of-molar-diffusion-of-three",
    "sum-of-molar-diffusion-of-four",
  ],
  11: ["molar-sum-in-the-frame-of-mass", "mass-sum-in-the-frame-of-moles"],
  12: [
    "mean-of-molar-slips",
    "mean-of-molar-slips-of-three",
    "mean-of-molar-slips-of-four",
    "mean-of-mass-slips-of-three",
    "mean-of-mass-slips-of-four",
  ],
  13: ["two-velocities"],
  14: ["velocities-by-molar-flux", "velocities-by-mass-flux"],
  15: ["molar-flux-by-slip", "mass-flux-by-slip"],
  16: ["mass-diffusion-from-molar"],
  17: ["passing-molar-diffusion", "passing-mass-diffusion", "passing-flux"],
  18: [
    "convection-and-diffusion",
    "convection-and-diffusion-of-mass",
    "convection-and-diffusion-of-three",
    "convection-and-diffusion-of-four",
    "convection-and-diffusion-of-mass-of-three",
    "convection-and-diffusion-of-mass-of-four",
  ],
  19: ["molar-flux-in-the-frame-of-mass"],
  20: ["sum-of-volume-diffusion", "volume-frame"],
  21: ["volume-frame-of-a-gas", "volume-frame-of-a-liquid"],
  22: ["solvent-frame"],
  23: ["observed-flux-by-molar-flux"],
  24: ["flux-in-frame-of-mass", "determinant-of-frames", "flux-in-frame-of-moles"],
  25: ["mass-flux-by-frame-of-moles"],
  26: ["fick-in-masses"],
  27: ["fick-by-slip"],
  28: ["fick-in-volumes"],
  29: ["fick-for-B"],
  30: ["fick-by-concentration"],
  31: ["fick-in-the-lab"],
  32: ["fick-in-the-lab-in-masses"],
  33: ["flux-and-area", "straight-profile"],
  34: ["flux-ratio-flux", "flux-ratio-profile"],
  35: ["flux-ratio-to-equimolar", "flux-ratio-to-straight-line"],
  36: ["stefan-flux"],
  37: ["stefan-flux-by-log-mean"],
  38: ["mean-fraction-of-B"],
  39: ["flux-ratio-curvature"],
  40: ["flux-by-net-moles", "gain-by-net-moles"],
  41: ["feasible-ratios"],
  42: ["equimolar-velocity", "equimolar-fick"],
  43: ["drift-flux", "drift-velocity"],
  44: ["equal-masses-fractions", "equal-masses-velocities", "equal-masses-diffusion", "no-drift"],
  45: ["equimass-velocity", "equimass-ratio", "equimass-flux", "equimass-molar-flow"],
  46: ["graham"],
  47: ["distillation-ratio", "distillation-net-moles"],
  48: ["reaction-ratio", "reaction-net-moles"],
  49: ["stefan-diffusion-of-A", "stefan-diffusion-of-B", "stefan-velocity", "stefan-drift"],
  50: ["stefan-flux-in-masses", "logarithmic-slopes"],
  51: ["conductance-and-pressure", "evaporation-flux", "evaporation-at-high-pressure"],
  52: ["enhancement-and-mole-fraction", "dilute-limit"],
  53: [
    "flow-through-a-slab", "flow-through-a-cylinder", "flow-through-a-sphere",
    "flow-through-a-frustum",
  ],
  54: ["sherwood-number-of-a-sphere", "sherwood-number-with-blowing"],
  55: ["d-squared-law", "arnold-tube"],
  56: ["driving-force"],
  57: ["sum-of-driving-forces", "thermodynamic-factor-by-B"],
  58: ["curvature-of-gibbs-energy", "margules-factor"],
  59: ["fick-in-a-real-mixture", "driving-force-by-fluxes"],
  60: ["entropy-by-driving-force", "entropy-by-slip", "entropy-by-composition"],
  61: ["entropy-of-three-by-slips"],
  62: ["sum-of-driving-forces-of-three"],
  63: ["fick-diffusivity-AA", "fick-diffusivity-AB", "determinant-of-diffusivities"],
  64: ["fick-of-likes-AA", "fick-of-likes-AB"],
  65: ["stagnant-invariant"],
  66: ["blanc", "effective-diffusivity-by-ratios"],
  67: ["linear-film-A", "linear-film-B", "linear-film-C"],
  68: ["no-molar-velocity-in-a-closed-tube", "equimolar-in-a-closed-tube"],
  69: ["centre-of-mass-of-a-closed-tube"],
  70: ["decay-of-two-bulbs"],
  71: ["coefficient-through-stagnant-B", "correction-for-high-flux"],
  72: ["temperature-in-a-flow", "ackermann-correction"],
  73: ["wet-bulb-slope"],
  74: ["flux-through-a-pore", "wide-pore", "narrow-pore"],
]

@Suite struct RelationNumberTests {
  @Test("all relations are derived")
  func numbers() throws {
    let theory = try Theory()
    for (number, ids) in theoremsOfRelations {
      for id in ids { #expect(theory.theorem(id) != nil, "\(number): \(id)") }
    }
    #expect(theoremsOfRelations.keys.sorted() == Array(1...74))
  }
}
