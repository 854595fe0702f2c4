// A topic as a row of `topic`. What an answer did not ask for is kept as it was.

import GRDB
import ProductHunt
import Texts

enum TopicRow {
  /// Writes the topic and returns our number for it.
  static func save(_ topic: Topic, in db: Database) throws -> Int64 {
    let select = try db.cachedStatement(
      sql: "SELECT id, name, description, followers, posts FROM topic WHERE slug = ?")
    guard let row = try Row.fetchOne(select, arguments: [topic.slug.storable]) else {
      try db.cachedStatement(
        sql: "INSERT INTO topic (slug, name, description, followers, posts) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [
        topic.slug.storable, topic.name.storable, topic.description?.storable,
        topic.followersCount?.storable,
        topic.postsCount?.storable,
      ])
      return db.lastInsertedRowID
    }
    var reader = RowReader(row)
    let number = Int64(try reader.number())
    let known = Topic(
      slug: topic.slug, name: try reader.foreign(),
      description: try reader.optionalText().map(ForeignText.init),
      followersCount: try reader.optionalNumber(), postsCount: try reader.optionalNumber())
    let merged = Topic(
      slug: topic.slug, name: topic.name, description: topic.description ?? known.description,
      followersCount: topic.followersCount?.storable ?? known.followersCount,
      postsCount: topic.postsCount?.storable ?? known.postsCount)
    guard merged != known else { return number }
    try db.cachedStatement(
      sql: "UPDATE topic SET name = ?, description = ?, followers = ?, posts = ? WHERE id = ?"
    ).execute(arguments: [
      merged.name.storable, merged.description?.storable, merged.followersCount, merged.postsCount,
      number,
    ])
    return number
  }
}
