// The topics that posts are filed under, for browsing them without network.

import GRDB
package import ProductHunt
import Texts

extension ArchiveStore {
  /// Keeps topics as an answer described them. What it left out stays as it was.
  package func save(_ topics: [Topic]) throws(ArchiveError) {
    try write { db in
      for topic in topics { _ = try TopicRow.save(topic, in: db) }
    }
  }

  /// What is known of a topic; nil if it was never seen.
  package func topic(slug: String) throws(ArchiveError) -> Topic? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT slug, name, description, followers, posts FROM topic WHERE slug = ?")
      return try Row.fetchOne(statement, arguments: [slug]).map(Self.topic)
    }
  }

  private static func topic(_ row: Row) throws -> Topic {
    var reader = RowReader(row)
    return Topic(
      slug: try reader.foreign(), name: try reader.foreign(),
      description: try reader.optionalText().map(ForeignText.init),
      followersCount: try reader.optionalNumber(), postsCount: try reader.optionalNumber())
  }

  /// All topics that were ever seen: those with the most followers first, then by name.
  package func topics() throws(ArchiveError) -> [Topic] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT slug, name, description, followers, posts FROM topic
          ORDER BY followers DESC NULLS LAST, name
          """)
      var topics: [Topic] = []
      while let row = try rows.next() { topics.append(try Self.topic(row)) }
      return topics
    }
  }
}
