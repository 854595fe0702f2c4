// What a terminal sends beside keys is never taken for keys, by the whole program and in real time.

import Foundation
import TestSupport
import Testing

extension TerminalTests {
  struct Keys {
    /// The list, quiet.
    private func list() throws -> RawTerminal {
      let terminal = try RawTerminal(columns: 120, rows: 40)
      try #require(terminal.read(until: "Foldspace", from: 0))
      terminal.readAll(quiet: 400)
      return terminal
    }

    /// That it still lives, and shows what it showed: with everything painted anew, today's list.
    private func expectUntouched(_ terminal: RawTerminal) {
      terminal.readAll(quiet: 600)
      let start = terminal.written.count
      terminal.type("\u{c}")
      #expect(terminal.read(until: "Foldspace", from: start))
      terminal.readAll(quiet: 200)
      let painted = String(decoding: terminal.written[start...], as: UTF8.self)
      #expect(painted.contains("Today"))
      #expect(painted.contains("1/"))
      terminal.type("q")
      #expect(terminal.end(within: 2) == 0)
    }

    @Test(arguments: [
      "q\rQ\u{3}jj[", "\u{1b}[A\u{1b}[200~q", String(repeating: "jG\r", count: 20_000),
    ])
    func `a paste is no command`(text: String) throws {
      let terminal = try list()

      terminal.type("\u{1b}[200~\(text)\u{1b}[201~")

      expectUntouched(terminal)
    }

    @Test func `a paste that stops in the middle for a while is no command`() throws {
      let terminal = try list()

      terminal.type("\u{1b}[200~q\r")
      usleep(800_000)
      terminal.type("QQ\rq\u{3}\u{1b}[201~")

      expectUntouched(terminal)
    }

    @Test(arguments: [
      "\u{1b}[?62;22c", "\u{1b}[>41;354;0c", "\u{1b}[?2026;2$y", "\u{1b}[200;7Z",
      "\u{1b}]11;rgb:1c1c/qqqq/jjjj\u{7}", "\u{1b}P1+r544e=71\u{1b}\\", "\u{1b}_Gi=31;OK\u{1b}\\",
      "\u{1b}[<35;12;9M", "\u{1b}[1;1R", "\u{1b}[57441;1u", "\u{1b}OZ",
    ])
    func `what it does not know is swallowed whole`(sequence: String) throws {
      let terminal = try list()

      terminal.type(sequence)

      expectUntouched(terminal)
    }

    @Test(arguments: [
      ["\u{1b}", "[B"], ["\u{1b}", "OB"], ["\u{1b}[", "B"], ["\u{1b}", "[<0;9;9M"],
      ["\u{1b}", "[", "B"], ["\u{1b}", "[", "1", "5", "~"],
    ])
    func `a sequence that comes in pieces is none`(pieces: [String]) throws {
      let terminal = try list()
      terminal.type("jjjj")
      terminal.readAll(quiet: 200)

      terminal.type(pieces[0])
      for piece in pieces.dropFirst() {
        usleep(300_000 / UInt32(pieces.count - 1))
        terminal.type(piece)
      }
      terminal.readAll(quiet: 700)
      terminal.type("g")

      // Neither an older day (`[`) nor the Product Hunt page (`O`).
      expectUntouched(terminal)
    }

    @Test func `bytes that are not UTF-8 do nothing`() throws {
      let terminal = try list()

      terminal.type(bytes: [0xC3, 0x28, 0xFF, 0xFE, 0x80, 0xED, 0xA0, 0x80, 0xF8, 0x88, 0xF4, 0x90])
      // The `(` behind a first byte that needs another is a key, but one that a list does not know.

      expectUntouched(terminal)
    }

    @Test func `a lone ESC acts in a fortieth of a second`() throws {
      let terminal = try list()
      // The best of a few, as other programs may have the processor.
      let times = (0..<5).map { _ in
        terminal.type("?")
        terminal.read(until: "Everywhere")
        terminal.readAll(quiet: 100)
        let (start, written) = (ContinuousClock.now, terminal.written.count)
        terminal.type("\u{1b}")
        terminal.readOne(from: written)
        return start.duration(to: .now)
      }
      let best = try #require(times.min())
      #expect(best > .milliseconds(20))
      #expect(best < .milliseconds(60))
    }
  }
}
