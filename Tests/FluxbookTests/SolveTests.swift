import Testing

@testable import fluxbook

@Suite struct SolveTests {
  private static let program = Program(root: .fluxbook, version: "0")

  private func solve(_ words: [String]) -> Run { Run(Self.program, ["solve"] + words) }

  private static let film = [
    "planar film, stagnant B", "T=293 K", "P=1 atm", "L=15.24 cm", "D_AB=0.25 cm^2/s",
  ]

  @Test("a solution in the terminal, and as data: both routes, every line")
  func solution() throws {
    let words = Self.film + ["p_A1=2.341 kPa", "p_A2=0", "--ask", "N_A"]
    #expect(solve(words).output.contains("= 1.595 × 10⁻⁴ mol m⁻² s⁻¹"))
    let page = solve(words + ["--format", "html"]).output
    #expect(page.contains("<title>Planar film, stagnant B") && !page.contains("<h1></h1>"))
    let data = try JSON(solve(words + ["--json"]).output, name: "solution").array?.first
    let value = try #require(data?["value"]?.double)
    #expect(abs(value - 1.594852667e-4) < 1e-12)
    #expect(data?["unit"]?.string == "mol/(m^2 s)")
    #expect(abs(try #require(data?["secondRoute"]?.double) / value - 1) < 1e-9)
    #expect(data?["closedForm"]?.string?.hasPrefix("N_A = ") == true)
    #expect(data?["lines"]?.array?.last?["relation"]?.string == "stefan-flux")
  }

  @Test("species and their properties come from the tables, slopes are written as derivatives")
  func tables() throws {
    let water = solve([
      "planar film, stagnant B", "A=water", "B=air", "T=293.15 K", "P=1 atm", "L=15 cm",
      "D_AB=estimated", "p_sat=Antoine", "x_A2=0", "--ask", "N_A", "--json",
    ])
    let value = try JSON(water.output, name: "water").array?.first?["value"]?.double
    #expect(abs(try #require(value) / 1.571e-4 - 1) < 0.02, "\(water.output)")
    let fuller = solve([
      "gas diffusivity, Fuller", "A=water", "B=air", "T=298 K", "P=1 atm", "V_dA=13.1 cm^3/mol",
      "V_dB=19.7 cm^3/mol", "--ask", "D_AB",
    ])
    #expect(fuller.output.contains("2.5") && fuller.code == .success, "\(fuller.errors)")
    let slope = solve([
      "diffusing gas", "x_A=0.2", "dx_A/dz=-5 1/m", "M_A=17.031 g/mol", "M_B=28.014 g/mol",
      "--ask", "dw_A/dz",
    ])
    #expect(slope.output.contains("dw_A/dz = ") && slope.output.contains("−3.579 m⁻¹"))
  }

  @Test("what fades leaves its limit: convection, net moles, the heat of a flow")
  func limits() throws {
    let words = [
      "film with convection", "v=0", "D_AB=1e-9 m^2/s", "L=4 mm", "c_A1=30 mol/m^3",
      "c_A2=12 mol/m^3", "--ask", "N_A",
    ]
    let still = solve(words + ["--json"])
    let flux = try JSON(still.output, name: "still").array?.first?["value"]?.double
    #expect(abs(try #require(flux, "\(still.errors)") / 4.5e-6 - 1) < 1e-9)
    #expect(solve(words).output.contains("in the limit as Pe vanishes"))
    let reaction = [
      "planar film, surface reaction", "c=40 mol/m^3", "D_AB=1.5e-5 m^2/s", "L=2 mm", "x_A1=0.3",
      "x_A2=0", "nu=1", "--ask", "N_A",
    ]
    let moles = solve(reaction)
    #expect(solve(reaction + ["--json"]).output.contains("flux-ratio-to-equimolar"))
    #expect(moles.output.contains("no net flow as a limit"), "\(moles.errors)")
  }

  @Test("one model's symbols, all of a kind, and all")
  func lists() {
    let one = solve(["planar film, stagnant B", "--list"]).output
    #expect(one.hasPrefix("planar film, stagnant B\n") && one.contains("\n  N_A "))
    #expect(!one.contains("surface reaction"))
    #expect(solve(["planar film", "--list"]).output.contains("planar film, surface reaction\n"))
    #expect(solve(["planer film, stagnant B", "--list"]).errors.contains("Did you mean"))
    #expect(solve(["--list"]).output.contains("\nmoving mixture of four\n"))
  }

  @Test(
    "what cannot be is refused in words",
    arguments: [
      (
        film + ["p_A1=202 kPa", "x_A2=0"],
        "the partial pressure p_A1 is 202000 Pa, more than the whole pressure P of 101325 Pa."
      ),
      (
        film + ["x_A1=1", "x_A2=0"],
        "where A is pure there is no B to stand still, and A flows without any resistance: x_A must "
          + "stay below 1 at both ends."
      ),
      (film + ["x_A1=1.2", "x_A2=0"], "x_A1 is the mole fraction of A at z = 0, which lies"),
      (
        film + ["x_A1=0.2", "x_B1=0.7", "x_A2=0"],
        "x_A1, x_B1 sum to 0.9; the fractions of all species sum to 1."
      ),
      (film + ["x_A2=0"], "needs x_A1, which is not given"),
      (film + ["x_A1=0.2", "x_A2=0", "V_dA=3 cm^3/mol"], "'V_dA' does not occur in the model"),
      (film + ["x_A1=0.2", "x_A2=0", "N_A=3 mol/(m^2 s)"], "N_A is given"),
      (film + ["x_A1=0.2", "x_A2=0", "c=3 mol/m^3"], "what is given contradicts itself"),
      (
        ["planar film, stagnant B", "L=0 m"], "L is the length of the path, which is greater than 0"
      ),
      (["planar film, stagnant B", "L=3 kg"], "which `kg` does not measure"),
      (["planar film, stagnant B", "T=-3 K"], "T is the temperature, which is greater than 0"),
      (["planar film, stagnant B", "A=watr"], "there is no species called “watr”"),
      (
        ["planar film, stagnant B", "A=water", "T=600 K", "P=1 atm", "p_sat=Antoine", "L=1 m"]
          + ["D_AB=1 cm^2/s", "x_A2=0"],
        "p_sat has no value: the Antoine equation for water holds from"
      ),
      (["planar flim", "T=300 K"], "Models that begin so:"),
      (["planar film, stagnant B", "Q=3"], "`Q` is not a symbol of the glossary"),
      (
        [
          "planar film, fixed flux ratio", "c=40 mol/m^3", "L=1 m", "D_AB=1e-5 m^2/s", "x_A1=0.7",
          "x_A2=0.2", "r=1",
        ], "no steady state has this flux ratio: as x_A comes to 0.5"
      ),
    ] as [([String], String)])
  func refused(_ words: [String], _ message: String) {
    let run = solve(words + ["--ask", "N_A"])
    #expect(run.code != .success)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!run.errors.contains("..") && run.output.isEmpty, "\(run.errors)")
  }
}
