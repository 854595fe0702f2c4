// What there is in the archive, in numbers.

import CLibrary
package import FoundationEssentials
import GRDB

/// What the archive holds.
package struct ArchiveInfo: Hashable, Sendable {
  /// The file; nil for an archive in memory.
  package var path: String?
  /// Bytes on the disk, with the write-ahead log.
  package var size: Int
  package var posts: Int
  /// Posts whose page was kept.
  package var pages: Int
  package var comments: Int
  package var snapshots: Int
  package var lists: Int
  package var bookmarks: Int
  package var readMarks: Int
  /// The oldest and the newest of the service's days that posts are known of, as "2026-11-23".
  package var oldestDay: String?
  package var newestDay: String?
  /// When the first of the posts was first seen, and when any was last seen.
  package var firstSeen: Date?
  package var lastSeen: Date?
}

extension ArchiveStore {
  package func info() throws(ArchiveError) -> ArchiveInfo {
    try read { db in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      var info = ArchiveInfo(
        path: path, size: 0, posts: try count("post"), pages: try count("detail"),
        comments: try count("comment"), snapshots: try count("snapshot"),
        lists: try count("list"), bookmarks: try count("bookmark"),
        readMarks: try count("read_mark"))
      let range = try Row.fetchOne(
        db, sql: "SELECT min(day), max(day), min(first_seen), max(last_seen) FROM post")
      if let range {
        var reader = RowReader(range)
        info.oldestDay = try reader.optionalText()
        info.newestDay = try reader.optionalText()
        info.firstSeen = try reader.optionalDate()
        info.lastSeen = try reader.optionalDate()
      }
      info.size = try path.map(Self.size) ?? Self.pageBytes(db)
      return info
    }
  }

  private static func size(ofFilesOf path: String) -> Int {
    ["", "-wal", "-shm"].reduce(0) { sum, suffix in
      var status = stat()
      return stat(path + suffix, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  private static func pageBytes(_ db: Database) throws -> Int {
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    return pages * size
  }
}
