// Writing lines into a frame. What a line means and where it goes is for the views.

package import Texts

extension Frame {
  /// Writes a line from `position` on, at most `limit` cells of it and never past the frame's edges.
  ///
  /// Returns the column after the last cell written. A wide cluster that does not fit whole is left
  /// out, and so is all that follows; of one that begins left of the frame the other half is blank.
  @discardableResult
  package mutating func put(
    _ text: PlainText, at position: Position, style: Style = .plain, limit: Int = .max
  ) -> Int {
    guard (0..<size.height).contains(position.row), limit > 0 else { return position.column }
    let end = limit < size.width - position.column ? position.column + limit : size.width
    let row = position.row * size.width
    part(at: position.column, row: position.row)
    let column =
      write(ascii: text, at: position.column, upTo: end, row: row, style: style)
      ?? write(
        clusters: CellClusters(text, style: style), at: position.column, upTo: end, row: row,
        style: style)
    if column > 0, column < size.width, cells[row + column].isContinuation {
      cells[row + column].blank()
    }
    return column
  }

  /// Writes a line cluster by cluster; `row` is the place of the row's first cell.
  private mutating func write(
    clusters: CellClusters, at start: Int, upTo end: Int, row: Int, style: Style
  ) -> Int {
    var column = start
    for (cell, width) in clusters {
      guard column + width <= end else { break }
      if column >= 0 {
        cells[row + column] = cell
        if width == 2 { cells[row + column + 1] = .continuation(style: style) }
      } else if column + width > 0 {
        cells[row] = Cell(" ", style: style)
      }
      column += width
    }
    return column
  }

  /// The same for a line of printable ASCII, which most are: a byte a cell. Nil if it is none as far as
  /// there is room, or just behind it, where a mark on the last character could stand.
  private mutating func write(
    ascii text: PlainText, at start: Int, upTo end: Int, row: Int, style: Style
  ) -> Int? {
    text.string.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      let looked = bytes.prefix(max(0, end - start) + 1)
      guard looked.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
      let last = max(start, min(end, start + bytes.count))
      cells.withUnsafeMutableBufferPointer { cells in
        for column in max(0, start)..<max(0, last) {
          cells[row + column] = Cell(Unicode.Scalar(bytes[column - start]), style: style)
        }
      }
      return last
    } ?? nil
  }

  /// Writes a line if it fits into `cells`, otherwise its beginning and an ellipsis: the same as putting
  /// `truncated(to: cells)`, without making that text for each row of each frame.
  package mutating func put(
    _ text: PlainText, at position: Position, style: Style = .plain, fitting cells: Int
  ) {
    guard cells > 0 else { return }
    guard text.isWider(than: cells) else {
      put(text, at: position, style: style)
      return
    }
    let end = put(text, at: position, style: style, limit: cells - 1)
    put("…", at: Position(column: end, row: position.row), style: style)
  }

  /// Writes a line so that it ends before `position`, clipped as the others are; of a line wider than
  /// `limit` the beginning is written. Returns the column where it begins.
  @discardableResult
  package mutating func put(
    _ text: PlainText, endingAt position: Position, style: Style = .plain, limit: Int = .max
  ) -> Int {
    let start = position.column - min(Width.of(text), max(0, limit))
    put(text, at: Position(column: start, row: position.row), style: style, limit: limit)
    return start
  }
}
