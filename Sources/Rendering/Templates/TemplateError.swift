/// What is wrong in a template, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// The name of the template.
  public let file: String
  /// The line of the tag, from 1.
  public let line: Int
  /// The column of the tag in characters, from 1.
  public let column: Int
  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    /// A tag that is opened and not closed.
    case openTag(expected: String)
    /// A tag without a name.
    case emptyTag
    /// A name with a space inside.
    case spacedName(String)
    /// A `{{=` tag that does not hold two delimiters without spaces and equals signs.
    case badDelimiters
    /// A section that is never closed.
    case openSection(String)
    /// A closing tag whose section was not opened, with the section open there, if any.
    case strayClose(String, open: String?)
    /// Sections inside one another beyond the limit.
    case tooNested(limit: Int)
    /// A partial that no template has, with the template of the nearest name.
    case unknownPartial(String, nearest: String?)
    /// Partials that include one another beyond the limit.
    case endlessPartial(String, limit: Int)
    /// A template asked for by name that is not there.
    case unknownTemplate(String, nearest: String?)
  }

  /// The error as the command line shows it: place, cause, remedy.
  public var description: String {
    "\(file):\(line):\(column): error: \(cause)\n  \(remedy)"
  }

  /// What is wrong, in a sentence without its full stop.
  public var cause: String {
    switch kind {
    case .openTag: "this tag is never closed"
    case .emptyTag: "this tag has no name"
    case .spacedName(let name): "a name cannot hold a space: '\(name)'"
    case .badDelimiters: "these are not two delimiters"
    case .openSection(let name): "the section '\(name)' is never closed"
    case .strayClose(let name, let open?): "'\(name)' closes here, but '\(open)' is open"
    case .strayClose(let name, nil): "'\(name)' closes here, but no section is open"
    case .tooNested(let limit): "sections lie more than \(limit) deep in one another"
    case .unknownPartial(let name, _): "there is no template '\(name)' to include"
    case .endlessPartial(let name, let limit):
      "'\(name)' is included more than \(limit) times inside one page"
    case .unknownTemplate(let name, _): "there is no template '\(name)'"
    }
  }

  /// What to do about it, as a sentence.
  public var remedy: String {
    switch kind {
    case .openTag(let expected): "Write \(expected) behind it."
    case .emptyTag: "Name the value it stands for, or remove it."
    case .spacedName: "Write one word; parts of a name are joined by full stops."
    case .badDelimiters: "Write them like this: {{=<% %>=}}."
    case .openSection(let name): "Write {{/\(name)}} where it ends."
    case .strayClose(_, let open?): "Close '\(open)' first with {{/\(open)}}."
    case .strayClose(let name, nil): "Open it with {{#\(name)}}, or remove the tag."
    case .tooNested: "Move the inner ones into a template of their own."
    case .unknownPartial(_, let nearest?), .unknownTemplate(_, let nearest?):
      "Did you mean '\(nearest)'?"
    case .unknownPartial(let name, nil), .unknownTemplate(let name, nil):
      "Add a file \(name).mustache to the templates."
    case .endlessPartial: "Let it include itself only inside a section that ends."
    }
  }
}
