// The top line: where one is, and how fresh that is. What does not fit drops from the right.

import Canvas
import FoundationEssentials
import ProductHunt
import Texts

struct HeaderView {
  let browser: Browser

  init(_ browser: Browser) {
    self.browser = browser
  }

  func draw(in rect: Rect?, rule: Rect?, on frame: inout Frame) {
    frame.rule(rule)
    guard let rect, rect.width > 2 else { return }
    var column = frame.put(
      Words.brand, at: Position(column: 1, row: rect.row), style: Style(.brand, .bold))
    column = frame.put(
      title.truncated(to: max(0, rect.width - column - 3)),
      at: Position(column: column + 2, row: rect.row), style: Style(.heading))
    let entries = fitting(facts, in: rect.width - column - 3)
    frame.put(
      entries.joined(by: " · "), endingAt: Position(column: rect.width - 1, row: rect.row),
      style: Style(.faint))
  }

  /// All of it as sentences: "Product Hunt. Today, Mon 23 Nov. featured, by rank, updated 14:02."
  var spoken: PlainText {
    let title = title.string.replacing(" · ", with: ", ")
    let facts = facts.filter { !$0.isEmpty }.joined(by: ", ")
    let sentences = [Words.brand, PlainText(ForeignText(title)), facts].filter { !$0.isEmpty }
    return sentences.map { $0 + "." }.joined(by: " ")
  }

  private func fitting(_ facts: [PlainText], in room: Int) -> [PlainText] {
    var entries = facts.filter { !$0.isEmpty }
    while !entries.isEmpty, Width.of(entries.joined(by: " · ")) > room { entries.removeLast() }
    return entries
  }

  private var title: PlainText {
    switch browser.place.destination {
    case .list(let spec):
      Words.title(of: spec, named: browser.names[spec.subject], now: browser.now)
    case .groups(let spec): Words.title(of: spec)
    case .address: Words.address
    case .post(let reference):
      browser.pages[reference]?.post.map { PlainText(naming: $0.name) } ?? reference.written
    case .help: Words.help
    case .setup: Words.setupTitle
    }
  }

  private var facts: [PlainText] {
    let demo: [PlainText] = browser.connection == .demo ? ["demo"] : []
    switch browser.place.destination {
    case .list(let spec):
      return narrowing + demo + [
        spec.isCollection ? .empty : Words.name(of: spec.scope),
        Words.name(of: spec, now: browser.now),
        freshness(
          isLoading: browser.lists[spec]?.isLoading ?? false,
          updatedAt: browser.lists[spec]?.updatedAt),
      ]
    case .groups(let spec):
      return narrowing + demo + [
        Words.byFollowers,
        freshness(
          isLoading: browser.groups[spec]?.isLoading ?? false,
          updatedAt: browser.groups[spec]?.updatedAt),
      ]
    case .post(let reference):
      return demo + [
        freshness(
          isLoading: browser.pages[reference]?.isLoading ?? false,
          updatedAt: browser.pages[reference]?.updatedAt)
      ]
    case .help, .setup, .address:
      return demo
    }
  }

  /// What is left out has to be said where nothing else says it.
  private var narrowing: [PlainText] {
    guard let narrowing = browser.place.narrowing else { return [] }
    return ["/" + PlainText(ForeignText(narrowing.query))]
  }

  private func freshness(isLoading: Bool, updatedAt: Date?) -> PlainText {
    guard let updatedAt else { return isLoading ? Words.loadingShort : .empty }
    return isLoading
      ? Words.updating : Words.updated(Words.time(updatedAt, now: browser.now))
  }
}

extension PostReference {
  /// What stands for a post's name until that is known.
  fileprivate var written: PlainText {
    switch self {
    case .id(let id): PlainText(ForeignText(id.rawValue))
    case .slug(let slug), .product(let slug): PlainText(ForeignText(slug))
    }
  }
}
