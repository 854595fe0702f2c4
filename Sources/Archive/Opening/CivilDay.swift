// Days of the calendar as numbers and as "2026-11-23". It knows no time zones: whoever has one adds its
// offset first.

import FoundationEssentials

/// A day of the Gregorian calendar.
struct CivilDay: Hashable, Comparable, CustomStringConvertible {
  /// Days since 1 January 1970.
  var number: Int

  init(number: Int) { self.number = number }

  init(secondsSince1970 seconds: Double) {
    number = Int((seconds.storable / 86_400).rounded(.down))
  }

  /// A day of the month that is too large or too small counts on into the next or previous months.
  init(year: Int, month: Int, day: Int) {
    // Counted from March, so that the leap day ends the year. Source: H. Hinnant, "chrono-Compatible
    // Low-Level Date Algorithms", days_from_civil.
    let year = year + Self.floor(month - 1, 12)
    let month = (month - 1) - 12 * Self.floor(month - 1, 12)  // 0...11
    let shifted = month >= 2 ? year : year - 1
    let era = Self.floor(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 10) % 12) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = Self.floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  var description: String {
    let (year, month, day) = components
    return "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
  }

  /// 0 for Monday to 6 for Sunday.
  var weekday: Int { (number + 3) - 7 * Self.floor(number + 3, 7) }

  static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    (number >= 0 ? number : number - divisor + 1) / divisor
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
