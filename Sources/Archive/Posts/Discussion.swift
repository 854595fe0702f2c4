// A discussion's comments in and out. A comment that a fresh answer no longer has stays, after those
// that it has: what was once read can be read again.

import FoundationEssentials
import GRDB
import ProductHunt
import Texts

struct Discussion {
  let db: Database
  /// Our number of the post.
  let post: Int64

  /// A page of comments and the comment they answer.
  private struct Level {
    var page: Page<Comment>
    var parent: Int64
    var after: ProductHunt.Cursor?
  }

  /// Keeps a page and all replies that came with it. `parent` nil is the discussion itself; `after` is
  /// the cursor that the page was asked with, nil for the first.
  func save(_ page: Page<Comment>, under parent: Comment.ID?, after: ProductHunt.Cursor?) throws {
    let top: Int64
    if let parent {
      guard let number = try number(of: parent) else { throw ArchiveError.noSuchParent }
      top = number
    } else {
      top = 0
    }
    // A list of levels instead of recursion: how deep a stranger nests must not matter.
    var levels = [Level(page: page, parent: top, after: after)]
    while let level = levels.popLast() {
      let numbers = try save(level)
      for (comment, number) in zip(level.page.items, numbers)
      where !comment.replies.items.isEmpty || comment.replies.next != nil {
        levels.append(Level(page: comment.replies, parent: number, after: nil))
      }
    }
  }

  /// Keeps comments of the top level whose places are not known, since they came in another order: new
  /// ones follow all that are there, and how far the discussion was loaded stays as it was.
  func add(_ page: Page<Comment>) throws {
    for comment in page.items {
      _ = try save(comment, parent: 0, position: try place(of: comment.id) ?? count(under: 0))
      guard !comment.replies.items.isEmpty || comment.replies.next != nil else { continue }
      try save(comment.replies, under: comment.id, after: nil)
    }
  }

  private func place(of comment: Comment.ID) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT position FROM comment WHERE service_id = ? AND post = ?"),
      arguments: [comment.rawValue.storable, post])
  }

  private func count(under parent: Int64) throws -> Int {
    let count = try db.cachedStatement(
      sql: "SELECT count(*) FROM comment WHERE post = ? AND parent = ?")
    return try Int.fetchOne(count, arguments: [post, parent]) ?? 0
  }

  /// How far a thread was loaded.
  private struct Extent {
    /// The place after the last comment that was loaded in the service's order.
    var loaded: Int
    var next: ProductHunt.Cursor?
  }

  private func save(_ level: Level) throws -> [Int64] {
    let known = try extent(of: level.parent)
    let start = try startOfPage(level, known)
    let count = level.page.items.count
    var reached = Extent(loaded: start + count, next: level.page.next)
    if level.after == nil, let known, try joins(level, known) {
      reached = Extent(loaded: known.loaded + count, next: known.next)
    }
    try db.cachedStatement(
      sql: """
        UPDATE comment SET position = position + ? WHERE post = ? AND parent = ? AND position >= ?
        """
    ).execute(arguments: [count, post, level.parent, start])
    let numbers = try level.page.items.enumerated().map { index, comment in
      try save(comment, parent: level.parent, position: start + index)
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO thread (post, parent, loaded, next, unreadable)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      post, level.parent, reached.loaded, reached.next?.rawValue.storable,
      level.page.unreadable.storable,
    ])
    return numbers
  }

  private func extent(of parent: Int64) throws -> Extent? {
    let select = try db.cachedStatement(
      sql: "SELECT loaded, next FROM thread WHERE post = ? AND parent = ?")
    guard let row = try Row.fetchOne(select, arguments: [post, parent]) else { return nil }
    var reader = RowReader(row)
    return Extent(
      loaded: try reader.number(), next: try reader.optionalText().map { ProductHunt.Cursor($0) })
  }

  /// The place of the page's first comment: after what the cursor that asked for it had ended.
  private func startOfPage(_ level: Level, _ known: Extent?) throws -> Int {
    guard let after = level.after else { return 0 }
    if let known, known.next == after { return known.loaded }
    return try count(under: level.parent)
  }

  /// Whether a first page reaches down to comments of a thread that was loaded further than it goes: then
  /// what follows is there already, and a short answer does not make a whole discussion one with gaps.
  private func joins(_ level: Level, _ known: Extent) throws -> Bool {
    guard level.page.next != nil, let last = level.page.items.last else { return false }
    let select = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM comment WHERE service_id = ? AND post = ? AND parent = ? AND position < ?
        """)
    let place: StatementArguments = [
      last.id.rawValue.storable, post, level.parent, known.loaded,
    ]
    return try Int.fetchOne(select, arguments: place) ?? 0 > 0
  }

  private func save(_ comment: Comment, parent: Int64, position: Int) throws -> Int64 {
    let body = comment.body.storable
    let id = comment.id.rawValue.storable
    let values: [(any DatabaseValueConvertible)?] = [
      post, parent, position, body, comment.createdAt.storable,
      comment.votesCount.storable, comment.url.storable, comment.author?.id.storable,
      comment.author?.name.storable, comment.author?.username.storable, id,
    ]
    let select = try db.cachedStatement(sql: "SELECT id, body FROM comment WHERE service_id = ?")
    guard let row = try Row.fetchOne(select, arguments: [id]) else {
      try db.cachedStatement(
        sql: """
          INSERT INTO comment (post, parent, position, body, created_at, votes, url, author_id,
            author_name, author_username, service_id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: StatementArguments(values))
      let number = db.lastInsertedRowID
      try SearchIndex.add(comment: body, as: number, in: db)
      return number
    }
    var reader = RowReader(row)
    let number = Int64(try reader.number())
    let known = try reader.text()
    try db.cachedStatement(
      sql: """
        UPDATE comment SET post = ?, parent = ?, position = ?, body = ?, created_at = ?, votes = ?,
          url = ?, author_id = ?, author_name = ?, author_username = ? WHERE service_id = ?
        """
    ).execute(arguments: StatementArguments(values))
    if known != body {
      try SearchIndex.remove(comment: known, as: number, in: db)
      try SearchIndex.add(comment: body, as: number, in: db)
    }
    return number
  }

  private func number(of comment: Comment.ID) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM comment WHERE service_id = ? AND post = ?"),
      arguments: [comment.rawValue.storable, post])
  }
}

extension ArchiveError {
  /// Replies to a comment that was never saved.
  static let noSuchParent = ArchiveError.failed(detail: Detail("replies to an unknown comment"))
}
