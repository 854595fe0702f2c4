// What is copied, and what is said of it.

import BrowserCore
import Canvas
import ProductHunt
import Testing
import Texts

struct CopyTests {
  @Test func `y copies the link without tracking`() {
    var browser = Browser.listing(3)

    #expect(browser.press("y") == [.copy("https://www.producthunt.com/products/post-1")])
    #expect(browser.message?.text.string.hasSuffix("producthunt.com/products/post-1") == true)
  }

  @Test func `a number copies that link of a page`() {
    var browser = Browser.reading()

    #expect(browser.press("3", "y") == [.copy("https://sample.example/")])
    #expect(browser.press("9", "9", "y").isEmpty)
  }

  @Test func `Y copies a link as Markdown that no name can break out of`() {
    var post = Post.sample(1, named: "A [b](c)\n\u{1B}[31m")
    post.url = ForeignText("https://www.producthunt.com/products/a_(b)")
    var browser = Browser.listing([post])

    let effects = browser.press("Y")

    guard case .copy(let text)? = effects.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.string.hasPrefix("[A \\[b\\](c)"))
    #expect(text.string.hasSuffix("](https://www.producthunt.com/products/a_%28b%29)"))
    #expect(!text.string.unicodeScalars.contains("\u{1B}"))
    #expect(!text.string.contains("\n"))
  }

  @Test func `a name without end is copied as its beginning`() {
    var browser = Browser.listing([
      Post.sample(1, named: String(repeating: "a[", count: 500_000))
    ])
    guard case .copy(let text)? = browser.press("Y").first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.string.utf8.count < 500)
    #expect(text.string.contains("a\\[a…](https://"))
  }

  @Test func `on a comment its address is copied`() {
    var browser = Browser.reading(.sample(1, comments: Page([.sample("c1"), .sample("c2")])))

    browser.press(")")

    #expect(
      browser.press("y") == [.copy("https://www.producthunt.com/posts/x?comment=c1")])
  }
}
