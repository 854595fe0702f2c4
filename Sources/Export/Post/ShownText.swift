// One post as text to read in a terminal or in the preview of `fzf`, wrapped to a width.

import Canvas
import ProductHunt
import Texts

struct ShownText {
  private let width: Int
  private let ink: Ink
  private var lines: [String] = []
  private var nextLink = 1

  static func text(_ shown: ShownPost, layout: TableLayout) -> String {
    var text = ShownText(layout)
    text.head(shown)
    text.links(of: shown.detail)
    if shown.hasComments { text.discussion(shown.detail.comments) }
    return text.lines.map { $0 + "\n" }.joined()
  }

  private init(_ layout: TableLayout) {
    width = max(1, layout.width ?? 80)
    ink = layout.ink
  }

  private mutating func head(_ shown: ShownPost) {
    let post = shown.detail.post
    add(shown.row.title, as: .title)
    add(PlainText(post.tagline))
    let names = ["dailyRank", "votesCount", "commentsCount", "reviewsRating", "featuredAt"]
    let facts = PostRow.fields.filter { names.contains($0.name) }.map { $0.words(shown.row) }
    add(facts.filter { !$0.isEmpty }.joined(by: " · "), as: .faint)
    if let description = post.description { prose(Prose(plain: description)) }
    let topics = FieldValue.topics(post.topics).line
    if !topics.isEmpty {
      lines.append("")
      add(topics, as: .topic)
    }
  }

  private mutating func links(of detail: PostDetail) {
    lines.append("")
    for (label, link) in detail.links { numbered(link, label: label) }
    for media in detail.media {
      let (label, address): (PlainText, ForeignText) =
        switch media.kind {
        case .video: ("video", media.videoUrl ?? media.url)
        case .image: ("image", media.url)
        case .other: ("medium", media.url)
        }
      if let link = WebLink(address) { numbered(link, label: label) }
    }
  }

  private mutating func discussion(_ page: Page<Comment>) {
    lines.append("")
    add(page.items.isEmpty ? "No comments." : "Discussion", as: .heading)
    comments(page, depth: 0)
  }

  /// Comments with their replies below them. Deeper than eight they are indented no further.
  private mutating func comments(_ page: Page<Comment>, depth: Int) {
    let guides = (0..<min(depth, 8)).reduce(PlainText.empty) { guides, _ in guides + "│ " }
    for comment in page.items {
      lines.append(depth == 0 ? "" : (guides.string))
      let author = comment.author.map { PlainText($0.name) } ?? .empty
      let time = FieldValue.time(comment.createdAt).line
      let facts: [PlainText] = ["▲ \(comment.votesCount)", author, time]
      add(facts.filter { !$0.isEmpty }.joined(by: " · "), as: .faint, indent: guides)
      prose(Prose(html: comment.words), indent: guides, isApart: false)
      comments(comment.replies, depth: depth + 1)
    }
    if page.next != nil { add("(more on Product Hunt)", as: .faint, indent: guides) }
  }

  /// A text and, below it, the links in it.
  private mutating func prose(_ prose: Prose, indent: PlainText = .empty, isApart: Bool = true) {
    guard !prose.isEmpty else { return }
    if isApart { lines.append("") }
    lines += ProseText(width: width, ink: ink, indent: indent).lines(prose, firstLink: nextLink)
    for link in prose.links { numbered(link, label: .empty, indent: indent) }
  }

  /// An address is not wrapped: cut in two it could not be copied.
  private mutating func numbered(_ link: WebLink, label: PlainText, indent: PlainText = .empty) {
    let before: PlainText = "[\(nextLink)] "
    let label = label.isEmpty ? label : label + " "
    lines.append((indent + before + label).string + ink.paint(link.shown, as: .link))
    nextLink += 1
  }

  private mutating func add(_ text: PlainText, as role: Role = .text, indent: PlainText = .empty) {
    guard !text.isEmpty else { return }
    for line in Wrap.lines(text, width: max(2, width - Width.of(indent))) {
      lines.append(indent.string + ink.paint(line, as: role))
    }
  }
}

extension PostDetail {
  /// Where the post leads: its website, its page, the product's own links.
  var links: [(label: PlainText, link: WebLink)] {
    let website = (PlainText("website"), FieldValue.address(post.website))
    let page = (PlainText("Product Hunt"), FieldValue.page(post.url))
    let others = productLinks.map { (PlainText($0.type), FieldValue.address($0.url)) }
    return ([website, page] + others).compactMap { label, address in
      address.link.map { (label.isEmpty ? "link" : label, $0) }
    }
  }
}
