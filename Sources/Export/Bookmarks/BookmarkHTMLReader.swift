// Reads a browser's bookmark file: one pass over the bytes that knows `A` and `DD` and passes over the
// rest. Such files are not well-formed, and nothing here expects them to be.

import FoundationEssentials
import ProductHunt
import Texts

enum BookmarkHTMLReader {
  static func read(_ bytes: ArraySlice<UInt8>) throws(ExportError) -> BookmarkImport {
    var scanner = TagScanner(bytes)
    var result = BookmarkImport(bookmarks: [], leftOut: 0)
    var anchors = 0
    var isNoteWelcome = false
    while let tag = scanner.nextTag() {
      switch tag.name {
      case "a":
        anchors += 1
        let bookmark = bookmark(tag.attributes, name: scanner.takeText())
        isNoteWelcome = bookmark != nil
        if let bookmark { result.bookmarks.append(bookmark) } else { result.leftOut += 1 }
      case "dd":
        let note = trimmed(scanner.takeText())
        if isNoteWelcome, !note.isEmpty, !result.bookmarks.isEmpty {
          result.bookmarks[result.bookmarks.count - 1].note = ForeignText(note)
        }
        isNoteWelcome = false
      case "dt": isNoteWelcome = false
      default: break
      }
    }
    guard anchors > 0 || scanner.sawBookmarkFile else { throw .notBookmarks }
    return result
  }

  /// Nil if the link leads to no post.
  private static func bookmark(_ attributes: [String: String], name: String) -> ImportedBookmark? {
    let address = ForeignText(attributes["href"] ?? "")
    let slug = PostAddress.slug(in: address)
    let id = attributes["data-id"].map { Post.ID($0) }
    guard slug != nil || id != nil && WebLink(address) != nil else { return nil }
    return ImportedBookmark(
      address: address, name: ForeignText(name),
      tagline: attributes["data-tagline"].map(ForeignText.init), id: id,
      slug: attributes["data-slug"].map(ForeignText.init) ?? slug,
      bookmarkedAt: attributes["add_date"].flatMap { moment($0) })
  }

  /// Seconds since 1970; Safari and some others write milli- or microseconds.
  private static func moment(_ text: String) -> Date? {
    guard var seconds = Double(text), seconds.isFinite, seconds > 0 else { return nil }
    while seconds > 1e11 { seconds /= 1000 }
    return Date(timeIntervalSince1970: seconds)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
