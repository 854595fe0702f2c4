// The browser without credentials: the public feed by day, what it lacks and says so, and the way to
// more.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct PublicFeedTests {
  @Test func `without credentials the feed is asked for, and nothing else`() {
    var browser = Browser(
      at: .day(nil), size: Size(width: 80, height: 24), now: .start, connection: .feed)

    let effects = browser.handle(.started, at: .start)

    #expect(effects.questions == [.feed(topic: nil)])
    #expect(browser.place.destination == .list(.feed()))
    #expect(browser.message == nil)
  }

  @Test func `posts stand by the Pacific day, newest first, each once`() {
    let browser = Browser.readingFeed()

    let days = browser.lists[.feed()]?.rows.map { PacificDay(containing: $0.post.createdAt) } ?? []
    #expect(days == days.sorted(by: >))
    #expect(Set(browser.shownIDs) == Set(Post.feed.map(\.id.rawValue)))
    // Within a day the feed's own order stays, though it is not that of the moments.
    let today = Post.feed.filter { PacificDay(containing: $0.createdAt) == .sample }
    #expect(Array(browser.shownIDs.prefix(today.count)) == today.map(\.id.rawValue))
  }

  /// 06:02 in San Francisco: six hours and a minute ago it was still today, three minutes more not.
  static let days: [(hours: Double, heading: String)] = [
    (6.017, "Today · Mon 23 Nov"), (6.067, "Yesterday · Sun 22 Nov"), (48, "Sat 21 Nov 2026"),
  ]

  @Test(arguments: days)
  func `a day is San Francisco's, and its heading names it`(day: (hours: Double, heading: String)) {
    let browser = Browser.readingFeed([.ofFeed(1, hoursAgo: day.hours)])

    #expect(lines(of: browser).contains { $0.hasPrefix(" \(day.heading)") })
  }

  @Test func `the line above says what is lacking; narrow, it says the way to the rest`() {
    let wide = lines(of: .readingFeed(size: Size(width: 80, height: 24)))
    #expect(wide[2] == " Public feed: no votes, ranks or comments. :login adds credentials.")

    let narrow = lines(of: .readingFeed(size: Size(width: 40, height: 10)))
    #expect(narrow.contains(" Public feed. :login adds the rest."))
  }

  @Test func `no screen of the feed shows a vote, a rank or a count that nobody knows`() {
    for size in [Size(width: 140, height: 30), Size(width: 80, height: 24)] {
      var browser = Browser.readingFeed(size: size)
      for keys in [[], ["j"], [.enter], ["G"]] as [[Key]] {
        for key in keys { browser.press(key) }
        let text = lines(of: browser).joined(separator: "\n")
        #expect(!text.contains("▲") && !text.contains("0c") && !text.contains("0 comments"))
        #expect(!text.contains("Loading"))
      }
    }
  }

  @Test func `headings are no rows: keys pass them, and each is seen with its first row`() {
    for height in [6, 10, 24] {
      var browser = Browser.readingFeed(size: Size(width: 80, height: height))
      var seen: [String] = []
      for _ in Post.feed {
        seen += browser.place.selection.map { [$0.rawValue] } ?? []
        #expect(lines(of: browser).contains { $0.hasPrefix("▌") }, "\(height)")
        browser.press("j")
      }
      #expect(seen == browser.shownIDs)
      browser.press("G")
      #expect(lines(of: browser).contains { $0.contains("15 posts") })
      browser.press("g")
      #expect(lines(of: browser).contains { $0.contains("Today ·") }, "\(height)")
    }
  }

  @Test func `a click selects the row that is under it, and a heading is none`() {
    var browser = Browser.readingFeed()
    let shown = lines(of: browser)
    for (line, text) in shown.enumerated() {
      guard
        let row = browser.lists[.feed()]?.rows.first(where: {
          text.dropFirst().hasPrefix("  " + $0.name.string.prefix(8))
        })
      else { continue }
      browser.press("G")
      browser.press("g")
      click(line, on: &browser)
      #expect(browser.place.selection == row.id || browser.place.destination != .list(.feed()))
      if browser.place.destination != .list(.feed()) { browser.press("h") }
    }

    browser.press("g")
    let before = browser.place
    let heading = shown.firstIndex { $0.contains("Yesterday ·") } ?? 0
    click(heading, on: &browser)
    #expect(browser.place == before || browser.place.isTouched)
    #expect(browser.place.selection == before.selection)
  }

  private func click(_ line: Int, on browser: inout Browser) {
    let mouse = Input.Mouse(.press, at: Position(column: 5, row: line))
    _ = browser.handle(.input(.mouse(mouse)), at: .start)
  }

  @Test func `narrowing leaves the days of what is left`() {
    var browser = Browser.readingFeed()
    let name = browser.lists[.feed()]?.rows.last?.name.string.prefix(5) ?? ""
    browser.press("/")
    for character in name { browser.press(.character(character)) }
    browser.press(.enter)

    let text = lines(of: browser)
    #expect(!text.contains { $0.contains("Today ·") })
    #expect(text.contains { $0.hasPrefix("▌") && $0.contains(name) })
  }

  // MARK: A post

  @Test func `a post is opened without asking, and its links work`() {
    var browser = Browser.readingFeed([.ofFeed(7, hoursAgo: 1)])

    let opened = browser.press(.enter)
    #expect(opened.isEmpty)
    let text = lines(of: browser).joined(separator: "\n")
    #expect(text.contains("What sample 7 is good for"))
    #expect(text.contains("launched 1 h ago"))
    #expect(text.contains("The public feed has no comments. :login adds credentials for them."))

    let website = "https://www.producthunt.com/r/p/7"
    let page = "https://www.producthunt.com/products/post-7"
    #expect(browser.press("o").opened == [website])
    #expect(browser.press("O").opened == [page])
    #expect(browser.press("2", "o").opened == [page])
    #expect(browser.press("2", .enter).opened == [page])
    #expect(browser.press("y") == [.copy(PlainText(ForeignText(page)))])
    #expect(browser.place.destination == .post(.id(Post.ID("7"))))
  }

  @Test func `in the list the links work as well`() {
    var browser = Browser.readingFeed([.ofFeed(7, hoursAgo: 1)])

    #expect(browser.press("o").opened == ["https://www.producthunt.com/r/p/7"])
    #expect(browser.press("y") == [.copy("https://www.producthunt.com/products/post-7")])
  }

  // MARK: What takes credentials

  @Test(arguments: ["c", "[", "]", "<", ">", "d", "w", "m", .tab, "D", "s", "a", "C"] as [Key])
  func `what the feed lacks is one sentence that names login, and nothing is asked`(key: Key) {
    var browser = Browser.readingFeed()
    let place = browser.place

    let effects = browser.press(key)

    #expect(effects.isEmpty)
    #expect(browser.place == place)
    #expect(browser.message?.text.string.contains(":login adds") == true)
    #expect(!browser.footerEntries.contains { $0.keys.contains(KeySequence(key)) })
  }

  @Test(arguments: [
    Start.post(.slug("nimbus-notes")), .day(PacificDay(year: 2026, month: 11, day: 20)),
    .period(.week, nil, .everything), .period(.day, nil, .collection(.id(Collection.ID("402")))),
  ])
  func `what was asked for at the start and takes credentials is said, and comes after login`(
    start: Start
  ) {
    var browser = Browser(
      at: start, size: Size(width: 80, height: 24), now: .start, connection: .feed)
    #expect(browser.handle(.started, at: .start).questions == [.feed(topic: nil)])
    #expect(browser.message?.text.string.contains(":login adds them") == true)

    browser.run("login")
    browser.press("i", .enter, "s")
    let asked = browser.press(.enter)
    let effects = browser.answer(asked, .verified)
    let wanted = effects.questions.filter { if case .name = $0 { false } else { true } }
    #expect(wanted.count == 1)
    #expect(browser.connection == .service)
    #expect(browser.place.destination != .list(.feed()))
  }

  @Test func `after login the day's list is asked for, and a post of the feed once more`() {
    var browser = Browser.readingFeed([.ofFeed(1, hoursAgo: 1)])
    browser.press(.enter)
    browser.run("login")
    browser.press("i", .enter, "s")
    let effects = browser.answer(browser.press(.enter), .verified)

    #expect(effects.first == .connect(.service(.apiKey(id: Secret("i"), secret: Secret("s")))))
    #expect(browser.place.destination == .list(.today))
    #expect(browser.history.isAtTop)
    browser.answer(effects, .posts(Answer(Page([.sample(1)]))))
    #expect(browser.press(.enter).questions == [.post(.id(Post.ID("1")))])
  }

  @Test func `logging in while the feed loads cancels it`() {
    var browser = Browser.withoutCredentials()
    let ticket = browser.lastTicket

    let effects = browser.run("demo")

    #expect(effects.first == .connect(.demo))
    #expect(effects.contains(.cancel(ticket)))
    #expect(browser.place.destination == .list(.today))
  }

  // MARK: Topics

  @Test func `a topic is named by its slug, and back leads to everything`() {
    var browser = Browser.readingFeed()
    browser.press("t")
    for character in "Developer Tools" { browser.press(.character(character)) }

    let effects = browser.press(.enter)

    #expect(effects.questions == [.feed(topic: ForeignText("developer-tools"))])
    browser.answer(effects, .posts(Answer(Page([.ofFeed(1, hoursAgo: 1)]))))
    #expect(lines(of: browser)[0].contains("Public feed · developer-tools"))
    browser.press("h")
    #expect(browser.place.destination == .list(.feed()))
  }

  @Test func `an unknown topic shows no post and says so`() {
    var browser = Browser.readingFeed()
    browser.press("t", "x")
    browser.answer(browser.press(.enter), .failed(.noSuchTopic(slug: "x")))

    let text = lines(of: browser).joined(separator: "\n")
    #expect(browser.shownIDs.isEmpty)
    #expect(text.contains("The public feed knows no topic “x”"))
    #expect(!text.contains("Sample"))
  }

  // MARK: Trouble

  @Test(arguments: [
    ProductHuntError.networkRefused(detail: .init("")), .connectionLost(detail: .init("")),
    .notUnderstood(detail: .init("")), .answerTooLarge, .noNetwork, .timedOut,
  ])
  func `where the feed cannot be had, a sentence says why and what else there is`(
    error: ProductHuntError
  ) {
    var browser = Browser.withoutCredentials()
    _ = browser.handle(.answered(browser.lastTicket, .failed(error)), at: .start)

    let text = lines(of: browser).joined(separator: " ").split(separator: " ")
      .joined(separator: " ")
    #expect(text.contains(error.feedSentence(now: Moment.start.date).string))
    #expect(!text.contains("your credentials"))
    for way in ["r asks again", ":login adds credentials", ":demo shows"] {
      #expect(text.contains(way))
    }
    #expect(browser.press("r").questions == [.feed(topic: nil)])
  }

  @Test func `a refresh that fails leaves the posts`() {
    var browser = Browser.readingFeed()
    browser.answer(browser.press("r"), .failed(.timedOut))

    #expect(browser.shownIDs.count == Post.feed.count)
    #expect(lines(of: browser).contains { $0.contains("took too long") })
  }

  private func lines(of browser: Browser) -> [String] {
    let frame = render(browser)
    return (0..<frame.size.height).map { FrameText.row($0, of: frame) }
  }
}

extension [Effect] {
  /// The addresses that are opened.
  fileprivate var opened: [String] {
    compactMap { if case .open(let link) = $0 { link.address } else { nil } }
  }
}
