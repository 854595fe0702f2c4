// The doctor's look at the terminal: whether frames can be shown, which characters, which colours.

import CursesTerminal
import CLibrary
import Texts

struct ScreenFindings {
  let environment: [String: String]

  var all: [Finding] { [terminal, locale, colors] }

  /// A terminal, if there is one here. Output may go to a file while the doctor is asked: any
  /// descriptor does.
  private var descriptor: CInt? {
    [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].first { isatty($0) == 1 }
  }

  private var terminal: Finding {
    guard let descriptor else {
      return .good("terminal", "none here; browsing needs one, list and show do not")
    }
    do {
      let terminal = try CursesTerminal(
        input: descriptor, output: descriptor, environment: environment)
      return .good("terminal", describe(terminal.output))
    } catch {
      return .bad("terminal", .usage, error.sentence)
    }
  }

  private func describe(_ descriptor: CInt) -> PlainText {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return shown("TERM")
    }
    return "\(shown("TERM")), \(Int(size.ws_col)) × \(Int(size.ws_row))"
  }

  private var locale: Finding {
    guard TerminalLocale.adopt(environment) else {
      // Only a terminal makes a difference of it: what goes to a file is UTF-8 anyway.
      guard descriptor != nil else { return .good("locale", "not UTF-8; no matter in a pipe") }
      return .bad(
        "locale", .notConfigured,
        "the characters of the locale are not UTF-8, so posts are shown in ASCII",
        advice: "Set LANG to a UTF-8 locale, such as LANG=C.UTF-8.")
    }
    return .good("locale", "UTF-8")
  }

  private var colors: Finding {
    if environment["NO_COLOR"]?.isEmpty == false {
      return .good("colours", "none, since NO_COLOR is set")
    }
    let term = environment["TERM"] ?? ""
    if ["truecolor", "24bit"].contains(environment["COLORTERM"]) {
      return .good("colours", "24 bits")
    }
    return .good("colours", term.contains("256color") ? "256" : "as many as the terminal type has")
  }

  /// A variable's value, which goes to a terminal.
  private func shown(_ variable: String) -> PlainText {
    let value = environment[variable] ?? ""
    let isPlain = value.unicodeScalars.allSatisfy { ("!"..."~").contains($0) }
    return isPlain && (1...40).contains(value.utf8.count)
      ? PlainText(ForeignText(value)) : "an unnamed type"
  }
}
