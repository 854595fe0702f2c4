// What a person saw of a place: at the last visit (the base that changes are counted from) and in this
// one. A visit begins when the place is entered, and lasts until it is entered again.

package import FoundationEssentials
import GRDB
import ProductHunt

/// One place's visits.
struct Visit {
  var number: Int64
  /// When the last visit ended; nil while the first goes on.
  var baseAt: Date?
  /// Whether the whole list had been seen by then.
  var baseWhole: Bool

  static func find(_ place: String, in db: Database) throws -> Visit? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, base_at, base_whole FROM visit WHERE place = ?")
    guard let row = try Row.fetchOne(statement, arguments: [place]) else { return nil }
    var reader = RowReader(row)
    return Visit(
      number: Int64(try reader.number()), baseAt: try reader.optionalDate(),
      baseWhole: try reader.number() != 0)
  }

  /// Whether a post that was not seen by the end of the last visit came after it, rather than having
  /// been further down than anybody looked.
  func isNew(_ post: Post) -> Bool {
    guard let baseAt else { return false }
    return baseWhole || (post.featuredAt ?? post.createdAt) > baseAt
  }

  /// Begins a visit: what was seen becomes the base.
  static func begin(_ key: ListKey, at now: Date, in db: Database) throws {
    guard let visit = try find(key.place, in: db) else { return try see(key, at: now, in: db) }
    try db.cachedStatement(
      sql: "UPDATE visit SET base_at = seen_at, base_whole = seen_whole WHERE id = ?"
    ).execute(arguments: [visit.number])
    try db.cachedStatement(
      sql: """
        UPDATE visit_entry SET base_votes = seen_votes, base_rank = seen_rank WHERE visit = ?
        """
    ).execute(arguments: [visit.number])
    try see(key, at: now, in: db)
  }

  /// The list as it is now is before a person's eyes.
  static func see(_ key: ListKey, at now: Date, in db: Database) throws {
    let whole = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT is_whole FROM list WHERE key = ?"),
      arguments: [key.rawValue])
    guard let whole else { return }
    let upsert = try db.cachedStatement(
      sql: """
        INSERT INTO visit (place, base_at, base_whole, seen_at, seen_whole)
        VALUES (?, NULL, 0, ?, ?)
        ON CONFLICT (place) DO UPDATE SET seen_at = excluded.seen_at,
          seen_whole = excluded.seen_whole
        RETURNING id
        """)
    let number = try Int64.fetchOne(upsert, arguments: [key.place, now.storable, whole])
    try db.cachedStatement(
      sql: """
        INSERT INTO visit_entry (visit, post, seen_votes, seen_rank)
        SELECT ?, post.id, post.votes, list_entry.rank
        FROM list JOIN list_entry ON list_entry.list = list.id
        JOIN post ON post.id = list_entry.post
        WHERE list.key = ?
        ON CONFLICT (visit, post) DO UPDATE SET seen_votes = excluded.seen_votes,
          seen_rank = excluded.seen_rank
        """
    ).execute(arguments: [number, key.rawValue])
  }
}

extension ArchiveStore {
  /// A person enters the place: until the next time, changes are counted from what was seen before.
  /// Nothing happens for a list that was never saved; saving it as shown begins its first visit.
  package func beginVisit(_ key: ListKey, at now: Date) throws(ArchiveError) {
    try write { db in try Visit.begin(key, at: now, in: db) }
  }
}
