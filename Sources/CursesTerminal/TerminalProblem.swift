// Why there is no terminal to show frames on, in a sentence for the person.

package import Texts

/// Why the terminal cannot be used. Each is found before a byte is written to it.
package enum TerminalProblem: Error, Hashable, Sendable {
  case inputIsNoTerminal
  case outputIsNoTerminal
  /// `TERM` is unset or empty.
  case typeIsUnset
  /// `TERM` names a terminal that has no cursor to move, such as `dumb`.
  case typeIsTooSimple(String)
  /// There is no terminfo entry for what `TERM` says.
  case typeIsUnknown(String)
  /// The system refuses what it should not; `code` is `errno`.
  case refused(code: Int32)

  /// Stable, for the log and the tests.
  package var code: String {
    switch self {
    case .inputIsNoTerminal: "no-terminal-in"
    case .outputIsNoTerminal: "no-terminal-out"
    case .typeIsUnset: "term-unset"
    case .typeIsTooSimple: "term-too-simple"
    case .typeIsUnknown: "term-unknown"
    case .refused: "terminal-refused"
    }
  }

  /// What happened and what to do, in one line.
  package var sentence: PlainText {
    switch self {
    case .inputIsNoTerminal:
      "Standard input is not a terminal: start phbrowse in one, without redirecting its input."
    case .outputIsNoTerminal:
      "Standard output is not a terminal: start phbrowse in one, without redirecting its output."
    case .typeIsUnset:
      "TERM is not set, so the kind of terminal is unknown: try TERM=xterm-256color phbrowse."
    case .typeIsTooSimple(let name):
      "A terminal of the type \(quoted(name)) cannot show a screen: use another, or set TERM to what"
        + " this one is."
    case .typeIsUnknown(let name):
      "Nothing is known here of the terminal type \(quoted(name)): try TERM=xterm-256color phbrowse."
    case .refused(let code):
      "The terminal cannot be set up (error \(Int(code))): close it and try in a new one."
    }
  }

  // The value comes from the environment and goes to a terminal.
  private func quoted(_ name: String) -> PlainText {
    let plain = name.unicodeScalars.allSatisfy { (" "..."~").contains($0) }
    return plain && name.utf8.count <= 40
      ? "\"\(PlainText(ForeignText(name)))\"" : "that TERM names"
  }
}
