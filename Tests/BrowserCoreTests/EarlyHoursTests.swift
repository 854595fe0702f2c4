// The first hours of a day in San Francisco: today's few rows, and yesterday's final list below them.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing

struct EarlyHoursTests {
  /// 08:12 UTC is 00:12 in San Francisco.
  private static let night = Moment(PacificDay.sample.start.addingTimeInterval(12 * 60))
  private static let yesterday = ListSpec(.day(PacificDay.sample.previous))

  /// Yesterday's posts, 101 and on.
  private static func final(_ count: Int) -> [Post] {
    (1...count).map { number in
      var post = Post.sample(100 + number, rank: number)
      post.featuredAt = PacificDay.sample.previous.start.addingTimeInterval(60)
      post.createdAt = post.featuredAt ?? post.createdAt
      return post
    }
  }

  static func listing(
    _ posts: Int, yesterday: Int = 5, size: Size = Size(width: 80, height: 24)
  ) -> Browser {
    var browser = Browser(at: .day(nil), size: size, now: night, connection: .service)
    let today = posts > 0 ? (1...posts).map { Post.sample($0, rank: nil) } : []
    var effects = browser.handle(.started, at: night)
    effects = browser.answer(effects, .posts(Answer(Page(today))), at: night)
    browser.answer(effects, .posts(Answer(Page(final(yesterday)))), at: night)
    return browser
  }

  @Test func `yesterday is asked for once today is there, and stands below it`() {
    let browser = Self.listing(3)

    #expect(browser.shownIDs == ["1", "2", "3", "101", "102", "103", "104", "105"])
    #expect(browser.lists[.today]?.ownCount == 3)
    #expect(browser.lists[Self.yesterday]?.rows.count == 5)
    #expect(browser.awaiting.isEmpty)
  }

  @Test func `the selection goes on below the line, and the line is no row`() {
    var browser = Self.listing(3)

    browser.press("j", "j", "j", at: Self.night)
    #expect(browser.place.selection?.rawValue == "101")
    browser.press(.enter, at: Self.night)
    #expect(browser.currentPost?.id.rawValue == "101")
    browser.press("K", at: Self.night)
    #expect(browser.currentPost?.id.rawValue == "3")
  }

  @Test func `a click finds the row that is on that line`() {
    var browser = Self.listing(3)
    // Two lines above the list, three rows, the line between.
    for (row, id) in [(4, "3"), (2, "1"), (6, "101"), (8, "103")] {
      let press = Input.Mouse(.press, at: Position(column: 9, row: row))
      _ = browser.handle(.input(.mouse(press)), at: Self.night)
      #expect(browser.place.selection?.rawValue == id)
    }
    let between = Input.Mouse(.press, at: Position(column: 9, row: 5))
    _ = browser.handle(.input(.mouse(between)), at: Self.night)
    #expect(browser.place.selection?.rawValue == "103")
  }

  @Test func `from four o'clock on it is today's list alone`() {
    var browser = Self.listing(3)
    let four = Moment(PacificDay.sample.start.addingTimeInterval(4 * 3600))

    _ = browser.handle(.woke, at: four)
    #expect(browser.shownIDs == ["1", "2", "3"])
  }

  @Test func `today's posts that come later go above the line`() {
    var browser = Self.listing(1)
    browser.press("j", at: Self.night)

    let effects = browser.press("r", at: Self.night)
    browser.answer(
      effects, .posts(Answer(Page([.sample(1), .sample(2), .sample(3)]))), at: Self.night)

    #expect(browser.shownIDs.prefix(4) == ["1", "2", "3", "101"])
    #expect(browser.place.selection?.rawValue == "101")
  }

  @Test func `other lists have nothing below them`() {
    var browser = Self.listing(3)
    for key in ["a", "w", "["] as [Key] {
      browser.press(key, at: Self.night)
      guard case .list(let spec) = browser.place.destination else { continue }
      #expect(browser.lists[spec].map { $0.ownCount == $0.rows.count } == true)
    }
  }

  @Test(arguments: ScreenGoldenTests.sizes)
  func `the first hours`(size: Size) throws {
    let browser = Self.listing(3, yesterday: 28, size: size)
    try expectGolden(FrameText(render(browser)), named: "early-\(size.width)x\(size.height)")
  }

  @Test(arguments: ScreenGoldenTests.sizes)
  func `the first minutes, with nothing launched yet`(size: Size) throws {
    let browser = Self.listing(0, yesterday: 28, size: size)
    try expectGolden(FrameText(render(browser)), named: "early-empty-\(size.width)x\(size.height)")
  }
}
