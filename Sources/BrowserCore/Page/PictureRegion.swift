// Where pictures stand on the screen. Nothing is drawn there but blanks: whoever can show a picture in
// a terminal fills the cells.

package import Canvas
package import Texts

/// A picture's cells, as far as they are on the screen.
package struct PictureRegion: Hashable, Sendable {
  package let address: WebLink
  /// Cells of the screen.
  package let cells: Rect
  /// How many of the picture's lines are scrolled out above, and how many it has.
  package let hiddenRows: Int
  package let rows: Int
}

extension Browser {
  /// The pictures that are in sight, top to bottom.
  package var pictureRegions: [PictureRegion] {
    guard case .post(let reference) = place.destination, let layout = layouts[reference],
      layout.pictureRows > 0
    else { return [] }
    let content = screen.content
    let visible = place.top..<place.top + content.height
    return layout.lines.enumerated().compactMap { start, line in
      guard let address = line.picture else { return nil }
      let shown = (start..<start + layout.pictureRows).clamped(to: visible)
      guard !shown.isEmpty else { return nil }
      let cells = Rect(
        column: content.column + 1, row: content.row + shown.lowerBound - place.top,
        width: layout.width, height: shown.count)
      return PictureRegion(
        address: address, cells: cells, hiddenRows: shown.lowerBound - start,
        rows: layout.pictureRows)
    }
  }
}
