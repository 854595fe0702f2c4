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
    let facts = fittingFacts(in: rect.width - 2)
    let room = rect.width - 1 - (facts.isEmpty ? 0 : Width.of(facts) + 2)
    var column = 1
    for entry in browser.footerEntries {
      guard column + entry.width <= room else { break }
      column = frame.put(
        entry.shownKeys, at: Position(column: column, row: rect.row), style: Style(.key, .bold))
      column =
        frame.put(
          entry.label, at: Position(column: column + 1, row: rect.row), style: Style(.faint)) + 2
    }
    frame.put(
      facts, endingAt: Position(column: rect.width - 1, row: rect.row), style: Style(.faint))
  }

  /// What the last line says to those who listen: how much is loaded and where one stands, as sentences.
  var spoken: PlainText {
    if let typed { return typed }
    if let prompt = browser.place.prompt, prompt.purpose == .command {
      let entries = browser.palette
      guard entries.indices.contains(prompt.choice) else { return Words.noCommand }
      let entry = entries[prompt.choice]
      return entry.name + ": " + entry.binding.help
    }
    switch browser.place.destination {
    case .list(let spec):
      guard let list = browser.lists[spec] else { return Words.loading }
      return spoken(isLoading: list.isLoading, isWhole: list.isComplete)
    case .groups(let spec):
      guard let list = browser.groups[spec] else { return Words.loading }
      return spoken(isLoading: list.isLoading, isWhole: list.isComplete)
    case .post(let reference):
      let isLoading = browser.pages[reference]?.isLoading ?? true
      return isLoading ? Words.loading : position.map { Words.spokenProgress($0) } ?? .empty
    case .help: return position.map { Words.spokenProgress($0) } ?? .empty
    case .setup, .address: return .empty
    }
  }

  private func spoken(isLoading: Bool, isWhole: Bool) -> PlainText {
    var parts: [PlainText] = []
    if let row = browser.selectedRow(of: browser.place), let rows = browser.rows(of: browser.place),
      rows.count > 0
    {
      parts.append(Words.spokenPosition(row + 1, of: rows.count, isWhole: isWhole))
    }
    if isLoading { parts.append(Words.loading) }
    return parts.joined(by: " ")
  }

  /// Where one stands comes last and stays longest.
  private func fittingFacts(in room: Int) -> PlainText {
    var facts = facts
    while !facts.isEmpty, Width.of(facts.joined(by: "  ")) > room { facts.removeFirst() }
    return facts.joined(by: "  ")
  }

  private var facts: [PlainText] {
    var facts: [PlainText] = []
    if let typed { facts.append(typed) }
    if let limit = browser.rateLimit, limit.isLow || browser.isBudgetShort {
      let minutes = limit.resetsAt.timeIntervalSince(browser.now.date) / 60
      if minutes > 0 { facts.append(Words.budgetLow(minutes: Int(min(999, minutes.rounded(.up))))) }
    }
    if let position { facts.append(position) }
    return facts
  }

  /// What was typed of a command so far.
  private var typed: PlainText? {
    let count: PlainText = browser.count.map { "\($0)" } ?? .empty
    guard let pending = browser.pending else { return count.isEmpty ? nil : count }
    return count + pending.sequence.label + "…"
  }

  private var position: PlainText? {
    switch browser.place.destination {
    case .list(let spec):
      guard let list = browser.lists[spec], let row = browser.selectedRow(of: browser.place),
        let rows = browser.rows(of: browser.place)
      else { return nil }
      // Each of two lists, one below the other, counts by itself.
      guard let divider = rows.divider else {
        return Words.position(row + 1, of: rows.count, isWhole: list.isWhole)
      }
      return row < divider
        ? Words.position(row + 1, of: divider, isWhole: list.isWhole)
        : Words.position(row + 1 - divider, of: rows.count - divider, isWhole: true)
    case .groups(let spec):
      guard let list = browser.groups[spec], let row = browser.selectedRow(of: browser.place),
        let rows = browser.rows(of: browser.place)
      else { return nil }
      return Words.position(row + 1, of: rows.count, isWhole: list.isComplete)
    case .post(let reference):
      return browser.pages[reference]?.post == nil ? nil : progress
    case .help:
      return progress
    case .setup, .address:
      return nil
    }
  }

  /// How far down one has come; all of it if everything is on the screen.
  private var progress: PlainText {
    let last = browser.lineCount - browser.contentHeight
    return last <= 0 ? "100%" : "\(min(100, 100 * browser.place.top / last))%"
  }
}
