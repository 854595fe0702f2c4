// Moving the selection and the lines of a page, with and without counts.

import BrowserCore
import Canvas
import ProductHunt
import Testing

struct MovementTests {
  struct Step: CustomTestStringConvertible {
    let keys: [Key]
    let selected: String
    var testDescription: String { "\(keys) selects \(selected)" }
  }

  // 24 rows high: 20 rows of list; half a screen is 10, a whole one 19.
  @Test(arguments: [
    Step(keys: ["j"], selected: "2"),
    Step(keys: [.down, .down], selected: "3"),
    Step(keys: ["k"], selected: "1"),
    Step(keys: ["5", "j"], selected: "6"),
    Step(keys: ["1", "2", "j", "3", "k"], selected: "10"),
    Step(keys: ["G"], selected: "60"),
    Step(keys: [.end], selected: "60"),
    Step(keys: ["1", "2", "G"], selected: "12"),
    Step(keys: ["9", "9", "9", "G"], selected: "60"),
    Step(keys: ["G", "g"], selected: "1"),
    Step(keys: ["7", "g"], selected: "7"),
    Step(keys: [.control("d")], selected: "11"),
    Step(keys: ["G", .control("u")], selected: "50"),
    Step(keys: [.control("f")], selected: "20"),
    Step(keys: [" "], selected: "20"),
    Step(keys: [.pageDown, .pageDown, .pageUp], selected: "20"),
    Step(keys: ["G", .control("b")], selected: "41"),
    Step(keys: ["3", "k"], selected: "1"),
  ])
  func `keys move the selection`(step: Step) {
    var browser = Browser.listing(60)

    for key in step.keys { browser.press(key) }

    #expect(browser.place.selection == Post.ID(step.selected))
    let row = browser.place.row
    #expect((browser.place.top..<browser.place.top + browser.contentHeight).contains(row))
  }

  @Test func `a count is forgotten after its command`() {
    var browser = Browser.listing(60)

    browser.press("5", "j")
    browser.press("j")

    #expect(browser.place.selection == Post.ID("7"))
    #expect(browser.count == nil)
  }

  @Test func `moving in an empty list changes nothing`() {
    var browser = Browser.listing([])

    browser.press("j", "G", "g", .control("d"))

    #expect(browser.place.selection == nil)
    #expect(browser.place.top == 0)
  }

  @Test func `a page scrolls by lines and stops at its ends`() {
    var browser = Browser.reading(
      .sample(1, comments: Page((1...30).map { .sample("c\($0)") })))

    browser.press("k")
    #expect(browser.place.top == 0)
    browser.press("j", "j")
    #expect(browser.place.top == 2)
    browser.press("G")
    let last = browser.place.top
    browser.press("j", .pageDown)
    #expect(browser.place.top == last)
    #expect(last > 20)
    browser.press("g")
    #expect(browser.place.top == 0)
  }

  @Test func `comments are visited one by one, threads without their replies`() {
    let thread = Comment.sample("a", replies: [.sample("a1"), .sample("a2")])
    var browser = Browser.reading(
      .sample(1, comments: Page([thread] + (1...40).map { .sample("b\($0)") })))

    browser.press(")")
    #expect(browser.place.comment == Comment.ID("a"))
    browser.press(")")
    #expect(browser.place.comment == Comment.ID("a1"))
    browser.press("}")
    #expect(browser.place.comment == Comment.ID("b1"))
    browser.press("(")
    #expect(browser.place.comment == Comment.ID("a2"))
    browser.press("{")
    #expect(browser.place.comment == Comment.ID("a"))
  }

  @Test func `drawing the screen again leaves the sentence on it`() {
    var browser = Browser.listing(3)
    browser.press("h")
    let sentence = browser.message
    #expect(sentence != nil)

    #expect(browser.press(.control("l")).contains(.redraw))
    #expect(browser.message == sentence)
    browser.press("j")
    #expect(browser.message == nil)
  }
}
