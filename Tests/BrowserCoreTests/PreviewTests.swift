// The preview beside a list, and the mouse.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing
import Texts

struct PreviewTests {
  private static let wide = Size(width: 120, height: 30)

  private static func listing(size: Size = wide) -> Browser {
    .listing((1...30).map { .sample($0) }, size: size)
  }

  @Test func `it shows the selected post, laid out once`() {
    var browser = Self.listing()
    #expect(browser.preview?.post.id == Post.ID("1"))

    browser.press("j")

    #expect(browser.preview?.post.id == Post.ID("2"))
  }

  @Test func `it is there where there is room, and by a key`() {
    var browser = Self.listing()
    browser.press("p")
    #expect(browser.preview == nil)
    browser.press("p")
    #expect(browser.preview != nil)

    var narrow = Self.listing(size: Size(width: 80, height: 24))
    #expect(narrow.preview == nil)
    narrow.press("p")
    #expect(narrow.preview != nil)

    var narrowest = Self.listing(size: Size(width: 40, height: 10))
    narrowest.press("p")
    #expect(narrowest.preview == nil)
    #expect(narrowest.message != nil)
    #expect(narrowest.preferences.preview == nil, "not remembered for wider screens")
  }

  @Test(arguments: [(60, "too narrow"), (61, "p shows it")])
  func `a key of a preview that is not there says why`(width: Int, why: String) {
    for key: Key in ["J", "K", "+", "-"] {
      var browser = Browser.listing(Post.motley, size: Size(width: width, height: 24))
      browser.press(key)
      #expect(browser.message?.text.string.contains(why) == true, "\(key)")
    }
    var browser = Browser.listing(Post.motley, size: Size(width: width, height: 24))
    browser.press("p")
    #expect((browser.message == nil) == (why == "p shows it"))
  }

  @Test func `its width is changed and kept for other lists`() throws {
    var browser = Self.listing()
    let before = try #require(browser.preview?.width)

    browser.press("+")
    #expect(browser.preview?.width == before + 4)
    browser.press("-", "-")
    #expect(browser.preview?.width == before - 4)
    for _ in 0..<50 { browser.press("+") }
    let widest = try #require(browser.preview?.width)
    browser.press("-")
    #expect(browser.preview?.width == widest - 4)
  }

  @Test func `it is scrolled by itself, and begins anew with another post`() {
    var browser = Self.listing(size: Size(width: 120, height: 8))

    browser.press("J", "J")
    #expect(browser.place.previewTop == 2)
    #expect(browser.place.selection == Post.ID("1"))
    browser.press("K")
    #expect(browser.place.previewTop == 1)
    browser.press("j")
    #expect(browser.place.previewTop == 0)
  }

  // MARK: The mouse

  private func mouse(_ action: Input.Mouse.Action, _ column: Int, _ row: Int) -> Event {
    .input(.mouse(Input.Mouse(action, at: Position(column: column, row: row))))
  }

  @Test func `a click selects, a second one opens`() {
    var browser = Self.listing()

    _ = browser.handle(mouse(.press, 10, 6), at: .start)
    #expect(browser.place.selection == Post.ID("5"))
    _ = browser.handle(mouse(.press, 10, 6), at: .start)
    #expect(browser.currentPost?.id == Post.ID("5"))
    #expect(browser.place.destination == .post(.id(Post.ID("5"))))
  }

  @Test func `the wheel moves what is under it`() {
    var browser = Self.listing(size: Size(width: 120, height: 8))

    _ = browser.handle(mouse(.wheelDown, 10, 4), at: .start)
    #expect(browser.place.selection == Post.ID("4"))
    _ = browser.handle(mouse(.wheelDown, 110, 4), at: .start)
    #expect(browser.place.selection == Post.ID("4"))
    #expect(browser.place.previewTop == 3)
  }

  @Test func `the divider is drawn to where it is wanted`() throws {
    var browser = Self.listing()
    let width = try #require(browser.preview?.width)
    let divider = 120 - width - 3

    _ = browser.handle(mouse(.press, divider, 10), at: .start)
    _ = browser.handle(mouse(.drag, divider - 10, 10), at: .start)
    _ = browser.handle(mouse(.release, divider - 10, 10), at: .start)
    #expect(browser.preview?.width == width + 10)
    _ = browser.handle(mouse(.drag, divider, 10), at: .start)
    #expect(browser.preview?.width == width + 10)
  }

  @Test func `a click on a link of a page opens it`() throws {
    var browser = Browser.reading()
    let layout = try #require(browser.layouts[.id(Post.ID("1"))])
    let line = try #require(layout.lines.firstIndex { $0.runs.contains { $0.tag == 3 } })

    let effects = browser.handle(
      mouse(.press, 3, line - browser.place.top + 2), at: .start)

    guard case .open(let link)? = effects.first else {
      Issue.record("nothing was opened: \(effects)")
      return
    }
    #expect(link.address == "https://sample.example/")
  }

  @Test func `an address that no browser took is shown whole, and any key goes back`() throws {
    var browser = Self.listing()
    let before = browser.place
    guard case .open(let link)? = browser.press("o").first else {
      Issue.record("nothing was opened")
      return
    }

    _ = browser.handle(.opened(link, started: false), at: .start)
    #expect(browser.place.destination == .address(link))
    #expect(!browser.wantsMouse)
    let rows = FrameText(render(browser)).description.split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix(link.address) })
    browser.press("q")
    #expect(browser.place == before)
    #expect(!browser.isOver)
  }

  @Test(arguments: [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 40, height: 10),
  ])
  func `a list with its preview`(size: Size) throws {
    var browser = Self.listing(size: size)
    if size.width == 80 { browser.press("p") }
    browser.press("j")
    try expectGolden(FrameText(render(browser)), named: "preview-\(size.width)x\(size.height)")
  }
}
