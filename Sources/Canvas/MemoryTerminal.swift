// A terminal that is none: it keeps what it was shown. For tests, and for drawing without a screen.

/// A terminal of memory. `frame` is the last frame that it was shown.
package struct MemoryTerminal: Terminal, Sendable {
  package var size: Size
  package private(set) var frame: Frame?
  /// How many frames it was shown.
  package private(set) var count = 0

  package init(size: Size) {
    self.size = size
  }

  package mutating func present(_ frame: Frame) {
    self.frame = frame
    count += 1
  }
}
