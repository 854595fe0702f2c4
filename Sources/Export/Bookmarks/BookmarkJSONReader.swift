// Reads back the JSON and JSON Lines that bookmarks are exported as.

import FoundationEssentials
import ProductHunt
import Texts

enum BookmarkJSONReader {
  static func read(_ bytes: ArraySlice<UInt8>) throws(ExportError) -> BookmarkImport {
    let records = try records(in: bytes)
    let bookmarks = records.compactMap { $0?.bookmark }
    return BookmarkImport(bookmarks: bookmarks, leftOut: records.count - bookmarks.count)
  }

  /// The records of an array or of lines; nil for each that is none.
  private static func records(
    in bytes: ArraySlice<UInt8>
  ) throws(ExportError) -> [BookmarkRecord?] {
    let decoder = JSONDecoder()
    if let whole = try? decoder.decode([Tolerant].self, from: Data(bytes)) {
      return whole.map(\.record)
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
      .filter { $0.contains { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: " ") } }
    let records = lines.map { try? decoder.decode(BookmarkRecord.self, from: Data($0)) }
    guard records.contains(where: { $0 != nil }) else { throw .notBookmarks }
    return records
  }

  /// An element of an array that may be anything.
  private struct Tolerant: Decodable {
    var record: BookmarkRecord?
    init(from decoder: any Decoder) throws { record = try? BookmarkRecord(from: decoder) }
  }
}

/// A bookmark as our JSON has it. Only what says which post it is must be there.
private struct BookmarkRecord: Decodable {
  struct TopicRecord: Decodable {
    var slug: String
    var name: String
  }
  var id: String?
  var slug: String?
  var name: String
  var tagline: String?
  var description: String?
  var votesCount: Int?
  var commentsCount: Int?
  var reviewsCount: Int?
  var reviewsRating: Double?
  var createdAt: String?
  var featuredAt: String?
  var dailyRank: Int?
  var weeklyRank: Int?
  var monthlyRank: Int?
  var yearlyRank: Int?
  var url: String
  var website: String?
  var topics: [TopicRecord]?
  var bookmarkedAt: String?
  var note: String?

  /// Nil if it names no post.
  var bookmark: ImportedBookmark? {
    let address = ForeignText(url)
    let slug = slug.map(ForeignText.init) ?? PostAddress.slug(in: address)
    guard id != nil || PostAddress.slug(in: address) != nil else { return nil }
    return ImportedBookmark(
      address: address, name: ForeignText(name), tagline: tagline.map(ForeignText.init),
      id: id.map { Post.ID($0) }, slug: slug,
      bookmarkedAt: bookmarkedAt.flatMap(Timestamp.date), note: note.map(ForeignText.init),
      post: post)
  }

  /// Nil if a part is missing that every post has.
  private var post: Post? {
    guard let id, let slug, let tagline, let votesCount, let commentsCount, let website,
      let createdAt = createdAt.flatMap(Timestamp.date)
    else { return nil }
    return Post(
      id: Post.ID(id), slug: ForeignText(slug), name: ForeignText(name),
      tagline: ForeignText(tagline), description: description.map(ForeignText.init),
      votesCount: votesCount, commentsCount: commentsCount, reviewsCount: reviewsCount ?? 0,
      reviewsRating: reviewsRating ?? 0, createdAt: createdAt,
      featuredAt: featuredAt.flatMap(Timestamp.date), dailyRank: dailyRank, weeklyRank: weeklyRank,
      monthlyRank: monthlyRank, yearlyRank: yearlyRank, url: ForeignText(url),
      website: ForeignText(website),
      topics: (topics ?? []).map { Topic(slug: ForeignText($0.slug), name: ForeignText($0.name)) })
  }
}
