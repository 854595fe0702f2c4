// Which pages to ask for to have the posts of a day, week, month or year as the site has them. It
// asks nothing itself: whoever drives it does, one page at a time, and may stop at any.
//
// The site's day is that of `featuredAt`, but the service filters by `createdAt` alone, and a tenth
// of the featured posts were created the day before or earlier (reported in 2019 and 2023). So a load
// begins a week before its period and keeps what was featured within it.

import FoundationEssentials

/// One page to ask for.
public struct PageRequest: Hashable, Sendable {
  public var query: PostsQuery
  /// Nil for the first page.
  public var cursor: Cursor?

  public init(_ query: PostsQuery, after cursor: Cursor? = nil) {
    self.query = query
    self.cursor = cursor
  }
}

/// The loading of one period's posts, as a value.
///
///     var load = PeriodLoad(.day(.today(now)))
///     while let request = load.next {
///       rows += load.take(try await client.posts(request).value)
///     }
///     rows = PostOrder.rank.sorted(rows)
///
/// A featured day or week is loaded whole. Months, years and "all posts" are long: take their pages
/// as they are reached; the order asked for is that of the rows as near as the service has it.
public struct PeriodLoad: Hashable, Sendable {
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// What the home page lists: 12 to 30 posts a day.
    case featured
    /// Everything: 500 to 800 posts a day.
    case all
  }

  /// How long before its period a load begins. Posts are featured hours after they were created as
  /// a rule; a week is generous, and costs nothing where the newest day comes first.
  public static let lookBack: Double = 7 * 86_400

  public let period: Period
  public let scope: Scope
  /// A topic's slug.
  public let topic: String?
  /// What to ask for next; nil once everything is there.
  public private(set) var next: PageRequest?
  /// Posts that came but could not be read.
  public private(set) var unreadable = 0

  /// About how many posts are still to come, as the service counts them (up to a page too many); nil
  /// where it counts those of other days too.
  public private(set) var remaining: Int?

  /// What is asked for, one after the other.
  private let plan: [PostsQuery]
  /// Which of them is being asked for; their count at the end.
  private var step = -1
  private var seen: Set<Post.ID> = []
  /// Those that the first query brought.
  private var seenFirst: Set<Post.ID> = []
  private var trail = PageTrail()
  /// Those that this query brought, wanted or not.
  private var arrived: Set<Post.ID> = []
  /// Posts that were featured some day, and do not say on which: an answer with errors can lose that.
  package private(set) var doubtful = 0
  /// How many items the query has brought so far, wanted or not.
  private var received = 0

  /// A load of a period's posts; `order` is the one in which they will be shown.
  public init(
    _ period: Period, scope: Scope = .featured, order: PostOrder = .rank, topic: String? = nil
  ) {
    self.period = period
    self.scope = scope
    self.topic = topic
    plan = Self.queries(period, scope, order, topic)
    next = nil
    beginNextQuery()
  }

  public var isComplete: Bool { next == nil }

  /// Takes the page that ``next`` asked for and returns its posts of this period that were not
  /// there yet, in the service's order.
  public mutating func take(_ page: Page<Post>) -> [Post] {
    guard let request = next else { return [] }
    unreadable += page.unreadable
    doubtful += page.items.count {
      request.query.featured && $0.featuredAt == nil && !belongs($0)
    }
    let kept = page.items.filter { belongs($0) && seen.insert($0.id).inserted }
    if step == 0 { seenFirst.formUnion(kept.map(\.id)) }
    received += page.items.count
    let isCounted = request.query.order != .ranking || !request.query.featured
    remaining = isCounted ? page.total.map { max(0, $0 - received) } : nil
    let new = page.items.count { arrived.insert($0.id).inserted }
    if let cursor = trail.follow(page.next, bringing: new), !isPast(page, request.query) {
      next = PageRequest(request.query, after: cursor)
    } else {
      beginNextQuery()
    }
    return kept
  }

  /// Goes on where an earlier load of the same posts stopped within its first list of pages: `cursor`
  /// is where that was, `posts` what it had brought. Only before the first page was taken.
  public mutating func resume(at cursor: Cursor, having posts: some Sequence<Post.ID>) {
    guard let request = next, request.cursor == nil, seen.isEmpty else { return }
    seen.formUnion(posts)
    trail = PageTrail(from: cursor)
    next = PageRequest(request.query, after: cursor)
  }

  private mutating func beginNextQuery() {
    trail = PageTrail()
    arrived = []
    received = 0
    remaining = nil
    step += 1
    next = step < plan.count ? PageRequest(plan[step]) : nil
  }

  /// `other` as far as this load has come already: all of it where both ask for the same pages, or this
  /// one is whole; else without the featured posts, if these are. Nil where it has to begin by itself.
  ///
  /// So another order or scope of the same period asks for no page twice.
  package func shared(with other: PeriodLoad) -> PeriodLoad? {
    guard period == other.period, topic == other.topic else { return nil }
    if plan == other.plan || (isComplete && scope == other.scope) { return self }
    guard step > 0, plan.first == other.plan.first else { return nil }
    var shared = other
    shared.beginNextQuery()
    shared.seen = seenFirst
    shared.seenFirst = seenFirst
    return shared
  }

  /// Whether a post is among those that were taken.
  package func holds(_ post: Post) -> Bool { seen.contains(post.id) }

  /// Whether a post is the period's: featured within it, or never and created within it. A featured
  /// post can lose its `featuredAt` in an answer with errors; then too its creation is what is known.
  private func belongs(_ post: Post) -> Bool {
    period.contains(post.featuredAt ?? post.createdAt)
  }

  /// Whether everything after this page was featured before the period. `RANKING` is newest day
  /// first; a whole page of earlier days is proof enough.
  private func isPast(_ page: Page<Post>, _ query: PostsQuery) -> Bool {
    query.order == .ranking && query.featured && !page.items.isEmpty
      && page.items.allSatisfy { ($0.featuredAt ?? $0.createdAt) < period.start }
  }

  private static func queries(
    _ period: Period, _ scope: Scope, _ order: PostOrder, _ topic: String?
  ) -> [PostsQuery] {
    let before = Date(timeInterval: -lookBack, since: period.start)
    let isLong = period.kind == .month || period.kind == .year
    let longOrder: PostsQuery.Order = order == .newest ? .newest : .votes
    let featured = PostsQuery(
      order: isLong ? longOrder : .ranking, featured: true, postedAfter: before,
      postedBefore: period.end, topic: topic)
    guard scope == .all else { return [featured] }
    guard !isLong else {
      var everything = featured
      everything.featured = false
      return [everything]
    }
    // The featured ones first, whole; then all that were created in the period.
    let created = PostsQuery(
      order: order == .rank ? .ranking : longOrder, featured: false, postedAfter: period.start,
      postedBefore: period.end, topic: topic)
    return [featured, created]
  }
}
