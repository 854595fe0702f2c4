// Looks at every page of the file. Takes as long as reading all of it: for `phbrowse archive check`.

import GRDB

extension ArchiveStore {
  /// What is wrong with the file, in SQLite's words, for the log; empty if nothing is.
  package func check() throws(ArchiveError) -> [ArchiveError.Detail] {
    do {
      return try reading { db in
        var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
        problems.removeAll { $0 == "ok" }
        let foreign = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        if !foreign.isEmpty { problems.append("\(foreign.count) rows refer to nothing") }
        do {
          try BookmarkCheck.run(db)
        } catch {
          problems.append("the two copies of the bookmarks differ")
        }
        return problems.map { ArchiveError.Detail($0) }
      } + indexProblems()
    } catch {
      throw ArchiveError(error)
    }
  }

  private func indexProblems() throws -> [ArchiveError.Detail] {
    guard !isReadOnly else { return [] }
    return try ["post_search", "comment_search"].compactMap { index in
      do {
        try access { database in
          try database.write { db in
            try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('integrity-check')")
          }
        }
        return nil
      } catch let refusal as DatabaseError where refusal.resultCode == .SQLITE_CORRUPT {
        return ArchiveError.Detail("the search index \(index) is damaged")
      }
    }
  }

  /// Makes the search index anew from what is kept. For when a search, or ``check()``, finds it damaged:
  /// it holds nothing that cannot be had again.
  package func rebuildSearchIndex() throws(ArchiveError) {
    try write { db in try SearchIndex.rebuild(in: db) }
  }
}
