// How large a frame or a terminal is.

/// How many cells a frame has. Never negative.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}
