// Prints a list in the service's own order, page by page, each asked for when the one before has
// been taken off our hands: a reader that stops costs no further request.

import Export
import ProductHunt
import Texts

/// A list of the service, and how its items become rows.
struct PageWalk<Item: Hashable & Sendable, Row: ExportableRow> {
  /// Asks for a page of at most `first` items.
  let ask:
    @Sendable (_ cursor: Cursor?, _ first: Int) async throws(ProductHuntError) -> Answer<Page<Item>>
  /// What makes two items the same: the list shifts under us, and items come again.
  let key: @Sendable (Item) -> String
  let row: @Sendable (Item) -> Row
  let things: Things
  /// Is handed each page's new items, how many came before them, and where the next page begins.
  var keep: (_ fresh: [Item], _ count: Int, _ next: Cursor?) -> Void = { _, _, _ in }

  /// Prints `limit` rows, or all; says on standard error if there are more. Returns how many.
  @discardableResult
  func write(_ limit: Int?, to writer: inout RowWriter<Row>) throws -> Printed {
    var progress = Progress()
    var seen: Set<String> = []
    var trail = PageTrail()
    var (count, unreadable) = (0, 0)
    var cursor: Cursor?
    repeat {
      let (ask, after, wanted) = (ask, cursor, limit.map { $0 - count } ?? 20)
      let page = try waitFor(showing: "Loading \(things.many)... \(count)", on: &progress) {
        () async throws(ProductHuntError) in try await ask(after, min(20, wanted)).value
      }
      let new = page.items.filter { seen.insert(key($0)).inserted }
      let fresh = new.prefix(wanted)
      cursor = trail.follow(page.next, bringing: new.count)
      keep(Array(fresh), count, cursor)
      try writer.write(fresh.map(row))
      count += fresh.count
      unreadable += page.unreadable
    } while cursor != nil && limit.map { count < $0 } ?? true
    try writer.finish()
    Remarks.unreadable(unreadable, things)
    if cursor != nil { Remarks.more(than: count, things) }
    return Printed(count: count, unreadable: unreadable)
  }
}
