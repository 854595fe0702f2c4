// What was seen before comes first, and the answer merges into it.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct RecallTests {
  private let saved = SavedList.sample((1...5).map { .sample($0) }, read: [Post.ID("2")])

  private func header(_ browser: Browser) -> String { FrameText.row(0, of: render(browser)) }

  @Test func `the saved list is on the screen before anything is asked`() {
    var browser = Browser.keeping()
    let effects = browser.handle(.recollected(.list(.today, saved)), at: .start)

    #expect(effects.isEmpty)
    #expect(browser.shownIDs == ["1", "2", "3", "4", "5"])
    #expect(header(browser).contains("saved 09:40"))
  }

  @Test func `then the service is asked, and the visit begins`() {
    let (browser, effects) = Browser.recalling(saved)

    #expect(effects.questions.count == 1)
    #expect(effects.recalls.isEmpty)
    #expect(effects.writes == [.visit(.today)])
    #expect(header(browser).contains("saved 09:40, updating…"))
  }

  @Test func `the answer merges in place and the selection stays on its post`() {
    var (browser, effects) = Browser.recalling(saved)
    browser.press("j", "j")
    #expect(browser.place.selection == Post.ID("3"))

    let fresh = [Post.sample(9, rank: 1), .sample(3, rank: 2, votes: 700), .sample(1, rank: 3)]
    let kept = browser.answer(effects, .posts(Answer(Page(fresh))))

    #expect(browser.shownIDs == ["9", "3", "1"])
    #expect(browser.place.selection == Post.ID("3"))
    #expect(kept.writes == [.list(.today, fresh, isWhole: true)])
    #expect(header(browser).contains("updated 14:02"))
  }

  @Test func `a list that was never seen is looked for in the archive`() {
    var browser = Browser.keeping()
    let effects = browser.handle(.started, at: .start)

    #expect(effects.recalls == [.list(.today)])
    #expect(effects.writes == [.visit(.today)])
    #expect(effects.questions.count == 1)
  }

  @Test func `an answer of the archive that comes after the service's changes nothing`() throws {
    var browser = Browser.keeping()
    let effects = browser.handle(.started, at: .start)
    let ticket = try #require(effects.ticket { if case .recall = $0 { true } else { false } })
    browser.answer(effects.filter { $0.isRequest }, .posts(Answer(Page([.sample(7)]))))
    _ = browser.handle(.answered(ticket, .recalled(.list(saved))), at: .start)

    #expect(browser.shownIDs == ["7"])
  }

  @Test func `without network it says so, and since when it is saved`() {
    let yesterday = Moment.start.after(-86_400 + 15_480).date
    var (browser, effects) = Browser.recalling(.sample([.sample(1)], at: yesterday))
    browser.answer(effects, .failed(.noNetwork))

    #expect(header(browser).contains("offline, saved yesterday 18:20"))
    #expect(browser.shownIDs == ["1"])
  }

  @Test func `what was never saved loads when the network is back`() {
    var browser = Browser.keeping()
    let effects = browser.handle(.started, at: .start)
    browser.carryOut(effects, .failed(.noNetwork))

    let screen = FrameText(render(browser)).description
    #expect(screen.contains("Not saved. Loads when the network is back."))
    #expect(browser.deadline != nil)
  }

  @Test func `another day stands in for today until today is there`() {
    let sunday = ListSpec(.day(PacificDay.sample.previous))
    var browser = Browser.keeping()
    _ = browser.handle(.recollected(.list(sunday, saved)), at: .start)
    #expect(header(browser).contains("Yesterday · Sun 22 Nov"))

    let effects = browser.handle(.started, at: .start)
    #expect(effects.questions.count == 1)
    #expect(browser.lists[.today]?.isLoading == true)
    browser.answer(effects, .posts(Answer(Page([.sample(8)]))))

    #expect(browser.place.destination == .list(.today))
    #expect(browser.shownIDs == ["8"])
  }

  @Test func `somebody who reads the other day already is told that today is there`() {
    let sunday = ListSpec(.day(PacificDay.sample.previous))
    var browser = Browser.keeping()
    _ = browser.handle(.recollected(.list(sunday, saved)), at: .start)
    let effects = browser.handle(.started, at: .start)
    browser.press("j")
    browser.answer(effects.filter(\.isRequest), .posts(Answer(Page([.sample(8)]))))

    #expect(browser.place.destination == .list(sunday))
    #expect(browser.place.selection == Post.ID("2"))
    #expect(browser.message?.text.string.contains("Today's posts are there") == true)
    browser.press("d")
    #expect(browser.shownIDs == ["8"])
  }

  @Test func `an opened post is whole again without network`() throws {
    var browser = Browser.keepingList(
      [.sample(1), .sample(2)], size: Size(width: 80, height: 40))
    let effects = browser.press(.enter)
    #expect(effects.recalls == [.post(.id(Post.ID("1")))])
    let ticket = try #require(effects.ticket { if case .recall = $0 { true } else { false } })
    let detail = PostDetail.sample(1, comments: Page([.sample("c1", replies: [.sample("c2")])]))
    let seen = SavedPost(detail, fetchedAt: Moment.start.after(-600).date)
    _ = browser.handle(.answered(ticket, .recalled(.post(seen))), at: .start)
    browser.answer(effects.filter(\.isRequest), .failed(.unreachable(host: "x")))

    let screen = FrameText(render(browser)).description
    #expect(screen.contains("What c2 says."))
    #expect(header(browser).contains("offline, saved 13:52"))
  }

  @Test func `a failing archive is told once, and the browser goes on`() {
    var browser = Browser.keeping()
    let effects = browser.handle(.started, at: .start)
    let sentence: PlainText = "The archive cannot be written."
    _ = browser.handle(.archive(sentence, isUsable: false), at: .start)
    #expect(browser.message?.text == sentence)
    for case .recall(_, let ticket) in effects {
      _ = browser.handle(.answered(ticket, .notKept(sentence)), at: .start)
    }
    browser.press("j")
    for case .write(_, _, let ticket) in effects {
      _ = browser.handle(.answered(ticket, .notKept(sentence)), at: .start)
    }
    #expect(browser.message == nil)
    let kept = browser.answer(effects.filter(\.isRequest), .posts(Answer(Page([.sample(1)]))))

    #expect(browser.shownIDs == ["1"])
    #expect(kept.isEmpty)
    browser.press("b")
    #expect(browser.message?.text.string.contains("no archive") == true)
  }

  @Test func `leaving cancels what was asked of the service, and never a write`() {
    var (browser, effects) = Browser.recalling(saved)
    let marked = browser.press("b")
    let left = browser.press("q")

    #expect(marked.writes == [.bookmark(.sample(1))])
    let cancelled = left.compactMap { if case .cancel(let ticket) = $0 { ticket } else { nil } }
    #expect(cancelled == effects.filter(\.isRequest).tickets)
  }

  @Test func `topics that were seen are shown until the service answers`() throws {
    var browser = Browser.keepingList([.sample(1)])
    let effects = browser.press("t")
    #expect(effects.recalls == [.groups(.topics(matching: ""))])
    let ticket = try #require(effects.ticket { if case .recall = $0 { true } else { false } })
    let groups = SavedGroups(
      .topics([Topic(slug: "ai", name: "AI")]), fetchedAt: Moment.start.date)
    _ = browser.handle(.answered(ticket, .recalled(.groups(groups))), at: .start)
    #expect(FrameText(render(browser)).description.contains("AI"))

    let kept = browser.answer(
      effects.filter(\.isRequest), .topics(Answer(Page([Topic(slug: "seo", name: "SEO")]))))
    #expect(kept.writes == [.groups(.topics([Topic(slug: "seo", name: "SEO")]))])
    #expect(!FrameText(render(browser)).description.contains("AI"))
  }

  @Test func `without an archive nothing is asked of it`() {
    var browser = Browser.starting()
    let effects = browser.handle(.started, at: .start) + browser.press("j", "t")

    #expect(effects.recalls.isEmpty && effects.writes.isEmpty)
    #expect(!effects.contains(.lookAround))
  }
}

extension Effect {
  var isRequest: Bool { if case .request = self { true } else { false } }
}
