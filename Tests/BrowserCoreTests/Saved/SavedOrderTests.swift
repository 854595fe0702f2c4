// Comments in the order of their votes: kept like others, and there without the network.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct SavedOrderTests {
  private static let comments = zip(1...4, [2, 9, 2, 40]).map { number, votes in
    var comment = Comment.sample("c\(number)")
    comment.votesCount = votes
    comment.createdAt = Moment.start.after(-600 * Double(number)).date
    return comment
  }

  private static let saved = SavedPost(
    .sample(1, comments: Page(comments, next: Cursor("20"))),
    fetchedAt: Moment.start.after(-3_600).date)

  /// A browser on a post's page that has this from the archive, and what it asked the service for.
  private func reading() -> (Browser, [Effect]) {
    var browser = Browser.keepingList([.sample(1)])
    let effects = browser.press(.enter)
    let ticket = effects.ticket { if case .recall(.post, _) = $0 { true } else { false } }
    _ = ticket.map { browser.handle(.answered($0, .recalled(.post(Self.saved))), at: .start) }
    return (browser, effects.filter(\.isRequest))
  }

  private func shown(_ browser: Browser) -> [String] {
    browser.pages[.id(Post.ID("1"))]?.thread.topLevel.map(\.rawValue) ?? []
  }

  @Test func `without the network what was saved is put in order by votes, and back`() {
    var (browser, effects) = reading()
    browser.answer(effects, .failed(.noNetwork))

    #expect(browser.press("c", "s").questions.isEmpty)
    #expect(shown(browser) == ["c4", "c2", "c1", "c3"])
    browser.press("s")
    #expect(shown(browser) == ["c1", "c2", "c3", "c4"])
  }

  @Test func `when the service answers, its own order takes the place of that`() {
    var (browser, effects) = reading()
    browser.press("c", "s")
    effects = browser.answer(effects, .post(Answer(.sample(1, comments: Page(Self.comments)))))

    #expect(
      effects.questions == [.comments(Post.ID("1"), .votes, after: .beginning)])
  }

  @Test func `comments by votes are kept apart from the discussion's own order`() {
    var (browser, effects) = reading()
    browser.answer(effects, .post(Answer(.sample(1, comments: Page(Self.comments)))))
    browser.press("c")
    effects = browser.press("s")
    let page = Page([Comment.sample("c90"), .sample("c1")], next: Cursor("v2"))
    let kept = browser.answer(effects.filter(\.isRequest), .comments(Answer(page)))

    #expect(kept.writes == [.votedComments(page, of: Post.ID("1"))])
  }
}
