// What is asked again by itself, and what that leaves where it is.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing

struct RefreshTests {
  private static func listing(limit: RateLimit? = nil) -> Browser {
    var browser = Browser(
      at: .day(nil), size: Size(width: 80, height: 24), now: .start, connection: .service,
      preferences: Preferences(refreshInterval: 300))
    let effects = browser.handle(.started, at: .start)
    browser.answer(
      effects, .posts(Answer(Page((1...28).map { .sample($0) }), rateLimit: limit)))
    return browser
  }

  @Test func `today's list is asked again after five minutes, and the selection stays`() {
    var browser = Self.listing()
    browser.press("9", "j")
    let before = browser.place

    #expect(browser.deadline == Moment.start.after(300).date)
    #expect(browser.handle(.woke, at: .start.after(299)).isEmpty)
    let effects = browser.handle(.woke, at: .start.after(300))
    #expect(effects.questions.count == 1)
    let posts = [Post.sample(99, rank: 1)] + (1...28).map { .sample($0, rank: $0 + 1) }
    browser.answer(effects, .posts(Answer(Page(posts))), at: .start.after(301))

    #expect(browser.place.selection == before.selection)
    #expect(browser.place.row - browser.place.top == before.row - before.top)
    #expect(browser.deadline == Moment.start.after(601).date)
  }

  @Test func `nothing is asked in the background`() {
    var browser = Self.listing()

    _ = browser.handle(.input(.focus(false)), at: .start)
    #expect(browser.deadline == nil)
    #expect(browser.handle(.woke, at: .start.after(600)).isEmpty)
    #expect(browser.handle(.input(.focus(true)), at: .start.after(700)).isEmpty == false)
  }

  @Test func `nothing is asked that would leave less than a tenth of the budget`() {
    let low = RateLimit(limit: 6250, remaining: 900, resetsAt: Moment.start.after(800).date)
    var browser = Self.listing(limit: low)

    #expect(browser.deadline == Moment.start.after(800).date)
    #expect(browser.handle(.woke, at: .start.after(300)).isEmpty)
    #expect(!browser.handle(.woke, at: .start.after(801)).isEmpty)
  }

  @Test func `other days do not change`() {
    var browser = Self.listing()
    let effects = browser.press("[")
    browser.answer(effects, .posts(Answer(Page([]))))

    #expect(browser.deadline == nil)
  }

  @Test func `a post that is read keeps its place in the discussion`() throws {
    var browser = Self.listing()
    var effects = browser.press(.enter)
    browser.answer(
      effects, .post(Answer(.sample(1, comments: Page((1...40).map { .sample("c\($0)") })))))
    browser.press(")", ")", ")", ")", ")", ")")
    let comment = try #require(browser.place.comment)

    effects = browser.handle(.woke, at: .start.after(300))
    #expect(effects.questions == [.post(.id(Post.ID("1")))])
    let newer = [Comment.sample("new")] + (1...9).map { .sample("c\($0)") }
    browser.answer(
      effects, .post(Answer(.sample(1, comments: Page(newer, next: Cursor("x"))))),
      at: .start.after(301))

    let layout = try #require(browser.layouts[.id(Post.ID("1"))])
    #expect(layout.commentLines.count == 41)
    #expect(layout.lines[browser.place.top].comment == comment)
    #expect(browser.place.comment == comment)
  }
}
