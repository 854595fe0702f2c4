// The computed day against the system's zone data, which the library does without.

import Foundation
import ProductHunt
import Testing

struct PacificDayTests {
  static let zone = TimeZone(identifier: "America/Los_Angeles")

  static var calendar: Calendar {
    get throws {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = try #require(zone, "the system has no zone data")
      return calendar
    }
  }

  @Test func `every day from 2013 to 2035 begins and ends when the system's zone says`() throws {
    let zone = try #require(Self.zone)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? zone
    var day = PacificDay(year: 2013, month: 1, day: 1)
    let last = PacificDay(year: 2035, month: 12, day: 31)
    var midnight = try #require(
      calendar.date(from: DateComponents(year: 2013, month: 1, day: 1)))
    var lengths: [Double: Int] = [:]
    while day <= last {
      // Midnight there is the UTC midnight less the offset that holds there and then.
      let guess = midnight.addingTimeInterval(8 * 3_600)
      let start = midnight.addingTimeInterval(
        -Double(zone.secondsFromGMT(for: guess.addingTimeInterval(-3_600))))
      #expect(day.start == start, "\(day)")
      #expect(PacificDay(containing: start) == day)
      #expect(PacificDay(containing: start.addingTimeInterval(-1)) == day.previous)
      #expect(PacificDay(containing: day.end.addingTimeInterval(-0.001)) == day)
      #expect(day.contains(day.start) && !day.contains(day.end))
      lengths[day.end.timeIntervalSince(day.start) / 3_600, default: 0] += 1
      day = day.next
      midnight.addTimeInterval(86_400)
    }
    #expect(lengths[23] == 23 && lengths[25] == 23 && lengths.count == 3)
  }

  @Test func `every hour around both clock changes lies in the day that the system says`() throws {
    let calendar = try Self.calendar
    for year in 2013...2035 {
      for (month, days) in [(3, 7...15), (11, 1...8)] {
        let start = PacificDay(year: year, month: month, day: days.lowerBound).start
        for quarter in 0..<(days.count * 96) {
          let moment = start.addingTimeInterval(Double(quarter) * 900)
          let parts = calendar.dateComponents([.year, .month, .day], from: moment)
          let day = PacificDay(containing: moment)
          #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
        }
      }
    }
  }

  @Test(arguments: [
    (2025, 3, 9, 23.0), (2025, 11, 2, 25), (2025, 3, 8, 24), (2025, 3, 10, 24), (2026, 3, 8, 23),
    (2026, 11, 1, 25), (2024, 2, 29, 24),
  ])
  func `a day has the hours that the clock gave it`(
    year: Int, month: Int, day: Int, hours: Double
  ) {
    let day = PacificDay(year: year, month: month, day: day)
    #expect(day.end.timeIntervalSince(day.start) == hours * 3_600)
  }

  @Test func `midnight belongs to the day that it begins`() {
    let midnight = Timestamp.date(from: "2025-12-15T08:00:00Z") ?? .distantPast
    #expect(PacificDay.today(midnight).description == "2025-12-15")
    #expect(PacificDay.today(midnight.addingTimeInterval(-0.5)).description == "2025-12-14")
  }

  @Test func `days are counted, compared and named`() throws {
    let day = try #require(PacificDay("2025-12-31"))
    #expect(day.next.description == "2026-01-01")
    #expect(day.advanced(by: -365).description == "2024-12-31")
    #expect(day.days(until: day.advanced(by: 40)) == 40)
    #expect(day.weekday == .wednesday)
    #expect(PacificDay(year: 2025, month: 12, day: 15).weekday == .monday)
    #expect(PacificDay(year: 1969, month: 12, day: 28).weekday == .sunday)
    #expect(day < day.next && !(day < day))
    #expect(PacificDay(year: 2025, month: 2, day: 30).description == "2025-03-02")
  }

  @Test(arguments: [
    "", "2025", "2025-12", "2025-13-01", "2025-02-29", "2025-1-1", "2025-12-15 ", "2025-12-00",
    "-025-12-15", "２０２５-12-15", "0000-01-01", "2025-12-15-01", "2025--1-01",
  ])
  func `what is no date is none`(text: String) {
    #expect(PacificDay(text) == nil)
  }

  @Test func `moments out of all bounds are bounded`() {
    for seconds in [Double.nan, .infinity, -.infinity, 1e300, -1e300] {
      let day = PacificDay(containing: Date(timeIntervalSince1970: seconds))
      #expect((1...9999).contains(day.year))
      #expect(day.next >= day && day.previous <= day)
    }
    #expect(PacificDay(year: .max, month: .max, day: .max).year == 9999)
    #expect(PacificDay(year: .min, month: .min, day: .min).year == 1)
    #expect(PacificDay(year: 2025, month: 1, day: 1).advanced(by: .max).year == 9999)
  }

  @Test func `the example in the docs`() {
    let day = PacificDay(year: 2025, month: 3, day: 9)
    #expect(day.end.timeIntervalSince(day.start) == 82_800)
    #expect(day.next.description == "2025-03-10")
  }
}
