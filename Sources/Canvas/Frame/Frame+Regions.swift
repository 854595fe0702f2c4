// Filling, ruling and restyling regions of a frame. Regions may reach past it: they are clipped.

package import Texts

extension Frame {
  /// Blanks a region.
  package mutating func clear(_ rect: Rect, style: Style = .plain) {
    fill(rect, with: " ", style: style)
  }

  /// Repeats the first cluster of `pattern` over a region; a wide one leaves an odd last column blank.
  package mutating func fill(_ rect: Rect, with pattern: PlainText, style: Style = .plain) {
    var clusters = CellClusters(pattern, style: style)
    let blank = Cell(" ", style: style)
    let (cell, width) = clusters.next() ?? (blank, 1)
    let columns = rect.columns.clamped(to: 0..<size.width)
    guard !columns.isEmpty else { return }
    for row in rect.rows.clamped(to: 0..<size.height) {
      part(at: columns.lowerBound, row: row)
      part(at: columns.upperBound, row: row)
      for column in columns {
        let isRightHalf = width == 2 && (column - columns.lowerBound) % 2 == 1
        let fits = isRightHalf || column + width <= columns.upperBound
        cells[row * size.width + column] =
          isRightHalf ? .continuation(style: style) : fits ? cell : blank
      }
    }
  }

  /// Draws a horizontal rule from `position` to the right.
  package mutating func rule(
    at position: Position, width: Int, with line: PlainText = "─", style: Style = Style(.border)
  ) {
    let rect = Rect(column: position.column, row: position.row, width: width, height: 1)
    fill(rect, with: line, style: style)
  }

  /// Draws a vertical rule from `position` down.
  package mutating func rule(
    at position: Position, height: Int, with line: PlainText = "│", style: Style = Style(.border)
  ) {
    let rect = Rect(column: position.column, row: position.row, width: 1, height: height)
    fill(rect, with: line, style: style)
  }

  /// Changes the style of every cell of a region, leaving what is written in it. A wide cluster
  /// follows its left cell.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let columns = rect.columns.clamped(to: 0..<size.width)
    for row in rect.rows.clamped(to: 0..<size.height) {
      for index in (row * size.width + columns.lowerBound)..<(row * size.width + columns.upperBound)
      where !cells[index].isContinuation {
        cells[index].style = change(cells[index].style)
        let isWide = (index + 1) % size.width != 0 && cells[index + 1].isContinuation
        if isWide { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// Gives every cell of a region this style, leaving what is written in it.
  package mutating func set(style: Style, in rect: Rect) {
    restyle(rect) { _ in style }
  }
}
