// Where the terminal's cursor stands: screen readers and magnifiers follow it.

import BrowserCore
import Canvas
import Testing
import Texts

struct CaretTests {
  @Test(arguments: ScreenState.all, ScreenGoldenTests.sizes)
  func `the caret stands in the row that is marked as selected`(state: ScreenState, size: Size) {
    let browser = state.make(size)
    let frame = render(browser)
    guard browser.place.prompt == nil,
      let marked = (0..<size.height).first(where: { frame[0, $0].cluster == "▌" })
    else { return }

    #expect(frame.caret?.row == marked, "\(state.name)")
  }

  @Test(arguments: ScreenState.all.filter { $0.name.hasPrefix("page") }, ScreenGoldenTests.sizes)
  func `on a page there is a caret as well`(state: ScreenState, size: Size) {
    let browser = state.make(size)
    guard case .post(let reference) = browser.place.destination, browser.layouts[reference] != nil
    else { return }

    #expect(render(browser).caret != nil)
  }

  @Test func `it follows every step`() {
    var browser = Browser.listing(40)
    for _ in 0..<39 {
      browser.press("j")
      let frame = render(browser)
      let marked = (0..<24).first { frame[0, $0].cluster == "▌" }
      #expect(frame.caret?.row == marked)
    }
  }
}
