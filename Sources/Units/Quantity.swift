/// A value in coherent SI units, with its dimension.
public struct Quantity: Hashable, Sendable {
  public let value: Double
  public let dimension: Dimension

  /// Creates a quantity from its value in coherent SI units.
  public init(_ value: Double, _ dimension: Dimension) {
    self.value = value
    self.dimension = dimension
  }

  /// Creates a quantity from a number of some unit; a temperature scale counts from its own zero.
  public init(_ number: Double, _ unit: Unit) {
    self.init(unit.siValue(of: number), unit.dimension)
  }
}
