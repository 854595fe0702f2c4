// Puts a post into the archive, or what has changed of it, together with everything that depends on
// it: its topics, its history and its words in the search index. Always within a transaction.

import FoundationEssentials
import GRDB
import ProductHunt
import Texts

struct PostWriter {
  let db: Database
  let now: Date
  let day: @Sendable (Post) -> String?

  /// What of a post is known before it is written.
  private struct Known {
    var number: Int64
    var words: SearchIndex.PostWords
    var packedTopics: String
    var votes: Int
    var comments: Int
    var rank: Int?
  }

  /// Writes the post and returns our number for it. A list names only the first few topics and may
  /// leave out the description: then `isWhole` is false and what is known of them stays.
  @discardableResult
  func save(_ fresh: Post, isWhole: Bool) throws -> Int64 {
    var post = fresh
    guard let known = try find(post.id) else { return try insert(post) }
    if post.source == .feed, known.votes >= 0 {
      try see(known)
      return known.number
    }
    if !isWhole { try keep(known, in: &post) }
    try update(post, known)
    return known.number
  }

  private func find(_ id: Post.ID) throws -> Known? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, name, tagline, description, topics, votes, comments, daily_rank
        FROM post WHERE service_id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue.storable]) else {
      return nil
    }
    var reader = RowReader(row)
    let number = Int64(try reader.number())
    let name = try reader.text()
    let tagline = try reader.text()
    let description = try reader.optionalText()
    let packed = try reader.text()
    return Known(
      number: number,
      words: SearchIndex.PostWords(
        name: name, tagline: tagline, description: description ?? "",
        topics: try PostRow.unpackTopics(packed)),
      packedTopics: packed, votes: try reader.number(), comments: try reader.number(),
      rank: try reader.optionalNumber())
  }

  /// The public feed knows no more of a post than the API has said: it was seen again, that is all.
  private func see(_ known: Known) throws {
    try db.cachedStatement(sql: "UPDATE post SET last_seen = ? WHERE id = ?")
      .execute(arguments: [now.storable, known.number])
  }

  private func keep(_ known: Known, in post: inout Post) throws {
    if post.description == nil, !known.words.description.isEmpty {
      post.description = ForeignText(known.words.description)
    }
    let topics = known.words.topics
    let slugs = Set(topics.map(\.slug))
    if post.topics.count < topics.count, post.topics.allSatisfy({ slugs.contains($0.slug) }) {
      post.topics = topics
    }
  }

  private func insert(_ post: Post) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO post (service_id, slug, name, tagline, description, votes, comments, reviews,
          rating, created_at, featured_at, daily_rank, weekly_rank, monthly_rank, yearly_rank,
          url, website, topics, day, first_seen, last_seen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let values = PostRow.values(post, day: day(post)) + [now.storable, now.storable]
    try statement.execute(arguments: StatementArguments([post.id.rawValue.storable] + values))
    let number = db.lastInsertedRowID
    try SearchIndex.add(SearchIndex.PostWords(post), as: number, in: db)
    try file(post, number, replacing: false)
    try snapshot(post, number)
    return number
  }

  private func update(_ post: Post, _ known: Known) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE post SET slug = ?, name = ?, tagline = ?, description = ?, votes = ?, comments = ?,
          reviews = ?, rating = ?, created_at = ?, featured_at = ?, daily_rank = ?,
          weekly_rank = ?, monthly_rank = ?, yearly_rank = ?, url = ?, website = ?, topics = ?,
          day = ?, last_seen = ?
        WHERE id = ?
        """)
    let values = PostRow.values(post, day: day(post)) + [now.storable, known.number]
    try statement.execute(arguments: StatementArguments(values))
    let words = SearchIndex.PostWords(post)
    if words != known.words {
      try SearchIndex.remove(known.words, as: known.number, in: db)
      try SearchIndex.add(words, as: known.number, in: db)
    }
    if PostRow.packTopics(post.topics) != known.packedTopics {
      try file(post, known.number, replacing: true)
    }
    let counts = (post.votesCount.storable, post.commentsCount.storable)
    if counts != (known.votes, known.comments) || post.dailyRank?.storable != known.rank {
      try snapshot(post, known.number)
    }
  }

  /// Files the post under its topics.
  private func file(_ post: Post, _ number: Int64, replacing: Bool) throws {
    if replacing {
      try db.cachedStatement(sql: "DELETE FROM post_topic WHERE post = ?")
        .execute(arguments: [number])
    }
    for topic in post.topics {
      let topicNumber = try TopicRow.save(topic, in: db)
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO post_topic (topic, post) VALUES (?, ?)")
        .execute(arguments: [topicNumber, number])
    }
  }

  private func snapshot(_ post: Post, _ number: Int64) throws {
    guard post.source == .api else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO snapshot (post, at, votes, comments, rank) VALUES (?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      number, Int64(now.storable), post.votesCount.storable, post.commentsCount.storable,
      post.dailyRank?.storable,
    ])
  }
}
