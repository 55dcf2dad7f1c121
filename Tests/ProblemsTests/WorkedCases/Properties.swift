extension WorkedCase {
  static let properties: [WorkedCase] = []
}
