// Reads what a person made (bookmarks, notes, read marks) out of a damaged file, as far as it goes. Each
// way in is tried by itself, row by row: an error ends that way only.

import FoundationEssentials
import GRDB
import ProductHunt

struct Salvage {
  private(set) var bookmarks: [Bookmark] = []
  private(set) var readMarks: [ReadMark] = []
  /// Bookmarks of which only a part, or no more than the name of the post, is left.
  private(set) var damagedBookmarks = 0
  /// Whether at least one copy of the bookmarks was read from one end to the other.
  private(set) var isSure = false

  private var intact: [Post.ID: Bookmark] = [:]
  private var damaged: [Post.ID: Bookmark] = [:]

  init(path: String) {
    var configuration = Configuration()
    configuration.readonly = true
    if let database = try? DatabaseQueue(path: path, configuration: configuration) {
      for source in ["NOT INDEXED", "INDEXED BY bookmark_copy"] {
        for order in ["ASC", "DESC"] { take(from: source, order, database) }
      }
      for order in ["ASC", "DESC"] { takeReadMarks(order, database) }
      try? database.close()
    }
    if !isSure { for record in RawRecords.find(inFile: path) { take(record: record) } }
    for (id, bookmark) in damaged where intact[id] == nil {
      bookmarks.append(bookmark)
      damagedBookmarks += 1
    }
    bookmarks += intact.values
    bookmarks.sort { ($0.markedAt, $0.id) < ($1.markedAt, $1.id) }
  }

  /// Both copies, from both ends: past a bad page in the middle only the other end leads.
  private mutating func take(
    from source: String, _ order: String, _ database: DatabaseQueue
  ) {
    let key = source == "NOT INDEXED" ? "rowid" : "service_id"
    let sql = "SELECT service_id, record FROM bookmark \(source) ORDER BY \(key) \(order)"
    var records: [String] = []
    var isComplete = false
    try? database.read { db in
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        if let record = try? row.decode(String.self, atIndex: 1) { records.append(record) }
      }
      isComplete = true
    }
    for record in records { take(record: record) }
    let areIntact = records.allSatisfy { BookmarkRecord.salvage($0)?.isIntact == true }
    if isComplete, areIntact { isSure = true }
  }

  private mutating func take(record: String) {
    guard let (bookmark, isIntact) = BookmarkRecord.salvage(record) else { return }
    guard isIntact else {
      damaged[bookmark.id] = bookmark
      return
    }
    intact[bookmark.id] = intact[bookmark.id].map { $0.merged(with: bookmark) } ?? bookmark
  }

  private mutating func takeReadMarks(_ order: String, _ database: DatabaseQueue) {
    var marks: [ReadMark] = []
    try? database.read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT service_id, at FROM read_mark ORDER BY service_id \(order)")
      while let row = try rows.next() {
        var reader = RowReader(row)
        marks.append(ReadMark(id: Post.ID(try reader.text()), at: try reader.date()))
      }
    }
    let known = Set(readMarks.map(\.id))
    readMarks += marks.filter { !known.contains($0.id) }
  }
}
