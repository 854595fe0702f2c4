// One post's page in and out: its details, its discussion, its history.

package import FoundationEssentials
import GRDB
package import ProductHunt
import Texts

extension ArchiveStore {
  /// Keeps a post's page.
  package func save(_ detail: PostDetail, at now: Date) throws(ArchiveError) {
    try write { db in
      let writer = PostWriter(db: db, now: now, day: options.day)
      let number = try writer.save(detail.post, isWhole: true)
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO detail (post, record, fetched_at) VALUES (?, ?, ?)"
      ).execute(arguments: [number, try DetailRecord(detail).encoded(), now.storable])
      try Discussion(db: db, post: number).save(detail.comments, under: nil, after: nil)
    }
  }

  /// Keeps a further page of a discussion, or of the replies to a comment of it. `after` is the cursor
  /// that the page was asked with, nil for the first page.
  package func save(
    _ comments: Page<Comment>, of post: Post.ID, under parent: Comment.ID? = nil,
    after: ProductHunt.Cursor?, at now: Date
  ) throws(ArchiveError) {
    try write { db in
      try discussion(of: post, at: now, in: db).save(comments, under: parent, after: after)
    }
  }

  /// Keeps comments of a discussion's top level that came in another order than the newest first.
  package func add(
    _ comments: Page<Comment>, to post: Post.ID, at now: Date
  ) throws(ArchiveError) {
    try write { db in try discussion(of: post, at: now, in: db).add(comments) }
  }

  private func discussion(of post: Post.ID, at now: Date, in db: Database) throws -> Discussion {
    let number = try Int64.fetchOne(
      db.cachedStatement(sql: "UPDATE post SET last_seen = ? WHERE service_id = ? RETURNING id"),
      arguments: [now.storable, post.rawValue])
    guard let number else {
      throw ArchiveError.failed(detail: ArchiveError.Detail("comments of an unknown post"))
    }
    return Discussion(db: db, post: number)
  }

  /// What is known of a post; nil if it was never seen.
  package func post(_ name: PostName) throws(ArchiveError) -> SavedPost? {
    try read { db in
      let (condition, value) = Self.condition(name)
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(PostRow.columns), post.last_seen, detail.record, detail.fetched_at,
            \(MarksRow.columns)
          FROM post \(MarksRow.joins)
          WHERE \(condition) ORDER BY post.last_seen DESC LIMIT 1
          """)
      guard let row = try Row.fetchOne(statement, arguments: [nil, value]) else { return nil }
      var reader = RowReader(row)
      let (number, post) = try PostRow.read(&reader)
      let seenAt = try reader.date()
      let record = try reader.optionalText()
      let fetchedAt = try reader.optionalDate()
      let marks = try MarksRow.read(&reader, of: post)
      let comments = try CommentTree(ofPost: number, in: db).pages()
      let detail =
        try record.map { try DetailRecord.decoded($0).detail(of: post, comments: comments) }
        ?? PostDetail(post: post, comments: comments)
      return SavedPost(
        detail: detail, fetchedAt: fetchedAt, seenAt: seenAt, marks: marks,
        history: try Self.history(of: number, in: db))
    }
  }

  private static func condition(_ name: PostName) -> (sql: String, value: String) {
    switch name {
    case .id(let id): ("post.service_id = ?2", id.rawValue)
    case .slug(let slug): ("post.slug = ?2", slug)
    case .url(let url): ("post.slug = ?2", lastPart(of: url))
    }
  }

  /// "nimbus-notes" of "https://www.producthunt.com/posts/nimbus-notes?utm_campaign=…".
  private static func lastPart(of url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// How a post's counts ran, the oldest first; empty if it was never seen.
  package func history(of id: Post.ID) throws(ArchiveError) -> [Snapshot] {
    try read { db in
      let number = try Int64.fetchOne(
        db, sql: "SELECT id FROM post WHERE service_id = ?", arguments: [id.rawValue])
      return try number.map { try Self.history(of: $0, in: db) } ?? []
    }
  }

  /// The same for many posts at once; those that nothing is known of are left out.
  package func histories(of ids: [Post.ID]) throws(ArchiveError) -> [Post.ID: [Snapshot]] {
    try read { db in
      var histories: [Post.ID: [Snapshot]] = [:]
      for id in ids {
        let number = try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT id FROM post WHERE service_id = ?"),
          arguments: [id.rawValue])
        if let number { histories[id] = try Self.history(of: number, in: db) }
      }
      return histories
    }
  }

  private static func history(of number: Int64, in db: Database) throws -> [Snapshot] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT at, votes, comments, rank FROM snapshot WHERE post = ? ORDER BY at"),
      arguments: [number])
    var history: [Snapshot] = []
    while let row = try rows.next() {
      var reader = RowReader(row)
      history.append(
        Snapshot(
          at: try reader.date(), votes: try reader.number(), comments: try reader.number(),
          rank: try reader.optionalNumber()))
    }
    return history
  }
}
