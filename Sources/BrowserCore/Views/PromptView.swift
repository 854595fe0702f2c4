// The line that is being typed, and above it the palette.

import Canvas
import Texts

struct PromptView {
  let browser: Browser
  let prompt: Prompt

  init(_ browser: Browser, _ prompt: Prompt) {
    self.browser = browser
    self.prompt = prompt
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    let label =
      browser.preferences.isSpoken
      ? Words.spokenLabel(of: prompt.purpose) : Words.label(of: prompt.purpose)
    let start = frame.put(
      label, at: Position(column: 1, row: rect.row), style: Style(.key, .bold))
    let hint = prompt.problem ?? note
    let room = max(1, rect.width - start - 1)
    let (shown, caret) = prompt.field.shown(cells: room)
    let end = frame.put(shown, at: Position(column: start, row: rect.row))
    frame.caret = Position(column: min(start + caret, rect.width - 1), row: rect.row)
    guard Width.of(hint) + 3 <= rect.width - end else {
      // What is wrong has to be said also where there is no room for both.
      if prompt.problem != nil { frame.put(hint, endingAt: edge(rect), style: Style(.warning)) }
      return
    }
    frame.put(
      hint, endingAt: edge(rect), style: Style(prompt.problem == nil ? .faint : .warning))
  }

  private func edge(_ rect: Rect) -> Position {
    Position(column: rect.width - 1, row: rect.row)
  }

  private var note: PlainText {
    switch prompt.purpose {
    case .narrow:
      guard let rows = browser.rows(of: browser.place), rows.narrowing != nil else { return .empty }
      return Words.hit(rows.count, of: rows.whole)
    case .find:
      guard let find = browser.place.find else { return .empty }
      guard let current = find.current else {
        return Words.notFound(PlainText(ForeignText(find.query)))
      }
      return Words.hit(current + 1, of: find.hits.count)
    case .search:
      guard let words = browser.soughtWords, let list = browser.lists[.found(words)],
        list.hasBegun, !list.rows.isEmpty
      else { return .empty }
      return Words.hit(1 + (browser.selectedRow(of: browser.place) ?? 0), of: list.rows.count)
    case .note: return .empty
    case .command:
      return browser.palette.isEmpty ? Words.noCommand : .empty
    case .date:
      return DateInput.period(prompt.field.text, today: browser.today)?.written ?? Words.dateHint
    case .topic: return Words.topicHint
    }
  }
}

/// The commands that fit, over the lower part of what is shown.
struct PaletteView {
  let entries: [PaletteEntry]
  let choice: Int

  func draw(over content: Rect, on frame: inout Frame) {
    let most = min(10, content.height - 1)
    guard most > 0, !entries.isEmpty else { return }
    var viewport = Viewport(height: most, count: entries.count)
    viewport.reveal(choice)
    let first = content.row + content.height - viewport.visible.count
    frame.rule(at: Position(column: content.column, row: first - 1), width: content.width)
    let names = entries.reduce(0) { max($0, Width.of($1.name)) }
    for (line, index) in viewport.visible.enumerated() {
      let row = Rect(column: content.column, row: first + line, width: content.width, height: 1)
      draw(entries[index], isChosen: index == choice, names: names, in: row, on: &frame)
    }
  }

  private func draw(
    _ entry: PaletteEntry, isChosen: Bool, names: Int, in row: Rect, on frame: inout Frame
  ) {
    frame.clear(row)
    var place = Position(column: row.column + 3, row: row.row)
    if isChosen {
      frame.put("▌", at: Position(column: row.column, row: row.row), style: Style(.mark))
    }
    frame.put(entry.name, at: place, style: Style(.text, isChosen ? .bold : []))
    frame.mark(entry.offsets, of: entry.name, at: place)
    place.column += names + 2
    let keys = entry.binding.keys.map(\.label).joined(by: " ").padded(to: 18)
    place.column = frame.put(keys, at: place, style: Style(.key)) + 1
    frame.put(
      entry.binding.help.truncated(to: row.width - place.column - 1), at: place,
      style: Style(.faint))
    guard isChosen else { return }
    frame.restyle(row) { Style(.selection, $0.attributes) }
  }
}

extension TextField {
  /// The part of the line around the caret that fits, and how many cells stand before the caret.
  func shown(cells width: Int) -> (text: PlainText, caret: Int) {
    let cells = characters.map {
      $0 == " " ? " " as PlainText : PlainText(ForeignText(String($0)))
    }
    var start = caret
    var room = width - 1
    while start > 0, room >= Width.of(cells[start - 1]) {
      start -= 1
      room -= Width.of(cells[start])
    }
    let before = cells[start..<caret].reduce(0) { $0 + Width.of($1) }
    let text = cells[start...].reduce(PlainText.empty) { $0 + $1 }
    return (text.prefix(cells: width), before)
  }
}

extension Frame {
  /// Marks characters of a line that was written at `position`, as far as `limit` cells of it show.
  mutating func mark(
    _ offsets: [Int], of text: PlainText, at position: Position, limit: Int = .max
  ) {
    guard !offsets.isEmpty else { return }
    let marked = Set(offsets)
    var column = position.column
    let end = limit == .max ? size.width : position.column + limit
    for (place, character) in text.string.enumerated() {
      let width = Width.of(character)
      guard column + width <= end else { return }
      if marked.contains(place) { mark(columns: column..<column + width, row: position.row) }
      column += width
    }
  }

  /// Marks cells as found.
  mutating func mark(columns: Range<Int>, row: Int) {
    let rect = Rect(column: columns.lowerBound, row: row, width: columns.count, height: 1)
    restyle(rect) { Style(.match, $0.attributes.union(.underline)) }
  }
}
