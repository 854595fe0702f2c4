// The first hours of a day in San Francisco: its ranking is shuffled and says little yet, so that
// yesterday's final list stands below it.

import Canvas
import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  /// The list whose rows stand below those of another: yesterday's below today's, until four o'clock
  /// in San Francisco. Nil for every other list.
  func companion(of spec: ListSpec) -> ListSpec? {
    guard spec.subject == .everything, spec.scope == .featured, spec.period == .day(today),
      Words.isEarly(now)
    else { return nil }
    var yesterday = spec
    yesterday.period = .day(today.previous)
    return yesterday
  }

  /// Asks for yesterday once today is there, unless the budget is short.
  mutating func askForTail(of spec: ListSpec) -> [Effect] {
    guard lists[spec]?.isComplete == true, let companion = companion(of: spec),
      !isBudgetShort
    else { return [] }
    return askForRows(of: companion, for: .browser)
  }

  func tailRetryDate(of spec: ListSpec) -> Date? {
    guard let list = companion(of: spec).flatMap({ lists[$0] }), !list.isLoading else { return nil }
    return retryTime(of: list.failure)
  }

  /// Puts yesterday's rows below today's, or takes them away.
  mutating func settleTail() {
    guard case .list(let spec) = place.destination, lists[spec] != nil else { return }
    let tail = companion(of: spec).flatMap { lists[$0]?.rows } ?? []
    lists[spec]?.setTail(tail)
  }

  /// The lines between today's rows and yesterday's: where there are none of today yet, they say so.
  func divider(of spec: ListSpec) -> [PlainText] {
    guard let list = lists[spec], list.ownCount < list.rows.count else { return [] }
    let title = Words.yesterdayBelow(today.previous)
    guard list.ownCount == 0 else { return [title] }
    let width = max(1, size.width - (previewWidth > 0 ? previewWidth + 1 : 0) - 4)
    return Wrap.lines(Words.nothingToday(now: now), width: width) + [title]
  }
}
