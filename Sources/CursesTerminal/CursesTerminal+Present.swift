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
      let start = row * frame.size.width
      let cells = start..<start + width
      let columns = before.map { changed(frame.cells, $0.cells, in: cells) } ?? cells
      if !columns.isEmpty { draw(frame.cells, columns, from: start, row: row, into: &now) }
    }
    place(frame.caret, in: &now)
    wrefresh(now.stdscr)
    now.frame = frame
  }

  /// The cells of a row from the first to the last that differs, with all of the wide clusters at
  /// both ends. This looks at every cell of the screen at each key: through pointers, since arrays
  /// would retain and release two strings a cell.
  private func changed(_ cells: [Cell], _ old: [Cell], in row: Range<Int>) -> Range<Int> {
    cells.withUnsafeBufferPointer { cells in
      old.withUnsafeBufferPointer { old in
        func differs(_ index: Int) -> Bool {
          !sameStyle(cells[index].style, old[index].style)
            || cells[index].cluster != old[index].cluster
        }
        guard var first = row.first(where: differs), var last = row.last(where: differs) else {
          return row.lowerBound..<row.lowerBound
        }
        while first > row.lowerBound, cells[first].isContinuation { first -= 1 }
        while last + 1 < row.upperBound, cells[last + 1].isContinuation { last += 1 }
        return first..<last + 1
      }
    }
  }

  /// `==`, which another module derives for `Style`, is not inlined here.
  private func sameStyle(_ one: Style, _ other: Style) -> Bool {
    one.role.rawValue == other.role.rawValue
      && one.attributes.rawValue == other.attributes.rawValue
  }

  private func draw(
    _ cells: [Cell], _ columns: Range<Int>, from start: Int, row: Int, into now: inout Shown
  ) {
    now.line.removeAll(keepingCapacity: true)
    var style = Style.plain
    var pen = now.pens.pen(for: style)
    var index = columns.lowerBound
    while index < columns.upperBound {
      let cell = cells[index]
      var next = index + 1
      while next < columns.upperBound, cells[next].isContinuation { next += 1 }
      if !sameStyle(cell.style, style) {
        style = cell.style
        pen = now.pens.pen(for: style)
      }
      let glyph = repertoire.glyph(for: cell.cluster, cells: next - index)
      let curses = cursesCell(glyph, pen)
      for _ in 0..<(next - index) / glyph.cells { now.line.append(curses) }
      index = next
    }
    let column = Int32(columns.lowerBound - start)
    mvwadd_wchnstr(now.stdscr, Int32(row), column, now.line, Int32(now.line.count))
  }

  private func cursesCell(_ glyph: Glyph, _ pen: Pen) -> cchar_t {
    var cell = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: Repertoire.mostScalars + 1) {
      $0[0] = wchar_t(bitPattern: glyph.base.value)
      for (index, mark) in glyph.marks.enumerated() {
        $0[index + 1] = wchar_t(bitPattern: mark.value)
      }
      $0[glyph.marks.count + 1] = 0
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
