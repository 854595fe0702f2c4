// The fetching of the last days that a search in vain offers: their lists, one after the other, the
// latest first. It lasts as long as one searches, and what came is kept day by day.

import ProductHunt

/// Which days are still to be fetched, and how far the first of them is.
package struct Backfill: Hashable, Sendable {
  /// How many days back it goes.
  package static let reach = 30

  private var rest: ArraySlice<PacificDay>
  private var load: PeriodLoad
  private var posts: [Post] = []
  package let count: Int
  package var ticket: Ticket?

  /// Nil where no day is missing.
  init?(_ days: [PacificDay]) {
    guard let first = days.first else { return nil }
    rest = days[...]
    count = days.count
    load = PeriodLoad(.day(first))
  }

  /// How many days are there.
  package var done: Int { count - rest.count }

  /// The page to ask for; nil once all days are there.
  var next: PageRequest? { rest.isEmpty ? nil : load.next }

  /// Takes the page that ``next`` asked for. Returns the day's list once all of it is there.
  mutating func take(_ page: Page<Post>) -> (list: ListSpec, posts: [Post])? {
    posts += load.take(page)
    guard load.isComplete, let day = rest.popFirst() else { return nil }
    let list = ListSpec(.day(day))
    let whole = list.order.sorted(posts)
    posts = []
    if let next = rest.first { load = PeriodLoad(.day(next)) }
    return (list, whole)
  }
}
