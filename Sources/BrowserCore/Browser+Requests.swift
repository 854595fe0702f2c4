// What is asked, and when: whatever the shown place lacks, once at a time; nothing for places that
// were left for good, nothing while the budget is spent, and after a failure not before its time.

import FoundationEssentials
import ProductHunt

extension Browser {
  mutating func ask(_ question: Question, for errand: Errand) -> (Ticket, Effect) {
    lastTicket = Ticket(lastTicket.number + 1)
    awaiting[lastTicket] = errand
    return (lastTicket, .request(question, lastTicket))
  }

  /// Asks for what the shown place lacks. Called after every event; mostly nothing is lacking.
  mutating func askForWhatIsShown() -> [Effect] {
    guard connection != nil, blockedUntil == nil else { return [] }
    switch place.destination {
    case .list(let spec): return askForRows(of: spec)
    case .groups(let spec): return askForGroups(spec)
    case .post(let reference): return askForPage(reference)
    case .help, .setup, .address: return []
    }
  }

  private mutating func askForRows(of spec: ListSpec) -> [Effect] {
    var list = lists[spec] ?? known(spec) ?? PostList(spec)
    defer { lists[spec] = list }
    guard !list.isLoading, let question = list.load.next, mayAsk(after: list.failure) else {
      return []
    }
    guard list.rows.isEmpty || spec.isLoadedWhole || isNearEnd || !list.hasBegun else {
      return []
    }
    let (ticket, effect) = ask(question, for: .list(spec))
    list.ticket = ticket
    return [effect]
  }

  /// The same posts that are there whole in another order: nothing needs to be asked.
  private func known(_ spec: ListSpec) -> PostList? {
    guard !spec.keepsOrder else { return nil }
    return PostOrder.allCases.lazy
      .map { ListSpec(spec.period, scope: spec.scope, order: $0, subject: spec.subject) }
      .compactMap { self.lists[$0] }
      .first { $0.isComplete }?
      .ordered(by: spec)
  }

  /// Within a screen of the last row that is there.
  var isNearEnd: Bool {
    let selected = selectedRow(of: place) ?? 0
    let last = max(selected, place.top + contentHeight)
    return last + max(10, contentHeight) >= (rows(of: place)?.count ?? 0)
  }

  private mutating func askForPage(_ reference: PostReference) -> [Effect] {
    var page = pages[reference] ?? PostPage(reference)
    defer { pages[reference] = page }
    guard mayAsk(after: page.failure) else { return [] }
    if page.detail == nil || page.isStale {
      guard !page.isLoading else { return [] }
      let (ticket, effect) = ask(.post(reference), for: .post(reference))
      page.ticket = ticket
      return [effect]
    }
    return askForThread(of: &page)
  }

  /// Loads the discussion on where it comes into sight.
  private mutating func askForThread(of page: inout PostPage) -> [Effect] {
    guard let layout = layouts[page.reference], let post = page.post else { return [] }
    var effects: [Effect] = []
    let ahead = min(layout.lines.count, place.top + 2 * contentHeight)
    for line in layout.lines[min(place.top, ahead)..<ahead] {
      guard let point = line.loads, effects.count + page.threadTickets.count < 2 else { continue }
      let (question, parent): (Question, Comment.ID?)
      switch point {
      case .topLevel:
        guard let next = page.thread.next else { continue }
        (question, parent) = (.comments(post.id, page.order, after: next), nil)
      case .replies(let id):
        guard let next = page.thread.nodes[id]?.next else { continue }
        (question, parent) = (.replies(id, after: next), id)
      }
      guard page.threadTickets[parent] == nil else { continue }
      let (ticket, effect) = ask(question, for: .thread(page.reference, under: parent))
      page.threadTickets[parent] = ticket
      effects.append(effect)
    }
    return effects
  }

  func mayAsk(after failure: Failure?) -> Bool {
    guard let failure else { return true }
    guard let retryAt = failure.retryAt else { return false }
    return retryAt <= now.date
  }

  /// When the shown place tries again by itself.
  var retryDate: Date? {
    // Whoever listens is not interrupted: the sentence says which key asks again.
    guard blockedUntil == nil, !preferences.isSpoken else { return nil }
    switch place.destination {
    case .list(let spec):
      guard let list = lists[spec], !list.isLoading else { return nil }
      return list.failure?.retryAt
    case .groups(let spec):
      guard let list = groups[spec], !list.isLoading else { return nil }
      return list.failure?.retryAt
    case .post(let reference):
      guard let page = pages[reference], !page.isLoading else { return nil }
      return page.failure?.retryAt
    case .help, .setup, .address: return nil
    }
  }

  /// Cancels what was asked for places that are in nobody's history any more.
  mutating func cancelUnwanted() -> [Effect] {
    guard !awaiting.isEmpty else { return [] }
    let wanted = Set(history.reachable.map(\.destination))
    let unwanted = awaiting.filter { !isWanted($0.value, wanted) }.keys.sorted()
    return unwanted.map { cancel($0) }
  }

  private func isWanted(_ errand: Errand, _ destinations: Set<Destination>) -> Bool {
    switch errand {
    case .list(let spec): destinations.contains(.list(spec))
    case .groups(let spec): destinations.contains(.groups(spec))
    case .post(let reference), .thread(let reference, _): destinations.contains(.post(reference))
    case .verification: destinations.contains(.setup)
    }
  }

  mutating func cancelAll() -> [Effect] {
    awaiting.keys.sorted().map { cancel($0) }
  }

  mutating func cancel(_ ticket: Ticket) -> Effect {
    switch awaiting.removeValue(forKey: ticket) {
    case .list(let spec): lists[spec]?.ticket = nil
    case .groups(let spec): groups[spec]?.ticket = nil
    case .post(let reference): pages[reference]?.ticket = nil
    case .thread(let reference, let id): pages[reference]?.threadTickets[id] = nil
    case .verification: setup.ticket = nil
    case nil: break
    }
    return .cancel(ticket)
  }
}
