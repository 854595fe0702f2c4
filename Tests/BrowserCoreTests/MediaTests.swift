// Pictures and videos: what is said of them, who shows them, and the cells kept for them.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import TestSupport
import Testing
import Texts

struct MediaTests {
  @Test func `the example in the docs`() {
    let facts = MediaFacts(ForeignText("https://images.example/a.png?w=1024&h=512"))
    #expect(facts.type == "PNG")
    #expect(facts.width == 1024)
    #expect(facts.height == 512)
  }

  @Test(
    arguments: [
      ("https://i.example/a.JPEG?auto=format&fit=crop&h=512&w=1024", "JPEG", 1024, 512),
      ("https://i.example/a.webp#w=9", "WebP", nil, nil),
      ("https://i.example/a.b/c?width=300", nil, 300, nil),
      ("https://i.example/png", nil, nil, nil),
      ("https://i.example/a.gif?w=-4&h=99999999999999999999", "GIF", nil, nil),
      ("", nil, nil, nil),
    ] as [(String, String?, Int?, Int?)])
  func `what an address says of its file`(
    address: String, type: String?, width: Int?, height: Int?
  ) {
    let facts = MediaFacts(ForeignText(address))
    #expect(facts.type?.string == type)
    #expect(facts.width == width)
    #expect(facts.height == height)
  }

  @Test func `a picture goes to whoever shows pictures, another link to the browser`() throws {
    var browser = Browser.reading()
    browser.preferences.hasMediaViewer = true
    let links = try #require(browser.layouts[.id(Post.ID("1"))]?.links)
    let picture = try #require(links.firstIndex { $0.isMedium }) + 1
    let website = try #require(links.firstIndex { $0.web?.host == "sample.example" }) + 1

    let viewed = browser.press(.character(Character("\(picture)")), "o")
    #expect(viewed == [.view(try #require(links[picture - 1].web))])
    let opened = browser.press(.character(Character("\(website)")), "o")
    #expect(opened == [.open(try #require(links[website - 1].web))])
  }

  private static func reading(_ size: Size) -> Browser {
    var browser = Browser(
      at: .post(.id(Post.ID("2"))), size: size, now: .start, connection: .service,
      preferences: Preferences(pictureRows: 6))
    browser.answer(browser.handle(.started, at: .start), .post(Answer(.motley)))
    return browser
  }

  @Test func `cells are kept for pictures, and said where they are as one scrolls`() throws {
    var browser = Self.reading(Size(width: 80, height: 60))
    let regions = browser.pictureRegions
    #expect(regions.count == 2)
    let first = try #require(regions.first)
    #expect(first.cells.height == 6 && first.hiddenRows == 0)
    let frame = render(browser)
    #expect(FrameText.row(first.cells.row - 1, of: frame).contains("Image"))
    for row in first.cells.rows { #expect(FrameText.row(row, of: frame).isEmpty) }

    browser = Self.reading(Size(width: 80, height: 24))
    for _ in 0..<100 where browser.pictureRegions.first?.hiddenRows != 2 { browser.press("j") }
    let cut = try #require(browser.pictureRegions.first)
    #expect(cut.cells.row == 2 && cut.cells.height == 4)
  }

  @Test func `without anybody to draw them no line is kept`() {
    let browser = Browser.readingMotley(Size(width: 80, height: 60))
    #expect(browser.pictureRegions.isEmpty)
  }

  @Test(arguments: ScreenGoldenTests.sizes)
  func `a page with room for pictures`(size: Size) throws {
    let browser = Self.reading(size)
    try expectGolden(
      FrameText(render(browser)), named: "page-pictures-\(size.width)x\(size.height)")
  }
}
