// Shows a frame: what differs from the last one is put into ncurses' window, and ncurses sends
// what differs on the screen.

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
  /// Shows a frame; what does not fit the terminal is cut off. It blocks on a terminal that takes
  /// no output: ask `outputIsReady` first.
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
      let cells = frame.cells[row * frame.size.width..<(row + 1) * frame.size.width].prefix(width)
      var columns = 0..<cells.count
      if let before {
        let old = before.cells[cells.indices]
        guard cells != old, let changed = changedColumns(cells, old) else { continue }
        columns = changed
      }
      draw(cells, columns, row: row, into: &now)
    }
    place(frame.caret, in: &now)
    wrefresh(now.stdscr)
    now.frame = frame
  }

  /// From the first to the last cell that differs, with all of the wide clusters at both ends.
  private func changedColumns(
    _ cells: ArraySlice<Cell>, _ old: ArraySlice<Cell>
  ) -> Range<Int>? {
    guard var first = cells.indices.first(where: { cells[$0] != old[$0] }),
      var last = cells.indices.last(where: { cells[$0] != old[$0] })
    else { return nil }
    while first > cells.startIndex, cells[first].isContinuation { first -= 1 }
    while last + 1 < cells.endIndex, cells[last + 1].isContinuation { last += 1 }
    return first - cells.startIndex..<last + 1 - cells.startIndex
  }

  private func draw(
    _ cells: ArraySlice<Cell>, _ columns: Range<Int>, row: Int, into now: inout Shown
  ) {
    now.line.removeAll(keepingCapacity: true)
    var style = Style.plain
    var pen = now.pens.pen(for: style)
    var index = cells.startIndex + columns.lowerBound
    let end = cells.startIndex + columns.upperBound
    while index < end {
      let cell = cells[index]
      var next = index + 1
      while next < end, cells[next].isContinuation { next += 1 }
      if cell.style != style {
        style = cell.style
        pen = now.pens.pen(for: style)
      }
      let glyph = repertoire.glyph(for: cell.cluster, cells: next - index)
      let curses = cursesCell(glyph, pen)
      for _ in 0..<(next - index) / glyph.cells { now.line.append(curses) }
      index = next
    }
    mvwadd_wchnstr(
      now.stdscr, Int32(row), Int32(columns.lowerBound), now.line, Int32(now.line.count))
  }

  private func cursesCell(_ glyph: Glyph, _ pen: Pen) -> cchar_t {
    var cell = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: Repertoire.mostScalars + 1) {
      var count = 0
      for scalar in CollectionOfOne(glyph.base) + glyph.marks {
        $0[count] = wchar_t(bitPattern: scalar.value)
        count += 1
      }
      $0[count] = 0
      _ = curses_setcchar(&cell, $0.baseAddress, pen.attributes, pen.pair)
    }
    return cell
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
