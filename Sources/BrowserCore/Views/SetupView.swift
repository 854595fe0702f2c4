// The first run's screen: what is needed and where it is had, then a menu or labelled fields.

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
    var pen = Pen(rect: rect)
    for line in Words.setupLines { pen.write(line, on: &frame) }
    pen.row += 1
    switch setup.step {
    case .menu: drawMenu(&pen, on: &frame)
    case .apiKey: drawFields([Words.apiKey, Words.apiSecret], &pen, on: &frame)
    case .developerToken: drawFields([Words.developerToken], &pen, on: &frame)
    }
  }

  private func drawMenu(_ pen: inout Pen, on frame: inout Frame) {
    for choice in Setup.Choice.allCases {
      let isSelected = choice == setup.choice
      let row = pen.row
      let style = Style(isSelected ? .selection : .text, isSelected ? .bold : [])
      pen.write(
        "\(isSelected ? "▌" : " ") \(choice.rawValue + 1)  " + Words.name(of: choice), style,
        on: &frame)
      if isSelected { frame.caret = Position(column: pen.rect.column, row: row) }
    }
  }

  private func drawFields(_ labels: [PlainText], _ pen: inout Pen, on frame: inout Frame) {
    let room = labels.reduce(0) { max($0, Width.of($1)) } + 3
    for (index, label) in labels.enumerated() where setup.fields.indices.contains(index) {
      let isFocused = index == setup.focus
      let field = setup.fields[index]
      guard pen.hasRoom else { return }
      let start = Position(column: pen.rect.column + 2, row: pen.row)
      frame.put(label, at: start, style: Style(.key, isFocused ? .bold : []))
      // A secret is shown as its length only; the key's id is no secret.
      let isSecret = setup.step == .developerToken || index == 1
      let typed =
        isSecret
        ? PlainText(repeating: "•", count: field.characters.count)
        : PlainText(ForeignText(field.text))
      let width = max(1, pen.rect.width - room - 5)
      let shown = typed.suffix(cells: width)
      frame.fill(
        Rect(column: start.column + room, row: pen.row, width: width + 1, height: 1), with: "_",
        style: Style(.faint))
      let end = frame.put(
        shown, at: Position(column: start.column + room, row: pen.row), style: Style(.text))
      if isFocused {
        let back = Width.of(shown) > field.caret ? Width.of(shown) - field.caret : 0
        frame.caret = Position(column: end - min(back, Width.of(shown)), row: pen.row)
      }
      pen.row += 2
    }
    if setup.isVerifying {
      pen.write(Words.verifying, on: &frame)
    } else if let failure = setup.failure {
      pen.write(failure.sentence(now: now), Style(.warning), on: &frame)
    } else if setup.isIncomplete {
      pen.write(Words.fieldMissing, Style(.warning), on: &frame)
    }
  }

  /// Writes wrapped lines one below the other.
  private struct Pen {
    let rect: Rect
    var row: Int

    init(rect: Rect) {
      self.rect = rect
      row = rect.row
    }

    var hasRoom: Bool { row < rect.row + rect.height }

    mutating func write(_ text: PlainText, _ style: Style = .plain, on frame: inout Frame) {
      for line in Wrap.lines(text, width: max(1, rect.width - 4)) where hasRoom {
        frame.put(line, at: Position(column: rect.column + 2, row: row), style: style)
        row += 1
      }
    }
  }
}

extension PlainText {
  /// The longest end that fits into `width` cells.
  fileprivate func suffix(cells width: Int) -> PlainText {
    var start = string.endIndex
    var room = width
    while start > string.startIndex {
      let before = string.index(before: start)
      room -= Width.of(string[before])
      guard room >= 0 else { break }
      start = before
    }
    return self[start..<string.endIndex]
  }
}

extension Setup {
  /// What can be pressed, for the footer.
  var hints: [(key: PlainText, label: PlainText)] {
    switch step {
    case .menu: [("↑↓", "choose"), ("enter", "go on"), ("q", "quit")]
    case .apiKey: [("enter", "go on"), ("tab", "next field"), ("esc", "back")]
    case .developerToken: [("enter", "go on"), ("esc", "back")]
    }
  }
}
