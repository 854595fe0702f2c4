// Every state at every kind of size: nothing traps, and what is drawn fills its frame exactly.

import BrowserCore
import Canvas
import Testing
import Texts

struct ScreenSweepTests {
  /// All widths from 1 to 200 and all heights from 1 to 60, each with others of its kind in turn:
  /// all 12,000 of them for each state would take minutes in a debug build, and what a width or a
  /// height decides it decides by itself.
  static let sizes: [Size] = {
    let heights = [1, 2, 3, 5, 9, 12, 24]
    let widths = [1, 2, 40, 80, 200]
    return (1...200).map { Size(width: $0, height: heights[$0 % heights.count]) }
      + (1...60).map { Size(width: widths[$0 % widths.count], height: $0) }
      + widths.flatMap { width in heights.map { Size(width: width, height: $0) } }
      + [Size(width: 0, height: 0), Size(width: 0, height: 5), Size(width: 5, height: 0)]
  }()

  @Test(arguments: ScreenState.all)
  func `a screen fills its frame at every size`(state: ScreenState) {
    var browser = state.make(Size(width: 80, height: 24))

    for size in Self.sizes {
      _ = browser.handle(.resized(size), at: browser.now)
      let frame = render(browser)
      guard let fault = frame.size == size ? fault(in: frame) : "another size" else { continue }
      Issue.record("\(size.width)x\(size.height): \(fault)")
      return
    }
  }

  @Test(arguments: ScreenState.all)
  func `a screen made at a size fills it`(state: ScreenState) {
    for side in [1, 2, 3, 4, 8, 9, 20, 39, 41, 49, 50, 59, 60, 99, 110] {
      let frame = render(state.make(Size(width: side, height: max(1, side / 3))))
      if let fault = fault(in: frame) { Issue.record("\(frame.size): \(fault)") }
    }
  }

  /// What is wrong with a frame; nil if nothing is.
  private func fault(in frame: Frame) -> String? {
    let size = frame.size
    guard frame.cells.count == size.width * size.height else { return "cells are missing" }
    if let caret = frame.caret, !Rect(size).contains(caret) { return "the caret is outside" }
    for row in 0..<size.height {
      var column = 0
      while column < size.width {
        if frame[column, row].letter != nil {
          column += 1
          continue
        }
        let cluster = frame[column, row].cluster
        let width = cluster.unicodeScalars.reduce(0) { $0 + Width.of($1) }
        guard width == 1 || width == 2 else { return "width \(width) at \(column), \(row)" }
        guard column + width <= size.width else { return "cut at \(column), \(row)" }
        if width == 2, !frame[column + 1, row].isContinuation {
          return "half of \(cluster) at \(column), \(row)"
        }
        column += width
      }
    }
    return nil
  }
}
