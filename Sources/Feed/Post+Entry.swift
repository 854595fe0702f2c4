// What an entry says of a post: its id, name, tagline, moment and two addresses. It knows no votes,
// comments, ranks or topics.

import FoundationEssentials
import ProductHunt
import Texts

extension Post {
  /// Reads an entry; nil if it has no post's id, no name or no moment.
  init?(_ entry: AtomEntry) {
    guard !entry.isTooLong, let id = Self.id(in: entry.id) else { return nil }
    let name = Self.text(entry.title, entry.titleKind)
    guard !PlainText(name).isEmpty,
      let published = Self.date(entry.published) ?? Self.date(entry.updated)
    else { return nil }
    let content = EntryContent(entry.content, entry.contentKind)
    let link = Self.trimmed(entry.link)
    let url = link.isEmpty ? content.discussion ?? ForeignText("") : ForeignText(link)
    self.init(
      id: id, slug: ForeignText(Self.slug(of: url) ?? id.rawValue), name: name,
      tagline: content.tagline, createdAt: published, url: url,
      website: content.website ?? url, source: .feed)
  }

  /// The number at the end of `tag:www.producthunt.com,2005:Post/1247901`, which is the API's id.
  private static func id(in text: String) -> ID? {
    let parts = trimmed(text).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasSuffix(":Post"), (1...20).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return ID(String(parts[1]))
  }

  /// A text whose references are still there was escaped twice, as the feed does at times.
  private static func text(_ text: String, _ kind: AtomEntry.TextKind) -> ForeignText {
    let read = kind == .html ? EntryContent.words(of: text) : text
    return ForeignText(trimmed(ForeignText(read).referencesRead.raw))
  }

  private static func date(_ text: String) -> Date? { Timestamp.date(from: trimmed(text)) }

  private static func slug(of url: ForeignText) -> String? {
    switch try? PostReference(parsing: url.raw) {
    case .slug(let slug), .product(let slug): slug
    case .id, nil: nil
    }
  }

  /// The feed indents its texts.
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
