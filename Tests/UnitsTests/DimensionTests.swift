import Testing

@testable import Units

@Suite struct DimensionTests {
  @Test("products, quotients and powers add and multiply exponents")
  func arithmetic() throws {
    let velocity = try Dimension.length.divided(by: .time)
    #expect(velocity.name == "velocity")
    let diffusivity = try velocity.multiplied(by: .length)
    #expect(diffusivity.name == "diffusivity")
    let root = try diffusivity.multiplied(by: .time).raised(to: 1, over: 2)
    #expect(root == .length)
    #expect(try velocity.divided(by: velocity).isDimensionless)
    let half = try diffusivity.raised(to: 1, over: 2)
    #expect(half.text == "m\u{A0}s⁻¹⸍²")
    #expect(try half.raised(to: 2) == diffusivity)
    #expect(try half.raised(to: 0).isDimensionless)
  }

  @Test("exponents are kept in lowest terms with a positive denominator")
  func exponents() throws {
    let exponent = try Dimension.Exponent(6, over: -4)
    #expect(exponent.numerator == -3)
    #expect(exponent.denominator == 2)
    #expect(exponent.whole == nil)
    #expect(try Dimension.Exponent(0, over: 7) == .zero)
    #expect(try Dimension.Exponent(-8, over: 4).whole == -2)
  }

  @Test("exponents beyond all meaning are refused")
  func overflow() throws {
    #expect(throws: DimensionOverflow.self) { try Dimension.length.raised(to: 1001) }
    #expect(throws: DimensionOverflow.self) { try Dimension.length.raised(to: 1, over: 0) }
    #expect(throws: DimensionOverflow.self) { try Dimension.length.raised(to: .min) }
    #expect(throws: DimensionOverflow.self) { try Dimension.length.raised(to: .max, over: .min) }
    #expect(throws: DimensionOverflow.self) {
      let third = try Dimension.length.raised(to: 1, over: 997)
      _ = try third.multiplied(by: Dimension.length.raised(to: 1, over: 991))
    }
  }

  @Test(
    "dimensions have the names of the field",
    arguments: [
      ("mol/(m^2 s)", "molar flux"), ("kg/(m^2 s)", "mass flux"), ("Pa", "pressure"),
      ("mol/L", "molar concentration"), ("kg/m^3", "mass density"), ("cm^2/s", "diffusivity"),
      ("J/(mol K)", "molar heat capacity"), ("Pa s", "viscosity"), ("J", "energy"),
      ("W", "power"), ("N/m", "surface tension"), ("g/mol", "molar mass"), ("%", "pure number"),
      ("W/(m^2 K)", "heat transfer coefficient"), ("Pa m^3/mol", "molar energy"),
      ("W/(m K)", "thermal conductivity"), ("m^3/s", "volume flow rate"),
    ])
  func names(text: String, name: String) {
    #expect(unit(text).dimension.name == name)
  }

  @Test("no dimension has two names")
  func uniqueNames() throws {
    #expect(Dimension(7, 0, 0, 0, 0).name == nil)
    #expect(Dimension.one.text == "1")
    #expect(unit("Pa").dimension.text == "kg\u{A0}m⁻¹\u{A0}s⁻²")
  }
}
