// Weighs what matched, up to a bound, and keeps the best place of each post.

import GRDB

struct SearchCandidates {
  /// A post and the comment in which the words were found, if not in the post itself.
  struct Candidate {
    var post: Int64
    var comment: Int64?
    var score: Double
  }

  /// How many matches of each index are weighed, the latest saved first: what a key press has time for.
  static let mostWeighed = 4_000

  let limit: Int
  private(set) var isWhole = true
  private var found: [Int64: Candidate] = [:]

  init(limit: Int) { self.limit = max(0, limit) }

  mutating func takePosts(
    _ expression: String, _ filter: SearchFilter, in db: Database
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT post.id, NULL, bm25(post_search, 10.0, 5.0, 2.0, 3.0)
          FROM post_search JOIN post ON post.id = post_search.rowid
          WHERE post_search MATCH ?\(filter.sql)
          ORDER BY post_search.rowid DESC
          """),
      arguments: StatementArguments([expression] + filter.arguments))
    try take(rows)
  }

  mutating func takeComments(
    _ expression: String, _ filter: SearchFilter, in db: Database
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT post.id, comment.id, bm25(comment_search)
          FROM comment_search JOIN comment ON comment.id = comment_search.rowid
          JOIN post ON post.id = comment.post
          WHERE comment_search MATCH ?\(filter.sql)
          ORDER BY comment_search.rowid DESC
          """),
      arguments: StatementArguments([expression] + filter.arguments))
    try take(rows)
  }

  private mutating func take(_ rows: RowCursor) throws {
    var weighed = 0
    while let row = try rows.next() {
      weighed += 1
      guard weighed <= Self.mostWeighed else {
        isWhole = false
        return
      }
      var reader = RowReader(row)
      let post = Int64(try reader.number())
      let comment = try reader.optionalNumber().map { Int64($0) }
      // SQLite's is the lower the better.
      let score = -(try reader.real())
      if let known = found[post], known.score >= score { continue }
      found[post] = Candidate(post: post, comment: comment, score: score)
    }
  }

  /// The best, at most `limit`; of two as good, the one saved last.
  func best() -> [Candidate] {
    let sorted = found.values.sorted { ($0.score, $0.post) > ($1.score, $1.post) }
    return Array(sorted.prefix(limit))
  }
}
