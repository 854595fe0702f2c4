// Keeps the full-text index in step with the tables, within whoever's transaction. The index holds no
// texts: to take words out, it must be told them again exactly.

import GRDB
import ProductHunt
import Texts

enum SearchIndex {
  /// The words of a post that are found.
  struct PostWords: Equatable {
    var name: String
    var tagline: String
    var description: String
    var topics: [Topic]

    init(name: String, tagline: String, description: String, topics: [Topic]) {
      self.name = name
      self.tagline = tagline
      self.description = description
      self.topics = topics.map { Topic(slug: $0.slug, name: $0.name) }
    }

    init(_ post: Post) {
      self.init(
        name: post.name.storable, tagline: post.tagline.storable,
        description: post.description?.storable ?? "",
        topics: post.topics.map {
          Topic(slug: ForeignText($0.slug.storable), name: ForeignText($0.name.storable))
        })
    }

    var spaced: [String] {
      [name, tagline, description, SearchIndex.line(of: topics)].map { SearchText($0).spaced }
    }
  }

  /// The topics' names as one text.
  static func line(of topics: [Topic]) -> String {
    topics.map(\.name.raw).joined(separator: " \u{2022} ")
  }

  static func add(_ words: PostWords, as number: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO post_search (rowid, name, tagline, description, topics) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: StatementArguments([number] + words.spaced as [any DatabaseValueConvertible]))
  }

  static func remove(_ words: PostWords, as number: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO post_search (post_search, rowid, name, tagline, description, topics)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: StatementArguments([number] + words.spaced as [any DatabaseValueConvertible]))
  }

  static func add(comment body: String, as number: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO comment_search (rowid, body) VALUES (?, ?)")
      .execute(arguments: [number, SearchText(body, isHTML: true).spaced])
  }

  static func remove(comment body: String, as number: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO comment_search (comment_search, rowid, body) VALUES ('delete', ?, ?)"
    ).execute(arguments: [number, SearchText(body, isHTML: true).spaced])
  }

  /// Builds the index anew from the tables: for when it is damaged, or its rules have changed.
  static func rebuild(in db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS post_search; DROP TABLE IF EXISTS comment_search")
    try db.execute(sql: Schema.search)
    let posts = try Row.fetchCursor(
      db, sql: "SELECT id, name, tagline, description, topics FROM post")
    while let row = try posts.next() {
      var reader = RowReader(row)
      let number = Int64(try reader.number())
      let words = PostWords(
        name: try reader.text(), tagline: try reader.text(),
        description: try reader.optionalText() ?? "",
        topics: try PostRow.unpackTopics(try reader.text()))
      try add(words, as: number, in: db)
    }
    let comments = try Row.fetchCursor(db, sql: "SELECT id, body FROM comment")
    while let row = try comments.next() {
      var reader = RowReader(row)
      let number = Int64(try reader.number())
      try add(comment: try reader.text(), as: number, in: db)
    }
  }
}
