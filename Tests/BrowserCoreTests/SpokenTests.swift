// The screen for those who listen to it: sentences, the caret where one is, and silence unless asked.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing
import Texts

struct SpokenTests {
  private static let sizes = ScreenGoldenTests.sizes

  private static func spoken(_ browser: Browser) -> Browser {
    var browser = browser
    var preferences = browser.preferences
    preferences.isSpoken = true
    preferences.hasMotion = false
    _ = browser.handle(
      .configured(preferences, browser.keymap, Message("Ready.")), at: browser.now)
    browser.message = nil
    _ = browser.handle(.resized(browser.size), at: browser.now)
    return browser
  }

  /// One that has not asked for anything yet.
  private static var starting: Browser {
    var browser = Browser.starting()
    browser.preferences.isSpoken = true
    browser.preferences.hasMotion = false
    return browser
  }

  private static func lines(_ browser: Browser) -> [String] {
    let frame = render(browser)
    return (0..<frame.size.height).map { FrameText.row($0, of: frame) }
  }

  @Test(
    arguments: ScreenState.all.filter {
      ["list", "page-discussion", "page", "help"].contains($0.name)
    }, sizes)
  func `a spoken screen is as it was recorded`(state: ScreenState, size: Size) throws {
    let browser = Self.spoken(state.make(size))

    try expectGolden(
      FrameText(render(browser)), named: "spoken-\(state.name)-\(size.width)x\(size.height)")
  }

  @Test func `a row is a sentence`() {
    let post = Post(
      id: Post.ID("9"), slug: ForeignText("nimbus-notes"), name: ForeignText("Nimbus Notes"),
      tagline: ForeignText("Notes that tidy themselves"), description: nil, votesCount: 514,
      commentsCount: 31, reviewsCount: 0, reviewsRating: 0, createdAt: PacificDay.sample.start,
      featuredAt: PacificDay.sample.start, dailyRank: 2,
      url: ForeignText("https://www.producthunt.com/posts/nimbus-notes"),
      website: ForeignText(""), topics: [])
    let browser = Self.spoken(.listing([post], size: Size(width: 100, height: 10)))

    #expect(
      Self.lines(browser)[1]
        == "Nimbus Notes. Notes that tidy themselves. Rank 2, 514 votes, 31 comments")
  }

  @Test func `where a row is too long its tagline yields, and never its facts`() {
    let browser = Self.spoken(.listing(Post.motley, size: Size(width: 60, height: 20)))

    for line in Self.lines(browser)[1...] where line.contains("votes") {
      #expect(line.hasSuffix("comments") || line.hasSuffix("comment"))
    }
  }

  @Test(arguments: ScreenState.all, sizes)
  func `no line is drawn, no bar and no block`(state: ScreenState, size: Size) {
    let browser = Self.spoken(state.make(size))
    if case .address = browser.place.destination { return }

    for line in Self.lines(browser) {
      let drawn = line.unicodeScalars.filter { (0x2500...0x25FF).contains($0.value) }
      #expect(drawn.isEmpty, "\(state.name): \(line)")
    }
  }

  @Test(arguments: ScreenState.all, sizes)
  func `the caret stands on the screen wherever one is`(state: ScreenState, size: Size) {
    let spoken = render(Self.spoken(state.make(size)))
    let seen = render(state.make(size))

    #expect(spoken.caret != nil || seen.caret == nil, "\(state.name)")
  }

  @Test(arguments: ScreenState.all)
  func `a spoken screen fills its frame at every size`(state: ScreenState) {
    var browser = Self.spoken(state.make(Size(width: 80, height: 24)))
    // Every third of the sweep: the others are of the same kinds.
    for (index, size) in ScreenSweepTests.sizes.enumerated() where index % 3 == 0 {
      _ = browser.handle(.resized(size), at: browser.now)
      let frame = render(browser)
      #expect(frame.size == size)
      #expect(frame.cells.count == size.width * size.height)
    }
  }

  @Test func `the caret follows the selection`() {
    var browser = Self.spoken(.listing(5))
    browser.press("j", "j")

    #expect(render(browser).caret == Position(column: 0, row: 3))
  }

  @Test func `what a command says is on the last line`() {
    var browser = Self.spoken(.listing(5))
    browser.press("]")

    #expect(Self.lines(browser).last?.trimmed == "That has not begun yet.")
  }

  @Test func `below its rows it is said how the list ends`() {
    #expect(Self.lines(Self.spoken(.listing(5)))[6] == "End of the list, 5 posts.")

    var narrowed = Self.spoken(.listing(12))
    narrowed.press("/", "1", "1", .enter)
    #expect(Self.lines(narrowed).contains("1 of 12 match."))
  }

  @Test func `the last line says where one is`() {
    var browser = Self.spoken(.listing(5))
    browser.press("j")

    #expect(Self.lines(browser).last == "2 of 5.")
  }

  @Test func `nothing wakes it: no refresh, no countdown, no new attempt`() {
    var browser = Self.spoken(.listing(3))
    browser.preferences.refreshInterval = 300
    #expect(browser.deadline == nil)

    var failing = Self.starting
    let effects = failing.handle(.started, at: .start)
    failing.answer(effects, .failed(.timedOut))
    #expect(failing.deadline == nil)

    var blocked = Self.starting
    let until = Moment.start.after(90).date
    let asked = blocked.handle(.started, at: .start)
    blocked.answer(asked, .failed(.rateLimited(until: until)))
    #expect(blocked.deadline == until)
    #expect(Self.lines(blocked).joined().contains("Asking again at 14:03."))
  }

  @Test func `without motion the countdown is a time, with everything else as it was`() {
    var browser = Browser.starting()
    browser.preferences.hasMotion = false
    let asked = browser.handle(.started, at: .start)
    browser.answer(asked, .failed(.rateLimited(until: Moment.start.after(90).date)))

    #expect(Self.lines(browser).joined().contains("Asking again at 14:03."))
    #expect(browser.deadline == Moment.start.after(90).date)
  }

  @Test func `a reply says whose it is and how deep`() {
    let reply = Comment.sample("b")
    let comment = Comment.sample("a", replies: [reply])
    let browser = Self.spoken(
      .reading(.sample(1, comments: Page([comment])), size: Size(width: 80, height: 40)))
    let lines = Self.lines(browser)

    #expect(lines.contains { $0.trimmed.hasPrefix("Comment, 2 h ago, 2 votes.") })
    #expect(lines.contains { $0.trimmed.hasPrefix("Reply of level 1, 2 h ago, 2 votes.") })
  }

  @Test func `keys are called by their names in help`() {
    var browser = Self.spoken(.listing(1))
    browser.press("?")
    _ = browser.handle(.resized(Size(width: 100, height: 200)), at: .start)
    let text = Self.lines(browser).joined(separator: "\n")

    #expect(text.contains("Show the day or period before: left bracket or less than."))
    #expect(text.contains("Go down half a screen: control d."))
    #expect(text.contains("Go to the last; with a number, to that one: capital g or end."))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
