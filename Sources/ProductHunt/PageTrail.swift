// Where the pages of a list lead, and when they lead nowhere.

/// Follows the cursors of one list. The list ends with its last page, with a cursor that came before,
/// or when page after page brings nothing new: whoever follows an answer that goes on for ever would
/// ask without end, as fast as the service answers.
package struct PageTrail: Hashable, Sendable {
  /// So many pages in a row may bring nothing new. One can, when the list shifted under us by a page or
  /// none of its items could be read.
  package static let patience = 3

  private var cursors: Set<Cursor> = []
  private var barren = 0

  /// - Parameter start: Where the list is begun; nil at its first page.
  package init(from start: Cursor? = nil) {
    if let start { cursors.insert(start) }
  }

  /// The cursor to go on with after a page that had so many items that were not there yet; nil at the
  /// end.
  package mutating func follow(_ next: Cursor?, bringing new: Int) -> Cursor? {
    barren = new > 0 ? 0 : barren + 1
    guard let next, barren < Self.patience, cursors.insert(next).inserted else { return nil }
    return next
  }
}
