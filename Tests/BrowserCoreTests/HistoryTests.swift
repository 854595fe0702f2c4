// Back and forward through places.

import BrowserCore
import Canvas
import ProductHunt
import Testing

struct HistoryTests {
  private func post(_ number: Int) -> Place { Place(.post(.id(Post.ID("\(number)")))) }

  @Test func `back and forward stop at their ends`() {
    var history = History(Place(.list(.today)))
    #expect(history.isAtTop)
    #expect(history.previous == nil)

    history.back()
    #expect(history.current == Place(.list(.today)))
    history.go(to: post(1))
    history.forward()
    #expect(history.current == post(1))
    #expect(!history.canGoForward)
  }

  @Test func `going somewhere else forgets what was forward`() {
    var history = History(Place(.list(.today)))
    history.go(to: post(1))
    history.back()
    #expect(history.canGoForward)

    history.go(to: post(2))

    #expect(!history.canGoForward)
    #expect(history.places == [Place(.list(.today)), post(2)])
  }

  @Test func `a place is found again as it was left`() {
    var history = History(Place(.list(.today)))
    history.current.top = 12
    history.go(to: post(1))
    history.updatePrevious { $0.selection = Post.ID("5") }

    history.back()

    #expect(history.current.top == 12)
    #expect(history.current.selection == Post.ID("5"))
  }

  @Test func `it keeps where it began and the last hundred places`() {
    var history = History(Place(.list(.today)))
    for number in 1...300 { history.go(to: post(number)) }

    #expect(history.places.count == 100)
    #expect(history.current == post(300))
    for _ in 1...300 { history.back() }
    #expect(history.current == Place(.list(.today)))
  }

  @Test func `beginning anew leaves nothing to go back to`() {
    var history = History(Place(.setup))
    history.go(to: post(1))

    history.restart(at: Place(.list(.today)))

    #expect(history.isAtTop)
    #expect(!history.canGoForward)
    #expect(history.places == [Place(.list(.today))])
  }

  @Test func `of what was read for weeks, what can be gone back to stays loaded`() {
    let posts = (1...400).map { Post.sample($0) }
    var browser = Browser.listing(posts, size: Size(width: 80, height: 24))
    for number in 1...400 {
      browser.answer(browser.press(.enter), .post(Answer(.sample(number))))
      browser.press("h", "j")
    }

    #expect(browser.pages.count <= Browser.mostLoaded)
    #expect(browser.layouts.count <= Browser.mostLoaded)
    #expect(browser.shownIDs.count == 400)
    let last = browser.pages.count
    browser.press(.enter)
    #expect(browser.currentPost?.id == Post.ID("400"))
    #expect(browser.pages.count <= last + 1)
  }
}
