// What is left of the budget of complexity points.

public import FoundationEssentials

/// The budget as an answer gave it. Source: API v2, `X-Rate-Limit-*`: points, and seconds until the reset.
public struct RateLimit: Hashable, Sendable {
  public var limit: Int
  /// Below 0 once a refused query was charged.
  public var remaining: Int
  public var resetsAt: Date

  public init(limit: Int, remaining: Int, resetsAt: Date) {
    self.limit = limit
    self.remaining = remaining
    self.resetsAt = resetsAt
  }

  /// Less than a tenth is left: nothing may be asked that nobody waits for.
  public var isLow: Bool { isLow(after: 0) }

  /// Whether less than a tenth would be left by what costs so many points.
  public func isLow(after cost: Int) -> Bool { (remaining - cost) * 10 < limit }
}
