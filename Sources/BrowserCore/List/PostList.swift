// The rows of one list, how far they are loaded, and what went wrong last.

package import FoundationEssentials
package import ProductHunt

/// A list's posts: a set by id, in order.
package struct PostList: Hashable, Sendable {
  package let spec: ListSpec
  package private(set) var rows: [PostRow] = []
  /// How many of `rows` are the list's own; those behind stand below a line and are of another list.
  package private(set) var ownCount = 0
  /// Grows whenever `rows` changes.
  package private(set) var revision = 0
  /// Which pages were had, and which comes next.
  package private(set) var load: ListLoad
  package var ticket: Ticket?
  package var failure: Failure?
  /// When its last page came.
  package private(set) var updatedAt: Date?
  /// When its rows were saved, as long as they are those that an earlier run has seen.
  package private(set) var savedAt: Date?
  /// The archive knows nothing of it.
  package var isUnknown = false
  /// What happened since the last visit.
  package var changes: [Post.ID: RowChange] = [:]
  /// What a search found, in rows that are its hits.
  package private(set) var hits: [Post.ID: Findings.Hit] = [:]
  /// Posts that the service sent and that could not be read.
  package var unreadable: Int { load.unreadable }
  /// Posts that this round of loading brought; what is in `rows` beside them is from before.
  private var fresh: Set<Post.ID> = []
  private var index: [Post.ID: Int] = [:]
  /// How wide the widest of `rows` are.
  private(set) var widest = RowWidths()

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
  /// Whether nothing is missing at its end: now, or when it was saved.
  package var isWhole: Bool { isComplete || savedAt != nil && wasWhole }
  private var wasWhole = false

  package func row(of id: Post.ID?) -> Int? {
    id.flatMap { index[$0] }
  }

  /// Takes one page in. What this round of loading brought stands in the order in which it came, before
  /// what is there from earlier; the list's own order then moves what it has an opinion of.
  package mutating func take(_ page: Page<Post>, at now: Date) {
    hasBegun = true
    updatedAt = now
    savedAt = nil
    let own = rows.prefix(ownCount)
    let before = own.filter { fresh.contains($0.id) }
    let come = load.take(page).filter { fresh.insert($0.id).inserted }.map { PostRow($0) }
    // Where some could not be read, those that are missing may be among them: then they stay.
    let isAll = load.isComplete && !load.isDoubtful
    set(before + come + (isAll ? [] : own.filter { !fresh.contains($0.id) }))
  }

  /// Shows what an earlier run has seen, until an answer comes; nothing if one has come.
  package mutating func recall(_ saved: SavedList) {
    guard !hasBegun, ownCount == 0 else { return }
    savedAt = saved.fetchedAt
    wasWhole = saved.isWhole
    set(saved.posts.map { PostRow($0) })
  }

  /// Rows that come from the archive alone, in its order.
  package mutating func show(_ posts: [Post], hits: [Post.ID: Findings.Hit] = [:]) {
    hasBegun = true
    self.hits = hits
    var seen: Set<Post.ID> = []
    set(posts.filter { seen.insert($0.id).inserted }.map { PostRow($0) })
  }

  /// Asks the archive again; the rows stay until it has answered.
  mutating func askAgain() {
    hasBegun = false
  }

  /// Shows another list's rows until its own are there.
  mutating func guess(_ other: PostList) {
    hits = other.hits
    set(other.rows)
  }

  /// Asks anew from the first page on; the rows stay until they are replaced.
  package mutating func startOver() {
    load = ListLoad(spec)
    failure = nil
    hasBegun = false
    fresh = []
  }

  /// What another list of the same posts need not ask for again: all that this one has where it asks
  /// for the same pages or is whole, the featured posts where those are whole. Nil if that is nothing.
  package func shared(with spec: ListSpec) -> PostList? {
    guard let load = load.shared(with: ListLoad(spec)) else { return nil }
    var other = PostList(spec)
    other.load = load
    other.updatedAt = updatedAt
    other.changes = changes
    other.hasBegun = hasBegun
    let rows = rows.prefix(ownCount).filter { load.holds($0.post) }
    other.fresh = fresh.intersection(rows.map(\.id))
    other.set(rows)
    return other
  }

  /// Puts the rows of another list below the own ones; none takes them away.
  package mutating func setTail(_ tail: [PostRow]) {
    guard !tail.isEmpty || ownCount < rows.count else { return }
    let own = Set(rows.prefix(ownCount).map(\.id))
    let tail = tail.filter { !own.contains($0.id) }
    guard !tail.elementsEqual(rows[ownCount...]) else { return }
    put(Array(rows.prefix(ownCount)), tail: tail)
  }

  private mutating func set(_ unordered: [PostRow]) {
    let posts = Dictionary(unordered.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let own =
      spec.keepsOrder
      ? unordered
      : spec.order.sorted(unordered.map(\.post), by: spec.period.kind).compactMap { posts[$0.id] }
    put(own, tail: rows[ownCount...].filter { posts[$0.id] == nil })
  }

  private mutating func put(_ own: [PostRow], tail: [PostRow]) {
    revision += 1
    ownCount = own.count
    rows = own + tail
    widest = RowWidths(of: rows, in: spec.period)
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
