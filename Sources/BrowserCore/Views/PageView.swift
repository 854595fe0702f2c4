// A post's page: the lines of its layout that are on screen.

import Canvas
import ProductHunt
import Texts

struct PageView {
  let browser: Browser
  let reference: PostReference

  init(_ browser: Browser, _ reference: PostReference) {
    self.browser = browser
    self.reference = reference
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let layout = browser.layouts[reference] else {
      frame.put(Words.loading, at: Position(column: 1, row: rect.row))
      return
    }
    let top = browser.place.top
    for row in 0..<rect.height where layout.lines.indices.contains(top + row) {
      let line = layout.lines[top + row]
      let start = Position(column: 1, row: rect.row + row)
      frame.put(runs: line.runs, at: start)
      if line.beginsComment, line.comment == browser.place.comment {
        markCurrent(line, at: start, on: &frame)
      }
      mark(line: top + row, at: start, on: &frame)
      guard !line.trailing.isEmpty else { continue }
      let width = Width.of(line.trailing)
      frame.put(
        runs: line.trailing, at: Position(column: 1 + layout.width - width, row: rect.row + row))
    }
    if frame.caret == nil { frame.caret = Position(column: 0, row: rect.row) }
  }

  /// The current comment has the bar that a selected row has, and its bullet is bold.
  private func markCurrent(_ line: PageLine, at start: Position, on frame: inout Frame) {
    let bar = Position(column: 0, row: start.row)
    guard !browser.preferences.isSpoken else { return frame.caret = start }
    frame.put("▌", at: bar, style: Style(.mark))
    let guides = line.runs.prefix(2).reduce(0) { $0 + Width.of($1.text) }
    frame.restyle(Rect(column: start.column, row: start.row, width: guides, height: 1)) {
      $0.role == .border ? Style(.mark, .bold) : $0
    }
    frame.caret = bar
  }

  /// Marks what was found on a line; where one stands, more.
  private func mark(line: Int, at start: Position, on frame: inout Frame) {
    guard let find = browser.place.find else { return }
    for mark in find.marks(onLine: line) {
      let columns = start.column + mark.columns.lowerBound..<start.column + mark.columns.upperBound
      frame.mark(columns: columns, row: start.row)
      guard mark.isCurrent else { continue }
      let rect = Rect(
        column: columns.lowerBound, row: start.row, width: columns.count, height: 1)
      frame.restyle(rect) { $0.adding([.bold, .reverse]) }
    }
  }
}
