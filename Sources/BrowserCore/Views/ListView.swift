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
    let columns = ListColumns(list, width: rect.width, columns: browser.preferences.columns)
    guard let rows = browser.rows(of: browser.place), rows.count > 0 else {
      drawNothingLeft(of: list, in: rect, on: &frame)
      return
    }
    // One more than there are lines: the one that says how the list ends.
    let viewport = Viewport(height: rect.height, count: rows.lineCount + 1, top: browser.place.top)
    let visible = viewport.visible.clamped(to: 0..<rows.lineCount)
    for (offset, line) in visible.enumerated() {
      let place = Position(column: rect.column, row: rect.row + offset)
      guard case .row(let shown)? = rows.line(at: line) else {
        if case .heading(let heading)? = rows.line(at: line) {
          draw(heading, at: place, width: rect.width, on: &frame)
        }
        continue
      }
      let row = list.rows[rows.index(of: shown)]
      let isSelected = row.id == browser.place.selection
      columns.draw(
        row, facts(of: row, in: list, rows.match(at: shown)), at: place, isSelected: isSelected,
        on: &frame)
      if isSelected { frame.caret = place }
    }
    guard visible.count < rect.height, visible.upperBound == rows.lineCount else { return }
    drawEnd(of: list, at: rect.row + visible.count, width: rect.width, on: &frame)
  }

  private func draw(
    _ heading: ShownRows.Heading, at place: Position, width: Int, on frame: inout Frame
  ) {
    let (indent, style) =
      switch heading.content {
      case .day: (1, Style(.heading, .bold))
      case .title: (3, Style(.heading))
      case .remark: (3, Style.plain)
      }
    frame.put(
      heading.text(now: browser.now).truncated(to: max(0, width - indent - 1)),
      at: Position(column: place.column + indent, row: place.row), style: style)
  }

  private func facts(
    of row: PostRow, in list: PostList, _ match: Narrowing.Row?
  ) -> ListColumns.Facts {
    let marks = browser.marks[row.id]
    return ListColumns.Facts(
      match: match, hit: list.hits[row.id], flag: browser.flag(of: row.id, in: list),
      change: list.changes[row.id],
      // Bookmarks are recognised by what was noted.
      note: spec == .bookmarks
        ? marks?.bookmark?.note.map { PlainText(ForeignText($0)) } : nil,
      day: day(of: row.post, marks))
  }

  /// Where posts of many days stand together: when it was bookmarked, else its day.
  private func day(of post: Post, _ marks: PostMarks?) -> PlainText? {
    guard spec.isKept else { return nil }
    if spec == .bookmarks, let bookmark = marks?.bookmark {
      return Words.localDay(bookmark.at, browser.now).written
    }
    return PacificDay(containing: post.featuredAt ?? post.createdAt).written
  }

  private func drawEnd(of list: PostList, at row: Int, width: Int, on frame: inout Frame) {
    // What is missing comes first: the rest of the line may be cut.
    let missing = list.unreadable > 0 ? Words.unreadable(list.unreadable) + "  " : .empty
    let room = width - 4 - Width.of(missing)
    let text = missing + state(of: list, room: room)
    frame.put(
      text.truncated(to: max(0, width - 4)), at: Position(column: 3, row: row),
      style: Style(.faint))
  }

  /// How far a list is loaded. `room` is the cells that there are for it.
  private func state(of list: PostList, room: Int) -> PlainText {
    if let narrowing = browser.place.narrowing {
      return Words.narrowed(
        narrowing.rows.count, of: list.rows.count, isWhole: list.isWhole,
        isLoading: list.isLoading, remaining: list.load.remaining)
    }
    if list.isLoading { return Words.loadingMore }
    if case .found = spec.subject {
      return Words.endOfSearch(list.rows.count, isWhole: browser.findings?.isWhole ?? true)
    }
    if list.isWhole { return end(of: list, room: room) }
    return list.failure != nil ? Words.notAllLoaded : Words.moreBelow
  }

  private func end(of list: PostList, room: Int) -> PlainText {
    // Where yesterday's list stands below, it is the one that ends here.
    let hasTail = list.ownCount < list.rows.count
    let text = Words.endOfList(list.rows.count - (hasTail ? list.ownCount : 0))
    guard spec.hasPeriods else { return text }
    let period = hasTail ? spec.period.previous : spec.period
    let left = room - 1 - Width.of(text)
    let ends = Words.ends(period, now: browser.now).first { Width.of($0) + 2 <= left }
    return ends.map { text + "  " + $0 } ?? text
  }

  private func drawNothingLeft(of list: PostList, in rect: Rect, on frame: inout Frame) {
    let isToday = spec.period == .day(browser.today)
    let text = Words.nothingLeft(
      isToday: isToday, isWhole: list.isComplete, loaded: list.rows.count,
      remaining: list.load.remaining, back: browser.backKey,
      searches: browser.keeps && !spec.isKept)
    write(list.isLoading ? Words.loadingMore : text, in: rect, on: &frame)
  }

  /// Whether a list goes on and nobody asks for that: the budget is short.
  private func isWaiting(_ list: PostList?) -> Bool {
    list.map { $0.hasBegun && !$0.isLoading } ?? false
  }

  private func drawEmpty(in rect: Rect, on frame: inout Frame) {
    let list = browser.lists[spec]
    let text: PlainText
    if browser.unknownSubjects.contains(spec.subject) {
      text = Words.unknown(spec.subject)
    } else if let unreadable = list?.unreadable, unreadable > 0 {
      text = Words.unreadable(unreadable)
    } else if spec.isKept {
      text = emptyOfArchive
    } else if list?.isUnknown == true, list?.failure?.error.isOffline == true {
      text = Words.notSaved
    } else if list?.isComplete == true {
      text = Words.empty(
        spec, now: browser.now, older: browser.keymap.label(of: .olderDay, in: .list),
        kind: browser.keymap.label(of: .nextKind, in: .list))
    } else if list?.failure != nil || browser.blockedUntil != nil || isWaiting(list) {
      text = Words.nothingLoaded
    } else {
      text = Words.loading
    }
    write(text, in: rect, on: &frame)
    guard spec.isFeed, list?.failure != nil, rect.height > 3 else { return }
    let below = Rect(
      column: rect.column, row: rect.row + 2, width: rect.width, height: rect.height - 2)
    write(Words.waysOn, in: below, on: &frame)
  }

  private var emptyOfArchive: PlainText {
    guard case .found(let words) = spec.subject else {
      return browser.lists[spec]?.hasBegun == true
        ? browser.wordsForNothingKept(spec) : Words.loading
    }
    guard words.contains(where: { $0 != " " }) else { return Words.searchHint }
    // Between two days that are fetched it is searched anew, which nobody needs to see.
    let isSearching = browser.lists[spec]?.hasBegun != true && browser.backfill == nil
    guard !isSearching, let findings = browser.findings else {
      return Words.searching
    }
    return Words.nothingFound(findings, more: waysToMore(findings))
  }

  /// What can be done about it that a search found nothing.
  private func waysToMore(_ findings: Findings) -> PlainText {
    if let days = browser.backfill { return Words.fetchingDays(days.done, of: days.count) }
    guard let points = findings.fetchCost else { return .empty }
    if browser.connection == .feed { return Words.lacking(.otherDays) }
    let isTyping = browser.place.prompt != nil
    return Words.fetchesDays(points: points, isTyping: isTyping)
  }

  private func write(_ text: PlainText, in rect: Rect, on frame: inout Frame) {
    let width = max(1, rect.width - 4)
    let above = min(1, rect.height - 1)
    let lines = Wrap.lines(text, width: width).cut(to: rect.height - above, width: width)
    for (row, line) in lines.enumerated() {
      frame.put(line, at: Position(column: 2, row: rect.row + above + row))
    }
  }
}
