// What the mouse does: a click selects, one on the selection opens, on a link follows it; the wheel
// scrolls; the divider can be drawn.

import Canvas
import ProductHunt

extension Browser {
  /// Rows or lines that the wheel goes.
  private static let wheelStep = 3

  mutating func take(_ mouse: Input.Mouse) -> [Effect] {
    switch mouse.action {
    case .wheelUp: turnWheel(.up, at: mouse.position)
    case .wheelDown: turnWheel(.down, at: mouse.position)
    case .press: return press(at: mouse.position)
    case .drag: drag(to: mouse.position)
    case .release: isDraggingDivider = false
    }
    return []
  }

  private mutating func turnWheel(_ command: Command, at position: Position) {
    if let divider, position.column > divider {
      scrollPreview(by: command == .down ? Self.wheelStep : -Self.wheelStep)
    } else {
      move(command, count: Self.wheelStep)
    }
  }

  private mutating func press(at position: Position) -> [Effect] {
    message = nil
    let content = screen.content
    guard content.contains(position) else { return [] }
    let row = place.top + position.row - content.row
    if position.column == divider {
      isDraggingDivider = true
      return []
    }
    if let divider, position.column > divider { return [] }
    if let rows = rows(of: place) {
      guard case .row(let row)? = rows.line(at: row) else { return [] }
      if row == selectedRow(of: place) { return perform(.enter, count: nil) }
      place.isTouched = true
      select(row: row, in: rows)
      return []
    }
    return pressOnPage(line: row, column: position.column - 1)
  }

  private mutating func pressOnPage(line: Int, column: Int) -> [Effect] {
    guard case .post(let reference) = place.destination, let layout = layouts[reference],
      layout.lines.indices.contains(line)
    else { return [] }
    var end = 0
    for run in layout.lines[line].runs {
      let start = end
      end += Width.of(run.text)
      guard (start..<end).contains(column), let number = run.tag else { continue }
      return enterLink(number)
    }
    if let comment = layout.lines[line].comment, layout.lines[line].beginsComment {
      place.comment = comment
    }
    return []
  }

  // MARK: The divider

  /// Its column; nil where there is none.
  private var divider: Int? {
    previewWidth > 0 ? size.width - previewWidth - 1 : nil
  }

  private mutating func drag(to position: Position) {
    guard isDraggingDivider else { return }
    preferences.previewWidth = max(1, size.width - position.column - 1)
    preferences.previewWidth = previewWidth
  }
}
