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

  /// A row of either index, not yet its post: only the best are looked up.
  struct Match {
    var row: Int64
    var index: SearchTable
    var score: Double
  }

  /// How many matches of each index are weighed: a microsecond or two each.
  static let mostWeighed = 2_000
  /// How many are looked at where a filter that lets much through must be asked about each, and where it
  /// is only looked whether they are among those that a narrow one lets through.
  static let mostTested = 3_000
  static let mostCompared = 12_000
  /// Where a filter lets no more posts through than this, their texts are read instead.
  static let few = 100

  private(set) var isWhole = true
  private var found: [Match] = []

  init(
    _ expression: String, _ finder: WordFinder, _ filter: SearchFilter, in db: Database
  ) throws {
    if filter.most == 0 { return }
    if let most = filter.most, most <= Self.few {
      found = try FewPosts(finder).matches(among: filter, in: db)
      return
    }
    for index in SearchTable.allCases {
      if filter.isEmpty {
        try take(index, index.weight, [], expression, in: db)
      } else if filter.most != nil {
        try takeNarrow(index, expression, filter, in: db)
      } else {
        let (test, arguments) = index.passes(filter)
        try take(
          index, "CASE WHEN \(test) THEN \(index.weight) END", arguments, expression, in: db)
      }
    }
  }

  /// Weighs the latest matches; those whose weight is null do not pass.
  private mutating func take(
    _ index: SearchTable, _ weight: String, _ arguments: [any DatabaseValueConvertible],
    _ expression: String, in db: Database
  ) throws {
    let table = index.rawValue
    let sql = "SELECT rowid, \(weight) FROM \(table) WHERE \(table) MATCH ? ORDER BY rowid DESC"
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: StatementArguments(arguments + [expression]))
    let count = found.count
    var tested = 0
    while let row = try rows.next() {
      guard tested < Self.mostTested, found.count - count < Self.mostWeighed else {
        isWhole = false
        return
      }
      try take(row, of: index)
      tested += 1
    }
  }

  /// Weighs those of the latest matches that are among the posts that a narrow filter lets through.
  private mutating func takeNarrow(
    _ index: SearchTable, _ expression: String, _ filter: SearchFilter, in db: Database
  ) throws {
    let table = index.rawValue
    let (chosen, arguments) = index.rows(filter)
    // The range is a seek in the index. The sign keeps FTS5 from asking it again for each row.
    let matches = """
      FROM \(table) WHERE \(table) MATCH ? AND rowid >= (SELECT min(id) FROM chosen)
        AND rowid <= (SELECT max(id) FROM chosen)
      """
    let prelude = "WITH chosen AS MATERIALIZED (\(chosen)) "
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          \(prelude)SELECT row, weight FROM (
            SELECT rowid AS row,
              CASE WHEN +rowid IN (SELECT id FROM chosen) THEN \(index.weight) END AS weight
            \(matches) ORDER BY rowid DESC LIMIT \(Self.mostCompared)
          ) WHERE weight IS NOT NULL
          """), arguments: StatementArguments(arguments + [expression]))
    let count = found.count
    while let row = try rows.next() {
      guard found.count - count < Self.mostWeighed else {
        isWhole = false
        return
      }
      try take(row, of: index)
    }
    let sql = "\(prelude)SELECT count(*) FROM (SELECT 1 \(matches) LIMIT \(Self.mostCompared + 1))"
    let compared = try Int.fetchOne(
      db.cachedStatement(sql: sql), arguments: StatementArguments(arguments + [expression]))
    if compared ?? 0 > Self.mostCompared { isWhole = false }
  }

  private mutating func take(_ row: Row, of index: SearchTable) throws {
    var reader = RowReader(row)
    let number = Int64(try reader.number())
    guard let weight = try reader.optionalReal() else { return }
    found.append(Match(row: number, index: index, score: weight))
  }

  /// The best place of each of the best posts, at most `limit`; of two as good, the one saved last.
  func best(_ limit: Int, in db: Database) throws -> [Candidate] {
    var best: [Candidate] = []
    var posts: Set<Int64> = []
    for match in found.sorted(by: { ($0.score, $0.row) > ($1.score, $1.row) }) {
      guard best.count < limit else { break }
      let isComment = match.index == .comments
      let post = isComment ? try Self.post(ofComment: match.row, in: db) : match.row
      guard let post, posts.insert(post).inserted else { continue }
      best.append(
        Candidate(post: post, comment: isComment ? match.row : nil, score: match.score))
    }
    return best
  }

  private static func post(ofComment number: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT post FROM comment WHERE id = ?"), arguments: [number])
  }
}
