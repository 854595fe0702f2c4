// The bookmark file that browsers have read and written since Netscape. Reading is `BookmarkHTMLReader`'s.

import FoundationEssentials
import ProductHunt
import Texts

enum BookmarkHTML {
  static let open = """
    <!DOCTYPE NETSCAPE-Bookmark-file-1>
    <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
    <TITLE>Bookmarks</TITLE>
    <H1>Bookmarks</H1>
    <DL><p>
        <DT><H3>Product Hunt</H3>
        <DL><p>

    """

  static let close = """
        </DL><p>
    </DL><p>

    """

  /// A bookmark as an item of the list. What browsers have no place for stands in `DATA-` attributes,
  /// which they pass over.
  static func item(_ row: BookmarkRow) -> String {
    let time = row.bookmarkedAt.timeIntervalSince1970
    let seconds = time.isFinite && abs(time) < 1e12 ? Int(time.rounded(.down)) : 0
    let address = WebLink(row.post.url)?.withoutTracking.address ?? row.post.url.raw
    var text = "        <DT><A HREF=\"\(escaped(address))\" ADD_DATE=\"\(seconds)\""
    text +=
      " DATA-ID=\"\(escaped(row.post.id.rawValue))\" DATA-SLUG=\"\(escaped(row.post.slug.raw))\""
    text += " DATA-TAGLINE=\"\(escaped(row.post.tagline.raw))\">\(escaped(row.post.name.raw))</A>\n"
    if let note = row.note { text += "        <DD>\(escaped(note.raw))\n" }
    return text
  }

  /// The text as HTML that reads back as it was. Controls are written as references, but for those
  /// that HTML gives another meaning, U+0000 and U+0080 to U+009F: these are left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\0", "\u{7F}"..."\u{9F}": continue
      default:
        if ScalarEscape.isNeeded(for: scalar) {
          result += "&#\(scalar.value);"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
