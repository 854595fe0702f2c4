// Which pages of a list's posts come next: those of a period, as `PeriodLoad` says, or a collection's.

package import ProductHunt
import Texts

/// The loading of a list's posts, as a value.
package struct ListLoad: Hashable, Sendable {
  private enum Kind: Hashable, Sendable {
    case period(PeriodLoad)
    case collection(CollectionLoad)
    case feed(FeedLoad)
    /// Comes from the archive, and not from the service.
    case kept
  }

  private var kind: Kind

  package init(_ spec: ListSpec) {
    switch spec.subject {
    case .everything:
      kind = .period(PeriodLoad(spec.period, scope: spec.scope, order: spec.order))
    case .topic(let slug):
      kind = .period(
        PeriodLoad(spec.period, scope: spec.scope, order: spec.order, topic: slug.raw))
    case .collection(let id):
      kind = .collection(CollectionLoad(id))
    case .feed(let topic):
      kind = .feed(FeedLoad(topic: topic))
    case .bookmarks, .unread, .found:
      kind = .kept
    }
  }

  /// What to ask for next; nil once everything is there.
  package var next: Question? {
    switch kind {
    case .period(let load): load.next.map { .posts($0) }
    case .collection(let load):
      load.isComplete ? nil : .collectionPosts(load.id, after: load.cursor)
    case .feed(let load): load.isComplete ? nil : .feed(topic: load.topic)
    case .kept: nil
    }
  }

  package var isComplete: Bool { next == nil }

  /// About how many posts are still to come; nil where nobody knows.
  package var remaining: Int? {
    switch kind {
    case .period(let load): load.remaining
    case .collection(let load): load.remaining
    case .feed, .kept: nil
    }
  }

  /// `other` as far as this load has come already, so that no page is asked for twice; nil if it
  /// would have to begin at its beginning.
  func shared(with other: ListLoad) -> ListLoad? {
    var shared = other
    switch (kind, other.kind) {
    case (.period(let mine), .period(let theirs)):
      guard let load = mine.shared(with: theirs) else { return nil }
      shared.kind = .period(load)
    case (.collection(let mine), .collection(let theirs)) where mine.id == theirs.id:
      shared.kind = .collection(mine)
    default: return nil
    }
    return shared
  }

  /// Whether a post is among those that were taken.
  func holds(_ post: Post) -> Bool {
    guard case .period(let load) = kind else { return true }
    return load.holds(post)
  }

  /// Whether posts came of which it cannot be told whether they are this list's.
  var isDoubtful: Bool {
    guard case .period(let load) = kind else { return unreadable > 0 }
    return unreadable > 0 || load.doubtful > 0
  }

  /// Posts that came but could not be read.
  package var unreadable: Int {
    switch kind {
    case .period(let load): load.unreadable
    case .collection(let load): load.unreadable
    case .feed(let load): load.unreadable
    case .kept: 0
    }
  }

  /// Takes the page that `next` asked for and returns its posts that were not there yet.
  package mutating func take(_ page: Page<Post>) -> [Post] {
    switch kind {
    case .period(var load):
      defer { kind = .period(load) }
      return load.take(page)
    case .collection(var load):
      defer { kind = .collection(load) }
      return load.take(page)
    case .feed(var load):
      defer { kind = .feed(load) }
      return load.take(page)
    case .kept:
      return []
    }
  }
}

/// The loading of a collection's posts.
private struct CollectionLoad: Hashable, Sendable {
  let id: CollectionReference
  private(set) var cursor: Cursor?
  private(set) var isComplete = false
  private(set) var unreadable = 0
  private var seen: Set<Post.ID> = []
  private var trail = PageTrail()
  private(set) var remaining: Int?

  init(_ id: CollectionReference) {
    self.id = id
  }

  mutating func take(_ page: Page<Post>) -> [Post] {
    unreadable += page.unreadable
    let new = page.items.filter { seen.insert($0.id).inserted }
    cursor = trail.follow(page.next, bringing: new.count)
    isComplete = cursor == nil
    remaining = page.total.map { max(0, $0 - seen.count) }
    return new
  }
}
