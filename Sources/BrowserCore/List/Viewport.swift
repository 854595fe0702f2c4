// Which rows of a list are on screen. Arithmetic in rows only: what is selected is a post's id,
// and `Browser` knows it; what a row looks like is for the view.

/// The rows of a list that are on screen.
///
/// Rows count from 0. With `count` 0, `visible` is empty.
///
///     var viewport = Viewport(height: 3, count: 10)
///     viewport.reveal(5)   // visible is 3..<6: it moves just far enough
///     viewport.reveal(99)  // visible is 7..<10: past the end means the last row
package struct Viewport: Equatable, Sendable {
  package let height: Int
  package let count: Int
  package private(set) var top: Int

  package init(height: Int, count: Int, top: Int = 0) {
    self.height = max(1, height)
    self.count = max(0, count)
    self.top = 0
    scroll(to: top)
  }

  package var visible: Range<Int> { top..<min(top + height, count) }
  /// The furthest that it can be scrolled to.
  package var lastTop: Int { max(0, count - height) }

  package mutating func reveal(_ row: Int) {
    let row = max(0, min(row, count - 1))
    scroll(to: min(max(top, row - height + 1), row))
  }

  package mutating func scroll(to row: Int) {
    top = max(0, min(row, lastTop))
  }
}
