// What stays when something goes wrong, what is said, and when it is tried again.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing

struct FailureTests {
  private func failing(_ error: ProductHuntError) -> Browser {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)
    let second = browser.answer(
      first, .posts(Answer(Page((1...20).map { .sample($0) }, next: Cursor("MjA")))))
    browser.answer(second, .failed(error))
    return browser
  }

  @Test func `a failure on a later page leaves the earlier ones readable`() {
    let browser = failing(.timedOut)

    #expect(browser.shownIDs.count == 20)
    #expect(browser.lists[.today]?.failure?.error == .timedOut)
    #expect(browser.awaiting.isEmpty)
  }

  @Test func `trying again goes on where it failed`() {
    var browser = failing(.timedOut)

    let effects = browser.press("r")

    guard case .posts(let request)? = effects.questions.first else {
      Issue.record("asked something else: \(effects)")
      return
    }
    #expect(request.cursor == Cursor("MjA"))
  }

  @Test func `it is tried again by itself after ten seconds, then after longer`() throws {
    var browser = failing(.timedOut)
    var now = Moment.start
    var waits: [Double] = []
    for _ in 0..<4 {
      let deadline = try #require(browser.deadline)
      waits.append(deadline.timeIntervalSince(now.date))
      #expect(browser.handle(.woke, at: now.after(5)).isEmpty)
      now = Moment(deadline)
      let effects = browser.handle(.woke, at: now)
      #expect(effects.questions.count == 1)
      browser.answer(effects, .failed(.timedOut), at: now)
    }
    #expect(waits[0] >= 10 && waits[0] <= 12.5)
    #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `what trying again cannot help is not tried again`() {
    let browser = failing(.credentialsRefused(.apiKeyAndSecret))

    #expect(browser.deadline == nil)
  }

  @Test func `a spent budget stops all asking until its time, and counts down`() {
    let until = Moment.start.after(42)
    var browser = failing(.rateLimited(until: until.date))

    #expect(browser.press("r").isEmpty)
    #expect(browser.press("[").isEmpty)
    #expect(browser.press("]").isEmpty)
    #expect(browser.deadline == Moment.start.after(1).date)
    #expect(!browser.handle(.woke, at: until).questions.isEmpty)
  }

  @Test(arguments: [0.0, 1, 5])
  func `a refusal whose time is over at once is not asked again and again`(seconds: Double) {
    var browser = Browser.starting()
    var effects = browser.handle(.started, at: .start)
    var now = Moment.start
    var tries: [Double] = []
    while tries.count < 8 {
      browser.answer(
        effects, .failed(.rateLimited(until: now.after(seconds).date)), at: now)
      repeat {
        now = browser.deadline.map { Moment(max($0, now.after(0.01).date)) } ?? now.after(3600)
        effects = browser.handle(.woke, at: now)
      } while effects.questions.isEmpty && now.date < Moment.start.after(3600).date
      tries.append(now.date.timeIntervalSince(Moment.start.date))
    }
    #expect(tries.count { $0 <= 10 } <= 1, "\(tries)")
    let gaps = zip(tries, tries.dropFirst()).map { $1 - $0 }
    #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $1 > $0 * 1.2 || $1 >= 60 }, "\(gaps)")
  }

  @Test
  func `nothing is tried again by itself while less than a tenth of the budget would be left`() {
    let low = RateLimit(limit: 6250, remaining: 900, resetsAt: Moment.start.after(800).date)
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)
    let page = Page((1...20).map { Post.sample($0) }, next: Cursor("MjA"))
    let second = browser.answer(first, .posts(Answer(page)))
    browser.rateLimit = low
    browser.answer(second, .failed(.timedOut))

    #expect(browser.deadline == Moment.start.after(800).date)
    #expect(browser.handle(.woke, at: .start.after(60)).isEmpty)
    #expect(browser.handle(.woke, at: .start.after(800)).questions.count == 1)
  }

  @Test func `the person may spend what is left of the budget`() {
    let low = RateLimit(limit: 6250, remaining: 900, resetsAt: Moment.start.after(800).date)
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)
    let page = Page((1...20).map { Post.sample($0) }, next: Cursor("MjA"))
    let second = browser.answer(first, .posts(Answer(page)))
    browser.rateLimit = low
    browser.answer(second, .failed(.timedOut))

    #expect(browser.press("r").questions.count == 1)
  }

  @Test func `a late answer after a failure mends it`() {
    var browser = failing(.timedOut)
    let effects = browser.press("r")

    browser.answer(effects, .posts(Answer(Page((21...28).map { .sample($0) }))))

    #expect(browser.lists[.today]?.failure == nil)
    #expect(browser.shownIDs.count == 28)
    #expect(browser.deadline == nil)
  }
}
