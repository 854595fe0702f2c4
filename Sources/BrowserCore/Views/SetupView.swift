// The screen of `:login`: what is needed and where it is had, then a menu or labelled fields. On a
// small screen the explanation goes first.

import Canvas
import FoundationEssentials
import ProductHunt
import Texts

struct SetupView {
  let setup: Setup
  let now: Date

  init(_ setup: Setup, now: Date) {
    self.setup = setup
    self.now = now
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    let width = max(1, min(100, rect.width - 3))
    let message = message.map { Wrap.lines($0.text, width: width) } ?? []
    let needed = rowCount + (message.isEmpty ? 0 : message.count + 1)
    let introduction =
      [Words.setupIntroduction, Words.setupHint]
      .map { Wrap.lines($0, width: width) }
      .first { $0.count + 1 + needed <= rect.height } ?? []
    let above = introduction.isEmpty ? 0 : introduction.count + 1
    let isLoose = above + needed + rowCount <= rect.height

    write(introduction, at: rect.row, in: rect, .plain, on: &frame)
    let rows = Rect(
      column: rect.column, row: rect.row + above, width: rect.width, height: rect.height - above)
    let below =
      setup.step == .menu
      ? drawMenu(in: rows, on: &frame) : drawFields(isLoose: isLoose, in: rows, on: &frame)
    let room = max(0, rect.row + rect.height - below - 1)
    write(
      message.cut(to: room, width: width), at: below + 1, in: rect,
      Style(self.message?.role ?? .text), on: &frame)
  }

  private var rowCount: Int {
    setup.step == .menu ? Setup.Choice.allCases.count : setup.fields.count
  }

  private var message: (text: PlainText, role: Role)? {
    if setup.isVerifying { return (Words.verifying, .text) }
    if case .credentialsRefused(let kind)? = setup.failure {
      return (Words.refused(kind), .warning)
    }
    if let failure = setup.failure { return (failure.sentence(now: now), .warning) }
    return setup.isIncomplete ? (Words.fieldMissing, .warning) : nil
  }

  private func write(
    _ lines: [PlainText], at row: Int, in rect: Rect, _ style: Style, on frame: inout Frame
  ) {
    for (offset, line) in lines.enumerated() where rect.rows.contains(row + offset) {
      frame.put(line, at: Position(column: 2, row: row + offset), style: style)
    }
  }

  /// Returns the row below.
  private func drawMenu(in rect: Rect, on frame: inout Frame) -> Int {
    let hidden = max(0, setup.choice.rawValue + 1 - rect.height)
    let names = Setup.Choice.allCases.map { Width.of(Words.name(of: $0)) }.max() ?? 0
    var row = rect.row
    for choice in Setup.Choice.allCases.dropFirst(hidden).prefix(rect.height) {
      let isSelected = choice == setup.choice
      if isSelected {
        frame.put("▌", at: Position(column: 0, row: row), style: Style(.mark))
        frame.caret = Position(column: 0, row: row)
      }
      frame.put(
        "\(choice.rawValue + 1)", at: Position(column: 2, row: row), style: Style(.key, .bold))
      frame.put(
        Words.name(of: choice).truncated(to: rect.width - 6), at: Position(column: 5, row: row),
        style: Style(.text, isSelected ? .bold : []))
      let note = Words.note(on: choice)
      if 5 + names + 2 + Width.of(note) < rect.width {
        frame.put(note, at: Position(column: 5 + names + 2, row: row), style: Style(.faint))
      }
      row += 1
    }
    return row
  }

  /// Returns the row below.
  private func drawFields(isLoose: Bool, in rect: Rect, on frame: inout Frame) -> Int {
    let labels = labels
    let start = 2 + (labels.map { Width.of($0) }.max() ?? 0) + 2
    let hidden = isLoose ? 0 : max(0, setup.focus + 1 - rect.height)
    var row = rect.row
    for index in setup.fields.indices.dropFirst(hidden).prefix(max(0, rect.height)) {
      let isFocused = index == setup.focus
      if isFocused { frame.put("▌", at: Position(column: 0, row: row), style: Style(.mark)) }
      frame.put(
        labels[index], at: Position(column: 2, row: row), style: Style(.key, isFocused ? .bold : [])
      )
      let column = drawField(
        index, in: Rect(column: start, row: row, width: min(72, rect.width - start - 1), height: 1),
        on: &frame)
      if isFocused {
        frame.caret = Position(column: max(0, min(column, rect.width - 1)), row: row)
      }
      row += isLoose ? 2 : 1
    }
    return isLoose ? row - 1 : row
  }

  private var labels: [PlainText] {
    setup.step == .apiKey ? [Words.apiKey, Words.apiSecret] : [Words.developerToken]
  }

  /// Returns the column of the caret. A secret is shown as its length only; the key is none.
  private func drawField(_ index: Int, in rect: Rect, on frame: inout Frame) -> Int {
    let isSecret = setup.step == .developerToken || index == 1
    let shown = setup.fields[index].shown(isSecret: isSecret, width: rect.width)
    frame.fill(rect, with: "_", style: Style(.faint))
    let caret = frame.put(shown.before, at: Position(column: rect.column, row: rect.row))
    frame.put(shown.after, at: Position(column: caret, row: rect.row))
    return caret
  }
}
