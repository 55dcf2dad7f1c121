extension Dimension {
  /// What the field calls a quantity of this dimension, such as "molar flux"; nothing if it has no
  /// common name.
  ///
  /// Where several quantities share a dimension the name is the one of mass transfer: "diffusivity",
  /// not "kinematic viscosity".
  public var name: String? {
    for entry in Self.names where entry.dimension == self { return entry.name }
    return nil
  }

  private static let names: [(dimension: Dimension, name: String)] = [
    (.one, "pure number"),
    (.length, "length"),
    (.mass, "mass"),
    (.time, "time"),
    (.amount, "amount of substance"),
    (.temperature, "temperature"),
    (Dimension(2, 0, 0, 0, 0), "area"),
    (Dimension(3, 0, 0, 0, 0), "volume"),
    (Dimension(-1, 0, 0, 0, 0), "reciprocal length"),
    (Dimension(0, 0, -1, 0, 0), "rate constant"),
    (Dimension(1, 0, -1, 0, 0), "velocity"),
    (Dimension(1, 0, -2, 0, 0), "acceleration"),
    (Dimension(2, 0, -1, 0, 0), "diffusivity"),
    (Dimension(3, 0, -1, 0, 0), "volume flow rate"),
    (Dimension(0, 0, -1, 1, 0), "molar flow rate"),
    (Dimension(0, 1, -1, 0, 0), "mass flow rate"),
    (Dimension(-2, 0, -1, 1, 0), "molar flux"),
    (Dimension(-2, 1, -1, 0, 0), "mass flux"),
    (Dimension(-3, 0, 0, 1, 0), "molar concentration"),
    (Dimension(-3, 1, 0, 0, 0), "mass density"),
    (Dimension(-4, 0, 0, 1, 0), "gradient of molar concentration"),
    (Dimension(-3, 0, -1, 1, 0), "molar rate per volume"),
    (Dimension(0, 1, 0, -1, 0), "molar mass"),
    (Dimension(3, 0, 0, -1, 0), "molar volume"),
    (Dimension(3, -1, 0, 0, 0), "specific volume"),
    (Dimension(1, 1, -2, 0, 0), "force"),
    (Dimension(-1, 1, -2, 0, 0), "pressure"),
    (Dimension(-2, 1, -2, 0, 0), "pressure gradient"),
    (Dimension(2, 1, -2, 0, 0), "energy"),
    (Dimension(2, 1, -3, 0, 0), "power"),
    (Dimension(0, 1, -3, 0, 0), "heat flux"),
    (Dimension(0, 1, -2, 0, 0), "surface tension"),
    (Dimension(-1, 1, -1, 0, 0), "viscosity"),
    (Dimension(2, 1, -2, -1, 0), "molar energy"),
    (Dimension(2, 0, -2, 0, 0), "specific energy"),
    (Dimension(2, 1, -2, -1, -1), "molar heat capacity"),
    (Dimension(2, 0, -2, 0, -1), "specific heat capacity"),
    (Dimension(1, 1, -3, 0, -1), "thermal conductivity"),
    (Dimension(0, 1, -3, 0, -1), "heat transfer coefficient"),
    (Dimension(-1, 0, 0, 0, 1), "temperature gradient"),
    (Dimension(2, 1, -2, 0, -1), "entropy"),
    (Dimension(-1, 0, -1, 1, 0), "molar rate per length"),
  ]
}
