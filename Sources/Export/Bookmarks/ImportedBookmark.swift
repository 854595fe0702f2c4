// Bookmarks from a file: what it says of each, and nothing that it does not say.

package import FoundationEssentials
package import ProductHunt
package import Texts

/// A bookmark as a file has it.
package struct ImportedBookmark: Hashable, Sendable {
  /// The post's page.
  package var address: ForeignText
  package var name: ForeignText
  package var tagline: ForeignText?
  /// Nil in a file of a browser's own.
  package var id: Post.ID?
  /// From the file, else from the address.
  package var slug: ForeignText?
  package var bookmarkedAt: Date?
  package var note: ForeignText?
  /// The post, where the file holds all of it: our own JSON does.
  package var post: Post?
}

/// What a file of bookmarks held.
package struct BookmarkImport: Hashable, Sendable {
  package var bookmarks: [ImportedBookmark]
  /// Entries that name no post of Product Hunt, or that could not be read.
  package var leftOut: Int

  /// The most that is read, in bytes.
  package static let limit = 16 << 20

  /// Reads a file: our JSON or JSON Lines, or a browser's bookmark file. The bytes decide which.
  package static func read(_ bytes: [UInt8]) throws(ExportError) -> BookmarkImport {
    guard bytes.count <= limit else { throw .tooLarge }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    switch body.first(where: { !" \t\r\n".utf8.contains($0) }) {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try BookmarkJSONReader.read(body)
    case UInt8(ascii: "<"): return try BookmarkHTMLReader.read(body)
    default: throw .notBookmarks
    }
  }
}

enum PostAddress {
  /// The slug in the address of a post's or a product's page on Product Hunt; nil for other addresses.
  static func slug(in address: ForeignText) -> ForeignText? {
    guard let link = WebLink(address) else { return nil }
    let parts = link.address.prefix { $0 != "?" && $0 != "#" }
      .split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count >= 4, ["posts", "products"].contains(parts[2]) else { return nil }
    let host = parts[1].lowercased()
    guard host == "www.producthunt.com" || host == "producthunt.com" else { return nil }
    return ForeignText(String(parts[3]))
  }
}
