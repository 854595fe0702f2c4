// A post with a thousand comments, eight deep: it opens like a short one, and no key takes long.

import BrowserCore
import Canvas
import Foundation
import ProductHunt
import TestSupport
import Testing
import Texts

struct LongDiscussionTests {
  private let service = DeepDiscussion(count: 1000)
  private let size = Size(width: 120, height: 40)

  /// Answers what is asked until nothing is; how many requests that were.
  private func serve(_ browser: inout Browser, _ effects: [Effect]) -> Int {
    var open = effects
    var count = 0
    while !open.isEmpty {
      let effect = open.removeFirst()
      guard case .request(let question, let ticket) = effect, browser.awaiting[ticket] != nil,
        let reply = service.reply(to: question)
      else { continue }
      count += 1
      open += browser.handle(.answered(ticket, reply), at: .start)
    }
    return count
  }

  private func opened() -> (browser: Browser, requests: Int) {
    var browser = Browser(
      at: .post(.id(Post.ID("1"))), size: size, now: .start, connection: .service)
    let effects = browser.handle(.started, at: .start)
    let requests = serve(&browser, effects)
    return (browser, requests)
  }

  private func layout(_ browser: Browser) -> PageLayout? { browser.layouts[.id(Post.ID("1"))] }

  @Test func `the first screen is there after one page, and no more is asked than is shown`() {
    var browser = Browser(
      at: .post(.id(Post.ID("1"))), size: size, now: .start, connection: .service)
    let effects = browser.handle(.started, at: .start)
    browser.answer(effects, .post(Answer(service.post)))
    let frame = render(browser)
    let rows = (0..<size.height).map { FrameText.row($0, of: frame) }
    #expect(!rows.contains { $0.contains("Loading") || $0.contains("… more") })
    #expect(rows.contains { $0.contains("what comment 0 says") }, "\(rows)")

    let (after, requests) = opened()
    #expect(requests <= 2)
    #expect((10..<60).contains(layout(after)?.commentLines.count ?? 0))
  }

  @Test func `G reaches the end, and from there every comment can be read`() {
    var (browser, _) = opened()

    _ = serve(&browser, browser.press("G"))
    let lines = layout(browser)?.lines ?? []
    #expect(browser.place.top == lines.count - browser.contentHeight)
    #expect(lines.last { $0.comment != nil }?.comment == Comment.ID("999"))

    while browser.place.top > 0 { _ = serve(&browser, browser.press(.control("b"))) }
    let shown = layout(browser)?.lines.filter(\.beginsComment).compactMap(\.comment?.rawValue)
    #expect(shown == (0..<1000).map { "\($0)" })
  }

  @Test func `no key takes longer than a frame`() {
    var (browser, _) = opened()
    _ = serve(&browser, browser.press("G"))
    let keys: [Key] = [
      "k", "j", .control("b"), .control("f"), "(", ")", "{", "}", "g", "G", "z", "z",
    ]

    var times: [Duration] = []
    for key in (0..<10).flatMap({ _ in keys }) {
      let began = ContinuousClock.now
      let effects = browser.press(key)
      _ = render(browser)
      times.append(ContinuousClock.now - began)
      _ = serve(&browser, effects)
    }

    times.sort()
    print("long discussion: median \(times[times.count / 2]), slowest \(times[times.count - 1])")
    // A debug build is ten times slower than what people run, and other tests run beside it.
    #expect(times[times.count * 9 / 10] < .milliseconds(160))
  }

  @Test func `a long discussion takes memory in proportion to its text`() {
    let before = ProcessMemory.used
    var (browser, _) = opened()
    _ = serve(&browser, browser.press("G"))
    while browser.place.top > 0 { _ = serve(&browser, browser.press(.control("b"))) }
    let grown = ProcessMemory.used - before

    print("long discussion: \(grown / 1024) KiB more for 1,000 comments of 300 characters")
    #expect(grown < 64 << 20)
  }
}
