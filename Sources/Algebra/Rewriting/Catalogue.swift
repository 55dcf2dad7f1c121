/// All laws by which expressions are rewritten, for showing, searching and testing; what is done to
/// whole equations is in `Rule.examples`.
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
