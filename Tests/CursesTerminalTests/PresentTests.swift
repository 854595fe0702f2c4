// What ncurses holds after a frame has been shown: the frame, cell by cell.

import CNcurses
import Canvas
import CursesTerminal
import TestSupport
import Testing
import Texts

extension CursesTests {
  struct Presenting {
    @Test func `ncurses holds the frame, cell by cell, wide characters included`() throws {
      try CursesTests.onTerminal { terminal, _ in
        let frame = Self.frame(of: terminal.size)

        terminal.present(frame)

        #expect(Self.held(terminal.size) == Self.clusters(of: frame))
      }
    }

    @Test func `a second frame replaces the first, where wide and narrow meet too`() throws {
      try CursesTests.onTerminal { terminal, _ in
        var first = Frame(size: terminal.size)
        first.put("a語b語c", at: Position(column: 0, row: 0))
        var second = Frame(size: terminal.size)
        second.put("語ab語", at: Position(column: 0, row: 0))

        for frame in [first, second, first, Frame(size: terminal.size), second] {
          terminal.present(frame)
          #expect(Self.held(terminal.size) == Self.clusters(of: frame))
        }
      }
    }

    @Test func `only the style of a cell may change`() throws {
      try CursesTests.onTerminal { terminal, _ in
        var frame = Frame(size: terminal.size)
        frame.put("a語b", at: Position(column: 3, row: 1))
        terminal.present(frame)

        frame.put("a語b", at: Position(column: 3, row: 1), style: Style(.selection))
        terminal.present(frame)

        #expect((3..<7).allSatisfy { Self.attributes(row: 1, column: $0) & curses_reverse() != 0 })
        #expect(Self.attributes(row: 1, column: 2) & curses_reverse() == 0)
        #expect(Self.attributes(row: 1, column: 7) & curses_reverse() == 0)
      }
    }

    @Test func `roles have the palette's colours`() throws {
      try CursesTests.onTerminal { terminal, _ in
        var frame = Frame(size: terminal.size)
        frame.put("votes", at: Position(column: 0, row: 0), style: Style(.votes))

        terminal.present(frame)

        let expected = Palette.standard(colors: 256)[.votes].foreground.number(at: .indexed)
        #expect(Self.foreground(row: 0, column: 0) == expected)
      }
    }

    @Test func `NO_COLOR leaves the terminal's own colours`() throws {
      let environment = CursesTests.environment.merging(["NO_COLOR": "1"]) { $1 }
      try CursesTests.onTerminal(environment: environment) { terminal, pty in
        var frame = Frame(size: terminal.size)
        for (row, role) in Role.allCases.enumerated() {
          frame.put("role", at: Position(column: 0, row: row), style: Style(role))
        }

        terminal.present(frame)
        terminal.restore()

        let written = pty.output(until: "\u{1b}[?1049l")
        #expect(written.contains("role"))
        #expect(written.matches(of: /\x1b\[[0-9;]*[34][0-8](;[0-9;]*)?m/).isEmpty)
      }
    }

    @Test func `the last cell of the last row can be written`() throws {
      try CursesTests.onTerminal(columns: 5, rows: 2) { terminal, _ in
        var frame = Frame(size: terminal.size)
        frame.put("abcde", at: Position(column: 0, row: 0))
        frame.put("fgh語", at: Position(column: 0, row: 1))

        terminal.present(frame)

        #expect(Self.held(terminal.size) == Self.clusters(of: frame))
      }
    }

    @Test func `a frame that does not fit is cut off`() throws {
      try CursesTests.onTerminal(columns: 4, rows: 2) { terminal, _ in
        var frame = Frame(size: Size(width: 9, height: 9))
        frame.put("abcdefghi", at: Position(column: 0, row: 0))
        frame.caret = Position(column: 8, row: 8)

        terminal.present(frame)

        #expect(Self.held(terminal.size)[..<4] == ["a", "b", "c", "d"])
      }
    }

