// The archive's one handle: a database and the ways into it. What is read and written lies in the
// extensions, by subject; how a file is opened is in Opening/.

import GRDB
package import ProductHunt

/// What was seen, kept in SQLite.
///
/// All functions are synchronous: the caller puts them on a thread of its own choice. Reading goes on
/// while something is written; writes are done one after the other.
package struct ArchiveStore: Sendable {
  private let database: any DatabaseWriter
  private let gate = ClosingGate()
  package let options: ArchiveOptions
  /// The file; nil for an archive in memory.
  package let path: String?
  /// Whether every write is refused: a newer version's file, or a glance.
  package let isReadOnly: Bool

  init(
    database: any DatabaseWriter, options: ArchiveOptions, path: String?, isReadOnly: Bool
  ) {
    self.database = database
    self.options = options
    self.path = path
    self.isReadOnly = isReadOnly
  }

  /// Does something with the database; throws once that is closed.
  func access<Value>(_ body: (any DatabaseWriter) throws -> Value) throws -> Value {
    try gate.pass { try body(database) }
  }

  /// Reads, with SQLite's own errors.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try access { try $0.read(body) }
  }

  /// Uses the one writing connection, outside of a transaction.
  func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try access { try $0.writeWithoutTransaction(body) }
  }

  /// Closes the file, once those are done who read or write it. Whatever is called later throws.
  package func close() {
    guard gate.close() else { return }
    // The writing connection must be the last: only it can fold the log into the file, so that the next
    // start finds nothing to recover.
    (database as? DatabasePool)?.invalidateReadOnlyConnections()
    try? database.close()
  }
}

/// What an archive is opened with.
package struct ArchiveOptions: Sendable {
  /// How long to wait for another program's lock before ``ArchiveError/busy(detail:)``.
  package var busyTimeout: Duration
  /// The service's day of a post, as "2026-11-23".
  package var day: @Sendable (Post) -> String?

  package init(
    busyTimeout: Duration = .seconds(10), day: @escaping @Sendable (Post) -> String?
  ) {
    self.busyTimeout = busyTimeout
    self.day = day
  }
}

/// How much a write is worth when the power fails.
enum Durability {
  /// Fetched again if lost: the commit does not wait for the disk.
  case ordinary
  /// A person's own: on the disk before the function returns.
  case personal
}

extension ArchiveStore {
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try reading(body)
    } catch {
      throw ArchiveError(error)
    }
  }

  /// Does all of `body` or nothing of it.
  func write<Value>(
    _ durability: Durability = .ordinary, _ body: (Database) throws -> Value
  ) throws(ArchiveError) -> Value {
    guard !isReadOnly else { throw .newerVersion }
    return try mendingIndex {
      try writing { db in
        // SQLite takes this pragma only between transactions.
        if durability == .personal { try db.execute(sql: "PRAGMA synchronous = FULL") }
        defer {
          if durability == .personal { try? db.execute(sql: "PRAGMA synchronous = NORMAL") }
        }
        return try Self.transaction(in: db, body)
      }
    }
  }

  private static func transaction<Value>(
    in db: Database, _ body: (Database) throws -> Value
  ) throws -> Value {
    var value: Value?
    try db.inTransaction(.immediate) {
      value = try body(db)
      return .commit
    }
    guard let value else { throw UnreadableRow() }
    return value
  }

  /// Does something that needs the search index, and once more where the index alone turns out to be
  /// damaged: all that it holds can be had again from the tables.
  func mendingIndex<Value>(_ attempt: () throws -> Value) throws(ArchiveError) -> Value {
    do {
      do {
        return try attempt()
      } catch let refusal as DatabaseError
        where refusal.extendedResultCode == .SQLITE_CORRUPT_VTAB && !isReadOnly
      {
        try writing { db in try Self.transaction(in: db, SearchIndex.rebuild) }
        return try attempt()
      }
    } catch {
      throw ArchiveError(error)
    }
  }

  /// A number that changes when another program, or another store, wrote into the file.
  package func dataVersion() throws(ArchiveError) -> Int {
    do {
      // Of the writing connection: its own writes do not count, and there is only one.
      return try writing { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    } catch {
      throw ArchiveError(error)
    }
  }
}
