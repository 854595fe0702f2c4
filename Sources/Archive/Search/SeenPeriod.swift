// When something was seen, as people say it, and what seconds that means. The clock and its offset are
// handed in; an hour's error where summer time began meanwhile does not matter here.

package import FoundationEssentials

/// A period that ends today or earlier, in the person's own days.
package enum SeenPeriod: Hashable, Sendable {
  case today, yesterday
  case thisWeek, lastWeek
  case thisMonth, lastMonth
  case date(DatePrefix)

  package init?(_ text: String) {
    switch text {
    case "today": self = .today
    case "yesterday": self = .yesterday
    case "this-week": self = .thisWeek
    case "last-week": self = .lastWeek
    case "this-month": self = .thisMonth
    case "last-month": self = .lastMonth
    default:
      guard let date = DatePrefix(text) else { return nil }
      self = .date(date)
    }
  }

  /// The seconds since 1970 that belong to it. Weeks begin on Monday.
  func seconds(_ clock: SearchClock) -> Range<Double> {
    let days = days(today: CivilDay(secondsSince1970: clock.now.storable + clock.offset))
    let start = Double(days.lowerBound.number) * 86_400 - clock.offset
    let end = Double(days.upperBound.number) * 86_400 - clock.offset
    return start..<max(start, end)
  }

  private func days(today: CivilDay) -> Range<CivilDay> {
    let (year, month, _) = today.components
    let monday = today.number - today.weekday
    switch self {
    case .today: return today..<CivilDay(number: today.number + 1)
    case .yesterday: return CivilDay(number: today.number - 1)..<today
    case .thisWeek: return CivilDay(number: monday)..<CivilDay(number: monday + 7)
    case .lastWeek: return CivilDay(number: monday - 7)..<CivilDay(number: monday)
    case .thisMonth: return DatePrefix(year: year, month: month).days
    case .lastMonth:
      let first = CivilDay(year: year, month: month - 1, day: 1).components
      return DatePrefix(year: first.year, month: first.month).days
    case .date(let date): return date.days
    }
  }
}

/// A year, a month or a day, as "2026", "2026-11" or "2026-11-23".
package struct DatePrefix: Hashable, Sendable {
  package var year: Int
  package var month: Int?
  package var day: Int?

  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
    self.init(year: numbers[0], month: month, day: day)
  }

  var days: Range<CivilDay> {
    let first = CivilDay(year: year, month: month ?? 1, day: day ?? 1)
    guard let month else { return first..<CivilDay(year: year + 1, month: 1, day: 1) }
    guard day != nil else { return first..<CivilDay(year: year, month: month + 1, day: 1) }
    return first..<CivilDay(number: first.number + 1)
  }
}

/// When a search is made, for "last-month" and the like.
package struct SearchClock: Hashable, Sendable {
  package var now: Date
  /// Seconds that the person's clock is ahead of UTC.
  package var offset: Double

  package init(now: Date, offset: Double = 0) {
    self.now = now
    self.offset = offset.storable
  }
}
