// Discussions: folding, order, the current comment, and going to the end of long ones.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing
import Texts

struct DiscussionTests {
  private static func reading(size: Size = Size(width: 80, height: 24)) -> Browser {
    .reading(
      .sample(
        1,
        comments: Page([
          .sample("a", replies: [.sample("a1", replies: [.sample("a2")])]), .sample("b"),
          .sample("c"),
        ])), size: size)
  }

  private func starts(_ browser: Browser) -> Set<String> {
    Set(browser.layouts[.id(Post.ID("1"))]?.commentLines.keys.map(\.rawValue) ?? [])
  }

  @Test func `folding a comment hides what answers it, and unfolding shows it`() {
    var browser = Self.reading()

    browser.press(")", "z")
    #expect(starts(browser) == ["a", "b", "c"])
    #expect(browser.place.comment == Comment.ID("a"))
    browser.press("z")
    #expect(starts(browser) == ["a", "a1", "a2", "b", "c"])
  }

  @Test func `folding all leaves a line for each thread, and the current comment in sight`() {
    var browser = Self.reading()
    browser.press(")", ")", ")")

    browser.press("Z")
    #expect(starts(browser) == ["a", "b", "c"])
    #expect(browser.place.comment == Comment.ID("a"))
    browser.press(")")
    #expect(browser.place.comment == Comment.ID("b"))
    browser.press("Z")
    #expect(starts(browser).count == 5)
  }

  @Test func `a discussion that goes on and brings nothing is at its end after three pages`() {
    var thread = Thread(Page([.sample("a"), .sample("b")], next: Cursor("0")))
    thread.append(Page([.sample("a1")], next: Cursor("0")), repliesTo: Comment.ID("a"))
    for page in 1...3 {
      #expect(thread.next != nil)
      #expect(thread.nodes[Comment.ID("a")]?.next != nil)
      thread.append(Page([.sample("b")], next: Cursor("\(page)")))
      thread.append(Page([], next: Cursor("\(page)")), repliesTo: Comment.ID("a"))
    }
    #expect(thread.next == nil)
    #expect(thread.nodes[Comment.ID("a")]?.next == nil)
  }

  @Test func `replies that are folded are not asked for`() {
    var replies = Comment.sample("a")
    replies.replies = Page([], next: Cursor.beginning)
    var browser = Browser.reading(.sample(1, comments: Page([replies])))
    browser.press("j")
    #expect(browser.awaiting.count == 1)
    let ticket = browser.awaiting.keys.first
    _ = browser.handle(
      .answered(ticket ?? Ticket(0), .failed(.noSuchPost)), at: .start)

    browser.press(")", "z", "r")

    #expect(browser.awaiting.isEmpty)
  }

  @Test func `another order cancels what is under way in the order of before`() {
    var browser = Browser.reading(
      .sample(1, comments: Page([.sample("a"), .sample("b")], next: Cursor("2"))))
    let under = browser.press("c").tickets
    #expect(under.count == 1)

    let effects = browser.press("s")

    #expect(
      effects.filter { if case .cancel = $0 { true } else { false } } == under.map(Effect.cancel))
    #expect(effects.questions == [.comments(Post.ID("1"), .votes, after: .beginning)])
  }

  @Test func `another order asks for the discussion anew, and for nothing else`() {
    var browser = Self.reading()

    let effects = browser.press("c", "s")

    #expect(effects.questions == [.comments(Post.ID("1"), .votes, after: .beginning)])
    browser.answer(effects, .comments(Answer(Page([.sample("b"), .sample("a")]))))
    #expect(starts(browser) == ["a", "b"])
    #expect(
      browser.press("s").questions == [
        .comments(Post.ID("1"), .newest, after: .beginning)
      ])
  }

  @Test func `going to the end loads on to the end and stays there`() {
    var browser = Browser.reading(
      .sample(1, comments: Page((0..<10).map { .sample("c\($0)") }, next: Cursor("0"))))
    var effects = browser.press("G")
    var pages = 0
    while !effects.tickets.isEmpty, pages < 60 {
      pages += 1
      let comments = (0..<20).map { Comment.sample("p\(pages)-\($0)") }
      let next = pages < 50 ? Cursor("\(pages)") : nil
      effects = browser.answer(effects, .comments(Answer(Page(comments, next: next))))
    }

    #expect(pages == 50)
    #expect(starts(browser).count == 1010)
    let lines = browser.layouts[.id(Post.ID("1"))]?.lines.count ?? 0
    #expect(browser.place.top == lines - browser.contentHeight)
    browser.press("k")
    #expect(browser.place.top == lines - browser.contentHeight - 1)
  }

  @Test func `the current comment is one that is seen`() throws {
    var browser = Browser.reading(
      .sample(1, comments: Page((1...40).map { .sample("c\($0)") })))
    browser.press(")", "4", "0", "j")
    let id = try #require(browser.place.comment)
    let line = try #require(browser.layouts[.id(Post.ID("1"))]?.commentLines[id])
    #expect((browser.place.top..<browser.place.top + browser.contentHeight).contains(line))
    browser.press("g")
    #expect(browser.place.comment == nil)
  }

  @Test(arguments: [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 10),
  ])
  func `a discussion with a folded comment`(size: Size) throws {
    var browser = Self.reading(size: size)
    browser.press("c", ")", "z", ")")
    try expectGolden(FrameText(render(browser)), named: "folded-\(size.width)x\(size.height)")
  }

  @Test func `comments that cannot be read are counted`() {
    var reply = Comment.sample("c1", replies: [.sample("r1")])
    reply.replies.unreadable = 1
    let page = Page([reply, .sample("c2")], unreadable: 2)

    var browser = Browser.reading(.sample(1, comments: page))
    browser.press("c")

    let screen = FrameText(render(browser)).description
    #expect(screen.contains("(3 comments could not be read)"))
  }
}
