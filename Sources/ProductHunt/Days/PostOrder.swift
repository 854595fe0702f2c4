// In which order posts stand that are all there. Which to ask for is `PeriodLoad`'s.

/// An order for posts that have been loaded.
public enum PostOrder: String, Hashable, Sendable, CaseIterable {
  /// The home page's order.
  case rank
  case votes
  case newest

  /// The posts in this order; `kind` says which of their ranks counts.
  ///
  /// Total and stable, so that posts which come in later move nothing but by their own place:
  ///
  /// - `rank`: those with a rank, best first. Then those without (in a day's first hours that can be
  ///   all), featured ones before others, as the service gave them.
  /// - `votes`: most first; of equals the older id first.
  /// - `newest`: by the moment of featuring, else of creation; of equals the newer id first.
  public func sorted(_ posts: [Post], by kind: Period.Kind = .day) -> [Post] {
    let numbered = posts.enumerated()
    return
      switch self
    {
    case .rank:
      numbered.sorted { left, right in
        rankKey(left.element, kind, left.offset) < rankKey(right.element, kind, right.offset)
      }.map(\.element)
    case .votes:
      numbered.sorted { left, right in
        let (one, other) = (left.element, right.element)
        guard one.votesCount == other.votesCount else { return one.votesCount > other.votesCount }
        return one.id.isOlder(than: other.id)
      }.map(\.element)
    case .newest:
      numbered.sorted { left, right in
        let (one, other) = (left.element, right.element)
        let (first, second) = (one.featuredAt ?? one.createdAt, other.featuredAt ?? other.createdAt)
        guard first == second else { return first > second }
        return other.id.isOlder(than: one.id)
      }.map(\.element)
    }
  }

  private func rankKey(_ post: Post, _ kind: Period.Kind, _ place: Int) -> (Int, Int, Int) {
    (kind.rank(of: post) ?? .max, post.featuredAt == nil ? 1 : 0, place)
  }
}

extension Post.ID {
  /// Identifiers are growing numbers: of two, the shorter one is older.
  fileprivate func isOlder(than other: Post.ID) -> Bool {
    let (mine, theirs) = (rawValue.utf8.count, other.rawValue.utf8.count)
    return mine == theirs ? rawValue < other.rawValue : mine < theirs
  }
}
