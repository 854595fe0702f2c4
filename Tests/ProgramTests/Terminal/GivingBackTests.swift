// However the whole program ends, the terminal is as it was.

import CLibrary
import Foundation
import TestSupport
import Testing

extension TerminalTests {
  struct GivingBack {
    /// With the backtracer of the runtime asked for: it must not come to the person's terminal.
    private static let backtracer = [
      "SWIFT_BACKTRACE": "enable=yes,interactive=yes,color=yes,timeout=5s"
    ]

    private func ready(_ environment: [String: String] = [:]) throws -> (RawTerminal, [UInt32]) {
      let terminal = try RawTerminal(environment: environment)
      let before = terminal.line
      try #require(terminal.read(until: "Foldspace", from: 0))
      #expect(terminal.line != before)
      return (terminal, before)
    }

    private func expectGivenBack(_ terminal: RawTerminal, _ before: [UInt32]) {
      #expect(terminal.line == before)
      #expect(modesLeft(in: terminal.text) == [])
      #expect(terminal.text.contains("\u{1b}[?1049l"))
      // Behind the alternate screen nothing but what belongs to leaving it.
      let after = terminal.text.split(separator: "\u{1b}[?1049l").last ?? ""
      let said = after.replacing(/\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]/, with: "")
      #expect(said.unicodeScalars.allSatisfy { $0 == "\r" || $0 == "\n" }, "\(said)")
    }

    @Test(arguments: ["q", "Q", "\u{3}", "\u{1c}"])
    func `by a key`(key: String) throws {
      let (terminal, before) = try ready()

      terminal.type(key)

      #expect(terminal.end(within: 2) == 0)
      expectGivenBack(terminal, before)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `by a signal that asks for it`(signal: Int32) throws {
      let (terminal, before) = try ready()

      terminal.signal(signal)

      #expect(terminal.end(within: 2) == -signal)
      expectGivenBack(terminal, before)
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS])
    func `by a crash, of which no backtracer tells`(signal: Int32) throws {
      let (terminal, before) = try ready(Self.backtracer)

      terminal.signal(signal)

      #expect(terminal.end(within: 2) == -signal)
      expectGivenBack(terminal, before)
    }

    @Test func `by a signal while it starts`() throws {
      for milliseconds in [0, 2, 4, 8, 16, 32, 64] {
        let terminal = try RawTerminal()
        let before = terminal.line
        usleep(UInt32(milliseconds) * 1_000)

        terminal.signal(SIGTERM)

        #expect(terminal.end(within: 3) == -SIGTERM)
        #expect(terminal.line == before, "after \(milliseconds) ms")
        #expect(modesLeft(in: terminal.text) == [], "after \(milliseconds) ms")
      }
    }
  }

  struct Gone {
    @Test func `a terminal that hung up ends it at once`() throws {
      // The best of a few, as other programs may have the processor.
      let times = try (0..<5).map { _ in
        let terminal = try RawTerminal()
        try #require(terminal.read(until: "Foldspace", from: 0))
        let start = ContinuousClock.now
        terminal.hangUp()
        let end = terminal.end(within: 3, reading: false)
        #expect(end == 129 || end == -SIGHUP)
        return start.duration(to: .now)
      }
      #expect(try #require(times.min()) < .milliseconds(50))
    }
  }

  /// Nobody reads what it writes.
  struct Blocked {
    /// Keys that change every row, until the terminal is surely full.
    private func fill(_ terminal: RawTerminal) {
      for _ in 0..<200 {
        terminal.type("?")
        usleep(2_000)
        terminal.type("q")
        usleep(2_000)
      }
    }

    @Test func `keys are kept, memory does not grow, and the last state is shown`() throws {
      let terminal = try RawTerminal(columns: 120, rows: 40)
      try #require(terminal.read(until: "Foldspace", from: 0))
      fill(terminal)
      usleep(200_000)
      let memory = try #require(terminal.memory)

      for _ in 0..<300 {
        terminal.type("jk")
        usleep(1_000)
      }
      terminal.type("jjj")
      usleep(300_000)
      #expect(try #require(terminal.memory) - memory < 4_096)
      #expect(terminal.end(within: 0, reading: false) == nil)

      terminal.readAll()
      let start = terminal.written.count
      terminal.type("\u{c}")
      #expect(terminal.read(until: "4/", from: start))
      terminal.type("q")
      #expect(terminal.end(within: 2) == 0)
      #expect(modesLeft(in: terminal.text) == [])
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a signal still ends it`(signal: Int32) throws {
      let terminal = try RawTerminal(columns: 120, rows: 40)
      let before = terminal.line
      try #require(terminal.read(until: "Foldspace", from: 0))
      fill(terminal)

      terminal.signal(signal)

      #expect(terminal.end(within: 2, reading: false) == -signal)
      #expect(terminal.line == before)
    }
  }
}
