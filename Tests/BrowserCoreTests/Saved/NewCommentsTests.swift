// Comments that have come since the last visit.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct NewCommentsTests {
  private func comment(_ id: String, _ minutesAgo: Double, _ replies: [ProductHunt.Comment] = [])
    -> ProductHunt.Comment
  {
    var comment = ProductHunt.Comment.sample(id, replies: replies)
    comment.createdAt = Moment.start.after(-60 * minutesAgo).date
    return comment
  }

  /// A page whose comments were seen up to an hour ago, and what the service has now.
  private func browser() throws -> Browser {
    var browser = Browser.keepingList([.sample(1)])
    let effects = browser.press(.enter)
    let ticket = try #require(effects.ticket { if case .recall = $0 { true } else { false } })
    let old = (1...9).map { comment("old\($0)", 60 + Double($0)) }
    let seen = SavedPost(
      .sample(1, comments: Page(old)), fetchedAt: Moment.start.after(-3600).date,
      commentsSeen: Moment.start.after(-3600).date)
    _ = browser.handle(.answered(ticket, .recalled(.post(seen))), at: .start)
    let answered = comment("old1", 61, [comment("new2", 3)])
    let fresh = [comment("new1", 5), answered] + old.dropFirst()
    browser.answer(
      effects.filter(\.isRequest), .post(Answer(.sample(1, comments: Page(Array(fresh))))))
    return browser
  }

  private func lines(_ browser: Browser) -> [String] {
    browser.layouts.values.first.map { layout in
      layout.lines.map { $0.runs.reduce(into: "") { $0 += $1.text.string } }
    } ?? []
  }

  @Test func `they are marked, answers too, and counted`() throws {
    let lines = lines(try browser())

    #expect(lines.filter { $0.hasPrefix("N ") || $0.hasPrefix("│ N ") }.count == 2)
    #expect(lines.contains { $0.contains("Discussion") && $0.contains("2 new") })
    #expect(lines.filter { $0.hasPrefix("● ") }.count == 9)
  }

  @Test func `n and N go to them where nothing is looked for`() throws {
    var browser = try browser()
    browser.press("n")
    #expect(browser.place.comment == ProductHunt.Comment.ID("new1"))
    browser.press("n")
    #expect(browser.place.comment == ProductHunt.Comment.ID("new2"))
    browser.press("N")
    #expect(browser.place.comment == ProductHunt.Comment.ID("new1"))
  }

  @Test func `on the first visit none is new, and n says so`() {
    var browser = Browser.keepingList([.sample(1)])
    let effects = browser.press(.enter)
    browser.carryOut(effects, .post(Answer(.sample(1, comments: Page([comment("c", 5)])))))
    browser.press("n")

    #expect(browser.message?.text.string.hasPrefix("No new comments") == true)
    #expect(!lines(browser).contains { $0.hasPrefix("N ") })
  }

  @Test
  func `an answer that is loaded later is not new for being newer than the first page's comments`()
  {
    var browser = Browser.keepingList([.sample(1)])
    var old = comment("old", 90)
    old.replies = Page([], next: .beginning)
    browser.carryOut(browser.press(.enter), .post(Answer(.sample(1, comments: Page([old])))))
    let more = browser.press("G")
    browser.answer(
      more.filter(\.isRequest), .comments(Answer(Page([comment("answer", 30)]))))

    #expect(lines(browser).contains { $0.hasPrefix("│ ● ") })
    #expect(!lines(browser).contains { $0.contains("N ") })
  }

  @Test func `what was seen is kept with the page`() {
    var browser = Browser.keepingList([.sample(1)])
    let effects = browser.press(.enter)
    let detail = PostDetail.sample(1, comments: Page([comment("c", 5), comment("d", 9)]))
    let kept = browser.answer(effects.filter(\.isRequest), .post(Answer(detail)))

    let now = Moment.start.date
    #expect(kept.writes == [.page(detail), .seen(Post.ID("1"), commentsUntil: now)])
  }

  @Test func `comments that were loaded further down stay when the page comes anew`() throws {
    var thread = Thread(Page((1...30).map { comment("c\($0)", Double($0)) }, next: Cursor("MzA")))
    thread.refresh(
      Page([comment("c0", 0), comment("c1", 1)], next: Cursor("Mg")), isNewestFirst: true)

    #expect(thread.inOrder.map(\.rawValue) == (0...30).map { "c\($0)" })
    #expect(thread.next == Cursor("MzA"))
  }

  @Test func `with a gap between the known and the new ones it begins anew`() {
    var thread = Thread(Page([comment("c9", 9)]))
    let page = Page([comment("c1", 1), comment("c2", 2)], next: Cursor("Mg"))
    thread.refresh(page, isNewestFirst: true)

    #expect(thread.inOrder.map(\.rawValue) == ["c1", "c2"])
    #expect(thread.next == Cursor("Mg"))
  }
}
