/// An error that says in plain words what is wrong and what to do about it.
public protocol ExplainedError: Error {
  /// Cause and remedy, as whole sentences.
  var message: String { get }
}
