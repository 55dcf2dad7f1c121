import Algebra
import Problems

extension HTML {
  /// Writes a question; one that is answered by drawing into the axes below it needs no line.
  mutating func question(_ question: Question, isDrawn: Bool) {
    out.raw("<div class=\"ask\"")
    identifier("q-" + question.code)
    out.raw(" role=\"group\" aria-label=\"Question ")
    out.text(question.code)
    if !question.name.isEmpty { out.text(": " + question.name) }
    out.raw("\">\n<p class=\"ask-p\"><b class=\"ask-c\">")
    out.text(question.code)
    out.raw("</b><span class=\"ask-t\">")
    inlines(question.prompt)
    out.raw("</span>")
    points(question.points)
    out.raw("</p>\n")
    options(question)
    switch questions {
    case .paper where !isDrawn: answerLine(question)
    case .practice where !isDrawn: answerField(question)
    case .paper, .practice, .listed: break
    }
    out.raw("</div>\n")
  }

  /// What there is to choose from, each behind its letter.
  private mutating func options(_ question: Question) {
    guard !question.options.isEmpty else { return }
    out.raw("<ul class=\"opts\">\n")
    for option in question.options {
      out.raw("<li><b class=\"opt-l\">")
      out.text(option.letter)
      out.raw("</b> <span>")
      inlines(option.words)
      out.raw("</span></li>\n")
    }
    out.raw("</ul>\n")
  }

  private mutating func points(_ points: Int) {
    guard points > 0 else { return }
    out.raw("<span class=\"ask-n\">")
    out.number(points)
    out.raw(points == 1 ? "\u{A0}point</span>" : "\u{A0}points</span>")
  }

  /// Room to work, more for more points, and a line for the result.
  private mutating func answerLine(_ question: Question) {
    // Who chooses needs no room.
    if question.options.isEmpty {
      out.raw("<div class=\"work ")
      out.raw(question.points <= 2 ? "small" : question.points <= 4 ? "medium" : "large")
      out.raw("\" aria-hidden=\"true\"></div>\n")
    }
    out.raw("<p class=\"form\"><span class=\"form-l\">Answer:</span> ")
    inlines(question.form)
    out.raw("</p>\n")
  }

  /// A field with its label, what to write described beside it, and a place for the verdict.
  ///
  /// For a question 1a the field is `a-1a`, the description `h-1a`, the verdict `r-1a`.
  private mutating func answerField(_ question: Question) {
    let id = InlineText.identifier(question.code)
    out.raw("<form class=\"ans\" data-ask=\"")
    out.text(question.code)
    out.raw("\"><label for=\"a-" + id + "\">Your ")
    out.text(question.name.isEmpty ? "answer" : question.name)
    out.raw("</label> <input id=\"a-" + id + "\" name=\"a-" + id)
    out.raw("\" type=\"text\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\"")
    out.raw(" aria-describedby=\"h-" + id + " r-" + id + "\">")
    out.raw(" <button type=\"submit\">Check</button>\n<p id=\"h-" + id + "\" class=\"hint\">")
    inlines(question.form)
    out.raw("</p>\n<div id=\"r-" + id + "\" class=\"res\" role=\"status\"></div></form>\n")
  }
}
