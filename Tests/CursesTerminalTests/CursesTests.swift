// The suite that holds all others that touch ncurses or the guard: both are global state, so their
// tests run one after the other.

import Canvas
import CursesTerminal
import Testing
import Texts

@Suite(.serialized) struct CursesTests {
  static let environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]

  /// A claimed terminal on a pty. Whatever the test does with it, its line is as before at the end.
  static func onTerminal(
    columns: UInt16 = 40, rows: UInt16 = 6, environment: [String: String] = environment,
    _ body: (CursesTerminal, PseudoTerminal) throws -> Void
  ) throws {
    let pty = try PseudoTerminal(columns: columns, rows: rows)
    let terminal = try CursesTerminal(
      input: pty.slave, output: pty.slave, environment: environment)
    let before = pty.line
    try terminal.claim()
    defer {
      terminal.restore()
      #expect(pty.line == before)
    }
    #expect(pty.line != before, "the terminal still takes keys line by line")
    try body(terminal, pty)
  }
}
