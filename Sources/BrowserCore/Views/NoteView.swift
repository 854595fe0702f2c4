// The one line above a list that says what it lacks.

import Canvas
import Texts

struct NoteView {
  let text: PlainText

  init(_ text: PlainText) {
    self.text = text
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    frame.put(
      text.truncated(to: max(0, rect.width - 2)), at: Position(column: 1, row: rect.row),
      style: Style(.status))
  }
}
