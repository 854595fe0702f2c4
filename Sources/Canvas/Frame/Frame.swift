// The whole grid of cells for one state of the program. Drawing never goes to a terminal directly:
// views write here, `CursesTerminal` shows the frame, `FrameText` turns it into text for tests.

/// The grid.
///
/// Each row fills its width exactly: a wide cluster is always followed by its continuation, and
/// writing over one half of it blanks the other. Whatever lies outside is clipped.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Where the terminal's caret stands; nil hides it.
  package var caret: Position?
  /// Row by row. Only the drawing methods beside this file change them.
  package internal(set) var cells: [Cell]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cell in a place of the grid.
  package subscript(column: Int, row: Int) -> Cell {
    cells[index(column, row)]
  }

  func index(_ column: Int, _ row: Int) -> Int {
    precondition((0..<size.width).contains(column), "a column of the frame")
    return row * size.width + column
  }

  /// Blanks the wide cluster that lies across the left edge of this column, if one does, so that
  /// either side of the edge can be written over.
  mutating func part(at column: Int, row: Int) {
    guard column > 0, column < size.width else { return }
    let right = index(column, row)
    guard cells[right].isContinuation else { return }
    cells[right - 1].blank()
    cells[right].blank()
  }
}
