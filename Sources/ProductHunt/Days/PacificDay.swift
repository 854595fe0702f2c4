// The service's day: midnight to midnight in America/Los_Angeles. Its rule is computed here, since
// FoundationEssentials knows no time zones on Linux; a test holds it against the system's zone data.

public import FoundationEssentials

/// A launch day of Product Hunt.
///
/// Summer time follows the rule of the United States since 2007: from the second Sunday of March,
/// 02:00, to the first Sunday of November, 02:00. Product Hunt began in 2013, so no earlier rule is
/// needed.
///
///     let day = PacificDay(year: 2025, month: 3, day: 9)
///     day.end.timeIntervalSince(day.start)  // 82,800: that day has 23 hours
///     day.next.description                  // "2025-03-10"
public struct PacificDay: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// The day of these numbers. What is beyond a month's end rolls over into the next, as calendars
  /// do; years are kept within 1 to 9999. For what a person typed there is ``init(_:)``.
  public init(year: Int, month: Int, day: Int) {
    let bounded = Civil.dayNumber(
      year: min(max(year, Civil.years.lowerBound), Civil.years.upperBound),
      month: min(max(month, 1), 12), day: min(max(day, 1), 31))
    self.init(number: bounded)
  }

  /// The day in which a moment lies.
  public init(containing moment: Date) {
    let range = -62_135_596_800.0...253_402_214_400.0
    let seconds = moment.timeIntervalSince1970
    let bounded = min(max(seconds.isNaN ? 0 : seconds, range.lowerBound), range.upperBound)
    let whole = Int(bounded.rounded(.down))
    self.init(number: Civil.floorDivide(whole + PacificRule.offset(at: whole), 86_400))
  }

  /// Reads `2025-12-15`; nil for anything else, or a date that the calendar does not have.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      Civil.years.contains(year), (1...12).contains(month),
      (1...Civil.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(number: Civil.dayNumber(year: year, month: month, day: day))
  }

  init(number: Int) {
    let first = Civil.dayNumber(year: Civil.years.lowerBound, month: 1, day: 1)
    let last = Civil.dayNumber(year: Civil.years.upperBound, month: 12, day: 31)
    (year, month, day) = Civil.date(dayNumber: min(max(number, first), last))
  }

  /// The day that it is in San Francisco at `now`.
  public static func today(_ now: Date) -> PacificDay { PacificDay(containing: now) }

  public var next: PacificDay { advanced(by: 1) }
  public var previous: PacificDay { advanced(by: -1) }

  /// The day so many days later, or earlier where `days` is negative.
  public func advanced(by days: Int) -> PacificDay {
    let bounded = min(max(days, -4_000_000), 4_000_000)
    return PacificDay(number: number + bounded)
  }

  /// The days from this one to another; negative where that is earlier.
  public func days(until other: PacificDay) -> Int { other.number - number }

  /// Midnight at its beginning.
  public var start: Date {
    let midnight = number * 86_400
    return Date(timeIntervalSince1970: Double(midnight - PacificRule.offset(atMidnightOf: self)))
  }

  /// Midnight at its end, which is the next day's already.
  public var end: Date { next.start }

  /// Whether a moment lies within the day.
  public func contains(_ moment: Date) -> Bool { start <= moment && moment < end }

  public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, the fourth day of its week.
    let days = number + 3
    return Weekday(rawValue: days - Civil.floorDivide(days, 7) * 7 + 1) ?? .monday
  }

  /// Days since 1970-01-01.
  var number: Int { Civil.dayNumber(year: year, month: month, day: day) }
}

extension PacificDay: Comparable {
  public static func < (left: PacificDay, right: PacificDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension PacificDay: CustomStringConvertible {
  /// `2025-12-15`.
  public var description: String {
    [Civil.padded(year, 4), Civil.padded(month, 2), Civil.padded(day, 2)].joined(separator: "-")
  }
}
