// The budget of requests, and what is left of it to the person: a tenth is never spent on what nobody
// asked for. What that is: asking again by itself, going on with a list or a discussion before somebody
// is at its end, yesterday below today, names, a search while one is typing.

import Canvas
import FoundationEssentials
import ProductHunt

extension Browser {
  /// Notes what an answer said of the budget, and what the question has cost.
  mutating func note(_ limit: RateLimit?) {
    guard let limit else { return }
    // Of another period it would be a difference of two budgets.
    if let last = rateLimit, last.limit == limit.limit,
      abs(last.resetsAt.timeIntervalSince(limit.resetsAt)) < 30
    {
      dearestQuestion = max(dearestQuestion, last.remaining - limit.remaining)
    }
    rateLimit = limit
  }

  /// The moment itself, or when there is budget again, for what the browser does by itself.
  func withinBudget(_ date: Date) -> Date {
    guard isBudgetShort, let rateLimit else { return date }
    return max(date, rateLimit.resetsAt)
  }

  /// Whether one question more could leave less than a tenth of the budget. It is taken for as dear as
  /// the dearest one that was seen, at least for a twentieth of the budget; those under way cost as much.
  package var isBudgetShort: Bool {
    guard let rateLimit, rateLimit.resetsAt > now.date else { return false }
    let cost = max(dearestQuestion, rateLimit.limit / 20)
    let questions = 1 + awaiting.values.count { !$0.isOfArchive }
    return rateLimit.isLow(after: questions * cost)
  }

  /// Whether a list may be gone on with: while the budget is short, only where a person who stands at
  /// its end presses a key, or asks again.
  func mayGoOn(_ asker: Asker) -> Bool {
    guard isBudgetShort, !isAskedAgain else { return true }
    let isAtEnd = (selectedRow(of: place) ?? 0) + 1 >= (rows(of: place)?.count ?? 0)
    return asker == .person && place.prompt == nil && isAtEnd
  }
}

/// On whose account something is asked.
enum Asker {
  /// Who has just pressed a key, or clicked.
  case person
  /// An answer came, or it was time.
  case browser

  init(_ event: Event) {
    switch event {
    case .input(.focus): self = .browser
    case .input: self = .person
    default: self = .browser
    }
  }
}
