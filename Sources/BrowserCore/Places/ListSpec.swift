// Which posts a list holds, and in which order.

package import ProductHunt

/// What a list is of.
package struct ListSpec: Hashable, Sendable {
  package var period: Period
  /// What the home page lists, or all posts.
  package var scope: PeriodLoad.Scope
  package var order: PostOrder

  package init(
    _ period: Period, scope: PeriodLoad.Scope = .featured, order: PostOrder = .rank
  ) {
    self.period = period
    self.scope = scope
    self.order = order
  }

  /// Whether it is fetched to its end at once: short, and only then in its right order.
  package var isLoadedWhole: Bool {
    scope == .featured && period.kind == .day
  }
}
