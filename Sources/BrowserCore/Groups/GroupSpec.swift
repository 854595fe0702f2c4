// Which topics or collections are listed.

/// What a list of topics or collections is of.
package enum GroupSpec: Hashable, Sendable {
  /// Topics by followers, or those that the service finds for some words; "" finds all.
  case topics(matching: String)
  /// The featured ones, by followers.
  case collections
}
