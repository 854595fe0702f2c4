// What was seen before comes first: the archive is asked for what is shown, as the service is, and its
// answer is shown until the service's merges into it.

import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  /// Asks the archive for what the shown place lacks. Called after every event; mostly nothing is lacking.
  mutating func recallWhatIsShown() -> [Effect] {
    guard keeps, hasStarted else { return [] }
    switch place.destination {
    case .list(let spec) where spec.isKept: return recallKept(spec)
    case .list(let spec):
      return recall(spec) + (place.awaited.map { recall($0) } ?? [])
    case .post(let reference): return recall(reference) + markOpened(reference)
    case .groups(let spec):
      guard spec.isSaved, recalled.insert(place.destination).inserted else { return [] }
      return [ask(.groups(spec))]
    case .address, .help, .setup: return []
    }
  }

  mutating func ask(_ recall: Recall) -> Effect {
    lastTicket = Ticket(lastTicket.number + 1)
    awaiting[lastTicket] = .recall(recall)
    return .recall(recall, lastTicket)
  }

  func isAwaiting(_ recall: Recall) -> Bool {
    awaiting.values.contains(.recall(recall))
  }

  private mutating func recall(_ spec: ListSpec) -> [Effect] {
    var effects: [Effect] = []
    if recalled.insert(.list(spec)).inserted, lists[spec]?.rows.isEmpty != false {
      effects.append(ask(.list(spec)))
    }
    if visited.insert(spec.visited).inserted { effects.append(write(.visit(spec))) }
    return effects
  }

  private mutating func recall(_ reference: PostReference) -> [Effect] {
    recalled.insert(.post(reference)).inserted ? [ask(.post(reference))] : []
  }

  /// A list that comes from the archive alone, once each time that it is come to. A search waits for
  /// the one before: what was typed last is answered, and there is never more than one under way.
  private mutating func recallKept(_ spec: ListSpec) -> [Effect] {
    if lists[spec] == nil { lists[spec] = PostList(spec) }
    guard lists[spec]?.hasBegun == false, let recall = spec.recall, !isAwaiting(recall) else {
      return []
    }
    if case .search = recall, awaiting.values.contains(where: \.isSearch) { return [] }
    return [ask(recall)]
  }

  // MARK: Before the first frame

  /// What an earlier run has seen of the place that is begun at.
  mutating func take(_ recollection: Recollection) {
    switch recollection {
    case .list(let spec, let saved):
      guard case .list(let wanted) = place.destination else { return }
      if spec != wanted {
        place.awaited = wanted
        place.destination = .list(spec)
        recalled.insert(.list(wanted))
      }
      recalled.insert(.list(spec))
      take(saved, of: spec)
    case .post(let reference, let saved):
      recalled.insert(.post(reference))
      take(saved, of: reference)
    }
  }

  /// Goes on from another day's list to the one that was wanted, once that is there. Somebody who reads
  /// the other one already is told instead.
  mutating func takeAwaited() {
    guard let awaited = place.awaited, lists[awaited]?.hasBegun == true else { return }
    if place.isTouched || history.canGoForward || place.prompt != nil {
      place.awaited = nil
      message = Message(Words.todayIsThere(label(of: .today)))
    } else {
      place = Place(.list(awaited))
    }
  }

  // MARK: Answers

  mutating func take(_ reply: Reply, of recall: Recall) -> [Effect] {
    switch (recall, reply) {
    case (.list(let spec), .recalled(.list(let saved))):
      if let saved { take(saved, of: spec) } else { lists[spec]?.isUnknown = true }
    case (.post(let reference), .recalled(.post(let saved))):
      if let saved { take(saved, of: reference) } else { pages[reference]?.isUnknown = true }
      updateLayout(of: reference)
    case (.groups(let spec), .recalled(.groups(let saved?))):
      groups[spec, default: GroupList(spec)].recall(saved)
      noteNames(of: spec)
    case (.name(let subject), .recalled(.name(let name))):
      return take(saved: name, as: subject)
    case (.marks, .recalled(.marks(let known))):
      marks.merge(known) { $1 }
    case (.bookmarks, .recalled(.bookmarks(let kept, let known))):
      marks.merge(known) { $1 }
      lists[.bookmarks]?.show(kept.map(\.post))
    case (.unread, .recalled(.unread(let posts, let known))):
      marks.merge(known) { $1 }
      lists[.unread]?.show(posts)
    case (.search(let query), .recalled(.found(let findings))):
      take(findings, for: query)
    case (_, .notKept(let sentence)):
      fail(recall)
      sayOfArchive(sentence)
      if case .name(let subject) = recall { return take(saved: nil, as: subject) }
    default: break
    }
    return []
  }

  private mutating func take(_ saved: SavedList, of spec: ListSpec) {
    lists[spec, default: PostList(spec)].recall(saved)
    // What this run has done since is newer than what was read.
    marks.merge(saved.marks) { known, _ in known }
  }

  private mutating func take(_ saved: SavedPost, of reference: PostReference) {
    let post = saved.detail.post
    marks[post.id] = marks[post.id] ?? saved.marks
    histories[post.id] = histories[post.id] ?? saved.history
    pages[reference, default: PostPage(reference)].recall(saved)
    noteNames(saved.detail)
    layouts[reference]?.forgetComments()
    updateLayout(of: reference)
  }

  /// A list that could not be read is one that nothing is known of.
  private mutating func fail(_ recall: Recall) {
    switch recall {
    case .list(let spec): lists[spec]?.isUnknown = true
    case .post(let reference): pages[reference]?.isUnknown = true
    case .bookmarks: lists[.bookmarks]?.show([])
    case .unread: lists[.unread]?.show([])
    case .search(let words): lists[.found(words)]?.show([])
    case .groups, .name, .marks: break
    }
  }

  /// Another program has changed something: what is known of posts is read anew.
  mutating func recallMarks() -> [Effect] {
    guard keeps else { return [] }
    var effects: [Effect] = []
    if !marks.isEmpty { effects.append(ask(.marks(marks.keys.sorted()))) }
    if case .list(.bookmarks) = place.destination { effects.append(ask(.bookmarks)) }
    return effects
  }

  /// A sentence about the archive, said once.
  mutating func sayOfArchive(_ sentence: PlainText) {
    guard saidOfArchive.insert(sentence).inserted else { return }
    message = Message(sentence, kind: .warning)
  }
}

extension Errand {
  var isSearch: Bool {
    if case .recall(.search) = self { true } else { false }
  }
}

extension ListSpec {
  static let bookmarks = kept(.bookmarks)
  static let unread = kept(.unread)
  static func found(_ words: String) -> ListSpec { kept(.found(words)) }

  /// Its period means nothing: it is the same one always.
  private static func kept(_ subject: Subject) -> ListSpec {
    ListSpec(
      .day(PacificDay(containing: Date(timeIntervalSince1970: 0))), scope: .all, subject: subject)
  }

  /// What the archive is asked for it; nil for a search for nothing.
  fileprivate var recall: Recall? {
    switch subject {
    case .bookmarks: .bookmarks
    case .unread: .unread
    case .found(let words): words.contains { $0 != " " } ? .search(words) : nil
    case .everything, .topic, .collection, .feed: nil
    }
  }
}

extension GroupSpec {
  /// Whether what was seen of it is kept: not what the service found for some words.
  var isSaved: Bool {
    switch self {
    case .topics(let words): words.isEmpty
    case .collections: true
    }
  }
}
