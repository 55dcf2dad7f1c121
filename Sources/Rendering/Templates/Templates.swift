import Algebra
import Numerics

/// The templates of a project, which may include one another.
public struct Templates: Sendable {
  /// In the order of their names.
  private let templates: [Template]

  /// Reads templates.
  ///
  /// - Parameter sources: Each template's name, as partials and ``render(_:with:into:)`` use it
  ///   (the file name without `.mustache`), and its text.
  /// - Throws: ``TemplateError`` with file, line and column of the first mistake.
  public init(_ sources: [(name: String, text: String)]) throws(TemplateError) {
    var parsed: [Template] = []
    for source in sources {
      parsed.append(try TemplateParser.parse(source.text, name: source.name))
    }
    templates = parsed.sorted { one, other in one.name < other.name }
  }

  /// Checks that every partial names a template; O(n) in the tags.
  ///
  /// The specification renders a missing partial as nothing, which on a page is a mistake that
  /// nobody sees; a project calls this once after reading its templates.
  ///
  /// - Throws: ``TemplateError`` at the first tag that names none, with the nearest name.
  public func check() throws(TemplateError) {
    for template in templates {
      for case .partial(let name, _, let place) in template.nodes where self[name] == nil {
        throw TemplateError(
          file: template.name, line: place.line, column: place.column,
          kind: .unknownPartial(name, nearest: nearest(to: name)))
      }
    }
  }

  /// Checks that there is a template of a name.
  ///
  /// - Throws: ``TemplateError`` with the nearest name there is.
  func require(_ name: String) throws(TemplateError) {
    guard self[name] == nil else { return }
    throw TemplateError(
      file: name, line: 1, column: 1, kind: .unknownTemplate(name, nearest: nearest(to: name)))
  }

  /// Appends a template filled with values.
  ///
  /// - Throws: ``TemplateError`` if there is no such template, or partials include one another
  ///   without end.
  public func render(
    _ name: String, with value: TemplateValue, into out: inout Markup
  ) throws(TemplateError) {
    try require(name)
    guard let template = self[name] else { return }
    try TemplateRenderer.render(template, of: self, with: value, into: &out)
  }

  /// The template of a name; O(log n).
  subscript(name: String) -> Template? {
    var low = 0
    var high = templates.count
    while low < high {
      let middle = low + (high - low) / 2
      if templates[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < templates.count && templates[low].name == name ? templates[low] : nil
  }

  private func nearest(to name: String) -> String? {
    nearestName(to: name, in: templates.map { template in template.name })
  }
}
