// What is found wrong before the terminal is touched.

import CursesTerminal
import Foundation
import Testing
import Texts

extension CursesTests {
  struct Checking {
    @Test(arguments: [
      ("", TerminalProblem.typeIsUnset),
      ("dumb", .typeIsTooSimple("dumb")),
      ("nonesuch", .typeIsUnknown("nonesuch")),
    ])
    func `a type of terminal that cannot be used is refused without a byte`(
      type: String, problem: TerminalProblem
    ) throws {
      let pty = try PseudoTerminal()
      let before = pty.line

      #expect(throws: problem) {
        try CursesTerminal(input: pty.slave, output: pty.slave, environment: ["TERM": type])
      }

      #expect(pty.line == before)
      write(pty.slave, "end", 3)
      #expect(pty.output(until: "end") == "end")
    }

    @Test func `TERM has to be set`() throws {
      let pty = try PseudoTerminal()

      #expect(throws: TerminalProblem.typeIsUnset) {
        try CursesTerminal(input: pty.slave, output: pty.slave, environment: [:])
      }
    }

    @Test func `input and output have to be a terminal`() throws {
      let pty = try PseudoTerminal()
      let file = open("/dev/null", O_RDWR)
      defer { close(file) }

      #expect(throws: TerminalProblem.inputIsNoTerminal) {
        try CursesTerminal(input: file, output: pty.slave, environment: CursesTests.environment)
      }
      #expect(throws: TerminalProblem.outputIsNoTerminal) {
        try CursesTerminal(input: pty.slave, output: file, environment: CursesTests.environment)
      }
    }

    @Test func `a sentence never repeats control characters of the environment`() {
      let problem = TerminalProblem.typeIsUnknown("\u{1b}]0;x\u{7}")

      #expect(problem.sentence.string.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
  }
}
