// The preview beside a list, and the divider that joins the rules above and below.

import Canvas
import Texts

struct PreviewView {
  let browser: Browser

  init(_ browser: Browser) {
    self.browser = browser
  }

  /// Draws into the right part of `content`.
  func draw(in content: Rect, _ screen: ScreenLayout, on frame: inout Frame) {
    let divider = content.column + content.width - browser.previewWidth - 1
    frame.rule(at: Position(column: divider, row: content.row), height: content.height)
    if let rule = screen.headerRule, rule.row + 1 == content.row {
      frame.put("┬", at: Position(column: divider, row: rule.row), style: Style(.border))
    }
    if let rule = screen.footerRule, rule.row == content.row + content.height {
      frame.put("┴", at: Position(column: divider, row: rule.row), style: Style(.border))
    }
    guard let preview = browser.preview else { return }
    let lines = preview.lines.dropFirst(browser.place.previewTop).prefix(content.height)
    for (row, line) in lines.enumerated() {
      let start = Position(column: divider + 2, row: content.row + row)
      frame.put(runs: line.runs, at: start, limit: preview.width)
      guard !line.trailing.isEmpty else { continue }
      let width = Width.of(line.trailing)
      frame.put(
        runs: line.trailing,
        at: Position(column: start.column + preview.width - width, row: start.row))
    }
  }
}
