// The search: as one types, one at a time, the hits as rows.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct SearchTests {
  private func hit(_ number: Int, comment: String? = nil) -> Findings.Hit {
    Findings.Hit(
      .sample(number),
      name: FoundLine([(ForeignText("Sample"), true), (ForeignText(" \(number)"), false)]),
      line: FoundLine([(ForeignText("What a "), false), (ForeignText("sample"), true)]),
      comment: comment.map { ProductHunt.Comment.ID($0) })
  }

  private func search(_ effects: [Effect]) -> [Recall] {
    effects.recalls.filter { if case .search = $0 { true } else { false } }
  }

  private func answer(_ browser: inout Browser, _ effects: [Effect], _ findings: Findings)
    -> [Effect]
  {
    guard
      let ticket = effects.ticket(of: { if case .recall(.search, _) = $0 { true } else { false } })
    else { return [] }
    return browser.handle(.answered(ticket, .recalled(.found(findings))), at: .start)
  }

  @Test func `hits come as one types, never more than one search at a time, the last word wins`() {
    var browser = Browser.keepingList([.sample(1)])
    #expect(search(browser.press("S")).isEmpty)
    let first = browser.press("s")
    #expect(search(first) == [.search("s")])
    #expect(search(browser.press("a", "m")).isEmpty)

    let second = answer(&browser, first, Findings([hit(3)], posts: 0, days: 0))
    #expect(search(second) == [.search("sam")])
    _ = answer(&browser, second, Findings([hit(3), hit(2)], posts: 0, days: 0))
    #expect(browser.shownIDs == ["3", "2"])
    #expect(browser.place.selection == Post.ID("3"))
  }

  @Test func `hits are rows: opened, bookmarked, come back to`() {
    var browser = Browser.keepingList([.sample(1)])
    browser.press("S")
    _ = answer(&browser, browser.press("s"), Findings([hit(3), hit(2)], posts: 0, days: 0))
    browser.press(.down, .enter)
    #expect(browser.place.selection == Post.ID("2"))
    #expect(browser.press("b").writes == [.bookmark(.sample(2))])
    browser.press("l")
    #expect(browser.place.destination == .post(.id(Post.ID("2"))))
    browser.press("h", "h")
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `a hit in a comment leads to the comment`() {
    var browser = Browser.keepingList([.sample(1)])
    browser.press("S")
    _ = answer(&browser, browser.press("s"), Findings([hit(3, comment: "c9")], posts: 0, days: 0))
    let effects = browser.press(.enter, .enter)
    let comments = (1...20).map { ProductHunt.Comment.sample("c\($0)") }
    browser.answer(effects.filter(\.isRequest), .post(Answer(.sample(3, comments: Page(comments)))))

    #expect(browser.place.comment == ProductHunt.Comment.ID("c9"))
  }

  @Test func `esc goes back where the search was begun`() {
    var browser = Browser.keepingList([.sample(1)])
    browser.press("S", "x", .escape)
    #expect(browser.place.destination == .list(.today))
    #expect(browser.place.prompt == nil)
  }

  @Test func `nothing found says over how much, and how there is more`() {
    var browser = Browser.keepingList([.sample(1)], size: Size(width: 99, height: 20))
    browser.press("S")
    _ = answer(&browser, browser.press("x"), Findings([], posts: 1_204, days: 43, fetchCost: 2_880))

    let screen = FrameText(render(browser)).description
    #expect(screen.contains("Nothing found in 1,204 posts over 43 days."))
    #expect(screen.contains("Enter twice fetches the last 30 days"))
  }

  @Test func `enter on a list narrowed to nothing searches everything seen`() {
    var browser = Browser.keepingList([.sample(1)])
    browser.press("/", "q", "q")
    #expect(FrameText(render(browser)).description.contains("Enter searches everything seen"))
    let effects = browser.press(.enter)

    #expect(search(effects) == [.search("qq")])
    browser.press("h")
    #expect(browser.place.destination == .list(.today))
    #expect(browser.place.narrowing == nil)
  }

  @Test func `an answer to what is not sought any more is not shown`() {
    var browser = Browser.keepingList([.sample(1)])
    browser.press("S")
    let effects = browser.press("s")
    browser.press(.escape)
    _ = answer(&browser, effects, Findings([hit(3)], posts: 0, days: 0))

    #expect(browser.shownIDs == ["1"])
  }

  @Test func `the words are marked where they stand`() {
    let line = FoundLine([
      (ForeignText("Boil "), false), (ForeignText("the"), true), (ForeignText(" ocean"), false),
    ])
    #expect(line.text == "Boil the ocean")
    #expect(line.matches == [5, 6, 7])
  }

  @Test func `catching up lists what is unread`() throws {
    var browser = Browser.keepingList([.sample(1)])
    let effects = browser.press("U")
    #expect(effects.recalls == [.unread])
    let ticket = try #require(effects.ticket { if case .recall = $0 { true } else { false } })
    _ = browser.handle(
      .answered(ticket, .recalled(.unread([.sample(5), .sample(4)], [:]))), at: .start)
    #expect(browser.shownIDs == ["5", "4"])
  }
}
