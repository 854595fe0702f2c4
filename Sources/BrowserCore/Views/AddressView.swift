// An address as it is, from the first column on and over as many rows as it takes, so that the
// terminal's own selection takes it whole.

import Canvas
import Texts

struct AddressView {
  let link: WebLink

  func draw(on frame: inout Frame) {
    let width = max(1, frame.size.width)
    // Cut at the edge and not at a hyphen: it is selected as one.
    var rest = PlainText(ForeignText(link.withoutTracking.address))
    let note = Wrap.lines(Words.addressNote, width: width)
    // The address is shown whole; what there is no room for then is the note.
    let needed = (Width.of(rest) + width - 1) / width
    var row = 0
    if needed + note.count < frame.size.height {
      for line in note {
        frame.put(line, at: Position(column: 0, row: row), style: Style(.status))
        row += 1
      }
      row += 1
    }
    while !rest.isEmpty, row < frame.size.height {
      let piece = rest.prefix(cells: max(1, frame.size.width))
      frame.put(piece, at: Position(column: 0, row: row))
      rest = rest[piece.string.endIndex..<rest.string.endIndex]
      row += 1
    }
    if !frame.cells.isEmpty { frame.caret = Position(column: 0, row: 0) }
  }
}
