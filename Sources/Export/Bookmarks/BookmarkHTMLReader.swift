// Reads a browser's bookmark file. Such files are not well-formed, and nothing here expects them to be:
// it knows `A` and `DD` and passes over the rest.

import FoundationEssentials
import ProductHunt
import Texts

struct BookmarkHTMLReader {
  /// What the text that comes next belongs to.
  private enum Place {
    case name, note, elsewhere
  }

  private var result = BookmarkImport(bookmarks: [], leftOut: 0)
  private var place = Place.elsewhere
  /// The link that is being read; nil if it leads to no post.
  private var current: ImportedBookmark?
  private var hasLinks = false

  static func read(_ bytes: ArraySlice<UInt8>) throws(ExportError) -> BookmarkImport {
    var reader = BookmarkHTMLReader()
    for piece in HTMLPieces(ForeignText(String(decoding: bytes, as: UTF8.self))) {
      switch piece {
      case .tag(let tag): reader.take(tag)
      case .text(let text): reader.take(text)
      }
    }
    reader.endBookmark()
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard reader.hasLinks || head.contains("<!doctype netscape-bookmark-file") else {
      throw .notBookmarks
    }
    return reader.result
  }

  private mutating func take(_ tag: HTMLPieces.Tag) {
    place = .elsewhere
    switch (tag.name, tag.isEnd) {
    case ("a", false):
      endBookmark()
      hasLinks = true
      current = Self.bookmark(tag)
      if current == nil { result.leftOut += 1 }
      place = .name
    case ("dd", false):
      if current?.note == nil { place = .note }
    case ("dt", false): endBookmark()
    default: break
    }
  }

  private mutating func take(_ text: ForeignText) {
    switch place {
    case .name: current?.name = Self.trimmed(text)
    case .note:
      let note = Self.trimmed(text)
      if !note.raw.isEmpty { current?.note = note }
    case .elsewhere: break
    }
    place = .elsewhere
  }

  private mutating func endBookmark() {
    if let current { result.bookmarks.append(current) }
    current = nil
  }

  /// Nil if the link leads to no post.
  private static func bookmark(_ tag: HTMLPieces.Tag) -> ImportedBookmark? {
    guard let address = tag.attribute("href") else { return nil }
    let slug = PostAddress.slug(in: address)
    let id = tag.attribute("data-id").map { Post.ID($0.raw) }
    guard slug != nil || id != nil && WebLink(address) != nil else { return nil }
    return ImportedBookmark(
      address: address, name: ForeignText(""), tagline: tag.attribute("data-tagline"), id: id,
      slug: tag.attribute("data-slug") ?? slug,
      bookmarkedAt: tag.attribute("add_date").flatMap { moment($0.raw) })
  }

  /// Seconds since 1970; some browsers write milli- or microseconds.
  private static func moment(_ text: String) -> Date? {
    guard var seconds = Double(text), seconds.isFinite, seconds > 0 else { return nil }
    while seconds > 1e11 { seconds /= 1000 }
    return Date(timeIntervalSince1970: seconds)
  }

  /// Without the line breaks and the indentation of the file. White space that belongs to the text
  /// was written as references, and cannot be told from it: it is lost at the ends.
  private static func trimmed(_ text: ForeignText) -> ForeignText {
    var rest = text.raw.unicodeScalars[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return ForeignText(String(rest))
  }
}
