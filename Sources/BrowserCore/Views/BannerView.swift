// One sentence above the footer: what went wrong and what to do, or what a command did.

import Canvas
import FoundationEssentials
import ProductHunt
import Texts

struct BannerView {
  let browser: Browser

  init(_ browser: Browser) {
    self.browser = browser
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let message = browser.banner else { return }
    let style = Style(message.kind == .warning ? .warning : .status)
    let width = max(1, rect.width - 2)
    let lines = Wrap.lines(message.text, width: width).cut(to: rect.height, width: width)
    for (row, line) in lines.enumerated() {
      frame.put(line, at: Position(column: 1, row: rect.row + row), style: style)
    }
  }
}

extension Browser {
  /// What stands above the footer: a failure of the shown place, else what a command said.
  var banner: Message? {
    if let message { return message }
    if let blockedUntil {
      return Message(blockedSentence(until: blockedUntil), kind: .warning)
    }
    guard let failure = shownFailure else { return nil }
    let sentence =
      connection == .feed
      ? failure.error.feedSentence(now: now.date) : failure.error.sentence(now: now.date)
    return Message(
      failure.error.isWorthRetrying
        ? Words.tryAgain(sentence, key: keymap.label(of: .refresh, in: place.context)) : sentence,
      kind: .warning)
  }

  /// That nothing is asked, and until when: a countdown, unless nothing may move by itself.
  func blockedSentence(until date: Date) -> PlainText {
    preferences.hasMotion
      ? Words.blocked(in: Words.countdown(to: date, now: now))
      : Words.blocked(until: Words.time(date, now: now))
  }

  /// Rows that the sentence takes: a quarter of the screen at the most, but three if it needs them;
  /// nearly all of them while there is nothing else to read.
  var bannerHeight: Int {
    let most = max(3, isBare ? size.height - 5 : size.height / 4)
    return banner.map { min(most, Wrap.lines($0.text, width: max(1, size.width - 2)).count) } ?? 0
  }

  private var isBare: Bool {
    switch place.destination {
    case .list(let spec): lists[spec]?.rows.isEmpty != false
    case .groups(let spec): groups[spec]?.rows.isEmpty != false
    case .post(let reference): pages[reference]?.post == nil
    case .help, .setup, .address: false
    }
  }

  private var shownFailure: Failure? {
    switch place.destination {
    case .list(let spec): lists[place.awaited ?? spec]?.failure
    case .groups(let spec): groups[spec]?.failure
    case .post(let reference): pages[reference]?.failure
    case .help, .setup, .address: nil
    }
  }
}

extension [PlainText] {
  /// The first `rows` of wrapped lines; an ellipsis says that there were more.
  func cut(to rows: Int, width: Int) -> [PlainText] {
    guard count > rows, rows > 0 else { return Array(prefix(Swift.max(0, rows))) }
    return prefix(rows - 1) + [self[rows - 1].truncated(to: width - 1) + "…"]
  }
}
