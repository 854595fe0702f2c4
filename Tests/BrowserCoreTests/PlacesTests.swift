// Going in, back and forward; opening links; another day in the same place.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct PlacesTests {
  @Test func `opening a post asks for it and shows at once what the list knew`() {
    var browser = Browser.listing(3)

    let effects = browser.press("j", .enter)

    #expect(effects.questions == [.post(.id(Post.ID("2")))])
    #expect(browser.currentPost?.id == Post.ID("2"))
  }

  @Test(arguments: ["h", .left, .escape, .backspace, "q"] as [Key])
  func `back leads to the list as it was left`(key: Key) {
    var browser = Browser.listing(60)
    browser.press("4", "0", "G")
    let list = browser.place

    browser.press(.enter)
    browser.press(key)

    #expect(browser.place == list)
    #expect(!browser.isOver)
  }

  @Test func `forward leads to the page again without asking for it again`() {
    var browser = Browser.reading()
    browser.press("j", "h")

    let effects = browser.press("L")

    #expect(effects.isEmpty)
    #expect(browser.place.destination == .post(.id(Post.ID("1"))))
    #expect(browser.place.top == 1 || browser.place.top == 0)
  }

  @Test func `q at the top quits, escape never does`() {
    var browser = Browser.listing(3)

    #expect(browser.press(.escape).isEmpty)
    #expect(!browser.isOver)
    #expect(browser.press("q") == [.quit])
    #expect(browser.isOver)
  }

  @Test(arguments: ["Q", .control("c")] as [Key])
  func `these quit from anywhere`(key: Key) {
    var browser = Browser.reading()

    #expect(browser.press(key) == [.quit])
  }

  @Test func `the next post's page takes the place of this one's`() {
    var browser = Browser.reading()

    browser.press("J")
    #expect(browser.currentPost?.id == Post.ID("2"))
    browser.press("h")
    #expect(browser.place.selection == Post.ID("2"))
  }

  @Test func `the first post has none before it, which is said`() {
    var browser = Browser.reading()

    browser.press("K")

    #expect(browser.currentPost?.id == Post.ID("1"))
    #expect(browser.message != nil)
  }

  @Test func `the day before takes the place of today, and back again`() {
    var browser = Browser.listing(3)

    browser.press("[")
    #expect(browser.place.destination == .list(ListSpec(.day(PacificDay.sample.previous))))
    #expect(browser.history.isAtTop)
    browser.press("]")
    #expect(browser.shownIDs == ["1", "2", "3"])
    browser.press("]")
    #expect(browser.place.destination == .list(.today))
    #expect(browser.message != nil)
  }

  @Test func `links open by number, and the website without one`() {
    var browser = Browser.reading()

    guard case .open(let website)? = browser.press("o").first,
      case .open(let page)? = browser.press("O").first,
      case .open(let third)? = browser.press("3", "o").first
    else {
      Issue.record("a link was not opened")
      return
    }
    #expect(website.address == "https://www.producthunt.com/r/p/1")
    #expect(page.address == "https://www.producthunt.com/products/post-1")
    #expect(third.address == "https://sample.example/")
    #expect(browser.press("9", "9", "o").isEmpty)
    #expect(browser.message?.kind == .warning)
  }

  @Test func `an address that may not be opened is not`() {
    var post = Post.sample(1)
    post.website = ForeignText("javascript:alert(1)")
    var browser = Browser.listing([post])

    #expect(browser.press("o").isEmpty)
    #expect(browser.message?.kind == .warning)
  }

  @Test func `the discussion opens where it begins`() {
    var browser = Browser.listing(3)
    browser.press("c")
    let layout = browser.layouts[.id(Post.ID("1"))]

    #expect(browser.currentPost?.id == Post.ID("1"))
    #expect(layout?.discussion != nil)
  }

  @Test func `help is a place that one comes back from`() {
    var browser = Browser.listing(3)
    let list = browser.place

    browser.press("?")
    #expect(browser.place.destination == .help)
    browser.press("?")
    #expect(browser.place == list)
    browser.press(.function(1), .escape)
    #expect(browser.place == list)
  }

  @Test func `a resize keeps what is being read`() throws {
    let body = "<p>" + String(repeating: "A comment of some length. ", count: 12) + "</p>"
    var browser = Browser.reading(
      .sample(1, comments: Page((1...30).map { .sample("c\($0)", body: body) })),
      size: Size(width: 120, height: 40))
    browser.press(")", ")", ")", ")", ")")
    let comment = try #require(browser.place.comment)

    for width in [40, 200, 61, 120] {
      _ = browser.handle(.resized(Size(width: width, height: 30)), at: .start)
      let layout = try #require(browser.layouts[.id(Post.ID("1"))])
      #expect(layout.lines[browser.place.top].comment == comment)
    }
  }
}
