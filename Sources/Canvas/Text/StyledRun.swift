// A piece of a line in one style, and lines made of such pieces.

package import Texts

/// A piece of a line in one style. The tag says what it belongs to; a link's number, for example.
package struct StyledRun: Hashable, Sendable {
  package var text: PlainText
  package var style: Style
  package var tag: Int?

  package init(_ text: PlainText, style: Style = .plain, tag: Int? = nil) {
    self.text = text
    self.style = style
    self.tag = tag
  }
}

extension Frame {
  /// Writes runs one after the other as `put(_:at:style:limit:)` writes a line. Returns the column
  /// after the last cell written.
  @discardableResult
  package mutating func put(
    runs: [StyledRun], at position: Position, limit: Int = .max
  ) -> Int {
    var place = position
    var room = limit
    for run in runs {
      let end = put(run.text, at: place, style: run.style, limit: room)
      let isWhole = end - place.column == Width.of(run.text)
      room -= end - place.column
      place.column = end
      guard isWhole else { break }
    }
    return place.column
  }
}

extension Width {
  /// The width of a line made of runs.
  package static func of(_ runs: [StyledRun]) -> Int {
    runs.reduce(0) { $0 + of($1.text) }
  }
}
