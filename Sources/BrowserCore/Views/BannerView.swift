// One sentence above the footer: what went wrong and what to do, or what a command did.

import Canvas
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
    for (row, line) in Wrap.lines(message.text, width: max(1, rect.width - 2))
      .prefix(rect.height).enumerated()
    {
      frame.put(line, at: Position(column: 1, row: rect.row + row), style: style)
    }
  }
}

extension Browser {
  /// What stands above the footer: a failure of the shown place, else what a command said.
  var banner: Message? {
    if let message { return message }
    if let blockedUntil {
      return Message(Words.blocked(Words.countdown(to: blockedUntil, now: now)), kind: .warning)
    }
    guard let failure = shownFailure else { return nil }
    return Message(Words.tryAgain(failure.error.sentence(now: now.date)), kind: .warning)
  }

  /// Rows that the sentence takes, three at the most.
  var bannerHeight: Int {
    banner.map { min(3, Wrap.lines($0.text, width: max(1, size.width - 2)).count) } ?? 0
  }

  private var shownFailure: Failure? {
    switch place.destination {
    case .list(let spec): lists[spec]?.failure
    case .groups(let spec): groups[spec]?.failure
    case .post(let reference): pages[reference]?.failure
    case .help, .setup, .address: nil
    }
  }
}
