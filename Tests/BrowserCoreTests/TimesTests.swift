// How times and the first hours of a day are said.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct TimesTests {
  /// The first row of the screen, for a person two hours east of UTC.
  private func header(hour: Int) -> String {
    let now = Moment(
      PacificDay.sample.start.addingTimeInterval(Double(hour) * 3600 + 60), utcOffset: 7200)
    let browser = Browser(
      at: .day(nil), size: Size(width: 100, height: 24), now: now, connection: .service)
    return FrameText.row(0, of: render(browser))
  }

  @Test func `until four in San Francisco the ranking is called early`() {
    #expect(header(hour: 0).contains("early ranking"))
    #expect(header(hour: 3).contains("early ranking"))
    #expect(header(hour: 4).contains("by rank"))
  }

  @Test(arguments: [
    (-8 * 3600, "ends at midnight in San Francisco\n"),
    (0, "ends at midnight in San Francisco, 08:00 your time"),
    (13 * 3600, "ends at midnight in San Francisco, 21:00 your time"),
  ])
  func `a list says when its day ends, in the person's zone`(offset: Int, expected: String) {
    var browser = Browser.listing(3)

    _ = browser.handle(.woke, at: Moment(Moment.start.date, utcOffset: offset))

    #expect(FrameText(render(browser)).description.contains(expected))
  }

  @Test func `a week says the day that it ends on`() {
    var browser = Browser.listing(3)
    let effects = browser.press("w")
    browser.answer(effects, .posts(Answer(Page([.sample(1)]))))

    _ = browser.handle(
      .woke, at: Moment(Moment.start.date, utcOffset: 14 * 3600))
    #expect(FrameText(render(browser)).description.contains("ends Mon 30 Nov 22:00 your time"))
    _ = browser.handle(.woke, at: Moment(Moment.start.date, utcOffset: -10 * 3600))
    #expect(FrameText(render(browser)).description.contains("ends Sun 29 Nov 22:00 your time"))
  }

  @Test func `the exact time is a key away, here and in San Francisco`() {
    var browser = Browser.listing(3)

    browser.press("T", at: Moment(Moment.start.date, utcOffset: 7200))

    #expect(
      browser.message?.text
        == "Launched Mon 23 Nov 2026, 10:01 here, 00:01 in San Francisco.")
  }

  @Test(arguments: [
    (Start.period(.week, nil, .everything), ListSpec(.week(of: .sample))),
    (
      Start.period(.year, PacificDay(year: 2024, month: 5, day: 1), .everything),
      ListSpec(.year(of: PacificDay(year: 2024, month: 1, day: 1)))
    ),
  ])
  func `the browser begins where it was asked to`(start: Start, expected: ListSpec) {
    let browser = Browser(
      at: start, size: Size(width: 80, height: 24), now: .start, connection: .service)

    #expect(browser.place.destination == .list(expected))
  }
}
