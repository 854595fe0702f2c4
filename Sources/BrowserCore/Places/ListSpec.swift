// Which posts a list holds, and in which order.

package import ProductHunt

/// What a list is of.
package struct ListSpec: Hashable, Sendable {
  package var period: Period
  /// Only what the home page lists; false means all posts.
  package var featured: Bool
  package var order: PostsQuery.Order

  package init(_ period: Period, featured: Bool = true, order: PostsQuery.Order = .ranking) {
    self.period = period
    self.featured = featured
    self.order = order
  }

  /// Whether it is fetched to its end at once: short, and only then in its right order.
  package var isLoadedWhole: Bool {
    if case .day = period { return featured }
    return false
  }
}
