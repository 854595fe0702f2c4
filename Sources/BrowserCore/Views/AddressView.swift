// An address as it is, from the first column on and over as many rows as it takes, so that the
// terminal's own selection takes it whole.

import Canvas
import Texts

struct AddressView {
  let link: WebLink

  func draw(on frame: inout Frame) {
    var row = 0
    for line in Wrap.lines(Words.addressNote, width: max(1, frame.size.width)) {
      frame.put(line, at: Position(column: 0, row: row), style: Style(.status))
      row += 1
    }
    row += 1
    // Cut at the edge and not at a hyphen: it is selected as one.
    var rest = PlainText(ForeignText(link.address))
    while !rest.isEmpty, row < frame.size.height {
      let piece = rest.prefix(cells: max(1, frame.size.width))
      frame.put(piece, at: Position(column: 0, row: row))
      rest = rest[piece.string.endIndex..<rest.string.endIndex]
      row += 1
    }
    if !frame.cells.isEmpty { frame.caret = Position(column: 0, row: 0) }
  }
}
