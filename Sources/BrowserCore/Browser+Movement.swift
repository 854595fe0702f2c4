// Moving by rows in a list and by lines on a page. Selection and scroll are put right here after
// every event, whatever has come in or gone.

import Canvas
import ProductHunt

extension Browser {
  /// How many rows the list or the page has on screen.
  package var contentHeight: Int {
    max(1, screen.content.height)
  }

  /// Where the parts of the screen stand.
  var screen: ScreenLayout {
    let hasPrompt = place.prompt != nil
    return preferences.isSpoken
      ? ScreenLayout(
        spoken: size, banner: bannerHeight, hasPrompt: hasPrompt, hasNote: note != nil)
      : ScreenLayout(size: size, banner: bannerHeight, hasPrompt: hasPrompt, hasNote: note != nil)
  }

  mutating func move(_ command: Command, count: Int?) {
    place.isTouched = true
    switch place.destination {
    case .list, .groups: moveSelection(command, count: count)
    case .post, .help: scroll(command, count: count)
    case .setup, .address: break
    }
  }

  // MARK: Rows

  private mutating func moveSelection(_ command: Command, count: Int?) {
    guard let rows = rows(of: place), rows.count > 0 else { return }
    let row = selectedRow(of: place) ?? 0
    let target =
      switch command {
      case .first: (count ?? 1) - 1
      case .last: (count ?? rows.count) - 1
      default: row + (step(of: command) ?? 0) * (count ?? 1)
      }
    select(row: target, in: rows)
  }

  mutating func select(row: Int, in rows: ShownRows) {
    let row = max(0, min(row, rows.count - 1))
    select(index: rows.index(of: row))
    place.row = row
    reveal(row: row, of: rows)
  }

  /// Scrolls just far enough; at the last row, to the line below it that says how the list ends.
  private mutating func reveal(row: Int, of rows: ShownRows) {
    let line = rows.line(of: row)
    var viewport = Viewport(height: contentHeight, count: rows.lineCount + 1, top: place.top)
    // What stands above a row is seen with it.
    if contentHeight > 1 { viewport.reveal(rows.firstLine(of: row)) }
    viewport.reveal(line)
    if row == rows.count - 1, contentHeight > 1 { viewport.reveal(line + 1) }
    place.top = viewport.top
  }

  /// Rows or lines that a command goes, down being positive.
  private func step(of command: Command) -> Int? {
    switch command {
    case .down: 1
    case .up: -1
    case .halfPageDown: max(1, contentHeight / 2)
    case .halfPageUp: -max(1, contentHeight / 2)
    case .pageDown: max(1, contentHeight - 1)
    case .pageUp: -max(1, contentHeight - 1)
    default: nil
    }
  }

  // MARK: Lines

  private mutating func scroll(_ command: Command, count: Int?) {
    let viewport = Viewport(height: contentHeight, count: lineCount, top: place.top)
    place.followsEnd = command == .last && count == nil
    switch command {
    case .first: place.top = (count ?? 1) - 1
    case .last: place.top = count.map { $0 - 1 } ?? viewport.lastTop
    case .nextComment: goToComment(count ?? 1) { _ in true }
    case .previousComment: goToComment(-(count ?? 1)) { _ in true }
    case .nextThread: goToComment(count ?? 1) { $0.depth == 0 }
    case .previousThread: goToComment(-(count ?? 1)) { $0.depth == 0 }
    default: place.top += (step(of: command) ?? 0) * (count ?? 1)
    }
    place.top = max(0, min(place.top, viewport.lastTop))
  }

  /// Scrolls to the comment that begins `offset` comments below the top line, or above it. Looks no
  /// further than that: there can be very many.
  mutating func goToComment(_ offset: Int, where isMeant: (Thread.Node) -> Bool) {
    guard case .post(let reference) = place.destination, let page = pages[reference],
      let layout = layouts[reference]
    else { return }
    let current = place.comment.flatMap { layout.commentLines[$0] }
    let below = (current.map { $0 + 1 } ?? place.top)..<layout.lines.count
    let above = 0..<(current ?? place.top)
    func find(_ count: Int, in rows: some Sequence<Int>) -> Int? {
      var found: Int?
      var left = count
      for row in rows where layout.lines[row].beginsComment {
        guard let node = layout.lines[row].comment.flatMap({ page.thread.nodes[$0] }), isMeant(node)
        else { continue }
        found = row
        left -= 1
        if left == 0 { break }
      }
      return found
    }
    let all = layout.lines.indices
    let target =
      offset > 0
      ? find(offset, in: below) ?? find(1, in: all.reversed())
      : find(-offset, in: above.reversed()) ?? find(1, in: all)
    guard let target else {
      message = Message(page.detail == nil ? Words.loading : Words.noComments)
      return
    }
    place.top = target
    place.comment = layout.lines[target].comment
  }

  /// How many lines the shown page or the help has.
  var lineCount: Int {
    switch place.destination {
    case .post(let reference): layouts[reference]?.lines.count ?? 0
    case .help: HelpView.lines(of: keymap, width: size.width, isSpoken: preferences.isSpoken).count
    case .list, .groups, .setup, .address: 0
    }
  }

  // MARK: Putting right

  /// Selection and scroll in range, the layout of the shown page at the shown width.
  mutating func settle() {
    switch place.destination {
    case .list, .groups:
      settleTail()
      settleRows()
      settlePreview()
    case .post(let reference): settlePage(reference)
    case .help:
      place.top = Viewport(height: contentHeight, count: lineCount, top: place.top).top
    case .setup, .address: break
    }
  }

  private mutating func settleRows() {
    updateNarrowing()
    guard let rows = rows(of: place), rows.count > 0 else {
      place.top = 0
      return
    }
    let row = selectedRow(of: place) ?? min(place.row, rows.count - 1)
    // What came in above pushes the selection down. Once the person has moved, its row on the
    // screen stays, and what is read does not jump.
    if place.isTouched, place.selection != nil || place.group != nil {
      place.top += row - place.row
    }
    select(index: rows.index(of: row))
    place.row = row
    reveal(row: row, of: rows)
  }

  private mutating func settlePage(_ reference: PostReference) {
    if layouts[reference]?.width != pageWidth || layouts[reference]?.kept != kept(of: reference) {
      updateLayout(of: reference)
    }
    updateFind()
    if let layout = layouts[reference] { settleSoughtComment(layout) }
    let viewport = Viewport(height: contentHeight, count: lineCount, top: place.top)
    place.top = place.followsEnd ? viewport.lastTop : viewport.top
    if let layout = layouts[reference] { settleComment(layout) }
  }

  /// The cells that a page's lines may take: long lines are hard to read.
  var pageWidth: Int { max(1, min(100, size.width - 2)) }

  /// Lays a page out again and stays at what is being read.
  mutating func updateLayout(of reference: PostReference) {
    guard let page = pages[reference] else { return }
    let old = layouts[reference]
    var layout = old ?? PageLayout(width: pageWidth)
    layout.update(
      page, kept: kept(of: reference), width: pageWidth, now: now, isSpoken: preferences.isSpoken,
      pictureRows: preferences.pictureRows)
    layouts[reference] = layout
    guard let old, place.destination == .post(reference), place.top > 0 else { return }
    place.top = layout.line(reading: place.top, of: old)
  }
}
