// The list of posts: rows, and below them how it goes on. When there is nothing: why.

import Canvas
import ProductHunt
import Texts

struct ListView {
  let browser: Browser
  let spec: ListSpec

  init(_ browser: Browser, _ spec: ListSpec) {
    self.browser = browser
    self.spec = spec
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let list = browser.lists[spec], !list.rows.isEmpty else {
      drawEmpty(in: rect, on: &frame)
      return
    }
    let columns = ListColumns(
      rows: list.rows, spec: spec, width: rect.width, columns: browser.preferences.columns)
    let rows = ShownRows(whole: list.rows.count, narrowing: browser.place.narrowing)
    guard rows.count > 0 else {
      drawNothingLeft(of: list, in: rect, on: &frame)
      return
    }
    // One more than there are posts: the line that says how the list ends.
    let viewport = Viewport(height: rect.height, count: rows.count + 1, top: browser.place.top)
    let visible = viewport.visible.clamped(to: 0..<rows.count)
    for (line, shown) in visible.enumerated() {
      let row = list.rows[rows.index(of: shown)]
      let isSelected = row.id == browser.place.selection
      let place = Position(column: rect.column, row: rect.row + line)
      columns.draw(row, rows.match(at: shown), at: place, isSelected: isSelected, on: &frame)
      if isSelected { frame.caret = place }
    }
    guard visible.count < rect.height, visible.upperBound == rows.count else { return }
    drawEnd(of: list, at: rect.row + visible.count, width: rect.width, on: &frame)
  }

  private func drawEnd(of list: PostList, at row: Int, width: Int, on frame: inout Frame) {
    var text: PlainText
    if let narrowing = browser.place.narrowing {
      text = Words.narrowed(
        narrowing.rows.count, of: list.rows.count, isWhole: list.isComplete,
        isLoading: list.isLoading)
    } else if list.isLoading {
      text = Words.loadingMore
    } else if list.isComplete {
      text = Words.endOfList(list.rows.count)
      if !spec.isCollection, spec.period.end > browser.now.date {
        text = text + "  " + Words.ends(spec.period, now: browser.now)
      }
    } else if list.failure != nil {
      text = Words.notAllLoaded
    } else {
      text = Words.moreBelow
    }
    if list.unreadable > 0 { text = text + " " + Words.unreadable(list.unreadable) }
    frame.put(
      text.truncated(to: max(0, width - 4)), at: Position(column: 3, row: row),
      style: Style(.faint))
  }

  private func drawNothingLeft(of list: PostList, in rect: Rect, on frame: inout Frame) {
    let isToday = spec.period == .day(browser.today)
    let text = Words.nothingLeft(
      isToday: isToday, isWhole: list.isComplete, loaded: list.rows.count, back: browser.backKey)
    write(list.isLoading ? Words.loadingMore : text, in: rect, on: &frame)
  }

  private func drawEmpty(in rect: Rect, on frame: inout Frame) {
    let list = browser.lists[spec]
    let text: PlainText
    if list?.isComplete == true {
      text = Words.empty(
        spec, now: browser.now, older: browser.keymap.label(of: .olderDay, in: .list))
    } else if list?.failure != nil || browser.blockedUntil != nil {
      text = Words.nothingLoaded
    } else {
      text = Words.loading
    }
    write(text, in: rect, on: &frame)
  }

  private func write(_ text: PlainText, in rect: Rect, on frame: inout Frame) {
    for (row, line) in Wrap.lines(text, width: max(1, rect.width - 4)).prefix(rect.height)
      .enumerated()
    {
      frame.put(line, at: Position(column: 2, row: rect.row + min(1, rect.height - 1) + row))
    }
  }
}
