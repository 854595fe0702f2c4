// Floods: very long names, very many comments, very deep threads. Time grows with their size and no
// faster, and a key costs what the screen costs, however much there is beside it.

import BrowserCore
import Canvas
import Foundation
import ProductHunt
import TestSupport
import Testing
import Texts

struct FloodTests {
  /// Whole floods with `make torture`.
  private static let isTorture = ProcessInfo.processInfo.environment["PHBROWSE_TORTURE"] != nil
  private static let comments = isTorture ? 100_000 : 2_000
  private static let letters = isTorture ? 1_000_000 : 200_000

  @Test(arguments: [
    "w", "lorem ipsum ", "漢", "a\u{301}", "👨\u{200D}👩\u{200D}👧", "\u{1B}[31m", "\u{200B}",
  ])
  func `a list with a name of a megabyte scrolls as any other`(piece: String) {
    let long = String(repeating: piece, count: Self.letters / piece.utf8.count)
    var posts = (1...60).map { Post.sample($0) }
    posts[1].name = ForeignText(long)
    posts[2].tagline = ForeignText(long)
    posts[3].description = ForeignText(long)
    let began = ContinuousClock.now
    var browser = Browser.listing(posts)
    _ = render(browser)
    // Each long one is selected, and shown beside the list, once.
    for _ in 0..<6 {
      browser.press("j")
      _ = render(browser)
    }
    #expect(ContinuousClock.now - began < .seconds(60))

    let keys = ContinuousClock().measure {
      for _ in 0..<20 {
        browser.press("j")
        #expect(render(browser).cells.count == browser.size.width * browser.size.height)
      }
    }
    #expect(keys < .seconds(2), "\(keys) for 20 keys beside a long text")
  }

  @Test func `a row with very many topics costs what is shown of them`() {
    var posts = (1...60).map { Post.sample($0) }
    posts[1].topics = (0..<Self.letters / 50).map {
      Topic(slug: ForeignText("t\($0)"), name: ForeignText("Topic \($0)"))
    }
    var browser = Browser.listing(posts, size: Size(width: 160, height: 40))
    browser.press("p")
    #expect(FrameText(render(browser)).description.contains("Topic 0 · Topic 1"))

    let keys = ContinuousClock().measure {
      for _ in 0..<20 {
        browser.press("j")
        _ = render(browser)
      }
    }
    #expect(keys < .seconds(2), "\(keys) for 20 keys beside many topics")
  }

  @Test func `a page whose name is a megabyte scrolls as any other`() {
    var post = PostDetail.sample(1, comments: Page((0..<60).map { Comment.sample("c\($0)") }))
    post.post.name = ForeignText(String(repeating: "漢", count: Self.letters / 3))
    var browser = Browser.reading(post)
    _ = render(browser)

    let keys = ContinuousClock().measure {
      for _ in 0..<20 {
        browser.press("j")
        _ = render(browser)
      }
    }
    #expect(keys < .seconds(2), "\(keys) for 20 keys below a long name")
  }

  @Test func `a page with very many comments is laid out in time in proportion, and scrolls`() {
    let memory = ProcessMemory.used
    let few = time(comments: Self.comments / 4)
    let more = time(comments: Self.comments / 2)
    let many = time(comments: Self.comments)
    let grown = ProcessMemory.used - memory

    // Quadratic would be 4 and 16 times. The constant forgives a machine that has other work to do.
    #expect(more.layout < few.layout * 3 + .seconds(1), "\(few.layout), then \(more.layout)")
    #expect(many.layout < few.layout * 8 + .seconds(1), "\(few.layout), then \(many.layout)")
    #expect(many.keys < few.keys * 3 + .seconds(2), "\(few.keys), then \(many.keys)")
    #expect(grown < Self.comments * 16 << 10, "\(grown >> 20) MiB more")
    print(
      "comments: \(Self.comments), laid out in \(few.layout), \(more.layout), \(many.layout) for a",
      "quarter, half, all; ten keys \(few.keys), \(many.keys); \(grown >> 20) MiB more")
  }

  private func time(comments count: Int) -> (layout: Duration, keys: Duration) {
    let comments = (0..<count).map { Comment.sample("c\($0)") }
    var browser = Browser.reading(.sample(1))
    let layout = ContinuousClock().measure {
      browser = Browser.reading(.sample(1, comments: Page(comments)))
      _ = render(browser)
    }
    let keys = ContinuousClock().measure {
      for key: Key in ["G", "g", "c", ")", ")", "}", " ", "j", "k", "G"] {
        browser.press(key)
        _ = render(browser)
      }
    }
    #expect(FrameText(render(browser)).description.contains("What c\(count - 1) says"))
    return (layout, keys)
  }

  @Test func `a thread deeper than any stack is read, drawn and folded`() {
    let depth = Self.isTorture ? 20_000 : 2_000
    var browser = Browser.reading(.sample(1, comments: Page([.sample("d0")])))
    guard let reference = browser.pages.keys.first else { return }
    for level in 1..<depth {
      browser.pages[reference]?.thread.append(
        Page([.sample("d\(level)")]), repliesTo: Comment.ID("d\(level - 1)"))
    }

    for key: Key in ["c", ")", "z", "z", "Z", "Z", "G", "g"] {
      browser.press(key)
      _ = render(browser)
    }

    #expect(browser.pages[reference]?.thread.nodes.count == depth)
  }
}
