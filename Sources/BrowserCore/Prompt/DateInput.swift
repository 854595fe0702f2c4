// Dates as a person types them. Days are San Francisco's.

package import ProductHunt

/// Reads a date.
package enum DateInput {
  /// The day, month or year that was meant; nil if it is none.
  ///
  /// `2025-12-15`, `today`, `yesterday`, `-3` (three days ago), a weekday such as `mon` (the last one,
  /// today included), `2025-12` and `2025`.
  ///
  ///     DateInput.period("2025-12", today: day)?.kind  // .month
  package static func period(_ typed: String, today: PacificDay) -> Period? {
    let text = typed.lowercased().filter { $0 != " " }
    switch text {
    case "today", "0", "-0": return .day(today)
    case "yesterday": return .day(today.previous)
    default: break
    }
    if let day = PacificDay(text) { return .day(day) }
    if let weekday = weekday(text) {
      let back = (today.weekday.rawValue - weekday.rawValue + 7) % 7
      return .day(today.advanced(by: -back))
    }
    if let month = month(text) { return month }
    if text.utf8.count == 4, let first = PacificDay(text + "-01-01") { return .year(of: first) }
    return daysAgo(text).map { .day(today.advanced(by: -$0)) }
  }

  private static func daysAgo(_ text: String) -> Int? {
    guard text.hasPrefix("-"), text.utf8.count <= 5,
      text.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text.dropFirst())
  }

  private static func month(_ text: String) -> Period? {
    guard text.utf8.count == 7 else { return nil }
    return PacificDay(text + "-01").map { .month(of: $0) }
  }

  private static func weekday(_ text: String) -> PacificDay.Weekday? {
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    guard text.utf8.count >= 2, let index = names.firstIndex(where: { $0.hasPrefix(text) }) else {
      return nil
    }
    return PacificDay.Weekday(rawValue: index + 1)
  }
}
