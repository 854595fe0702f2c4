// Bookmarks and their notes. On the disk before a function returns, so that what a person was told is
// kept is kept.

package import FoundationEssentials
import GRDB
package import ProductHunt

/// What importing bookmarks changed.
package struct BookmarkImport: Hashable, Sendable {
  package var added = 0
  /// Had been bookmarked before, and were given a note or another one beside theirs.
  package var merged = 0
  package var unchanged = 0

  package init(added: Int = 0, merged: Int = 0, unchanged: Int = 0) {
    self.added = added
    self.merged = merged
    self.unchanged = unchanged
  }
}

extension ArchiveStore {
  /// Bookmarks a post. One that is bookmarked already keeps its time and its note.
  package func bookmark(_ post: Post, at now: Date) throws(ArchiveError) -> Bookmark {
    try write(.personal) { db in
      if let known = try BookmarkTable.find(post.id, in: db) { return known }
      let bookmark = Bookmark(post, markedAt: now)
      try BookmarkTable.put(bookmark, in: db)
      return bookmark
    }
  }

  /// Takes a bookmark away and returns it, so that ``restore(_:)`` can undo that; nil if there was none.
  package func unbookmark(_ id: Post.ID) throws(ArchiveError) -> Bookmark? {
    try write(.personal) { db in
      let known = try BookmarkTable.find(id, in: db)
      try db.execute(
        sql: "DELETE FROM bookmark WHERE service_id = ?", arguments: [id.rawValue.storable])
      return known
    }
  }

  /// Puts a bookmark back just as it was.
  package func restore(_ bookmark: Bookmark) throws(ArchiveError) {
    try write(.personal) { db in try BookmarkTable.put(bookmark, in: db) }
  }

  /// Sets a bookmark's note; nil or an empty one takes it away. Returns the bookmark, or nil where the
  /// post is not bookmarked.
  package func note(_ note: String?, on id: Post.ID) throws(ArchiveError) -> Bookmark? {
    try write(.personal) { db in
      guard var bookmark = try BookmarkTable.find(id, in: db) else { return nil }
      bookmark.note = note?.isEmpty == false ? note : nil
      try BookmarkTable.put(bookmark, in: db)
      return bookmark
    }
  }

  /// All bookmarks, the latest first, with what else is known of their posts.
  package func bookmarks() throws(ArchiveError) -> [(bookmark: Bookmark, post: Post)] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(PostRow.columns), bookmark.record, bookmark.service_id
          FROM bookmark LEFT JOIN post ON post.service_id = bookmark.service_id
          """)
      var found: [(bookmark: Bookmark, post: Post)] = []
      while let row = try rows.next() {
        var tail = RowReader(row, from: row.count - 2)
        let bookmark = try BookmarkRecord.read(try tail.text())
        guard try tail.text() == bookmark.id.rawValue else { throw UnreadableRow() }
        var reader = RowReader(row)
        let isKnown = row.hasNull(atIndex: 0) == false
        found.append((bookmark, isKnown ? try PostRow.read(&reader).post : bookmark.post))
      }
      return found.sorted { left, right in
        left.bookmark.markedAt == right.bookmark.markedAt
          ? left.bookmark.id < right.bookmark.id
          : left.bookmark.markedAt > right.bookmark.markedAt
      }
    }
  }

  /// Adds bookmarks from elsewhere, all or none of them. No note is lost: where both sides have one and
  /// they differ, the other follows after an empty line. The earlier time stays.
  package func importBookmarks(_ others: [Bookmark]) throws(ArchiveError) -> BookmarkImport {
    try write(.personal) { db in
      var report = BookmarkImport()
      for other in others {
        guard let known = try BookmarkTable.find(other.id, in: db) else {
          try BookmarkTable.put(other, in: db)
          report.added += 1
          continue
        }
        let merged = known.merged(with: other)
        guard merged != known else {
          report.unchanged += 1
          continue
        }
        try BookmarkTable.put(merged, in: db)
        report.merged += 1
      }
      return report
    }
  }
}

extension Bookmark {
  /// This bookmark, the note and the time of the other one joined to its own.
  func merged(with other: Bookmark) -> Bookmark {
    var merged = self
    merged.markedAt = min(markedAt, other.markedAt)
    if let theirs = other.note, !theirs.isEmpty {
      guard let mine = note, !mine.isEmpty else {
        merged.note = theirs
        return merged
      }
      if mine.contains(theirs) { return merged }
      merged.note = theirs.contains(mine) ? theirs : "\(mine)\n\n\(theirs)"
    }
    return merged
  }
}

/// The rows of `bookmark`.
enum BookmarkTable {
  static func find(_ id: Post.ID, in db: Database) throws -> Bookmark? {
    let record = try String.fetchOne(
      db.cachedStatement(sql: "SELECT record FROM bookmark WHERE service_id = ?"),
      arguments: [id.rawValue.storable])
    return try record.map(BookmarkRecord.read)
  }

  static func put(_ bookmark: Bookmark, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO bookmark (service_id, record) VALUES (?, ?)
        ON CONFLICT (service_id) DO UPDATE SET record = excluded.record
        """
    ).execute(arguments: [bookmark.id.rawValue.storable, BookmarkRecord.write(bookmark)])
  }
}
