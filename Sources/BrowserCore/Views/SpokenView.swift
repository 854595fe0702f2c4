// The screen for those who listen to it: a title, content of sentences, one to a row, and a last line that
// says what has changed. No columns, no lines, nothing at the edges.

import Canvas
import FoundationEssentials
import ProductHunt
import Texts

struct SpokenView {
  let browser: Browser

  init(_ browser: Browser) {
    self.browser = browser
  }

  func draw(on frame: inout Frame) {
    let layout = browser.screen
    if let header = layout.header {
      put(HeaderView(browser).spoken, at: header.row, Style(.heading), on: &frame)
    }
    if let note = browser.note, let row = layout.note {
      put(note, at: row.row, Style(.status), on: &frame)
    }
    switch browser.place.destination {
    case .list(let spec): drawList(spec, in: layout.content, on: &frame)
    case .groups(let spec): drawGroups(spec, in: layout.content, on: &frame)
    case .post(let reference): PageView(browser, reference).draw(in: layout.content, on: &frame)
    case .help:
      HelpView(top: browser.place.top, keymap: browser.keymap, isSpoken: true)
        .draw(in: layout.content, on: &frame)
    case .setup:
      SetupView(browser.setup, now: browser.now.date).draw(in: layout.content, on: &frame)
    case .address: break
    }
    if let prompt = browser.place.prompt, let row = layout.prompt {
      drawPalette(prompt, over: layout.content, on: &frame)
      PromptView(browser, prompt).draw(in: row, on: &frame)
    }
    if let banner = layout.banner { BannerView(browser).draw(in: banner, on: &frame) }
    if let footer = layout.footer {
      put(FooterView(browser).spoken, at: footer.row, .plain, on: &frame)
    }
    frame.removeLines()
  }

  private func put(_ text: PlainText, at row: Int, _ style: Style, on frame: inout Frame) {
    frame.put(
      text.truncated(to: max(0, frame.size.width)), at: Position(column: 0, row: row), style: style)
  }

  private func drawList(_ spec: ListSpec, in rect: Rect, on frame: inout Frame) {
    guard let list = browser.lists[spec], let rows = browser.rows(of: browser.place), rows.count > 0
    else {
      ListView(browser, spec).draw(in: rect, on: &frame)
      return
    }
    let viewport = Viewport(height: rect.height, count: rows.lineCount + 1, top: browser.place.top)
    let visible = viewport.visible.clamped(to: 0..<rows.lineCount)
    for (line, shown) in visible.enumerated() {
      guard case .row(let shown)? = rows.line(at: shown) else {
        if case .heading(let heading)? = rows.line(at: shown) {
          put(heading.text(now: browser.now), at: rect.row + line, Style(.heading), on: &frame)
        }
        continue
      }
      let row = list.rows[rows.index(of: shown)]
      let rank = spec.hasPeriods ? spec.period.rank(of: row.post) : nil
      let marks = Words.spoken(browser.flag(of: row.id, in: list), list.changes[row.id])
      draw(
        Words.spoken(row, rank: rank, marks: marks, cells: rect.width),
        isSelected: row.id == browser.place.selection,
        at: rect.row + line, on: &frame)
    }
    guard visible.count < rect.height, visible.upperBound == rows.count else { return }
    put(end(of: list, rows), at: rect.row + visible.count, Style(.faint), on: &frame)
  }

  /// How the list ends, and whether something is missing.
  private func end(of list: PostList, _ rows: ShownRows) -> PlainText {
    var text: PlainText
    if rows.narrowing != nil {
      text = Words.spokenNarrowed(rows.count, of: rows.whole)
    } else if list.isLoading {
      text = Words.loadingMore
    } else if list.isComplete {
      text = Words.spokenEnd(list.rows.count)
    } else {
      text = list.failure == nil ? Words.moreBelow : Words.notAllLoaded
    }
    if list.unreadable > 0 { text = text + " " + Words.unreadable(list.unreadable) }
    return text
  }

  private func drawGroups(_ spec: GroupSpec, in rect: Rect, on frame: inout Frame) {
    guard let list = browser.groups[spec], let rows = browser.rows(of: browser.place),
      rows.count > 0
    else {
      GroupView(browser, spec).draw(in: rect, on: &frame)
      return
    }
    let viewport = Viewport(height: rect.height, count: rows.count, top: browser.place.top)
    for (line, shown) in viewport.visible.enumerated() {
      let row = list.rows[rows.index(of: shown)]
      draw(
        Words.spoken(row), isSelected: row.id == browser.place.group, at: rect.row + line,
        on: &frame)
    }
  }

  /// A row that is selected is in reverse for those who see, and has the terminal's cursor.
  private func draw(_ text: PlainText, isSelected: Bool, at row: Int, on frame: inout Frame) {
    put(text, at: row, Style(isSelected ? .selection : .text), on: &frame)
    if isSelected { frame.caret = Position(column: 0, row: row) }
  }

  private func drawPalette(_ prompt: Prompt, over content: Rect, on frame: inout Frame) {
    let entries = browser.palette
    var viewport = Viewport(height: min(10, content.height), count: entries.count)
    viewport.reveal(prompt.choice)
    let first = content.row + content.height - viewport.visible.count
    for (line, index) in viewport.visible.enumerated() {
      frame.clear(Rect(column: 0, row: first + line, width: content.width, height: 1))
      let entry = entries[index]
      put(
        entry.name + ": " + entry.binding.help, at: first + line,
        Style(index == prompt.choice ? .selection : .text), on: &frame)
    }
  }
}

extension Frame {
  /// Takes away what is drawn and not said: lines, bars, blocks.
  fileprivate mutating func removeLines() {
    for row in 0..<size.height {
      for column in 0..<size.width {
        let cell = self[column, row]
        guard let scalar = cell.cluster.unicodeScalars.first?.value,
          scalar == 0x2022 || (0x2500...0x25FF).contains(scalar)
        else { continue }
        put(
          scalar == 0x2022 ? "*" : " ", at: Position(column: column, row: row), style: cell.style)
      }
    }
  }
}
