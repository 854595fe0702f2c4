// The terminal after every orderly way out: as it was.

import CNcurses
import Canvas
import CursesTerminal
import Foundation
import TestSupport
import Testing

extension CursesTests {
  struct GivingBack {
    @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "linux", "vt100", "rxvt"])
    func `a claimed terminal is given back as it was`(type: String) throws {
      let pty = try PseudoTerminal()
      let before = pty.line
      let environment = ["TERM": type, "LC_ALL": "C.UTF-8"]
      let terminal = try CursesTerminal(
        input: pty.slave, output: pty.slave, environment: environment)

      try terminal.claim()
      terminal.setMouse(true)
      terminal.present(Presenting.frame(of: terminal.size))
      #expect(pty.line != before)
      terminal.restore()
      terminal.restore()

      #expect(pty.line == before)
      write(pty.slave, "the end", 7)
      let written = pty.output(until: "the end")
      #expect(written.contains("Product Hunt"))
      #expect(modesLeft(in: written) == [])
    }

    @Test func `keys come as bytes, control characters too`() throws {
      try CursesTests.onTerminal { _, pty in
        var line = termios()
        tcgetattr(pty.slave, &line)

        let local = tcflag_t(ISIG | ICANON | ECHO | IEXTEN)
        #expect(line.c_lflag & local == 0)
        #expect(line.c_iflag & tcflag_t(IXON | ICRNL) == 0)
      }
    }

    @Test func `modes are on while it is claimed, and only on terminals that know them`() throws {
      try CursesTests.onTerminal { terminal, pty in
        terminal.setMouse(true)
        terminal.present(Presenting.frame(of: terminal.size))

        let modes = modesLeft(in: pty.output(until: "Product Hunt"))
        #expect(modes == [25, 1002, 1004, 1006, 1049, 2004])
      }
      try CursesTests.onTerminal(environment: ["TERM": "vt100"]) { terminal, pty in
        terminal.setMouse(true)
        terminal.present(Presenting.frame(of: terminal.size))

        #expect(modesLeft(in: pty.output(until: "Product Hunt")) == [])
      }
    }

    @Test func `a released terminal is as it was, and a reclaimed one is painted anew`() throws {
      let pty = try PseudoTerminal(columns: 40, rows: 6)
      let before = pty.line
      let terminal = try CursesTerminal(
        input: pty.slave, output: pty.slave, environment: CursesTests.environment)
      try terminal.claim()
      terminal.setMouse(true)
      let claimed = pty.line
      terminal.present(Presenting.frame(of: terminal.size))

      terminal.release()
      #expect(pty.line == before)
      #expect(modesLeft(in: pty.output(until: "\u{1b}[?1049l")) == [])

      pty.resize(columns: 50, rows: 9)
      terminal.reclaim()
      #expect(pty.line == claimed)
      #expect(terminal.size == Size(width: 50, height: 9))
      let frame = Presenting.frame(of: terminal.size)
      terminal.present(frame)
      #expect(Presenting.held(terminal.size) == Presenting.clusters(of: frame))

      terminal.restore()
      write(pty.slave, "the end", 7)
      let written = pty.output(until: "the end")
      #expect(written.matches(of: /Product Hunt/).count == 2)
      #expect(written.matches(of: /\x1b\[\?1002h/).count == 2)
      #expect(pty.line == before)
      #expect(modesLeft(in: written) == [])
    }

    @Test(arguments: [(1, 1), (2, 2), (500, 200), (1, 50), (200, 1), (7, 3)] as [(UInt16, UInt16)])
    func `frames can be shown at every size`(columns: UInt16, rows: UInt16) throws {
      try CursesTests.onTerminal { terminal, pty in
        terminal.present(Presenting.frame(of: terminal.size))

        pty.resize(columns: columns, rows: rows)
        terminal.present(Presenting.frame(of: Size(width: Int(columns), height: Int(rows))))
        terminal.resize()

        #expect(terminal.size == Size(width: Int(columns), height: Int(rows)))
        let frame = Presenting.frame(of: terminal.size)
        terminal.present(frame)
        #expect(Presenting.held(terminal.size) == Presenting.clusters(of: frame))
      }
    }

    @Test func `a terminal whose size nobody knows has the size of its type`() throws {
      try CursesTests.onTerminal(columns: 0, rows: 0) { terminal, _ in
        #expect(terminal.size == Size(width: 80, height: 24))
      }
    }

    @Test func `a vanished terminal is given up without waiting`() throws {
      var pty: PseudoTerminal? = try PseudoTerminal()
      let slave = dup(try #require(pty).slave)
      defer { close(slave) }
      let terminal = try CursesTerminal(
        input: slave, output: slave, environment: CursesTests.environment)
      try terminal.claim()
      terminal.present(Presenting.frame(of: terminal.size))

      pty = nil

      let clock = ContinuousClock()
      let time = clock.measure {
        #expect(terminal.takesOutput())
        terminal.redraw()
        terminal.present(Presenting.frame(of: terminal.size))
        terminal.restore()
      }
      #expect(time < .milliseconds(500))
    }
  }
}
