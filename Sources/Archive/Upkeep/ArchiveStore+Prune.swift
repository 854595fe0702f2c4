// Forgets what nobody looked at for long. Bookmarks and the posts they name stay, whatever their age.

package import FoundationEssentials
import GRDB
import ProductHunt

/// What pruning took away.
package struct PruneReport: Hashable, Sendable {
  package var posts = 0
  package var comments = 0
  package var snapshots = 0
  package var lists = 0
  /// Bytes that the file has become smaller.
  package var bytes = 0

  package init(
    posts: Int = 0, comments: Int = 0, snapshots: Int = 0, lists: Int = 0, bytes: Int = 0
  ) {
    self.posts = posts
    self.comments = comments
    self.snapshots = snapshots
    self.lists = lists
    self.bytes = bytes
  }
}

extension ArchiveStore {
  /// Forgets posts that were last seen before the date, with all that hangs on them, and lists fetched
  /// before it. In slices, so that others can write in between; each slice is all done or not at all.
  /// Afterwards the file is made smaller, if that is worth it.
  package func prune(olderThan date: Date) throws(ArchiveError) -> PruneReport {
    var report = PruneReport()
    while try pruneSlice(olderThan: date, &report) {}
    report.lists = try pruneLists(olderThan: date)
    report.bytes = try compact()
    return report
  }

  /// Takes a slice of posts away; false when there was none left.
  private func pruneSlice(
    olderThan date: Date, _ report: inout PruneReport
  ) throws(ArchiveError) -> Bool {
    let slice = try write { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, name, tagline, description, topics, service_id FROM post
          WHERE last_seen < ? AND service_id NOT IN (SELECT service_id FROM bookmark)
          LIMIT 200
          """, arguments: [date.storable])
      var slice = PruneReport(posts: rows.count)
      for row in rows { try Self.remove(post: row, &slice, in: db) }
      return slice
    }
    report.posts += slice.posts
    report.comments += slice.comments
    report.snapshots += slice.snapshots
    return slice.posts > 0
  }

  private static func remove(
    post row: Row, _ report: inout PruneReport, in db: Database
  ) throws {
    var reader = RowReader(row)
    let number = Int64(try reader.number())
    let words = SearchIndex.PostWords(
      name: try reader.text(), tagline: try reader.text(),
      description: try reader.optionalText() ?? "",
      topics: try PostRow.unpackTopics(try reader.text()))
    let id = try reader.text()
    try SearchIndex.remove(words, as: number, in: db)
    let comments = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, body FROM comment WHERE post = ?"), arguments: [number])
    for comment in comments {
      var reader = RowReader(comment)
      let comment = Int64(try reader.number())
      try SearchIndex.remove(comment: try reader.text(), as: comment, in: db)
    }
    report.comments += comments.count
    try db.cachedStatement(sql: "DELETE FROM snapshot WHERE post = ?").execute(arguments: [number])
    report.snapshots += db.changesCount
    // A list that lost a post is no longer whole.
    try db.cachedStatement(
      sql: """
        UPDATE list SET is_whole = 0
        WHERE id IN (SELECT list FROM list_entry WHERE post = ?)
        """
    ).execute(arguments: [number])
    try db.cachedStatement(sql: "DELETE FROM read_mark WHERE service_id = ?")
      .execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM post WHERE id = ?").execute(arguments: [number])
  }

  private func pruneLists(olderThan date: Date) throws(ArchiveError) -> Int {
    try write { db in
      try db.execute(sql: "DELETE FROM list WHERE fetched_at < ?", arguments: [date.storable])
      let lists = db.changesCount
      try db.execute(
        sql: """
          DELETE FROM visit WHERE seen_at < ?;
          DELETE FROM memo WHERE at < ?
          """, arguments: [date.storable, date.storable])
      return lists
    }
  }

  /// Writes the file anew without its holes where they are a quarter of it or more. Returns the bytes
  /// that it became smaller.
  private func compact() throws(ArchiveError) -> Int {
    do {
      return try writing { db in
        func number(_ pragma: String) throws -> Int {
          try Int.fetchOne(db, sql: "PRAGMA \(pragma)") ?? 0
        }
        let before = try number("page_count")
        guard try number("freelist_count") * 4 >= before else { return 0 }
        try db.execute(sql: "VACUUM")
        return (before - (try number("page_count"))) * (try number("page_size"))
      }
    } catch {
      throw ArchiveError(error)
    }
  }
}
