// Moments as RFC 3339 writes them, in UTC.

import FoundationEssentials

enum Timestamp {
  /// The years that the calendar and RFC 3339 agree on: 1600 to 9999.
  private static let range = -11_676_096_000.0..<253_402_300_800.0

  /// The moment to the second, such as `2025-06-12T07:01:00Z`; nil outside the years 1600 to 9999.
  static func text(_ date: Date) -> String? {
    guard range.contains(date.timeIntervalSince1970) else { return nil }
    return date.formatted(.iso8601)
  }

  /// Reads such a text, with any offset from UTC and with fractions of a second.
  static func date(_ text: String) -> Date? {
    try? Date(text, strategy: .iso8601)
  }
}
