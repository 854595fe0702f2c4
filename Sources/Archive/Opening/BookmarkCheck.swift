// Holds the two copies of the bookmarks against each other. The only check on opening: a few
// microseconds a bookmark, and nothing for all the rest of the file.

import GRDB
import ProductHunt

enum BookmarkCheck {
  /// Throws where a bookmark of either copy is damaged, or only one copy has it.
  static func run(_ db: Database) throws {
    let rows = try records(db, from: "bookmark NOT INDEXED")
    let copy = try records(db, from: "bookmark INDEXED BY bookmark_copy")
    guard rows == copy else { throw UnreadableRow() }
  }

  private static func records(_ db: Database, from source: String) throws -> [String: String] {
    var records: [String: String] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT service_id, record FROM \(source)")
    while let row = try rows.next() {
      var reader = RowReader(row)
      let id = try reader.text()
      let record = try reader.text()
      guard try BookmarkRecord.read(record).id.rawValue == id else { throw UnreadableRow() }
      records[id] = record
    }
    return records
  }
}
