// An entry's content: a paragraph that is the tagline, then the links "Discussion" and "Link".

import ProductHunt
import Texts

/// What an entry's content says.
struct EntryContent {
  private(set) var tagline = ForeignText("")
  /// The post's page.
  private(set) var discussion: ForeignText?
  /// The redirect to the product's own site, `/r/p/1247901`.
  private(set) var website: ForeignText?

  init(_ content: String, _ kind: AtomEntry.TextKind) {
    guard kind == .html else {
      tagline = Self.tagline(of: content)
      return
    }
    // Escaped twice, it has no tags yet.
    let html = ForeignText(content)
    let isOnceMore = !Self.hasTags(html)
    var words = ""
    var isWhole = false
    for piece in HTMLPieces(isOnceMore ? html.referencesRead : html) {
      switch piece {
      case .text(let text):
        if !isWhole { words += text.raw }
      case .tag(let tag) where tag.name == "a" && !tag.isEnd:
        isWhole = true
        take(tag.attribute("href"))
      case .tag(let tag) where tag.name == "p" || tag.name == "br":
        // The first paragraph that says something.
        if !Post.trimmed(words).isEmpty { isWhole = true }
      case .tag: break
      }
    }
    tagline = Self.tagline(of: words)
  }

  private mutating func take(_ address: ForeignText?) {
    guard let address else { return }
    let raw = Post.trimmed(address.raw)
    if raw.contains("/r/") {
      website = website ?? ForeignText(raw)
    } else {
      discussion = discussion ?? ForeignText(raw)
    }
  }

  private static func tagline(of words: String) -> ForeignText {
    ForeignText(Post.trimmed(ForeignText(Post.trimmed(words)).referencesRead.raw))
  }

  private static func hasTags(_ html: ForeignText) -> Bool {
    HTMLPieces(html).contains { if case .tag = $0 { true } else { false } }
  }

  /// The text of HTML without its tags.
  static func words(of html: String) -> String {
    HTMLPieces(ForeignText(html)).reduce(into: "") { words, piece in
      if case .text(let text) = piece { words += text.raw }
    }
  }
}
