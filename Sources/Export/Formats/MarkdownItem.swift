// A row as an item of a Markdown list.

import Texts

enum MarkdownItem {
  /// `- [Name](url) — tagline (▲ 514, 31 comments)`: the link, what speaks for itself, the facts.
  static func text<Row: ExportableRow>(_ row: Row, fields: [Field<Row>]) -> String {
    let title = row.title
    let link = WebLink(row.address)?.withoutTracking
    var text = "- " + (link.map { MarkdownText.link(title, to: $0) } ?? MarkdownText.line(title))
    let others = fields.filter { $0.name != "name" && $0.name != "url" }
    let prose = words(others.filter(\.isProse), of: row)
    let facts = words(others.filter { !$0.isProse }, of: row)
    if !prose.isEmpty { text += " — " + MarkdownText.line(prose.joined(by: " — ")) }
    if !facts.isEmpty { text += " (" + MarkdownText.line(facts.joined(by: ", ")) + ")" }
    return text
  }

  private static func words<Row>(_ fields: [Field<Row>], of row: Row) -> [PlainText] {
    fields.map { $0.words(row) }.filter { !$0.isEmpty }
  }
}
