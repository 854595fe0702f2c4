// Weighs what matched and keeps the best. A key press has a bounded time, so that a query which matches
// very much is weighed in part: what was saved last.

import GRDB

struct SearchCandidates {
  /// A post and the comment in which the words were found, if not in the post itself.
  struct Candidate {
    var post: Int64
    var comment: Int64?
    var score: Double
  }

  /// How many matches of each index are weighed: some 10 microseconds each.
  static let mostWeighed = 2_000
  /// How many are looked at where a filter that lets much through must be asked about each.
  static let mostVisited = 5_000
  /// A filter that lets no more posts through than this is narrow: they are found first.
  private static let narrow = 5_000

  /// The two indexes, and how a row of each leads to its post.
  private enum Index: CaseIterable {
    case posts, comments

    var table: String { self == .posts ? "post_search" : "comment_search" }
    var weight: String {
      self == .posts ? "bm25(post_search, 10.0, 5.0, 2.0, 3.0)" : "bm25(comment_search)"
    }
    /// The rows of posts that a filter lets through.
    func rows(_ filter: SearchFilter) -> String {
      let posts = "SELECT post.id AS id FROM post WHERE true\(filter.sql)"
      return self == .posts
        ? posts : "SELECT comment.id AS id FROM comment WHERE comment.post IN (\(posts))"
    }
    /// Whether a filter lets the row at hand through.
    func passes(_ filter: SearchFilter) -> String {
      self == .posts
        ? "EXISTS (SELECT 1 FROM post WHERE post.id = post_search.rowid\(filter.sql))"
        : """
        EXISTS (SELECT 1 FROM comment JOIN post ON post.id = comment.post
          WHERE comment.id = comment_search.rowid\(filter.sql))
        """
    }
  }

  private(set) var isWhole = true
  /// Rows of either index, not yet their posts: only the best are looked up.
  private var found: [(row: Int64, index: Index, score: Double)] = []

  init(_ expression: String, _ filter: SearchFilter, in db: Database) throws {
    let isWide = try !filter.sql.isEmpty && Self.isWide(filter, in: db)
    for index in Index.allCases {
      let query =
        if filter.sql.isEmpty {
          Query(weight: index.weight, arguments: [expression])
        } else if isWide {
          Query(
            weight: "CASE WHEN \(index.passes(filter)) THEN \(index.weight) END",
            arguments: filter.arguments + [expression])
        } else {
          narrow(index, expression, filter)
        }
      try take(index, query, in: db)
    }
  }

  /// What to ask an index.
  private struct Query {
    var prelude = ""
    var weight: String
    var condition = ""
    var arguments: [any DatabaseValueConvertible]
  }

  private func narrow(_ index: Index, _ expression: String, _ filter: SearchFilter) -> Query {
    // The range is a seek in the index. The sign keeps FTS5 from asking it again for each row.
    Query(
      prelude: "WITH chosen AS MATERIALIZED (\(index.rows(filter))) ", weight: index.weight,
      condition: """
         AND rowid >= (SELECT min(id) FROM chosen) AND rowid <= (SELECT max(id) FROM chosen)
          AND +rowid IN (SELECT id FROM chosen)
        """, arguments: filter.arguments + [expression])
  }

  private static func isWide(_ filter: SearchFilter, in db: Database) throws -> Bool {
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (SELECT 1 FROM post WHERE true\(filter.sql) LIMIT \(narrow + 1))
        """, arguments: StatementArguments(filter.arguments))
    return count ?? 0 > narrow
  }

  private mutating func take(_ index: Index, _ query: Query, in db: Database) throws {
    let table = index.table
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          \(query.prelude)SELECT rowid, \(query.weight) FROM \(table)
          WHERE \(table) MATCH ?\(query.condition)
          ORDER BY rowid DESC
          """), arguments: StatementArguments(query.arguments))
    var weighed = 0
    var visited = 0
    while let row = try rows.next() {
      var reader = RowReader(row)
      let number = Int64(try reader.number())
      if let weight = try reader.optionalReal() {
        found.append((number, index, -weight))  // SQLite's is the lower the better
        weighed += 1
      }
      visited += 1
      if weighed >= Self.mostWeighed || visited >= Self.mostVisited {
        if try rows.next() != nil { isWhole = false }
        return
      }
    }
  }

  /// The best place of each of the best posts, at most `limit`; of two as good, the one saved last.
  func best(_ limit: Int, in db: Database) throws -> [Candidate] {
    var best: [Candidate] = []
    var posts: Set<Int64> = []
    for (row, index, score) in found.sorted(by: { ($0.score, $0.row) > ($1.score, $1.row) }) {
      guard best.count < limit else { break }
      let post = index == .posts ? row : try Self.post(ofComment: row, in: db)
      guard let post, posts.insert(post).inserted else { continue }
      best.append(
        Candidate(post: post, comment: index == .comments ? row : nil, score: score))
    }
    return best
  }

  private static func post(ofComment number: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT post FROM comment WHERE id = ?"), arguments: [number])
  }
}
