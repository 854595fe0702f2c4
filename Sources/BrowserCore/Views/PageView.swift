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
      guard !line.trailing.isEmpty else { continue }
      let width = Width.of(line.trailing)
      frame.put(
        runs: line.trailing, at: Position(column: 1 + layout.width - width, row: rect.row + row))
    }
    frame.caret = Position(column: 0, row: rect.row)
  }
}
