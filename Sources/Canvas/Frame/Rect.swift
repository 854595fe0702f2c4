// A region of a frame, as four numbers. It may reach past a frame; drawing clips it.

/// A region of a frame. Width and height are never negative.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var width: Int
  package var height: Int
  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// All of a frame of this size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  package var columns: Range<Int> { column..<column + width }
  package var rows: Range<Int> { row..<row + height }

  package func contains(_ position: Position) -> Bool {
    columns.contains(position.column) && rows.contains(position.row)
  }
}
