// The tenth of the budget that is a person's: nothing that the browser asks for by itself takes of it.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct BudgetTests {
  /// So little that a question of a twentieth of the budget would leave less than a tenth.
  private static let low = RateLimit(
    limit: 6250, remaining: 900, resetsAt: Moment.start.after(800).date)

  private static func left(_ remaining: Int) -> RateLimit {
    RateLimit(limit: 6250, remaining: remaining, resetsAt: low.resetsAt)
  }

  /// Twenty posts of today, of which more follow, after an answer that left little.
  private static func listing(_ limit: RateLimit = low) -> (browser: Browser, effects: [Effect]) {
    var browser = Browser(
      at: .day(nil), size: Size(width: 80, height: 40), now: .start, connection: .service)
    let first = browser.handle(.started, at: .start)
    let page = Page((1...20).map { Post.sample($0) }, next: Cursor("MjA"))
    let effects = browser.answer(first, .posts(Answer(page, rateLimit: limit)))
    return (browser, effects)
  }

  // MARK: Lists

  @Test func `a day is not loaded on by itself while little is left, and is at its end by a key`() {
    var (browser, effects) = Self.listing()

    #expect(effects.questions.isEmpty)
    #expect(browser.press("j", "j", "k").questions.isEmpty)
    #expect(browser.handle(.woke, at: .start.after(60)).questions.isEmpty)
    #expect(browser.screen.contains("More below"))
    #expect(browser.screen.contains("budget low"))
    effects = browser.press("G")
    #expect(effects.questions.count == 1)

    // The answer to it is no key.
    let page = Page((21...40).map { Post.sample($0) }, next: Cursor("NDA"))
    effects = browser.answer(effects, .posts(Answer(page, rateLimit: Self.left(865))))
    #expect(effects.questions.isEmpty)
    #expect(browser.handle(.woke, at: .start.after(801)).questions.count == 1)
  }

  @Test func `with enough left a day is loaded whole`() {
    #expect(Self.listing(Self.left(1000)).effects.questions.count == 1)
  }

  @Test func `a question is taken for as dear as the dearest before it`() {
    var (browser, effects) = Self.listing(Self.left(3000))
    let page = Page((21...40).map { Post.sample($0) }, next: Cursor("NDA"))

    effects = browser.answer(effects, .posts(Answer(page, rateLimit: Self.left(1500))))

    #expect(browser.dearestQuestion == 1500)
    #expect(effects.questions.isEmpty)
  }

  @Test func `letters typed to narrow a list load nothing on`() {
    var (browser, _) = Self.listing()

    #expect(browser.press("/", "z", "q").questions.isEmpty)
    #expect(browser.press(.enter).questions.count <= 1)
  }

  @Test func `yesterday below today is left out`() {
    let night = Moment(PacificDay.sample.start.addingTimeInterval(12 * 60))
    var browser = Browser(
      at: .day(nil), size: Size(width: 80, height: 24), now: night, connection: .service)
    let effects = browser.handle(.started, at: night)
    let limit = RateLimit(limit: 6250, remaining: 900, resetsAt: night.after(800).date)

    let answer = Answer(Page((1...3).map { Post.sample($0) }), rateLimit: limit)

    #expect(browser.answer(effects, .posts(answer), at: night).questions.isEmpty)
    #expect(browser.handle(.woke, at: night.after(801)).questions.count == 1)
  }

  @Test func `yesterday that failed is waited for, and not looked at again and again`() throws {
    let night = Moment(PacificDay.sample.start.addingTimeInterval(12 * 60))
    var browser = Browser(
      at: .day(nil), size: Size(width: 80, height: 24), now: night, connection: .service)
    var effects = browser.handle(.started, at: night)
    func limit(_ remaining: Int) -> RateLimit {
      RateLimit(limit: 6250, remaining: remaining, resetsAt: night.after(800).date)
    }
    let answer = Answer(Page((1...3).map { Post.sample($0) }), rateLimit: limit(1200))
    effects = browser.answer(effects, .posts(answer), at: night)
    browser.answer(effects, .failed(.timedOut), at: night)
    // Somebody else's program spends of the same budget.
    effects = browser.press(.enter, at: night)
    browser.answer(effects, .post(Answer(.sample(1), rateLimit: limit(700))), at: night)
    browser.press(.escape, at: night)

    // The escape key alone may be waited for before that.
    _ = browser.handle(.woke, at: night.after(60))
    #expect(try #require(browser.deadline) >= night.after(299).date)
    #expect(browser.handle(.woke, at: night.after(60)).questions.isEmpty)
  }

  // MARK: Topics

  @Test func `a topic's name is not asked for`() {
    let start = Start.period(.month, nil, .topic(ForeignText("productivity")))
    var browser = Browser(
      at: .day(nil), size: Size(width: 80, height: 24), now: .start, connection: .service)
    browser.rateLimit = Self.low
    #expect(browser.handle(.started, at: .start).questions.count == 1)

    browser = Browser(
      at: start, size: Size(width: 80, height: 24), now: .start, connection: .service)
    browser.rateLimit = Self.low
    let questions = browser.handle(.started, at: .start).questions
    #expect(questions.count == 1)
    guard case .posts? = questions.first else {
      Issue.record("\(questions)")
      return
    }
  }

  @Test func `topics are searched by Return, and not while one is typing`() {
    var (browser, _) = Self.listing()
    let effects = browser.press("t")
    let topics = Answer(
      Page([Topic(slug: "ai", name: "AI"), Topic(slug: "art", name: "Art")]), rateLimit: Self.low)
    browser.answer(effects, .topics(topics))

    #expect(browser.press("/", "a", "r").questions.isEmpty)
    #expect(browser.deadline == nil)
    #expect(browser.handle(.woke, at: .start.after(1)).questions.isEmpty)
    #expect(browser.press(.enter, at: .start.after(2)).questions.count == 1)
  }

  @Test func `more topics are asked for at the end alone`() {
    var (browser, _) = Self.listing()
    var effects = browser.press("t")
    let topics = (1...20).map { Topic(slug: "t\($0)", name: "Topic \($0)") }

    effects = browser.answer(
      effects, .topics(Answer(Page(topics, next: Cursor("MjA")), rateLimit: Self.low)))

    #expect(effects.questions.isEmpty)
    #expect(browser.press("j").questions.isEmpty)
    #expect(browser.press("G").questions.count == 1)
  }

  // MARK: Discussions

  @Test func `a discussion goes on where somebody comes to its end`() {
    var (browser, effects) = Self.listing()
    effects = browser.press(.enter)
    let comments = Page((1...3).map { Comment.sample("c\($0)") }, next: Cursor("x"))

    effects = browser.answer(
      effects, .post(Answer(.sample(1, comments: comments), rateLimit: Self.low)))

    #expect(effects.questions.isEmpty)
    #expect(browser.handle(.woke, at: .start.after(10)).questions.isEmpty)
    #expect(browser.press("G").questions.count == 1)
  }

  @Test func `a place that somebody goes to is asked for whatever is left`() {
    var (browser, _) = Self.listing()

    #expect(browser.press("[").questions.count == 1)
    #expect(browser.press(.enter).questions.count <= 1)
    #expect(browser.press("r").questions.count <= 1)
  }
}

extension Browser {
  /// What stands on the screen.
  fileprivate var screen: String {
    let frame = render(self)
    return (0..<frame.size.height).map { FrameText.row($0, of: frame) }.joined(separator: "\n")
  }
}
