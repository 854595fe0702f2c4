// What stands in one place of a frame. Whether it may stand there beside its neighbours is for `Frame`.

/// One column-wide place. A wide cluster stands in its left cell; the right one is a `continuation`.
package struct Cell: Hashable, Sendable {
  /// A scalar that has a width and the marks on it; " " where nothing was drawn; "" in a
  /// continuation.
  package var cluster: String
  /// In a continuation, the style of the cluster's left cell.
  package var style: Style

  package init(_ cluster: String = " ", style: Style = .plain) {
    self.cluster = cluster
    self.style = style
  }

  package static let blank = Cell()
  package static func continuation(style: Style) -> Cell { Cell("", style: style) }
  package var isContinuation: Bool { cluster.isEmpty }
}
