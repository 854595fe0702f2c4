// Dates as they are typed.

import BrowserCore
import ProductHunt
import Testing

struct DateInputTests {
  /// A Monday.
  private let today = PacificDay(year: 2026, month: 11, day: 23)

  @Test(
    arguments: [
      ("2025-12-15", .day, "2025-12-15"), ("today", .day, "2026-11-23"),
      ("Yesterday", .day, "2026-11-22"), ("-3", .day, "2026-11-20"), (" -3 ", .day, "2026-11-20"),
      ("mon", .day, "2026-11-23"), ("tue", .day, "2026-11-17"), ("Sunday", .day, "2026-11-22"),
      ("2025", .year, "2025-01-01"), ("2025-12", .month, "2025-12-01"),
    ] as [(String, Period.Kind, String)])
  func `these are dates`(typed: String, kind: Period.Kind, first: String) {
    let period = DateInput.period(typed, today: today)
    #expect(period?.kind == kind)
    #expect(period?.firstDay.description == first)
  }

  @Test(arguments: [
    "", "2025-13", "2025-02-30", "25", "m", "monkey", "-", "--3", "-99999999999999999999", "3",
    "2025-1", "tomorrow's", "0000", "\u{664}\u{664}\u{664}\u{664}",
  ])
  func `these are none`(typed: String) {
    #expect(DateInput.period(typed, today: today) == nil)
  }

  @Test func `the example in the docs`() {
    #expect(DateInput.period("2025-12", today: today)?.kind == .month)
  }
}
