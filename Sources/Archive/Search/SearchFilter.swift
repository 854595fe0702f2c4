// A query's filters. Each is a condition on the row of a post, and most are a set of posts too: which of
// the two is quick depends on how much it lets through, so that they are counted first.

import GRDB

struct SearchFilter {
  /// Filters that let no more posts than this through are narrow: their posts are found first.
  static let narrow = 5_000

  /// Up to so many posts are found one by one in the table sooner than in a walk through all days.
  private static let scattered = 500
  /// How many posts are looked at where no filter is narrow.
  private static let mostTested = 10_000

  private struct Part {
    /// A condition on the row of `post` at hand.
    var test: String
    /// A query for the `id` of all posts that pass, quick where they are few; nil where they never are.
    var set: String?
    /// Of either.
    var arguments: [any DatabaseValueConvertible] = []
  }

  private var parts: [Part] = []
  /// The part that lets the fewest posts through, if that is a narrow one.
  private var narrowest: Int?
  /// How many posts pass at most; nil where no filter is narrow.
  private(set) var most: Int?

  init(_ query: SearchQuery, clock: SearchClock, in db: Database) throws {
    parts = query.topics.map(Self.topic)
    if let seen = query.seen?.seconds(clock) { parts.append(Self.seen(seen)) }
    if let day = query.day { parts.append(Self.day(day)) }
    if let isOpened = query.isOpened { parts.append(Self.marked("read_mark", isOpened)) }
    if let isBookmarked = query.isBookmarked { parts.append(Self.marked("bookmark", isBookmarked)) }
    for (index, part) in parts.enumerated() {
      guard let set = part.set else { continue }
      let count =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT count(*) FROM (\(set) LIMIT \(Self.narrow + 1))"),
          arguments: StatementArguments(part.arguments)) ?? 0
      guard count <= most ?? Self.narrow else { continue }
      most = count
      narrowest = index
    }
  }

  var isEmpty: Bool { parts.isEmpty }

  /// A query for the `id` of all posts that pass. Slow where nothing is narrow.
  var set: (sql: String, arguments: [any DatabaseValueConvertible]) {
    var sql = "SELECT post.id AS id FROM post WHERE true"
    var arguments: [any DatabaseValueConvertible] = []
    for (index, part) in parts.enumerated() {
      let set = index == narrowest ? part.set : nil
      sql += " AND " + (set.map { "post.id IN (\($0))" } ?? part.test)
      arguments += part.arguments
    }
    return (sql, arguments)
  }

  /// A condition on the row of `post` at hand.
  var test: (sql: String, arguments: [any DatabaseValueConvertible]) {
    (parts.map(\.test).joined(separator: " AND "), parts.flatMap(\.arguments))
  }

  /// The posts that pass, those of the newest days first.
  func newest(_ limit: Int, in db: Database) throws -> (found: [Int64], isWhole: Bool) {
    let order = "ORDER BY post.day DESC, post.id DESC"
    guard let most else { return try newestTested(limit, order, in: db) }
    guard most > 0 else { return ([], true) }
    let (set, arguments) = set
    // The order needs each post's day. The index of days has them together, the table has not.
    let sql =
      most > Self.scattered
      ? "SELECT post.id FROM post INDEXED BY post_day WHERE +post.id IN (\(set)) \(order) LIMIT ?"
      : "\(set) \(order) LIMIT ?"
    return (
      try Int64.fetchAll(
        db.cachedStatement(sql: sql), arguments: StatementArguments(arguments + [limit])), true
    )
  }

  private func newestTested(
    _ limit: Int, _ order: String, in db: Database
  ) throws -> (found: [Int64], isWhole: Bool) {
    let (test, arguments) = test
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT post.id, \(test) FROM post \(order)"),
      arguments: StatementArguments(arguments))
    var found: [Int64] = []
    var tested = 0
    while found.count < limit, let row = try rows.next() {
      guard tested < max(Self.mostTested, limit) else { return (found, false) }
      var reader = RowReader(row)
      let number = Int64(try reader.number())
      if try reader.number() != 0 { found.append(number) }
      tested += 1
    }
    return (found, true)
  }

  // MARK: The filters

  private static func topic(_ topic: SearchQuery.Topic) -> Part {
    let slug = topic.slug.storable
    let condition = topic.isPrefix ? "topic.slug >= ? AND topic.slug < ?" : "topic.slug = ?"
    let joined = "FROM topic JOIN post_topic ON post_topic.topic = topic.id WHERE \(condition)"
    return Part(
      test: "EXISTS (SELECT 1 \(joined) AND post_topic.post = post.id)",
      set: "SELECT post_topic.post AS id \(joined)",
      arguments: topic.isPrefix ? [slug, slug + "\u{10FFFF}"] : [slug])
  }

  private static func seen(_ seconds: Range<Double>) -> Part {
    // Seen first or last within the time. Nothing is seen last before it is seen first: said too, it spares
    // what was first seen later.
    let test = """
      post.first_seen < ? AND post.last_seen >= ? AND (post.first_seen >= ? OR post.last_seen < ?)
      """
    let (start, end) = (seconds.lowerBound, seconds.upperBound)
    // The index has both times, and is a fiftieth of the table.
    return Part(
      test: test, set: "SELECT post.id AS id FROM post INDEXED BY post_seen WHERE \(test)",
      arguments: [end, start, start, end])
  }

  private static func day(_ day: String) -> Part {
    let test = "post.day >= ? AND post.day < ?"
    return Part(
      test: test, set: "SELECT post.id AS id FROM post WHERE \(test)", arguments: [day, day + "~"])
  }

  private static func marked(_ table: String, _ isMarked: Bool) -> Part {
    let marks = "SELECT service_id FROM \(table)"
    guard isMarked else { return Part(test: "post.service_id NOT IN (\(marks))") }
    let test = "post.service_id IN (\(marks))"
    return Part(test: test, set: "SELECT post.id AS id FROM post WHERE \(test)")
  }
}
