// Commands by name and dates by typing.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing

struct PromptTests {
  @Test func `a command runs by its name`() {
    var browser = Browser.listing(3)

    browser.press(":", "w", "e", "e", "k", .enter)

    #expect(browser.place.prompt == nil)
    #expect(browser.place.destination == .list(ListSpec(.week(of: .sample))))
  }

  @Test func `the palette offers what means something here, and arrows choose`() {
    var browser = Browser.listing(3)
    browser.press(":", "q", "u", "i", "t")
    #expect(browser.place.prompt?.choice == 0)

    browser.press(.down)
    #expect(browser.place.prompt?.choice == 1)
    #expect(browser.press(.enter) == [.quit])
  }

  @Test func `a name that nothing has runs nothing`() {
    var browser = Browser.listing(3)

    #expect(browser.press(":", "z", "z", "z", .enter).isEmpty)
    #expect(browser.place.prompt != nil)
  }

  @Test func `a date leads to its day, in the same place`() {
    var browser = Browser.listing(3)

    browser.press("D")
    for character in "2026-11-20" { browser.press(.character(character)) }
    browser.press(.enter)

    #expect(
      browser.place.destination
        == .list(ListSpec(.day(PacificDay(year: 2026, month: 11, day: 20)))))
    #expect(browser.history.isAtTop)
  }

  @Test(arguments: ["x", "2027"])
  func `what is no date, or not yet, is said and can be mended`(typed: String) {
    var browser = Browser.listing(3)

    browser.press("D")
    for character in typed { browser.press(.character(character)) }
    browser.press(.enter)

    #expect(browser.place.prompt?.problem != nil)
    browser.press(.backspace)
    #expect(browser.place.prompt?.problem == nil)
  }

  @Test func `tab goes on from day to week, month, year and day again`() {
    var browser = Browser.listing(3)
    let kinds = (0..<4).map { _ -> Period.Kind? in
      browser.press(.tab)
      guard case .list(let spec) = browser.place.destination else { return nil }
      return spec.period.kind
    }
    #expect(kinds == [.week, .month, .year, .day])
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `angle brackets go by periods too`() {
    var browser = Browser.listing(3)

    browser.press("w", "<")

    #expect(
      browser.place.destination == .list(ListSpec(Period.week(of: .sample).previous)))
    browser.press(">", "d")
    #expect(browser.place.destination == .list(.today))
  }

  @Test(arguments: [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 10),
  ])
  func `the palette`(size: Size) throws {
    var browser = Browser.listing([.sample(1), .sample(2)], size: size)
    browser.press(":", "p", "a", "g", "e")
    try expectGolden(FrameText(render(browser)), named: "palette-\(size.width)x\(size.height)")
  }
}
