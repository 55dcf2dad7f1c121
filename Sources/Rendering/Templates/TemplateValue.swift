import Algebra

/// What a template is filled with.
public indirect enum TemplateValue: Sendable {
  /// Text, escaped when it is written.
  case text(String)
  /// Markup that is safe already, written as it is by any tag.
  case markup(Markup)
  /// A section is rendered once for each element.
  case list([TemplateValue])
  /// Named values; of two with one name the first counts.
  case map([(String, TemplateValue)])
  /// Whether a section is rendered; nothing when written.
  case flag(Bool)

  /// Whether a section over the value is rendered: not for `flag(false)`, an empty list, or
  /// empty text or markup, so that a line about a missing due date simply is not there.
  var isTruthy: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.isEmpty
    case .list(let elements): !elements.isEmpty
    case .map: true
    case .flag(let flag): flag
    }
  }

  /// Returns the value of a name in a map; O(n).
  func member(_ name: String) -> TemplateValue? {
    guard case .map(let members) = self else { return nil }
    for (key, value) in members where key == name { return value }
    return nil
  }
}
