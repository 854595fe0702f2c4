// No page is asked for twice in a visit, whatever way leads to it.

import BrowserCore
import Canvas
import ProductHunt
import Testing
import Texts

struct AskedOnceTests {
  private static let created = (101...120).map { number in
    var post = Post.sample(number)
    post.featuredAt = nil
    return post
  }

  @Test func `all posts of a day begin with the featured ones that are there`() {
    var browser = Browser.listing(3)

    let effects = browser.press("a")
    #expect(browser.shownIDs == ["1", "2", "3"])
    guard case .posts(let request) = effects.questions.first else {
      Issue.record("nothing was asked")
      return
    }
    #expect(!request.query.featured)
    browser.answer(effects, .posts(Answer(Page(Self.created))))
    #expect(browser.shownIDs.count == 23)
    #expect(browser.press("a").isEmpty)
    #expect(browser.shownIDs == ["1", "2", "3"])
  }

  @Test func `the featured ones are there too where all posts were first`() {
    var browser = Browser(
      at: .day(nil), size: Size(width: 80, height: 24), now: .start, connection: .service,
      preferences: Preferences(scope: .all))
    let effects = browser.handle(.started, at: .start)
    let more = browser.answer(effects, .posts(Answer(Page([.sample(1), .sample(2)]))))
    browser.answer(more, .posts(Answer(Page(Self.created, next: Cursor("a")))))

    #expect(browser.press("a").questions.isEmpty)
    #expect(browser.shownIDs == ["1", "2"])
    #expect(browser.lists[.today]?.isComplete == true)
  }

  @Test func `another order goes on where the same pages are asked for`() {
    var browser = Browser.starting()
    _ = browser.handle(.started, at: .start)
    var effects = browser.press("m")
    let posts = (1...20).map { Post.sample($0) }
    let page = Page(posts, next: Cursor("MjA"), total: 60)
    effects = browser.answer(effects, .posts(Answer(page)))

    // By votes asks for what by rank asks for, also for what is under way; newest does not.
    #expect(effects.questions.count == 1)
    #expect(browser.press("s").isEmpty)
    #expect(browser.shownIDs.count == 20)
    browser.answer(effects, .posts(Answer(Page([.sample(21)], next: Cursor("NDA")))))
    #expect(browser.shownIDs.count == 21)
    guard case .posts(let newest) = browser.press("s").questions.first else {
      Issue.record("nothing was asked")
      return
    }
    #expect(newest.query.order == .newest)
  }

  @Test func `a post has one page, under whatever name it was come to`() {
    var browser = Browser(
      at: .post(.slug("post-2")), size: Size(width: 80, height: 24), now: .start,
      connection: .service)
    browser.answer(browser.handle(.started, at: .start), .post(Answer(.sample(2))))

    var effects = browser.press("t")
    browser.answer(effects, .topics(Answer(Page([Topic(slug: "mac", name: "Mac")]))))
    effects = browser.press(.enter)
    browser.answer(effects, .posts(Answer(Page([.sample(1), .sample(2)]))))
    #expect(browser.press("j", .enter).isEmpty)
    #expect(browser.place.destination == .post(.slug("post-2")))
  }

  @Test func `opening a post asks twice at most, and reading on asks for the rest`() {
    let comments = (0..<3).map { number in
      var comment = Comment.sample("c\(number)")
      comment.replies = Page([], next: .beginning)
      return comment
    }
    var browser = Browser.listing([.sample(1)], size: Size(width: 80, height: 60))
    let effects = browser.press(.enter)
    let more = browser.answer(
      effects, .post(Answer(.sample(1, comments: Page(comments, next: Cursor("a"))))))
    #expect(more.questions.count == 1)
    #expect(
      browser.answer(more, .comments(Answer(Page([.sample("r")])))).isEmpty)

    #expect(browser.press("j").questions.count == 2)
  }

  @Test func `a topic from the command line is asked for its name once`() {
    var browser = Browser(
      at: .period(.month, nil, .topic(ForeignText("nosuch"))),
      size: Size(width: 80, height: 24), now: .start, connection: .service)
    let effects = browser.handle(.started, at: .start)
    #expect(effects.questions.first == .name(.topic(ForeignText("nosuch"))))
    #expect(effects.questions.count == 2)

    _ = browser.handle(
      .answered(effects.tickets[0], .topics(Answer(Page()))), at: .start)
    _ = browser.handle(.answered(effects.tickets[1], .posts(Answer(Page()))), at: .start)
    let frame = render(browser)
    let text = (0..<24).map { FrameText.row($0, of: frame) }.joined()
    #expect(text.contains("Product Hunt has no topic “nosuch”."))
    #expect(browser.press("j").isEmpty)
  }
}
