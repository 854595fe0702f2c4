// What is kept: everything that the service answered, in the order in which it came.

import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  mutating func write(_ write: Write) -> Effect {
    lastTicket = Ticket(lastTicket.number + 1)
    awaiting[lastTicket] = .write(write)
    return .write(write, at: now.date, lastTicket)
  }

  /// Keeps a list as far as it is loaded.
  mutating func keep(_ spec: ListSpec) -> [Effect] {
    guard keeps, let list = lists[spec] else { return [] }
    return [
      write(
        .list(spec, list.rows.prefix(list.ownCount).map(\.post), isWhole: list.isComplete))
    ]
  }

  /// Keeps the first page of topics or collections, if that is what came.
  mutating func keep(_ items: SavedGroups.Items, of spec: GroupSpec) -> [Effect] {
    guard keeps, spec.isSaved, groups[spec]?.rows.count == items.count else { return [] }
    return [write(.groups(items))]
  }

  /// Keeps what a topic or a collection is called, so that it is asked for once.
  mutating func keep(named items: SavedGroups.Items) -> [Effect] {
    keeps && items.count > 0 ? [write(.named(items))] : []
  }

  /// Keeps a post's page, and that its comments were seen.
  mutating func keep(_ detail: PostDetail, of reference: PostReference) -> [Effect] {
    guard keeps, let page = pages[reference] else { return [] }
    let seen = max(now.date, page.thread.newest ?? now.date)
    return [write(.page(detail)), write(.seen(detail.post.id, commentsUntil: seen))]
  }

  /// Keeps a further page of a discussion; called before it is added.
  mutating func keep(
    _ comments: Page<Comment>, of reference: PostReference, under parent: Comment.ID?
  ) -> [Effect] {
    guard keeps, let page = pages[reference], let post = page.post else { return [] }
    if page.order == .votes, parent == nil { return [write(.votedComments(comments, of: post.id))] }
    guard let cursor = parent.map({ page.thread.nodes[$0]?.next }) ?? page.thread.next
    else { return [] }
    return [write(.comments(comments, of: post.id, under: parent, after: cursor))]
  }

  // MARK: What came of it

  mutating func take(_ reply: Reply, of write: Write) -> [Effect] {
    switch reply {
    case .written(let written): take(written, of: write)
    case .notKept(let sentence): failed(write, sentence)
    default: break
    }
    return []
  }

  private mutating func take(_ written: Written, of write: Write) {
    switch (write, written) {
    case (.list(let spec, _, _), .marked(let known)), (.visit(let spec), .marked(let known)):
      marks.merge(known.marks) { $1 }
      histories.merge(known.histories) { $1 }
      // In every order it is the same list.
      for other in lists.keys where other.visited == spec.visited {
        lists[other]?.changes = known.changes
      }
    case (.fetched, .done):
      searchAgain()
    case (.page(let detail), .history(let history)):
      histories[detail.post.id] = history
    default:
      acknowledge(written, of: write)
    }
  }

  /// A person is told each time, of what is kept by itself once.
  private mutating func failed(_ write: Write, _ sentence: PlainText) {
    if case .fetched = write { backfill = nil }
    if write.isPersonal { message = Message(sentence, kind: .warning) }
    sayOfArchive(sentence)
  }
}

extension SavedGroups.Items {
  var count: Int {
    switch self {
    case .topics(let topics): topics.count
    case .collections(let collections): collections.count
    }
  }
}
