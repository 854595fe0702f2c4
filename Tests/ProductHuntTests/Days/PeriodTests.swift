// The bounds and neighbours of days, weeks, months and years.

import Foundation
import ProductHunt
import Testing

struct PeriodTests {
  @Test(arguments: [
    (Period.Kind.day, "2025-12-17", "2025-12-17", "2025-12-17", "2025-12-18", "2025-12-16"),
    (.week, "2025-12-17", "2025-12-15", "2025-12-21", "2025-12-22", "2025-12-08"),
    (.week, "2025-12-15", "2025-12-15", "2025-12-21", "2025-12-22", "2025-12-08"),
    (.week, "2025-12-21", "2025-12-15", "2025-12-21", "2025-12-22", "2025-12-08"),
    (.week, "2026-01-01", "2025-12-29", "2026-01-04", "2026-01-05", "2025-12-22"),
    (.month, "2025-02-28", "2025-02-01", "2025-02-28", "2025-03-01", "2025-01-01"),
    (.month, "2025-12-31", "2025-12-01", "2025-12-31", "2026-01-01", "2025-11-01"),
    (.month, "2026-01-31", "2026-01-01", "2026-01-31", "2026-02-01", "2025-12-01"),
    (.year, "2024-02-29", "2024-01-01", "2024-12-31", "2025-01-01", "2023-01-01"),
    (.year, "2025-12-31", "2025-01-01", "2025-12-31", "2026-01-01", "2024-01-01"),
  ])
  func `a period has its first day, its last and its neighbours`(
    kind: Period.Kind, containing: String, first: String, last: String, next: String,
    previous: String
  ) throws {
    let period = Period(kind, containing: try #require(PacificDay(containing)))
    #expect(period.firstDay.description == first)
    #expect(period.lastDay.description == last)
    #expect(period.next.firstDay.description == next)
    #expect(period.previous.firstDay.description == previous)
    #expect(period.start == period.firstDay.start && period.end == period.lastDay.end)
    #expect(period.contains(period.start) && !period.contains(period.end))
    #expect(period.next.previous == period && period.previous.next == period)
  }

  @Test func `a week in which the clock changes has an hour less or more`() {
    let spring = Period.week(of: PacificDay(year: 2025, month: 3, day: 9))
    #expect(spring.end.timeIntervalSince(spring.start) == (7 * 24 - 1) * 3_600)
    let fall = Period.week(of: PacificDay(year: 2025, month: 11, day: 2))
    #expect(fall.end.timeIntervalSince(fall.start) == (7 * 24 + 1) * 3_600)
  }

  @Test func `each kind of period has its rank`() {
    var post = Sample.post(1)
    (post.dailyRank, post.weeklyRank, post.monthlyRank, post.yearlyRank) = (1, 2, 3, 4)
    let day = PacificDay(year: 2025, month: 12, day: 17)
    #expect(
      Period.Kind.allCases.map { Period($0, containing: day).rank(of: post) } == [1, 2, 3, 4])
    #expect(Period.week(of: day).firstDay.description == "2025-12-15")
  }
}
