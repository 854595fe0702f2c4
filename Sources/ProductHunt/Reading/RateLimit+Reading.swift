// The budget as headers and refusals tell it, and for how long a refusal asks us to wait.

package import FoundationEssentials

extension RateLimit {
  /// What an answer says of the budget: its headers, else a refusal's body.
  package init?(of response: Response, at now: Date) {
    if let limit = RateLimit(headersOf: response, at: now) {
      self = limit
      return
    }
    guard response.status == 429, let json = try? JSONReader.read(response.body),
      let details = json["errors"]?.array?.first?["details"],
      let limit = RateLimit(refusal: details, at: now)
    else { return nil }
    self = limit
  }

  /// Reads `X-Rate-Limit-Limit`, `-Remaining` and `-Reset` (seconds until the reset), in any case.
  package init?(headersOf response: Response, at now: Date) {
    guard let limit = response.header("X-Rate-Limit-Limit").flatMap({ Int($0) }), limit > 0,
      let remaining = response.header("X-Rate-Limit-Remaining").flatMap({ Int($0) }),
      let reset = Waiting.seconds(response.header("X-Rate-Limit-Reset"))
    else { return nil }
    self.init(limit: limit, remaining: remaining, resetsAt: now.addingTimeInterval(reset))
  }

  /// Reads the `details` of a 429's body.
  package init?(refusal details: JSONValue, at now: Date) {
    guard let limit = details["limit"]?.wholeNumber, limit > 0,
      let remaining = details["remaining"]?.wholeNumber,
      let reset = Waiting.bounded(details["reset_in"]?.finiteNumber)
    else { return nil }
    self.init(limit: limit, remaining: remaining, resetsAt: now.addingTimeInterval(reset))
  }
}

/// Times to wait that a server named.
enum Waiting {
  /// The service's window is 15 minutes. An hour allows for a longer one, and keeps a nonsensical
  /// header from locking the program for days.
  static let longest: Double = 3_600
  /// For a 429 that does not say. Source: API v2's notes on limits.
  static let unsaid: Double = 60

  /// Nil where there is no such number of seconds; never over an hour.
  static func bounded(_ seconds: Double?) -> Double? {
    guard let seconds, seconds.isFinite, seconds >= 0 else { return nil }
    return min(seconds, longest)
  }

  static func seconds(_ header: String?) -> Double? { bounded(header.flatMap { Double($0) }) }

  /// Reads `Retry-After`: seconds, or a date as in `Wed, 21 Oct 2026 07:28:00 GMT` (RFC 9110).
  static func retryAfter(_ response: Response, at now: Date) -> Date? {
    guard let header = response.header("Retry-After") else { return nil }
    if let seconds = seconds(header) { return now.addingTimeInterval(seconds) }
    guard let date = httpDate(header) else { return nil }
    return min(max(date, now), now.addingTimeInterval(longest))
  }

  private static func httpDate(_ text: String) -> Date? {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2]))
    else { return nil }
    let written = "\(parts[3])-\(Civil.padded(month + 1, 2))-\(parts[1])T\(parts[4])Z"
    return Timestamp.date(from: written)
  }
}
