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
  mutating func askForWhatIsShown(for asker: Asker) -> [Effect] {
    guard hasStarted, blockedUntil == nil, connection != .feed || isFromFeed(place.destination)
    else { return [] }
    switch place.destination {
    case .list(let spec) where spec.isKept: return askForDays()
    case .list(let spec):
      return askForName(of: spec.subject) + askForRows(of: place.awaited ?? spec, for: asker)
        + askForTail(of: spec)
    case .groups(let spec): return askForGroups(spec, for: asker)
    case .post(let reference): return askForPage(reference, for: asker)
    case .help, .setup, .address: return []
    }
  }

  mutating func askForRows(of spec: ListSpec, for asker: Asker) -> [Effect] {
    var list = lists[spec] ?? known(spec) ?? PostList(spec)
    defer { lists[spec] = list }
    guard !list.isLoading, let question = list.load.next, mayAsk(after: list.failure) else {
      return []
    }
    let isWanted = list.rows.isEmpty || spec.isLoadedWhole || isNearEnd
    guard !list.hasBegun || isWanted && mayGoOn(asker) else { return [] }
    let (ticket, effect) = ask(question, for: .list(spec))
    list.ticket = ticket
    return [effect]
  }

  /// What lists of the same posts in another order or scope brought already: nothing of it needs to
  /// be asked again. Of several the one that leaves least to ask.
  func known(_ spec: ListSpec) -> PostList? {
    guard !spec.keepsOrder else { return nil }
    let others = PeriodLoad.Scope.allCases.flatMap { scope in
      PostOrder.allCases.map {
        ListSpec(spec.period, scope: scope, order: $0, subject: spec.subject)
      }
    }
    let shared = others.compactMap { lists[$0]?.shared(with: spec) }
    return shared.first { $0.isComplete } ?? shared.max { $0.rows.count < $1.rows.count }
  }

  /// A list that goes on where another one is takes over what is under way for that.
  mutating func takeOver(_ spec: ListSpec, from old: ListSpec) {
    guard lists[spec] == nil, var list = known(spec) else { return }
    if let ticket = lists[old]?.ticket, lists[old]?.load == list.load {
      awaiting[ticket] = .list(spec)
      list.ticket = ticket
      lists[old]?.ticket = nil
    }
    lists[spec] = list
  }

  /// Within a screen of the last row that is there.
  var isNearEnd: Bool {
    let selected = selectedRow(of: place) ?? 0
    let last = max(selected, place.top + contentHeight)
    return last + max(10, contentHeight) >= (rows(of: place)?.count ?? 0)
  }

  private mutating func askForPage(_ reference: PostReference, for asker: Asker) -> [Effect] {
    var page = pages[reference] ?? PostPage(reference)
    defer { pages[reference] = page }
    guard mayAsk(after: page.failure) else { return [] }
    if page.detail == nil || page.isStale {
      guard !page.isLoading else { return [] }
      let (ticket, effect) = ask(.post(reference), for: .post(reference))
      page.ticket = ticket
      page.requests += 1
      return [effect]
    }
    return askForThread(of: &page, for: asker)
  }

  /// Loads the discussion on where it comes into sight.
  private mutating func askForThread(of page: inout PostPage, for asker: Asker) -> [Effect] {
    guard let layout = layouts[page.reference], let post = page.post else { return [] }
    var effects: [Effect] = []
    let isShort = isBudgetShort && !isAskedAgain
    guard !isShort || asker == .person && place.isTouched else { return [] }
    // Before anybody has moved there, what is in sight is enough, in one request more.
    let screens = place.isTouched && !isShort ? 2 : 1
    let ahead = min(layout.lines.count, place.top + screens * contentHeight)
    for line in layout.lines[min(place.top, ahead)..<ahead] {
      guard let point = line.loads, page.threadTickets.count < 2,
        place.isTouched || page.requests < 2
      else { continue }
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
      page.requests += 1
      effects.append(effect)
    }
    return effects
  }

  func mayAsk(after failure: Failure?) -> Bool {
    guard let failure else { return true }
    guard let retryAt = retryTime(of: failure) else { return false }
    return retryAt <= now.date
  }

  /// When a failure is tried again by itself: not before its time, and not while the budget is short.
  func retryTime(of failure: Failure?) -> Date? {
    failure?.retryAt.map { withinBudget($0) }
  }

  /// When the shown place tries again by itself.
  var retryDate: Date? {
    // Whoever listens is not interrupted: the sentence says which key asks again.
    guard blockedUntil == nil, !preferences.isSpoken else { return nil }
    switch place.destination {
    case .list(let spec):
      guard let list = lists[place.awaited ?? spec], !list.isLoading else { return nil }
      return retryTime(of: list.failure) ?? tailRetryDate(of: spec)
    case .groups(let spec):
      guard let list = groups[spec], !list.isLoading else { return nil }
      return retryTime(of: list.failure)
    case .post(let reference):
      guard let page = pages[reference], !page.isLoading else { return nil }
      return retryTime(of: page.failure)
    case .help, .setup, .address: return nil
    }
  }

  /// Cancels what was asked for places that are in nobody's history any more.
  mutating func cancelUnwanted() -> [Effect] {
    guard !awaiting.isEmpty else { return [] }
    var wanted = Set(history.reachable.map(\.wanted))
    for case .list(let spec) in wanted { companion(of: spec).map { _ = wanted.insert(.list($0)) } }
    let unwanted = awaiting.filter { !isWanted($0.value, wanted) }.keys.sorted()
    return unwanted.map { cancel($0) }
  }

  private func isWanted(_ errand: Errand, _ destinations: Set<Destination>) -> Bool {
    switch errand {
    case .list(let spec): destinations.contains(.list(spec))
    case .groups(let spec): destinations.contains(.groups(spec))
    case .name, .backfill: true
    case .post(let reference), .thread(let reference, _): destinations.contains(.post(reference))
    case .verification: destinations.contains(.setup)
    // The archive answers at once, and what is to be kept is kept.
    case .recall, .write: true
    }
  }

  mutating func cancelAll() -> [Effect] {
    awaiting.filter { !$0.value.isOfArchive }.keys.sorted().map { cancel($0) }
  }

  mutating func cancel(_ ticket: Ticket) -> Effect {
    switch awaiting.removeValue(forKey: ticket) {
    case .list(let spec): lists[spec]?.ticket = nil
    case .groups(let spec): groups[spec]?.ticket = nil
    case .post(let reference): pages[reference]?.ticket = nil
    case .thread(let reference, let id): pages[reference]?.threadTickets[id] = nil
    case .verification: setup.ticket = nil
    case .backfill: backfill?.ticket = nil
    case .name, .recall, .write, nil: break
    }
    return .cancel(ticket)
  }
}

extension Errand {
  var isOfArchive: Bool {
    switch self {
    case .recall, .write: true
    case .list, .groups, .name, .post, .thread, .verification, .backfill: false
    }
  }
}