    @Test func `a locale without UTF-8 gets ASCII`() throws {
      let environment = ["TERM": "xterm", "LC_ALL": "C"]
      try CursesTests.onTerminal(environment: environment) { terminal, pty in
        var frame = Frame(size: terminal.size)
        frame.put("▲514│語…", at: Position(column: 0, row: 0))

        terminal.present(frame)
        terminal.restore()

        let written = pty.output(until: "\u{1b}[?1049l")
        #expect(written.contains("^514|??."))
        #expect(written.utf8.allSatisfy { $0 < 0x80 })
      }
    }

    @Test func `the same frame again writes nothing, a redraw writes all of it`() throws {
      try CursesTests.onTerminal { terminal, pty in
        var frame = Frame(size: terminal.size)
        frame.put("once", at: Position(column: 0, row: 0))
        frame.caret = Position(column: 1, row: 1)
        terminal.present(frame)

        terminal.present(frame)
        terminal.present(frame)
        #expect(pty.output(until: "once").matches(of: /once/).count == 1)

        terminal.redraw()
        terminal.present(frame)
        terminal.restore()
        #expect(pty.output(until: "\u{1b}[?1049l").matches(of: /once/).count == 2)
      }
    }

    @Test func `the caret shows where the frame has it, or not at all`() throws {
      try CursesTests.onTerminal { terminal, pty in
        var frame = Frame(size: terminal.size)
        frame.caret = Position(column: 7, row: 2)
        terminal.present(frame)
        #expect(pty.output(until: "\u{1b}[3;8H").contains("\u{1b}[?25h"))
        #expect(getcury(curses_stdscr()) == 2)
        #expect(getcurx(curses_stdscr()) == 7)

        frame.caret = nil
        terminal.present(frame)
        terminal.redraw()
        frame.put("end", at: Position(column: 0, row: 0))
        terminal.present(frame)

        #expect(modesLeft(in: pty.output(until: "end")).contains(25))
      }
    }

    // MARK: reading ncurses' window

    static func frame(of size: Size) -> Frame {
      var frame = Frame(size: size)
      frame.put("Product Hunt  Today · Mon 23 Nov", at: Position(column: 1, row: 0))
      frame.put("▌N 2 ▲514 Café e\u{301}t 日本語 한국어 │", at: Position(column: 0, row: 1))
      frame.put("▁▂▃▅▆▇█ ★ 4.8 \u{1F431} end", at: Position(column: 2, row: 2))
      return frame
    }

    static func held(_ size: Size) -> [String] {
      (0..<size.height).flatMap { row in
        (0..<size.width).map { text(at: row, $0) }
      }
    }

    /// As `held` reads them: ncurses has the character in both halves of a wide one.
    static func clusters(of frame: Frame) -> [String] {
      var clusters: [String] = []
      for cell in frame.cells {
        clusters.append(cell.isContinuation ? clusters.last ?? "" : cell.cluster)
      }
      return clusters
    }

    static func cell(_ row: Int, _ column: Int) -> (text: String, attributes: attr_t, pair: Int32) {
      var cell = cchar_t()
      mvwin_wch(curses_stdscr(), Int32(row), Int32(column), &cell)
      var scalars = [wchar_t](repeating: 0, count: 8)
      var attributes: attr_t = 0
      var pair: Int32 = 0
      _ = curses_getcchar(&cell, &scalars, &attributes, &pair)
      var text = String.UnicodeScalarView()
      text.append(
        contentsOf: scalars.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) })
      return (String(text), attributes, pair)
    }

    static func text(at row: Int, _ column: Int) -> String { cell(row, column).text }

    static func attributes(row: Int, column: Int) -> attr_t { cell(row, column).attributes }

    static func foreground(row: Int, column: Int) -> Int32 {
      var (foreground, background): (Int32, Int32) = (0, 0)
      extended_pair_content(cell(row, column).pair, &foreground, &background)
      return foreground
    }
  }
}
