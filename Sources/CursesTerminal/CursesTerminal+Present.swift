// Shows a frame: what differs from the last one is put into ncurses' window, and ncurses makes the
// bytes of what differs on the screen.

package import Canvas
import CNcurses

/// What ncurses has been given of the screen so far.
struct Shown {
  var pens: Pens
  let stdscr: UnsafeMutablePointer<WINDOW>?
  /// nil when everything has to be painted.
  var frame: Frame?
  /// nil when nobody knows.
  var caretIsVisible: Bool? = false
  /// One row's worth of cells, kept to save its memory.
  var line: [cchar_t] = []

  init(pens: Pens, stdscr: UnsafeMutablePointer<WINDOW>?) {
    self.pens = pens
    self.stdscr = stdscr
  }

  mutating func forget() {
    frame = nil
  }
}

extension CursesTerminal {
  /// Shows a frame, in one write; what does not fit the terminal is cut off. What the terminal does not
  /// take is kept and sent by `takesOutput`: ask that first, or more and more is kept.
  package func present(_ frame: Frame) {
    guard state == .claimed, var now = shown.take() else { return }
    defer { shown = now }
    let before = now.frame?.size == frame.size ? now.frame : nil
    if before == nil {
      clearok(curses_curscr(), true)
      werase(now.stdscr)
    }
    let width = min(frame.size.width, size.width)
    for row in 0..<min(frame.size.height, size.height) {
      let all = 0..<frame.size.width
      let changed = before.map { frame.changedColumns(ofRow: row, from: $0) } ?? all
      if let columns = changed?.clamped(to: 0..<width), !columns.isEmpty {
        draw(frame, row, columns, into: &now)
      }
    }
    place(frame.caret, in: &now)
    wrefresh(now.stdscr)
    sendCurses()
    now.frame = frame
  }

  private func draw(_ frame: Frame, _ row: Int, _ columns: Range<Int>, into now: inout Shown) {
    let cells = frame.cells[row * frame.size.width..<(row + 1) * frame.size.width]
    let end = cells.startIndex + columns.upperBound
    var index = cells.startIndex + columns.lowerBound
    var styled = cells[index]
    var pen = now.pens.pen(for: styled.style)
    now.line.removeAll(keepingCapacity: true)
    while index < end {
      let cell = cells[index]
      var next = index + 1
      while next < end, cells[next].isContinuation { next += 1 }
      if !cell.hasStyle(of: styled) {
        styled = cell
        pen = now.pens.pen(for: cell.style)
      }
      if let letter = cell.letter, next == index + 1 {
        now.line.append(curses_with_character(pen.space, wchar_t(letter)))
      } else {
        let glyph = repertoire.glyph(for: cell, cells: next - index)
        let drawn = pen.cell(glyph)
        for _ in 0..<(next - index) / glyph.cells { now.line.append(drawn) }
      }
      index = next
    }
    let start = Int32(columns.lowerBound)
    mvwadd_wchnstr(now.stdscr, Int32(row), start, now.line, Int32(now.line.count))
  }

  private func place(_ caret: Position?, in now: inout Shown) {
    let inside = caret.map {
      (0..<size.width).contains($0.column) && (0..<size.height).contains($0.row)
    }
    let isVisible = inside == true
    if let caret, isVisible { wmove(now.stdscr, Int32(caret.row), Int32(caret.column)) }
    guard isVisible != now.caretIsVisible else { return }
    curs_set(isVisible ? 1 : 0)
    now.caretIsVisible = isVisible
  }
}
