// A stranger's text inside Markdown: it stays text, whatever is in it.

import Texts

enum MarkdownText {
  /// A clean line that Markdown shows as it is.
  static func line(_ text: PlainText) -> String {
    text.escapedForMarkdown.string
  }

  /// A clean line that stands at the beginning of a line, where more would be markup: headings, list
  /// items, rules, code by indentation.
  static func paragraph(_ text: PlainText) -> String {
    let line = String(line(text).drop { $0 == " " })
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    switch rest.first {
    case "#", "-", "+", "=": return digits.isEmpty ? "\\" + rest : line
    case ".", ")": return digits.isEmpty ? line : digits + "\\" + rest
    default: return line
    }
  }

  /// A clean line as the document's heading. Number signs at its end would be taken for the end.
  static func heading(_ text: PlainText) -> String {
    var line = paragraph(text)
    if line.last == "#" { line.insert("\\", at: line.index(before: line.endIndex)) }
    return "# " + line
  }

  /// A link. Its title is clean text; its address is one that may be opened.
  static func link(_ title: PlainText, to link: WebLink) -> String {
    "[\(line(title))](\(destination(link)))"
  }

  /// An address whose brackets cannot end the link that it stands in.
  static func destination(_ link: WebLink) -> String { link.markdownTarget.string }
}
