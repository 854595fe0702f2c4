// When it is summer in San Francisco. Only the rule in force since 2007 (Energy Policy Act of 2005,
// section 110); it is applied to all years.

/// Offsets from UTC of Pacific time, in seconds; negative, since it is west of Greenwich.
enum PacificRule {
  static let standard = -8 * 3_600
  static let summer = -7 * 3_600

  /// The offset at a moment, in seconds since 1970.
  static func offset(at moment: Int) -> Int {
    let (year, _, _) = Civil.date(dayNumber: Civil.floorDivide(moment + standard, 86_400))
    let begins = springDay(of: year) * 86_400 + 2 * 3_600 - standard
    let ends = fallDay(of: year) * 86_400 + 2 * 3_600 - summer
    return begins <= moment && moment < ends ? summer : standard
  }

  /// The offset at the midnight that a day begins with. Clocks change at two in the morning, so the
  /// first day of summer time begins in standard time, and the last one ends in it.
  static func offset(atMidnightOf day: PacificDay) -> Int {
    let number = day.number
    return springDay(of: day.year) < number && number <= fallDay(of: day.year) ? summer : standard
  }

  /// The second Sunday of March.
  private static func springDay(of year: Int) -> Int { sunday(onOrAfter: 8, month: 3, of: year) }

  /// The first Sunday of November.
  private static func fallDay(of year: Int) -> Int { sunday(onOrAfter: 1, month: 11, of: year) }

  private static func sunday(onOrAfter day: Int, month: Int, of year: Int) -> Int {
    let number = Civil.dayNumber(year: year, month: month, day: day)
    let daysSinceSunday = number + 4 - Civil.floorDivide(number + 4, 7) * 7
    return daysSinceSunday == 0 ? number : number + 7 - daysSinceSunday
  }
}
