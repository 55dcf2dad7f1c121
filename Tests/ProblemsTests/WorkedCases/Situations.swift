extension WorkedCase {
  static let situations: [WorkedCase] = []
}
