// Lists in and out. What is new in one is counted by visits, in `ArchiveStore+Visits`.

import FoundationEssentials
import GRDB
import ProductHunt
import Texts

extension ArchiveStore {
  /// The list as it was last saved, with its marks; nil if it never was.
  package func list(_ key: ListKey) throws(ArchiveError) -> SavedList? {
    try read { db in
      let head = try db.cachedStatement(
        sql: "SELECT id, next, fetched_at, is_whole FROM list WHERE key = ?")
      guard let row = try Row.fetchOne(head, arguments: [key.rawValue]) else { return nil }
      var reader = RowReader(row)
      let number = Int64(try reader.number())
      let next = try reader.optionalText().map { ProductHunt.Cursor($0) }
      let fetchedAt = try reader.date()
      let isWhole = try reader.number() != 0
      let visit = try Visit.find(key.place, in: db)
      return SavedList(
        entries: try entries(ofList: number, visit: visit, in: db), next: next,
        fetchedAt: fetchedAt, isWhole: isWhole)
    }
  }

  private func entries(
    ofList number: Int64, visit: Visit?, in db: Database
  ) throws -> [SavedList.Entry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(PostRow.columns), list_entry.rank, \(MarksRow.columns)
        FROM list_entry
        JOIN post ON post.id = list_entry.post
        \(MarksRow.joins)
        WHERE list_entry.list = ?2
        ORDER BY list_entry.position
        """)
    var entries: [SavedList.Entry] = []
    let rows = try Row.fetchCursor(statement, arguments: [visit?.number, number])
    while let row = try rows.next() {
      var reader = RowReader(row, of: statement)
      let post = try PostRow.read(&reader).post
      let rank = try reader.optionalNumber()
      let marks = try MarksRow.read(&reader, of: post, rank: rank, visit: visit)
      entries.append(SavedList.Entry(post: post, rank: rank, marks: marks))
    }
    return entries
  }

  /// Keeps the list and its posts. `isShown` says that a person has it on the screen, so that the next
  /// visit counts from it; a sync in the background is not seen by anybody.
  package func save(_ list: FetchedList, isShown: Bool) throws(ArchiveError) {
    try write { db in
      try put(list, at: 0, in: db)
      if isShown { try Visit.see(list.key, at: list.fetchedAt, in: db) }
    }
  }

  /// Keeps a further page of a list, whose first `count` posts were saved before it. A long list is
  /// kept page by page without being written anew each time.
  package func extend(_ page: FetchedList, after count: Int) throws(ArchiveError) {
    try write { db in try put(page, at: count, in: db) }
  }

  /// Puts the entries in from a position on, in place of whatever the list had there.
  private func put(_ list: FetchedList, at start: Int, in db: Database) throws {
    let writer = PostWriter(db: db, now: list.fetchedAt, day: options.day)
    let posts = try list.entries.map { try writer.save($0.post, isWhole: false) }
    let number = try saveHead(of: list, in: db)
    try db.cachedStatement(sql: "DELETE FROM list_entry WHERE list = ? AND position >= ?")
      .execute(arguments: [number, start])
    let insert = try db.cachedStatement(
      sql: "INSERT INTO list_entry (list, position, post, rank) VALUES (?, ?, ?, ?)")
    for (position, post) in posts.enumerated() {
      try insert.execute(arguments: [
        number, start + position, post, list.entries[position].rank?.storable,
      ])
    }
  }

  private func saveHead(of list: FetchedList, in db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO list (key, day, next, fetched_at, is_whole) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET day = excluded.day, next = excluded.next,
          fetched_at = excluded.fetched_at, is_whole = excluded.is_whole
        RETURNING id
        """)
    let number = try Int64.fetchOne(
      statement,
      arguments: [
        list.key.rawValue, list.key.day, list.next?.rawValue, list.fetchedAt.storable,
        list.isWhole,
      ])
    guard let number else { throw UnreadableRow() }
    return number
  }

  /// The newest day, as "2026-11-23", of which a list was saved.
  package func newestDay() throws(ArchiveError) -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT day FROM list WHERE day IS NOT NULL ORDER BY day DESC LIMIT 1")
    }
  }

  /// The keys of the lists that were saved of a day, the latest fetched first.
  package func listKeys(onDay day: String) throws(ArchiveError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT key FROM list WHERE day = ? ORDER BY fetched_at DESC", arguments: [day])
    }
  }
}
