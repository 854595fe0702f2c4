// One answer of a connection, and where the next one begins.

/// The opaque string that asks for what comes after. Source: API v2, `pageInfo.endCursor`.
public struct Cursor: Hashable, Sendable {
  public let rawValue: String
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Before the first item: for a connection of which nothing came along but that it is not empty.
  public static let beginning = Cursor("")
}

/// At most 20 items in the service's order.
public struct Page<Item: Hashable & Sendable>: Hashable, Sendable {
  public var items: [Item]
  /// Where the next page begins; nil at the end.
  public var next: Cursor?
  /// Items of this page that could not be read and were left out.
  public var unreadable: Int
  /// How many items the whole connection has, as the service says: right up to 20, above that no more
  /// than a hint. Nil where it was not asked.
  public var total: Int?

  public init(
    _ items: [Item] = [], next: Cursor? = nil, unreadable: Int = 0, total: Int? = nil
  ) {
    self.items = items
    self.next = next
    self.unreadable = unreadable
    self.total = total
  }
}

/// A value and what the answer said of the budget.
public struct Answer<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  /// Nil where the answer did not say.
  public var rateLimit: RateLimit?

  public init(_ value: Value, rateLimit: RateLimit? = nil) {
    self.value = value
    self.rateLimit = rateLimit
  }
}
