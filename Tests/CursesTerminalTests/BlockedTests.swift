// A terminal that takes no output: nobody reads, or somebody pressed ^S.

import Canvas
import CursesTerminal
import Foundation
import TestSupport
import Testing
import Texts

extension CursesTests {
  struct Blocked {
    private let clock = ContinuousClock()

    /// Every cell differs from those of the frame before, so that nothing can be left out.
    private func noise(_ size: Size, _ number: Int) -> Frame {
      var frame = Frame(size: size)
      let letter: PlainText = number.isMultiple(of: 2) ? "語" : "é"
      frame.fill(Rect(size), with: letter, style: Style(.title, .bold))
      return frame
    }

    /// Shows frames until the terminal takes no more; how many that were.
    private func fill(_ terminal: CursesTerminal) -> Int {
      for number in 0..<1_000 {
        guard terminal.takesOutput() else { return number }
        terminal.present(noise(terminal.size, number))
      }
      return 1_000
    }

    @Test func `a frame that it does not take is kept, and nothing waits`() throws {
      try CursesTests.onTerminal(columns: 200, rows: 60) { terminal, _ in
        var frames = 0

        let time = clock.measure { frames = fill(terminal) }

        #expect(frames < 1_000)
        #expect(terminal.hasUnsent)
        #expect(time < .seconds(5))
        #expect(!terminal.takesOutput())
      }
    }

    @Test func `once it is read again, the frame goes on where it was cut`() throws {
      try CursesTests.onTerminal(columns: 200, rows: 60) { terminal, pty in
        _ = fill(terminal)

        let end = clock.now + .seconds(10)
        while !terminal.takesOutput(), clock.now < end { pty.readSome() }
        #expect(!terminal.hasUnsent)
        var last = Frame(size: terminal.size)
        last.put("the last frame", at: Position(column: 0, row: 0))
        terminal.present(last)

        #expect(pty.output(until: "the last frame").contains("the last frame"))
        // No escape sequence was torn: with all of them taken away nothing of them is left.
        let text = pty.output(until: "the last frame").replacing(
          /\x1b(\[[0-9;?]*[A-Za-z]|\([A-Z]|[=>])/, with: "")
        #expect(!text.contains("\u{1b}"))
        #expect(!text.contains("["))
      }
    }

    @Test func `it is given back soon all the same`() throws {
      let pty = try PseudoTerminal(columns: 200, rows: 60)
      let before = pty.line
      let terminal = try CursesTerminal(
        input: pty.slave, output: pty.slave, environment: CursesTests.environment)
      try terminal.claim()
      _ = fill(terminal)

      let time = clock.measure { terminal.restore() }

      #expect(time < .seconds(1))
      #expect(pty.line == before)
      #expect(modesLeft(in: pty.output(until: "\u{1b}[?1049l")) == [])
    }
  }
}
