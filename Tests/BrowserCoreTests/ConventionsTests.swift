// Numbers and dates as they are written in several places, on the screen.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct ConventionsTests {
  struct Case: CustomTestStringConvertible {
    let locale: String
    let votes: String
    let title: String
    let updated: String
    var testDescription: String { locale }
  }

  static let cases = [
    Case(locale: "C", votes: "▲1,234", title: "Mon 23 Nov", updated: "updated 14:02"),
    Case(locale: "", votes: "▲1,234", title: "Mon 23 Nov", updated: "updated 14:02"),
    Case(locale: "en_GB.UTF-8", votes: "▲1,234", title: "Mon 23 Nov", updated: "updated 14:02"),
    Case(locale: "en_US.UTF-8", votes: "▲1,234", title: "Mon, Nov 23", updated: "updated 2:02 PM"),
    Case(locale: "de_DE.UTF-8", votes: "▲1.234", title: "Mon 23 Nov", updated: "updated 14:02"),
    Case(locale: "de_CH", votes: "▲1’234", title: "Mon 23 Nov", updated: "updated 14:02"),
    Case(locale: "fr_FR@euro", votes: "▲1\u{A0}234", title: "Mon 23 Nov", updated: "updated 14:02"),
    Case(locale: "ja_JP.eucJP", votes: "▲1,234", title: "Nov 23 Mon", updated: "updated 14:02"),
    Case(locale: "pt_BR", votes: "▲1.234", title: "Mon 23 Nov", updated: "updated 14:02"),
    Case(locale: "sv_SE", votes: "▲1\u{A0}234", title: "Mon 23 Nov", updated: "updated 14:02"),
  ]

  @Test(arguments: cases) func `a list is written as people write there`(_ case: Case) {
    var browser = Browser.starting(size: Size(width: 120, height: 12))
    browser.conventions = Conventions(environment: ["LANG": `case`.locale])
    let effects = browser.handle(.started, at: .start)
    browser.answer(effects, .posts(Answer(Page([Post.sample(1, votes: 1234)]))))

    let screen = (0..<12).map { FrameText.row($0, of: render(browser)) }

    #expect(screen[0].contains(`case`.title))
    #expect(screen[0].contains(`case`.updated))
    #expect(screen[2].contains(`case`.votes))
  }

  @Test(arguments: [
    (["LC_ALL": "de_DE", "LANG": "en_US"], "9.876"),
    (["LC_NUMERIC": "de_DE", "LANG": "en_US"], "9.876"),
    (["LC_TIME": "de_DE", "LANG": "en_US"], "9,876"), (["LC_ALL": "", "LANG": "de_DE"], "9.876"),
    ([:], "9,876"),
  ])
  func `each category is heard, and LC_ALL before all`(environment: [String: String], votes: String)
  {
    var browser = Browser.starting()
    browser.conventions = Conventions(environment: environment)
    let effects = browser.handle(.started, at: .start)
    browser.answer(effects, .posts(Answer(Page([Post.sample(1, votes: 9876)]))))

    #expect(FrameText.row(2, of: render(browser)).contains("▲" + votes))
  }

  @Test func `groups are of two in India`() {
    var browser = Browser.reading(size: Size(width: 80, height: 24))
    browser.conventions = Conventions(environment: ["LANG": "hi_IN.UTF-8"])
    let id = PostReference.id(Post.ID("1"))
    let effects = browser.press("r")
    var detail = PostDetail.sample(1)
    detail.post = Post.sample(1, votes: 1_234_567)
    browser.answer(effects, .post(Answer(detail)))

    let screen = (0..<24).map { FrameText.row($0, of: render(browser)) }
    #expect(browser.pages[id]?.post?.votesCount == 1_234_567)
    #expect(screen.contains { $0.contains("12,34,567") })
  }

  @Test func `outside of a browser nothing is left of its conventions`() {
    var browser = Browser.listing(1)
    browser.conventions = Conventions(environment: ["LANG": "de_DE"])
    _ = render(browser)

    #expect(Conventions.current == .standard)
  }
}
