// One line of a page that is wrapped to a width.

package import Canvas
package import ProductHunt
package import Texts

/// A line ready to be drawn, and what stands on it.
package struct PageLine: Hashable, Sendable {
  package var runs: [StyledRun]
  /// Runs that stand at the right edge.
  package var trailing: [StyledRun] = []
  /// The comment that it belongs to.
  package var comment: Comment.ID?
  /// Which paragraph of the page or of its comment it is of: the same at every width, so that
  /// the reading position survives a resize.
  package var part = 0
  /// Whether this is where its comment begins.
  package var beginsComment = false
  /// The picture whose cells begin here and take as many lines as pictures have.
  package var picture: WebLink?
  /// More of the discussion is loaded when this line comes into sight.
  package var loads: LoadPoint?

  package init(
    _ runs: [StyledRun] = [], trailing: [StyledRun] = [], comment: Comment.ID? = nil
  ) {
    self.runs = runs
    self.trailing = trailing
    self.comment = comment
  }

  package init(_ text: PlainText, _ style: Style = .plain) {
    self.init([StyledRun(text, style: style)])
  }

  package static let blank = PageLine()
}

/// Where a discussion goes on.
package enum LoadPoint: Hashable, Sendable {
  case topLevel
  case replies(Comment.ID)
}
