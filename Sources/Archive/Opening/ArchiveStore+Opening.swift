// Opens an archive: makes the folder and the file, brings the tables up to date, and puts a damaged
// file aside.

package import FoundationEssentials
import GRDB

extension ArchiveStore {
  /// Opens the file, or makes it. A damaged file is put aside and a new one begun, with its bookmarks;
  /// a newer version's is opened for reading only. The notices are for the person, once.
  package static func open(
    at path: String, now: Date, options: ArchiveOptions
  ) throws(ArchiveError) -> (store: ArchiveStore, notices: [ArchiveNotice]) {
    try PrivateFile.prepare(at: path)
    do throws(ArchiveError) {
      let store = try openIntact(at: path, options: options)
      return (store, store.isReadOnly ? [.newerVersion] : [])
    } catch .corrupt {
      return try recover(at: path, now: now, options: options)
    }
  }

  /// Puts the file aside, whatever its state, and begins anew with the bookmarks and read marks that can
  /// be read of it. For when an open archive turns out to be damaged: close that one first.
  package static func recover(
    at path: String, now: Date, options: ArchiveOptions
  ) throws(ArchiveError) -> (store: ArchiveStore, notices: [ArchiveNotice]) {
    let aside = try PrivateFile.moveAside(path, now: now)
    let salvage = Salvage(path: aside)
    try PrivateFile.prepare(at: path)
    let store = try openIntact(at: path, options: options)
    try store.write(.personal) { db in
      for bookmark in salvage.bookmarks { try BookmarkTable.put(bookmark, in: db) }
      try ReadMarkTable.add(salvage.readMarks, in: db)
    }
    let moved = ArchiveNotice.MovedAside(
      name: PrivateFile.name(of: aside), bookmarks: salvage.bookmarks.count,
      damagedBookmarks: salvage.damagedBookmarks, readMarks: salvage.readMarks.count,
      isSure: salvage.isSure)
    return (store, [.movedAside(moved)])
  }

  /// An archive that leaves no trace: for a demonstration, and for tests.
  package static func inMemory(options: ArchiveOptions) throws(ArchiveError) -> ArchiveStore {
    do {
      let database = try DatabaseQueue(configuration: configuration(options))
      try Schema.migrator.migrate(database)
      return ArchiveStore(database: database, options: options, path: nil, isReadOnly: false)
    } catch {
      throw ArchiveError(error)
    }
  }

  /// A quick look for the first frame: opens the file for reading, without a lock, a migration or a
  /// check. Nil where there is none, or where anything is not as expected; `open` then says what.
  package static func glance(at path: String, options: ArchiveOptions) -> ArchiveStore? {
    guard PrivateFile.exists(path) else { return nil }
    var impatient = options
    impatient.busyTimeout = .zero
    var configuration = configuration(impatient)
    configuration.readonly = true
    // Even reading takes a small file beside it, for which a full disk or a folder that cannot be written
    // has no place. As nobody else writes there either, the file may be read as it lies.
    for name in [path, PrivateFile.unchangingName(of: path)] {
      guard let database = try? DatabaseQueue(path: name, configuration: configuration),
        (try? database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM memo") }) != nil
      else { continue }
      return ArchiveStore(database: database, options: options, path: path, isReadOnly: true)
    }
    return nil
  }

  private static func openIntact(
    at path: String, options: ArchiveOptions
  ) throws(ArchiveError) -> ArchiveStore {
    do {
      let database = try DatabasePool(path: path, configuration: configuration(options))
      if try database.read(Schema.migrator.hasBeenSuperseded) {
        try database.close()
        return try openNewer(at: path, options: options)
      }
      do {
        try Schema.migrator.migrate(database)
      } catch {
        // Another program may have begun at the same moment, and been quicker.
        guard try database.read(Schema.migrator.hasCompletedMigrations) else { throw error }
      }
      try database.read(BookmarkCheck.run)
      return ArchiveStore(database: database, options: options, path: path, isReadOnly: false)
    } catch {
      throw ArchiveError(error)
    }
  }

  private static func openNewer(
    at path: String, options: ArchiveOptions
  ) throws -> ArchiveStore {
    var configuration = configuration(options)
    configuration.readonly = true
    let database = try DatabasePool(path: path, configuration: configuration)
    return ArchiveStore(database: database, options: options, path: path, isReadOnly: true)
  }

  private static func configuration(_ options: ArchiveOptions) -> Configuration {
    var configuration = Configuration()
    configuration.label = "archive"
    let (seconds, attoseconds) = options.busyTimeout.components
    let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in
      // Not GRDB's `busyMode`, which the pool's readers do not follow.
      try db.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
      // Notices a damaged page when it is read instead of misreading it; and nothing that the file
      // itself may define is run.
      try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF")
      try MatchWeight.register(in: db)
    }
    return configuration
  }
}
