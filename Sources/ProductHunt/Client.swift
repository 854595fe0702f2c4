// What can be asked of Product Hunt. It never sleeps and never asks twice of its own accord, but
// for a token that was refused.

public import FoundationEssentials

/// Asks Product Hunt's API v2, as a logged-out client.
public struct Client: Sendable {
}

/// Which posts, in which order.
public struct PostsQuery: Hashable, Sendable {
  public enum Order: String, Hashable, Sendable, CaseIterable {
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
