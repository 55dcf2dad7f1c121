/// Gathers all that is wrong with a file, so that its author hears it at once.
final class Complaints {
  private(set) var found: [Diagnostic] = []

  func add(_ complaint: Diagnostic) { found.append(complaint) }

  /// What reading a piece gives; a complaint about it is kept, and reading can go on elsewhere.
  @discardableResult
  func attempt<Value>(_ read: () throws(Diagnostic) -> Value) -> Value? {
    do throws(Diagnostic) {
      return try read()
    } catch {
      add(error)
      return nil
    }
  }

  /// All complaints in the order of the file, none of them twice.
  var inOrder: [Diagnostic] {
    var result: [Diagnostic] = []
    for complaint in found where !result.contains(complaint) { result.append(complaint) }
    // Stable: of two at one place the first found stands first.
    return result.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }.map { $0.element }
  }
}
