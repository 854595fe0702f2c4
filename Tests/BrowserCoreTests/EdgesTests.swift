// The header and the footer: what they say at 80 columns, and what goes as the screen gets narrower.

import BrowserCore
import Canvas
import ProductHunt
import Testing
import Texts

struct EdgesTests {
  private let size = Size(width: 80, height: 24)

  private func header(_ browser: Browser) -> String { FrameText.row(0, of: render(browser)) }

  private func footer(_ browser: Browser) -> String {
    FrameText.row(browser.size.height - 1, of: render(browser))
  }

  private func words(_ entry: FooterEntry) -> String {
    entry.shownKeys.string + " " + entry.label.string
  }

  @Test(arguments: [40, 50, 60, 70, 80, 90, 100, 110, 120, 200])
  func `what could not be read is said in whole on every screen`(width: Int) {
    let size = Size(width: width, height: 24)
    let page = Page(Array(Post.motley.prefix(5)), unreadable: 1)
    let screen = FrameText(render(Browser.answered(size, .posts(Answer(page))))).description
    #expect(screen.contains("1 post could not be read."), "\(screen)")
  }

  @Test(arguments: 3...24)
  func `a text that has no room ends above the prompt`(height: Int) {
    var browser = Browser.listing(Post.motley, size: Size(width: 40, height: height))
    browser.press("S")
    let screen = render(browser)
    let prompts = (0..<height).map { FrameText.row($0, of: screen) }.filter {
      $0.contains("Search:")
    }
    #expect(prompts.allSatisfy { $0.split(separator: " ") == ["Search:"] }, "\(prompts)")
  }

  @Test func `at 80 columns the header of a list is whole`() {
    var browser = Browser.listing(Post.motley, size: size, connection: .demo)

    #expect(
      header(browser)
        == " Product Hunt  Today · Mon 23 Nov"
        + "     demo · featured · by rank · updated 14:02")
    browser.press("s", "s")
    #expect(header(browser).hasSuffix("demo · featured · newest · updated 14:02"))
  }

  @Test func `at 80 columns the footer of a list is whole`() {
    var browser = Browser.listing(Post.motley, size: size)
    browser.press("1", "2", "G")

    let entries = browser.footerEntries.map(words)
    #expect(footer(browser).hasPrefix(" " + entries.joined(separator: "  ")))
    #expect(footer(browser).hasSuffix("  12/28"))
    #expect(entries.starts(with: ["enter read", "c comments", "[ ] day", "o open", "? help"]))
  }

  // An address that is to be selected stands alone.
  @Test(arguments: ScreenState.all.filter { $0.name != "address" })
  func `as it gets narrower the footer loses whole entries from the right`(state: ScreenState) {
    // Low, since the footer alone is looked at.
    var browser = state.make(Size(width: 200, height: 12))
    let entries = browser.footerEntries.map(words)

    for width in (3...200).reversed() {
      _ = browser.handle(.resized(Size(width: width, height: 12)), at: browser.now)
      let line = footer(browser) + " "
      let left = (0...entries.count).last {
        line.hasPrefix(" " + entries.prefix($0).joined(separator: "  "))
      }
      guard let left else {
        Issue.record("at \(width): \(line)")
        return
      }
      let rest = line.dropFirst(1 + entries.prefix(left).joined(separator: "  ").count)
      #expect(rest == " " || left == 0 || rest.hasPrefix("  "), "at \(width): \(line)")
      #expect(!entries.dropFirst(left).contains { rest.contains($0) }, "at \(width): \(line)")
    }
  }

  @Test func `as it gets narrower the header loses whole facts from the right`() {
    var browser = Browser.listing(Post.motley, size: size, connection: .demo)
    let facts = ["demo", "featured", "by rank", "updated 14:02"]
    let left = " Product Hunt  Today · Mon 23 Nov"

    var count = facts.count
    for width in (36...80).reversed() {
      _ = browser.handle(.resized(Size(width: width, height: 24)), at: .start)
      let line = header(browser)
      let rest = line.dropFirst(left.count).drop { $0 == " " }
      let shown = (0...count).first { facts.prefix($0).joined(separator: " · ") == rest }
      #expect(line.hasPrefix(left) && shown != nil, "at \(width): \(line)")
      count = shown ?? count
    }
    #expect(count == 0)
  }

  @Test(arguments: ScreenState.lists)
  func `the selected row is marked without colour`(state: ScreenState) {
    let frame = render(state.make(size))
    let marked = (0..<size.height).filter { FrameText.row($0, of: frame).hasPrefix("▌") }

    #expect(marked.count == 1)
    #expect(frame.caret == Position(column: 0, row: marked[0]))
  }

  @Test func `from 110 columns on a list has topics, and gives up columns as it narrows`() {
    var browser = Browser.listing([Post.sample(7, votes: 43)], size: size)
    // Without the preview, which takes its room first.
    _ = browser.handle(.resized(Size(width: 120, height: 24)), at: .start)
    browser.press("p")
    func row(width: Int) -> String {
      _ = browser.handle(.resized(Size(width: width, height: 24)), at: .start)
      return FrameText.row(2, of: render(browser))
    }

    #expect(row(width: 110).hasSuffix("  Productivity"))
    #expect(row(width: 109) == "▌   7   ▲43    0c  Sample 7  What sample 7 is good for")
    #expect(row(width: 59) == "▌   7   ▲43  Sample 7  What sample 7 is good for")
    #expect(row(width: 49) == "▌   7   ▲43  Sample 7")
  }
}
