import Algebra

/// What goes into a page.
///
/// Sheets, solutions, feedback and reports carry their style with them and need nothing but the
/// fonts beside them, so that one sent by mail alone still looks well; pages of the site share a
/// style sheet.
public struct Page: Sendable {
  public var kind: Kind
  public var title: String
  /// A sentence under the title, or empty.
  public var lede = ""
  public var course = ""
  /// The title of the assignment.
  public var set = ""
  public var due = ""
  /// Whose page it is; a sheet without a name leaves a line for it.
  public var student = ""
  /// What the page is called when answers are handed in; the variant on a practice page.
  public var code = ""
  /// The credit reached, in words: "17 of 20 points".
  public var result = ""
  public var body: Markup
  /// The way from the first page of the site to this one.
  public var trail: [Link] = []
  public var previous: Link?
  public var next: Link?
  /// Scripts to load, relative to the page; only practice pages have any.
  public var scripts: [String] = []
  /// From the page to the folder that holds `fonts` and `style`: empty, or like `../`.
  public var root = ""

  /// The kinds of pages; each has the template of its name.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case sheet, solution, feedback, report, practice, site

    /// The name of the template.
    public var name: String {
      switch self {
      case .sheet: "sheet"
      case .solution: "solution"
      case .feedback: "feedback"
      case .report: "report"
      case .practice: "practice"
      case .site: "site"
      }
    }

    /// Whether the page carries its style itself.
    var isAlone: Bool {
      switch self {
      case .sheet, .solution, .feedback, .report: true
      case .practice, .site: false
      }
    }
  }

  /// Words that lead to another page.
  public struct Link: Hashable, Sendable {
    public let label: String
    public let href: String

    public init(_ label: String, href: String) {
      self.label = label
      self.href = href
    }
  }

  public init(_ kind: Kind, title: String, body: Markup) {
    self.kind = kind
    self.title = title
    self.body = body
  }
}
