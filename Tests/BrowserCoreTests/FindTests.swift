// Finding on a page.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing

struct FindTests {
  private static func reading(size: Size = Size(width: 80, height: 24)) -> Browser {
    .reading(
      .sample(
        1,
        comments: Page((1...30).map { .sample("c\($0)", body: $0 % 10 == 0 ? "A Néedle" : nil) })),
      size: size)
  }

  private func shownLines(_ browser: Browser) -> Range<Int> {
    browser.place.top..<browser.place.top + browser.contentHeight
  }

  @Test func `typing goes to the first place, n and N to the others`() throws {
    var browser = Self.reading()

    browser.press("/", "n", "e", "e", "d", "l", "e")
    let hits = try #require(browser.place.find?.hits)
    #expect(hits.count == 3)
    #expect(browser.place.find?.current == 0)
    #expect(shownLines(browser).contains(hits[0].line))
    browser.press(.enter, "n", "n")
    #expect(browser.place.find?.current == 2)
    #expect(shownLines(browser).contains(hits[2].line))
    browser.press("n")
    #expect(browser.place.find?.current == 0)
    #expect(browser.message != nil)
    browser.press("N")
    #expect(browser.place.find?.current == 2)
  }

  @Test(arguments: [
    "parted by a line's end somewhere in the middle", "日本語の長い文章は行の終わりで折り返されます",
    "abcdefghijklmnopqrstuvwxyz0123456789",
  ])
  func `what a line's end parts is found and marked whole`(body: String) {
    // Forty columns: each text is wrapped somewhere.
    let filler = "Some words before it, of this length: "
    let size = Size(width: 40, height: 40)
    var browser = Browser.reading(
      .sample(1, comments: Page([.sample("a", replies: [.sample("b", body: filler + body)])])),
      size: size)
    browser.press("/")
    for character in body { browser.press(.character(character)) }

    let hits = browser.place.find?.hits ?? []
    #expect(hits.count == 1)
    #expect((hits.first?.pieces.count ?? 0) > 1)
    // What is marked is what was typed.
    let frame = render(browser)
    var marked = ""
    for row in 0..<size.height {
      for column in 0..<size.width where frame[column, row].style.role == .match {
        marked += frame[column, row].cluster
      }
    }
    #expect(marked.filter { $0 != " " } == body.filter { $0 != " " })
  }

  @Test func `cancelling stands as before`() {
    var browser = Self.reading()
    browser.press("j", "j")
    let before = browser.place

    browser.press("/", "n", "e", "e", "d", .escape)

    #expect(browser.place == before)
  }

  @Test func `n without anything sought says so`() {
    var browser = Self.reading()

    browser.press("n")

    #expect(browser.message != nil)
  }

  @Test(arguments: [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 10),
  ])
  func `a page with matches`(size: Size) throws {
    var browser = Self.reading(size: size)
    browser.press("/", "n", "e", "e", "d", "l", "e")
    try expectGolden(FrameText(render(browser)), named: "find-\(size.width)x\(size.height)")
  }
}
