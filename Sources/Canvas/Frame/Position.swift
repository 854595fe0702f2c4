// One place in a frame.

/// A place in a frame. Columns and rows count from 0 at the top left.
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
