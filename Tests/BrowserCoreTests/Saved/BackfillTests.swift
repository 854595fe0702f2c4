// The days that a search in vain offers to fetch: asked for one page at a time, kept day by day, ended
// by leaving.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct BackfillTests {
  private static let days = (1...3).map { PacificDay.sample.advanced(by: -$0) }

  /// A browser whose search for "x" found nothing, with days that can be fetched.
  private func inVain(_ missing: [PacificDay] = days) -> Browser {
    var browser = Browser.keepingList([.sample(1)], size: Size(width: 99, height: 20))
    browser.press("S")
    answerSearch(browser.press("x"), missing, in: &browser)
    browser.press(.enter)
    return browser
  }

  @discardableResult
  private func answerSearch(
    _ effects: [Effect], _ missing: [PacificDay] = days, found: [Post] = [],
    in browser: inout Browser
  ) -> [Effect] {
    let hits = found.map {
      Findings.Hit($0, name: FoundLine([($0.name, false)]), line: FoundLine([($0.tagline, false)]))
    }
    let findings = Findings(
      hits, posts: 9, days: 1, fetchCost: missing.isEmpty ? nil : 288, missing: missing)
    let ticket = effects.ticket { if case .recall(.search, _) = $0 { true } else { false } }
    return ticket.map {
      browser.handle(.answered($0, .recalled(.found(findings))), at: .start)
    } ?? []
  }

  /// A featured post of a day.
  private func post(_ number: Int, on day: PacificDay) -> Post {
    var post = Post.sample(number)
    post.createdAt = day.start.addingTimeInterval(60)
    post.featuredAt = post.createdAt
    return post
  }

  private func page(_ number: Int, on day: PacificDay, limit: RateLimit? = nil) -> Reply {
    .posts(Answer(Page([post(number, on: day)]), rateLimit: limit))
  }

  private func screen(_ browser: Browser) -> String { FrameText(render(browser)).description }

  @Test func `enter after a search in vain fetches the days, the latest first`() {
    var browser = inVain()
    #expect(screen(browser).contains("Enter fetches the last 30 days, for about 288 points."))

    var effects = browser.press(.enter)
    #expect(effects.questions == [.posts(PeriodLoad(.day(Self.days[0])).next!)])
    #expect(screen(browser).contains("fetching days, 0/3"))

    for (number, day) in Self.days.enumerated() {
      effects = browser.answer(effects, page(10 + number, on: day))
      // Kept as a list that nobody has seen, and the next day is under way at once.
      #expect(effects.writes == [.fetched(ListSpec(.day(day)), [post(10 + number, on: day)])])
      #expect(effects.questions.count == (number < 2 ? 1 : 0))
      let request = effects.filter(\.isRequest)
      let written = effects.ticket { if case .write = $0 { true } else { false } }!
      let again = browser.handle(.answered(written, .written(.done)), at: .start)
      #expect(again.recalls == [.search("x")])
      answerSearch(again, [], found: number == 1 ? [.sample(11)] : [], in: &browser)
      effects = request
    }
    #expect(browser.backfill == nil)
    #expect(browser.message?.text.string.hasPrefix("3 days were fetched") == true)
  }

  @Test func `while one types the first enter ends that, and nothing is asked`() {
    var browser = Browser.keepingList([.sample(1)], size: Size(width: 99, height: 20))
    browser.press("S")
    answerSearch(browser.press("x"), in: &browser)
    #expect(screen(browser).contains("Enter twice fetches the last 30 days"))

    #expect(browser.press(.enter).questions.isEmpty)
    #expect(browser.press(.enter).questions.count == 1)
  }

  @Test func `leaving the search ends it; opening what it found does not`() throws {
    var browser = inVain()
    var effects = browser.press(.enter)
    effects = browser.answer(effects, page(10, on: Self.days[0]))
    let under = try #require(effects.tickets.first)
    let written = try #require(
      effects.ticket { if case .write = $0 { true } else { false } })
    let again = browser.handle(.answered(written, .written(.done)), at: .start)
    answerSearch(again, [], found: [post(10, on: Self.days[0])], in: &browser)

    browser.press(.enter)
    #expect(browser.place.destination == .post(.id(Post.ID("10"))))
    #expect(browser.backfill != nil)
    browser.press("h")
    #expect(browser.backfill?.done == 1)

    #expect(browser.press("h").contains(.cancel(under)))
    #expect(browser.backfill == nil)
    #expect(browser.press("L").questions.isEmpty, "nothing goes on that was left")
  }

  @Test func `it leaves a tenth of the budget, and goes on when there is more`() {
    var browser = inVain()
    let resets = Moment.start.after(500)
    let low = RateLimit(limit: 6_250, remaining: 700, resetsAt: resets.date)
    var effects = browser.answer(browser.press(.enter), page(10, on: Self.days[0], limit: low))
    #expect(effects.questions.isEmpty)
    #expect(browser.deadline == resets.date)

    effects = browser.handle(.woke, at: resets)
    #expect(effects.questions.count == 1)
  }

  @Test func `a spent budget is waited for`() {
    var browser = inVain()
    let until = Moment.start.after(300)
    browser.answer(browser.press(.enter), .failed(.rateLimited(until: until.date)))
    #expect(browser.backfill != nil)
    #expect(browser.handle(.woke, at: until).questions.count == 1)
  }

  @Test func `other trouble ends it, and enter begins again`() {
    var browser = inVain()
    browser.answer(browser.press(.enter), .failed(.noNetwork))
    #expect(browser.backfill == nil)
    #expect(browser.message?.text.string.hasSuffix("The days that came are kept.") == true)
    #expect(browser.press(.enter).questions.count == 1)
  }

  @Test func `a disk that takes nothing ends it`() throws {
    var browser = inVain()
    let effects = browser.answer(browser.press(.enter), page(10, on: Self.days[0]))
    let written = try #require(
      effects.ticket { if case .write = $0 { true } else { false } })
    _ = browser.handle(.answered(written, .notKept("The disk is full.")), at: .start)
    #expect(browser.backfill == nil)
    #expect(browser.message?.text == "The disk is full.")
  }

  @Test func `where nothing is missing enter does nothing, and the command says why`() {
    var browser = inVain([])
    #expect(browser.press(.enter).questions.isEmpty)
    browser.press(":")
    for letter in "fetch-days" { browser.press(.character(letter)) }
    #expect(browser.press(.enter).questions.isEmpty)
    #expect(browser.message?.text.string.hasPrefix("This fetches the last 30 days") == true)
  }
}
