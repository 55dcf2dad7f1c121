import Problems

extension Failure {
  /// Creates the failure of a command over what a file of the problem language says.
  init(_ diagnostic: Diagnostic) {
    self.init(.badData, diagnostic.text)
  }
}
