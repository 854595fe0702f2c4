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

  /// As many as fit; the last one goes first. That something is not fresh stays longest.
  private func fitting(_ facts: [PlainText], in room: Int) -> [PlainText] {
    var entries = facts.filter { !$0.isEmpty }
    let kept = isFresh ? .empty : freshness
    while Width.of(entries.joined(by: " · ")) > room {
      guard let last = entries.lastIndex(where: { $0 != kept }) else { return [] }
      entries.remove(at: last)
    }
    return entries
  }

  private var title: PlainText {
    switch browser.place.destination {
    case .list(let spec):
      Words.title(of: spec, named: browser.names[spec.subject], now: browser.now)
    case .groups(let spec): Words.title(of: spec)
    case .address: Words.address
    case .post(let reference):
      browser.pages[reference]?.name ?? reference.written
    case .help: Words.help
    case .setup: Words.setupTitle
    }
  }

  private var facts: [PlainText] {
    let demo: [PlainText] = browser.connection == .demo ? [Words.demo] : []
    switch browser.place.destination {
    case .list(let spec):
      return narrowing + demo + [
        spec.hasPeriods ? Words.name(of: spec.scope) : .empty,
        spec.isFeed ? Words.name(of: PostOrder.newest) : Words.name(of: spec, now: browser.now),
        freshness,
        spec.hasPeriods ? Words.endsShort(spec.period, now: browser.now) : .empty,
      ]
    case .groups:
      return narrowing + demo + [Words.byFollowers, freshness]
    case .post:
      return demo + [freshness]
    case .help, .setup, .address:
      return demo
    }
  }

  /// Whether what is shown came in this run, and nothing says that there may be newer.
  private var isFresh: Bool {
    guard browser.keeps else { return true }
    if browser.soughtWords != nil { return browser.backfill == nil }
    switch browser.place.destination {
    case .list(let spec):
      let wanted = browser.lists[browser.place.awaited ?? spec]
      return browser.lists[spec]?.savedAt == nil && wanted?.failure?.error.isOffline != true
    case .groups(let spec):
      let list = browser.groups[spec]
      return list?.savedAt == nil && list?.failure?.error.isOffline != true
    case .post(let reference):
      let page = browser.pages[reference]
      return page?.savedAt == nil && page?.failure?.error.isOffline != true
    case .help, .setup, .address: return true
    }
  }

  /// How fresh it is what is shown.
  private var freshness: PlainText {
    switch browser.place.destination {
    case .list where browser.soughtWords != nil:
      return browser.backfill.map { Words.daysFetched($0.done, of: $0.count) } ?? .empty
    case .list(let spec):
      let wanted = browser.lists[browser.place.awaited ?? spec]
      return freshness(
        isLoading: wanted?.isLoading ?? false, updatedAt: browser.lists[spec]?.updatedAt,
        savedAt: browser.lists[spec]?.savedAt, failure: wanted?.failure)
    case .groups(let spec):
      let list = browser.groups[spec]
      return freshness(
        isLoading: list?.isLoading ?? false, updatedAt: list?.updatedAt, savedAt: list?.savedAt,
        failure: list?.failure)
    case .post(let reference):
      let page = browser.pages[reference]
      return freshness(
        isLoading: page?.isLoading ?? false, updatedAt: page?.updatedAt, savedAt: page?.savedAt,
        failure: page?.failure)
    case .help, .setup, .address:
      return .empty
    }
  }

  /// What is left out has to be said where nothing else says it.
  private var narrowing: [PlainText] {
    guard let narrowing = browser.place.narrowing else { return [] }
    return ["/" + PlainText(ForeignText(narrowing.query))]
  }

  private func freshness(
    isLoading: Bool, updatedAt: Date?, savedAt: Date?, failure: Failure?
  ) -> PlainText {
    let now = browser.now
    if isLoading {
      if let savedAt { return Words.savedUpdating(Words.timeOfSaving(savedAt, now: now)) }
      return updatedAt == nil ? Words.loadingShort : Words.updating
    }
    if let failure, failure.error.isOffline, let seen = savedAt ?? (browser.keeps ? updatedAt : nil)
    {
      return Words.offline(Words.timeOfSaving(seen, now: now))
    }
    if let savedAt { return Words.saved(Words.timeOfSaving(savedAt, now: now)) }
    return updatedAt.map { Words.updated(Words.time($0, now: now)) } ?? .empty
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
