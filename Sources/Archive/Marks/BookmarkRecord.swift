// A bookmark as one text with a checksum: a changed byte is noticed, either of the two copies in the
// file can stand alone, and it can be found in a file of which nothing else is readable.

import FoundationEssentials
import ProductHunt
import Texts

enum BookmarkRecord {
  /// Begins every record. A later version that changes the fields changes the number.
  static let magic = "phbrowse-bookmark-1 "

  static func write(_ bookmark: Bookmark) -> String {
    let body = PackedTexts.pack([
      bookmark.id.rawValue, String(bookmark.markedAt.storable), bookmark.note ?? "",
      bookmark.slug.raw, bookmark.name.raw, bookmark.tagline.raw, bookmark.url.raw,
      bookmark.website.raw, String(bookmark.createdAt.storable),
    ])
    return "\(magic)\(checksum(body.utf8)) \(body.utf8.count) \(body)"
  }

  /// The bookmark again; throws where a byte of it was changed.
  static func read(_ record: String) throws -> Bookmark {
    guard let (bookmark, isIntact) = salvage(record), isIntact else { throw UnreadableRow() }
    return bookmark
  }

  /// As much as can be read of a record; `isIntact` says whether its checksum holds.
  static func salvage(_ record: String) -> (bookmark: Bookmark, isIntact: Bool)? {
    guard record.hasPrefix(magic) else { return nil }
    let parts = record.dropFirst(magic.count).split(
      separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let texts = PackedTexts.unpack(parts[2]), texts.count == 9,
      let markedAt = Double(texts[1]), let createdAt = Double(texts[8])
    else { return nil }
    let bookmark = Bookmark(
      id: Post.ID(texts[0]), markedAt: Date(timeIntervalSince1970: markedAt.storable),
      note: texts[2].isEmpty ? nil : texts[2], slug: ForeignText(texts[3]),
      name: ForeignText(texts[4]), tagline: ForeignText(texts[5]), url: ForeignText(texts[6]),
      website: ForeignText(texts[7]), createdAt: Date(timeIntervalSince1970: createdAt.storable))
    let isIntact = parts[0] == checksum(parts[2].utf8) && Int(parts[1]) == parts[2].utf8.count
    return (bookmark, isIntact)
  }

  /// FNV-1a, 64 bits, in hexadecimal. It guards against accidents, not against malice.
  static func checksum(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
