// The bottom line: what can be pressed here, from the table of commands, and where one stands.

import Canvas
import FoundationEssentials
import ProductHunt
import Texts

struct FooterView {
  let browser: Browser

  init(_ browser: Browser) {
    self.browser = browser
  }

  func draw(in rect: Rect?, rule: Rect?, on frame: inout Frame) {
    frame.rule(rule)
    guard let rect, rect.width > 2 else { return }
    let position = facts.joined(by: "  ")
    let room = rect.width - 2 - (position.isEmpty ? 0 : Width.of(position) + 2)
    var column = 1
    for entry in entries {
      let width = Width.of(entry.key) + 1 + Width.of(entry.label)
      guard column - 1 + width <= room else { break }
      column = frame.put(
        entry.key, at: Position(column: column, row: rect.row), style: Style(.key, .bold))
      column =
        frame.put(
          entry.label, at: Position(column: column + 1, row: rect.row), style: Style(.faint)) + 2
    }
    frame.put(
      position, endingAt: Position(column: rect.width - 1, row: rect.row), style: Style(.faint))
  }

  private var entries: [(key: PlainText, label: PlainText)] {
    if case .setup = browser.place.destination { return browser.setup.hints }
    let context = browser.place.context
    return Binding.all.compactMap { binding -> (key: PlainText, label: PlainText)? in
      guard let label = binding.footer, binding.contexts.contains(context),
        let key = binding.keys.first
      else { return nil }
      return (key.label, label)
    }
  }

  private var facts: [PlainText] {
    var facts: [PlainText] = []
    if let count = browser.count { facts.append("\(count)") }
    if let limit = browser.rateLimit, limit.isLow {
      let minutes = limit.resetsAt.timeIntervalSince(browser.now.date) / 60
      if minutes > 0 { facts.append(Words.budgetLow(minutes: Int(min(999, minutes.rounded(.up))))) }
    }
    if let position { facts.append(position) }
    return facts
  }

  private var position: PlainText? {
    switch browser.place.destination {
    case .list(let spec):
      guard let list = browser.lists[spec], let row = browser.selectedRow(of: browser.place),
        let rows = browser.rows(of: browser.place)
      else { return nil }
      return Words.position(row + 1, of: rows.count, isWhole: list.isComplete)
    case .groups(let spec):
      guard let list = browser.groups[spec], let row = browser.selectedRow(of: browser.place),
        let rows = browser.rows(of: browser.place)
      else { return nil }
      return Words.position(row + 1, of: rows.count, isWhole: list.isComplete)
    case .post(let reference):
      guard let layout = browser.layouts[reference] else { return nil }
      let last = max(1, layout.lines.count - browser.contentHeight)
      return "\(min(100, 100 * browser.place.top / last))%"
    case .help, .setup, .address:
      return nil
    }
  }
}
