// Which rows are on screen.

import BrowserCore
import Testing

struct ViewportTests {
  @Test func `the example in the docs`() {
    var viewport = Viewport(height: 3, count: 10)

    viewport.reveal(5)
    #expect(viewport.visible == 3..<6)
    viewport.reveal(99)
    #expect(viewport.visible == 7..<10)
  }

  struct Case: CustomTestStringConvertible {
    let height: Int
    let count: Int
    let top: Int
    let visible: Range<Int>
    var testDescription: String { "\(height) of \(count) from \(top)" }
  }

  @Test(arguments: [
    Case(height: 3, count: 0, top: 0, visible: 0..<0),
    Case(height: 3, count: 0, top: 7, visible: 0..<0),
    Case(height: 3, count: 2, top: 1, visible: 0..<2),
    Case(height: 3, count: 10, top: -4, visible: 0..<3),
    Case(height: 3, count: 10, top: 99, visible: 7..<10),
    Case(height: 0, count: 10, top: 4, visible: 4..<5),
    Case(height: -2, count: -2, top: 0, visible: 0..<0),
  ])
  func `it stays within its rows`(sample: Case) {
    let viewport = Viewport(height: sample.height, count: sample.count, top: sample.top)

    #expect(viewport.visible == sample.visible)
  }

  @Test func `it moves just far enough, and not for a row that is there`() {
    var viewport = Viewport(height: 3, count: 10, top: 4)

    viewport.reveal(6)
    #expect(viewport.top == 4)
    viewport.reveal(7)
    #expect(viewport.top == 5)
    viewport.reveal(2)
    #expect(viewport.top == 2)
    viewport.reveal(-1)
    #expect(viewport.top == 0)
  }

  @Test func `without rows there is nothing to reveal`() {
    var viewport = Viewport(height: 3, count: 0)

    viewport.reveal(5)

    #expect(viewport.visible.isEmpty)
  }
}
