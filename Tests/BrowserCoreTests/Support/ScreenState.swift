// Every state that a screen can be in, by name: what the goldens show and what the sweep draws at
// all sizes. A new view or state is added here, and both follow.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

/// A named state, made for a size.
struct ScreenState: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (Size) -> Browser

  var testDescription: String { name }

  init(_ name: String, _ make: @escaping @Sendable (Size) -> Browser) {
    self.name = name
    self.make = make
  }

  static let all = lists + listTroubles + logins + feeds + pages + help + kept

  static let lists = [
    ScreenState("list") { size in
      var browser = Browser.listing(Post.motley, size: size)
      browser.press("1", "2", "G")
      return browser
    },
    ScreenState("list-end") { size in
      var browser = Browser.listing(Post.motley, size: size)
      browser.press("G")
      return browser
    },
    ScreenState("list-demo") { .listing(Post.motley, size: $0, connection: .demo) },
    ScreenState("list-hundreds") { size in
      var browser = Browser.listing(Post.hundreds, pages: 6, size: size)
      browser.press("1", "0", "4", "G")
      return browser
    },
    ScreenState("list-more-below") { size in
      var browser = Browser.listing(Post.hundreds, pages: 6, more: true, size: size)
      browser.press("j", "j", "4")
      return browser
    },
    ScreenState("list-loading-more") { size in
      .listing(Array(Post.motley.prefix(5)), next: Cursor("NQ"), size: size)
    },
    ScreenState("list-unreadable") { size in
      .answered(size, .posts(Answer(Page(Array(Post.motley.prefix(5)), unreadable: 2))))
    },
    ScreenState("list-budget-low") { size in
      let limit = RateLimit(
        limit: 6250, remaining: 300, resetsAt: Moment.start.after(500).date)
      return .answered(size, .posts(Answer(Page(Post.motley), rateLimit: limit)))
    },
    ScreenState("list-message") { size in
      var browser = Browser.listing(Post.motley, size: size)
      browser.press("]")
      return browser
    },
  ]

  static let listTroubles = [
    ScreenState("address") { size in
      var browser = Browser.listing(Post.motley, size: size)
      for case .open(let link) in browser.press("o") {
        _ = browser.handle(.opened(link, started: false), at: .start)
      }
      return browser
    },
    ScreenState("loading") { size in
      var browser = Browser.starting(size: size)
      _ = browser.handle(.started, at: .start)
      return browser
    },
    ScreenState("empty-today") { size in
      // 08:12 UTC is 00:12 in San Francisco.
      let now = Moment(PacificDay.sample.start.addingTimeInterval(12 * 60))
      var browser = Browser(at: .day(nil), size: size, now: now, connection: .service)
      let effects = browser.handle(.started, at: now)
      browser.answer(effects, .posts(Answer(Page())), at: now)
      return browser
    },
    ScreenState("empty-day") { size in
      var browser = Browser.listing(Post.motley, size: size)
      browser.answer(browser.press("["), .posts(Answer(Page())))
      return browser
    },
    ScreenState("failure") { size in
      .answered(
        size, .posts(Answer(Page(Array(Post.motley.prefix(20)), next: Cursor("MjA")))),
        .failed(.timedOut))
    },
    ScreenState("failure-empty") { .answered($0, .failed(.networkRefused(detail: .init("403")))) },
    ScreenState("refused") { .answered($0, .failed(.credentialsRefused(.apiKeyAndSecret))) },
    ScreenState("rate-limited") { size in
      .answered(
        size, .posts(Answer(Page(Array(Post.motley.prefix(20)), next: Cursor("MjA")))),
        .failed(.rateLimited(until: Moment.start.after(287).date)))
    },
    ScreenState("rate-limited-empty") { size in
      .answered(size, .failed(.rateLimited(until: Moment.start.after(42).date)))
    },
  ]

  static let logins = [
    ScreenState("login") { .loggingIn($0) },
    ScreenState("login-ways") { size in
      var browser = Browser.loggingIn(size)
      browser.press(.escape)
      return browser
    },
    ScreenState("login-refused") { size in
      var browser = Browser.typedCredentials(size)
      browser.answer(browser.press(.enter), .failed(.credentialsRefused(.apiKeyAndSecret)))
      return browser
    },
    ScreenState("login-missing") { size in
      var browser = Browser.loggingIn(size)
      browser.press("i", .enter, .enter)
      return browser
    },
    ScreenState("login-verifying") { size in
      var browser = Browser.typedCredentials(size)
      browser.press(.enter)
      return browser
    },
    ScreenState("login-token") { size in
      var browser = Browser.loggingIn(size)
      browser.press(.escape, "3")
      _ = browser.handle(.input(.paste(String(repeating: "t0k3n", count: 30))), at: .start)
      browser.press(.home, .right)
      return browser
    },
  ]

  static let feeds = [
    ScreenState("feed") { size in
      var browser = Browser.readingFeed(size: size)
      browser.press("j", "j", "j", "j", "j")
      return browser
    },
    ScreenState("feed-end") { size in
      var browser = Browser.readingFeed(size: size)
      browser.press("G")
      return browser
    },
    ScreenState("feed-narrowed") { size in
      var browser = Browser.readingFeed(size: size)
      browser.press("/", "a", "r", "s", .enter)
      return browser
    },
    ScreenState("feed-loading") { .withoutCredentials(size: $0) },
    ScreenState("feed-post") { size in
      var browser = Browser.readingFeed(size: size)
      browser.press("j", .enter)
      return browser
    },
    ScreenState("feed-lacks") { size in
      var browser = Browser.readingFeed(size: size)
      browser.press("[")
      return browser
    },
    ScreenState("feed-failure") { size in
      var browser = Browser.withoutCredentials(size: size)
      _ = browser.handle(
        .answered(browser.lastTicket, .failed(.networkRefused(detail: .init("403")))), at: .start)
      return browser
    },
    ScreenState("feed-topic") { size in
      var browser = Browser.withoutCredentials(size: size, topic: "developer-tools")
      _ = browser.handle(
        .answered(browser.lastTicket, .posts(Answer(Page(Array(Post.feed.prefix(3)))))),
        at: .start)
      return browser
    },
    ScreenState("feed-unknown-topic") { size in
      var browser = Browser.withoutCredentials(size: size, topic: "developper-tools")
      _ = browser.handle(
        .answered(browser.lastTicket, .failed(.noSuchTopic(slug: "developper-tools"))), at: .start)
      return browser
    },
    ScreenState("feed-topic-typed") { size in
      var browser = Browser.readingFeed(size: size)
      browser.press("t", "a", "i")
      return browser
    },
  ]

  static let pages = [
    ScreenState("page") { .readingMotley($0) },
    ScreenState("page-end") { size in
      var browser = Browser.readingMotley(size)
      browser.press("G")
      return browser
    },
    ScreenState("page-discussion") { size in
      var browser = Browser.readingMotley(size)
      browser.press("c")
      return browser
    },
    ScreenState("page-loading") { .opening($0) },
    ScreenState("page-failure") { size in
      var browser = Browser.opening(size)
      _ = browser.handle(
        .answered(browser.lastTicket, .failed(.serviceTrouble(status: 503, retryAt: nil))),
        at: .start)
      return browser
    },
    ScreenState("page-unknown") { size in
      var browser = Browser(
        at: .post(.slug("nowhere")), size: size, now: .start, connection: .service)
      let effects = browser.handle(.started, at: .start)
      browser.answer(effects, .failed(.noSuchPost))
      return browser
    },
    ScreenState("page-unknown-loading") { size in
      var browser = Browser(
        at: .post(.slug("somewhere")), size: size, now: .start, connection: .service)
      _ = browser.handle(.started, at: .start)
      return browser
    },
  ]

  static let help = [
    ScreenState("help") { size in
      var browser = Browser.listing(Post.motley, size: size)
      browser.press("?")
      return browser
    },
    ScreenState("help-end") { size in
      var browser = Browser.listing(Post.motley, size: size)
      browser.press("?", "G")
      return browser
    },
  ]
}
