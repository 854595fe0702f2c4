// Small truths and small comforts: what the footer calls a period, when periods end, what a key says that
// has nothing to do here.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct ComfortTests {
  private func rows(_ browser: Browser) -> [String] {
    let frame = render(browser)
    return (0..<frame.size.height).map { FrameText.row($0, of: frame) }
  }

  @Test(arguments: [("d", "day"), ("w", "week"), ("m", "month")] as [(Key, String)])
  func `the footer says what the brackets go to`(key: Key, word: String) {
    var browser = Browser.listing(3)
    browser.press(key)
    #expect(rows(browser).last?.contains("[ ] \(word)") == true)
    guard key == "m" else { return }
    browser.press(.tab)
    #expect(rows(browser).last?.contains("[ ] year") == true)
  }

  @Test func `a collection offers no days`() {
    var browser = Browser(
      at: .period(.day, nil, .collection(.slug("x"))), size: Size(width: 80, height: 24),
      now: .start, connection: .service)
    let effects = browser.handle(.started, at: .start)
    _ = browser.handle(
      .answered(effects.tickets[1], .posts(Answer(Page([.sample(1)])))), at: .start)
    #expect(rows(browser).last?.contains("[ ]") == false)
  }

  /// What is said of the day's end by somebody so many hours east of Greenwich.
  @Test(arguments: [
    (0, "ends at midnight in San Francisco, 08:00 your time"),
    (9, "ends at midnight in San Francisco, 17:00 your time"),
    (-8, "ends at midnight in San Francisco"),
  ])
  func `a list says when its period ends, here and there`(hours: Int, words: String) {
    let now = Moment(Moment.start.date, utcOffset: hours * 3600)
    var browser = Browser(
      at: .day(nil), size: Size(width: 90, height: 24), now: now, connection: .service)
    browser.answer(
      browser.handle(.started, at: now), .posts(Answer(Page([.sample(1)]))), at: now)
    #expect(rows(browser).contains { $0.hasSuffix(words) })
    let local = (24 + 8 + hours) % 24
    #expect(rows(browser)[0].hasSuffix("ends \(local < 10 ? "0" : "")\(local):00"))
  }

  @Test func `a period that is over says when it ended`() {
    var browser = Browser.listing(3)
    let effects = browser.press("[")
    var post = Post.sample(7)
    post.featuredAt = PacificDay.sample.previous.start.addingTimeInterval(60)
    browser.answer(effects, .posts(Answer(Page([post]))))
    #expect(rows(browser).contains { $0.contains("ended at midnight in San Francisco") })
    #expect(!rows(browser)[0].contains("ends"))
  }

  @Test func `places go back and forward by as many as was typed`() {
    var browser = Browser.listing(3)
    browser.press("t", "C", "2", "h")
    #expect(browser.place.destination == .list(.today))
    browser.press("2", "L")
    #expect(browser.place.destination == .groups(.collections))
  }

  @Test(
    arguments: [
      "h", .escape, "L", "J", "K", "+", "-",
    ] as [Key])
  func `a key that has nothing to do in a list says so`(key: Key) {
    var browser = Browser.listing(3)
    #expect(browser.press(key).isEmpty)
    #expect(browser.message != nil)
    #expect(!browser.isOver)
  }

  @Test(arguments: ["z", "(", ")", "{", "}", "n", "N", .enter, "L"] as [Key])
  func `a key that has nothing to do on a page says so`(key: Key) {
    var browser = Browser.reading()
    #expect(browser.press(key).isEmpty)
    #expect(browser.message != nil)
  }

  @Test func `the wheel moves the list while it is being narrowed`() {
    var browser = Browser.listing(10)
    browser.press("/", "s")
    let wheel = Input.Mouse(.wheelDown, at: Position(column: 5, row: 5))
    _ = browser.handle(.input(.mouse(wheel)), at: .start)
    #expect(browser.place.selection == Post.ID("4"))
    #expect(browser.place.prompt != nil)
  }

  @Test func `a thousand comments do not run into the votes`() {
    var busy = Post.sample(1, votes: 1204)
    busy.commentsCount = 1004
    let browser = Browser.listing([busy, .sample(2)])
    #expect(rows(browser)[2].contains("▲1,204  1,004c  Sample 1"))
    #expect(rows(browser)[3].contains("▲498      2c  Sample 2"))
  }

  @Test func `opening is said at once, and without what only counts clicks`() {
    var post = Post.sample(1)
    post.website = ForeignText("https://www.producthunt.com/r/AB?utm_source=x&app_id=3")
    var browser = Browser.listing([post])

    let effects = browser.press("o")
    guard case .open(let link) = effects.first else {
      Issue.record("nothing was opened")
      return
    }
    // A redirect of the service's own is opened as it is.
    #expect(link.address.contains("utm_source"))
    #expect(browser.message?.text == "Opening https://www.producthunt.com/r/AB?app_id=3")
    _ = browser.handle(.opened(link, started: false), at: .start)
    #expect(rows(browser).contains("https://www.producthunt.com/r/AB?app_id=3"))
  }

  @Test func `an address is shown whole where there is no room for more`() {
    let address = "https://www.producthunt.com/r/" + String(repeating: "0123456789", count: 9)
    var post = Post.sample(1)
    post.website = ForeignText(address)
    var browser = Browser.listing([post], size: Size(width: 40, height: 4))
    for case .open(let link) in browser.press("o") {
      _ = browser.handle(.opened(link, started: false), at: .start)
    }
    #expect(rows(browser).joined() == address)
  }

  @Test func `comments that are counted and not listed are not called none`() {
    var detail = PostDetail.sample(1)
    detail.post.commentsCount = 3
    let text = rows(.reading(detail, size: Size(width: 80, height: 50)))
    #expect(text.contains { $0.contains("Discussion  3 comments") && !$0.contains("first") })
    #expect(text.contains { $0.contains("Product Hunt lists none of them here.") })
    detail.post.commentsCount = 0
    #expect(
      rows(.reading(detail, size: Size(width: 80, height: 50)))
        .contains { $0.contains("No comments yet.") })
  }

  @Test func `people whose names are withheld are nobody's names in comments`() {
    let comment = Comment.sample("a", body: "<p>@[REDACTED] that is on purpose</p>")
    let browser = Browser.reading(
      .sample(1, comments: Page([comment])), size: Size(width: 80, height: 50))
    #expect(rows(browser).contains { $0.contains("@someone that is on purpose") })
    #expect(!rows(browser).contains { $0.contains("REDACTED") })
  }
}
