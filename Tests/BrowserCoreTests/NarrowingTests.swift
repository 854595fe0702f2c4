// Narrowing a list as one types.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing
import Texts

struct NarrowingTests {
  private static func listing(next: Cursor? = nil) -> Browser {
    .listing(
      [
        .sample(1, named: "Foldspace"), .sample(2, named: "Nimbus Notes"),
        .sample(3, named: "Kettle"), .sample(4, named: "Fold"),
      ], next: next)
  }

  private func shown(_ browser: Browser) -> [Int]? {
    browser.place.narrowing?.rows.map(\.index)
  }

  @Test func `typing leaves what matches and selects what fits best`() {
    var browser = Self.listing()

    browser.press("/", "f", "o", "l")

    #expect(shown(browser) == [0, 3])
    #expect(browser.place.selection == Post.ID("4") || browser.place.selection == Post.ID("1"))
    #expect(browser.place.narrowing?.rows.first?.name == [0, 1, 2])
  }

  @Test func `no letter of the field is a command`() {
    var browser = Self.listing()

    let effects = browser.press("/", "q", "Q", "d", "s", "?", ":", "1")

    #expect(effects.isEmpty)
    #expect(!browser.isOver)
    #expect(browser.place.prompt?.field.text == "qQds?:1")
    #expect(browser.place.destination == .list(.today))
  }

  @Test(arguments: [.escape, .control("c")] as [Key])
  func `cancelling stands as before`(key: Key) {
    var browser = Self.listing()
    browser.press("j", "j")
    let before = browser.place

    browser.press("/", "f", .down, key)

    #expect(browser.place == before)
  }

  @Test func `enter keeps it narrowed, escape then shows all, the selection stays`() {
    var browser = Self.listing()

    browser.press("/", "k", "e", "t", .enter)
    #expect(browser.place.prompt == nil)
    #expect(shown(browser) == [2])
    browser.press(.escape)
    #expect(browser.place.narrowing == nil)
    #expect(browser.place.selection == Post.ID("3"))
  }

  @Test func `arrows move among what is left`() {
    var browser = Self.listing()

    browser.press("/", "f", "o", "l", .up, .up)
    #expect(browser.place.selection == Post.ID("1"))
    browser.press(.control("n"))
    #expect(browser.place.selection == Post.ID("4"))
    browser.press(.down)
    #expect(browser.place.selection == Post.ID("4"))
  }

  @Test func `the next post of a page is the next that is left`() {
    var browser = Self.listing()
    browser.press("/", "f", "o", "l", .enter, "g", .enter)

    browser.press("J")

    #expect(browser.currentPost?.id == Post.ID("4"))
  }

  @Test func `what comes in later is narrowed too`() {
    var browser = Browser.starting()
    let first = browser.handle(.started, at: .start)
    let second = browser.answer(
      first, .posts(Answer(Page([.sample(1, named: "Fold")], next: Cursor("a")))))
    browser.press("/", "f")

    browser.answer(second, .posts(Answer(Page([.sample(2, named: "Fig"), .sample(3)]))))

    #expect(shown(browser) == [0, 1])
  }

  @Test func `a longer list is loaded on while too few are left`() {
    var browser = Browser.listing(28)
    var effects = browser.press("a")
    for page in 0..<3 where !effects.tickets.isEmpty {
      let posts = (1...20).map { Post.sample(100 + page * 20 + $0) }
      effects = browser.answer(effects, .posts(Answer(Page(posts, next: Cursor("c\(page)")))))
    }
    effects = effects + browser.press("/", "z", "z")
    #expect(!browser.awaiting.isEmpty)
  }

  @Test func `with nothing left nothing can be opened`() {
    var browser = Self.listing()

    browser.press("/", "z", "z", "z", .enter)

    #expect(shown(browser) == [])
    #expect(browser.currentPost == nil)
    #expect(browser.press(.enter).isEmpty)
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `help is a key away, and the field is still there`() {
    var browser = Self.listing()

    browser.press("/", "f", .function(1))
    #expect(browser.place.destination == .help)
    browser.press(.escape)
    #expect(browser.place.prompt?.field.text == "f")
  }

  @Test(arguments: [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 10),
  ])
  func `a narrowed list`(size: Size) throws {
    var browser = Browser.listing(
      [
        .sample(1, named: "Foldspace"), .sample(2, named: "Nimbus Notes"),
        .sample(4, named: "Fold"),
      ], size: size)
    browser.press("/", "f", "o")
    try expectGolden(
      FrameText(render(browser)), named: "narrowed-\(size.width)x\(size.height)")
  }
}
