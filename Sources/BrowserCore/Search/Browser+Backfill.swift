// Fetching the last days because a search found nothing. Somebody asked for it and was told its cost; it
// still leaves them a tenth of the budget, and ends when they leave the search.

import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  /// What a search that found nothing offers: the days that can be fetched.
  var daysToFetch: [PacificDay] {
    guard connection != .feed, backfill == nil, let words = soughtWords,
      let list = lists[.found(words)], list.hasBegun, list.rows.isEmpty
    else { return [] }
    return findings?.missing ?? []
  }

  /// Begins to fetch them; false where there is nothing to fetch.
  mutating func fetchDays() -> Bool {
    guard let begun = Backfill(daysToFetch) else { return false }
    backfill = begun
    return true
  }

  /// Asks for the next page, one at a time, while the search is on the screen.
  mutating func askForDays() -> [Effect] {
    guard backfill?.ticket == nil, let request = backfill?.next, mayFetchDays else { return [] }
    let (ticket, effect) = ask(.posts(request), for: .backfill)
    backfill?.ticket = ticket
    return [effect]
  }

  private var mayFetchDays: Bool { withinBudget(now.date) <= now.date }

  /// When fetching goes on that waits for the budget.
  var backfillDate: Date? {
    guard backfill?.next != nil, backfill?.ticket == nil, blockedUntil == nil, soughtWords != nil
    else { return nil }
    return withinBudget(now.date)
  }

  /// Forgets what is left to fetch where one has left the search, but for reading what it found.
  mutating func endBackfillElsewhere() -> [Effect] {
    guard let backfill, soughtWords == nil else { return [] }
    if case .list(let spec)? = history.previous?.destination, case .found = spec.subject {
      return []
    }
    self.backfill = nil
    return backfill.ticket.map { [cancel($0)] } ?? []
  }

  mutating func takeDays(_ page: Page<Post>) -> [Effect] {
    guard let day = backfill?.take(page) else { return [] }
    return [write(.fetched(day.list, day.posts))]
  }

  /// A day is in the archive: what is sought may be in it.
  mutating func searchAgain() {
    if let words = soughtWords { lists[.found(words)]?.askAgain() }
    guard let backfill, backfill.next == nil else { return }
    self.backfill = nil
    message = Message(Words.daysFetched(backfill.count))
  }

  /// What came is kept. Only a spent budget is waited for: other trouble ends it, and is said.
  mutating func failDays(_ error: ProductHuntError) {
    if case .rateLimited = error { return }
    backfill = nil
    message = Message(error.sentence(now: now.date) + " " + Words.daysKept, kind: .warning)
  }
}
