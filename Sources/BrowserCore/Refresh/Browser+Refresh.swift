// What is asked again: what the person wants to be, and by itself today's list, the public feed or a post of
// today, while somebody looks at it and the budget is not short. Nothing that is being read moves: rows keep
// their selection, comments their place.

import FoundationEssentials
import ProductHunt

extension Browser {
  /// Asks anew for what is shown, since the person wants it; after a failure, for what was missing.
  mutating func refresh() {
    isAskedAgain = true
    if let blockedUntil {
      message = Message(blockedSentence(until: blockedUntil), kind: .warning)
      return
    }
    switch place.destination {
    case .list(let spec) where spec.isKept:
      lists[spec]?.askAgain()
    case .list(let shown):
      let spec = place.awaited ?? shown
      guard lists[spec]?.isLoading == false else { return }
      if lists[spec]?.failure != nil, lists[spec]?.isComplete == false {
        lists[spec]?.failure = nil
      } else {
        lists[spec]?.startOver()
      }
    case .post(let reference):
      if pages[reference]?.failure != nil, pages[reference]?.detail != nil {
        pages[reference]?.failure = nil
      } else {
        pages[reference]?.failure = nil
        pages[reference]?.isStale = true
      }
    case .groups(let spec):
      guard groups[spec]?.isLoading == false else { return }
      if groups[spec]?.failure != nil, groups[spec]?.isComplete == false {
        groups[spec]?.failure = nil
      } else {
        groups[spec]?.startOver()
      }
    case .help, .setup, .address: break
    }
  }

  /// When what is shown is asked again by itself; nil if it is not.
  var refreshDate: Date? {
    guard let interval = preferences.refreshInterval, !preferences.isSpoken, isFocused,
      blockedUntil == nil, place.prompt == nil, let updated = refreshable
    else { return nil }
    return withinBudget(updated.addingTimeInterval(interval))
  }

  /// Asks again if it is time.
  mutating func refreshIfDue() {
    guard let due = refreshDate, due <= now.date else { return }
    switch place.destination {
    case .list(let spec): lists[spec]?.startOver()
    case .post(let reference):
      pages[reference]?.isStale = true
      pages[reference]?.keepsThread = true
    default: break
    }
  }

  /// When the shown place was last asked for, if it is one that changes and all of it is there.
  private var refreshable: Date? {
    switch place.destination {
    case .list(let spec):
      guard spec.isFeed || spec.subject == .everything && spec.period == .day(today),
        let list = lists[spec],
        list.isComplete, !list.isLoading, list.failure == nil
      else { return nil }
      return list.updatedAt
    case .post(let reference):
      guard let page = pages[reference], page.detail != nil, let post = page.post,
        today.contains(post.featuredAt ?? post.createdAt), !page.isLoading, !page.isStale,
        page.failure == nil
      else { return nil }
      return page.updatedAt
    default: return nil
    }
  }
}
