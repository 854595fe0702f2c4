// One post as a Markdown document. A stranger's text stays text in it.

import ProductHunt
import Texts

enum ShownMarkdown {
  static func text(_ shown: ShownPost) -> String {
    let post = shown.detail.post
    var parts = [MarkdownText.heading(shown.row.title)]
    let tagline = PlainText(post.tagline)
    if !tagline.isEmpty { parts.append(MarkdownText.paragraph(tagline)) }
    if let description = post.description {
      parts.append(blocks(Prose(plain: description), indent: ""))
    }
    parts.append(facts(shown))
    if shown.hasComments {
      parts.append("## Discussion")
      parts.append(comments(shown.detail.comments, depth: 0).joined(separator: "\n"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// Figures, topics and links as a list.
  private static func facts(_ shown: ShownPost) -> String {
    let names = ["dailyRank", "votesCount", "commentsCount", "reviewsRating", "featuredAt"]
    let fields = PostRow.fields.filter { names.contains($0.name) }
    let figures = fields.map { $0.words(shown.row) }.filter { !$0.isEmpty }.joined(by: ", ")
    let topics = FieldValue.topics(shown.detail.post.topics).line
    var items = [figures, topics].filter { !$0.isEmpty }.map(MarkdownText.paragraph)
    items += shown.detail.links.map { MarkdownText.link($0.label, to: $0.link) }
    return items.map { "- " + $0 }.joined(separator: "\n")
  }

  /// A nested list. Deeper than eight it is nested no further.
  private static func comments(_ page: Page<Comment>, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: min(depth, 8))
    return page.items.flatMap { comment -> [String] in
      let author = comment.author.map { PlainText($0.name) } ?? .empty
      let time = FieldValue.time(comment.createdAt).line
      let facts = ["▲ \(comment.votesCount)", author, time].filter { !$0.isEmpty }
      let head = indent + "- " + MarkdownText.line(facts.joined(by: " · "))
      let body = blocks(Prose(html: comment.words), indent: indent + "  ")
      let own = body.isEmpty ? [head] : [head, "", body, ""]
      return own + comments(comment.replies, depth: depth + 1)
    }
  }

  private static func blocks(_ prose: Prose, indent: String) -> String {
    prose.blocks.map { block in
      let quote = indent + String(repeating: "> ", count: block.quote)
      let lines = block.lines.map { spans(lineOf: $0, links: prose.links) }
      switch block.kind {
      case .item(let number):
        let marker = number.map { "\($0). " } ?? "- "
        return quote + marker + lines.joined(separator: "\n" + quote + "  ")
      case .heading: return quote + "**" + lines.joined(separator: " ") + "**"
      case .code: return block.lines.map { quote + "    " + raw($0) }.joined(separator: "\n")
      case .paragraph, .continuation:
        return lines.map { quote + $0 }.joined(separator: "  \n")
      }
    }.joined(separator: "\n\n")
  }

  private static func spans(lineOf line: [Prose.Span], links: [WebLink]) -> String {
    var text = ""
    for span in line {
      if let index = span.link, links.indices.contains(index) {
        // An exclamation mark before a link would make it an image, which is loaded unasked.
        if text.last == "!" { text.insert("\\", at: text.index(before: text.endIndex)) }
        text += MarkdownText.link(span.text, to: links[index])
      } else {
        text += text.isEmpty ? MarkdownText.paragraph(span.text) : MarkdownText.line(span.text)
      }
    }
    return text
  }

  private static func raw(_ line: [Prose.Span]) -> String {
    line.map(\.text.string).joined()
  }
}
