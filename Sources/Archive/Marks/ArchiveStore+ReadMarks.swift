// Which posts a person has read. Like bookmarks, on the disk before a function returns.

package import FoundationEssentials
import GRDB
package import ProductHunt

/// That a post was read, and when.
package struct ReadMark: Hashable, Sendable {
  package var id: Post.ID
  package var at: Date

  package init(id: Post.ID, at: Date) {
    self.id = id
    self.at = at
  }
}

extension ArchiveStore {
  /// Marks posts as read, one or a whole list. Returns those that were not read before: to undo it,
  /// give them to ``markUnread(_:)``.
  @discardableResult
  package func markRead(_ ids: [Post.ID], at now: Date) throws(ArchiveError) -> [Post.ID] {
    try write(.personal) { db in
      let insert = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO read_mark (service_id, at) VALUES (?, ?)")
      return try ids.filter { id in
        try insert.execute(arguments: [id.rawValue, now.storable])
        return db.changesCount > 0
      }
    }
  }

  /// Takes read marks away and returns those that were there: to undo it, give them to
  /// ``restore(_:)``.
  @discardableResult
  package func markUnread(_ ids: [Post.ID]) throws(ArchiveError) -> [ReadMark] {
    try write(.personal) { db in
      let delete = try db.cachedStatement(
        sql: "DELETE FROM read_mark WHERE service_id = ? RETURNING at")
      return try ids.compactMap { id in
        let row = try Row.fetchOne(delete, arguments: [id.rawValue])
        return try row.map {
          var reader = RowReader($0)
          return ReadMark(id: id, at: try reader.date())
        }
      }
    }
  }

  /// Puts read marks back just as they were.
  package func restore(_ marks: [ReadMark]) throws(ArchiveError) {
    try write(.personal) { db in try ReadMarkTable.add(marks, in: db) }
  }

  /// Which of these posts were read.
  package func read(among ids: [Post.ID]) throws(ArchiveError) -> Set<Post.ID> {
    try read { db in
      let select = try db.cachedStatement(
        sql: "SELECT count(*) FROM read_mark WHERE service_id = ?")
      return Set(
        try ids.filter { try Int.fetchOne(select, arguments: [$0.rawValue]) ?? 0 > 0 })
    }
  }
}

enum ReadMarkTable {
  static func add(_ marks: [ReadMark], in db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO read_mark (service_id, at) VALUES (?, ?)")
    for mark in marks { try insert.execute(arguments: [mark.id.rawValue, mark.at.storable]) }
  }
}
