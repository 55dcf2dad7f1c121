extension WorkedCase {
  static let pores: [WorkedCase] = []
}
