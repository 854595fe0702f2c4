// What may still be asked in a window of time.

import FoundationEssentials
import ProductHunt

/// Points in a window that begins with its first request. A refused request is charged, too.
struct Budget: Sendable {
  struct State: Hashable, Sendable {
    var limit: Int
    var remaining: Int
    /// Whole seconds, rounded up.
    var resetIn: Int

    /// Source: API v2, rate limits.
    var headers: [Header] {
      [
        Header("X-Rate-Limit-Limit", String(limit)),
        Header("X-Rate-Limit-Remaining", String(remaining)),
        Header("X-Rate-Limit-Reset", String(resetIn)),
      ]
    }
  }

  static let pointsPerWindow = 6_250
  static let requestsPerWindow = 450
  private static let window = 900.0

  private let limit: Int
  private var remaining = 0
  private var ends = Date.distantPast

  init(limit: Int) { self.limit = limit }

  mutating func charge(_ points: Int, at now: Date) -> State {
    if now >= ends {
      remaining = limit
      ends = now.addingTimeInterval(Budget.window)
    }
    remaining -= points
    let wait = Int(ends.timeIntervalSince(now).rounded(.up))
    return State(limit: limit, remaining: remaining, resetIn: wait)
  }
}
