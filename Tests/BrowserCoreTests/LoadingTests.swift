// What is asked, when, and what an answer changes.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing

struct LoadingTests {
  @Test func `the start asks for the first page of today`() {
    var browser = Browser.starting()

    let effects = browser.handle(.started, at: .start)

    #expect(effects.tickets == [Ticket(1)])
    guard case .posts(let request)? = effects.questions.first else {
      Issue.record("asked something else: \(effects)")
      return
    }
    #expect(request.cursor == nil)
    #expect(request.query.featured)
    #expect(request.query.order == .ranking)
    #expect(request.query.postedBefore == PacificDay.sample.end)
  }

  @Test func `a featured day is loaded on to its end without being asked`() {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)

    let second = browser.answer(
      first, .posts(Answer(Page((1...20).map { .sample($0) }, next: Cursor("MjA")))))
    let third = browser.answer(second, .posts(Answer(Page((21...28).map { .sample($0) }))))

    #expect(second.questions.count == 1)
    #expect(third.isEmpty)
    #expect(browser.shownIDs == (1...28).map(String.init))
    #expect(browser.lists[.today]?.isComplete == true)
  }

  @Test func `a better rank on a later page comes above and the selection stays on its post`() {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)
    let second = browser.answer(
      first, .posts(Answer(Page((2...21).map { .sample($0) }, next: Cursor("MjA")))))
    browser.press("j")
    let row = browser.place.row - browser.place.top

    browser.answer(second, .posts(Answer(Page([.sample(1)]))))

    #expect(browser.shownIDs.first == "1")
    #expect(browser.place.selection == Post.ID("3"))
    #expect(browser.place.row - browser.place.top == row)
  }

  @Test func `before the first key, rows that come in above are shown`() {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)
    let second = browser.answer(
      first, .posts(Answer(Page((2...21).map { .sample($0) }, next: Cursor("MjA")))))

    browser.answer(second, .posts(Answer(Page([.sample(1)]))))

    #expect(browser.place.selection == Post.ID("2"))
    #expect(browser.place.top == 0)
  }

  @Test func `an answer to an older request changes nothing`() {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)
    browser.press("[")
    let before = browser

    let effects = browser.answer(first, .posts(Answer(Page([.sample(9)]))))

    #expect(effects.isEmpty)
    #expect(browser == before)
  }

  @Test func `leaving a place for good cancels what was asked for it`() {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)

    let effects = browser.press("[")

    #expect(effects.contains(.cancel(first.tickets[0])))
    #expect(effects.questions.count == 1)
    #expect(browser.awaiting.count == 1)
  }

  @Test func `quitting cancels everything`() {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)

    let effects = browser.press("q")

    #expect(effects == [.quit, .cancel(first.tickets[0])])
    #expect(browser.awaiting.isEmpty)
  }

  @Test func `all posts of a day are asked for page by page as they are reached`() {
    var browser = Browser.listing(28)
    var effects = browser.press("a")
    let all = ListSpec(.day(.sample), scope: .all)
    for page in 0..<2 where !effects.tickets.isEmpty {
      let posts = (1...20).map { Post.sample(page * 20 + $0, rank: nil) }
      effects = browser.answer(effects, .posts(Answer(Page(posts, next: Cursor("c\(page)")))))
    }
    // However it begins, it does not go on to the end by itself.
    #expect(browser.lists[all]?.isComplete == false)
  }

  @Test func `another order of a day that is whole asks nothing`() {
    var browser = Browser.listing([
      .sample(1, votes: 10), .sample(2, votes: 30), .sample(3, votes: 20),
    ])

    let effects = browser.press("s")

    #expect(effects.isEmpty)
    #expect(browser.shownIDs == ["2", "3", "1"])
    #expect(browser.place.selection == Post.ID("1"))
  }

  @Test func `a first row that nobody chose is not followed out of sight`() {
    var browser = Browser.starting(size: Size(width: 80, height: 24))
    let first = browser.handle(.started, at: .start)
    let late = (41...60).map { Post.sample($0) }
    let more = browser.answer(first, .posts(Answer(Page(late, next: Cursor("MjA")))))
    #expect(browser.place.selection == Post.ID("41"))
    browser.answer(more, .posts(Answer(Page((1...40).map { Post.sample($0) }))))

    #expect(browser.place.selection == Post.ID("1"))
    #expect(browser.place.top == 0)
  }
}
