// Drawing the screen again: whatever stood there stands there afterwards.

import BrowserCore
import Canvas
import ProductHunt
import Testing
import Texts

struct RedrawTests {
  /// Keys that leave something on the screen that the next key would take away.
  @Test(
    arguments: [
      [], [.escape], ["d", "d"], ["1", "2"], ["/", "a"], [":", "x"], ["?"], ["z", "Z", "x"], ["Y"],
    ] as [[Key]])
  func `what stood on the screen stands there afterwards`(keys: [Key]) {
    var browser = Browser.listing(30)
    for key in keys { browser.press(key) }
    let before = render(browser)

    #expect(browser.press(.control("l")) == [.redraw])

    #expect(render(browser) == before)
  }

  @Test func `an address that waits for any key stays`() throws {
    var browser = Browser.listing(3)
    let link = try #require(WebLink(ForeignText("https://a.example/")))
    _ = browser.handle(.opened(link, started: false), at: .start)
    let before = render(browser)

    #expect(browser.press(.control("l")) == [.redraw])
    #expect(render(browser) == before)
    browser.press("x")
    #expect(render(browser) != before)
  }
}
