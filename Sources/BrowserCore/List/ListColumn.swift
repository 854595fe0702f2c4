// What a list can tell of a post, column by column.

/// A column of a list. The raw value is its name in the configuration.
package enum ListColumn: String, Hashable, Sendable, CaseIterable {
  case rank, votes, comments, name, tagline, topics
}
