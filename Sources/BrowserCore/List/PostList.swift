// The rows of one list, how far they are loaded, and what went wrong last.

package import FoundationEssentials
package import ProductHunt

/// A list's posts: a set by id, in order.
package struct PostList: Hashable, Sendable {
  package let spec: ListSpec
  package private(set) var rows: [PostRow] = []
  /// Grows whenever `rows` changes.
  package private(set) var revision = 0
  /// Which pages were had, and which comes next.
  package private(set) var load: ListLoad
  package var ticket: Ticket?
  package var failure: Failure?
  /// When its last page came.
  package private(set) var updatedAt: Date?
  /// Posts that the service sent and that could not be read.
  package var unreadable: Int { load.unreadable }
  /// Posts that this round of loading brought; what is in `rows` beside them is from before.
  private var fresh: Set<Post.ID> = []
  private var index: [Post.ID: Int] = [:]

  package init(_ spec: ListSpec) {
    self.spec = spec
    load = ListLoad(spec)
  }

  /// The day of each row, where days have headings.
  private(set) var days: [PacificDay]?
  /// Whether this round of loading has brought a page.
  package private(set) var hasBegun = false
  package var isLoading: Bool { ticket != nil }
  package var isComplete: Bool { load.isComplete }

  package func row(of id: Post.ID?) -> Int? {
    id.flatMap { index[$0] }
  }

  /// Takes one page in. Rows that were there keep their place unless the order moves them.
  package mutating func take(_ page: Page<Post>, at now: Date) {
    hasBegun = true
    updatedAt = now
    var known = rows
    var places = index
    for post in load.take(page) {
      fresh.insert(post.id)
      if let place = places[post.id] {
        known[place] = PostRow(post)
      } else {
        places[post.id] = known.count
        known.append(PostRow(post))
      }
    }
    // Where some could not be read, those that are missing may be among them: then they stay.
    if load.isComplete, load.unreadable == 0 { known.removeAll { !fresh.contains($0.id) } }
    set(known)
  }

  /// Asks anew from the first page on; the rows stay until they are replaced.
  package mutating func startOver() {
    load = ListLoad(spec)
    failure = nil
    hasBegun = false
    fresh = []
  }

  /// The same posts in another order. Only for a list that is whole.
  package func ordered(by spec: ListSpec) -> PostList {
    var other = PostList(spec)
    other.load = load
    other.updatedAt = updatedAt
    other.hasBegun = hasBegun
    other.fresh = fresh
    other.set(rows)
    return other
  }

  private mutating func set(_ unordered: [PostRow]) {
    revision += 1
    let posts = Dictionary(unordered.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    rows =
      spec.keepsOrder
      ? unordered
      : spec.order.sorted(unordered.map(\.post), by: spec.period.kind).compactMap { posts[$0.id] }
    index = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
    if spec.isFeed {
      days = rows.map { PacificDay(containing: $0.post.featuredAt ?? $0.post.createdAt) }
    }
  }
}

/// A failure that has not been mended, and when it is tried again by itself.
package struct Failure: Hashable, Sendable {
  package var error: ProductHuntError
  package var at: Date
  /// How often it has failed in a row.
  package var attempts: Int
  /// Nil: only when the person asks.
  package var retryAt: Date?
}
