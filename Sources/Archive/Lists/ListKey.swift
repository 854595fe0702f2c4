// Which list is meant. What a key is made of is the caller's affair; here it only has to be the same
// again.

/// The name of a list of posts: one filter in one order.
package struct ListKey: Hashable, Sendable {
  /// Such as "day:2026-11-23|featured|RANKING".
  package var rawValue: String
  /// What a person would call the same place whatever its order, such as "day:2026-11-23|featured":
  /// what is new since the last visit is counted by it.
  package var place: String
  /// The service's day as "2026-11-23", where it is a day's list.
  package var day: String?

  package init(_ rawValue: String, place: String? = nil, day: String? = nil) {
    self.rawValue = rawValue
    self.place = place ?? rawValue
    self.day = day
  }
}
