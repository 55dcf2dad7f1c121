/// All laws and rules by which lines are derived, for showing, searching and testing.
public enum Catalogue {
  /// The laws of expressions, by subject.
  public static let laws: [Law] =
    Law.simplifying
    + Law.splittingLogarithms + Law.gatheringLogarithms + Law.expanding { $0.isSum }
    + Law.factoring
    + [Law.intoFraction, .commonDenominator, .overOneBar, .collecting("x")]

  /// A law by its id.
  public static func law(_ id: String) -> Law? { laws.first { $0.rule.id == id } }
}
