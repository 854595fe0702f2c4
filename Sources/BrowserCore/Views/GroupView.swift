// The list of topics or collections: followers, name, what it is about.

import Canvas
import Texts

struct GroupView {
  let browser: Browser
  let spec: GroupSpec

  init(_ browser: Browser, _ spec: GroupSpec) {
    self.browser = browser
    self.spec = spec
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let list = browser.groups[spec], let rows = browser.rows(of: browser.place),
      rows.count > 0
    else {
      frame.put(nothing, at: Position(column: 2, row: rect.row + min(1, rect.height - 1)))
      return
    }
    let viewport = Viewport(height: rect.height, count: rows.count, top: browser.place.top)
    let names = list.rows.reduce(0) { max($0, Width.of($1.name)) }
    for (line, shown) in viewport.visible.enumerated() {
      let row = list.rows[rows.index(of: shown)]
      let place = Position(column: rect.column, row: rect.row + line)
      let isSelected = row.id == browser.place.group
      draw(
        row, rows.match(at: shown), names: names, at: place, width: rect.width,
        isSelected: isSelected, on: &frame)
      if isSelected { frame.caret = place }
    }
    let below = viewport.visible.count
    guard below < rect.height, viewport.visible.upperBound == rows.count else { return }
    frame.put(
      end(of: list, rows), at: Position(column: rect.column + 3, row: rect.row + below),
      style: Style(.faint))
  }

  private static let followers = 9

  private func draw(
    _ row: GroupRow, _ match: Narrowing.Row?, names: Int, at place: Position, width: Int,
    isSelected: Bool, on frame: inout Frame
  ) {
    var column = place.column + 1
    if isSelected { frame.put("▌", at: place, style: Style(.mark)) }
    if width >= 50 {
      column += Self.followers
      if let followers = row.followers {
        frame.put(
          Words.grouped(followers), endingAt: Position(column: column, row: place.row),
          style: Style(.votes))
      }
    }
    column += 2
    let room = max(0, place.column + width - column - 1)
    let name = width < 50 ? room : min(names, max(12, room * 2 / 5))
    let start = Position(column: column, row: place.row)
    frame.put(
      row.name.truncated(to: name), at: start, style: Style(.title, isSelected ? .bold : []))
    frame.mark(match?.name ?? [], of: row.name, at: start, limit: name)
    if width >= 50 {
      let behind = Position(column: column + name + 2, row: place.row)
      let room = max(0, room - name - 2)
      frame.put(row.tagline.truncated(to: room), at: behind, style: Style(.faint))
      frame.mark(match?.tagline ?? [], of: row.tagline, at: behind, limit: max(0, room - 1))
    }
    guard isSelected else { return }
    frame.restyle(Rect(column: place.column, row: place.row, width: width, height: 1)) {
      Style(.selection, $0.attributes)
    }
  }

  private func end(of list: GroupList, _ rows: ShownRows) -> PlainText {
    if list.isLoading { return list.hasBegun ? Words.loadingMore : Words.searching }
    if rows.narrowing != nil {
      return Words.narrowed(
        rows.count, of: rows.whole, isWhole: list.isComplete, isLoading: list.isLoading)
    }
    if list.failure != nil { return Words.notAllLoaded }
    return list.isComplete ? Words.end(of: spec, rows.count) : Words.moreBelow
  }

  private var nothing: PlainText {
    guard let list = browser.groups[spec] else { return Words.loading }
    if list.isLoading { return Words.loading }
    if !list.rows.isEmpty, browser.place.narrowing != nil {
      return Words.nothingLeft(
        isToday: false, isWhole: list.isComplete, loaded: list.rows.count, back: browser.backKey)
    }
    return list.isComplete ? Words.empty(spec, back: browser.backKey) : Words.nothingLoaded
  }
}
