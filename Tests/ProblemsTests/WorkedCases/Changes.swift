extension WorkedCase {
  static let changes: [WorkedCase] = []
}
