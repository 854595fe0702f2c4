// What a list of posts, comments, topics or collections can be asked for by.

public import FoundationEssentials

/// Which posts, in which order. Source: API v2, `Query.posts`.
public struct PostsQuery: Hashable, Sendable {
  /// `FEATURED_AT` is left out: equal moments come in another order on each page, so that paging it
  /// repeats posts and misses others.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// The home page's: newest day first, then by rank.
    case ranking = "RANKING"
    case votes = "VOTES"
    case newest = "NEWEST"
  }
  public var order: Order
  /// Only posts that the home page lists; false means all.
  public var featured: Bool
  /// Of `createdAt`, inclusive.
  public var postedAfter: Date?
  /// Of `createdAt`, exclusive.
  public var postedBefore: Date?
  /// A topic's slug.
  public var topic: String?

  public init(
    order: Order = .ranking, featured: Bool = true, postedAfter: Date? = nil,
    postedBefore: Date? = nil, topic: String? = nil
  ) {
    self.order = order
    self.featured = featured
    self.postedAfter = postedAfter
    self.postedBefore = postedBefore
    self.topic = topic
  }
}

/// In which order comments come. Replies always come newest first.
public enum CommentsOrder: String, Hashable, Sendable, CaseIterable {
  case newest = "NEWEST"
  case votes = "VOTES_COUNT"
}

public enum TopicsOrder: String, Hashable, Sendable, CaseIterable {
  case newest = "NEWEST"
  case followers = "FOLLOWERS_COUNT"
}

public enum CollectionsOrder: String, Hashable, Sendable, CaseIterable {
  case newest = "NEWEST"
  case followers = "FOLLOWERS_COUNT"
  case featured = "FEATURED_AT"
}
