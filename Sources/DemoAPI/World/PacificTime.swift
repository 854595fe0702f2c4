// Days and hours in San Francisco, by the rule that the United States keep since 2007: summer time
// from the second Sunday of March to the first of November. It knows no other rule and no zone data.

import FoundationEssentials

/// A day is a number here: days since 1970-01-01, as the calendar in San Francisco has it.
enum PacificTime {
  static let secondsPerDay = 86_400
  private static let standard = -8 * 3_600
  private static let summer = -7 * 3_600

  /// Seconds to add to UTC.
  static func offset(at date: Date) -> Int {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down))
    let year = civil(floorDivide(seconds + standard, secondsPerDay)).year
    // The clocks change at 2 in the morning: 10:00 UTC in March, 9:00 UTC in November.
    let begin = sunday(2, of: 3, in: year) * secondsPerDay + 10 * 3_600
    let end = sunday(1, of: 11, in: year) * secondsPerDay + 9 * 3_600
    return (begin..<end).contains(seconds) ? summer : standard
  }

  /// The day that a moment lies in.
  static func day(of date: Date) -> Int {
    floorDivide(Int(date.timeIntervalSince1970.rounded(.down)) + offset(at: date), secondsPerDay)
  }

  /// A day's first moment.
  static func start(of day: Int) -> Date {
    let early = Date(timeIntervalSince1970: Double(day * secondsPerDay - summer))
    return offset(at: early) == summer
      ? early : Date(timeIntervalSince1970: Double(day * secondsPerDay - standard))
  }

  // Both after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  static func day(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    let month = place < 10 ? place + 3 : place - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1
    )
  }

  /// The Monday at or before a day.
  static func monday(of day: Int) -> Int { day - ((day + 3) % 7 + 7) % 7 }

  private static func sunday(_ number: Int, of month: Int, in year: Int) -> Int {
    let first = day(year: year, month: month, day: 1)
    return first + (10 - first % 7) % 7 + (number - 1) * 7
  }

  private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
  }
}

/// Moments as the service writes them: `2025-06-12T07:01:00Z`.
enum Moment {
  static func text(_ date: Date) -> String { date.formatted(.iso8601) }

  static func json(_ date: Date?) -> JSON { date.map { .string(text($0)) } ?? .null }

  /// A moment, or a day, which begins at midnight in UTC.
  static func date(_ text: String) -> Date? {
    (try? Date(text, strategy: .iso8601))
      ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
      ?? (try? Date(text, strategy: .iso8601.year().month().day()))
  }

  /// As the feed writes them, in San Francisco's time: `2026-09-11T11:43:38-07:00`.
  static func pacificText(_ date: Date) -> String {
    let offset = PacificTime.offset(at: date)
    let local = date.addingTimeInterval(Double(offset)).formatted(.iso8601)
    return "\(local.dropLast())-0\(-offset / 3_600):00"
  }
}
