// Small things that must survive a restart: how long the service is not to be asked, how far a sync
// came.

package import FoundationEssentials
import GRDB

extension ArchiveStore {
  /// Until when nothing may be asked of the service; nil where nothing forbids it.
  package func blockedUntil() throws(ArchiveError) -> Date? {
    try memo("blocked-until").flatMap(Double.init).map {
      Date(timeIntervalSince1970: $0.storable)
    }
  }

  package func setBlockedUntil(_ moment: Date?, at now: Date) throws(ArchiveError) {
    try setMemo("blocked-until", to: moment.map { String($0.storable) }, at: now)
  }

  /// How far something came that goes on later, such as "sync:2026-11-23"; nil where it never began.
  package func progress(_ key: String) throws(ArchiveError) -> String? {
    try memo("progress:" + key)
  }

  /// Keeps how far something came; nil forgets it.
  package func setProgress(
    _ key: String, to value: String?, at now: Date
  ) throws(ArchiveError) {
    try setMemo("progress:" + key, to: value, at: now)
  }

  func memo(_ key: String) throws(ArchiveError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM memo WHERE key = ?", arguments: [key])
    }
  }

  func setMemo(_ key: String, to value: String?, at now: Date) throws(ArchiveError) {
    try write { db in
      guard let value else {
        return try db.execute(sql: "DELETE FROM memo WHERE key = ?", arguments: [key])
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO memo (key, value, at) VALUES (?, ?, ?)",
        arguments: [key, value, now.storable])
    }
  }
}
